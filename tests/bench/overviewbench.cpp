// SPDX-License-Identifier: GPL-3.0-or-later
// All figures of 总览 against the best hand-written SQL for the same totals, and ten years against one.
#include "bench/overviewsql.h"
#include "bench/sections.h"

namespace sanpi::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int year = 2021;
const QDate yearEnd(year, 12, 31);

std::unique_ptr<Ledger> opened(const QString& path)
{
    auto ledger = Ledger::open(path);
    if (!ledger)
        giveUp(ledger.error().what);
    return std::move(ledger).value();
}

Overview computed(Ledger& ledger)
{
    auto result = overview(ledger, year, yearEnd);
    if (!result)
        giveUp(result.error().what);
    return std::move(result).value();
}

/// The fastest way of the reference; each must give our totals.
OverviewSql::Way fastest(RawDb& db, const OverviewSql::Figures& expected, int runs)
{
    OverviewSql::Way best = OverviewSql::Way::Grouped;
    double bestMs = 0;
    for (const auto way : {OverviewSql::Way::Grouped, OverviewSql::Way::Lookups}) {
        OverviewSql sql(db, year, way);
        if (sql.run() != expected)
            giveUp(u"the hand-written SQL and the overview disagree"_s);
        Samples samples;
        for (int run = 0; run < runs; ++run)
            samples.add(milliseconds([&] { static_cast<void>(sql.run()); }));
        if (bestMs == 0 || samples.median() < bestMs) {
            bestMs = samples.median();
            best = way;
        }
    }
    return best;
}

} // namespace

std::vector<Line> measureOverview(const Setup& setup)
{
    const auto ten = opened(bigLedger(setup, 10));
    const auto one = opened(bigLedger(setup, 1));
    RawDb raw(bigLedger(setup, 10));
    const OverviewSql::Figures expected = figuresOf(computed(*ten));
    OverviewSql sql(raw, year, fastest(raw, expected, 3));
    const Comparison againstSql = compare(
        setup.runs, [&] { static_cast<void>(computed(*ten)); }, [&] { static_cast<void>(sql.run()); });
    const Comparison againstOne = compare(
        setup.runs, [&] { static_cast<void>(computed(*ten)); }, [&] { static_cast<void>(computed(*one)); });
    return {ratioLine(u"overview, 10,000 projects × 10 years"_s, againstSql, u"best SQL"_s, 2),
        ratioLine(u"overview, 10 years"_s, againstOne, u"1 year"_s, 1.1)};
}

} // namespace sanpi::bench
