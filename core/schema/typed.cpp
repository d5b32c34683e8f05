// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/typed.h"

#include "domain/dates.h"
#include "domain/moneywords.h"
#include "domain/percent.h"
#include "domain/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

Typed unreadable(const Field& field, const QString& text, ProblemCode code = ProblemCode::Unreadable)
{
    Typed typed;
    Problem p;
    p.code = code;
    p.field = field.key;
    p.value = text;
    if (code == ProblemCode::UnknownChoice) {
        for (const Choice& choice : field.choices)
            p.args << choice.zh;
    }
    typed.problem = p;
    return typed;
}

Typed moneyFromText(const Field& field, const QString& text, Unit bare)
{
    auto parsed = parseMoney(text, bare, true);
    if (!parsed)
        parsed = moneyInWords(text);
    if (!parsed)
        return unreadable(field, text);
    Typed typed {parsed->value, {}, {}};
    if (parsed->rounded)
        typed.warnings.push_back(ProblemCode::Rounded);
    if (parsed->normalised)
        typed.warnings.push_back(ProblemCode::Normalised);
    return typed;
}

Typed dateFromText(const Field& field, const QString& text)
{
    const auto parsed = parseDate(text);
    if (!parsed)
        return unreadable(field, text);
    Typed typed {parsed->date, {}, {}};
    if (parsed->normalised)
        typed.warnings.push_back(ProblemCode::Normalised);
    return typed;
}

Typed codeFromText(const QString& text)
{
    // As it should be: an import asks this of every code.
    const bool plain = std::ranges::all_of(
        text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || c == u'-'; });
    if (plain)
        return {Value(text), {}, {}};
    // Codes hold no spaces; those that people type within one are for the eye.
    const QString folded = toHalfWidth(text).remove(u' ').toUpper();
    Typed typed {Value(folded), {}, {}};
    if (folded != text)
        typed.warnings.push_back(ProblemCode::Normalised);
    return typed;
}

Typed flagFromText(const Field& field, const QString& text)
{
    static const QStringList yes {
        u"是"_s, u"有"_s, u"y"_s, u"yes"_s, u"√"_s, u"✓"_s, u"✔"_s, u"☑"_s, u"1"_s, u"true"_s};
    static const QStringList no {u"否"_s, u"无"_s, u"没有"_s, u"未"_s, u"n"_s, u"no"_s, u"×"_s, u"✗"_s,
        u"✘"_s, u"☐"_s, u"0"_s, u"false"_s};
    const QString word = foldName(text);
    if (yes.contains(word))
        return {Value(1), {}, {}};
    if (no.contains(word))
        return {Value(0), {}, {}};
    return unreadable(field, text);
}

/// Hundredths of a per cent, or of a point, half up.
Typed percentFromText(const Field& field, const QString& text)
{
    static const QRegularExpression shape(u"^([+-]?)(\\d{1,9})(?:\\.(\\d{1,9}))?%?$"_s);
    const QString clean = toHalfWidth(text).remove(u',').remove(u' ');
    const QRegularExpressionMatch match = shape.match(clean);
    if (!match.hasMatch())
        return unreadable(field, text);
    const QString decimals = (match.captured(3) + u"000"_s);
    qint64 hundredths = match.captured(2).toLongLong() * 100 + decimals.first(2).toLongLong();
    if (decimals.at(2).digitValue() >= 5)
        ++hundredths;
    Typed typed {Value(match.captured(1) == u"-"_s ? -hundredths : hundredths), {}, {}};
    if (match.captured(3).size() > 2)
        typed.warnings.push_back(ProblemCode::Rounded);
    return typed;
}

Typed numberFromText(const Field& field, const QString& text)
{
    bool ok = false;
    const qint64 number = toHalfWidth(text).trimmed().remove(u',').toLongLong(&ok);
    return ok ? Typed {Value(number), {}, {}} : unreadable(field, text);
}

} // namespace

