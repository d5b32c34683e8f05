// SPDX-License-Identifier: GPL-3.0-or-later
// Ledger::apply(): what enters, what is refused, and that a refusal changes nothing.
#include "core/support/ledgertools.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using sanpi::ChangeSet;
using sanpi::ErrorCode;
using sanpi::Kind;
using sanpi::Ledger;
using sanpi::Month;
using sanpi::Outcome;
using sanpi::ProblemCode;
using sanpi::RecordChange;
using sanpi::RecordId;
using sanpi::Value;
using sanpi::test::changeSet;
using sanpi::test::created;
using sanpi::test::dump;
using sanpi::test::LedgerFile;
using sanpi::test::removed;
using sanpi::test::stored;
using sanpi::test::updated;

class TestApply : public QObject {
    Q_OBJECT

private slots:
    void numbersNewRecords();
    void refusesAndNamesConflicts();
    void namesWhoWroteTheField();
    void dropsWhatHoldsAlready();
    void createsByNaturalKeyOnce();
    void removesOnlyWhatItNames();
    void reportsEveryProblem();
    void reportsDuplicates();
    void refusesBadKeys_data();
    void refusesBadKeys();
    void checksRulesBetweenFields();
    void refusesBrokenReferences();
    void changesNothingForNothing();
};

void TestApply::numbersNewRecords()
{
    LedgerFile file;
    const Outcome outcome = file->apply(changeSet({
        // A record may name another that the set creates only later.
        created(RecordId::entry(-2, 2021), {{u"unit"_s, Value(-1)}, {u"total"_s, Value(50'000'000)}}),
        created(RecordId::unit(-1), {{u"name"_s, u"文昌街道"_s}}),
        created(RecordId::project(-2), {{u"name"_s, u"甲项目"_s}}),
        created({Kind::List, {-3, 0, 0}}, {{u"name"_s, u"市重点"_s}}),
        created(RecordId::membership(-3, -2), {{u"joined"_s, u"2021-02-01"_s}}),
        created(RecordId::membership(-3, -4), {}),
        created(RecordId::project(-4), {{u"name"_s, u"乙项目"_s}}),
    }));
    QVERIFY2(outcome.ok(), sanpi::test::said(outcome).constData());
    QCOMPARE(outcome.records, 7);
    QCOMPARE(outcome.ids.size(), size_t(4));
    std::set<qint64> different;
    for (const auto& [provisional, id] : outcome.ids) {
        QVERIFY(id > 0);
        different.insert(id);
    }
    QCOMPARE(different.size(), size_t(4));
    const qint64 project = outcome.ids.at(-2);
    QCOMPARE(stored(*file, RecordId::entry(project, 2021), u"unit"_s), Value(outcome.ids.at(-1)));
    QCOMPARE(stored(*file, RecordId::membership(outcome.ids.at(-3), project), u"joined"_s),
        Value(u"2021-02-01"_s));
    QVERIFY(sanpi::test::exists(*file, RecordId::membership(outcome.ids.at(-3), outcome.ids.at(-4))));

    // An id is never given twice, not even after its record has gone.
    QVERIFY(file->undo(u"王敏"_s).ok());
    const qint64 next = sanpi::test::addProject(*file, u"丙项目"_s);
    QVERIFY(!different.contains(next));
    // Nor one that came with its record.
    QVERIFY(file->apply(changeSet({created(RecordId::project(500), {{u"name"_s, u"丁项目"_s}})})).ok());
    QCOMPARE(sanpi::test::addProject(*file, u"戊项目"_s), 501);
}

