// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/issues.h"

#include "domain/issueclock.h"
#include "figures/tablenames.h"
#include "store/attachments.h"
#include "store/issues.h"
#include "store/orders.h"
#include "store/rulebook.h"
#include "store/workcalendarstore.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// First days of the bands of ages.
constexpr std::array ageBands {0, 4, 8, 31};
const QStringList& ageLabels()
{
    static const QStringList labels {u"3天以内"_s, u"4—7天"_s, u"8—30天"_s, u"30天以上"_s};
    return labels;
}

/// 13710 as it is in force on the day.
struct Clock {
    ClockRule rule;
    WorkCalendar calendar;
};

Result<Clock> loadClock(Ledger& ledger, QDate asOf)
{
    auto rules = loadRuleBook(ledger, asOf);
    if (!rules)
        return rules.error();
    auto calendar = loadWorkCalendar(ledger);
    if (!calendar)
        return calendar.error();
    return Clock {rules->clock, *std::move(calendar)};
}

/// What the clock asks for before the solution: passing on, first feedback, and month by month under a plan.
void setReminders(IssueRow& row, const Clock& by, QDate asOf)
{
    const IssueStanding& now = row.standing;
    if (now.state <= IssueState::Triaged) {
        row.passOnDue = issueDays(by.rule, by.calendar, row.weight, now.collectedOn).passOn;
    } else if (now.state < IssueState::Reported && now.plannedOn.isValid()) {
        row.feedbackDue = nextPlanFeedback(
            by.rule, by.calendar, now.plannedOn, std::max(now.plannedOn, now.lastFeedbackOn));
    } else if (now.state == IssueState::Assigned || now.state == IssueState::Accepted) {
        row.feedbackDue = issueDays(by.rule, by.calendar, row.weight, now.assignedOn).feedback;
    }
    row.late = (row.passOnDue.isValid() && row.passOnDue < asOf)
        || (row.feedbackDue.isValid() && row.feedbackDue < asOf);
}

/// The year without a calendar over which the working days to the day due were counted.
int unknownYearOf(const IssueStanding& now, const Clock& by)
{
    if (!by.rule.workingDays || now.isSolved() || !now.due.isValid() || !now.assignedOn.isValid())
        return 0;
    for (int year = now.assignedOn.year(); year <= now.due.year(); ++year) {
        if (!by.calendar.knows(year))
            return year;
    }
    return 0;
}

IssueRow rowOf(const Record& issue, const std::vector<IssueStep>& steps, const Clock& by, QDate asOf)
{
    IssueRow row;
    row.id = issue.id.key[0];
    row.number = issue.value(u"number"_s).text();
    row.project = issue.value(u"project"_s).number();
    row.kind = issue.value(u"kind"_s).number();
    row.weight = issue.value(u"weight"_s).number() == int(IssueWeight::Complex) ? IssueWeight::Complex
                                                                                : IssueWeight::General;
    row.source = issue.value(u"source"_s).number();
    row.text = issue.value(u"text"_s).text();
    row.support = issue.value(u"support"_s).text();
    row.origin = issue.value(u"origin"_s).text();
    row.booked = issue.value(u"booked"_s).number() != 0;
    row.standing = issueStanding(issue.value(u"collected_on"_s).date(), steps, asOf);
    row.unit = row.standing.unit != 0 ? row.standing.unit : issue.value(u"unit"_s).number();
    row.overdue = row.standing.isOverdue(asOf);
    row.dueSoon = !row.standing.isSolved() && row.standing.due.isValid() && !row.overdue
        && asOf.daysTo(row.standing.due) <= by.rule.dueSoonDays;
    row.recheckDue = row.standing.isSolved() && row.standing.recheckDue.isValid()
        && row.standing.recheckDue <= asOf
        && (!row.standing.recheckedOn.isValid() || row.standing.recheckedOn < row.standing.closedOn);
    row.days = row.standing.days(asOf);
    setReminders(row, by, asOf);
    row.unknownYear = unknownYearOf(row.standing, by);
    return row;
}

