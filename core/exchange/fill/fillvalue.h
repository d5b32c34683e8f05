// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fill/fillfigures.h"
#include "exchange/fill/sheetedit.h"
#include "exchange/fill/sheetxml.h"

namespace sanpi {

/// A value as it is put into a cell of that format, and as a person reads it there.
struct CellText {
    bool number = false;
    QString text; ///< digits of a number, or the words
    QString shown;
};
/// \p header tells whether per cents are asked for as numbers (完成率(%)).
[[nodiscard]] CellText cellText(const FillFigures& figures, const Field& field, const Value& value, Unit unit,
    NumberClass format, const QString& header, bool date1904);

/// The entries of a cell's drop-down; empty where it has none, or none that can be read.
[[nodiscard]] QStringList choicesAt(
    const Workbook& book, const Sheet& sheet, const SheetXml& xml, int row, int column);

/// The entry that means the same as the value: 省重点 for 省, 文昌办 where that is an alias. nullopt where
/// none does.
[[nodiscard]] std::optional<QString> choiceFor(
    const QStringList& choices, const FillFigures& figures, const Field& field, const Value& value);

} // namespace sanpi
