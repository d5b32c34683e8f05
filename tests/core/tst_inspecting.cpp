// SPDX-License-Identifier: GPL-3.0-or-later
// Entering the week: plan, records, 与上周相同, and a finding that becomes an issue within one undo.
#include "figures/inspections.h"
#include "figures/issues.h"
#include "store/inspecting.h"
#include "support/ledgertools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi::test;
using sanpi::ErrorCode;
using sanpi::InspectionWish;
using sanpi::IssueState;
using sanpi::Kind;
using sanpi::Money;
using sanpi::Outcome;
using sanpi::RecordId;
using sanpi::SiteState;
using sanpi::Stage;
using sanpi::SupervisionWish;
using sanpi::Value;
using sanpi::VisitWish;
using sanpi::Week;

namespace {

const QDate monday(2021, 12, 27);
const QString me = u"王敏"_s;

} // namespace

class TestInspecting : public QObject {
    Q_OBJECT

private slots:
    void init();
    void isKeptAsTyped();
    void isTheSameAsTheWeekBefore();
    void sameTakesTheWeekBeforeFirst();
    void sameNeedsAnEarlierOne();
    void isRefused_data();
    void isRefused();
    void aFindingIsAnIssueInOneStep();
    void aFindingIsAssignedByTheClock();
    void aFindingIsMadeOnceOnly();
    void manyAreOneStep();
    void aPlanSaysWhoGoesWhere();
    void anEmptyPlanIsNone();
    void aDayOutsideTheWeekIsRefused();
    void aSupervisionIsAnIssueInOneStep();
    void historyTellsStandingStill();

private:
    InspectionWish wish(QDate on, const QString& progress)
    {
        InspectionWish made;
        made.project = m_project;
        made.on = on;
        made.fields = {{u"site"_s, int(SiteState::Working)}, {u"progress"_s, progress}, {u"workers"_s, 20}};
        made.author = me;
        return made;
    }
    sanpi::Record record(QDate on, int seq = 1)
    {
        const auto found = (*m_file)->records().find(RecordId::inspection(m_project, on, seq));
        return found && *found ? **found : sanpi::Record();
    }
    std::vector<sanpi::IssueRow> issues() { return *sanpi::issueRows(**m_file, QDate(2022, 12, 31)); }

    std::unique_ptr<LedgerFile> m_file;
    qint64 m_project = 0;
    qint64 m_unit = 0;
};

void TestInspecting::init()
{
    m_file = std::make_unique<LedgerFile>();
    m_project = addProject(**m_file, u"甲项目"_s);
    const Outcome unit = (*m_file)->apply(
        changeSet({created(RecordId::unit(-1), {{u"name"_s, u"恩村街道"_s}, {u"kind"_s, 1}})}));
    QVERIFY2(unit.ok(), qPrintable(unit.error.what));
    m_unit = unit.ids.at(-1);
    QVERIFY(
        (*m_file)
            ->apply(changeSet({created(RecordId::entry(m_project, 2021),
                                   {{u"level"_s, 3}, {u"class"_s, 3}, {u"unit"_s, m_unit}}),
                created(RecordId::target(m_project, 2021, 1),
                    {{u"amount"_s, Money::fromWan(1200)}, {u"state"_s, 3},
                        {u"issued_on"_s, u"2021-01-20"_s}}),
                created(RecordId::transition(m_project, int(Stage::Started)), {{u"on"_s, u"2021-03-01"_s}})}))
            .ok());
}

