// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quarter/quarterjobs.h"

#include "figures/table.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

Result<QuarterAnswer> loadQuarter(Ledger& ledger, QDate asOf, int period, qint64 tour)
{
    QuarterAnswer answer;
    auto candidates = applications(ledger, period, asOf);
    if (!candidates && candidates.error().code == ErrorCode::NotFound)
        candidates = applications(ledger, 0, asOf);
    auto lists = batches(ledger, asOf);
    auto tours = tourLines(ledger);
    auto table = newestProjectTable(ledger, asOf);
    if (!candidates || !lists)
        return candidates ? lists.error() : candidates.error();
    if (!tours || !table)
        return tours ? table.error() : tours.error();
    answer.applications = std::move(candidates).value();
    answer.batches = std::move(lists).value();
    answer.tours = std::move(tours).value();
    answer.readOnly = ledger.readOnly();
    const auto name = size_t(table->column(u"name"));
    const auto unit = size_t(table->column(u"unit"));
    const auto stage = size_t(table->column(u"stage"));
    const auto total = size_t(table->column(u"total"));
    std::vector<int> order;
    for (int i = 0; i < int(table->rows.size()); ++i)
        order.push_back(i);
    sortRows(*table, order, name, false);
    for (const int i : order) {
        const TableRow& row = table->rows[size_t(i)];
        answer.projects.push_back({row.id.key[0], row.cells[name].text(), table->text(row, unit, Unit::Wan),
            table->text(row, stage, Unit::Wan), Stage(row.cells[stage].number()),
            row.cells[total].isNull() ? std::nullopt : std::optional(row.cells[total].money()), row.searched,
            row.pinyin});
    }
    if (!answer.tours.empty()) {
        const bool isThere = std::ranges::find(answer.tours, tour, &TourLine::id) != answer.tours.end();
        auto round = tourRound(ledger, isThere ? tour : 0, asOf);
        if (!round)
            return round.error();
        answer.round = std::move(round).value();
        auto seen = toursSeen(ledger, answer.round->id, answer.round->on);
        if (!seen)
            return seen.error();
        answer.seen = std::move(seen).value();
    }
    return answer;
}

} // namespace sanpi
