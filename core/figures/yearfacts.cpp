// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/yearfacts.h"

#include "figures/bundles.h"
#include "figures/inspections.h"
#include "figures/lifecycle.h"
#include "store/monthhabits.h"
#include "store/projectyear.h"

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int issuedTarget = 3;

/// Entries are sorted by project and so are the sweeps that join them: a cursor walks both.
class EntryCursor {
public:
    explicit EntryCursor(std::vector<EntryFacts>& entries) : m_entries(entries) { }
    EntryFacts* at(qint64 project)
    {
        // Sweeps of several months begin again at the first project.
        if (project < m_last)
            m_index = 0;
        m_last = project;
        while (m_index < m_entries.size() && m_entries[m_index].project < project)
            ++m_index;
        return m_index < m_entries.size() && m_entries[m_index].project == project ? &m_entries[m_index]
                                                                                   : nullptr;
    }

private:
    std::vector<EntryFacts>& m_entries;
    size_t m_index = 0;
    qint64 m_last = 0;
};

std::optional<Money> amountOf(qint64 yuan, qint64 isNull)
{
    return isNull ? std::nullopt : std::optional(Money::fromYuan(yuan));
}

Result<void> loadEntries(Connection& connection, YearFacts& facts)
{
    return connection.scan(
        u"SELECT e.project, e.level, e.class, e.sector, e.unit, e.total, e.total IS NULL, e.before, e.before "
        "IS NULL, CAST(replace("_s
            + yearPlanSql(u"start_planned"_s)
            + u", '-', '') AS INTEGER), CAST(replace(e.joined, '-', '') AS "
              "INTEGER), CAST(replace(e.\"left\", '-', '') AS INTEGER) "
              "FROM entry e JOIN project p ON p.id = e.project WHERE e.year = ? ORDER BY e.project"_s,
        {facts.year}, [&](const qint64* row) {
            EntryFacts entry;
            entry.project = row[0];
            entry.listLevel = row[1];
            entry.yearClass = row[2];
            entry.sector = row[3];
            entry.unit = row[4];
            entry.total = amountOf(row[5], row[6]);
            entry.before = amountOf(row[7], row[8]);
            entry.startPlanned = dateOfNumber(row[9]);
            entry.joined = dateOfNumber(row[10]);
            entry.left = dateOfNumber(row[11]);
            facts.entries.push_back(std::move(entry));
        });
}

Result<void> loadTargets(Connection& connection, YearFacts& facts)
{
    // Revisions come in order: the last one issued by the day holds; where none is, the last proposal stands.
    // The first was a proposal before its day of issue; later ones were not there.
    EntryCursor cursor(facts.entries);
    const auto done = connection.scan(
        u"SELECT project, amount, CASE WHEN issued_on > ? THEN 0 ELSE state END FROM target WHERE year = ? "
        u"AND "
        "(issued_on IS NULL OR issued_on <= ? OR revision = 1) ORDER BY project, revision"_s,
        {Value(facts.asOf), facts.year, Value(facts.asOf)}, [&](const qint64* row) {
            const bool issued = row[2] == issuedTarget;
            EntryFacts* entry = cursor.at(row[0]);
            if (entry && (issued || !entry->targetIssued)) {
                entry->target = Money::fromYuan(row[1]);
                if (!issued || !entry->targetIssued)
                    entry->firstTarget = entry->target;
                entry->targetIssued = issued;
            }
        });
    if (facts.view.basis == TargetBasis::Original) {
        for (EntryFacts& entry : facts.entries)
            entry.target = entry.firstTarget;
    }
    return done;
}

Result<void> loadMonths(Connection& connection, YearFacts& facts)
{
    EntryCursor cursor(facts.entries);
    return connection.scan(
        u"SELECT project, month, amount FROM investment WHERE month BETWEEN ? AND ? ORDER BY month, project"_s,
        {facts.year * 100 + 1, facts.year * 100 + facts.month}, [&](const qint64* row) {
            if (EntryFacts* entry = cursor.at(row[0])) {
                const size_t index = size_t(row[1] % 100 - 1);
                entry->months[index] = row[2];
                entry->present |= 1U << index;
            }
        });
}

