// SPDX-License-Identifier: GPL-3.0-or-later
// The grid at 100,000 rows: a frame of scrolling, and from a filter to the rows on the screen.
#include "bench/sections.h"
#include "figures/filter.h"
#include "ui/facts/gridview.h"
#include "ui/grid/gridbox.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QScrollBar>

namespace sanpi::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int samples = 200;
constexpr int wantedRows = 100'000;
constexpr double frameMs = 16;
constexpr double filterMs = 100;
constexpr QSize window(1366, 700);

/// The projects of the large ledger, ten times over: real names, amounts and dates in all columns.
std::shared_ptr<const Table> largeTable(Ledger& ledger)
{
    auto loaded = projectTable(ledger, 2021, QDate(2021, 12, 31));
    if (!loaded)
        giveUp(loaded.error().what);
    Table table = std::move(loaded).value();
    const std::vector<TableRow> once = table.rows;
    table.rows.reserve(size_t(wantedRows));
    while (table.rows.size() < size_t(wantedRows)) {
        TableRow row = once[table.rows.size() % once.size()];
        row.id = RecordId::project(qint64(table.rows.size()) + 1);
        table.rows.push_back(std::move(row));
    }
    return std::make_shared<const Table>(std::move(table));
}

Line lineOf(const QString& what, const Samples& measured, double target)
{
    const double late = measured.percentile(95);
    return {what, u"p95 %1"_s.arg(msText(late)),
        u"median %1, longest %2"_s.arg(msText(measured.median()), msText(measured.largest())), u"–"_s,
        u"≤ %1 ms"_s.arg(target), late <= target};
}

Line measureScroll(GridView& grid, const QString& what, const std::function<int(int sample, int most)>& place)
{
    Samples measured;
    QScrollBar* bar = grid.verticalScrollBar();
    for (int i = 0; i < samples; ++i) {
        measured.add(milliseconds([&] {
            bar->setValue(place(i, bar->maximum()));
            grid.viewport()->repaint();
        }));
    }
    return lineOf(what, measured, frameMs);
}

Line measureFilters(GridModel& model, GridView& grid, const QString& what, const QStringList& expressions)
{
    Samples measured;
    for (int i = 0; i < samples; ++i) {
        const QString& text = expressions[i % expressions.size()];
        measured.add(milliseconds([&] {
            auto parsed = Filter::parse(text, model.table());
            if (const auto* filter = std::get_if<Filter>(&parsed))
                model.setFilter(*filter);
            grid.viewport()->repaint();
        }));
    }
    model.setFilter({});
    return lineOf(what, measured, filterMs);
}

QStringList prefixes(const QStringList& texts)
{
    QStringList all;
    for (const QString& text : texts) {
        for (int length = 1; length <= text.size(); ++length)
            all << text.left(length);
    }
    return all;
}

/// What the list of values of a column writes: fifty of them.
QString valueList(const Table& table)
{
    QStringList parts;
    for (size_t i = 0; i < 50; ++i)
        parts << u"name=\""_s + table.rows[i * 7].cells[size_t(table.column(u"name"))].text() + u'"';
    return u'(' + parts.join(u" or "_s) + u')';
}

} // namespace

std::vector<Line> measureGrid(const Setup& setup)
{
    const auto ledger = Ledger::open(bigLedger(setup, 10));
    if (!ledger)
        giveUp(ledger.error().what);
    applyTheme(*qApp, ThemeKind::Light, 100);
    const auto table = largeTable(**ledger);
    GridModel model;
    GridBox box(model);
    model.setTable(table, std::make_shared<const Catalogue>((*ledger)->catalogue()), false);
    QStringList keys;
    for (const Field& field : table->fields)
        keys << field.key;
    box.grid()->setLayoutOfColumns({keys, {}, 2}, keys);
    box.resize(window);
    box.show();
    QCoreApplication::processEvents();
    GridView& grid = *box.grid();
    std::vector<Line> lines;
    lines.push_back(measureScroll(grid, u"a frame of scrolling by three rows, 100,000 rows"_s,
        [](int sample, int) { return sample * 3; }));
    lines.push_back(measureScroll(grid, u"a frame of jumping through 100,000 rows"_s,
        [](int sample, int most) { return int(qint64(most) * ((sample * 61) % samples) / samples); }));
    lines.push_back(measureFilters(model, grid, u"a keystroke of search to the rows seen"_s,
        prefixes({u"污水处理"_s, u"示范区高端装备"_s, u"wcjd"_s, u"410871-04-01-00"_s})));
    lines.push_back(measureFilters(model, grid, u"a keystroke of a filter to the rows seen"_s,
        prefixes({u"level=省 and rate<60"_s, u"unit~文昌 or total>=10亿"_s})));
    lines.push_back(measureFilters(
        model, grid, u"fifty values of a column to the rows seen"_s, {valueList(*table), u"level=省"_s}));
    return lines;
}

} // namespace sanpi::bench
