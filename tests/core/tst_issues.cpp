// SPDX-License-Identifier: GPL-3.0-or-later
// An issue and the orders on it: one course from the finding to 回头看, in order or refused.
#include "figures/issues.h"
#include "store/check.h"
#include "store/issues.h"
#include "store/orders.h"
#include "support/ledgertools.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace sanpi::test;
using sanpi::ErrorCode;
using sanpi::IssueState;
using sanpi::IssueStepWish;
using sanpi::Kind;
using sanpi::Ledger;
using sanpi::Outcome;
using sanpi::RecordId;
using sanpi::StepKind;

namespace {

const QString author = u"王敏"_s;

IssueStepWish step(qint64 issue, StepKind kind, QDate on)
{
    IssueStepWish wish;
    wish.issue = issue;
    wish.kind = kind;
    wish.on = on;
    wish.author = author;
    return wish;
}

IssueStepWish judged(qint64 issue, StepKind kind, QDate on, bool passed)
{
    IssueStepWish wish = step(issue, kind, on);
    wish.passed = passed;
    return wish;
}

} // namespace

class TestIssues : public QObject {
    Q_OBJECT

private slots:
    void init();
    void goesFromTheFindingToTheRecheck();
    void isClosedOnlyAfterVerification();
    void takesNoStepBackwards();
    void isReopenedWhenTheRecheckFails();
    void bearsOrders();
    void usesNoNumberTwice();
    void countsTheYear();
    void tellsTheWeek();
    void remindsByTheClock();
    void walksAtRandom_data();
    void walksAtRandom();

private:
    qint64 collect(const QString& text, QDate on, sanpi::IssueWeight weight = sanpi::IssueWeight::General);
    Outcome take(const IssueStepWish& wish) { return sanpi::takeIssueStep(**m_file, wish); }
    void closeOn(qint64 issue, QDate assigned, QDate closed);
    IssueState stateOf(qint64 issue, QDate asOf = QDate(2030, 1, 1));

    std::unique_ptr<LedgerFile> m_file;
    qint64 m_project = 0;
};

void TestIssues::init()
{
    m_file = std::make_unique<LedgerFile>();
    m_project = addProject(**m_file, u"甲项目"_s);
    QVERIFY(m_project > 0);
}

qint64 TestIssues::collect(const QString& text, QDate on, sanpi::IssueWeight weight)
{
    sanpi::NewIssue wish;
    wish.project = m_project;
    wish.text = text;
    wish.on = on;
    wish.weight = weight;
    wish.kind = 1;
    wish.author = author;
    const Outcome outcome = sanpi::collectIssue(**m_file, wish);
    return outcome.ok() ? outcome.ids.at(sanpi::newIssueId) : 0;
}

void TestIssues::closeOn(qint64 issue, QDate assigned, QDate closed)
{
    QVERIFY(take(step(issue, StepKind::Assigned, assigned)).ok());
    QVERIFY(take(step(issue, StepKind::Reported, closed)).ok());
    QVERIFY(take(judged(issue, StepKind::Verified, closed, true)).ok());
    QVERIFY(take(step(issue, StepKind::Closed, closed)).ok());
}

IssueState TestIssues::stateOf(qint64 issue, QDate asOf)
{
    const auto row = sanpi::issueRow(**m_file, issue, asOf);
    return row ? row->standing.state : IssueState::Collected;
}

