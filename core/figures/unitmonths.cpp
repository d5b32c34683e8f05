// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/unitmonths.h"

#include <algorithm>
#include <unordered_map>

namespace sanpi {

namespace {

void addEntry(UnitMonths& row, const EntryFacts& entry, int months)
{
    // As the totals of the overview: what has only a proposed target is in neither part of a rate.
    if (!entry.targetIssued && entry.target)
        return;
    row.target += entry.target.value_or(Money());
    for (int month = 1; month <= months; ++month)
        row.months[size_t(month - 1)].done += entry.done(month).value_or(Money());
}

} // namespace

std::vector<UnitMonths> unitMonths(const YearFacts& facts, const Overview& overview)
{
    std::unordered_map<qint64, size_t> places;
    std::vector<UnitMonths> rows;
    for (const Group& unit : overview.byUnit) {
        if (unit.count == 0)
            continue;
        places.emplace(unit.key, rows.size());
        UnitMonths row {unit.key, unit.label, unit.count, {}, {}};
        for (int month = 1; month <= facts.month; ++month)
            row.months.push_back(
                {month, {}, {}, pace(PaceDay::endOf(Month(facts.year, month)), facts.rules.pace), {}});
        rows.push_back(std::move(row));
    }
    for (const EntryFacts& entry : facts.entries) {
        const auto place = places.find(entry.unit);
        if (entry.counts() && place != places.end())
            addEntry(rows[place->second], entry, facts.month);
    }
    for (UnitMonths& row : rows) {
        for (UnitMonth& month : row.months) {
            if (row.target <= Money())
                continue;
            month.rate = {month.done.yuan(), row.target.yuan()};
            month.gap = gapPoints(month.rate, month.pace);
        }
    }
    return rows;
}

} // namespace sanpi
