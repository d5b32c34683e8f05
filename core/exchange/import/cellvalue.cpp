// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/cellvalue.h"

#include "domain/dates.h"
#include "domain/text.h"
#include "exchange/import/oddcharacters.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
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
    if (cell.isDate() && field.isCode) // 1-2 or 3/4 that a sheet took for a day: what was typed is gone
        return faultyCell(field, ProblemCode::BadCode,
            u"%1 (%2)"_s.arg(text, QString::number(cell.number(), 'g', QLocale::FloatingPointShortest)));
    Typed typed = typedFromText(field, text, unit, {});
    // A bare number in a column of codes may have had zeros in front.
    if (field.isCode && !typed.problem && cell.numberClass() == NumberClass::Plain)
        typed.warnings.push_back(ProblemCode::Normalised);
    return typed;
}

/// 无 in a column of yes and no is an answer; everywhere else it is a blank.
bool isAnswer(const Field& field, const QString& text)
{
    const QString word = foldName(text);
    return field.type == FieldType::Flag && (word == u"无"_s || word == u"没有"_s);
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
    if (isBlankWord(text) && !isAnswer(field, text))
        return {};
    const bool odd = hasOddCharacters(text);
    Typed typed = typedFromText(field, odd ? withoutHiddenCharacters(text) : text, unit, resolve);
    const bool told = std::ranges::find(typed.warnings, ProblemCode::Normalised) != typed.warnings.end();
    if (odd && !told && !typed.problem)
        typed.warnings.push_back(ProblemCode::Normalised);
    return typed;
}

} // namespace sanpi