void TestInspecting::isKeptAsTyped()
{
    InspectionWish one = wish(monday, u"主体二层"_s);
    one.fields[u"verified"_s] = Money::fromWan(350);
    QVERIFY(recordInspection(**m_file, one).ok());
    QCOMPARE(record(monday).value(u"progress"_s).text(), u"主体二层"_s);
    // A second one on the same day is another record; altering the first makes none.
    QVERIFY(recordInspection(**m_file, wish(monday, u"主体三层"_s)).ok());
    QCOMPARE(record(monday, 2).value(u"progress"_s).text(), u"主体三层"_s);
    one.record = RecordId::inspection(m_project, monday);
    one.fields = {{u"workers"_s, 25}};
    QVERIFY(recordInspection(**m_file, one).ok());
    QCOMPARE(record(monday).value(u"workers"_s).number(), 25);
    QCOMPARE(record(monday).value(u"progress"_s).text(), u"主体二层"_s);
    const auto seen = sanpi::inspectionsBetween(**m_file, monday, monday);
    QCOMPARE(seen->size(), size_t(2));
    QCOMPARE(seen->front().verified, std::optional(Money::fromWan(350)));
}

void TestInspecting::isTheSameAsTheWeekBefore()
{
    QVERIFY(recordInspection(**m_file, wish(monday.addDays(-7), u"主体二层"_s)).ok());
    InspectionWish same;
    same.project = m_project;
    same.on = monday.addDays(1);
    same.asBefore = true;
    same.fields = {{u"workers"_s, 8}}; // what is typed goes before
    same.author = me;
    QVERIFY(recordInspection(**m_file, same).ok());
    QCOMPARE(record(same.on).value(u"progress"_s).text(), u"主体二层"_s);
    QCOMPARE(record(same.on).value(u"site"_s).number(), qint64(SiteState::Working));
    QCOMPARE(record(same.on).value(u"workers"_s).number(), 8);
}

void TestInspecting::sameTakesTheWeekBeforeFirst()
{
    QVERIFY(recordInspection(**m_file, wish(monday.addDays(-3), u"上周"_s)).ok());
    QVERIFY(recordInspection(**m_file, wish(monday, u"本周早先"_s)).ok());
    const auto before = inspectionBefore(**m_file, m_project, monday.addDays(2));
    QCOMPARE((*before)->value(u"progress"_s).text(), u"上周"_s);
    // Nothing in earlier weeks: the one before in the week.
    QVERIFY(!*inspectionBefore(**m_file, m_project, monday.addDays(-3)));
}

void TestInspecting::sameNeedsAnEarlierOne()
{
    InspectionWish same;
    same.project = m_project;
    same.on = monday;
    same.asBefore = true;
    const Outcome outcome = recordInspection(**m_file, same);
    QCOMPARE(outcome.error.code, ErrorCode::Refused);
    QVERIFY(sanpi::inspectionsBetween(**m_file, monday, monday)->empty());
}

void TestInspecting::isRefused_data()
{
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QString>("progress");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no day") << QDate() << u"主体"_s << ErrorCode::Refused;
    QTest::newRow("a day to come") << monday.addDays(1) << u"主体"_s << ErrorCode::Refused;
    QTest::newRow("no progress") << monday << QString() << ErrorCode::Invalid;
}

void TestInspecting::isRefused()
{
    QFETCH(const QDate, on);
    QFETCH(const QString, progress);
    QFETCH(const ErrorCode, code);
    InspectionWish one = wish(on, progress);
    one.today = monday;
    QCOMPARE(recordInspection(**m_file, one).error.code, code);
}

void TestInspecting::aFindingIsAnIssueInOneStep()
{
    InspectionWish one = wish(monday, u"主体二层"_s);
    one.fields[u"finding"_s] = u"临时用水未接通"_s;
    one.fields[u"demand"_s] = u"三日内接通"_s;
    one.issue.make = true;
    one.issue.kind = 6;
    QVERIFY(recordInspection(**m_file, one).ok());
    QCOMPARE(issues().size(), size_t(1));
    const sanpi::IssueRow issue = issues().front();
    QCOMPARE(issue.text, u"临时用水未接通"_s);
    QCOMPARE(issue.project, m_project);
    QCOMPARE(issue.unit, m_unit);
    QCOMPARE(issue.kind, 6);
    QCOMPARE(issue.source, qint64(sanpi::IssueSource::Inspection));
    QCOMPARE(issue.origin, u"inspection/%1:2021-12-27:1"_s.arg(m_project));
    QCOMPARE(issue.standing.collectedOn, monday);
    QCOMPARE(issue.standing.state, IssueState::Collected);
    QCOMPARE(sanpi::weekPlan(**m_file, Week::of(monday), monday.addDays(6))->openFindings, 0);
    QVERIFY((*m_file)->undo(me).ok());
    QVERIFY(issues().empty());
    QVERIFY(sanpi::inspectionsBetween(**m_file, monday, monday)->empty());
}