void TestIssues::goesFromTheFindingToTheRecheck()
{
    // What an inspection found is taken over, not typed again.
    const RecordId seen = RecordId::inspection(m_project, QDate(2021, 11, 30));
    QVERIFY((*m_file)
                ->apply(changeSet({created(seen,
                    {{u"site"_s, 1}, {u"progress"_s, u"主体施工"_s}, {u"finding"_s, u"劳务不足"_s},
                        {u"demand"_s, u"增加人员"_s}})}))
                .ok());
    const auto taken = sanpi::issueFrom(**m_file, seen);
    QVERIFY(taken);
    sanpi::NewIssue wish = *taken;
    QCOMPARE(wish.text, u"劳务不足"_s);
    QCOMPARE(wish.project, m_project);
    QCOMPARE(wish.on, QDate(2021, 11, 30));
    wish.author = author;
    const Outcome collected = sanpi::collectIssue(**m_file, wish);
    QVERIFY2(collected.ok(), said(collected).constData());
    const qint64 issue = collected.ids.at(sanpi::newIssueId);
    QCOMPARE(stored(**m_file, RecordId::issue(issue), u"number"_s), sanpi::Value(u"WT20210001"_s));

    QVERIFY(take(step(issue, StepKind::Triaged, QDate(2021, 12, 1))).ok());
    QVERIFY(take(step(issue, StepKind::Assigned, QDate(2021, 12, 1))).ok());
    QVERIFY(take(step(issue, StepKind::Accepted, QDate(2021, 12, 2))).ok());
    QVERIFY(take(step(issue, StepKind::Feedback, QDate(2021, 12, 3))).ok());
    QVERIFY(take(step(issue, StepKind::Reported, QDate(2021, 12, 7))).ok());
    QVERIFY(take(judged(issue, StepKind::Verified, QDate(2021, 12, 8), true)).ok());
    QVERIFY(take(step(issue, StepKind::Closed, QDate(2021, 12, 8))).ok());
    QVERIFY(take(judged(issue, StepKind::Rechecked, QDate(2022, 1, 10), true)).ok());

    // Its state on any day is what it was on that day.
    QCOMPARE(stateOf(issue, QDate(2021, 11, 30)), IssueState::Collected);
    QCOMPARE(stateOf(issue, QDate(2021, 12, 1)), IssueState::Assigned);
    QCOMPARE(stateOf(issue, QDate(2021, 12, 6)), IssueState::Solving);
    QCOMPARE(stateOf(issue), IssueState::Closed);
    const auto story = sanpi::issueStory(**m_file, issue, QDate(2022, 2, 1));
    QVERIFY(story);
    QVERIFY(story->origin.has_value());
    QCOMPARE(story->origin->id, seen);
    QCOMPARE(story->steps.size(), size_t(8));
    const sanpi::IssueStanding& now = story->row.standing;
    QCOMPARE(now.due, QDate(2021, 12, 8)); // seven days from the first
    QCOMPARE(now.onTime(), std::optional(true));
    QCOMPARE(now.recheckDue, QDate(2022, 1, 7));
    QCOMPARE(now.recheckPassed, std::optional(true));
    const auto faults = sanpi::checkLedger(**m_file);
    QVERIFY(faults && faults->empty());
}

void TestIssues::isClosedOnlyAfterVerification()
{
    const qint64 issue = collect(u"供地手续未完成"_s, QDate(2021, 3, 1));
    QVERIFY(issue > 0);
    const QStringList before = dump(**m_file);
    QCOMPARE(take(step(issue, StepKind::Closed, QDate(2021, 3, 2))).error.code, ErrorCode::Refused);
    QVERIFY(take(step(issue, StepKind::Assigned, QDate(2021, 3, 2))).ok());
    QCOMPARE(take(step(issue, StepKind::Closed, QDate(2021, 3, 3))).error.code, ErrorCode::Refused);
    QVERIFY(take(step(issue, StepKind::Reported, QDate(2021, 3, 3))).ok());
    QVERIFY(take(judged(issue, StepKind::Verified, QDate(2021, 3, 4), false)).ok());
    QCOMPARE(stateOf(issue), IssueState::Solving);
    QCOMPARE(take(step(issue, StepKind::Closed, QDate(2021, 3, 5))).error.code, ErrorCode::Refused);
    // No way round: a set made by hand meets the same rule.
    const Outcome byHand = (*m_file)->apply(changeSet({created(
        RecordId::step(issue, 4), {{u"kind"_s, int(StepKind::Closed)}, {u"on"_s, u"2021-03-05"_s}})}));
    QCOMPARE(byHand.error.code, ErrorCode::Refused);
    QCOMPARE(byHand.problems.front().code, sanpi::ProblemCode::StepNotVerified);
    // What is missing for a step is told, too.
    QCOMPARE(take(step(issue, StepKind::Verified, QDate(2021, 3, 6))).error.code, ErrorCode::Refused);
    for (int i = 0; i < 3; ++i)
        QVERIFY((*m_file)->undo(author).ok());
    QCOMPARE(dump(**m_file), before);
}

