// SPDX-License-Identifier: GPL-3.0-or-later
// The change log answers who changed what, when: for a record, a field, a person, a day.
#include "core/support/ledgertools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::HistoryQuery;
using sanpi::Kind;
using sanpi::LoggedSet;
using sanpi::Month;
using sanpi::Outcome;
using sanpi::RecordId;
using sanpi::Value;
using sanpi::test::changeSet;
using sanpi::test::created;
using sanpi::test::LedgerFile;
using sanpi::test::updated;

namespace {

const QString wang = u"王敏"_s;
const QString li = u"李强"_s;

QDateTime utc(int day, int hour = 4)
{
    return {QDate(2021, 12, day), QTime(hour, 0), Qt::UTC};
}

} // namespace

class TestHistory : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void listsNewestFirst();
    void asksForRecords();
    void asksForFields();
    void asksForPeople();
    void asksForDays();
    void keepsToTheLimit();
    void tellsWhatIsUndone();
    void loadsWhatWasApplied();

private:
    qint64 apply(std::vector<sanpi::RecordChange> records, const QString& author, int day);
    std::vector<qint64> ask(const HistoryQuery& query);

    LedgerFile m_file;
    qint64 m_project = 0;
    qint64 m_other = 0;
    qint64 m_list = 0;
};

qint64 TestHistory::apply(std::vector<sanpi::RecordChange> records, const QString& author, int day)
{
    sanpi::ChangeSet set = changeSet(std::move(records), author);
    set.at = utc(day);
    const Outcome outcome = m_file->apply(set);
    if (!outcome.ok())
        qWarning("%s", sanpi::test::said(outcome).constData());
    if (outcome.ids.contains(-1))
        m_project = outcome.ids.at(-1);
    if (outcome.ids.contains(-2))
        m_other = outcome.ids.at(-2);
    if (outcome.ids.contains(-3))
        m_list = outcome.ids.at(-3);
    return outcome.changeSet;
}

std::vector<qint64> TestHistory::ask(const HistoryQuery& query)
{
    const auto sets = m_file->log().history(query);
    std::vector<qint64> ids;
    for (const LoggedSet& set : *sets)
        ids.push_back(set.id);
    return ids;
}

void TestHistory::initTestCase()
{
    // Ten more projects, so that the id of ours is the beginning of other ids: 1 and 11.
    std::vector<sanpi::RecordChange> first {created(RecordId::project(-1), {{u"name"_s, u"甲项目"_s}})};
    for (int i = 0; i < 9; ++i)
        first.push_back(created(RecordId::project(-100 - i), {{u"name"_s, u"其他项目"_s}}));
    first.push_back(created(RecordId::project(-2), {{u"name"_s, u"乙项目"_s}}));
    QCOMPARE(apply(first, wang, 1), 1);
    QCOMPARE(m_project, 1);
    QCOMPARE(m_other, 11);
    const RecordId id = RecordId::project(m_project);
    const RecordId month = RecordId::investment(m_project, Month(2021, 11));
    QCOMPARE(apply({updated(id, u"start_planned"_s, {}, u"2021-05-01"_s)}, li, 2), 2);
    QCOMPARE(apply({created(month, {{u"amount"_s, Value(100)}}),
                       created(RecordId::investment(m_other, Month(2021, 11)), {{u"amount"_s, Value(7)}})},
                 wang, 3),
        3);
    QCOMPARE(apply({created({Kind::List, {-3, 0, 0}}, {{u"name"_s, u"市重点"_s}}),
                       created(RecordId::membership(-3, m_project), {}),
                       created(RecordId::membership(-3, m_other), {})},
                 li, 4),
        4);
    QCOMPARE(apply({updated(month, u"amount"_s, Value(100), Value(120))}, li, 5), 5);
    QCOMPARE(
        apply({updated(RecordId::project(m_other), u"place"_s, {}, u"\"start_planned\":[ 路"_s)}, wang, 6),
        6);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(apply({updated(id, u"phone"_s, i == 0 ? Value() : Value(QString::number(i)),
                           QString::number(i + 1))},
                     wang, 7),
            7 + i);
}

void TestHistory::listsNewestFirst()
{
    QCOMPARE(ask({}), (std::vector<qint64> {11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1}));
    HistoryQuery query;
    query.withRecords = false;
    const auto sets = m_file->log().history(query);
    QCOMPARE(sets->size(), size_t(11));
    QVERIFY(sets->back().set.records.empty());
    QCOMPARE(sets->back().count, 11);
    QCOMPARE(sets->back().set.author, wang);
    QCOMPARE(sets->back().set.at, utc(1));
}

void TestHistory::asksForRecords()
{
    HistoryQuery query;
    query.record = RecordId::project(m_project);
    // With its facts and memberships; project 11 is another.
    QCOMPARE(ask(query), (std::vector<qint64> {11, 10, 9, 8, 7, 5, 4, 3, 2, 1}));
    const auto sets = m_file->log().history(query);
    const auto recordsOf = [&](qint64 set) {
        QStringList texts;
        for (const LoggedSet& logged : *sets) {
            for (const sanpi::RecordChange& change : logged.set.records) {
                if (logged.id == set)
                    texts << m_file->catalogue().kind(change.id.kind).name + u'/'
                            + m_file->catalogue().idText(change.id);
            }
        }
        return texts;
    };
    QCOMPARE(recordsOf(1), QStringList {u"project/1"_s});
    QCOMPARE(recordsOf(3), QStringList {u"investment/1:2021-11"_s});
    QCOMPARE(recordsOf(4), QStringList {u"membership/%1:1"_s.arg(m_list)});
    query.record = RecordId::project(m_other);
    QCOMPARE(ask(query), (std::vector<qint64> {6, 4, 3, 1}));
    query.record = RecordId::investment(m_project, Month(2021, 11));
    QCOMPARE(ask(query), (std::vector<qint64> {5, 3}));
    query.record = RecordId::investment(m_project, Month(2021, 10));
    QVERIFY(ask(query).empty());
}

