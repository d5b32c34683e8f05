// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder: what stands still or is overdue is proposed for the next step, by name and leader; accepting it
// makes issue and order at once; and the story of the issue tells it all.
#include "figures/escalation.h"
#include "figures/storyline.h"
#include "store/check.h"
#include "store/numbers.h"
#include "support/ledgertools.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace sanpi::test;
using sanpi::ErrorCode;
using sanpi::Escalation;
using sanpi::IssueStepWish;
using sanpi::OrderKind;
using sanpi::Outcome;
using sanpi::RecordId;
using sanpi::Rung;
using sanpi::StepKind;

namespace {

const QString author = u"王敏"_s;
const QDate monday(2021, 11, 1);

} // namespace

class TestEscalation : public QObject {
    Q_OBJECT

private slots:
    void init();
    void climbsWithTheWeeks_data();
    void climbsWithTheWeeks();
    void leavesOutNoKind();
    void waitsWhileAnOrderRuns();
    void followsItsRule();
    void climbsWithTheDaysOverdue();
    void makesTheIssueAtOnce();
    void tellsTheWholeStory();
    void walksAtRandom_data();
    void walksAtRandom();

private:
    void inspect(int week, int site, const QString& progress);
    [[nodiscard]] std::vector<Escalation> rows(QDate asOf)
    {
        const auto found = sanpi::escalations(**m_file, asOf);
        return found ? found->rows : std::vector<Escalation>();
    }
    sanpi::EscalationOutcome accept(const Escalation& row, QDate on)
    {
        sanpi::EscalationWish wish = sanpi::escalationWish(row);
        wish.on = on;
        wish.author = author;
        return sanpi::draftEscalation(**m_file, wish);
    }
    Outcome issueOrder(qint64 order, QDate on)
    {
        return sanpi::issueOrder(**m_file, {order, 0, on, u"李主任"_s, author, sanpi::Source::Form});
    }
    Outcome take(qint64 issue, StepKind kind, QDate on, qint64 order = 0, std::optional<bool> passed = {})
    {
        IssueStepWish wish;
        wish.issue = issue;
        wish.kind = kind;
        wish.on = on;
        wish.order = order;
        wish.passed = passed;
        wish.author = author;
        return sanpi::takeIssueStep(**m_file, wish);
    }

    std::unique_ptr<LedgerFile> m_file;
    qint64 m_project = 0;
    qint64 m_unit = 0;
};

void TestEscalation::init()
{
    m_file = std::make_unique<LedgerFile>();
    const Outcome unit
        = (*m_file)->apply(changeSet({created(RecordId::unit(-1), {{u"name"_s, u"恩村街道"_s}})}));
    QVERIFY(unit.ok());
    m_unit = unit.ids.at(-1);
    const Outcome project = (*m_file)->apply(changeSet(
        {created(RecordId::project(-1), {{u"name"_s, u"医技楼"_s}, {u"sponsor"_s, u"张副主任"_s}})}));
    QVERIFY(project.ok());
    m_project = project.ids.at(-1);
    QVERIFY((*m_file)
                ->apply(changeSet(
                    {created(RecordId::entry(m_project, 2021), {{u"level"_s, 3}, {u"unit"_s, m_unit}})}))
                .ok());
}

void TestEscalation::inspect(int week, int site, const QString& progress)
{
    QVERIFY((*m_file)
                ->apply(changeSet({created(RecordId::inspection(m_project, monday.addDays(7 * week + 1)),
                    {{u"site"_s, site}, {u"progress"_s, progress}, {u"workers"_s, 12},
                        {u"inspectors"_s, u"张工、李工"_s}})}))
                .ok());
}

void TestEscalation::climbsWithTheWeeks_data()
{
    QTest::addColumn<int>("weeks"); // inspected, each as the one before
    QTest::addColumn<int>("idle");
    QTest::newRow("one inspection says nothing") << 1 << 0;
    QTest::newRow("one week") << 2 << 0;
    QTest::newRow("two weeks: the unit's head") << 3 << 2;
    QTest::newRow("three weeks: the leader") << 4 << 3;
    QTest::newRow("four: still a reminder, nothing was sent yet") << 5 << 4;
}