void TestIssues::takesNoStepBackwards()
{
    const qint64 issue = collect(u"用电增容未完成"_s, QDate(2021, 3, 10));
    QCOMPARE(take(step(issue, StepKind::Assigned, QDate(2021, 3, 9))).error.code, ErrorCode::Refused);
    QVERIFY(take(step(issue, StepKind::Assigned, QDate(2021, 3, 10))).ok());
    QCOMPARE(take(step(issue, StepKind::Feedback, QDate(2021, 3, 9))).error.code, ErrorCode::Refused);
    IssueStepWish late = step(issue, StepKind::Feedback, QDate(2021, 3, 12));
    late.today = QDate(2021, 3, 11);
    QCOMPARE(take(late).error.code, ErrorCode::Refused);
}

void TestIssues::isReopenedWhenTheRecheckFails()
{
    const qint64 issue = collect(u"红线内尚有住户"_s, QDate(2021, 3, 1), sanpi::IssueWeight::Complex);
    closeOn(issue, QDate(2021, 3, 1), QDate(2021, 3, 20));
    QVERIFY(take(judged(issue, StepKind::Rechecked, QDate(2021, 4, 20), false)).ok());
    const auto row = sanpi::issueRow(**m_file, issue, QDate(2021, 4, 30));
    QVERIFY(row);
    QCOMPARE(row->standing.state, IssueState::Solving);
    QCOMPARE(row->standing.reopened, 1);
    QCOMPARE(row->standing.due, QDate(2021, 5, 20)); // a month from the reopening
    QVERIFY(!row->standing.closedOn.isValid());
    // As of the days before it, it was closed.
    QCOMPARE(stateOf(issue, QDate(2021, 4, 1)), IssueState::Closed);
    // One undo takes back both steps.
    QVERIFY((*m_file)->undo(author).ok());
    QCOMPARE(stateOf(issue), IssueState::Closed);
}