Result<void> loadStatements(Connection& connection, YearFacts& facts)
{
    EntryCursor cursor(facts.entries);
    return connection.scan(
        u"SELECT project, through, amount FROM stated WHERE year = ? AND through <= ? ORDER BY project, through"_s,
        {facts.year, facts.year * 100 + facts.month}, [&](const qint64* row) {
            if (EntryFacts* entry = cursor.at(row[0]))
                entry->statements.push_back({int(row[1] % 100), Money::fromYuan(row[2])});
        });
}

Result<void> loadStages(Connection& connection, YearFacts& facts)
{
    EntryCursor cursor(facts.entries);
    return connection.scan(
        u"SELECT project, MAX(stage) FROM transition WHERE \"on\" <= ? GROUP BY project ORDER BY project"_s,
        {Value(facts.asOf)}, [&](const qint64* row) {
            if (EntryFacts* entry = cursor.at(row[0]))
                entry->stage = Stage(row[1]);
        });
}

Result<void> loadStopped(Connection& connection, YearFacts& facts)
{
    EntryCursor cursor(facts.entries);
    return connection.scan(u"SELECT project, MAX(kind) FROM stoppage WHERE \"on\" <= ? AND (until IS NULL OR "
                           "until > ?) GROUP BY project ORDER BY project"_s,
        {Value(facts.asOf), Value(facts.asOf)}, [&](const qint64* row) {
            if (EntryFacts* entry = cursor.at(row[0]))
                entry->stoppage = Stoppage(row[1]);
        });
}

/// Who is in the list on the day, or was in it when it was first issued. Where the whole list bears dates,
/// the first of them is the day of issue.
void takeLists(YearFacts& facts)
{
    QDate issued;
    bool allDated = true;
    for (const EntryFacts& entry : facts.entries) {
        allDated = allDated && (entry.listLevel == 0 || entry.joined.isValid());
        if (entry.joined.isValid() && (!issued.isValid() || entry.joined < issued))
            issued = entry.joined;
    }
    for (EntryFacts& entry : facts.entries) {
        const bool original = !entry.joined.isValid() || (allDated && entry.joined == issued);
        const bool now = (!entry.joined.isValid() || entry.joined <= facts.asOf)
            && (!entry.left.isValid() || entry.left > facts.asOf);
        entry.level = (facts.view.basis == TargetBasis::Original ? original : now) ? entry.listLevel : 0;
    }
}

/// Entries that hold nothing, for projects that the year does not list.
void addProjects(const std::vector<qint64>& projects, std::vector<EntryFacts>& entries)
{
    const size_t listed = entries.size();
    for (const qint64 project : projects) {
        const auto end = entries.begin() + qsizetype(listed);
        if (!std::ranges::binary_search(entries.begin(), end, project, {}, &EntryFacts::project)) {
            EntryFacts entry;
            entry.project = project;
            entries.push_back(std::move(entry));
        }
    }
    std::ranges::inplace_merge(entries, entries.begin() + qsizetype(listed), {}, &EntryFacts::project);
}

Result<void> loadIdle(Ledger& ledger, YearFacts& facts)
{
    const int weeks = facts.rules.lamp.redAfterIdleWeeks;
    if (weeks == 0 || facts.asOf.year() != facts.year)
        return {};
    const auto idle = idleWeeks(ledger, facts.asOf, weeks);
    if (!idle)
        return idle.error();
    for (const auto& [project, count] : *idle) {
        const auto entry = std::ranges::lower_bound(facts.entries, project, {}, &EntryFacts::project);
        if (entry != facts.entries.end() && entry->project == project)
            entry->idleWeeks = count;
    }
    return {};
}

Lamp startLamp(int overdue, const LampRule& rule)
{
    return overdue >= rule.redWhenStartOverdueMonths ? Lamp::Red : Lamp::Yellow;
}

} // namespace

bool EntryFacts::monthsComplete(int month) const
{
    const unsigned all = (1U << month) - 1;
    const unsigned have = present & all;
    return month > 0 && (have == all || (month > 1 && have == (all & ~1U)));
}

std::optional<Money> EntryFacts::done(int month) const
{
    const bool complete = monthsComplete(month);
    int from = 0; // months after this one are added
    std::optional<Money> sum;
    if (!complete) {
        for (const Statement& statement : statements) {
            if (statement.through <= month) {
                from = statement.through;
                sum = statement.amount;
            }
        }
    }
    for (int m = from + 1; m <= month; ++m) {
        if (present & (1U << (m - 1)))
            sum = sum.value_or(Money()) + Money::fromYuan(months[size_t(m - 1)]);
    }
    return sum;
}

