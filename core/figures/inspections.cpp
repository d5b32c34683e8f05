// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/inspections.h"

#include "figures/lifecycle.h"
#include "figures/table.h"
#include "figures/yearfacts.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr auto inspectionColumns
    = "project, \"on\", seq, site, rating, workers, machines, progress, inspectors, "
      "finding, demand, due, verified FROM inspection";

std::optional<qint64> numberOrNothing(const Statement& row, int column)
{
    return row.isNull(column) ? std::optional<qint64>() : row.number(column);
}

InspectionFact factOf(const Statement& row)
{
    InspectionFact fact;
    fact.project = row.number(0);
    fact.on = QDate::fromString(row.text(1), Qt::ISODate);
    fact.seq = int(row.number(2));
    fact.site = SiteState(row.number(3));
    fact.rating = row.number(4);
    fact.workers = numberOrNothing(row, 5);
    fact.machines = numberOrNothing(row, 6);
    fact.progress = row.text(7);
    fact.inspectors = row.text(8);
    fact.finding = row.text(9);
    fact.demand = row.text(10);
    fact.due = QDate::fromString(row.text(11), Qt::ISODate);
    if (!row.isNull(12))
        fact.verified = Money::fromYuan(row.number(12));
    return fact;
}

/// Days on which a project's standstill is approved: 停工 with a document, 停缓建, 调出.
struct Approved {
    QDate from;
    QDate until; ///< invalid: open
};
using ApprovedDays = std::unordered_map<qint64, std::vector<Approved>>;

Result<ApprovedDays> approvedStoppages(Ledger& ledger)
{
    const auto stoppages = ledger.records().all(Kind::Stoppage);
    if (!stoppages)
        return stoppages.error();
    ApprovedDays days;
    for (const Record& stoppage : *stoppages) {
        const bool halted = stoppage.id.key[1] == int(Stoppage::Halted);
        if (halted && stoppage.value(u"document"_s).isNull())
            continue;
        days[stoppage.id.key[0]].push_back(
            {dateOfNumber(stoppage.id.key[2]), stoppage.value(u"until"_s).date()});
    }
    return days;
}

bool isApproved(const ApprovedDays& days, const InspectionFact& seen)
{
    const auto it = days.find(seen.project);
    return it != days.end() && std::ranges::any_of(it->second, [&](const Approved& one) {
        return one.from <= seen.on && (!one.until.isValid() || seen.on < one.until);
    });
}

/// \p before: of the inspected week before; none where there is none.
bool standsStill(const InspectionFact& now, const InspectionFact* before, const ApprovedDays& approved)
{
    switch (now.site) {
    case SiteState::Finished:
    case SiteState::NotStarted:
        return false;
    case SiteState::Stopped:
        return !isApproved(approved, now);
    case SiteState::Working:
    case SiteState::Intermittent:
        break;
    }
    return before && before->progress == now.progress && before->workers == now.workers
        && before->machines == now.machines && before->site == now.site;
}

/// The last inspection of each inspected week, newest week first.
using WeeksOfProject = std::map<QDate, InspectionFact, std::greater<>>;

/// Up to the week of \p newest.
int idleWeeksFrom(
    const WeeksOfProject& weeks, WeeksOfProject::const_iterator newest, const ApprovedDays& approved)
{
    int idle = 0;
    for (auto it = newest; it != weeks.end(); ++it) {
        const auto before = std::next(it);
        if (!standsStill(it->second, before == weeks.end() ? nullptr : &before->second, approved))
            break;
        ++idle;
    }
    return idle;
}

int idleWeeksOf(const WeeksOfProject& weeks, const ApprovedDays& approved)
{
    return idleWeeksFrom(weeks, weeks.begin(), approved);
}

/// How often the rule asks for a visit, in weeks; 0: not.
int everyWeeks(const InspectionRule& rule, const EntryFacts& entry, const ProjectFigures& figures,
    const ProjectLife& life, const YearFacts& year)
{
    if (!entry.counts() || entry.stoppage.value_or(Stoppage::Halted) != Stoppage::Halted)
        return 0;
    if (entry.stage >= Stage::Producing) {
        const QDate since = life.reached[size_t(Stage::Producing)];
        return since.isValid() && since.daysTo(year.asOf) <= rule.afterFinish * 7 ? 1 : 0;
    }
    if (!entry.hasStarted(year.month) && !(rule.unstarted && figures.startOverdue))
        return 0;
    int every = rule.everyByLevel[size_t(std::clamp<qint64>(entry.level, 1, 3)) - 1];
    const bool late = figures.lamp == Lamp::Yellow || figures.lamp == Lamp::Red;
    if (late && rule.everyWhenLate > 0)
        every = every == 0 ? rule.everyWhenLate : std::min(every, rule.everyWhenLate);
    return every;
}

