// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/yearfacts.h"

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

Result<void> loadEntries(Connection& connection, YearFacts& facts)
{
    return connection.scan(
        u"SELECT e.project, e.level, e.class, e.sector, e.unit, e.total, e.total IS NULL, e.before, e.before "
        u"IS NULL, "
        "CAST(replace(p.start_planned, '-', '') AS INTEGER) "
        "FROM entry e JOIN project p ON p.id = e.project WHERE e.year = ? ORDER BY e.project"_s,
        {facts.year}, [&](const qint64* row) {
            EntryFacts entry;
            entry.project = row[0];
            entry.level = row[1];
            entry.yearClass = row[2];
            entry.sector = row[3];
            entry.unit = row[4];
            if (!row[6])
                entry.total = Money::fromYuan(row[5]);
            if (!row[8])
                entry.before = Money::fromYuan(row[7]);
            if (row[9] > 0)
                entry.startPlanned = QDate(int(row[9] / 10'000), int(row[9] / 100 % 100), int(row[9] % 100));
            facts.entries.push_back(std::move(entry));
        });
}

Result<void> loadTargets(Connection& connection, YearFacts& facts)
{
    // Revisions come in order: the last one issued by the day holds; where none is, the last proposal stands.
    EntryCursor cursor(facts.entries);
    return connection.scan(
        u"SELECT project, amount, state FROM target WHERE year = ? AND (issued_on IS NULL OR issued_on <= ?) "
        "ORDER BY project, revision"_s,
        {facts.year, Value(facts.asOf)}, [&](const qint64* row) {
            const bool issued = row[2] == issuedTarget;
            EntryFacts* entry = cursor.at(row[0]);
            if (entry && (issued || !entry->targetIssued)) {
                entry->target = Money::fromYuan(row[1]);
                entry->targetIssued = issued;
            }
        });
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
    facts.reported = reportMonth(asOf, ledger.reportingDay());
    if (facts.reported.year() >= year)
        facts.month = facts.reported.year() > year ? 12 : facts.reported.month();
    auto rules = loadRuleBook(ledger, asOf);
    if (!rules)
        return rules.error();
    facts.rules = std::move(rules).value();
    facts.pace = pace(facts.paceDay(), facts.rules.pace);
    return facts;
}

Result<YearFacts> loadYearFacts(Ledger& ledger, int year, QDate asOf, const std::vector<qint64>& also)
{
    auto frame = yearFrame(ledger, year, asOf);
    if (!frame)
        return frame.error();
    YearFacts facts = std::move(frame).value();
    if (const auto done = loadEntries(ledger.connection(), facts); !done)
        return done.error();
    addProjects(also, facts.entries);
    using Load = Result<void> (*)(Connection&, YearFacts&);
    for (const Load load : {loadTargets, loadMonths, loadStatements, loadStages}) {
        if (const auto done = load(ledger.connection(), facts); !done)
            return done.error();
    }
    return facts;
}

ProjectFigures projectFigures(const EntryFacts& entry, const YearFacts& year)
{
    ProjectFigures figures;
    figures.done = entry.done(year.month);
    figures.pace
        = projectPace(year.paceDay(), YearClass(entry.yearClass), entry.startPlanned, year.rules.pace);
    if (entry.target && entry.targetIssued && figures.done)
        figures.rate = {figures.done->yuan(), entry.target->yuan()};
    figures.counted = figures.rate.isValid() && entry.yearClass != qint64(YearClass::Preliminary)
        && entry.stage < Stage::Producing;
    if (figures.rate.isValid()) {
        figures.gap = gapPoints(figures.rate, figures.pace);
        figures.lag = paceDebt(*entry.target, figures.pace, *figures.done);
    }
    if (figures.counted)
        figures.lamp = lampOf(figures.rate, figures.pace, year.month, year.rules.lamp);
    return figures;
}

} // namespace sanpi