void TestEscalation::climbsWithTheWeeks()
{
    QFETCH(int, weeks);
    QFETCH(int, idle);
    for (int week = 0; week < weeks; ++week)
        inspect(week, 1, u"主体三层"_s);
    const auto found = rows(monday.addDays(7 * weeks));
    QCOMPARE(int(found.size()), idle == 0 ? 0 : 1);
    if (idle == 0)
        return;
    const Escalation& row = found.front();
    QCOMPARE(row.idleWeeks, idle);
    QCOMPARE(row.kind, OrderKind::Reminder);
    QCOMPARE(row.addressee, idle == 2 ? u"恩村街道主要负责人"_s : u"分包领导张副主任"_s);
    QCOMPARE(row.organ, u"示范区项目服务中心"_s);
    QVERIFY(row.reason.contains(u"连续%1周无实质性进展"_s.arg(idle)));
    QCOMPARE(row.issue, 0);
    QCOMPARE(row.inspection, RecordId::inspection(m_project, monday.addDays(7 * (weeks - 1) + 1)));
}

void TestEscalation::leavesOutNoKind()
{
    for (int week = 0; week < 7; ++week)
        inspect(week, 3, u"停工"_s); // 停工 without approval
    QDate day = monday.addDays(7 * 7);
    // Seven weeks would be 通报批评 by the rule: first comes the reminder, then 督办单.
    const OrderKind expected[] {OrderKind::Reminder, OrderKind::Order, OrderKind::Criticism};
    for (const OrderKind kind : expected) {
        const auto found = rows(day);
        QCOMPARE(int(found.size()), 1);
        QCOMPARE(found.front().kind, kind);
        const auto made = accept(found.front(), day);
        QVERIFY2(made.outcome.ok(), said(made.outcome).constData());
        QVERIFY(issueOrder(made.order, day).ok());
        day = day.addDays(8); // past the order's seven days
        inspect(7 + int(kind), 3, u"停工"_s);
    }
    QCOMPARE(rows(day).size(), size_t(1)); // ten weeks by now: 约谈
    QCOMPARE(rows(day).front().kind, OrderKind::Talk);
    QCOMPARE(rows(day).front().organ, u"区重点项目建设指挥部办公室"_s);
}

void TestEscalation::waitsWhileAnOrderRuns()
{
    for (int week = 0; week < 4; ++week)
        inspect(week, 1, u"主体三层"_s);
    const QDate day = monday.addDays(28);
    const auto made = accept(rows(day).front(), day);
    QVERIFY(made.outcome.ok());
    QVERIFY(rows(day).empty()); // drafted
    QCOMPARE(sanpi::escalations(**m_file, day)->waiting, 1);
    QVERIFY(issueOrder(made.order, day).ok());
    inspect(4, 1, u"主体三层"_s);
    QVERIFY(rows(day.addDays(7)).empty()); // its day has not passed
    QCOMPARE(rows(day.addDays(8)).size(), size_t(1));
    QCOMPARE(rows(day.addDays(8)).front().kind, OrderKind::Order);
    QCOMPARE(rows(day.addDays(8)).front().issue, made.issue);
    // Before the draft nothing of it is known.
    QCOMPARE(rows(day.addDays(-7)).front().issue, 0);
    // Once it moves, only the overdue issue is left.
    inspect(5, 1, u"主体封顶"_s);
    const auto moved = rows(day.addDays(15));
    QCOMPARE(moved.size(), size_t(1));
    QCOMPARE(moved.front().idleWeeks, 0);
    QVERIFY(moved.front().overdueDays > 0);
}

void TestEscalation::followsItsRule()
{
    for (int week = 0; week < 3; ++week)
        inspect(week, 1, u"主体三层"_s);
    const QDate day = monday.addDays(21);
    QCOMPARE(rows(day).size(), size_t(1));
    const auto put = [this](const QString& text) {
        return (*m_file)->apply(changeSet({created(
            RecordId::rule(int(sanpi::RuleKind::Ladder), QDate(2021, 11, 15)), {{u"value"_s, text}})}));
    };
    // A later rung needs no less.
    QVERIFY(!put(uR"({"idle_weeks": [3, 2, 4, 6, 8, 0], "overdue_days": [1, 3, 7, 15, 30, 0]})"_s).ok());
    QVERIFY(put(uR"({"idle_weeks": [3, 4, 5, 6, 8, 0], "overdue_days": [1, 3, 7, 15, 30, 0]})"_s).ok());
    QVERIFY(rows(day).empty());
    QCOMPARE(rows(QDate(2021, 11, 14)).size(), size_t(0)); // one week of standing still by then
}

