// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fill/fillvalue.h"

#include "domain/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostChoices = 1000;

/// Hundredths as a decimal fraction: 8734 with two more digits is 0.8734.
QString decimal(qint64 hundredths, bool fraction)
{
    if (!fraction)
        return pointsText(hundredths);
    const bool negative = hundredths < 0;
    const QString digits = QString::number(std::abs(hundredths)).rightJustified(5, u'0');
    return (negative ? u"-"_s : QString()) + digits.chopped(4) + u'.' + digits.right(4);
}

/// A rate without a sign of its own would read as another number: where neither format nor header says per
/// cent, the words do.
CellText percentText(qint64 hundredths, NumberClass format, const QString& header)
{
    const QString shown = pointsText(hundredths) + u'%';
    if (format == NumberClass::Percent)
        return {true, decimal(hundredths, true), shown};
    if (header.contains(u'%') || header.contains(u'％'))
        return {true, decimal(hundredths, false), pointsText(hundredths)};
    return {false, shown, shown};
}

CellText dateText(QDate date, NumberClass format, bool date1904)
{
    const QString shown = date.toString(Qt::ISODate);
    if (format != NumberClass::Date && format != NumberClass::DateTime)
        return {false, shown, shown};
    const QDate zero = date1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    return {true, QString::number(zero.daysTo(date)), shown};
}

QStringList inlineChoices(const QString& source)
{
    QString inner = source.mid(1, source.size() - 2);
    inner.replace(u"\"\""_s, u"\""_s);
    QStringList choices;
    for (const QString& entry : inner.split(u','))
        choices << entry.trimmed();
    return choices;
}

/// 'Sheet'!$A$1:$A$9 of the book.
QStringList rangeChoices(const Workbook& book, const Sheet& own, const QString& source)
{
    static const QRegularExpression range(
        u"^=?(?:'?([^'!]+)'?!)?(\\$?[A-Za-z]{1,3}\\$?\\d+):(\\$?[A-Za-z]{1,3}\\$?\\d+)$"_s);
    const auto match = range.match(source);
    const auto first = reader::parseRef(match.captured(2).toUpper().toStdString());
    const auto last = reader::parseRef(match.captured(3).toUpper().toStdString());
    const Sheet* sheet = &own;
    if (!match.captured(1).isEmpty()) {
        const auto named = std::ranges::find(book.sheets, match.captured(1), &Sheet::name);
        sheet = named == book.sheets.end() ? nullptr : &*named;
    }
    QStringList choices;
    if (!match.hasMatch() || !first || !last || !sheet)
        return choices;
    for (const SheetRow& row : sheet->rows) {
        if (row.number < first->row || row.number > last->row || choices.size() >= mostChoices)
            continue;
        for (const SheetCell& cell : sheet->cellsOf(row)) {
            if (cell.column() >= int(first->column) && cell.column() <= int(last->column))
                choices << cleaned(book.text(cell));
        }
    }
    return choices;
}

bool means(const QString& entry, const FillFigures& figures, const Field& field, const Value& value)
{
    if (field.type == FieldType::Choice) {
        const Choice* choice = field.choiceNamed(entry);
        return choice && choice->code == value.number();
    }
    if (field.type == FieldType::Reference) {
        const Named* named = figures.table().named(field.refersTo, value.number());
        return named && named->folded.split(u'、').contains(foldName(entry));
    }
    if (field.type == FieldType::Flag) {
        const QString word = foldName(entry);
        const bool no
            = word == u"否"_s || word.startsWith(u'未') || word.startsWith(u'不') || word.startsWith(u'无');
        return (value.number() == 0) == no;
    }
    return false;
}

} // namespace

CellText cellText(const FillFigures& figures, const Field& field, const Value& value, Unit unit,
    NumberClass format, const QString& header, bool date1904)
{
    switch (field.type) {
    case FieldType::Money: {
        const QString digits = value.money().exact(unit);
        return {true, digits, digits};
    }
    case FieldType::Percent:
        return percentText(value.number(), format, header);
    case FieldType::Points:
        return {true, pointsText(value.number()), pointsText(value.number())};
    case FieldType::Count:
        return {true, QString::number(value.number()), QString::number(value.number())};
    case FieldType::Date:
        return dateText(value.date(), format, date1904);
    default:
        break;
    }
    const QString words = figures.text(field, value, unit);
    return {false, words, words};
}

QStringList choicesAt(const Workbook& book, const Sheet& sheet, const SheetXml& xml, int row, int column)
{
    for (const XmlChoices& choices : xml.choices) {
        const bool here = std::ranges::any_of(
            choices.where, [&](const CellRange& range) { return range.contains(row, column); });
        if (!here)
            continue;
        const bool spelt = choices.source.size() > 1 && choices.source.startsWith(u'"');
        return spelt ? inlineChoices(choices.source) : rangeChoices(book, sheet, choices.source);
    }
    return {};
}

std::optional<QString> choiceFor(
    const QStringList& choices, const FillFigures& figures, const Field& field, const Value& value)
{
    const QString words = foldName(figures.text(field, value, Unit::Wan));
    for (const QString& entry : choices) {
        if (foldName(entry) == words)
            return entry;
    }
    for (const QString& entry : choices) {
        if (means(entry, figures, field, value))
            return entry;
    }
    return {};
}

} // namespace sanpi
