// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/reminders.h"

#include "figures/decisions.h"
#include "figures/doubts.h"
#include "figures/inspections.h"
#include "figures/issues.h"
#include "figures/tablenames.h"
#include "figures/yearfacts.h"
#include "store/rulebook.h"
#include "store/workcalendarstore.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualDays = 3;
constexpr int namesTold = 3; // members of a line that are named
constexpr int december = 12; // the calendar of the next year is out by then

struct ReminderName {
    ReminderKind kind;
    const char* key;
    const char16_t* text;
};
constexpr std::array<ReminderName, reminderKinds> reminderNames {{
    {ReminderKind::IssueOverdue, "issue_overdue", u"问题超期"},
    {ReminderKind::OrderOverdue, "order_overdue", u"督办件超期"},
    {ReminderKind::Feedback, "feedback", u"待反馈"},
    {ReminderKind::PassOn, "pass_on", u"待交办"},
    {ReminderKind::OrderReply, "order_reply", u"督办件待回复"},
    {ReminderKind::IssueDue, "issue_due", u"问题临期"},
    {ReminderKind::Recheck, "recheck", u"待回头看"},
    {ReminderKind::DecisionOverdue, "decision_overdue", u"议定事项超期"},
    {ReminderKind::DecisionDue, "decision_due", u"议定事项临期"},
    {ReminderKind::Inspection, "inspection", u"本周未巡查"},
    {ReminderKind::Month, "month", u"未报月度投资"},
    {ReminderKind::Calendar, "calendar", u"缺工作日历"},
}};

/// Collects the lines of one day.
class ReminderList {
public:
    ReminderList(Ledger& ledger, QDate asOf) : m_ledger(ledger)
    {
        m_list.asOf = asOf;
        m_list.days = reminderDays(ledger);
        m_last = asOf.addDays(m_list.days);
    }
    [[nodiscard]] Result<Reminders> collect();

private:
    [[nodiscard]] Result<void> addIssues();
    [[nodiscard]] Result<void> addOrders();
    [[nodiscard]] Result<void> addDecisions();
    [[nodiscard]] Result<void> addInspections();
    [[nodiscard]] Result<void> addMonth();
    [[nodiscard]] Result<void> addCalendar();
    void addIssue(const IssueRow& row);
    void add(ReminderKind kind, const RecordId& record, const QString& title, const QString& text,
        qint64 unit, QDate due, int count = 1);
    /// A line a unit: its projects and, for one alone, that project.
    void addByUnit(ReminderKind kind, const std::map<qint64, std::vector<qint64>>& projects, QDate due,
        const QString& which, const QString& pattern);
    [[nodiscard]] QString nameOf(qint64 project) const
    {
        const auto it = m_names.projects.find(project);
        return it == m_names.projects.end() ? QString() : it->second.name;
    }

    Ledger& m_ledger;
    QDate m_last; ///< what is due by then is told
    Table m_names;
    Reminders m_list;
};

void ReminderList::add(ReminderKind kind, const RecordId& record, const QString& title, const QString& text,
    qint64 unit, QDate due, int count)
{
    Reminder line {kind, record, title, text.simplified(), unit, {}, due, 0, count};
    if (kind == ReminderKind::Inspection || kind == ReminderKind::Month)
        line.unitName = u"责任单位未填"_s; // unless it has one
    if (const auto it = m_names.units.find(unit); it != m_names.units.end())
        line.unitName = it->second.name;
    line.left = int(m_list.asOf.daysTo(due));
    m_list.rows.push_back(std::move(line));
}

void ReminderList::addIssue(const IssueRow& row)
{
    const RecordId id = RecordId::issue(row.id);
    const auto isDue = [this](QDate day) { return day.isValid() && day <= m_last; };
    const auto line
        = [&](ReminderKind kind, QDate due) { add(kind, id, row.number, row.text, row.unit, due); };
    const IssueStanding& now = row.standing;
    if (now.isSolved()) {
        const bool waits = row.recheckDue || (now.recheckDue > m_list.asOf && isDue(now.recheckDue));
        if (waits)
            line(ReminderKind::Recheck, now.recheckDue);
        return;
    }
    if (row.overdue) {
        line(ReminderKind::IssueOverdue, now.due);
        return;
    }
    if (isDue(now.due))
        line(ReminderKind::IssueDue, now.due);
    if (isDue(row.feedbackDue))
        line(ReminderKind::Feedback, row.feedbackDue);
    if (isDue(row.passOnDue))
        line(ReminderKind::PassOn, row.passOnDue);
}

Result<void> ReminderList::addIssues()
{
    const auto rows = issueRows(m_ledger, m_list.asOf);
    if (!rows)
        return rows.error();
    for (const IssueRow& row : *rows)
        addIssue(row);
    return {};
}

Result<void> ReminderList::addOrders()
{
    const auto rows = orderRows(m_ledger, m_list.asOf);
    if (!rows)
        return rows.error();
    for (const OrderRow& row : *rows) {
        const OrderState state = row.standing.state;
        if (state == OrderState::Draft || state == OrderState::Concluded)
            continue;
        const auto line = [&](ReminderKind kind, QDate due) {
            add(kind, row.record.id, row.code, row.record.value(u"title"_s).text(),
                row.record.value(u"unit"_s).number(), due);
        };
        const QDate reply = row.record.value(u"feedback_due"_s).date();
        const bool owed = state != OrderState::Replied;
        if (row.overdue)
            line(ReminderKind::OrderOverdue, row.standing.due);
        else if (owed && reply.isValid() && reply <= m_last && !row.standing.repliedOn.isValid())
            line(ReminderKind::OrderReply, reply);
        else if (owed && row.standing.due.isValid() && row.standing.due <= m_last)
            line(ReminderKind::OrderReply, row.standing.due);
    }
    return {};
}

