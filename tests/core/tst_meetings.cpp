// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings: what they decide becomes issues and orders, and comes back as the first page of the next agenda.
#include "core/ledgerfixture.h"
#include "figures/decisions.h"
#include "figures/reminders.h"
#include "figures/storyline.h"
#include "store/issues.h"
#include "store/meetings.h"
#include "store/orders.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sanpi;

namespace {

const QDate first(2021, 11, 1);
const QDate second(2021, 11, 15);

class MeetingsFixture : public LedgerFixture {
public:
    MeetingsFixture()
    {
        project = keyProject(u"甲项目"_s);
        entry(project, 2021, u"unit"_s, unit(u"文昌街道"_s));
        ready = commit();
        project = id(project);
    }
    qint64 held(QDate on, MeetingKind kind = MeetingKind::Dispatch)
    {
        const Outcome done = keepMeeting(ledger(), 0, {{u"kind"_s, int(kind)}, {u"on"_s, on}}, u"test"_s);
        return done.ok() ? done.ids.at(newMeetingId) : 0;
    }
    DecisionWish matter(qint64 meeting, const QString& text, QDate due = {})
    {
        DecisionWish wish;
        wish.meeting = meeting;
        wish.text = text;
        wish.due = due;
        wish.unit = unit(u"文昌街道"_s);
        wish.author = u"test"_s;
        return wish;
    }
    qint64 decided(const DecisionWish& wish)
    {
        outcome = keepDecision(ledger(), wish);
        return outcome.ok() ? outcome.ids.at(newDecisionId) : 0;
    }
    DecisionRow row(qint64 decision, QDate asOf)
    {
        const auto rows = decisionRows(ledger(), asOf);
        const auto found = std::ranges::find_if(
            *rows, [decision](const DecisionRow& one) { return one.record.id.key[0] == decision; });
        return found == rows->end() ? DecisionRow() : *found;
    }

    bool ready = false;
    qint64 project = 0;
    Outcome outcome;
};

} // namespace

class TestMeetings : public QObject {
    Q_OBJECT

private slots:
    void opensTheNextAgenda();
    void becomesAnIssueInOneSet();
    void becomesAnOrder();
    void standsAsItsIssueDoes();
    void isTurnedLater();
    void takesUpOpenItems();
    void anItemIsAlteredMovedAndTakenOff();
    void followsInstructions();
    void remindsOfWhatIsOverdue();
    void refuses();
};

void TestMeetings::opensTheNextAgenda()
{
    MeetingsFixture fixture;
    QVERIFY(fixture.ready);
    const qint64 before = fixture.held(first);
    const qint64 other = fixture.held(first, MeetingKind::Weekly);
    const qint64 done = fixture.decided(fixture.matter(before, u"办理供地手续"_s, QDate(2021, 11, 10)));
    const qint64 late = fixture.decided(fixture.matter(before, u"落实资金"_s, QDate(2021, 11, 12)));
    const qint64 open = fixture.decided(fixture.matter(before, u"完成征迁"_s, QDate(2021, 11, 30)));
    fixture.decided(fixture.matter(other, u"别的会的事"_s));
    QVERIFY(concludeDecision(fixture.ledger(), done, QDate(2021, 11, 9), u"已供地"_s, u"test"_s, Source::Form)
                .ok());
    const qint64 next = fixture.held(second);
    const auto agenda = sanpi::agenda(fixture.ledger(), next, second);
    QVERIFY(agenda.ok());
    QCOMPARE(agenda->beforeOn, first);
    QCOMPARE(agenda->earlier.size(), size_t(3)); // overdue, open, done since then
    QCOMPARE(agenda->earlier[0].record.id.key[0], late);
    QCOMPARE(agenda->earlier[0].stateText, u"超期3天"_s);
    QCOMPARE(agenda->earlier[1].record.id.key[0], open);
    QCOMPARE(agenda->earlier[2].record.id.key[0], done);
    QCOMPARE(agenda->earlier[2].result, u"已供地"_s);
    QCOMPARE(
        earlierSentence(*agenda), u"以往会议议定事项3项，上次会议以来办结1项，未办结2项，其中超期1项。"_s);
    // A third meeting does not tell again what was done before the second.
    const qint64 third = fixture.held(QDate(2021, 11, 29));
    QCOMPARE(sanpi::agenda(fixture.ledger(), third, QDate(2021, 11, 29))->earlier.size(), size_t(2));
    // The first meeting's own agenda has nothing before it, whenever it is printed.
    QVERIFY(sanpi::agenda(fixture.ledger(), before, QDate(2021, 12, 31))->earlier.empty());
    QCOMPARE(sanpi::agenda(fixture.ledger(), before, QDate(2021, 12, 31))->decisions.size(), size_t(3));
    // Nor does an agenda printed later tell what became of it afterwards.
    QVERIFY(concludeDecision(fixture.ledger(), late, QDate(2021, 12, 1), {}, u"test"_s, Source::Form).ok());
    QCOMPARE(sanpi::agenda(fixture.ledger(), next, QDate(2021, 12, 31))->earlier[0].stateText, u"超期3天"_s);
}

