// SPDX-License-Identifier: GPL-3.0-or-later
// One keystroke in the search field to the new rows, sorted, at 10,000 projects.
#include "bench/sections.h"
#include "figures/filter.h"

namespace sanpi::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr double frameMs = 16;

/// Everything between the keystroke and the rows that a view shows.
size_t rowsAfter(const QString& typed, bool expression, const Table& table, const QString& sortBy)
{
    Filter filter;
    if (expression) {
        const auto parsed = Filter::parse(typed, table);
        if (const auto* good = std::get_if<Filter>(&parsed))
            filter = *good;
    } else {
        filter = Filter::search(typed, table);
    }
    std::vector<int> rows = filter.rows(table);
    sortRows(table, rows, size_t(table.column(sortBy)), false);
    return rows.size();
}

Line lineOf(const QString& what, const Samples& samples)
{
    return {what, msText(samples.median()), u"one frame; longest %1"_s.arg(msText(samples.largest())), u"–"_s,
        u"≤ 16 ms"_s, samples.median() <= frameMs};
}

} // namespace

std::vector<Line> measureFilter(const Setup& setup)
{
    const auto ledger = Ledger::open(bigLedger(setup, 10));
    if (!ledger)
        giveUp(ledger.error().what);
    Samples load;
    Table table;
    for (int run = 0; run < setup.runs; ++run) {
        load.add(milliseconds([&] {
            auto loaded = projectTable(**ledger, 2021, QDate(2021, 12, 31));
            if (!loaded)
                giveUp(loaded.error().what);
            table = std::move(loaded).value();
        }));
    }
    std::vector<Line> lines {
        {u"project table of 10,000 × 10 years"_s, msText(load.median()), u"–"_s, u"–"_s, u"–"_s, true}};
    const QStringList searches {
        u"污水处理"_s, u"示范区高端装备"_s, u"zhaoxiangmu"_s, u"wcjd"_s, u"410871-04-01-00"_s};
    const QStringList expressions {u"level=省 and rate<60"_s, u"unit~文昌 or total>=10亿"_s};
    for (const QString& sortBy : {u"name"_s, u"unit"_s, u"lag"_s}) {
        Samples search;
        Samples filter;
        for (const QString& text : searches) {
            for (int length = 1; length <= text.size(); ++length)
                search.add(milliseconds([&] { rowsAfter(text.left(length), false, table, sortBy); }));
        }
        for (const QString& text : expressions) {
            for (int length = 1; length <= text.size(); ++length)
                filter.add(milliseconds([&] { rowsAfter(text.left(length), true, table, sortBy); }));
        }
        lines.push_back(lineOf(u"search keystroke → rows, by %1"_s.arg(sortBy), search));
        lines.push_back(lineOf(u"filter keystroke → rows, by %1"_s.arg(sortBy), filter));
    }
    return lines;
}

} // namespace sanpi::bench
