// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/unitslip.h"

#include <algorithm>

namespace sanpi {

namespace {

/// Of those above nothing; nothing where there is none.
Money median(std::vector<Money> amounts)
{
    std::erase_if(amounts, [](Money amount) { return amount <= Money(); });
    if (amounts.empty())
        return {};
    const auto middle = amounts.begin() + qsizetype(amounts.size() / 2);
    std::ranges::nth_element(amounts, middle);
    return *middle;
}

} // namespace

bool looksLikeUnitSlip(Money amount, const SlipReference& reference)
{
    constexpr qint64 suspicious = 1000;
    constexpr qint64 months = 12;
    constexpr size_t enoughNeighbours = 3;
    if (amount <= Money() || (reference.target && amount <= *reference.target))
        return false;
    Money usual = median(reference.history);
    if (usual == Money() && reference.target)
        usual = Money::fromYuan(reference.target->yuan() / months);
    if (usual == Money() && reference.neighbours.size() >= enoughNeighbours)
        usual = median(reference.neighbours);
    return usual > Money() && amount.yuan() / suspicious >= usual.yuan();
}

} // namespace sanpi