void TestApply::refusesAndNamesConflicts()
{
    LedgerFile file;
    const RecordId id = RecordId::project(sanpi::test::addProject(*file, u"甲项目"_s));
    ChangeSet theirs = changeSet({updated(id, u"place"_s, {}, u"文昌路"_s)}, u"李强"_s);
    theirs.at = QDateTime(QDate(2021, 3, 5), QTime(8, 30), Qt::UTC);
    QVERIFY(file->apply(theirs).ok());
    const QStringList before = dump(*file);
    const Outcome outcome = file->apply(changeSet({RecordChange {id, sanpi::Operation::Update,
        {{u"place"_s, {}, u"迎宾路"_s}, {u"phone"_s, {}, u"0391-3569032"_s}}}}));
    QCOMPARE(outcome.error.code, ErrorCode::Conflict);
    QCOMPARE(outcome.changeSet, 0);
    QCOMPARE(outcome.conflicts.size(), size_t(1));
    const sanpi::Conflict& conflict = outcome.conflicts.front();
    QCOMPARE(conflict.id, id);
    QCOMPARE(conflict.field, u"place"_s);
    QVERIFY(conflict.before.isNull());
    QCOMPARE(conflict.after.text(), u"迎宾路"_s);
    QCOMPARE(conflict.stored.text(), u"文昌路"_s);
    QCOMPARE(conflict.by, u"李强"_s);
    QCOMPARE(conflict.at, theirs.at);
    QCOMPARE(dump(*file), before);

    // Changes to different fields of one record do not collide.
    QVERIFY(file->apply(changeSet({updated(id, u"phone"_s, {}, u"0391-3569032"_s)})).ok());
    QCOMPARE(stored(*file, id, u"place"_s).text(), u"文昌路"_s);
    // A record that has gone is one conflict without a field.
    const auto record = file->records().find(id);
    QVERIFY(file->apply(changeSet({removed(**record)}, u"赵静"_s)).ok());
    const Outcome late = file->apply(changeSet({updated(id, u"place"_s, u"文昌路"_s, {})}));
    QCOMPARE(late.error.code, ErrorCode::Conflict);
    QCOMPARE(late.conflicts.size(), size_t(1));
    QCOMPARE(late.conflicts.front().field, QString());
    QCOMPARE(late.conflicts.front().by, u"赵静"_s);
}

void TestApply::namesWhoWroteTheField()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s, u"李强"_s);
    const RecordId id = RecordId::project(project);
    QVERIFY(file->apply(changeSet({updated(id, u"place"_s, {}, u"文昌路"_s)}, u"赵静"_s)).ok());
    // Neither who wrote another field nor who wrote a fact of the project has to do with it.
    QVERIFY(file->apply(changeSet({updated(id, u"phone"_s, {}, u"3569032"_s)}, u"孙伟"_s)).ok());
    const RecordId month = RecordId::investment(project, Month(2021, 3));
    QVERIFY(file->apply(changeSet({created(month, {{u"amount"_s, Value(1)}})}, u"周涛"_s)).ok());
    const auto writer = [&](const QString& field) {
        const Outcome outcome
            = file->apply(changeSet({updated(id, field, u"另一个"_s, u"第三个"_s)}, u"王敏"_s));
        return outcome.conflicts.size() == 1 ? outcome.conflicts.front().by : u"no conflict"_s;
    };
    QCOMPARE(writer(u"place"_s), u"赵静"_s);
    QCOMPARE(writer(u"phone"_s), u"孙伟"_s);
    QCOMPARE(writer(u"name"_s), u"李强"_s);
    // Nobody wrote this one: the record's last writer stands for it.
    QCOMPARE(writer(u"short"_s), u"孙伟"_s);
}

void TestApply::dropsWhatHoldsAlready()
{
    LedgerFile file;
    const RecordId id = RecordId::project(sanpi::test::addProject(*file, u"甲项目"_s));
    QVERIFY(file->apply(changeSet({updated(id, u"place"_s, {}, u"文昌路"_s)}, u"李强"_s)).ok());
    const Outcome outcome = file->apply(changeSet({RecordChange {
        id, sanpi::Operation::Update, {{u"place"_s, {}, u"文昌路"_s}, {u"phone"_s, {}, u"3569032"_s}}}}));
    QVERIFY2(outcome.ok(), sanpi::test::said(outcome).constData());
    const auto logged = file->log().load(outcome.changeSet);
    QCOMPARE((*logged)->set.records.size(), size_t(1));
    QCOMPARE((*logged)->set.records.front().fields.size(), size_t(1));
    QCOMPARE((*logged)->set.records.front().fields.front().field, u"phone"_s);
}