Result<void> countSteps(Ledger& ledger, WeekPlan& plan)
{
    Statement query(ledger.connection(),
        u"SELECT stage, count(*) FROM transition WHERE \"on\" BETWEEN ? AND ? AND coalesce(inexact, 0) = 0 "
        u"AND stage IN (2, 3) GROUP BY stage"_s);
    query.bind(Value(plan.week.monday())).bind(Value(std::min(plan.asOf, plan.week.sunday())));
    while (query.next())
        (query.number(0) == int(Stage::Started) ? plan.started : plan.produced) = int(query.number(1));
    return query.failed() ? query.error() : Result<void>();
}

/// Findings whose inspection no issue names as its origin.
Result<void> countFindings(Ledger& ledger, WeekPlan& plan)
{
    std::unordered_set<QString> origins;
    Statement query(ledger.connection(), u"SELECT origin FROM issue WHERE origin IS NOT NULL"_s);
    while (query.next())
        origins.insert(query.text(0));
    if (query.failed())
        return query.error();
    for (const PlannedVisit& row : plan.rows) {
        for (const InspectionFact& seen : row.done) {
            if (seen.finding.isEmpty())
                continue;
            ++plan.findings;
            plan.openFindings += origins.contains(ledger.catalogue().recordText(seen.id())) ? 0 : 1;
        }
    }
    return {};
}

void countRows(WeekPlan& plan)
{
    for (const PlannedVisit& row : plan.rows) {
        plan.due += row.due ? 1 : 0;
        plan.missing += row.isMissing() ? 1 : 0;
        plan.excused += row.due && row.done.empty() && !row.excused.isEmpty() ? 1 : 0;
        if (row.done.empty())
            continue;
        ++plan.done;
        plan.doneOfDue += row.due ? 1 : 0;
        const InspectionFact& last = row.done.back();
        plan.working += last.site == SiteState::Working ? 1 : 0;
        plan.stopped += last.site == SiteState::Stopped ? 1 : 0;
        plan.slow += last.rating == qint64(SiteRating::Slow) ? 1 : 0;
    }
}

} // namespace

Result<std::vector<InspectionFact>> inspectionsBetween(Ledger& ledger, QDate first, QDate last)
{
    Statement query(ledger.connection(),
        u"SELECT "_s + QLatin1String(inspectionColumns)
            + u" WHERE \"on\" BETWEEN ? AND ? ORDER BY \"on\", project, seq"_s);
    query.bind(Value(first)).bind(Value(last));
    std::vector<InspectionFact> facts;
    while (query.next())
        facts.push_back(factOf(query));
    if (query.failed())
        return query.error();
    return facts;
}

Result<std::unordered_map<qint64, InspectionFact>> lastInspections(Ledger& ledger, QDate asOf)
{
    Statement any(ledger.connection(), u"SELECT 1 FROM inspection LIMIT 1"_s);
    if (!any.next()) {
        if (any.failed())
            return any.error();
        return std::unordered_map<qint64, InspectionFact>();
    }
    // By the index of projects and days: one step a project, however many years of inspections there are.
    Statement query(ledger.connection(),
        u"SELECT "_s + QLatin1String(inspectionColumns)
            + u" JOIN (SELECT p.id, (SELECT max(\"on\") FROM inspection WHERE project = p.id AND \"on\" <= "
              u"?) "
              u"AS day FROM project p) l ON project = l.id AND \"on\" = l.day ORDER BY project, seq"_s);
    query.bind(Value(asOf));
    std::unordered_map<qint64, InspectionFact> last;
    while (query.next())
        last.insert_or_assign(query.number(0), factOf(query));
    if (query.failed())
        return query.error();
    return last;
}

Result<std::unordered_map<qint64, int>> idleWeeks(Ledger& ledger, QDate asOf, int longest)
{
    const auto seen = inspectionsBetween(ledger, Week::of(asOf).monday().addDays(-7 * longest), asOf);
    if (!seen)
        return seen.error();
    std::unordered_map<qint64, int> idle;
    if (seen->empty())
        return idle;
    const auto approved = approvedStoppages(ledger);
    if (!approved)
        return approved.error();
    std::unordered_map<qint64, WeeksOfProject> weeks;
    for (const InspectionFact& fact : *seen)
        weeks[fact.project].insert_or_assign(Week::of(fact.on).monday(), fact);
    for (const auto& [project, inspected] : weeks) {
        if (const int count = idleWeeksOf(inspected, *approved); count > 0)
            idle.emplace(project, std::min(count, longest));
    }
    return idle;
}

