// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/noticechecks.h"

#include "figures/doubts.h"
#include "figures/inspections.h"
#include "figures/table.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

/// Names of projects and units, from the table of the year.
class Names {
public:
    explicit Names(const Table& table)
        : m_table(table), m_name(size_t(table.column(u"name"))), m_code(size_t(table.column(u"code")))
    {
        for (const TableRow& row : table.rows)
            m_rows.emplace(row.id.key[0], &row);
    }
    [[nodiscard]] CheckedProject project(qint64 id) const
    {
        const auto row = m_rows.find(id);
        if (row == m_rows.end())
            return {id, {}, {}};
        return {id, row->second->cells[m_name].text(), row->second->cells[m_code].text()};
    }
    /// Those of each unit, units in the district's order and 责任单位未填 last.
    [[nodiscard]] std::vector<UnitCheck> byUnit(const std::vector<std::pair<qint64, qint64>>& missing) const
    {
        std::map<std::pair<qint64, qint64>, UnitCheck> units;
        for (const auto& [unit, project] : missing) {
            const Named* named = m_table.named(Kind::Unit, unit);
            UnitCheck& check = units[{named ? named->order : std::numeric_limits<qint64>::max(), unit}];
            check.unit = named ? unit : 0;
            check.name = named ? named->name : u"责任单位未填"_s;
            check.projects.push_back(this->project(project));
        }
        std::vector<UnitCheck> checks;
        for (auto& [place, check] : units)
            checks.push_back(std::move(check));
        return checks;
    }

private:
    const Table& m_table;
    size_t m_name;
    size_t m_code;
    std::map<qint64, const TableRow*> m_rows;
};

/// What is off by a power of ten first, then what breaks a sum, then what is only unusual.
int gravity(ProblemCode code)
{
    switch (code) {
    case ProblemCode::UnitSlip:
    case ProblemCode::TargetOverTotal:
    case ProblemCode::Negative:
        return 0;
    case ProblemCode::DoneAboveTotal:
    case ProblemCode::TotalsDiffer:
    case ProblemCode::DoneFalls:
    case ProblemCode::PartsAboveTotal:
        return 1;
    case ProblemCode::RateAbove200:
    case ProblemCode::TargetAboveTotal:
        return 2;
    default:
        return 3;
    }
}

Result<void> addMissing(Ledger& ledger, const YearFacts& facts, const Names& names, NoticeChecks& checks)
{
    const auto plan = weekPlan(ledger, checks.week, facts.asOf);
    if (!plan)
        return plan.error();
    std::vector<std::pair<qint64, qint64>> missing;
    for (const PlannedVisit& visit : plan->rows) {
        if (visit.isMissing())
            missing.emplace_back(visit.unit, visit.project);
    }
    checks.uninspected = names.byUnit(missing);
    missing.clear();
    for (const EntryFacts& entry : facts.entries) {
        checks.silent += entry.counts() && !entry.done(facts.month);
        if (facts.month > 0 && owesMonth(entry, facts.month))
            missing.emplace_back(entry.unit, entry.project);
    }
    if (facts.month > 0)
        checks.month = Month(facts.year, facts.month);
    checks.unreported = names.byUnit(missing);
    return {};
}

Result<void> addFindings(Ledger& ledger, const YearFacts& facts, const Names& names, NoticeChecks& checks)
{
    const auto found = findings(ledger, facts.year, facts.asOf);
    if (!found)
        return found.error();
    std::map<qint64, bool> counted;
    for (const EntryFacts& entry : facts.entries)
        counted[entry.project] = entry.counts();
    for (const Finding& finding : *found) {
        if (!finding.isOpen())
            continue;
        // The notice is of key projects alone.
        if (!touchesFigures(finding) || !counted[finding.project()]) {
            ++checks.otherFindings;
            continue;
        }
        const QString name = names.project(finding.project()).name;
        checks.odd.push_back({finding, name});
    }
    std::ranges::stable_sort(checks.odd, {}, [](const OddFigure& odd) { return gravity(odd.finding.code); });
    return {};
}

} // namespace

Result<NoticeChecks> noticeChecks(Ledger& ledger, int year, QDate asOf)
{
    const auto facts = loadYearFacts(ledger, year, asOf);
    if (!facts)
        return facts.error();
    const auto table = projectTableOf(ledger, *facts);
    if (!table)
        return table.error();
    const Names names(*table);
    NoticeChecks checks;
    checks.week = Week::of(asOf);
    if (const auto added = addMissing(ledger, *facts, names, checks); !added)
        return added.error();
    if (const auto added = addFindings(ledger, *facts, names, checks); !added)
        return added.error();
    return checks;
}

} // namespace sanpi