void TestApply::createsByNaturalKeyOnce()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    const RecordId id = RecordId::investment(project, Month(2021, 3));
    QVERIFY(
        file->apply(changeSet({created(id, {{u"amount"_s, Value(100)}, {u"kind"_s, Value(3)}})}, u"李强"_s))
            .ok());
    const Outcome same = file->apply(changeSet({created(id, {{u"amount"_s, Value(100)}})}));
    QVERIFY(same.ok());
    QCOMPARE(same.changeSet, 0);
    const Outcome other = file->apply(changeSet({created(id, {{u"amount"_s, Value(200)}})}));
    QCOMPARE(other.error.code, ErrorCode::Conflict);
    QCOMPARE(other.conflicts.front().field, u"amount"_s);
    QCOMPARE(other.conflicts.front().stored, Value(100));
    QCOMPARE(other.conflicts.front().by, u"李强"_s);
}

void TestApply::removesOnlyWhatItNames()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    const RecordId id = RecordId::investment(project, Month(2021, 3));
    QVERIFY(file->apply(changeSet({created(id, {{u"amount"_s, Value(100)}})})).ok());
    const auto seen = file->records().find(id);
    QVERIFY(file->apply(changeSet({updated(id, u"source"_s, {}, u"月报"_s)}, u"李强"_s)).ok());
    const Outcome stale = file->apply(changeSet({removed(**seen)}));
    QCOMPARE(stale.error.code, ErrorCode::Conflict);
    QCOMPARE(stale.conflicts.size(), size_t(1));
    QCOMPARE(stale.conflicts.front().field, u"source"_s);
    QCOMPARE(stale.conflicts.front().by, u"李强"_s);
    QVERIFY(sanpi::test::exists(*file, id));
    const auto now = file->records().find(id);
    QVERIFY(file->apply(changeSet({removed(**now)})).ok());
    QVERIFY(!sanpi::test::exists(*file, id));
    const Outcome again = file->apply(changeSet({removed(**now)}));
    QVERIFY(again.ok());
    QCOMPARE(again.changeSet, 0);
}

void TestApply::reportsEveryProblem()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    const QStringList before = dump(*file);
    const Outcome outcome = file->apply(changeSet({
        created(RecordId::project(-1), {{u"code"_s, u"2101-41"_s}}),
        created(RecordId::unit(-2), {{u"name"_s, QString(61, u'长')}, {u"kind"_s, Value(9)}}),
        updated(RecordId::project(project), u"name"_s, u"甲项目"_s, {}),
        updated(RecordId::project(project), u"colour"_s, {}, u"红"_s),
        updated(RecordId::project(project), u"total"_s, {}, Value(1)), // an entry's, not the project's own
        created(RecordId::investment(project, Month(2021, 1)), {{u"amount"_s, Value(-1)}}),
        created(RecordId::investment(project, Month(2021, 2)), {{u"kind"_s, Value(1)}}),
        created(RecordId::investment(project, Month(2021, 3)), {{u"amount"_s, u"100"_s}}),
        created(RecordId::transition(project, 1), {{u"on"_s, u"2021-3-5"_s}}),
        created(RecordId::investment(project, Month(2021, 4)), {{u"amount"_s, Value(5)}}),
    }));
    QCOMPARE(outcome.error.code, ErrorCode::Invalid);
    QStringList found;
    for (const sanpi::Problem& problem : outcome.problems) {
        QVERIFY(problem.record);
        found << sanpi::codeName(problem.code) + u' ' + problem.field;
    }
    found.sort();
    const QStringList expected {u"bad_code code"_s, u"missing amount"_s, u"missing name"_s, u"missing name"_s,
        u"negative amount"_s, u"not_a_field "_s, u"not_a_field "_s, u"too_long name"_s,
        u"unknown_choice kind"_s, u"unreadable amount"_s, u"unreadable on"_s};
    QCOMPARE(found, expected);
    QCOMPARE(dump(*file), before);
    QCOMPARE(sanpi::test::count(*file, u"change_set"_s), 1);
}

