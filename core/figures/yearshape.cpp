// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/yearshape.h"

namespace sanpi {

namespace {

constexpr int yearsLookedAt = 5;
constexpr qint64 leastKnown = 10; // at most one part in so many may be unknown by months

} // namespace

std::optional<YearShape> shapeOf(const YearFacts& year)
{
    YearShape shape;
    shape.year = year.year;
    Money unknown;
    for (const EntryFacts& entry : year.entries) {
        if (!entry.counts() || year.month < 12)
            continue;
        if (!entry.monthsComplete(12)) {
            unknown += entry.done(12).value_or(Money());
            continue;
        }
        Money sum;
        for (size_t m = 0; m < shape.done.size(); ++m) {
            sum += Money::fromYuan(entry.months[m]);
            shape.done[m] += sum;
        }
    }
    const Money all = shape.whole() + unknown;
    if (shape.whole() <= Money() || unknown > Money::fromYuan(all.yuan() / leastKnown))
        return {};
    return shape;
}

Result<std::vector<YearShape>> shapesBefore(Ledger& ledger, int year, QDate asOf, size_t most)
{
    std::vector<YearShape> shapes;
    for (int past = year - 1; past >= year - yearsLookedAt && shapes.size() < most; --past) {
        const auto facts = loadYearFacts(ledger, past, asOf);
        if (!facts)
            return facts.error();
        if (const auto shape = shapeOf(*facts))
            shapes.push_back(*shape);
    }
    return shapes;
}

std::optional<Money> projected(Money done, int month, const std::vector<YearShape>& shapes)
{
    if (shapes.empty())
        return share(done, Percent {12, month});
    Money whole;
    Money part;
    for (const YearShape& shape : shapes) {
        whole += shape.whole();
        part += shape.by(month);
    }
    if (part <= Money())
        return {};
    return share(done, Percent {whole.yuan(), part.yuan()});
}

} // namespace sanpi
