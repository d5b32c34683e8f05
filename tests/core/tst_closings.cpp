// SPDX-License-Identifier: GPL-3.0-or-later
// 月度封账: what changes a closed month says why, whoever writes it, and is told as a correction.
#include "core/ledgerfixture.h"
#include "figures/overview.h"
#include "store/check.h"
#include "store/closings.h"
#include "store/knownat.h"
#include "store/monthhabits.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi;

namespace {

const Month november(2021, 11);
const Month december(2021, 12);
const QDate newYear(2022, 1, 5);

} // namespace

class TestClosings : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aMonthIsClosedOnceAndOnlyWhenItIsOver();
    void aClosedMonthAsksForAReasonWhateverTheSource_data();
    void aClosedMonthAsksForAReasonWhateverTheSource();
    void anOpenMonthAsksForNothing();
    void statementsThroughAClosedMonthAskToo();
    void removingAProjectWithClosedMonthsAsks();
    void undoAsksTooAndKeepsItsReason();
    void reopeningNeedsAReasonAlsoAsAnUndo();
    void whatIsChangedAndChangedBackIsNoCorrection();
    void aReopenedMonthIsStillAPublishedOne();
    void correctionsAreCountedFromASetOn();
    void theLogEndsWhereItWasKnownToEnd();
    void severalMonthsAreClosedAtOnceAndTakenBackAtOnce();
    void habitsSayWhichMonthCounts();

private:
    Outcome write(
        Month month, std::optional<qint64> wan, Source source = Source::Grid, const QString& reason = {});

    std::unique_ptr<LedgerFixture> m_fixture;
    qint64 m_project = 0;
};