void TestIssues::bearsOrders()
{
    const qint64 issue = collect(u"劳务不足"_s, QDate(2021, 11, 30));
    sanpi::NewOrder reminder
        = *sanpi::proposeOrder(**m_file, issue, sanpi::OrderKind::Reminder, QDate(2021, 12, 13));
    QVERIFY(reminder.matter.contains(u"劳务不足"_s) && reminder.matter.contains(u"甲项目"_s));
    reminder.author = author;
    const Outcome drafted = sanpi::draftOrder(**m_file, reminder);
    QVERIFY2(drafted.ok(), said(drafted).constData());
    const qint64 order = drafted.ids.at(sanpi::newOrderId);
    sanpi::OrderIssuing issuing {order, 0, QDate(2021, 12, 13), u"李主任"_s, author, sanpi::Source::Form};
    // An issue that nobody was charged with bears no order.
    QCOMPARE(sanpi::issueOrder(**m_file, issuing).error.code, ErrorCode::Refused);
    QVERIFY(take(step(issue, StepKind::Assigned, QDate(2021, 12, 1))).ok());
    QVERIFY(sanpi::issueOrder(**m_file, issuing).ok());
    QCOMPARE(sanpi::issueOrder(**m_file, issuing).error.code, ErrorCode::Refused);
    QCOMPARE(*sanpi::nextOrderKind(**m_file, issue), sanpi::OrderKind::Order);

    // The reply to the order is the issue's feedback; its review is the issue's verification.
    IssueStepWish receipt = step(issue, StepKind::Accepted, QDate(2021, 12, 14));
    receipt.order = order;
    QVERIFY(take(receipt).ok());
    IssueStepWish reply = step(issue, StepKind::Reported, QDate(2021, 12, 16));
    reply.order = order;
    reply.text = u"人员已增加"_s;
    QVERIFY(take(reply).ok());
    IssueStepWish review = judged(issue, StepKind::Verified, QDate(2021, 12, 17), true);
    review.order = order;
    QVERIFY(take(review).ok());
    const auto rows = sanpi::orderRows(**m_file, QDate(2021, 12, 31));
    QVERIFY(rows);
    QCOMPARE(rows->size(), size_t(1));
    QCOMPARE(rows->front().code, u"示项提〔2021〕1号"_s);
    QCOMPARE(rows->front().standing.state, sanpi::OrderState::Concluded);
    QCOMPARE(rows->front().standing.reply, u"人员已增加"_s);
    QCOMPARE(stateOf(issue), IssueState::Verified);
    // As of an earlier day the order was on its way.
    const auto earlier = sanpi::orderRows(**m_file, QDate(2021, 12, 15));
    QVERIFY(earlier);
    QCOMPARE(earlier->front().standing.state, sanpi::OrderState::Accepted);
}

void TestIssues::usesNoNumberTwice()
{
    const qint64 first = collect(u"一"_s, QDate(2021, 5, 1));
    QVERIFY((*m_file)->undo(author).ok());
    QVERIFY(!exists(**m_file, RecordId::issue(first)));
    const qint64 second = collect(u"二"_s, QDate(2021, 5, 2));
    QCOMPARE(stored(**m_file, RecordId::issue(second), u"number"_s), sanpi::Value(u"WT20210002"_s));

    QVERIFY(take(step(second, StepKind::Assigned, QDate(2021, 5, 3))).ok());
    const auto order = [&](int number) {
        sanpi::NewOrder wish
            = *sanpi::proposeOrder(**m_file, second, sanpi::OrderKind::Order, QDate(2021, 5, 4));
        wish.author = author;
        const Outcome drafted = sanpi::draftOrder(**m_file, wish);
        return sanpi::issueOrder(**m_file,
            {drafted.ids.at(sanpi::newOrderId), number, QDate(2021, 5, 4), {}, author, sanpi::Source::Form});
    };
    QVERIFY(order(5).ok());
    QCOMPARE(order(5).error.code, ErrorCode::Refused);
    QVERIFY((*m_file)->undo(author).ok()); // the refused one's draft
    QVERIFY((*m_file)->undo(author).ok()); // the issuing of number 5
    QCOMPARE(order(5).error.code, ErrorCode::Refused);
    QVERIFY(order(0).ok());
    const auto rows = sanpi::orderRows(**m_file, QDate(2021, 12, 31));
    QVERIFY(rows);
    QVERIFY(std::ranges::any_of(*rows, [](const auto& row) { return row.code == u"示督〔2021〕6号"_s; }));
}

