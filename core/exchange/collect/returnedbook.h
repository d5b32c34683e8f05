// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/collect/templatebook.h"
#include "exchange/sheets/workbook.h"
#include "schema/problem.h"

#include <map>
#include <optional>

namespace sanpi {

/// One row of a returned workbook that may be a project's.
struct ReturnedRow {
    int sheetRow = 0; ///< from 0
    qint64 keyed = 0; ///< the project that its hidden key names; 0 for none
    QString code; ///< as it shows, folded
    QString name;
};

/// A returned workbook taken apart by what it says of itself; nothing of it was compared with the ledger. It
/// points into the Workbook that it was read from.
struct ReturnedBook {
    // From the hidden sheet:
    int format = 0; ///< 0: it bears no mark of ours
    QString ledger;
    QString token;
    CollectPeriod period;
    qint64 unit = 0;
    QString unitName;
    int version = 0;
    std::map<qint64, std::map<QString, QString>> sent; ///< project → column → text as sent
    // From the sheet that was filled in:
    const Sheet* sheet = nullptr; ///< none: it was not found
    QString title;
    QStringList headers; ///< of the header row, as they read now
    int headerRow = -1;
    int totalRow = -1;
    std::vector<TemplateColumn> columns;
    std::vector<int> places; ///< of the columns in the sheet; −1: missing
    Problems problems; ///< of the header
    std::vector<ReturnedRow> rows;

    [[nodiscard]] int place(QStringView key) const; ///< column of the sheet, −1 for none
};

/// Finds the keys, the header and the rows, wherever rows and columns were moved to. Pure.
[[nodiscard]] ReturnedBook takeApart(const Workbook& book, const Catalogue& catalogue);

} // namespace sanpi
