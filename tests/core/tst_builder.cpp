// SPDX-License-Identifier: GPL-3.0-or-later
// From wished values to change sets: what holds is left out, what is cleared shows nothing afterwards, and a
// project's fields are written where they are stored.
#include "core/support/ledgertools.h"
#include "store/projectface.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::ChangeSet;
using sanpi::ChangeSetBuilder;
using sanpi::ErrorCode;
using sanpi::FaceDate;
using sanpi::Field;
using sanpi::FieldChange;
using sanpi::Home;
using sanpi::Kind;
using sanpi::Ledger;
using sanpi::Month;
using sanpi::Operation;
using sanpi::Outcome;
using sanpi::RecordId;
using sanpi::Value;
using sanpi::test::changeSet;
using sanpi::test::created;
using sanpi::test::exists;
using sanpi::test::LedgerFile;
using sanpi::test::said;
using sanpi::test::stored;

namespace {

FaceDate inDecember()
{
    return {2021, QDate(2021, 12, 31), Month(2021, 12)};
}

const Field& projectField(Ledger& ledger, const QString& key)
{
    return ledger.catalogue().field(Kind::Project, key);
}

/// Writes one field of a project as form, grid and command line do, alone in its change set.
Outcome write(Ledger& ledger, qint64 project, const QString& key, const Value& value,
    const QString& reason = {}, const FaceDate& date = inDecember())
{
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const auto done = sanpi::writeProjectField(builder, project, date, projectField(ledger, key), value);
    Outcome outcome;
    if (!done) {
        outcome.error = done.error();
        return outcome;
    }
    ChangeSet set = changeSet(builder);
    set.reason = reason;
    return ledger.apply(set);
}

} // namespace

class TestBuilder : public QObject {
    Q_OBJECT

private slots:
    void leavesOutWhatHolds();
    void createsOnTheFirstValue();
    void keepsTheOrderOfNaming();
    void findsEachOfMany();
    void removesWhole();
    void beginsAnewAfterRemoval();
    void addsAndRemovesBareRecords();
    void showsWhatWasCollected();
    void worksFromACache();
    void writesEveryFieldToItsHome_data();
    void writesEveryFieldToItsHome();
    void clearsEveryField_data();
    void clearsEveryField();
    void clearsHalfOfADay();
    void clearsAllRevisionsOfATarget();
    void editsTheNewestRevision();
    void writesTargetsOfNewProjects();
    void refusesComputedFields_data();
    void refusesComputedFields();
    void writesInvestment();

private:
    void addFields();
};

void TestBuilder::leavesOutWhatHolds()
{
    LedgerFile file;
    const RecordId id = RecordId::project(sanpi::test::addProject(*file, u"甲项目"_s));
    ChangeSetBuilder builder(file->catalogue(), file->records());
    QVERIFY(builder.set(id, u"name"_s, u"甲项目"_s));
    QVERIFY(builder.set(id, u"place"_s, Value()));
    QVERIFY(builder.changes().empty());
    QVERIFY(builder.set(id, u"place"_s, u"文昌路"_s));
    QVERIFY(builder.set(id, u"place"_s, u"迎宾路"_s));
    QCOMPARE(builder.changes(),
        (std::vector {sanpi::RecordChange {id, Operation::Update, {{u"place"_s, {}, u"迎宾路"_s}}}}));
    QVERIFY(builder.set(id, u"place"_s, Value()));
    QVERIFY(builder.changes().empty());
}

void TestBuilder::createsOnTheFirstValue()
{
    LedgerFile file;
    ChangeSetBuilder builder(file->catalogue(), file->records());
    const qint64 project = builder.newId();
    QVERIFY(project < 0);
    QVERIFY(builder.newId() != project);
    QVERIFY(builder.set(RecordId::project(project), u"name"_s, u"甲项目"_s));
    QVERIFY(builder.set(RecordId::entry(project, 2021), u"total"_s, Value()));
    QCOMPARE(builder.changes().size(), size_t(1));
    QCOMPARE(builder.changes().front().operation, Operation::Create);
    QVERIFY(builder.set(RecordId::entry(project, 2021), u"total"_s, Value(5)));
    const Outcome outcome = file->apply(changeSet(builder));
    QVERIFY2(outcome.ok(), said(outcome).constData());
    QCOMPARE(stored(*file, RecordId::entry(outcome.ids.at(project), 2021), u"total"_s), Value(5));
}