using StepsByIssue = std::unordered_map<qint64, std::vector<IssueStep>>;

Result<StepsByIssue> allSteps(Ledger& ledger)
{
    // By issue and seq, as the table is clustered.
    const auto records = ledger.records().all(Kind::Step);
    if (!records)
        return records.error();
    StepsByIssue steps;
    for (const Record& record : *records)
        steps[record.id.key[0]].push_back(issueStepOf(record));
    return steps;
}

void count(IssueGroup& group, const IssueRow& row)
{
    ++group.collected;
    if (row.standing.isSolved()) {
        ++group.solved;
        if (const auto onTime = row.standing.onTime()) {
            ++group.timed;
            group.onTime += *onTime ? 1 : 0;
        }
    } else {
        ++group.open;
        group.overdue += row.overdue ? 1 : 0;
    }
}

void rate(IssueGroup& group)
{
    group.solvedRate = {group.solved, group.collected};
    group.onTimeRate = {group.onTime, group.timed};
}

/// Groups by a key, with labels, in the order in which \p order names the keys.
class Grouping {
public:
    void add(qint64 key, const IssueRow& row) { count(m_groups[key], row); }
    [[nodiscard]] std::vector<IssueGroup> inOrder(const std::vector<std::pair<qint64, QString>>& order)
    {
        std::vector<IssueGroup> groups;
        for (const auto& [key, label] : order) {
            const auto it = m_groups.find(key);
            if (it == m_groups.end())
                continue;
            it->second.key = key;
            it->second.label = label;
            rate(it->second);
            groups.push_back(it->second);
        }
        return groups;
    }

private:
    std::map<qint64, IssueGroup> m_groups;
};

std::vector<std::pair<qint64, QString>> choicesOf(const Field& field)
{
    std::vector<std::pair<qint64, QString>> order;
    for (const Choice& choice : field.choices)
        order.emplace_back(choice.code, choice.zh);
    order.emplace_back(0, u"未分类"_s);
    return order;
}

Result<std::vector<std::pair<qint64, QString>>> unitOrder(Ledger& ledger)
{
    Table names;
    if (const auto done = loadUnitNames(ledger, names); !done)
        return done.error();
    std::vector<std::pair<qint64, QString>> order;
    for (const auto& [id, unit] : names.units)
        order.emplace_back(id, unit.name);
    std::ranges::sort(order, [&](const auto& a, const auto& b) {
        const Named& left = names.units.at(a.first);
        const Named& right = names.units.at(b.first);
        return left.order != right.order ? left.order < right.order : left.pinyin < right.pinyin;
    });
    order.emplace_back(0, u"未明确单位"_s);
    return order;
}

std::vector<std::pair<qint64, QString>> ageOrder()
{
    std::vector<std::pair<qint64, QString>> order;
    for (size_t band = 0; band < ageBands.size(); ++band)
        order.emplace_back(ageBands[band], ageLabels()[qsizetype(band)]);
    return order;
}

qint64 ageBand(int days)
{
    qint64 band = ageBands.front();
    for (const int first : ageBands)
        band = days >= first ? first : band;
    return band;
}

std::vector<std::pair<qint64, QString>> monthOrder()
{
    std::vector<std::pair<qint64, QString>> order;
    for (int month = 1; month <= 12; ++month)
        order.emplace_back(month, QString::number(month) + u'月');
    return order;
}

QString cited(const IssueFigures& figures)
{
    return u"%1年收集的问题，截至%2"_s.arg(figures.year).arg(figures.asOf.toString(Qt::ISODate));
}

} // namespace