void TestApply::reportsDuplicates()
{
    LedgerFile file;
    const QString code = u"2101-410871-04-01-123456"_s;
    QVERIFY(file->apply(changeSet(
                            {created(RecordId::project(-1), {{u"name"_s, u"甲项目"_s}, {u"code"_s, code}})}))
                .ok());
    const QString second = u"2101-410871-04-01-123457"_s;
    const Outcome outcome = file->apply(changeSet({
        created(RecordId::project(-1), {{u"name"_s, u"乙项目"_s}, {u"code"_s, code}}),
        created(RecordId::project(-2), {{u"name"_s, u"丙项目"_s}, {u"code"_s, second}}),
        created(RecordId::project(-3), {{u"name"_s, u"丁项目"_s}, {u"code"_s, second}}),
    }));
    QCOMPARE(outcome.error.code, ErrorCode::Invalid);
    QCOMPARE(outcome.problems.size(), size_t(2));
    for (const sanpi::Problem& problem : outcome.problems) {
        QCOMPARE(problem.code, ProblemCode::Duplicate);
        QCOMPARE(problem.field, u"code"_s);
    }
    QCOMPARE(outcome.problems[0].record, RecordId::project(outcome.ids.at(-1)));
    QCOMPARE(outcome.problems[0].args, QStringList {u"projects/1"_s});
    QCOMPARE(outcome.problems[1].record, RecordId::project(outcome.ids.at(-3)));
    // Many projects without a code are no duplicates of each other.
    QVERIFY(sanpi::test::addProject(*file, u"戊项目"_s) > 0);
    QVERIFY(sanpi::test::addProject(*file, u"己项目"_s) > 0);
}

void TestApply::refusesBadKeys_data()
{
    QTest::addColumn<RecordId>("id");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("part");
    QTest::newRow("no month") << RecordId::investment(1, Month()) << u"amount"_s << u"month"_s;
    QTest::newRow("month 13") << RecordId {Kind::Investment, {1, 202113, 0}} << u"amount"_s << u"month"_s;
    QTest::newRow("negative month") << RecordId {Kind::Investment, {1, -5, 0}} << u"amount"_s << u"month"_s;
    QTest::newRow("year 0") << RecordId::entry(1, 0) << u"total"_s << u"year"_s;
    QTest::newRow("year 21") << RecordId::target(1, 21, 1) << u"amount"_s << u"year"_s;
    QTest::newRow("revision 0") << RecordId::target(1, 2021, 0) << u"amount"_s << u"revision"_s;
    QTest::newRow("stage 5") << RecordId::transition(1, 5) << u"note"_s << u"stage"_s;
    QTest::newRow("no day") << RecordId {Kind::Progress, {1, 0, 0}} << u"text"_s << u"on"_s;
    QTest::newRow("31 April") << RecordId {Kind::Progress, {1, 20210431, 0}} << u"text"_s << u"on"_s;
    QTest::newRow("period -1") << RecordId {Kind::Period, {-1, 0, 0}} << u"held_on"_s << u"number"_s;
}

void TestApply::refusesBadKeys()
{
    QFETCH(RecordId, id);
    QFETCH(QString, field);
    QFETCH(QString, part);
    LedgerFile file;
    QCOMPARE(sanpi::test::addProject(*file, u"甲项目"_s), 1);
    const Value value = field == u"amount"_s || field == u"total"_s ? Value(1) : Value(u"2021-03-05"_s);
    RecordChange change = created(id, {{field, value}});
    if (id.kind == Kind::Transition)
        change.fields.push_back({u"on"_s, {}, u"2021-03-05"_s});
    const Outcome outcome = file->apply(changeSet({change}));
    QCOMPARE(outcome.error.code, ErrorCode::Invalid);
    QCOMPARE(outcome.problems.size(), size_t(1));
    QCOMPARE(outcome.problems.front().field, part);
}

