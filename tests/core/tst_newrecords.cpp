// SPDX-License-Identifier: GPL-3.0-or-later
// Records that a person writes into a table: what names them, what counts itself, what is refused.
#include "store/newrecords.h"
#include "support/ledgertools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi::test;
using sanpi::Kind;
using sanpi::Money;
using sanpi::Month;
using sanpi::NewRecord;
using sanpi::NewRecords;
using sanpi::Outcome;
using sanpi::ProblemCode;
using sanpi::RecordId;

namespace {

constexpr int year = 2021;
const QDate today(2021, 12, 31);

} // namespace

class TestNewRecords : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_file = std::make_unique<LedgerFile>();
        m_project = addProject(**m_file, u"甲项目"_s);
    }

    void aFactIsNamedByWhatIsTyped()
    {
        const auto added = add(Kind::Investment,
            {{{{u"project"_s, m_project}, {u"month"_s, Month(2021, 3).number()}},
                {{u"amount"_s, Money::fromWan(12)}}}});
        QVERIFY(added.problems.empty());
        QCOMPARE(added.ids.front(), RecordId::investment(m_project, Month(2021, 3)));
        QCOMPARE(value(added.ids.front(), u"amount"_s).money(), Money::fromWan(12));
    }

    void whatIsThereAlreadyIsAProblem()
    {
        const NewRecord record {{{u"project"_s, m_project}, {u"month"_s, Month(2021, 3).number()}},
            {{u"amount"_s, Money::fromWan(12)}}};
        QVERIFY(add(Kind::Investment, {record}).problems.empty());
        NewRecord other = record;
        other.fields[u"amount"_s] = Money::fromWan(13);
        // Once in the ledger, once in the same set: both are told, nothing enters.
        NewRecord april = record;
        april.key[u"month"_s] = Month(2021, 4).number();
        const auto again = add(Kind::Investment, {other, april, april});
        QCOMPARE(again.problems.size(), size_t(2));
        QCOMPARE(again.problems[0].code, ProblemCode::Duplicate);
        QCOMPARE(*again.problems[0].record, sanpi::newRecordId(Kind::Investment, 0));
        QCOMPARE(*again.problems[1].record, sanpi::newRecordId(Kind::Investment, 2));
        QCOMPARE(
            value(RecordId::investment(m_project, Month(2021, 3)), u"amount"_s).money(), Money::fromWan(12));
    }

    void whatIsMissingIsTold()
    {
        const auto& kind = (*m_file)->catalogue().kind(Kind::Inspection);
        QCOMPARE(missingIn(kind, {}), QStringList({u"project"_s, u"on"_s, u"site"_s, u"progress"_s}));
        const auto added = add(Kind::Investment, {{{{u"project"_s, m_project}}, {}}});
        QCOMPARE(added.problems.size(), size_t(2));
        QCOMPARE(added.problems[0].field, u"month"_s);
        QCOMPARE(added.problems[1].field, u"amount"_s);
    }

    void theOrderInTheDayCountsItself()
    {
        const NewRecord one {
            {{u"project"_s, m_project}, {u"on"_s, today}}, {{u"site"_s, 1}, {u"progress"_s, u"主体"_s}}};
        QCOMPARE(add(Kind::Inspection, {one, one}).ids.back(), RecordId::inspection(m_project, today, 2));
        QCOMPARE(add(Kind::Inspection, {one}).ids.back(), RecordId::inspection(m_project, today, 3));
        NewRecord late = one;
        late.key[u"on"_s] = today.addDays(1);
        QCOMPARE(add(Kind::Inspection, {late}).problems.front().code, ProblemCode::OutOfRange);
    }

    void theYearIsThatOfThePage()
    {
        const NewRecord target {{{u"project"_s, m_project}}, {{u"amount"_s, Money::fromWan(5)}}};
        QCOMPARE(add(Kind::Target, {target}).ids.front(), RecordId::target(m_project, year, 1));
        QCOMPARE(add(Kind::Target, {target}).ids.front(), RecordId::target(m_project, year, 2));
        add(Kind::Fund, {{{}, {{u"kind"_s, 1}, {u"name"_s, u"专项债"_s}}}});
        QCOMPARE(column(**m_file, u"SELECT year FROM fund"_s), QStringList(u"2021"_s));
    }

    void aWeekIsKnownByItsMonday()
    {
        const auto added
            = add(Kind::Visit, {{{{u"week"_s, QDate(2021, 12, 30)}, {u"project"_s, m_project}}, {}}});
        QCOMPARE(added.ids.front(), RecordId::visit(sanpi::Week::of(QDate(2021, 12, 27)), m_project));
        QCOMPARE(count(**m_file, u"visit"_s), 1); // who goes there may be said later
    }

    void issuesAreNumbered()
    {
        const NewRecord issue {{}, {{u"text"_s, u"缺土"_s}, {u"collected_on"_s, today}}};
        QVERIFY(add(Kind::Issue, {issue, issue}).problems.empty());
        QCOMPARE(column(**m_file, u"SELECT number FROM issue ORDER BY number"_s),
            QStringList({u"WT20210001"_s, u"WT20210002"_s}));
        // A number that is typed is kept; the next goes on from it.
        NewRecord named = issue;
        named.fields[u"number"_s] = u"WT20210009"_s;
        QVERIFY(add(Kind::Issue, {named}).problems.empty());
        QVERIFY(add(Kind::Issue, {issue}).problems.empty());
        QVERIFY(column(**m_file, u"SELECT number FROM issue"_s).contains(u"WT20210010"_s));
    }

    void whatComesAnotherWaySaysSo()
    {
        for (const Kind kind : {Kind::Order, Kind::Notice, Kind::Dispatch, Kind::Reply, Kind::Transition}) {
            QVERIFY(!whyNotByHand(kind).isEmpty());
            sanpi::ChangeSetBuilder builder((*m_file)->catalogue(), (*m_file)->records());
            QCOMPARE(addRecords(builder, **m_file, kind, {{}}, year, today).error().code,
                sanpi::ErrorCode::Refused);
        }
        QVERIFY(whyNotByHand(Kind::Investment).isEmpty());
    }

private:
    /// Enters what has no problem; of what has one nothing.
    NewRecords add(Kind kind, const std::vector<NewRecord>& records)
    {
        sanpi::ChangeSetBuilder builder((*m_file)->catalogue(), (*m_file)->records());
        const auto added = addRecords(builder, **m_file, kind, records, year, today);
        if (!added)
            qFatal("not added: %s", qPrintable(added.error().what));
        if (!added->problems.empty())
            return *added;
        sanpi::ChangeSet set;
        set.label = u"新增"_s;
        set.author = u"王敏"_s;
        set.records = builder.changes();
        const Outcome outcome = (*m_file)->apply(set);
        if (!outcome.ok())
            qFatal("not applied: %s", qPrintable(outcome.error.what));
        return *added;
    }
    sanpi::Value value(const RecordId& id, const QString& field)
    {
        const auto record = (*m_file)->records().find(id);
        return record && *record ? (*record)->value(field) : sanpi::Value();
    }

    std::unique_ptr<LedgerFile> m_file;
    qint64 m_project = 0;
};

QTEST_GUILESS_MAIN(TestNewRecords)
#include "tst_newrecords.moc"
