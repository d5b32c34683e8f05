// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo are change sets like any other (design.md, definition 5): whose turn it is, and that what was
// taken back is as if it had never been.
#include "core/support/ledgertools.h"
#include "core/support/randomsets.h"
#include "store/check.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::ErrorCode;
using sanpi::Ledger;
using sanpi::Month;
using sanpi::Operation;
using sanpi::Outcome;
using sanpi::RecordChange;
using sanpi::RecordId;
using sanpi::Value;
using sanpi::test::changeSet;
using sanpi::test::created;
using sanpi::test::dump;
using sanpi::test::LedgerFile;
using sanpi::test::removed;
using sanpi::test::said;
using sanpi::test::stored;
using sanpi::test::updated;

namespace {

const QString wang = u"王敏"_s;
const QString li = u"李强"_s;

/// Sets one text of a project, whatever it is now; the set's id, 0 when refused.
qint64 write(
    Ledger& ledger, const RecordId& id, const QString& field, const QString& text, const QString& author)
{
    const Outcome outcome
        = ledger.apply(changeSet({updated(id, field, stored(ledger, id, field), text)}, author));
    return outcome.ok() ? outcome.changeSet : 0;
}

} // namespace

class TestUndo : public QObject {
    Q_OBJECT

private slots:
    void takesBackEveryOperation();
    void takesTheAuthorsNewest();
    void redoesInTurn();
    void redoesNothingAfterAnOrdinarySet();
    void undoesByNumber();
    void undoesARedo();
    void refusesWhereOthersWroteSince();
    void refusesWhatOthersHangOn();
    void goesOnPastWhatIsDoneAlready();
    void leavesTheSetupAlone();
    void takesBackALargeSet();
    void takesBackAnything_data();
    void takesBackAnything();
};

void TestUndo::takesBackEveryOperation()
{
    LedgerFile file;
    const qint64 kept = sanpi::test::addProject(*file, u"留下的项目"_s);
    const qint64 gone = sanpi::test::addProject(*file, u"移走的项目"_s);
    const QStringList before = dump(*file);
    const auto record = file->records().find(RecordId::project(gone));
    const Outcome outcome = file->apply(changeSet({
        created(RecordId::project(-1), {{u"name"_s, u"重庆路改造"_s}, {u"short"_s, u"重庆路"_s}}),
        created(RecordId::entry(-1, 2021), {{u"total"_s, Value(5)}}),
        updated(RecordId::project(kept), u"name"_s, u"留下的项目"_s, u"长葛路改造"_s),
        removed(**record),
    }));
    QVERIFY2(outcome.ok(), said(outcome).constData());
    const QStringList after = dump(*file);
    QVERIFY(after != before);

    QVERIFY(file.reopen());
    const Outcome undone = file->undo(wang);
    QVERIFY2(undone.ok(), said(undone).constData());
    QCOMPARE(undone.records, 4);
    QCOMPARE(dump(*file), before);
    QVERIFY(file.reopen());
    const Outcome redone = file->redo(wang);
    QVERIFY2(redone.ok(), said(redone).constData());
    QCOMPARE(dump(*file), after);
    QVERIFY(sanpi::checkLedger(*file)->empty());
}

void TestUndo::takesTheAuthorsNewest()
{
    LedgerFile file;
    const RecordId id = RecordId::project(sanpi::test::addProject(*file, u"甲项目"_s, li));
    QVERIFY(write(*file, id, u"place"_s, u"文昌路"_s, wang) > 0);
    QVERIFY(write(*file, id, u"phone"_s, u"3569032"_s, li) > 0);
    QVERIFY(write(*file, id, u"contact"_s, u"赵静"_s, wang) > 0);

    QVERIFY(file->undo(wang).ok());
    QVERIFY(stored(*file, id, u"contact"_s).isNull());
    QVERIFY(file->undo(wang).ok());
    QVERIFY(stored(*file, id, u"place"_s).isNull());
    QCOMPARE(stored(*file, id, u"phone"_s).text(), u"3569032"_s);
    QCOMPARE(file->undo(wang).error.code, ErrorCode::NotFound);
    QCOMPARE(file->undo(u"赵静"_s).error.code, ErrorCode::NotFound);
    QVERIFY(file->undo(li).ok());
    QVERIFY(file->undo(li).ok());
    QVERIFY(!sanpi::test::exists(*file, id));
}

