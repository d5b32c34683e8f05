// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fill/sheetxml.h"
#include "exchange/import/recognition.h"

namespace sanpi {

/// A row under the header that can be filled.
struct SlotRow {
    int row = 0; ///< from 0
    QString name; ///< as the sheet has it
    QString code;
    int group = -1; ///< of BlankRows::groups
};

/// A row of sums.
struct SumRow {
    int row = 0;
    bool part = false; ///< 小计: of the rows since the sum or group before it; else of all
    size_t firstListed = 0; ///< of a part: the first of its listed rows
    size_t lastListed = 0; ///< behind the last
    size_t firstFree = 0; ///< the same of free rows
    size_t lastFree = 0;
};

/// What stands under the header of a blank sheet.
struct BlankRows {
    std::vector<SlotRow> listed; ///< rows that name a project
    std::vector<SlotRow> free; ///< rows without content, or with a serial number and formulas alone
    std::vector<SumRow> sums;
    std::vector<QString> groups; ///< titles: 一、省重点项目
    int firstRow = 0; ///< the first row under the header that is of the data
    int endRow = -1; ///< the first row of notes or closing sums below the data; −1: rows may be added
    int lastRow = -1; ///< the last of the rows above
};

struct NamingColumns {
    int name = -1;
    int code = -1;
    int serial = -1;
    std::vector<int> filled; ///< columns that will be filled, those among them
};

/// Sorts the rows under the header of \p sheet; \p xml knows the rows that have formats alone. Pure.
[[nodiscard]] BlankRows blankRows(const Workbook& book, const Sheet& sheet, const SheetXml& xml,
    const Recognition& found, const NamingColumns& columns);

} // namespace sanpi