void TestClosings::init()
{
    m_fixture = std::make_unique<LedgerFixture>();
    QVERIFY(m_fixture->isValid());
    const qint64 made = m_fixture->keyProject(u"甲项目"_s);
    m_fixture->target(made, 2021, 1, 10'000);
    for (int m = 1; m <= 12; ++m)
        m_fixture->month(made, 202100 + m, 500);
    QVERIFY(m_fixture->commit());
    m_project = m_fixture->id(made);
    const Outcome closed = closeMonth(m_fixture->ledger(), november, QDate(2021, 12, 6), u"王敏"_s);
    QVERIFY(closed.ok());
    QVERIFY(closed.changeSet > 0);
}

Outcome TestClosings::write(Month month, std::optional<qint64> wan, Source source, const QString& reason)
{
    Ledger& ledger = m_fixture->ledger();
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const RecordId id = RecordId::investment(m_project, month);
    const auto done = wan ? builder.set(id, u"amount"_s, Money::fromWan(*wan)) : builder.remove(id);
    ChangeSet set;
    set.author = u"王敏"_s;
    set.label = u"investment"_s;
    set.source = source;
    set.reason = reason;
    set.records = builder.changes();
    Outcome outcome;
    if (!done)
        outcome.error = done.error();
    return done ? ledger.apply(set) : outcome;
}

void TestClosings::aMonthIsClosedOnceAndOnlyWhenItIsOver()
{
    Ledger& ledger = m_fixture->ledger();
    QCOMPARE(closeMonth(ledger, november, newYear, u"王敏"_s).error.code, ErrorCode::Refused);
    QCOMPARE(closeMonth(ledger, december, QDate(2021, 12, 30), u"王敏"_s).error.code, ErrorCode::Refused);
    QVERIFY(closeMonth(ledger, december, QDate(2021, 12, 31), u"王敏"_s).ok());
    QCOMPARE(*closedMonths(ledger.connection()), (std::set<int> {202111, 202112}));
    const auto lines = closingLines(ledger);
    QVERIFY(lines);
    QCOMPARE(int(lines->size()), 2);
    QCOMPARE(lines->front().month, december); // newest first
    QVERIFY(lines->front().closed);
    QVERIFY(checkLedger(ledger)->empty());
}

void TestClosings::severalMonthsAreClosedAtOnceAndTakenBackAtOnce()
{
    Ledger& ledger = m_fixture->ledger();
    const auto close = [&](const std::vector<Month>& months) {
        return closeMonths(ledger, months, QDate(2021, 12, 6), u"王敏"_s);
    };
    // One that cannot be closed keeps all of them open.
    QCOMPARE(close({Month(2021, 9), november}).error.code, ErrorCode::Refused);
    QCOMPARE(close({Month(2021, 9), december}).error.code, ErrorCode::Refused);
    QCOMPARE(*closedMonths(ledger.connection()), (std::set<int> {202111}));
    QVERIFY(close({Month(2021, 8), Month(2021, 9), Month(2021, 10)}).ok());
    QCOMPARE(*closedMonths(ledger.connection()), (std::set<int> {202108, 202109, 202110, 202111}));
    QVERIFY(ledger.undo(u"王敏"_s, {}, u"误封"_s).ok());
    QCOMPARE(*closedMonths(ledger.connection()), (std::set<int> {202111}));
}

void TestClosings::aClosedMonthAsksForAReasonWhateverTheSource_data()
{
    QTest::addColumn<int>("source");
    for (const Source source : {Source::Form, Source::Grid, Source::Paste, Source::Import,
             Source::TemplateReturn, Source::Merge, Source::CommandLine, Source::Demo, Source::Setup})
        QTest::addRow("%s", qPrintable(sourceName(source))) << int(source);
}

void TestClosings::aClosedMonthAsksForAReasonWhateverTheSource()
{
    QFETCH(int, source);
    const Outcome refused = write(november, 700, Source(source));
    QCOMPARE(refused.error.code, ErrorCode::Refused);
    QCOMPARE(int(refused.problems.size()), 1);
    QCOMPARE(refused.problems.front().code, ProblemCode::MonthClosed);
    QCOMPARE(refused.problems.front().args.value(0), u"2021-11"_s);
    QVERIFY(needsOnlyReason(refused.problems));
    // Nothing was changed.
    const auto stored = m_fixture->ledger().records().find(RecordId::investment(m_project, november));
    QCOMPARE((*stored)->value(u"amount"_s).money(), Money::fromWan(500));
    QVERIFY(!write(november, 700, Source(source), u"   "_s).ok()); // blanks say nothing
    QVERIFY(write(november, 700, Source(source), u"漏报一笔设备款"_s).ok());
    // Taking the amount away is a change, too.
    QCOMPARE(write(november, {}, Source(source)).error.code, ErrorCode::Refused);
}

void TestClosings::anOpenMonthAsksForNothing()
{
    QVERIFY(write(december, 800).ok());
    QVERIFY(correctionsAfter(m_fixture->ledger(), 0)->empty());
}

void TestClosings::statementsThroughAClosedMonthAskToo()
{
    m_fixture->stated(m_project, 202112, 6000);
    QVERIFY(m_fixture->commit());
    m_fixture->stated(m_project, 202111, 5000);
    QVERIFY(!m_fixture->commit());
    QCOMPARE(m_fixture->outcome().error.code, ErrorCode::Refused);
    QVERIFY(needsOnlyReason(m_fixture->outcome().problems));
}

void TestClosings::removingAProjectWithClosedMonthsAsks()
{
    Ledger& ledger = m_fixture->ledger();
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    for (const Kind kind : {Kind::Investment, Kind::Target, Kind::Entry}) {
        const auto records = ledger.records().ofProject(kind, m_project);
        QVERIFY(records);
        for (const Record& record : *records)
            QVERIFY(builder.remove(record.id));
    }
    QVERIFY(builder.remove(RecordId::project(m_project)));
    ChangeSet set;
    set.author = u"王敏"_s;
    set.records = builder.changes();
    QCOMPARE(ledger.apply(set).error.code, ErrorCode::Refused);
    set.reason = u"重复录入"_s;
    QVERIFY(ledger.apply(set).ok());
    const auto corrections = correctionsAfter(ledger, 0);
    QCOMPARE(int(corrections->size()), 1);
    QVERIFY(!corrections->front().after);
}

void TestClosings::undoAsksTooAndKeepsItsReason()
{
    Ledger& ledger = m_fixture->ledger();
    const Outcome written = write(november, 700, Source::Grid, u"漏报"_s);
    QVERIFY(written.ok());
    const Outcome refused = ledger.undo(u"王敏"_s, written.changeSet);
    QCOMPARE(refused.error.code, ErrorCode::Refused);
    QVERIFY(needsOnlyReason(refused.problems));
    const Outcome undone = ledger.undo(u"王敏"_s, written.changeSet, u"更正有误"_s);
    QVERIFY(undone.ok());
    QCOMPARE((*ledger.log().load(undone.changeSet))->set.reason, u"更正有误"_s);
    QCOMPARE(ledger.redo(u"王敏"_s).error.code, ErrorCode::Refused);
    QVERIFY(ledger.redo(u"王敏"_s, u"再次核实"_s).ok());
    QVERIFY(checkLedger(ledger)->empty());
}

void TestClosings::reopeningNeedsAReasonAlsoAsAnUndo()
{
    Ledger& ledger = m_fixture->ledger();
    QCOMPARE(reopenMonth(ledger, november, u" "_s, u"王敏"_s).error.code, ErrorCode::Refused);
    QCOMPARE(ledger.undo(u"王敏"_s).error.code, ErrorCode::Refused); // of the closing
    QCOMPARE(closedMonths(ledger.connection())->size(), size_t(1));
    QVERIFY(reopenMonth(ledger, november, u"统计口径调整"_s, u"王敏"_s).ok());
    QVERIFY(closedMonths(ledger.connection())->empty());
    QVERIFY(write(november, 650).ok()); // open: no reason
    QVERIFY(ledger.undo(u"王敏"_s).ok());
    QVERIFY(ledger.undo(u"王敏"_s).ok()); // of the reopening: it is closed again
    QCOMPARE(*closedMonths(ledger.connection()), (std::set<int> {202111}));
    QCOMPARE(write(november, 650).error.code, ErrorCode::Refused);
}

void TestClosings::whatIsChangedAndChangedBackIsNoCorrection()
{
    Ledger& ledger = m_fixture->ledger();
    QVERIFY(write(november, 700, Source::Grid, u"漏报"_s).ok());
    QVERIFY(write(november, 900, Source::Import, u"补报"_s).ok());
    auto corrections = correctionsAfter(ledger, 0);
    QVERIFY(corrections);
    QCOMPARE(int(corrections->size()), 1);
    const Correction& one = corrections->front();
    QCOMPARE(one.month, november);
    QCOMPARE(one.before, std::optional(Money::fromWan(500)));
    QCOMPARE(one.after, std::optional(Money::fromWan(900)));
    QCOMPARE(one.reason, u"补报"_s);
    QCOMPARE(one.by, u"王敏"_s);
    QVERIFY(write(november, 500, Source::Grid, u"恢复"_s).ok());
    QVERIFY(correctionsAfter(ledger, 0)->empty());
}

void TestClosings::aReopenedMonthIsStillAPublishedOne()
{
    Ledger& ledger = m_fixture->ledger();
    QVERIFY(reopenMonth(ledger, november, u"统计口径调整"_s, u"李强"_s).ok());
    QVERIFY(write(november, 640).ok());
    const auto corrections = correctionsAfter(ledger, 0);
    QCOMPARE(int(corrections->size()), 1);
    QCOMPARE(corrections->front().reason, u"统计口径调整"_s);
    const auto lines = closingLines(ledger);
    QVERIFY(!lines->front().closed);
    QCOMPARE(lines->front().reason, u"统计口径调整"_s);
    QCOMPARE(lines->front().corrections, 1);
}

void TestClosings::correctionsAreCountedFromASetOn()
{
    Ledger& ledger = m_fixture->ledger();
    QVERIFY(write(november, 700, Source::Grid, u"漏报"_s).ok());
    const qint64 head = ledger.log().head()->first;
    QVERIFY(correctionsAfter(ledger, head)->empty());
    QVERIFY(write(november, 720, Source::Grid, u"再补"_s).ok());
    const auto corrections = correctionsAfter(ledger, head);
    QCOMPARE(int(corrections->size()), 1);
    QCOMPARE(corrections->front().before, std::optional(Money::fromWan(700)));
}

void TestClosings::theLogEndsWhereItWasKnownToEnd()
{
    Ledger& ledger = m_fixture->ledger();
    const qint64 head = ledger.log().head()->first;
    QVERIFY(write(november, 700, Source::Grid, u"漏报"_s).ok());
    qint64 seen = -1;
    size_t corrections = 99;
    const auto looked = asKnownAt(ledger, head, [&]() -> Result<void> {
        seen = ledger.log().head()->first;
        corrections = correctionsAfter(ledger, 0)->size();
        return {};
    });
    QVERIFY(looked);
    QCOMPARE(seen, head);
    QCOMPARE(corrections, size_t(0));
    // Outside of it nothing is gone.
    QCOMPARE(correctionsAfter(ledger, 0)->size(), size_t(1));
    QVERIFY(checkLedger(ledger)->empty());
}

void TestClosings::habitsSayWhichMonthCounts()
{
    Ledger& ledger = m_fixture->ledger();
    const auto set = [&](const QString& key, const QString& value) {
        const auto known = ledger.records().idWhere(Kind::Setting, u"key"_s, key);
        const RecordId id {Kind::Setting, {known && *known ? **known : -1, 0, 0}};
        m_fixture->put(id, u"key"_s, key);
        m_fixture->put(id, u"value"_s, value);
        QVERIFY(m_fixture->commit());
    };
    QCOMPARE(reportedOn(ledger, QDate(2022, 1, 31)).month, Month(2022, 1));
    QCOMPARE(monthHabits(ledger).cutoffOf(Month(2022, 2)), QDate(2022, 2, 25));
    set(u"month.january_alone"_s, u"0"_s);
    QCOMPARE(reportedOn(ledger, QDate(2022, 1, 31)).month, december);
    QCOMPARE(reportedOn(ledger, QDate(2022, 2, 27)).month, december);
    QCOMPARE(reportedOn(ledger, QDate(2022, 2, 28)).month, Month(2022, 2));
    const auto before = overview(ledger, 2021, QDate(2021, 8, 20));
    QCOMPARE(before->reported, Month(2021, 7));
    QCOMPARE(before->all.done, Money::fromWan(3500));
    set(u"month.half_reports"_s, u"1"_s);
    const auto half = overview(ledger, 2021, QDate(2021, 8, 20));
    QVERIFY(half->half);
    QCOMPARE(half->reported, Month(2021, 8));
    QCOMPARE(half->all.done, Money::fromWan(4000));
    QCOMPARE(half->pace.text(), u"62.50"_s); // 1—8月上半月: (8 − ½) ÷ 12, domain.md §3.3
    QCOMPARE(overview(ledger, 2021, QDate(2021, 8, 14))->reported, Month(2021, 7));
    QVERIFY(!overview(ledger, 2021, QDate(2021, 8, 31))->half);
}

QTEST_GUILESS_MAIN(TestClosings)
#include "tst_closings.moc"