void TestMeetings::becomesAnIssueInOneSet()
{
    MeetingsFixture fixture;
    const qint64 meeting = fixture.held(first);
    DecisionWish wish = fixture.matter(meeting, u"办理供地手续"_s, QDate(2021, 11, 20));
    wish.unit = 0; // the project's
    wish.project = fixture.project;
    wish.form = DecisionForm::Issue;
    const qint64 decision = fixture.decided(wish);
    QVERIFY2(decision != 0, qPrintable(fixture.outcome.error.what));
    const DecisionRow row = fixture.row(decision, first);
    QVERIFY(!row.issueNumber.isEmpty());
    const auto issue = issueRow(fixture.ledger(), row.issue, first);
    QCOMPARE(issue->source, qint64(IssueSource::Meeting));
    QCOMPARE(issue->standing.due, QDate(2021, 11, 20));
    QCOMPARE(issue->unit, fixture.unit(u"文昌街道"_s));
    QCOMPARE(issue->origin, u"decision/%1"_s.arg(decision));
    const auto story = storyline(fixture.ledger(), row.issue, first);
    QVERIFY(story.ok());
    QCOMPARE(story->events.front().what, u"会议议定"_s);
    QVERIFY(fixture.ledger().undo(u"test"_s).ok());
    QVERIFY(fixture.ledger().records().all(Kind::Issue)->empty());
    QVERIFY(fixture.ledger().records().all(Kind::Decision)->empty());
}

void TestMeetings::becomesAnOrder()
{
    MeetingsFixture fixture;
    const qint64 meeting = fixture.held(first);
    DecisionWish wish = fixture.matter(meeting, u"办理供地手续"_s, QDate(2021, 11, 20));
    wish.project = fixture.project;
    wish.form = DecisionForm::Order;
    const qint64 decision = fixture.decided(wish);
    QVERIFY2(decision != 0, qPrintable(fixture.outcome.error.what));
    DecisionRow row = fixture.row(decision, first);
    QVERIFY(row.order != 0);
    QVERIFY(row.orderCode.isEmpty()); // a draft
    // One deadline: the meeting's, in the demand as in the field.
    const auto draft = *fixture.ledger().records().find(RecordId::order(row.order));
    QCOMPARE(draft->value(u"due"_s).date(), QDate(2021, 11, 20));
    QVERIFY2(draft->value(u"demand"_s).text().contains(u"11月20日"_s),
        qPrintable(draft->value(u"demand"_s).text()));
    OrderIssuing issuing;
    issuing.order = row.order;
    issuing.on = QDate(2021, 11, 3);
    issuing.author = u"test"_s;
    QVERIFY(issueOrder(fixture.ledger(), issuing).ok());
    row = fixture.row(decision, QDate(2021, 11, 3));
    QVERIFY(!row.orderCode.isEmpty());
    QCOMPARE(row.due, QDate(2021, 11, 20));
    QCOMPARE(row.stateText, u"督办已签发"_s);
}

void TestMeetings::standsAsItsIssueDoes()
{
    MeetingsFixture fixture;
    DecisionWish wish = fixture.matter(fixture.held(first), u"办理供地手续"_s, QDate(2021, 11, 10));
    wish.form = DecisionForm::Issue;
    const qint64 decision = fixture.decided(wish);
    QCOMPARE(fixture.row(decision, QDate(2021, 11, 10)).state, DecisionState::Open);
    QCOMPARE(fixture.row(decision, QDate(2021, 11, 11)).state, DecisionState::Overdue);
    const qint64 issue = fixture.row(decision, first).issue;
    const auto step = [&](StepKind kind, std::optional<bool> passed = {}) {
        IssueStepWish taken;
        taken.issue = issue;
        taken.kind = kind;
        taken.on = QDate(2021, 11, 12);
        taken.passed = passed;
        taken.text = u"已办结"_s;
        taken.author = u"test"_s;
        return takeIssueStep(fixture.ledger(), taken).ok();
    };
    QVERIFY(step(StepKind::Reported));
    QVERIFY(step(StepKind::Verified, true));
    QVERIFY(step(StepKind::Closed));
    const DecisionRow row = fixture.row(decision, QDate(2021, 11, 12));
    QCOMPARE(row.state, DecisionState::Done);
    QCOMPARE(row.doneOn, QDate(2021, 11, 12));
    QCOMPARE(fixture.row(decision, QDate(2021, 11, 11)).state, DecisionState::Overdue);
    // Its issue tells how it stands, not a hand.
    QCOMPARE(concludeDecision(fixture.ledger(), decision, second, {}, u"test"_s, Source::Form).error.code,
        ErrorCode::Refused);
}