void TestInspecting::aFindingIsAssignedByTheClock()
{
    InspectionWish one = wish(monday, u"主体二层"_s);
    one.fields[u"finding"_s] = u"缺地"_s;
    one.issue = {true, 1, sanpi::IssueWeight::General, 0, true};
    QVERIFY(recordInspection(**m_file, one).ok());
    QCOMPARE(issues().front().standing.state, IssueState::Assigned);
    QCOMPARE(issues().front().standing.due, monday.addDays(7)); // 13710: a general one
    // The day of the record goes before the clock's.
    InspectionWish other = wish(monday.addDays(1), u"主体二层"_s);
    other.fields[u"finding"_s] = u"缺水"_s;
    other.fields[u"due"_s] = monday.addDays(3);
    other.issue = one.issue;
    QVERIFY(recordInspection(**m_file, other).ok());
    QCOMPARE(issues().back().standing.due, monday.addDays(3));
    QVERIFY(issues().back().number != issues().front().number);
}

void TestInspecting::aFindingIsMadeOnceOnly()
{
    InspectionWish one = wish(monday, u"主体二层"_s);
    one.fields[u"finding"_s] = u"缺地"_s;
    one.issue.make = true;
    QVERIFY(recordInspection(**m_file, one).ok());
    one.record = RecordId::inspection(m_project, monday);
    one.fields[u"workers"_s] = 3;
    QVERIFY(recordInspection(**m_file, one).ok());
    QCOMPARE(issues().size(), size_t(1));
    // Without a finding nothing is made.
    InspectionWish clean = wish(monday.addDays(1), u"主体二层"_s);
    clean.issue.make = true;
    QVERIFY(recordInspection(**m_file, clean).ok());
    QCOMPARE(issues().size(), size_t(1));
}

void TestInspecting::manyAreOneStep()
{
    const qint64 other = addProject(**m_file, u"乙项目"_s);
    InspectionWish second = wish(monday, u"基础"_s);
    second.project = other;
    QVERIFY(recordInspections(**m_file, {wish(monday, u"主体"_s), second}, u"巡查 2 个"_s).ok());
    QCOMPARE(sanpi::inspectionsBetween(**m_file, monday, monday)->size(), size_t(2));
    QVERIFY((*m_file)->undo(me).ok());
    QVERIFY(sanpi::inspectionsBetween(**m_file, monday, monday)->empty());
    // One that cannot enter keeps all out.
    second.fields.clear();
    QVERIFY(!recordInspections(**m_file, {wish(monday, u"主体"_s), second}, u"巡查 2 个"_s).ok());
    QVERIFY(sanpi::inspectionsBetween(**m_file, monday, monday)->empty());
}