void TestBuilder::keepsTheOrderOfNaming()
{
    LedgerFile file;
    ChangeSetBuilder builder(file->catalogue(), file->records());
    const std::vector<RecordId> ids {RecordId::project(builder.newId()), RecordId::project(builder.newId()),
        RecordId::unit(builder.newId())};
    for (const RecordId& id : ids)
        QVERIFY(builder.set(id, u"name"_s, u"名称"_s));
    QVERIFY(builder.set(ids[0], u"name"_s, u"改名"_s));
    const auto changes = builder.changes();
    QCOMPARE(changes.size(), ids.size());
    for (size_t i = 0; i < ids.size(); ++i)
        QCOMPARE(changes[i].id, ids[i]);
}

void TestBuilder::findsEachOfMany()
{
    constexpr int many = 3000; // the index grows several times on the way
    LedgerFile file;
    ChangeSetBuilder builder(file->catalogue(), file->records());
    for (int round = 0; round < 2; ++round) {
        for (int i = 1; i <= many; ++i) {
            const qint64 project = -i;
            QVERIFY(builder.set(RecordId::project(project), u"name"_s, u"第%1轮%2"_s.arg(round).arg(i)));
            QVERIFY(builder.set(RecordId::entry(project, 2021), u"total"_s, Value(i)));
        }
    }
    const auto changes = builder.changes();
    QCOMPARE(changes.size(), size_t(2 * many));
    QCOMPARE(changes[2 * 1717].fields, (std::vector<FieldChange> {{u"name"_s, {}, u"第1轮1718"_s}}));
    const auto standing = builder.current(RecordId::entry(-many, 2021));
    QVERIFY(standing && *standing);
    QCOMPARE((*standing)->value(u"total"_s), Value(many));
    QVERIFY(builder.takeChanges() == changes);
    QVERIFY(builder.changes().empty());
    QVERIFY(builder.set(RecordId::project(-1), u"name"_s, u"再来"_s));
    QCOMPARE(builder.takeChanges().size(), size_t(1));
}

void TestBuilder::removesWhole()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    QCOMPARE(write(*file, project, u"place"_s, u"文昌路"_s).records, 1);
    ChangeSetBuilder builder(file->catalogue(), file->records());
    QVERIFY(builder.set(RecordId::project(project), u"phone"_s, u"3569032"_s));
    QVERIFY(builder.remove(RecordId::project(project)));
    QVERIFY(builder.remove(RecordId::project(4711))); // was never there
    QCOMPARE(builder.changes(),
        (std::vector {sanpi::RecordChange {RecordId::project(project), Operation::Remove,
            {{u"name"_s, u"甲项目"_s, {}}, {u"place"_s, u"文昌路"_s, {}}}}}));
    const Outcome outcome = file->apply(changeSet(builder));
    QVERIFY2(outcome.ok(), said(outcome).constData());
    QVERIFY(!exists(*file, RecordId::project(project)));
}

void TestBuilder::beginsAnewAfterRemoval()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    QCOMPARE(write(*file, project, u"place"_s, u"文昌路"_s).records, 1);
    ChangeSetBuilder builder(file->catalogue(), file->records());
    QVERIFY(builder.remove(RecordId::project(project)));
    QVERIFY(builder.set(RecordId::project(project), u"name"_s, u"乙项目"_s));
    QCOMPARE(builder.changes(),
        (std::vector {sanpi::RecordChange {RecordId::project(project), Operation::Update,
            {{u"name"_s, u"甲项目"_s, u"乙项目"_s}, {u"place"_s, u"文昌路"_s, {}}}}}));
}

