// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/cellvalue.h"

#include "domain/dates.h"
#include "domain/text.h"

#include <QRegularExpression>

#include <cmath>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr double digitsOfDouble = 1e15; // beyond that a number cell has lost digits

Typed faultyCell(const Field& field, ProblemCode code, const QString& value, const QStringList& args = {})
{
    Typed typed;
    Problem problem;
    problem.code = code;
    problem.field = field.key;
    problem.value = value;
    problem.args = args;
    typed.problem = problem;
    return typed;
}

Typed numberCell(const Workbook& book, const SheetCell& cell, const Field& field, Unit unit)
{
    switch (field.type) {
    case FieldType::Money: {
        const auto parsed = cell.isDate() ? std::nullopt : moneyFromNumber(cell.number(), unit);
        if (!parsed)
            return faultyCell(field, ProblemCode::Unreadable, book.text(cell));
        Typed typed {Value(parsed->value), {}, {}};
        if (parsed->rounded)
            typed.warnings.push_back(ProblemCode::Rounded);
        return typed;
    }
    case FieldType::Date: {
        if (cell.isDate()) {
            const QDate date = book.date(cell);
            return date.isValid() ? Typed {Value(date), {}, {}}
                                  : faultyCell(field, ProblemCode::Unreadable, book.text(cell));
        }
        // 202109 and 20210905 are dates typed as numbers; a bare serial is a date that lost its format.
        const QString text = book.text(cell);
        // 2021.1 is how a sheet keeps 2021.10 that was typed into a cell for numbers.
        static const QRegularExpression clipped(u"^((?:19|20)\\d\\d)\\.1$"_s);
        if (const auto match = clipped.match(text); match.hasMatch())
            return faultyCell(field, ProblemCode::AmbiguousMonth, text, {match.captured(1)});
        if (const auto parsed = parseDate(text))
            return {Value(parsed->date), {}, {ProblemCode::Normalised}};
        if (const auto date = dateFromSerial(cell.number(), book.date1904))
            return {Value(*date), {}, {ProblemCode::Normalised}};
        return faultyCell(field, ProblemCode::Unreadable, text);
    }
    case FieldType::Percent:
        // 0.35 is 35 % where the cell's format says so and 0.35 % where a person meant that: not ours to
        // guess.
        if (cell.number() != 0 && std::abs(cell.number()) <= 1)
            return faultyCell(field, ProblemCode::Unreadable, book.text(cell));
        break;
    default:
        break;
    }
    const QString text = book.text(cell);
    if (std::abs(cell.number()) >= digitsOfDouble)
        return faultyCell(field, ProblemCode::DigitsLost, text);
    if (cell.isDate() && field.key == "code"_L1)
        return faultyCell(field, ProblemCode::BadCode, text);
    return typedFromText(field, text, unit, {});
}

} // namespace

Typed typedFromCell(
    const Workbook& book, const SheetCell& cell, const Field& field, Unit unit, const Resolver& resolve)
{
    switch (cell.type()) {
    case CellType::Number:
        return numberCell(book, cell, field, unit);
    case CellType::Error:
        return faultyCell(field, ProblemCode::ErrorCell, book.strings[cell.string()]);
    case CellType::FormulaWithoutValue:
        return faultyCell(field, ProblemCode::NoCachedValue, {});
    case CellType::TooLong:
        return faultyCell(field, ProblemCode::TooLong, {}, {QString::number(field.maxLength), u"32767+"_s});
    case CellType::Unreadable:
    case CellType::Ambiguous:
        return faultyCell(field, ProblemCode::Unreadable, {});
    case CellType::Picture:
        return {};
    case CellType::Text:
    case CellType::Bool:
        break;
    }
    const QString text = book.text(cell);
    if (isBlankWord(text))
        return {};
    return typedFromText(field, text, unit, resolve);
}

} // namespace sanpi