void TestEscalation::climbsWithTheDaysOverdue()
{
    sanpi::NewIssue wish;
    wish.project = m_project;
    wish.text = u"临时用水未接通"_s;
    wish.on = QDate(2021, 11, 1);
    wish.author = author;
    const Outcome collected = sanpi::collectIssue(**m_file, wish);
    const qint64 issue = collected.ids.at(sanpi::newIssueId);
    QVERIFY(take(issue, StepKind::Assigned, QDate(2021, 11, 1)).ok()); // due on the 8th
    QVERIFY(rows(QDate(2021, 11, 8)).empty());
    QCOMPARE(rows(QDate(2021, 11, 9)).front().rung, Rung::Head);
    QCOMPARE(rows(QDate(2021, 11, 11)).front().rung, Rung::Leader);
    QCOMPARE(rows(QDate(2021, 11, 30)).front().overdueDays, 22);
    QVERIFY(rows(QDate(2021, 11, 30)).front().reason.contains(u"已超期22天"_s));
    QVERIFY(take(issue, StepKind::Reported, QDate(2021, 11, 30)).ok());
    QVERIFY(rows(QDate(2021, 11, 30)).empty()); // it waits for us
}

void TestEscalation::makesTheIssueAtOnce()
{
    for (int week = 0; week < 3; ++week)
        inspect(week, 1, u"主体三层"_s);
    const QDate day = monday.addDays(21);
    const QStringList before = dump(**m_file);
    const auto made = accept(rows(day).front(), day);
    QVERIFY2(made.outcome.ok(), said(made.outcome).constData());
    const RecordId issue = RecordId::issue(made.issue);
    QCOMPARE(stored(**m_file, issue, u"origin"_s).text(),
        (*m_file)->catalogue().recordText(RecordId::inspection(m_project, monday.addDays(15))));
    QCOMPARE(stored(**m_file, issue, u"unit"_s).number(), m_unit);
    const RecordId order = RecordId::order(made.order);
    QCOMPARE(stored(**m_file, order, u"issue"_s).number(), made.issue);
    QVERIFY(stored(**m_file, order, u"leader"_s).isNull()); // two weeks call the head alone
    QVERIFY(stored(**m_file, order, u"matter"_s).text().contains(u"连续2周无实质性进展"_s));
    const auto row = sanpi::issueRow(**m_file, made.issue, day);
    QVERIFY(row);
    QCOMPARE(row->standing.state, sanpi::IssueState::Assigned);
    QCOMPARE(row->standing.due, day.addDays(7));
    QVERIFY(sanpi::checkLedger(**m_file)->empty());
    // One undo takes it all back but the number.
    QVERIFY((*m_file)->undo(author).ok());
    QVERIFY(!exists(**m_file, issue) && !exists(**m_file, order));
    QStringList after = dump(**m_file);
    after.removeIf([](const QString& line) { return line.contains(u"WT20210001"_s); });
    QCOMPARE(after, before);
}