Result<std::vector<IssueRow>> issueRows(Ledger& ledger, QDate asOf)
{
    const auto clock = loadClock(ledger, asOf);
    if (!clock)
        return clock.error();
    const auto issues = ledger.records().all(Kind::Issue);
    if (!issues)
        return issues.error();
    const auto steps = allSteps(ledger);
    if (!steps)
        return steps.error();
    std::vector<IssueRow> rows;
    static const std::vector<IssueStep> none;
    for (const Record& issue : *issues) {
        if (issue.value(u"collected_on"_s).date() > asOf)
            continue;
        const auto taken = steps->find(issue.id.key[0]);
        rows.push_back(rowOf(issue, taken == steps->end() ? none : taken->second, *clock, asOf));
    }
    const auto links = ledger.records().all(Kind::IssueProject);
    if (!links)
        return links.error();
    std::unordered_map<qint64, std::vector<qint64>> projects;
    for (const Record& link : *links)
        projects[link.id.key[0]].push_back(link.id.key[1]);
    for (IssueRow& row : rows) {
        if (const auto it = projects.find(row.id); it != projects.end())
            row.alsoProjects = it->second;
    }
    std::ranges::stable_sort(rows, {}, &IssueRow::number);
    return rows;
}

Result<IssueRow> issueRow(Ledger& ledger, qint64 issue, QDate asOf)
{
    const auto course = loadIssueCourse(ledger.records(), issue);
    if (!course)
        return course.error();
    if (!*course)
        return Error {ErrorCode::NotFound, u"no such issue"_s, {QString::number(issue)}};
    const auto clock = loadClock(ledger, asOf);
    if (!clock)
        return clock.error();
    return rowOf((*course)->issue, (*course)->steps, *clock, asOf);
}

Result<IssueFigures> issueFigures(Ledger& ledger, int year, QDate asOf, const IssueScope& scope)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto rows = issueRows(ledger, asOf);
    if (!rows)
        return rows.error();
    const auto units = unitOrder(ledger);
    if (!units)
        return units.error();
    IssueFigures figures;
    figures.year = year;
    figures.asOf = asOf;
    Grouping kinds, unitGroups, sources, states, ages, months;
    for (const IssueRow& row : *rows) {
        if (row.standing.collectedOn.year() != year || (scope && !scope(row)))
            continue;
        count(figures.all, row);
        figures.dueSoon += row.dueSoon ? 1 : 0;
        figures.late += row.late ? 1 : 0;
        figures.recheckDue += row.recheckDue ? 1 : 0;
        figures.booked += row.booked && !row.standing.isSolved() ? 1 : 0;
        figures.reopened += row.standing.reopened > 0 ? 1 : 0;
        kinds.add(row.kind, row);
        unitGroups.add(row.unit, row);
        sources.add(row.source, row);
        states.add(int(row.standing.state), row);
        months.add(row.standing.collectedOn.month(), row);
        if (!row.standing.isSolved())
            ages.add(ageBand(row.days), row);
    }
    rate(figures.all);
    const Catalogue& catalogue = ledger.catalogue();
    figures.byKind = kinds.inOrder(choicesOf(catalogue.field(Kind::Issue, u"kind")));
    std::ranges::stable_sort(figures.byKind, std::ranges::greater(), &IssueGroup::collected);
    figures.byUnit = unitGroups.inOrder(*units);
    figures.bySource = sources.inOrder(choicesOf(catalogue.field(Kind::Issue, u"source")));
    figures.byState = states.inOrder(choicesOf(catalogue.field(Kind::Issue, u"state")));
    figures.ages = ages.inOrder(ageOrder());
    figures.byMonth = months.inOrder(monthOrder());
    return figures;
}

Derivation solvedDerivation(const IssueFigures& figures, const IssueGroup& group)
{
    return {u"问题解决率 = 已解决 ÷ 收集"_s, QString::number(group.solved) + u'个',
        QString::number(group.collected) + u'个', cited(figures), {}};
}

