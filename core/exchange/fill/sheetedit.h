// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fill/sheetxml.h"

#include <QString>

#include <vector>

namespace sanpi {

/// What is put into one cell: the digits of a number as xlsx writes them, or a text. A text is written as an
/// inline string and never read as a formula, whatever it begins with.
struct CellWrite {
    int row = 0; ///< from 0
    int column = 0;
    bool number = false;
    QString text;
    bool operator==(const CellWrite&) const = default;
};

/// The part with these cells filled, and nothing else touched:
///
/// - a cell keeps its style and all its attributes; one that was not there takes its row's or column's style;
/// - a row that was not there takes heights and styles of the row above it, as long as that is not above \p
///   firstRow (the sheet's first row of data);
/// - a formula is never overwritten (such a write is left out). The cached value of a formula that reads a
///   filled cell, directly or by way of others, is taken out, so that every program calculates it on
///   opening; the formula itself and the cached values of all others stay as they were;
/// - the dimension is stated anew only where rows were added below it: some readers stop there.
[[nodiscard]] QByteArray withCells(const SheetXml& sheet, std::vector<CellWrite> cells, int firstRow);

} // namespace sanpi