void TestEscalation::tellsTheWholeStory()
{
    for (int week = 0; week < 4; ++week)
        inspect(week, 3, u"停工"_s);
    const QDate day = monday.addDays(28);
    const auto made = accept(rows(day).front(), day);
    QVERIFY(made.outcome.ok());
    QVERIFY(issueOrder(made.order, day).ok());
    QVERIFY(take(made.issue, StepKind::Accepted, day.addDays(1), made.order).ok());
    QVERIFY(take(made.issue, StepKind::Reported, day.addDays(3), made.order).ok());
    QVERIFY(take(made.issue, StepKind::Verified, day.addDays(4), made.order, true).ok());
    QVERIFY(take(made.issue, StepKind::Closed, day.addDays(4)).ok());
    QVERIFY(take(made.issue, StepKind::Rechecked, day.addDays(34), 0, true).ok());
    // An issued notice as a demo or a copy brings it: by hand none gets its number.
    auto issued = changeSet({created({sanpi::Kind::Notice, {-1, 0, 0}},
        {{u"year"_s, 2021}, {u"week"_s, day}, {u"number"_s, 5}, {u"issued_on"_s, day.addDays(7)}})});
    issued.source = sanpi::Source::Demo;
    QVERIFY((*m_file)->apply(issued).ok());
    const auto line = sanpi::storyline(**m_file, made.issue, day.addDays(60));
    QVERIFY(line);
    QStringList told;
    for (const sanpi::StoryEvent& event : line->events)
        told << event.what;
    QCOMPARE(told,
        QStringList({u"巡查发现"_s, u"收集"_s, u"拟办"_s, u"交办"_s, u"督办"_s, u"签收"_s, u"办结申请"_s,
            u"核查"_s, u"销号"_s, u"通报"_s, u"回头看"_s}));
    QVERIFY(line->events[0].by == u"张工、李工"_s);
    QVERIFY(line->events[4].text.contains(u"示项提〔2021〕1号"_s));
    QVERIFY(line->events[9].text.contains(u"第5期"_s) && line->events[9].text.contains(u"本周销号"_s));
    QCOMPARE(line->unit, u"恩村街道"_s);
    QCOMPARE(line->unitIssues.solved, 1);
    // As of an earlier day the later events had not happened.
    const auto earlier = sanpi::storyline(**m_file, made.issue, day);
    QVERIFY(earlier);
    QCOMPARE(int(earlier->events.size()), 5);
    QCOMPARE(sanpi::storyline(**m_file, 999, day).error().code, ErrorCode::NotFound);
}

void TestEscalation::walksAtRandom_data()
{
    QTest::addColumn<quint32>("seed");
    const int factor = std::max(1, qEnvironmentVariableIntValue("SANPI_SOAK"));
    for (quint32 seed = 1; seed <= quint32(3 * factor); ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Inspections, proposals taken, orders issued with and without a number of one's own, answered, undone: no
/// number is given twice, and none that was undone comes back.
void TestEscalation::walksAtRandom()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    std::set<QString> given;
    std::vector<qint64> drafts;
    QDate day = monday;
    int issued = 0;
    for (int i = 0; i < 70; ++i) {
        day = day.addDays(1 + random.bounded(5));
        if (!exists(**m_file, RecordId::inspection(m_project, day)) && random.bounded(2) == 0) {
            QVERIFY((*m_file)
                        ->apply(changeSet({created(RecordId::inspection(m_project, day),
                            {{u"site"_s, random.bounded(4) == 0 ? 1 : 3}, {u"progress"_s, u"主体"_s}})}))
                        .ok());
        }
        for (const Escalation& row : rows(day)) {
            const auto made = accept(row, day);
            QVERIFY2(made.outcome.ok(), said(made.outcome).constData());
            drafts.push_back(made.order);
        }
        if (drafts.empty())
            continue;
        const qint64 order = drafts[size_t(random.bounded(int(drafts.size())))];
        const int number = random.bounded(3) == 0 ? 1 + random.bounded(4) : 0;
        const Outcome outcome
            = sanpi::issueOrder(**m_file, {order, number, day, {}, author, sanpi::Source::Form});
        if (!outcome.ok()) {
            QVERIFY2(outcome.error.code == ErrorCode::Refused || outcome.error.code == ErrorCode::NotFound,
                said(outcome).constData());
            continue;
        }
        ++issued;
        const auto record = (*m_file)->records().find(RecordId::order(order));
        QVERIFY(given.insert(sanpi::orderCode(**record)).second);
        if (random.bounded(3) == 0)
            QVERIFY((*m_file)->undo(author).ok()); // its number stays used
    }
    QVERIFY(issued > 3);
    for (const QString& code : given)
        QVERIFY(sanpi::usedBy(**m_file, code)->has_value());
    QVERIFY(sanpi::checkLedger(**m_file)->empty());
}

QTEST_GUILESS_MAIN(TestEscalation)
#include "tst_escalation.moc"