void TestMeetings::isTurnedLater()
{
    MeetingsFixture fixture;
    DecisionWish wish = fixture.matter(fixture.held(first), u"办理供地手续"_s);
    const qint64 decision = fixture.decided(wish);
    wish.decision = decision;
    wish.form = DecisionForm::Issue;
    QVERIFY(keepDecision(fixture.ledger(), wish).ok());
    QVERIFY(fixture.row(decision, first).issue != 0);
    // Kept once more it stays that one issue.
    QCOMPARE(keepDecision(fixture.ledger(), wish).changeSet, 0);
    QCOMPARE(fixture.ledger().records().all(Kind::Issue)->size(), size_t(1));
}

void TestMeetings::takesUpOpenItems()
{
    MeetingsFixture fixture;
    NewIssue issue;
    issue.project = fixture.project;
    issue.text = u"供电未接入"_s;
    issue.on = QDate(2021, 10, 1);
    issue.weight = IssueWeight::Complex;
    issue.author = u"test"_s;
    const Outcome collected = collectIssue(fixture.ledger(), issue);
    QVERIFY(collected.ok());
    const qint64 number = collected.ids.at(newIssueId);
    const qint64 meeting = fixture.held(second);
    auto agenda = sanpi::agenda(fixture.ledger(), meeting, second);
    QVERIFY(agenda->items);
    QCOMPARE(agenda->items->issues.size(), size_t(1));
    QVERIFY(addToAgenda(fixture.ledger(), meeting,
        {{u"供电未接入"_s, fixture.project, number, 0, {}}, {u"其他事项"_s, 0, 0, 0, {}}}, u"test"_s)
                .ok());
    QVERIFY(addToAgenda(fixture.ledger(), meeting, {{u"供电未接入"_s, fixture.project, number, 0, {}}},
        u"test"_s)
                .ok()); // stands there already
    agenda = sanpi::agenda(fixture.ledger(), meeting, second);
    QCOMPARE(agenda->own.size(), size_t(2));
    QCOMPARE(agenda->own[0].projectName, u"甲项目"_s);
    // The commission's meeting on indicators has no projects to take up.
    const qint64 economy = fixture.held(second, MeetingKind::Economy);
    QVERIFY(!sanpi::agenda(fixture.ledger(), economy, second)->items);
}

void TestMeetings::anItemIsAlteredMovedAndTakenOff()
{
    MeetingsFixture fixture;
    Ledger& ledger = fixture.ledger();
    const qint64 meeting = fixture.held(second);
    const AgendaWish slow {u"甲项目进度滞后"_s, fixture.project, 0, 0, {}};
    QVERIFY(
        addToAgenda(ledger, meeting, {slow, {u"乙"_s, 0, 0, 0, {}}, {u"丙"_s, 0, 0, 0, {}}}, u"test"_s).ok());
    QVERIFY(addToAgenda(ledger, meeting, {slow}, u"test"_s).ok()); // stands there already
    const auto texts = [&] {
        QStringList said;
        const auto stands = agenda(ledger, meeting, second);
        if (!stands)
            return said;
        for (const AgendaRow& row : stands->own)
            said << QString::number(row.seq) + row.text + (row.project != 0 ? u"*"_s : QString());
        return said;
    };
    QCOMPARE(texts(), (QStringList {u"1甲项目进度滞后*"_s, u"2乙"_s, u"3丙"_s}));
    QVERIFY(moveAgendaItem(ledger, RecordId::agendaItem(meeting, 3), -9, u"test"_s).ok());
    QCOMPARE(texts(), (QStringList {u"1丙"_s, u"2甲项目进度滞后*"_s, u"3乙"_s}));
    QVERIFY(moveAgendaItem(ledger, RecordId::agendaItem(meeting, 2), 1, u"test"_s).ok());
    QCOMPARE(texts(), (QStringList {u"1丙"_s, u"2乙"_s, u"3甲项目进度滞后*"_s}));
    QVERIFY(
        editAgendaItem(ledger, RecordId::agendaItem(meeting, 2), u" 乙二 "_s, u"原则同意"_s, u"test"_s).ok());
    QCOMPARE(agenda(ledger, meeting, second)->own[1].note, u"原则同意"_s);
    QVERIFY(!editAgendaItem(ledger, RecordId::agendaItem(meeting, 2), u" "_s, {}, u"test"_s).ok());
    QVERIFY(removeAgendaItem(ledger, RecordId::agendaItem(meeting, 1), u"test"_s).ok());
    QCOMPARE(texts(), (QStringList {u"1乙二"_s, u"2甲项目进度滞后*"_s}));
    QVERIFY(ledger.undo(u"test"_s).ok()); // one set
    QCOMPARE(texts(), (QStringList {u"1丙"_s, u"2乙二"_s, u"3甲项目进度滞后*"_s}));
    QCOMPARE(removeAgendaItem(ledger, RecordId::agendaItem(meeting, 4), u"test"_s).error.code,
        ErrorCode::NotFound);
}

