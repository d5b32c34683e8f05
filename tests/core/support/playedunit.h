// SPDX-License-Identifier: GPL-3.0-or-later
// A unit that fills in its workbook without an office program: cells are put into the sheet's bytes.
#pragma once

#include "exchange/collect/templatebook.h"
#include "exchange/fill/sheetedit.h"

#include <QFile>

namespace sanpi::test {

/// What a unit types into the row of a project (counted from 0), under a column's key.
struct TypedAnswer {
    int row = 0;
    QString key;
    QString text;
    bool number = false;
};

/// The place of a column in the workbook as it was sent.
inline int placeOf(const Catalogue& catalogue, const CollectPeriod& period, const QString& key)
{
    QStringList own; // as nobody has chosen otherwise, all are asked for
    for (const Field& field : catalogue.kind(Kind::Project).fields) {
        if (field.definition != 0)
            own << field.key;
    }
    const std::vector<TemplateColumn> columns = templateColumns(catalogue, period, own);
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].key == key)
            return templatelayout::firstColumn + int(i);
    }
    return -1;
}

/// A copy of the workbook with the answers; false where it could not be made.
inline bool fillIn(const QString& source, const QString& out, const Catalogue& catalogue,
    const CollectPeriod& period, const std::vector<TypedAnswer>& answers)
{
    const auto package = loadPackage(source);
    if (!package)
        return false;
    const auto sheet = readSheetXml(*package, QString::fromUtf16(templatelayout::sheetName));
    if (!sheet)
        return false;
    std::vector<CellWrite> cells;
    for (const TypedAnswer& answer : answers)
        cells.push_back({templatelayout::firstRow + answer.row, placeOf(catalogue, period, answer.key),
            answer.number, answer.text});
    const auto filled = withPart(*package, sheet->part, withCells(*sheet, cells, templatelayout::firstRow));
    QFile file(out);
    return filled && file.open(QIODevice::WriteOnly) && file.write(*filled) == filled->size();
}

} // namespace sanpi::test
