// SPDX-License-Identifier: GPL-3.0-or-later
// What was removed is found and brought back, and a record is compared with itself on another day.
#include "core/support/ledgertools.h"
#include "store/check.h"
#include "store/recyclebin.h"
#include "store/twodates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi;
using sanpi::test::addProject;
using sanpi::test::changeSet;
using sanpi::test::created;
using sanpi::test::dump;
using sanpi::test::exists;
using sanpi::test::LedgerFile;
using sanpi::test::removed;
using sanpi::test::said;
using sanpi::test::stored;
using sanpi::test::updated;

class TestRecycleBin : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anUntouchedLedgerHasNone();
    void tellsWhatWentTogether();
    void bringsBackAsItStood();
    void bringsBackOneAlone();
    void bringsWhatIsNamedAlong();
    void twiceChangesNothing();
    void isUndoneAndDoneAgain();
    void refusesACodeThatIsTakenNow();
    void tellsWhatWasTakenBack();
    void knowsNothingOfWhatNeverWas();
    void comparesTwoDays();

private:
    [[nodiscard]] Outcome apply(
        std::vector<RecordChange> records, const QString& reason = {}, QDateTime at = {});
    [[nodiscard]] std::vector<Removed> bin() const;
    /// The project with its entry, target and a month, removed as one.
    void removeProject(const QDateTime& at = {});
    [[nodiscard]] Outcome restore(const std::vector<RecordId>& ids, bool together);
    [[nodiscard]] bool isSound() const;

    std::unique_ptr<LedgerFile> m_file;
    qint64 m_unit = 0;
    qint64 m_project = 0;
};

Outcome TestRecycleBin::apply(std::vector<RecordChange> records, const QString& reason, QDateTime at)
{
    ChangeSet set = changeSet(std::move(records));
    set.reason = reason;
    set.at = at;
    return (*m_file)->apply(set);
}

std::vector<Removed> TestRecycleBin::bin() const
{
    auto found = recycleBin(**m_file);
    return found ? std::move(found).value() : std::vector<Removed>();
}

bool TestRecycleBin::isSound() const
{
    const auto faults = checkLedger(**m_file);
    return faults && faults->empty();
}