void TestApply::checksRulesBetweenFields()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    const RecordId id = RecordId::project(project);
    // Each half is good by itself, together they are not; halves may come in different sets.
    QVERIFY(file->apply(changeSet({updated(id, u"start_planned"_s, {}, u"2021-05-01"_s)})).ok());
    const Outcome early = file->apply(changeSet({updated(id, u"end_planned"_s, {}, u"2021-04-30"_s)}));
    QCOMPARE(early.error.code, ErrorCode::Invalid);
    QCOMPARE(early.problems.size(), size_t(1));
    QCOMPARE(early.problems.front().code, ProblemCode::FinishBeforeStart);

    QVERIFY(
        file->apply(changeSet({created(RecordId::entry(project, 2021), {{u"total"_s, Value(1'000)}})})).ok());
    const Outcome much = file->apply(
        changeSet({created(RecordId::target(project, 2021, 1), {{u"amount"_s, Value(10'001)}})}));
    QCOMPARE(much.error.code, ErrorCode::Invalid);
    QCOMPARE(much.problems.front().code, ProblemCode::TargetOverTotal);
    QVERIFY(
        file->apply(changeSet({created(RecordId::target(project, 2021, 1), {{u"amount"_s, Value(10'000)}})}))
            .ok());
    // The total shrinks under a target that stands.
    const Outcome shrunk = file->apply(
        changeSet({updated(RecordId::entry(project, 2021), u"total"_s, Value(1'000), Value(999))}));
    QCOMPARE(shrunk.problems.size(), size_t(1));
    QCOMPARE(shrunk.problems.front().code, ProblemCode::TargetOverTotal);

    QVERIFY(file->apply(changeSet({created(RecordId::transition(project, 2), {{u"on"_s, u"2021-06-01"_s}})}))
                .ok());
    const Outcome backwards
        = file->apply(changeSet({created(RecordId::transition(project, 3), {{u"on"_s, u"2021-05-31"_s}})}));
    QCOMPARE(backwards.problems.size(), size_t(1));
    QCOMPARE(backwards.problems.front().code, ProblemCode::DateOrder);
    QCOMPARE(backwards.problems.front().field, u"produced_on"_s);
    // A warning does not refuse: the check character is wrong.
    QVERIFY(file->apply(changeSet({updated(id, u"uscc"_s, {}, u"91350211M0000XUF46"_s)})).ok());
}

void TestApply::refusesBrokenReferences()
{
    LedgerFile file;
    const Outcome nobody = file->apply(
        changeSet({created(RecordId::investment(4711, Month(2021, 3)), {{u"amount"_s, Value(1)}})}));
    QCOMPARE(nobody.error.code, ErrorCode::Refused);
    QVERIFY2(
        nobody.error.facts.value(0).contains(u"月度投资 → 项目"_s), sanpi::test::said(nobody).constData());
    QCOMPARE(sanpi::test::count(*file, u"investment"_s), 0);

    const Outcome made = file->apply(changeSet({created(RecordId::unit(-1), {{u"name"_s, u"文昌街道"_s}}),
        created(RecordId::project(-2), {{u"name"_s, u"甲项目"_s}}),
        created(RecordId::entry(-2, 2021), {{u"unit"_s, Value(-1)}})}));
    QVERIFY(made.ok());
    const QStringList before = dump(*file);
    const auto unit = file->records().find(RecordId::unit(made.ids.at(-1)));
    const Outcome refused = file->apply(changeSet({removed(**unit)}));
    QCOMPARE(refused.error.code, ErrorCode::Refused);
    QVERIFY2(refused.error.facts.value(0).contains(u"年度项目 → 责任单位"_s),
        sanpi::test::said(refused).constData());
    QCOMPARE(dump(*file), before);
    // With what names it, it goes, whatever the order.
    const auto entry = file->records().find(RecordId::entry(made.ids.at(-2), 2021));
    QVERIFY(file->apply(changeSet({removed(**unit), removed(**entry)})).ok());
}

void TestApply::changesNothingForNothing()
{
    LedgerFile file;
    const Outcome outcome = file->apply(changeSet(std::vector<RecordChange>()));
    QVERIFY(outcome.ok());
    QCOMPARE(outcome.changeSet, 0);
    QCOMPARE(sanpi::test::count(*file, u"change_set"_s), 0);
}

QTEST_GUILESS_MAIN(TestApply)
#include "tst_apply.moc"