void TestBuilder::addsAndRemovesBareRecords()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    ChangeSetBuilder builder(file->catalogue(), file->records());
    const qint64 list = builder.newId();
    QVERIFY(builder.set({Kind::List, {list, 0, 0}}, u"name"_s, u"市重点"_s));
    QVERIFY(builder.add(RecordId::membership(list, project)));
    QVERIFY(*builder.current(RecordId::membership(list, project)));
    const Outcome outcome = file->apply(changeSet(builder));
    QVERIFY2(outcome.ok(), said(outcome).constData());
    QCOMPARE(outcome.records, 2);
    const RecordId member = RecordId::membership(outcome.ids.at(list), project);
    QVERIFY(exists(*file, member));

    ChangeSetBuilder again(file->catalogue(), file->records());
    QVERIFY(again.add(member));
    QVERIFY(again.changes().empty());
    QVERIFY(again.remove(member));
    const Outcome removed = file->apply(changeSet(again));
    QCOMPARE(removed.records, 1);
    QVERIFY(!exists(*file, member));
    QVERIFY(file->undo(u"王敏"_s).ok());
    QVERIFY(exists(*file, member));
}

void TestBuilder::showsWhatWasCollected()
{
    LedgerFile file;
    const RecordId id = RecordId::project(sanpi::test::addProject(*file, u"甲项目"_s));
    ChangeSetBuilder builder(file->catalogue(), file->records());
    QCOMPARE((*builder.current(id))->value(u"name"_s).text(), u"甲项目"_s);
    QVERIFY(builder.set(id, u"place"_s, u"文昌路"_s));
    QCOMPARE((*builder.current(id))->value(u"place"_s).text(), u"文昌路"_s);
    QCOMPARE((*builder.current(id))->value(u"name"_s).text(), u"甲项目"_s);
    QVERIFY(builder.remove(id));
    QVERIFY(!*builder.current(id));
    const RecordId fact = RecordId::investment(id.key[0], Month(2021, 3));
    QVERIFY(!*builder.current(fact));
    QVERIFY(builder.set(fact, u"amount"_s, Value()));
    QVERIFY(!*builder.current(fact)); // clearing makes no record
}

void TestBuilder::worksFromACache()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    QVERIFY(write(*file, project, u"target"_s, Value(100)).ok());
    sanpi::RecordCache cache;
    for (const Kind kind : {Kind::Project, Kind::Target, Kind::Membership}) {
        const auto all = file->records().all(kind);
        for (const sanpi::Record& record : *all)
            cache.add(record);
    }
    QCOMPARE(*cache.ofProject(Kind::Target, project), *file->records().ofProject(Kind::Target, project));
    ChangeSetBuilder builder(file->catalogue(), cache);
    QVERIFY(sanpi::writeProjectField(
        builder, project, inDecember(), projectField(*file, u"target"_s), Value(120)));
    QCOMPARE(builder.changes(),
        (std::vector {sanpi::RecordChange {RecordId::target(project, 2021, 1), Operation::Update,
            {{u"amount"_s, Value(100), Value(120)}}}}));
}