void TestUndo::redoesInTurn()
{
    LedgerFile file;
    const RecordId id = RecordId::project(sanpi::test::addProject(*file, u"甲项目"_s, li));
    std::vector<QStringList> states {dump(*file)};
    for (const QString& text : {u"一"_s, u"二"_s, u"三"_s}) {
        QVERIFY(write(*file, id, u"place"_s, text, wang) > 0);
        states.push_back(dump(*file));
    }
    const auto undo
        = [&](size_t expected) { return file->undo(wang).ok() && dump(*file) == states[expected]; };
    const auto redo
        = [&](size_t expected) { return file->redo(wang).ok() && dump(*file) == states[expected]; };
    QCOMPARE(file->redo(wang).error.code, ErrorCode::NotFound);
    QVERIFY(undo(2) && undo(1));
    QVERIFY(redo(2));
    QVERIFY(undo(1)); // what was redone is the newest to undo
    QVERIFY(undo(0));
    QCOMPARE(file->undo(wang).error.code, ErrorCode::NotFound);
    QVERIFY(file.reopen());
    QVERIFY(redo(1) && redo(2) && redo(3));
    QCOMPARE(file->redo(wang).error.code, ErrorCode::NotFound);
    QVERIFY(undo(2) && undo(1) && undo(0));
    // Another's work in between is no end to it.
    QVERIFY(write(*file, id, u"phone"_s, u"3569032"_s, li) > 0);
    QVERIFY(file->redo(wang).ok());
    QCOMPARE(stored(*file, id, u"place"_s).text(), u"一"_s);
    QVERIFY(sanpi::checkLedger(*file)->empty());
}

void TestUndo::redoesNothingAfterAnOrdinarySet()
{
    LedgerFile file;
    const RecordId id = RecordId::project(sanpi::test::addProject(*file, u"甲项目"_s, li));
    QVERIFY(write(*file, id, u"place"_s, u"一"_s, wang) > 0);
    QVERIFY(file->undo(wang).ok());
    QVERIFY(write(*file, id, u"phone"_s, u"3569032"_s, wang) > 0);
    QCOMPARE(file->redo(wang).error.code, ErrorCode::NotFound);
    // Once that is taken back too, its own undo is the one to redo.
    QVERIFY(file->undo(wang).ok());
    QVERIFY(file->redo(wang).ok());
    QCOMPARE(stored(*file, id, u"phone"_s).text(), u"3569032"_s);
    QVERIFY(stored(*file, id, u"place"_s).isNull());
}

void TestUndo::undoesByNumber()
{
    LedgerFile file;
    const RecordId id = RecordId::project(sanpi::test::addProject(*file, u"甲项目"_s, li));
    const qint64 place = write(*file, id, u"place"_s, u"一"_s, li);
    QVERIFY(write(*file, id, u"phone"_s, u"3569032"_s, li) > 0);
    // Another may take it back, and a later set of other fields stays.
    const Outcome undone = file->undo(wang, place);
    QVERIFY2(undone.ok(), said(undone).constData());
    QVERIFY(stored(*file, id, u"place"_s).isNull());
    QCOMPARE(stored(*file, id, u"phone"_s).text(), u"3569032"_s);
    const auto logged = file->log().load(undone.changeSet);
    QCOMPARE((*logged)->set.undoes, place);
    QCOMPARE((*logged)->set.author, wang);
    QCOMPARE((*logged)->set.source, sanpi::Source::Undo);
    QVERIFY((*file->log().load(place))->undone);
    QCOMPARE(file->undo(wang, place).error.code, ErrorCode::NotFound);
    QCOMPARE(file->undo(wang, 4711).error.code, ErrorCode::NotFound);
    // Two programs that undo the same set: the lock lets one pass.
    sanpi::ChangeSet late = changeSet(sanpi::inverse({updated(id, u"phone"_s, {}, u"3569032"_s)}), wang);
    late.source = sanpi::Source::Undo;
    late.undoes = place;
    QCOMPARE(file->apply(late).error.code, ErrorCode::NotFound);
    QCOMPARE(stored(*file, id, u"phone"_s).text(), u"3569032"_s);
}