void TestHistory::asksForFields()
{
    HistoryQuery query;
    query.field = u"start_planned"_s;
    QCOMPARE(ask(query), std::vector<qint64> {2}); // not the place that quotes it
    query.field = u"amount"_s;
    QCOMPARE(ask(query), (std::vector<qint64> {5, 3}));
    query.record = RecordId::project(m_other);
    QCOMPARE(ask(query), std::vector<qint64> {3});
    const auto sets = m_file->log().history(query);
    QCOMPARE(sets->front().set.records.size(), size_t(1));
    QCOMPARE(sets->front().set.records.front().fields,
        (std::vector<sanpi::FieldChange> {{u"amount"_s, {}, Value(7)}}));
    query.field = u"_mount"_s;
    QVERIFY(ask(query).empty());
}

void TestHistory::asksForPeople()
{
    HistoryQuery query;
    query.author = li;
    QCOMPARE(ask(query), (std::vector<qint64> {5, 4, 2}));
    query.field = u"amount"_s;
    QCOMPARE(ask(query), std::vector<qint64> {5});
    query.author = u"赵静"_s;
    QVERIFY(ask(query).empty());
}

void TestHistory::asksForDays()
{
    HistoryQuery query;
    query.since = QDate(2021, 12, 7);
    QCOMPARE(ask(query).size(), size_t(5));
    query.since = QDate(2021, 12, 8);
    QVERIFY(ask(query).empty());

    // A day begins at midnight of the place, which in the district is the evening before in UTC.
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Asia/Shanghai");
    tzset();
    LedgerFile file;
    sanpi::ChangeSet early = changeSet({created(RecordId::unit(-1), {{u"name"_s, u"文昌街道"_s}})});
    early.at = QDateTime(QDate(2021, 12, 8), QTime(0, 30), Qt::LocalTime);
    const Outcome outcome = file->apply(early);
    query.since = QDate(2021, 12, 8);
    const auto today = file->log().history(query);
    query.since = QDate(2021, 12, 9);
    const auto tomorrow = file->log().history(query);
    if (zone.isNull())
        qunsetenv("TZ");
    else
        qputenv("TZ", zone);
    tzset();
    QVERIFY(outcome.ok());
    QCOMPARE(today->size(), size_t(1));
    QCOMPARE(today->front().set.at.toUTC(), utc(7, 16).addSecs(1800));
    QVERIFY(tomorrow->empty());
}

void TestHistory::keepsToTheLimit()
{
    HistoryQuery query;
    query.limit = 2;
    QCOMPARE(ask(query), (std::vector<qint64> {11, 10}));
    query.field = u"start_planned"_s; // older than the two newest sets
    QCOMPARE(ask(query), std::vector<qint64> {2});
    query.field = u"phone"_s;
    QCOMPARE(ask(query), (std::vector<qint64> {11, 10}));
    query.limit = 0;
    QCOMPARE(ask(query).size(), size_t(5));
}

void TestHistory::tellsWhatIsUndone()
{
    QVERIFY(m_file->undo(wang).ok());
    HistoryQuery query;
    query.limit = 3;
    const auto sets = m_file->log().history(query);
    QCOMPARE(sets->at(0).set.undoes, 11);
    QVERIFY(!sets->at(0).undone);
    QVERIFY(sets->at(1).undone);
    QVERIFY(!sets->at(2).undone);
    QVERIFY(m_file->redo(wang).ok());
    QVERIFY(!(*m_file->log().load(11))->undone);
    QVERIFY((*m_file->log().load(12))->undone);
}

void TestHistory::loadsWhatWasApplied()
{
    LedgerFile file;
    sanpi::ChangeSet set
        = changeSet({created(RecordId::project(-1), {{u"name"_s, u"甲项目"_s}, {u"nature"_s, Value(1)}}),
            created(RecordId::transition(-1, 2), {{u"on"_s, u"2021-03-05"_s}, {u"inexact"_s, Value(0)}})});
    set.reason = u"月报更正"_s;
    set.source = sanpi::Source::Import;
    set.at = QDateTime(QDate(2021, 12, 31), QTime(23, 59, 59, 999), Qt::UTC);
    const Outcome outcome = file->apply(set);
    QVERIFY(outcome.ok());
    QVERIFY(file.reopen());
    const auto logged = file->log().load(outcome.changeSet);
    QVERIFY(logged->has_value());
    sanpi::ChangeSet expected = set;
    expected.records[0].id = RecordId::project(1);
    expected.records[1].id = RecordId::transition(1, 2);
    const sanpi::ChangeSet& found = (*logged)->set;
    QCOMPARE(found.uuid, expected.uuid);
    QCOMPARE(found.at, expected.at);
    QCOMPARE(found.label, expected.label);
    QCOMPARE(found.reason, expected.reason);
    QCOMPARE(found.source, expected.source);
    QCOMPARE(found.records.size(), size_t(2));
    for (size_t i = 0; i < 2; ++i) {
        QCOMPARE(found.records[i].id, expected.records[i].id);
        QCOMPARE(found.records[i].operation, expected.records[i].operation);
        auto fields = expected.records[i].fields;
        std::ranges::sort(fields, {}, &sanpi::FieldChange::field);
        QCOMPARE(found.records[i].fields, fields);
    }
    QVERIFY(!file->log().load(99)->has_value());
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
