// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/xlsxbook.h"

#include <functional>

namespace sanpi::xlsx {

/// Called after each row; false stops.
using RowStep = std::function<bool()>;

/// A table and what stands around it.
struct TablePlace {
    QString title;
    doc::Orientation orientation = doc::Orientation::Portrait;
    QStringList notes; ///< below it
};

/// A table on a sheet of its own: title, note and unit, header, rows; totals as sums of what stands in the
/// sheet wherever those agree with ours. False: stopped by \p step.
[[nodiscard]] bool writeTable(
    Book& book, const doc::Table& table, const TablePlace& place, const RowStep& step);

/// A chart as its numbers on a sheet, and a chart of the workbook's own made of them.
void writeChart(Book& book, const ChartSpec& spec);

} // namespace sanpi::xlsx