void TestInspecting::aPlanSaysWhoGoesWhere()
{
    const qint64 other = addProject(**m_file, u"乙项目"_s);
    VisitWish plan;
    plan.week = Week::of(monday);
    plan.projects = {m_project, other};
    plan.inspectors = u"张三、李四"_s;
    plan.route = u"东线"_s;
    plan.on = monday.addDays(1);
    plan.author = me;
    QVERIFY(planVisits(**m_file, plan).ok());
    auto week = sanpi::weekPlan(**m_file, plan.week, plan.week.sunday());
    QCOMPARE(week->rows.size(), size_t(2)); // the other is not due, but planned
    QCOMPARE(week->rows.front().route, u"东线"_s);
    QCOMPARE(week->rows.front().inspectors, u"张三、李四"_s);
    QCOMPARE(week->rows.front().plannedOn, monday.addDays(1));
    QCOMPARE(week->due, 1);
    QCOMPARE(week->missing, 1);
    // What is not given stays.
    VisitWish excuse;
    excuse.week = plan.week;
    excuse.projects = {m_project};
    excuse.excused = u"冬季停工"_s;
    excuse.author = me;
    QVERIFY(planVisits(**m_file, excuse).ok());
    week = sanpi::weekPlan(**m_file, plan.week, plan.week.sunday());
    QCOMPARE(week->rows.front().route, u"东线"_s);
    QCOMPARE(week->missing, 0);
    QCOMPARE(week->excused, 1);
    QVERIFY((*m_file)->undo(me).ok());
    QVERIFY((*m_file)->undo(me).ok());
    QCOMPARE(sanpi::weekPlan(**m_file, plan.week, plan.week.sunday())->rows.size(), size_t(1));
}

void TestInspecting::anEmptyPlanIsNone()
{
    VisitWish plan;
    plan.week = Week::of(monday);
    plan.projects = {m_project};
    plan.route = u"东线"_s;
    QVERIFY(planVisits(**m_file, plan).ok());
    plan.route = QString();
    QVERIFY(planVisits(**m_file, plan).ok());
    QVERIFY(!*(*m_file)->records().find(RecordId::visit(plan.week, m_project)));
}

void TestInspecting::aDayOutsideTheWeekIsRefused()
{
    VisitWish plan;
    plan.week = Week::of(monday);
    plan.projects = {m_project};
    plan.on = monday.addDays(7);
    QCOMPARE(planVisits(**m_file, plan).error.code, ErrorCode::Refused);
}

void TestInspecting::aSupervisionIsAnIssueInOneStep()
{
    SupervisionWish one;
    one.fields = {{u"on"_s, monday}, {u"unit"_s, m_unit}, {u"project"_s, m_project},
        {u"text"_s, u"拆迁户未搬离"_s}, {u"demand"_s, u"月底前搬离"_s}, {u"due"_s, monday.addDays(4)}};
    one.issue.make = true;
    one.issue.kind = 4;
    one.issue.assign = true;
    one.author = me;
    const Outcome outcome = recordSupervision(**m_file, one);
    QVERIFY2(outcome.ok(), qPrintable(outcome.error.what));
    const qint64 id = outcome.ids.at(sanpi::newSupervisionId);
    const sanpi::IssueRow issue = issues().front();
    QCOMPARE(issue.origin, u"supervision/%1"_s.arg(id));
    QCOMPARE(issue.source, qint64(sanpi::IssueSource::Supervision));
    QCOMPARE(issue.standing.due, monday.addDays(4));
    QVERIFY((*m_file)->undo(me).ok());
    QVERIFY(issues().empty());
    QVERIFY(!*(*m_file)->records().find(RecordId::supervision(id)));
}

void TestInspecting::historyTellsStandingStill()
{
    for (int week = 0; week < 4; ++week)
        QVERIFY(recordInspection(**m_file, wish(monday.addDays(7 * (week - 3)), u"主体二层"_s)).ok());
    QVERIFY(recordInspection(**m_file, wish(monday.addDays(2), u"主体三层"_s)).ok());
    const auto days = sanpi::inspectionHistory(**m_file, m_project, monday.addDays(6));
    QCOMPARE(days->size(), size_t(5));
    const std::vector<int> expected {0, 0, 2, 1, 0}; // newest first; the one of Monday is followed by another
    for (size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(days->at(i).idle, expected[i]);
    QCOMPARE(days->front().seen.progress, u"主体三层"_s);
    // Two days before, Monday's was the newest of its week: three weeks without a change.
    QCOMPARE(sanpi::inspectionHistory(**m_file, m_project, monday)->front().idle, 3);
}

QTEST_GUILESS_MAIN(TestInspecting)
#include "tst_inspecting.moc"