void TestBuilder::addFields()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<Value>("value");
    QTest::addColumn<RecordId>("home");
    QTest::addColumn<QString>("column");
    const auto row = [](const QString& key, const Value& value, const RecordId& home, const QString& column) {
        QTest::newRow(qPrintable(key)) << key << value << home << column;
    };
    row(u"place"_s, u"文昌路"_s, RecordId::project(1), u"place"_s);
    row(u"start_planned"_s, u"2021-03-05"_s, RecordId::project(1), u"start_planned"_s);
    row(u"level"_s, Value(2), RecordId::entry(1, 2021), u"level"_s);
    row(u"total"_s, Value(5'000), RecordId::entry(1, 2021), u"total"_s);
    row(u"before"_s, Value(5), RecordId::entry(1, 2021), u"before"_s);
    row(u"target"_s, Value(500), RecordId::target(1, 2021, 1), u"amount"_s);
    row(u"stated"_s, Value(400), RecordId::stated(1, 2021, Month(2021, 12)), u"amount"_s);
    row(u"signed_on"_s, u"2021-01-05"_s, RecordId::transition(1, 1), u"on"_s);
    row(u"started_on"_s, u"2021-03-05"_s, RecordId::transition(1, 2), u"on"_s);
    row(u"produced_on"_s, u"2021-09-05"_s, RecordId::transition(1, 3), u"on"_s);
    row(u"capacity_on"_s, u"2021-12-05"_s, RecordId::transition(1, 4), u"on"_s);
    row(u"progress"_s, u"主体封顶"_s, RecordId::progress(1, QDate(2021, 12, 31)), u"text"_s);
    row(u"remark"_s, u"缺用地指标"_s, RecordId::progress(1, QDate(2021, 12, 31)), u"remark"_s);
}

void TestBuilder::writesEveryFieldToItsHome_data()
{
    addFields();
}

void TestBuilder::writesEveryFieldToItsHome()
{
    QFETCH(QString, key);
    QFETCH(Value, value);
    QFETCH(RecordId, home);
    QFETCH(QString, column);
    LedgerFile file;
    QCOMPARE(sanpi::test::addProject(*file, u"甲项目"_s), 1);
    const Outcome outcome = write(*file, 1, key, value);
    QVERIFY2(outcome.ok(), said(outcome).constData());
    QCOMPARE(stored(*file, home, column), value);
    QCOMPARE(write(*file, 1, key, value).changeSet, 0);
    // A typed or imported target counts as issued (design.md, definition 11).
    if (key == u"target"_s)
        QCOMPARE(stored(*file, home, u"state"_s), Value(3));
}

void TestBuilder::clearsEveryField_data()
{
    addFields();
}

void TestBuilder::clearsEveryField()
{
    QFETCH(QString, key);
    QFETCH(Value, value);
    QFETCH(RecordId, home);
    LedgerFile file;
    QCOMPARE(sanpi::test::addProject(*file, u"甲项目"_s), 1);
    const QStringList before = sanpi::test::dump(*file);
    QCOMPARE(write(*file, 1, key, {}).changeSet, 0); // nothing there, nothing to clear
    QVERIFY(write(*file, 1, key, value).ok());
    if (home.kind == Kind::Transition) {
        // What was reached is not taken back without a word.
        const Outcome refused = write(*file, 1, key, {});
        QCOMPARE(refused.error.code, sanpi::ErrorCode::Refused);
        QCOMPARE(refused.problems.front().code, sanpi::ProblemCode::ReasonNeeded);
    }
    const Outcome outcome = write(*file, 1, key, {}, u"登记有误"_s);
    QVERIFY2(outcome.ok(), said(outcome).constData());
    if (home.kind == Kind::Entry)
        QVERIFY(exists(*file, home)); // being in a year's list is a fact by itself
    else
        QCOMPARE(sanpi::test::dump(*file), before);
}

void TestBuilder::clearsHalfOfADay()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    const RecordId day = RecordId::progress(project, QDate(2021, 12, 31));
    QVERIFY(write(*file, project, u"progress"_s, u"主体封顶"_s).ok());
    QVERIFY(write(*file, project, u"remark"_s, u"缺用地指标"_s).ok());
    QVERIFY(write(*file, project, u"progress"_s, {}).ok());
    QVERIFY(stored(*file, day, u"text"_s).isNull());
    QCOMPARE(stored(*file, day, u"remark"_s).text(), u"缺用地指标"_s);
    QVERIFY(write(*file, project, u"remark"_s, {}).ok());
    QVERIFY(!exists(*file, day));
}