void TestMeetings::followsInstructions()
{
    MeetingsFixture fixture;
    // Without a unit the project's of the year is meant, and kept; nothing is done before it was decided.
    DecisionWish own = fixture.matter(0, u"办理供地"_s);
    own.on = first;
    own.unit = 0;
    own.project = fixture.project;
    const qint64 matter = fixture.decided(own);
    QCOMPARE(fixture.row(matter, first).unitName, u"文昌街道"_s);
    QCOMPARE(
        concludeDecision(fixture.ledger(), matter, first.addDays(-1), {}, u"test"_s, Source::Form).error.code,
        ErrorCode::Refused);
    QVERIFY(concludeDecision(fixture.ledger(), matter, first, {}, u"test"_s, Source::Form).ok());
    DecisionWish wish = fixture.matter(0, u"加快推进"_s, QDate(2021, 11, 30));
    wish.source = DecisionSource::Leader;
    wish.leader = u"王明"_s;
    wish.on = QDate(2021, 11, 5);
    const qint64 decision = fixture.decided(wish);
    QVERIFY(decision != 0);
    const qint64 meeting = fixture.held(second);
    const auto agenda = sanpi::agenda(fixture.ledger(), meeting, second);
    QCOMPARE(agenda->instructions.size(), size_t(1));
    QCOMPARE(agenda->instructions[0].from, u"领导批示（王明）"_s);
    QVERIFY(agenda->earlier.empty());
}

void TestMeetings::remindsOfWhatIsOverdue()
{
    MeetingsFixture fixture;
    const qint64 meeting = fixture.held(first);
    fixture.decided(fixture.matter(meeting, u"落实资金"_s, QDate(2021, 11, 10)));
    fixture.decided(fixture.matter(meeting, u"完成征迁"_s, QDate(2021, 11, 17)));
    fixture.decided(fixture.matter(meeting, u"以后的事"_s, QDate(2021, 12, 17)));
    DecisionWish wish = fixture.matter(meeting, u"办理供地手续"_s, QDate(2021, 11, 10));
    wish.form = DecisionForm::Issue; // reminded of as that issue
    fixture.decided(wish);
    const auto found = reminders(fixture.ledger(), second);
    QVERIFY(found.ok());
    QCOMPARE(found->counts[size_t(ReminderKind::DecisionOverdue)], 1);
    QCOMPARE(found->counts[size_t(ReminderKind::DecisionDue)], 1);
    QCOMPARE(found->counts[size_t(ReminderKind::IssueOverdue)], 1);
    const auto row = std::ranges::find(found->rows, ReminderKind::DecisionOverdue, &Reminder::kind);
    QCOMPARE(row->left, -5);
    QCOMPARE(row->unitName, u"文昌街道"_s);
}

void TestMeetings::refuses()
{
    MeetingsFixture fixture;
    const qint64 meeting = fixture.held(first);
    QCOMPARE(keepDecision(fixture.ledger(), fixture.matter(meeting, u" "_s)).error.code, ErrorCode::Refused);
    DecisionWish wish = fixture.matter(meeting, u"无单位"_s);
    wish.unit = 0;
    wish.form = DecisionForm::Issue;
    QCOMPARE(keepDecision(fixture.ledger(), wish).error.code, ErrorCode::Refused);
    QVERIFY(fixture.ledger().records().all(Kind::Decision)->empty()); // nothing half-done
    QVERIFY(!sanpi::agenda(fixture.ledger(), 4711, first).ok());
}

QTEST_APPLESS_MAIN(TestMeetings)
#include "tst_meetings.moc"
