// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace sanpi::xlsx {

/// What a cell becomes in a workbook. A number is taken from the figure behind the cell, and only where it
/// shows as the text does under its number format: what a reader sees is what the other formats print.
struct Form {
    enum class Kind { Blank, Text, Number, Date };
    Kind kind = Kind::Blank;
    QString text; ///< as printed
    double number = 0;
    QDate date;
    QString format; ///< of a number or date
    std::optional<qint64> exact; ///< 元 or a count: what may be added up
};

/// \p unit: in which the table states its amounts.
[[nodiscard]] Form formOf(const doc::Cell& cell, Unit unit);
/// The unit that a table names; 万元 where it names none.
[[nodiscard]] Unit unitOf(const doc::Table& table);

/// How many decimals a text of a number shows.
[[nodiscard]] int decimalsOf(const QString& text);
/// "0", "0.00", "0.00%"
[[nodiscard]] QString numberFormat(int decimals, bool percent = false);

/// The columns' titles in a workbook: rates are cells in per cent there, so 完成率（%） is 完成率.
[[nodiscard]] QStringList columnTitles(const doc::Table& table);

/// Width of a text in the workbook's own measure: Chinese characters count two.
[[nodiscard]] int widthOf(QStringView text);
/// Widths of the columns from what stands in them, at most \p most.
[[nodiscard]] QList<double> columnWidths(const doc::Table& table, double most = 32);
/// Lines that a text takes in a column: programs do not all find that out by themselves.
[[nodiscard]] int linesOf(const QString& text, double width);

/// Names of sheets as workbooks allow them: at most 31 characters, none of []:*?/\, no apostrophe at an end,
/// no two alike.
class SheetNames {
public:
    [[nodiscard]] QString take(const QString& wanted);

private:
    QSet<QString> m_taken; // case folded
};

} // namespace sanpi::xlsx