void TestRecycleBin::init()
{
    m_file = std::make_unique<LedgerFile>();
    const Outcome made = apply({created({Kind::Unit, {-2, 0, 0}}, {{u"name"_s, u"文昌街道"_s}}),
        created(
            RecordId::project(-1), {{u"name"_s, u"污水管网"_s}, {u"code"_s, u"2101-410871-04-01-100001"_s}}),
        created(RecordId::entry(-1, 2021), {{u"unit"_s, Value(-2)}, {u"total"_s, Value(5'000'000)}}),
        created(RecordId::target(-1, 2021, 1), {{u"amount"_s, Value(1'000'000)}}),
        created(RecordId::investment(-1, Month(2021, 3)), {{u"amount"_s, Value(300'000)}})});
    QVERIFY2(made.ok(), said(made).constData());
    m_project = made.ids.at(-1);
    m_unit = made.ids.at(-2);
}

void TestRecycleBin::removeProject(const QDateTime& at)
{
    ChangeSetBuilder builder((*m_file)->catalogue(), (*m_file)->records());
    for (const RecordId& id : {RecordId::investment(m_project, Month(2021, 3)),
             RecordId::investment(m_project, Month(2021, 4)), RecordId::target(m_project, 2021, 1),
             RecordId::entry(m_project, 2021), RecordId::project(m_project)})
        QVERIFY(builder.remove(id));
    const Outcome gone = apply(builder.changes(), u"重复录入"_s, at);
    QVERIFY2(gone.ok(), said(gone).constData());
}

Outcome TestRecycleBin::restore(const std::vector<RecordId>& ids, bool together)
{
    auto restoring = restoringOf(**m_file, ids, together);
    if (!restoring) {
        Outcome failed;
        failed.error = restoring.error();
        return failed;
    }
    ChangeSet set = std::move(restoring).value().set;
    set.author = u"王敏"_s;
    set.label = u"恢复"_s;
    return set.isEmpty() ? Outcome() : (*m_file)->apply(set);
}

void TestRecycleBin::anUntouchedLedgerHasNone()
{
    QVERIFY(bin().empty());
}

void TestRecycleBin::tellsWhatWentTogether()
{
    removeProject();
    const auto found = bin();
    QCOMPARE(found.size(), size_t(1)); // the facts are told under their project
    const Removed& project = found.front();
    QCOMPARE(project.id, RecordId::project(m_project));
    QCOMPARE(project.name, u"污水管网"_s);
    QCOMPARE(project.by, u"王敏"_s);
    QCOMPARE(project.reason, u"重复录入"_s);
    QVERIFY(project.at.isValid());
    QVERIFY(!project.undone);
    QCOMPARE(
        project.with, (std::map<Kind, int> {{Kind::Entry, 1}, {Kind::Target, 1}, {Kind::Investment, 1}}));
}

void TestRecycleBin::bringsBackAsItStood()
{
    const QStringList before = dump(**m_file);
    removeProject();
    const Outcome back = restore({RecordId::project(m_project)}, true);
    QVERIFY2(back.ok(), said(back).constData());
    QCOMPARE(back.records, 4);
    QCOMPARE(dump(**m_file), before);
    QVERIFY(bin().empty());
    QVERIFY(isSound());
    // A new project does not take the number of the one that came back.
    QVERIFY(addProject(**m_file, u"新项目"_s) > m_project);
}

void TestRecycleBin::bringsBackOneAlone()
{
    removeProject();
    const Outcome back = restore({RecordId::project(m_project)}, false);
    QVERIFY2(back.ok(), said(back).constData());
    QVERIFY(exists(**m_file, RecordId::project(m_project)));
    QVERIFY(!exists(**m_file, RecordId::entry(m_project, 2021)));
    // What stayed behind is still to be had, now for itself.
    const auto found = bin();
    QCOMPARE(found.size(), size_t(3));
    for (const Removed& fact : found)
        QVERIFY2(fact.name.startsWith(u"污水管网 · "_s), qPrintable(fact.name));
    QVERIFY(isSound());
}

void TestRecycleBin::bringsWhatIsNamedAlong()
{
    removeProject();
    const auto unit = (*m_file)->records().find({Kind::Unit, {m_unit, 0, 0}});
    QVERIFY(unit && *unit);
    QVERIFY(apply({removed(**unit)}).ok());
    QCOMPARE(bin().size(), size_t(2)); // of two change sets
    // The entry can stand neither without its project nor without its unit.
    const auto restoring = restoringOf(**m_file, {RecordId::entry(m_project, 2021)}, false);
    QVERIFY(restoring);
    QCOMPARE(restoring->asked, 1);
    QCOMPARE(restoring->along, 2);
    const Outcome back = restore({RecordId::entry(m_project, 2021)}, false);
    QVERIFY2(back.ok(), said(back).constData());
    QCOMPARE(stored(**m_file, RecordId::entry(m_project, 2021), u"unit"_s), Value(m_unit));
    QVERIFY(isSound());
}

void TestRecycleBin::twiceChangesNothing()
{
    removeProject();
    QVERIFY(restore({RecordId::project(m_project)}, true).ok());
    const auto again = restoringOf(**m_file, {RecordId::project(m_project)}, true);
    QVERIFY(!again); // brought back, it is no longer a removed one
    QCOMPARE(again.error().code, ErrorCode::NotFound);
    removeProject();
    QCOMPARE(bin().size(), size_t(1));
}

void TestRecycleBin::isUndoneAndDoneAgain()
{
    removeProject();
    const QStringList without = dump(**m_file);
    const Outcome back = restore({RecordId::project(m_project)}, true);
    const QStringList with = dump(**m_file);
    QVERIFY((*m_file)->undo(u"王敏"_s, back.changeSet).ok());
    QCOMPARE(dump(**m_file), without);
    QVERIFY((*m_file)->redo(u"王敏"_s).ok());
    QCOMPARE(dump(**m_file), with);
    QVERIFY(isSound());
}

void TestRecycleBin::refusesACodeThatIsTakenNow()
{
    removeProject();
    QVERIFY(apply({created(RecordId::project(-1),
                      {{u"name"_s, u"另一个"_s}, {u"code"_s, u"2101-410871-04-01-100001"_s}})})
                .ok());
    const QStringList before = dump(**m_file);
    const Outcome back = restore({RecordId::project(m_project)}, true);
    QCOMPARE(back.error.code, ErrorCode::Invalid);
    QCOMPARE(back.problems.front().code, ProblemCode::Duplicate);
    QCOMPARE(dump(**m_file), before); // all of it or nothing
}

void TestRecycleBin::tellsWhatWasTakenBack()
{
    const qint64 late = addProject(**m_file, u"误录项目"_s);
    QVERIFY((*m_file)->undo(u"王敏"_s).ok());
    const auto found = bin();
    QCOMPARE(found.size(), size_t(1));
    QVERIFY(found.front().undone);
    QVERIFY(restore({RecordId::project(late)}, true).ok());
    QCOMPARE(stored(**m_file, RecordId::project(late), u"name"_s).text(), u"误录项目"_s);
}

void TestRecycleBin::knowsNothingOfWhatNeverWas()
{
    const auto restoring = restoringOf(**m_file, {RecordId::project(4711)}, true);
    QVERIFY(!restoring);
    QCOMPARE(restoring.error().code, ErrorCode::NotFound);
}

void TestRecycleBin::comparesTwoDays()
{
    const RecordId project = RecordId::project(m_project);
    const auto noon = [](int day) { return QDateTime(QDate(2031, 5, day), QTime(12, 0)).toUTC(); };
    QVERIFY(apply({updated(project, u"name"_s, u"污水管网"_s, u"污水管网二期"_s)}, {}, noon(3)).ok());
    QVERIFY(apply(
        {created(RecordId::investment(m_project, Month(2021, 4)), {{u"amount"_s, Value(7)}})}, {}, noon(5))
                .ok());
    const auto compared = compareDays(**m_file, project, QDate(2031, 5, 2), QDate(2031, 5, 4));
    QVERIFY(compared);
    QStringList differing;
    for (const DatedField& one : *compared) {
        if (one.differs())
            differing << one.field + u": "_s + one.first.text() + u" → "_s + one.second.text();
    }
    QCOMPARE(differing, QStringList {u"name: 污水管网 → 污水管网二期"_s});
    QVERIFY(compared->size() > 4); // what stayed the same stands beside it, the facts too
    // The day itself counts: both ends look at its evening.
    const auto later = compareDays(**m_file, project, QDate(2031, 5, 4), QDate(2031, 5, 5));
    QVERIFY(later);
    QCOMPARE(std::ranges::count_if(*later, &DatedField::differs), 1);
    const auto dawn = compareDays(**m_file, project, QDate(1999, 1, 1), QDate(2031, 5, 2));
    QVERIFY(dawn);
    QVERIFY(std::ranges::all_of(*dawn, [](const DatedField& one) { return one.first.isNull(); }));
    // What is gone has been there.
    removeProject(noon(6));
    const auto standing = standingAt(**m_file, project, QDate(2031, 5, 4));
    QVERIFY(standing);
    QCOMPARE(standing->at(project).at(u"name"_s).text(), u"污水管网二期"_s);
}

QTEST_GUILESS_MAIN(TestRecycleBin)
#include "tst_recyclebin.moc"