Derivation onTimeDerivation(const IssueFigures& figures, const IssueGroup& group)
{
    return {u"按期办结率 = 按期办结 ÷ 有时限的已解决"_s, QString::number(group.onTime) + u'个',
        QString::number(group.timed) + u'个', cited(figures) + u"；按记录上的办理时限"_s, {}};
}

Result<IssueWeek> issueWeek(Ledger& ledger, Week week)
{
    const auto rows = issueRows(ledger, week.sunday());
    if (!rows)
        return rows.error();
    const auto isIn = [&](QDate day) { return day >= week.monday() && day <= week.sunday(); };
    IssueWeek found;
    const int year = week.sunday().year();
    for (const IssueRow& row : *rows) {
        const bool solved = row.standing.isSolved();
        if (isIn(row.standing.collectedOn))
            found.newRows.push_back(row);
        if (solved && isIn(row.standing.closedOn))
            found.solvedRows.push_back(row);
        found.open += solved ? 0 : 1;
        if (row.overdue)
            found.overdueRows.push_back(row);
        if (row.standing.collectedOn.year() == year) {
            ++found.yearCollected;
            found.yearSolved += solved ? 1 : 0;
        }
    }
    std::ranges::stable_sort(found.overdueRows, {}, [](const IssueRow& row) { return row.standing.due; });
    found.collected = int(found.newRows.size());
    found.solved = int(found.solvedRows.size());
    found.overdue = int(found.overdueRows.size());
    found.yearSolvedRate = {found.yearSolved, found.yearCollected};
    return found;
}

Result<std::vector<OrderRow>> orderRows(Ledger& ledger, QDate asOf, qint64 issue)
{
    auto orders = issue != 0 ? ledger.records().where(Kind::Order, u"issue"_s, Value(issue))
                             : ledger.records().all(Kind::Order);
    if (!orders)
        return orders.error();
    const auto steps = allSteps(ledger);
    if (!steps)
        return steps.error();
    std::vector<OrderRow> rows;
    static const std::vector<IssueStep> none;
    for (Record& record : std::vector<Record>(std::move(orders).value())) {
        if (record.value(u"drafted_on"_s).date() > asOf)
            continue;
        const auto taken = steps->find(record.value(u"issue"_s).number());
        OrderRow row;
        row.standing = orderStanding(record.id.key[0], taken == steps->end() ? none : taken->second, asOf);
        row.code = row.standing.state == OrderState::Draft ? QString() : orderCode(record);
        row.overdue = row.standing.state != OrderState::Draft && row.standing.state != OrderState::Concluded
            && row.standing.due.isValid() && row.standing.due < asOf;
        row.record = std::move(record);
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(
        rows, std::ranges::greater(), [](const OrderRow& row) { return row.record.id.key[0]; });
    return rows;
}

Result<IssueStory> issueStory(Ledger& ledger, qint64 issue, QDate asOf)
{
    const auto course = loadIssueCourse(ledger.records(), issue);
    if (!course)
        return course.error();
    auto row = issueRow(ledger, issue, asOf);
    if (!row)
        return row.error();
    IssueStory story;
    story.row = *std::move(row);
    story.issue = (*course)->issue;
    story.steps = (*course)->steps;
    story.possible = possibleSteps(story.row.standing);
    auto orders = orderRows(ledger, asOf, issue);
    if (!orders)
        return orders.error();
    story.orders = *std::move(orders);
    auto attachments = attachmentsOf(ledger, RecordId::issue(issue));
    if (!attachments)
        return attachments.error();
    story.attachments = *std::move(attachments);
    const auto id = ledger.catalogue().recordFromText(story.row.origin);
    if (!id)
        return story;
    auto origin = ledger.records().find(*id);
    if (!origin)
        return origin.error();
    story.origin = *std::move(origin);
    auto photos = attachmentsOf(ledger, *id);
    if (!photos)
        return photos.error();
    story.attachments.insert(story.attachments.end(), photos->begin(), photos->end());
    return story;
}

} // namespace sanpi
