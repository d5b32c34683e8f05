// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/selection.h"

#include <algorithm>
#include <set>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// What projects that were picked one by one have in common; picking them says no more than that.
FilterTerms commonTerms(const Table& table, const std::vector<const TableRow*>& rows)
{
    FilterTerms found;
    found.whole = false;
    for (const QString& key : {u"unit"_s, u"level"_s}) {
        const auto column = size_t(table.column(key));
        std::set<qint64> values;
        bool all = true;
        for (const TableRow* row : rows) {
            all = all && !row->cells[column].isNull();
            values.insert(row->cells[column].number());
        }
        if (!all || values.empty() || (key == "unit"_L1 && values.size() > 1))
            continue;
        FilterTerm term {key, {}};
        for (const qint64 value : values)
            term.values.emplace_back(value);
        found.terms.push_back(std::move(term));
    }
    return found;
}

void countStates(Selection& made, const YearFacts& facts, const Table& table, const std::set<qint64>& scope)
{
    const auto statistics = size_t(table.column(u"stat_on"));
    std::set<qint64> counted;
    for (const EntryFacts& entry : facts.entries) {
        if (!entry.counts() || !scope.contains(entry.project))
            continue;
        counted.insert(entry.project);
        made.reported += entry.done(facts.month).has_value();
        made.started += entry.hasStarted(facts.month);
    }
    for (const TableRow& row : table.rows) {
        if (!counted.contains(row.id.key[0]))
            continue;
        const QDate on = row.cells[statistics].date();
        made.inStatistics += on.isValid() && on <= facts.asOf;
        if (counted.size() == 1)
            made.name = row.cells[size_t(table.column(u"name"))].text();
    }
}

} // namespace

Result<Selection> selection(
    Ledger& ledger, int year, QDate asOf, const QString& where, const std::vector<qint64>& projects)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto facts = loadYearFacts(ledger, year, asOf);
    if (!facts)
        return facts.error();
    auto all = projectTableOf(ledger, *facts);
    if (!all)
        return all.error();
    Table table = std::move(all).value();
    const auto parsed = Filter::parse(where, table);
    if (const auto* error = std::get_if<FilterError>(&parsed))
        return Error {ErrorCode::WrongUse, messageOf(*error), {messageOf(*error)}};
    const auto& filter = std::get<Filter>(parsed);
    Selection made;
    std::set<qint64> scope;
    std::vector<const TableRow*> rows;
    for (const TableRow& row : table.rows) {
        const bool taken = projects.empty() ? filter.passes(table, row)
                                            : std::ranges::find(projects, row.id.key[0]) != projects.end();
        if (!taken)
            continue;
        scope.insert(row.id.key[0]);
        rows.push_back(&row);
    }
    made.asked = projects.empty() ? filter.terms(table) : commonTerms(table, rows);
    auto figures = overviewOf(*facts, ledger, [&](qint64 project) { return scope.contains(project); });
    if (!figures)
        return figures.error();
    made.overview = std::move(figures).value();
    countStates(made, *facts, table, scope);
    rows.clear();
    table.rows.clear();
    made.names = std::move(table);
    return made;
}

} // namespace sanpi