Result<std::vector<InspectedDay>> inspectionHistory(Ledger& ledger, qint64 project, QDate asOf)
{
    Statement query(ledger.connection(),
        u"SELECT "_s + QLatin1String(inspectionColumns)
            + u" WHERE project = ? AND \"on\" <= ? ORDER BY \"on\" DESC, seq DESC"_s);
    query.bind(project).bind(Value(asOf));
    std::vector<InspectedDay> days;
    WeeksOfProject weeks;
    while (query.next()) {
        days.push_back({factOf(query), 0});
        weeks.emplace(Week::of(days.back().seen.on).monday(), days.back().seen); // the newest of the week
    }
    if (query.failed())
        return query.error();
    const auto approved = approvedStoppages(ledger);
    if (!approved)
        return approved.error();
    for (InspectedDay& day : days) {
        const auto week = weeks.find(Week::of(day.seen.on).monday());
        if (week->second.id() == day.seen.id())
            day.idle = idleWeeksFrom(weeks, week, *approved);
    }
    return days;
}

Result<QString> latestInspectors(Ledger& ledger, QDate asOf)
{
    Statement query(ledger.connection(),
        u"SELECT inspectors FROM inspection WHERE \"on\" <= ? AND inspectors IS NOT NULL "
        u"ORDER BY \"on\" DESC, project, seq DESC LIMIT 1"_s);
    query.bind(Value(asOf));
    const QString found = query.next() ? query.text(0) : QString();
    if (query.failed())
        return query.error();
    return found;
}

Result<WeekPlan> weekPlan(Ledger& ledger, Week week, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    WeekPlan plan;
    plan.week = week;
    plan.asOf = std::min(asOf, week.sunday());
    // The first days of January belong to the list of the year before until the new one is there.
    const auto year = newestYear(ledger, plan.asOf);
    if (!year)
        return year.error();
    const auto facts = loadYearFacts(ledger, *year, plan.asOf);
    const auto lives = loadLives(ledger.connection(), plan.asOf);
    const auto before = lastInspections(ledger, week.monday().addDays(-1));
    const auto seen = inspectionsBetween(ledger, week.monday(), plan.asOf);
    const auto idle = idleWeeks(ledger, plan.asOf);
    const auto visits = ledger.records().where(Kind::Visit, u"week"_s, Value(week.monday()));
    for (const Error& error : {facts ? Error() : facts.error(), lives ? Error() : lives.error(),
             before ? Error() : before.error(), seen ? Error() : seen.error(), idle ? Error() : idle.error(),
             visits ? Error() : visits.error()}) {
        if (error.code != ErrorCode::None)
            return error;
    }
    std::map<qint64, PlannedVisit> rows;
    for (const EntryFacts& entry : facts->entries) {
        const ProjectFigures figures = projectFigures(entry, *facts);
        PlannedVisit row;
        row.project = entry.project;
        row.level = entry.level;
        row.unit = entry.unit;
        row.stage = entry.stage;
        row.lamp = figures.lamp;
        row.every = everyWeeks(facts->rules.inspection, entry, figures, lives->of(entry.project), *facts);
        if (const auto last = before->find(entry.project); last != before->end())
            row.before = last->second;
        const qint64 since
            = row.before ? Week::of(row.before->on).monday().daysTo(week.monday()) / 7 : row.every;
        row.due = row.every > 0 && since >= row.every;
        if (row.due)
            rows.emplace(entry.project, std::move(row));
    }
    for (const Record& visit : *visits) {
        PlannedVisit& row = rows[visit.id.key[1]];
        row.project = visit.id.key[1];
        row.inspectors = visit.value(u"inspectors"_s).text();
        row.route = visit.value(u"route"_s).text();
        row.plannedOn = visit.value(u"on"_s).date();
        row.excused = visit.value(u"excused"_s).text();
    }
    for (const InspectionFact& fact : *seen) {
        PlannedVisit& row = rows[fact.project];
        row.project = fact.project;
        row.done.push_back(fact);
    }
    for (auto& [project, row] : rows) {
        if (const auto it = idle->find(project); it != idle->end())
            row.idle = it->second;
        if (!row.before) {
            if (const auto last = before->find(project); last != before->end())
                row.before = last->second;
        }
        const auto entry = std::ranges::lower_bound(facts->entries, project, {}, &EntryFacts::project);
        if (entry != facts->entries.end() && entry->project == project) {
            row.level = entry->level;
            row.unit = entry->unit;
            row.stage = entry->stage;
        }
        plan.rows.push_back(std::move(row));
    }
    countRows(plan);
    if (const auto done = countSteps(ledger, plan); !done)
        return done.error();
    if (const auto done = countFindings(ledger, plan); !done)
        return done.error();
    return plan;
}

} // namespace sanpi