void TestIssues::countsTheYear()
{
    const qint64 onTime = collect(u"一"_s, QDate(2021, 3, 1));
    closeOn(onTime, QDate(2021, 3, 1), QDate(2021, 3, 8));
    const qint64 late = collect(u"二"_s, QDate(2021, 3, 1));
    closeOn(late, QDate(2021, 3, 1), QDate(2021, 3, 9));
    const qint64 open = collect(u"三"_s, QDate(2021, 3, 1));
    QVERIFY(take(step(open, StepKind::Assigned, QDate(2021, 3, 1))).ok());
    collect(u"上年的"_s, QDate(2020, 12, 31));
    const auto figures = sanpi::issueFigures(**m_file, 2021, QDate(2021, 3, 9));
    QVERIFY(figures);
    QCOMPARE(figures->all.collected, 3);
    QCOMPARE(figures->all.solved, 2);
    QCOMPARE(figures->all.open, 1);
    QCOMPARE(figures->all.overdue, 1);
    QCOMPARE(figures->all.solvedRate.text(), u"66.67"_s);
    QCOMPARE(figures->all.onTimeRate.text(), u"50.00"_s);
    QCOMPARE(figures->ages.front().label, u"8—30天"_s);
    // A day earlier one of them was open, and none was late.
    const auto before = sanpi::issueFigures(**m_file, 2021, QDate(2021, 3, 8));
    QVERIFY(before);
    QCOMPARE(before->all.solved, 1);
    QCOMPARE(before->all.overdue, 0);
    QCOMPARE(before->dueSoon, 2);
}

void TestIssues::tellsTheWeek()
{
    const qint64 issue = collect(u"一"_s, QDate(2021, 3, 1));
    closeOn(issue, QDate(2021, 3, 1), QDate(2021, 3, 10));
    collect(u"二"_s, QDate(2021, 3, 12));
    const auto first = sanpi::issueWeek(**m_file, sanpi::Week::of(QDate(2021, 3, 1)));
    const auto second = sanpi::issueWeek(**m_file, sanpi::Week::of(QDate(2021, 3, 8)));
    QVERIFY(first && second);
    QCOMPARE(first->collected, 1);
    QCOMPARE(first->solved, 0);
    QCOMPARE(first->open, 1);
    QCOMPARE(second->collected, 1);
    QCOMPARE(second->solved, 1);
    QCOMPARE(second->yearCollected, 2);
    QCOMPARE(second->yearSolvedRate.text(), u"50.00"_s);
}

void TestIssues::remindsByTheClock()
{
    const qint64 issue = collect(u"一"_s, QDate(2021, 3, 1));
    const auto row = [&](QDate asOf) { return *sanpi::issueRow(**m_file, issue, asOf); };
    QCOMPARE(row(QDate(2021, 3, 2)).passOnDue, QDate(2021, 3, 2));
    QVERIFY(!row(QDate(2021, 3, 2)).late);
    QVERIFY(row(QDate(2021, 3, 3)).late);
    QVERIFY(take(step(issue, StepKind::Assigned, QDate(2021, 3, 3))).ok());
    QCOMPARE(row(QDate(2021, 3, 4)).feedbackDue, QDate(2021, 3, 6));
    QVERIFY(row(QDate(2021, 3, 7)).late);
    QVERIFY(take(step(issue, StepKind::Feedback, QDate(2021, 3, 8))).ok());
    QVERIFY(!row(QDate(2021, 3, 9)).feedbackDue.isValid());
    // Under an approved plan it reports every month.
    IssueStepWish plan = step(issue, StepKind::Planned, QDate(2021, 3, 31));
    plan.due = QDate(2021, 8, 31);
    QVERIFY(take(plan).ok());
    QCOMPARE(row(QDate(2021, 4, 1)).feedbackDue, QDate(2021, 4, 30));
    QVERIFY(take(step(issue, StepKind::Feedback, QDate(2021, 4, 30))).ok());
    QCOMPARE(row(QDate(2021, 5, 1)).feedbackDue, QDate(2021, 5, 31));
    QCOMPARE(row(QDate(2021, 5, 1)).standing.due, QDate(2021, 8, 31));
}

