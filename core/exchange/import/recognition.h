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
    std::optional<int> month; ///< of a month's return, or through which a stated amount counts
    std::optional<ImportKind> kind; ///< what the sheet shall be, where its headers leave that open
    /// The last row of the header by hand, from 0; −1: there is none, columns go by their letters.
    std::optional<int> headerRow;
    int headerDepth = 1; ///< rows of a header by hand
    bool takeHidden = false; ///< rows and columns that the sheet does not show, too
    std::map<QString, QString> headers; ///< header → field key, "-" for none
    std::map<int, QString> columns; ///< column → field key, "-" for none; corrections by hand
    int defaultYear = 0; ///< where nothing names one
};

struct SheetColumn {
    int column = 0; ///< from 0
    QString header; ///< as written, levels joined by "/"
    ColumnTarget target;
    Unit unit = Unit::Wan; ///< in which its bare amounts are
    bool hidden = false; ///< not shown in the sheet; taken on request only, but for the code
};

/// The part of a sheet that holds data, and what its columns mean.
struct Recognition {
    ImportKind kind = ImportKind::Ledger;
    int headerFirst = -1; ///< rows, from 0; −1: none was found
    int headerLast = -1; ///< −1 below a headerFirst of 0: the sheet has none, as a person says
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
/// month and the meaning of each column. Columns beyond the 512th are not looked at. Pure.
[[nodiscard]] Recognition recognise(
    const Workbook& book, const Sheet& sheet, const HeaderDictionary& dictionary, const ImportHints& hints);

/// Which row of data it is, as its texts tell.
enum class RowKind { Data, Blank, Total, Group, Note };
[[nodiscard]] RowKind rowKindOf(const QStringList& texts, bool hasSerialNumber);

} // namespace sanpi