std::vector<EntryFacts::Difference> EntryFacts::statedDifferences(int month) const
{
    std::vector<Difference> differences;
    for (const Statement& statement : statements) {
        if (statement.through > month || !monthsComplete(statement.through))
            continue;
        Money sum;
        for (int m = 1; m <= statement.through; ++m)
            sum += Money::fromYuan(months[size_t(m - 1)]);
        if (sum != statement.amount)
            differences.push_back({statement, sum});
    }
    return differences;
}

Result<YearFacts> yearFrame(Ledger& ledger, int year, QDate asOf)
{
    YearFacts facts;
    facts.year = year;
    facts.asOf = asOf;
    const ReportedMonth reported = reportedOn(ledger, asOf);
    facts.reported = reported.month;
    facts.half = reported.half;
    if (facts.reported.year() >= year)
        facts.month = facts.reported.year() > year ? 12 : facts.reported.month();
    auto rules = loadRuleBook(ledger, asOf);
    if (!rules)
        return rules.error();
    facts.rules = std::move(rules).value();
    if (const auto done = takeSectorScheme(ledger, year, facts.rules); !done)
        return done.error();
    facts.pace = pace(facts.paceDay(), facts.rules.pace);
    return facts;
}

Result<YearFacts> loadYearFacts(
    Ledger& ledger, int year, QDate asOf, const YearView& view, const std::vector<qint64>& also)
{
    auto frame = yearFrame(ledger, year, asOf);
    if (!frame)
        return frame.error();
    YearFacts facts = std::move(frame).value();
    facts.view = view;
    if (const auto done = loadEntries(ledger.connection(), facts); !done)
        return done.error();
    takeLists(facts);
    addProjects(also, facts.entries);
    using Load = Result<void> (*)(Connection&, YearFacts&);
    for (const Load load : {loadTargets, loadMonths, loadStatements, loadStages, loadStopped, foldBundles}) {
        if (const auto done = load(ledger.connection(), facts); !done)
            return done.error();
    }
    if (const auto done = loadIdle(ledger, facts); !done)
        return done.error();
    return facts;
}

bool EntryFacts::hasStarted(int month) const
{
    return stage >= Stage::Started || done(month).value_or(Money()) > Money()
        || before.value_or(Money()) > Money();
}

std::optional<int> startOverdue(const EntryFacts& entry, const YearFacts& year)
{
    if (entry.yearClass != qint64(YearClass::NewStart) || !entry.startPlanned.isValid()
        || entry.stoppage.value_or(Stoppage::Halted) != Stoppage::Halted || entry.hasStarted(year.month))
        return {};
    const Month due = Month::of(entry.startPlanned);
    if (due > year.reported)
        return {};
    return (year.reported.year() - due.year()) * 12 + year.reported.month() - due.month();
}

ProjectFigures projectFigures(const EntryFacts& entry, const YearFacts& year)
{
    ProjectFigures figures;
    figures.done = entry.done(year.month);
    figures.startOverdue = startOverdue(entry, year);
    figures.pace
        = projectPace(year.paceDay(), YearClass(entry.yearClass), entry.startPlanned, year.rules.pace);
    // A project that should have started and reports nothing has done nothing.
    const std::optional<Money> done = figures.done || !figures.startOverdue ? figures.done : Money();
    if (entry.target && entry.targetIssued && done && year.month > 0)
        figures.rate = {done->yuan(), entry.target->yuan()};
    figures.counted = figures.rate.isValid() && entry.yearClass != qint64(YearClass::Preliminary)
        && entry.stage < Stage::Producing && entry.stoppage.value_or(Stoppage::Halted) == Stoppage::Halted;
    if (figures.rate.isValid()) {
        figures.gap = gapPoints(figures.rate, figures.pace);
        figures.lag = paceDebt(*entry.target, figures.pace, *done);
    }
    if (figures.counted) {
        figures.lamp = lampOf(figures.rate, figures.pace, year.month, year.rules.lamp);
        if (figures.startOverdue)
            figures.lamp = std::max(figures.lamp, startLamp(*figures.startOverdue, year.rules.lamp));
        if (entry.idleWeeks > 0 && entry.idleWeeks >= year.rules.lamp.redAfterIdleWeeks)
            figures.lamp = Lamp::Red;
    }
    return figures;
}

} // namespace sanpi