/// What has become an issue or an order is reminded of as that.
Result<void> ReminderList::addDecisions()
{
    const auto rows = decisionRows(m_ledger, m_list.asOf);
    if (!rows)
        return rows.error();
    for (const DecisionRow& row : *rows) {
        if (row.state == DecisionState::Done || row.issue != 0 || row.order != 0 || !row.due.isValid()
            || row.due > m_last)
            continue;
        const bool overdue = row.state == DecisionState::Overdue;
        add(overdue ? ReminderKind::DecisionOverdue : ReminderKind::DecisionDue, row.record.id, row.from,
            row.text, row.unit, row.due);
    }
    return {};
}

void ReminderList::addByUnit(ReminderKind kind, const std::map<qint64, std::vector<qint64>>& projects,
    QDate due, const QString& which, const QString& pattern)
{
    for (const auto& [unit, members] : projects) {
        QStringList names;
        for (const qint64 project : members) {
            if (names.size() < namesTold)
                names << nameOf(project);
        }
        const bool alone = members.size() == 1;
        QString text = pattern.arg(members.size()) + u'：' + names.join(u'、');
        if (members.size() > size_t(namesTold))
            text += u"等"_s;
        add(kind, alone ? RecordId::project(members.front()) : RecordId::project(0), which, text, unit, due,
            int(members.size()));
    }
}

Result<void> ReminderList::addInspections()
{
    const Week week = Week::of(m_list.asOf);
    const auto plan = weekPlan(m_ledger, week, m_list.asOf);
    if (!plan)
        return plan.error();
    std::map<qint64, std::vector<qint64>> missing;
    for (const PlannedVisit& row : plan->rows) {
        if (row.isMissing())
            missing[row.unit].push_back(row.project);
    }
    addByUnit(ReminderKind::Inspection, missing, week.sunday(),
        week.monday().toString(u"M月d日"_s) + u"的一周"_s, u"%1个项目本周未巡查"_s);
    return {};
}

Result<void> ReminderList::addMonth()
{
    const auto facts = loadYearFacts(m_ledger, m_list.asOf.year(), m_list.asOf);
    if (!facts)
        return facts.error();
    if (facts->month == 0)
        return {};
    std::map<qint64, std::vector<qint64>> missing;
    for (const EntryFacts& entry : facts->entries) {
        if (owesMonth(entry, facts->month))
            missing[entry.unit].push_back(entry.project);
    }
    const Month month(facts->year, facts->month);
    const int day = m_ledger.reportingDay();
    const QDate due = day > 0 ? QDate(month.year(), month.month(), std::min(day, month.lastDay().day()))
                              : month.lastDay();
    addByUnit(ReminderKind::Month, missing, due, u"%1年%2月"_s.arg(month.year()).arg(month.month()),
        u"%1个项目未报"_s + QString::number(month.month()) + u"月完成投资"_s);
    return {};
}

Result<void> ReminderList::addCalendar()
{
    const auto rules = loadRuleBook(m_ledger, m_list.asOf);
    if (!rules)
        return rules.error();
    if (!rules->clock.workingDays)
        return {};
    const auto calendar = loadWorkCalendar(m_ledger);
    if (!calendar)
        return calendar.error();
    const int last = m_list.asOf.year() + (m_list.asOf.month() == december ? 1 : 0);
    for (int year = m_list.asOf.year(); year <= last; ++year) {
        if (!calendar->knows(year)) {
            add(ReminderKind::Calendar, {Kind::Setting, {0, 0, 0}}, u"%1年"_s.arg(year),
                u"未录入%1年节假日和调休安排，办理时限按周末推算"_s.arg(year), 0, QDate(year, 1, 1));
        }
    }
    return {};
}

Result<Reminders> ReminderList::collect()
{
    if (const auto done = loadUnitNames(m_ledger, m_names); !done)
        return done.error();
    if (const auto done = loadProjectNames(m_ledger, m_names); !done)
        return done.error();
    for (const auto part : {&ReminderList::addIssues, &ReminderList::addOrders, &ReminderList::addDecisions,
             &ReminderList::addInspections, &ReminderList::addMonth, &ReminderList::addCalendar}) {
        if (const auto done = (this->*part)(); !done)
            return done.error();
    }
    std::ranges::stable_sort(
        m_list.rows, {}, [](const Reminder& row) { return std::tuple(int(row.kind), row.left, row.title); });
    for (const Reminder& row : m_list.rows) {
        ++m_list.counts[size_t(row.kind)];
        m_list.past += row.left < 0 ? 1 : 0;
        m_list.now += row.left <= 0 ? 1 : 0;
        m_list.uninspected += row.kind == ReminderKind::Inspection ? row.count : 0;
    }
    return std::move(m_list);
}

} // namespace

QString reminderSetting()
{
    return u"reminder.days"_s;
}

int reminderDays(Ledger& ledger)
{
    bool isNumber = false;
    const int days = ledger.setting(reminderSetting()).toInt(&isNumber);
    return isNumber && days >= 0 && days <= longestReminder ? days : usualDays;
}

QString reminderText(ReminderKind kind)
{
    return QString::fromUtf16(reminderNames[size_t(kind)].text);
}

QString reminderKey(ReminderKind kind)
{
    return QString::fromLatin1(reminderNames[size_t(kind)].key);
}

Result<Reminders> reminders(Ledger& ledger, QDate asOf)
{
    return ReminderList(ledger, asOf).collect();
}

} // namespace sanpi
