// SPDX-License-Identifier: GPL-3.0-or-later
// What the checks of a notice find in the demo ledger, and after something was spoilt in it.
#include "demo/fill.h"
#include "figures/doubts.h"
#include "figures/inspections.h"
#include "report/noticechecks.h"
#include "store/changesetbuilder.h"
#include "store/seed.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>

using namespace sanpi;
using namespace Qt::StringLiterals;

class TestNoticeChecks : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void namesWhatWasNotInspected();
    void namesUnitsThatDidNotReport();
    void putsSlipsOfTheUnitFirst();

private:
    void apply(const std::function<Result<void>(ChangeSetBuilder&)>& build)
    {
        ChangeSetBuilder builder(m_ledger->catalogue(), m_ledger->records());
        const auto built = build(builder);
        QVERIFY2(built.ok(), built ? "" : qPrintable(built.error().what));
        ChangeSet set;
        set.author = u"test"_s;
        set.label = u"test"_s;
        set.reason = u"test"_s;
        set.records = builder.changes();
        QVERIFY(m_ledger->apply(set).ok());
    }
    static int projectsOf(const std::vector<UnitCheck>& units)
    {
        int count = 0;
        for (const UnitCheck& unit : units)
            count += int(unit.projects.size());
        return count;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger;
    const QDate m_asOf {2021, 12, 31};
};

void TestNoticeChecks::initTestCase()
{
    auto made = Ledger::create(m_folder.filePath(u"x.sanpi"_s));
    QVERIFY(made.ok());
    m_ledger = std::move(made).value();
    QVERIFY(seedDistrict(*m_ledger, u"test"_s).ok());
    QVERIFY(fillDemo(*m_ledger, u"test"_s).ok());
}

void TestNoticeChecks::namesWhatWasNotInspected()
{
    const auto checks = noticeChecks(*m_ledger, 2021, m_asOf);
    QVERIFY(checks.ok());
    const auto plan = weekPlan(*m_ledger, Week::of(m_asOf), m_asOf);
    QVERIFY(plan.ok());
    QVERIFY(plan->missing > 0);
    QCOMPARE(projectsOf(checks->uninspected), plan->missing);
    // Each stands under the unit that is responsible for it.
    for (const UnitCheck& unit : checks->uninspected) {
        QVERIFY(!unit.name.isEmpty());
        for (const CheckedProject& project : unit.projects) {
            const auto visit = std::ranges::find(plan->rows, project.id, &PlannedVisit::project);
            QVERIFY(visit != plan->rows.end() && visit->isMissing());
            QCOMPARE(visit->unit, unit.unit);
            QVERIFY(!project.name.isEmpty());
        }
    }
}

void TestNoticeChecks::namesUnitsThatDidNotReport()
{
    const auto before = noticeChecks(*m_ledger, 2021, m_asOf);
    QVERIFY(before.ok());
    QCOMPARE(before->month, Month(2021, 12));
    // The month of a project that is under way is taken out.
    const auto facts = loadYearFacts(*m_ledger, 2021, m_asOf);
    QVERIFY(facts.ok());
    const auto entry = std::ranges::find_if(facts->entries, [](const EntryFacts& one) {
        return one.counts() && one.stage == Stage::Started && !one.stoppage && one.statements.empty()
            && (one.present >> 11 & 1U) != 0;
    });
    QVERIFY(entry != facts->entries.end());
    const RecordId month {Kind::Investment, {entry->project, 202112, 0}};
    apply([&](ChangeSetBuilder& builder) { return builder.remove(month); });
    const auto after = noticeChecks(*m_ledger, 2021, m_asOf);
    QVERIFY(after.ok());
    QCOMPARE(projectsOf(after->unreported), projectsOf(before->unreported) + 1);
    const auto unit = std::ranges::find(after->unreported, entry->unit, &UnitCheck::unit);
    QVERIFY(unit != after->unreported.end());
    QVERIFY(std::ranges::any_of(
        unit->projects, [&](const CheckedProject& one) { return one.id == entry->project; }));
}

void TestNoticeChecks::putsSlipsOfTheUnitFirst()
{
    const auto facts = loadYearFacts(*m_ledger, 2021, m_asOf);
    QVERIFY(facts.ok());
    // 元 typed for 万元: one month is ten thousand times the others.
    const auto entry = std::ranges::find_if(facts->entries, [](const EntryFacts& one) {
        return one.counts() && std::ranges::count_if(one.months, [](qint64 yuan) { return yuan > 0; }) > 6;
    });
    QVERIFY(entry != facts->entries.end());
    const auto at = std::ranges::find_if(entry->months, [](qint64 yuan) { return yuan > 0; });
    const int number = int(at - entry->months.begin()) + 1;
    const RecordId month {Kind::Investment, {entry->project, 202100 + number, 0}};
    apply([&](ChangeSetBuilder& builder) {
        return builder.set(month, u"amount"_s, Value(Money::fromYuan(*at * 10'000)));
    });
    const auto checks = noticeChecks(*m_ledger, 2021, m_asOf);
    QVERIFY(checks.ok());
    QVERIFY(!checks->odd.empty());
    QCOMPARE(checks->odd.front().finding.code, ProblemCode::UnitSlip);
    QCOMPARE(checks->odd.front().finding.project(), entry->project);
    for (const OddFigure& odd : checks->odd)
        QVERIFY(touchesFigures(odd.finding) && odd.finding.isOpen() && !odd.project.isEmpty());
    QVERIFY(!checks->isClean());
}

QTEST_MAIN(TestNoticeChecks)
#include "tst_noticechecks.moc"