void TestUndo::undoesARedo()
{
    LedgerFile file;
    const RecordId id = RecordId::project(sanpi::test::addProject(*file, u"甲项目"_s, li));
    const qint64 set = write(*file, id, u"place"_s, u"一"_s, wang);
    const qint64 undo = file->undo(wang).changeSet;
    const Outcome redo = file->undo(wang, undo); // by its number: what redo() does
    QVERIFY2(redo.ok(), said(redo).constData());
    QCOMPARE(stored(*file, id, u"place"_s).text(), u"一"_s);
    QVERIFY(!(*file->log().load(set))->undone);
    const Outcome again = file->undo(wang, redo.changeSet);
    QVERIFY2(again.ok(), said(again).constData());
    QVERIFY(stored(*file, id, u"place"_s).isNull());
    QVERIFY((*file->log().load(set))->undone);
    QCOMPARE(file->undo(wang).error.code, ErrorCode::NotFound);
    QVERIFY(file->redo(wang).ok());
    QCOMPARE(stored(*file, id, u"place"_s).text(), u"一"_s);
    QVERIFY(!(*file->log().load(set))->undone);
    QVERIFY(file->undo(wang).ok());
    QVERIFY(stored(*file, id, u"place"_s).isNull());
}

void TestUndo::refusesWhereOthersWroteSince()
{
    LedgerFile file;
    const RecordId id = RecordId::project(sanpi::test::addProject(*file, u"甲项目"_s, li));
    const Outcome mine = file->apply(changeSet(
        {RecordChange {id, Operation::Update, {{u"place"_s, {}, u"一"_s}, {u"phone"_s, {}, u"3569032"_s}}}}));
    QVERIFY(mine.ok());
    QVERIFY(write(*file, id, u"place"_s, u"二"_s, li) > 0);
    const QStringList before = dump(*file);
    const Outcome refused = file->undo(wang);
    QCOMPARE(refused.error.code, ErrorCode::Conflict);
    QCOMPARE(refused.conflicts.size(), size_t(1));
    QCOMPARE(refused.conflicts.front().field, u"place"_s);
    QCOMPARE(refused.conflicts.front().by, li);
    QCOMPARE(dump(*file), before);
}

void TestUndo::refusesWhatOthersHangOn()
{
    LedgerFile file;
    const qint64 project = sanpi::test::addProject(*file, u"甲项目"_s);
    QVERIFY(file
                ->apply(changeSet(
                    {created(RecordId::investment(project, Month(2021, 3)), {{u"amount"_s, Value(1)}})}, li))
                .ok());
    const QStringList before = dump(*file);
    const Outcome refused = file->undo(wang);
    QCOMPARE(refused.error.code, ErrorCode::Refused);
    QVERIFY(refused.error.facts.value(0).contains(u"月度投资 → 项目"_s));
    QCOMPARE(dump(*file), before);
}

