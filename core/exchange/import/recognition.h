// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/headers.h"
#include "exchange/sheets/workbook.h"
#include "schema/problem.h"

#include <map>
#include <vector>

namespace sanpi {

/// What the person or the command line says about a sheet; everything else is found out.
struct ImportHints {
    QString fileName; ///< without folder: it may name month and year
    std::optional<int> year;
    std::optional<Unit> unit; ///< of bare amounts, whatever the sheet says
    std::optional<int> month; ///< of a month's return
    std::optional<ImportKind> kind; ///< a list that the sheet shall be, where its headers leave that open
    std::map<QString, QString> headers; ///< header → field key, "-" for none
    std::map<int, QString> columns; ///< column → field key, "-" for none; corrections by hand
    int defaultYear = 0; ///< where nothing names one
};

struct SheetColumn {
    int column = 0; ///< from 0
    QString header; ///< as written, levels joined by "/"
    ColumnTarget target;
    Unit unit = Unit::Wan; ///< in which its bare amounts are
};

/// The part of a sheet that holds data, and what its columns mean.
struct Recognition {
    ImportKind kind = ImportKind::Ledger;
    int headerFirst = -1; ///< rows, from 0
    int headerLast = -1;
    std::vector<SheetColumn> columns;
    Unit unit = Unit::Wan;
    int year = 0;
    int month = 0; ///< of a month's return
    int through = 12; ///< month through which a stated amount counts
    QString title;
    Problems problems; ///< NoHeader, TwoColumns
    Problems warnings; ///< ForeignPeriod

    [[nodiscard]] const SheetColumn* columnOf(QStringView field) const;
};

/// Finds the header block under title rows (one to three rows, merged cells joined), the unit, the year, the
/// month and the meaning of each column. Pure.
[[nodiscard]] Recognition recognise(
    const Workbook& book, const Sheet& sheet, const HeaderDictionary& dictionary, const ImportHints& hints);

/// Which row of data it is, as its texts tell.
enum class RowKind { Data, Blank, Total, Group, Note };
[[nodiscard]] RowKind rowKindOf(const QStringList& texts, bool hasSerialNumber);

} // namespace sanpi
