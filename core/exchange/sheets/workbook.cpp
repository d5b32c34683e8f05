// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/workbook.h"

#include "domain/dates.h"

#include <QLocale>

#include <algorithm>

namespace sanpi {

const SheetRow* Sheet::row(int number) const
{
    const auto found = std::ranges::lower_bound(rows, static_cast<quint32>(number), {}, &SheetRow::number);
    return found != rows.end() && found->number == static_cast<quint32>(number) ? &*found : nullptr;
}

const SheetCell* Sheet::cell(int rowNumber, int column) const
{
    const SheetRow* found = row(rowNumber);
    if (!found)
        return nullptr;
    const auto all = cellsOf(*found);
    const auto at = std::ranges::lower_bound(all, column, {}, &SheetCell::column);
    return at != all.end() && at->column() == column ? &*at : nullptr;
}

bool Sheet::isHiddenColumn(int column) const
{
    return std::ranges::any_of(hiddenColumns,
        [column](const auto& range) { return column >= range.first && column <= range.second; });
}

QDate Workbook::date(const SheetCell& cell) const
{
    return cell.isDate() ? dateFromSerial(cell.number(), date1904).value_or(QDate()) : QDate();
}

QString Workbook::text(const SheetCell& cell) const
{
    switch (cell.type()) {
    case CellType::Text:
    case CellType::Error:
    case CellType::Picture:
        return strings[cell.string()];
    case CellType::Bool:
        return cell.number() != 0 ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    case CellType::Number:
        break;
    case CellType::FormulaWithoutValue:
    case CellType::TooLong:
    case CellType::Unreadable:
    case CellType::Ambiguous:
        return {};
    }
    if (const QDate day = date(cell); day.isValid())
        return day.toString(Qt::ISODate);
    constexpr double exactIntegers = 1e15;
    const double number = cell.number();
    if (number
        == static_cast<double>(static_cast<qint64>(std::clamp(number, -exactIntegers, exactIntegers)))) {
        const QString digits = QString::number(static_cast<qint64>(number));
        return number < 0 ? digits : digits.rightJustified(cell.padWidth(), u'0');
    }
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString Workbook::text(const Sheet& sheet, int row, int column) const
{
    const SheetCell* found = sheet.cell(row, column);
    return found ? text(*found) : QString();
}

QString cellName(int row, int column)
{
    QString name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(u'A' + static_cast<char16_t>((rest - 1) % 26)));
    return name.append(QString::number(row + 1));
}

} // namespace sanpi