void TestUndo::goesOnPastWhatIsDoneAlready()
{
    LedgerFile file;
    const RecordId id = RecordId::project(sanpi::test::addProject(*file, u"甲项目"_s, li));
    QVERIFY(write(*file, id, u"phone"_s, u"3569032"_s, wang) > 0);
    const qint64 place = write(*file, id, u"place"_s, u"一"_s, wang);
    QVERIFY(file->apply(changeSet({updated(id, u"place"_s, u"一"_s, {})}, li)).ok());
    // There is nothing left to take back of it, but it counts as undone.
    const Outcome empty = file->undo(wang);
    QVERIFY2(empty.ok(), said(empty).constData());
    QCOMPARE(empty.records, 0);
    QVERIFY((*file->log().load(place))->undone);
    QVERIFY(file->undo(wang).ok());
    QVERIFY(stored(*file, id, u"phone"_s).isNull());
    QVERIFY(sanpi::checkLedger(*file)->empty());
}

void TestUndo::leavesTheSetupAlone()
{
    LedgerFile file;
    sanpi::ChangeSet setup = changeSet({created(RecordId::unit(-1), {{u"name"_s, u"文昌街道"_s}})});
    setup.source = sanpi::Source::Setup;
    QVERIFY(file->apply(setup).ok());
    QCOMPARE(file->undo(wang).error.code, ErrorCode::NotFound);
    QCOMPARE(sanpi::test::count(*file, u"unit"_s), 1);
}

void TestUndo::takesBackALargeSet()
{
    LedgerFile file;
    QVERIFY(sanpi::test::addProject(*file, u"原有项目"_s, li) > 0);
    const QStringList before = dump(*file);
    std::vector<RecordChange> records;
    for (int i = 1; i <= 1000; ++i) {
        records.push_back(created(RecordId::project(-i), {{u"name"_s, u"第%1号标准化厂房"_s.arg(i)}}));
        records.push_back(created(RecordId::entry(-i, 2021), {{u"total"_s, Value(i * 10'000)}}));
        records.push_back(created(RecordId::investment(-i, Month(2021, 12)), {{u"amount"_s, Value(i)}}));
    }
    const Outcome outcome = file->apply(changeSet(std::move(records)));
    QVERIFY2(outcome.ok(), said(outcome).constData());
    QCOMPARE(outcome.records, 3000);
    const QStringList after = dump(*file);
    QVERIFY(file->undo(wang).ok());
    QCOMPARE(dump(*file), before);
    QVERIFY(file->redo(wang).ok());
    QCOMPARE(dump(*file), after);
    QVERIFY(file->undo(wang).ok());
    QCOMPARE(dump(*file), before);
    QVERIFY(sanpi::checkLedger(*file)->empty());
}

void TestUndo::takesBackAnything_data()
{
    QTest::addColumn<quint32>("seed");
    const int rounds = 4 * std::max(1, qEnvironmentVariableIntValue("SANPI_SOAK"));
    for (int i = 1; i <= rounds; ++i)
        QTest::addRow("seed %d", i) << quint32(i);
}

void TestUndo::takesBackAnything()
{
    QFETCH(quint32, seed);
    LedgerFile file;
    sanpi::test::RandomSets sets(*file, seed);
    struct Step {
        qint64 set;
        QStringList before;
    };
    std::vector<Step> steps;
    for (int i = 0; i < 25; ++i) {
        QStringList before = dump(*file);
        const Outcome outcome = file->apply(sets.next());
        QVERIFY2(outcome.ok(), said(outcome).constData());
        if (outcome.changeSet > 0)
            steps.push_back({outcome.changeSet, std::move(before)});
    }
    QVERIFY(steps.size() > 10);
    QVERIFY(sanpi::checkLedger(*file)->empty());
    const QStringList end = dump(*file);
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const Outcome outcome = file->undo(wang, step->set);
        QVERIFY2(outcome.ok(), said(outcome).constData());
        QCOMPARE(dump(*file), step->before);
    }
    while (file->redo(wang).ok()) { }
    QCOMPARE(dump(*file), end);
    QVERIFY(sanpi::checkLedger(*file)->empty());
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