namespace {

/// Amounts, dates, counts, codes: their signs mean something, not how they were written.
bool isFormal(const Field& field)
{
    switch (field.type) {
    case FieldType::Text:
        return field.isCode;
    case FieldType::Money:
    case FieldType::Date:
    case FieldType::Month:
    case FieldType::Count:
    case FieldType::Percent:
    case FieldType::Points:
        return true;
    default:
        return false;
    }
}

QStringView withoutPlainSpaces(QStringView text)
{
    while (text.startsWith(u' '))
        text = text.mid(1);
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

/// '00123 is how sheets are told that a text is one; where the mark came along it is none of the value's.
bool dropApostrophe(QString& text)
{
    if (text.size() < 2 || (text.front() != u'\'' && text.front() != u'‘' && text.front() != u'’'))
        return false;
    text.remove(0, 1);
    return true;
}

Typed typedFromClean(const Field& field, const QString& clean, Unit bare, const Resolver& resolve)
{
    switch (field.type) {
    case FieldType::Text:
        return field.isCode ? codeFromText(clean) : Typed {Value(clean), {}, {}};
    case FieldType::LongText:
        return {Value(clean), {}, {}};
    case FieldType::Choice: {
        const Choice* choice = field.choiceNamed(clean);
        return choice ? Typed {Value(choice->code), {}, {}}
                      : unreadable(field, clean, ProblemCode::UnknownChoice);
    }
    case FieldType::Money:
        return moneyFromText(field, clean, bare);
    case FieldType::Date:
        return dateFromText(field, clean);
    case FieldType::Month: {
        const auto month = Month::parse(clean);
        return month ? Typed {Value(*month), {}, {}} : unreadable(field, clean);
    }
    case FieldType::Flag:
        return flagFromText(field, clean);
    case FieldType::Reference: {
        const auto id = resolve ? resolve(field.refersTo, clean) : std::nullopt;
        const ProblemCode unknown
            = field.refersTo == Kind::Unit ? ProblemCode::UnknownUnit : ProblemCode::UnknownProject;
        return id ? Typed {Value(*id), {}, {}} : unreadable(field, clean, unknown);
    }
    case FieldType::Percent:
    case FieldType::Points:
        return percentFromText(field, clean);
    case FieldType::Count:
        break;
    }
    return numberFromText(field, clean);
}

} // namespace

Typed typedFromText(const Field& field, const QString& text, Unit bare, const Resolver& resolve)
{
    QString clean = field.type == FieldType::LongText ? cleaned(text) : oneLine(text);
    if (clean.isEmpty())
        return {};
    // Plain spaces around a number are not worth a word; others are seen by nobody and puzzle later.
    const bool altered = isFormal(field) && (dropApostrophe(clean) || clean != withoutPlainSpaces(text));
    Typed typed = typedFromClean(field, clean, bare, resolve);
    const bool told = std::ranges::find(typed.warnings, ProblemCode::Normalised) != typed.warnings.end();
    if (altered && !told && !typed.problem)
        typed.warnings.push_back(ProblemCode::Normalised);
    return typed;
}

QString editText(const Field& field, const Value& value, Unit unit, bool english)
{
    if (value.isNull())
        return {};
    switch (field.type) {
    case FieldType::Money:
        return value.money().exact(unit);
    case FieldType::Choice: {
        const Choice* choice = field.choice(value.number());
        if (!choice)
            return {};
        return english ? choice->en : choice->zh;
    }
    case FieldType::Month: {
        const auto month = Month::fromNumber(value.number());
        return month ? month->iso() : QString();
    }
    case FieldType::Percent:
    case FieldType::Points:
        return pointsText(value.number());
    case FieldType::Flag:
        if (english)
            return value.number() ? u"yes"_s : u"no"_s;
        return value.number() ? u"是"_s : u"否"_s;
    default:
        return value.isNumber() ? QString::number(value.number()) : value.text();
    }
}

} // namespace sanpi
