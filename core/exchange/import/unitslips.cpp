// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/unitslips.h"

#include <algorithm>
#include <tuple>

namespace sanpi {

namespace {

constexpr qint64 slip = 10'000; // 元 for 万元, 万元 for 亿元
constexpr qint64 tolerance = 10; // a tenth more or less: the amount itself moves, too
constexpr qint64 farAbove = 2'000; // times the middle amount of the column
constexpr size_t enough = 5; // amounts before a column has a middle

/// Whether \p amount is ten thousand times \p other, give or take.
bool isSlipOf(qint64 amount, qint64 other)
{
    const qint64 times = amount / std::max<qint64>(1, other);
    return times >= slip - slip / tolerance && times <= slip + slip / tolerance;
}

} // namespace

void UnitSlips::note(int row, int column, Money amount, std::optional<Money> before)
{
    if (amount.yuan() <= 0)
        return;
    const bool history = before && before->yuan() > 0 && isSlipOf(amount.yuan(), before->yuan());
    m_columns[column].push_back({row, amount.yuan(), history});
}

std::vector<UnitSlips::Slip> UnitSlips::find() const
{
    std::vector<Slip> slips;
    for (const auto& [column, all] : m_columns)
        findIn(column, all, slips);
    std::ranges::sort(slips, {}, [](const Slip& slip) { return std::tuple(slip.row, slip.column); });
    return slips;
}

void UnitSlips::findIn(int column, const std::vector<Noted>& all, std::vector<Slip>& slips)
{
    std::vector<qint64> sorted;
    for (const Noted& noted : all)
        sorted.push_back(noted.yuan);
    std::ranges::sort(sorted);
    const qint64 middle = sorted[sorted.size() / 2];
    // The largest that does not stand apart: what is left of a slip when mended must not be above it.
    const qint64 most = *std::prev(std::ranges::upper_bound(sorted, middle * farAbove));
    for (const Noted& noted : all) {
        const bool apart = sorted.size() >= enough && noted.yuan / farAbove >= middle
            && noted.yuan / slip <= most && noted.yuan / slip >= sorted.front();
        if (noted.againstHistory || apart)
            slips.push_back({noted.row, column});
    }
}

} // namespace sanpi