void TestIssues::walksAtRandom_data()
{
    QTest::addColumn<quint32>("seed");
    const int factor = std::max(1, qEnvironmentVariableIntValue("SANPI_SOAK"));
    for (quint32 seed = 1; seed <= quint32(4 * factor); ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Steps of every kind, most of them out of order: whatever gets in keeps the invariants, nothing else
/// changes anything, and all undone the ledger is as before, used numbers aside.
void TestIssues::walksAtRandom()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const auto withoutNumbers = [this] {
        QStringList lines = dump(**m_file);
        const auto begin = lines.indexOf(u"[used_number]"_s);
        auto end = begin + 1;
        while (end < lines.size() && !lines[end].startsWith(u'['))
            ++end;
        lines.remove(begin, end - begin);
        return lines;
    };
    const QStringList before = withoutNumbers();
    std::vector<qint64> issues;
    std::vector<qint64> orders;
    QDate day(2021, 1, 4);
    int applied = 0;
    for (int i = 0; i < 120; ++i) {
        day = day.addDays(random.bounded(3));
        const int what = random.bounded(20);
        if (issues.empty() || what == 0) {
            issues.push_back(collect(u"问题%1"_s.arg(i), day));
            ++applied;
            continue;
        }
        const qint64 issue = issues[size_t(random.bounded(int(issues.size())))];
        if (what == 1) {
            sanpi::NewOrder wish
                = *sanpi::proposeOrder(**m_file, issue, sanpi::OrderKind(1 + random.bounded(5)), day);
            wish.author = author;
            const Outcome drafted = sanpi::draftOrder(**m_file, wish);
            orders.push_back(drafted.ids.at(sanpi::newOrderId));
            ++applied;
            continue;
        }
        if (what == 2 && !orders.empty()) {
            const qint64 order = orders[size_t(random.bounded(int(orders.size())))];
            applied
                += sanpi::issueOrder(**m_file, {order, 0, day, {}, author, sanpi::Source::Form}).ok() ? 1 : 0;
            continue;
        }
        IssueStepWish wish = step(issue, StepKind(1 + random.bounded(11)), day.addDays(-random.bounded(2)));
        if (random.bounded(4) > 0)
            wish.passed = random.bounded(3) > 0;
        if (random.bounded(2) == 0)
            wish.due = day.addDays(random.bounded(10));
        const QStringList unchanged = random.bounded(10) == 0 ? dump(**m_file) : QStringList();
        const Outcome outcome = take(wish);
        QVERIFY2(outcome.ok() || outcome.error.code == ErrorCode::Refused, said(outcome).constData());
        if (!outcome.ok() && !unchanged.isEmpty())
            QCOMPARE(dump(**m_file), unchanged);
        applied += outcome.ok() ? 1 : 0;
    }
    QVERIFY(applied > 20);
    std::set<QString> numbers;
    for (const qint64 issue : issues) {
        const auto course = sanpi::loadIssueCourse((*m_file)->records(), issue);
        QVERIFY(course && *course);
        QVERIFY(!sanpi::firstViolation((*course)->collectedOn, (*course)->steps));
        QVERIFY(numbers.insert((*course)->issue.value(u"number"_s).text()).second);
        // Plainly: nothing is closed without a verification that was passed after the last reopening.
        bool verified = false;
        for (const sanpi::IssueStep& one : (*course)->steps) {
            if (one.kind == StepKind::Verified)
                verified = one.passed.value_or(false);
            if (one.kind == StepKind::Reopened)
                verified = false;
            QVERIFY(one.kind != StepKind::Closed || verified);
        }
    }
    const auto rows = sanpi::orderRows(**m_file, QDate(2030, 1, 1));
    QVERIFY(rows);
    for (const sanpi::OrderRow& row : *rows)
        QVERIFY(row.code.isEmpty() || numbers.insert(row.code).second);
    QVERIFY(sanpi::checkLedger(**m_file)->empty());
    for (int i = 0; i < applied; ++i) {
        const Outcome undone = (*m_file)->undo(author);
        QVERIFY2(undone.ok(), said(undone).constData());
    }
    QCOMPARE(withoutNumbers(), before);
    QVERIFY(sanpi::checkLedger(**m_file)->empty());
}

QTEST_GUILESS_MAIN(TestIssues)
#include "tst_issues.moc"