void TestBuilder::clearsAllRevisionsOfATarget()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    QVERIFY(write(*file, project, u"target"_s, Value(100)).ok());
    QVERIFY(write(*file, project, u"target"_s, Value(300), {}, {2022, {}, {}}).ok());
    QVERIFY(file->apply(changeSet({created(RecordId::target(project, 2021, 2),
                            {{u"amount"_s, Value(200)}, {u"document"_s, u"示发改〔2021〕9号"_s}})}))
                .ok());
    // Were only the newest taken back, the old one would show again.
    QVERIFY(write(*file, project, u"target"_s, {}).ok());
    QVERIFY(!exists(*file, RecordId::target(project, 2021, 1)));
    QVERIFY(!exists(*file, RecordId::target(project, 2021, 2)));
    QVERIFY(exists(*file, RecordId::target(project, 2022, 1)));
    QVERIFY(file->undo(u"王敏"_s).ok());
    QCOMPARE(stored(*file, RecordId::target(project, 2021, 2), u"amount"_s), Value(200));
}

void TestBuilder::editsTheNewestRevision()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    QVERIFY(write(*file, project, u"target"_s, Value(100)).ok());
    QVERIFY(file->apply(changeSet({created(RecordId::target(project, 2021, 2),
                            {{u"amount"_s, Value(200)}, {u"state"_s, Value(1)}})}))
                .ok());
    QVERIFY(write(*file, project, u"target"_s, Value(250)).ok());
    QCOMPARE(stored(*file, RecordId::target(project, 2021, 1), u"amount"_s), Value(100));
    QCOMPARE(stored(*file, RecordId::target(project, 2021, 2), u"amount"_s), Value(250));
    QCOMPARE(stored(*file, RecordId::target(project, 2021, 2), u"state"_s), Value(1));
}

void TestBuilder::writesTargetsOfNewProjects()
{
    LedgerFile file;
    ChangeSetBuilder builder(file->catalogue(), file->records());
    const qint64 project = builder.newId();
    const Field& target = projectField(*file, u"target"_s);
    QVERIFY(builder.set(RecordId::project(project), u"name"_s, u"甲项目"_s));
    QVERIFY(sanpi::writeProjectField(builder, project, inDecember(), target, Value(100)));
    QVERIFY(sanpi::writeProjectField(builder, project, inDecember(), target, {}));
    QCOMPARE(builder.changes().size(), size_t(1));
    for (const int amount : {100, 120})
        QVERIFY(sanpi::writeProjectField(builder, project, inDecember(), target, Value(amount)));
    const Outcome outcome = file->apply(changeSet(builder));
    QVERIFY2(outcome.ok(), said(outcome).constData());
    const RecordId id = RecordId::target(outcome.ids.at(project), 2021, 1);
    QCOMPARE(stored(*file, id, u"amount"_s), Value(120));
    QCOMPARE(stored(*file, id, u"state"_s), Value(3));
    QCOMPARE(sanpi::test::count(*file, u"target"_s), 1);
}

void TestBuilder::refusesComputedFields_data()
{
    QTest::addColumn<QString>("key");
    const sanpi::Catalogue catalogue = sanpi::Catalogue::builtIn();
    for (const Field& field : catalogue.kind(Kind::Project).fields) {
        if (field.home == Home::Figure || field.home == Home::Membership)
            QTest::newRow(qPrintable(field.key)) << field.key;
    }
}

void TestBuilder::refusesComputedFields()
{
    QFETCH(QString, key);
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    QCOMPARE(write(*file, project, key, Value(1)).error.code, ErrorCode::WrongUse);
    QCOMPARE(write(*file, project, key, {}).error.code, ErrorCode::WrongUse);
}

void TestBuilder::writesInvestment()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    const auto put = [&](const Value& amount) {
        ChangeSetBuilder builder(file->catalogue(), file->records());
        return sanpi::writeInvestment(builder, project, Month(2021, 3), amount).ok()
            && file->apply(changeSet(builder)).ok();
    };
    const RecordId id = RecordId::investment(project, Month(2021, 3));
    QVERIFY(put(Value(0)));
    QCOMPARE(stored(*file, id, u"amount"_s), Value(0)); // a nought is an amount, a blank is none
    QVERIFY(put({}));
    QVERIFY(!exists(*file, id));
    QVERIFY(put({}));
}

QTEST_GUILESS_MAIN(TestBuilder)
#include "tst_builder.moc"
