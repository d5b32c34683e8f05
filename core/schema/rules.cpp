// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/rules.h"

#include "domain/codes.h"
#include "domain/districtrules.h"
#include "domain/percent.h"
#include "domain/stage.h"
#include "domain/text.h"
#include "schema/typed.h"

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int firstYear = 1990; // as parseDate()
constexpr int lastYear = 2100;

Problem fieldProblem(ProblemCode code, const Field& field, const Value& value, const QStringList& args = {})
{
    Problem p;
    p.code = code;
    p.field = field.key;
    p.value = value.isNumber() ? QString::number(value.number()) : value.text();
    p.args = args;
    return p;
}

Problem yearProblem(ProblemCode code, const ProjectYear& facts, const QString& field, const QString& value,
    const QStringList& args = {})
{
    Problem p;
    p.code = code;
    p.record = RecordId::project(facts.project);
    p.field = field;
    p.value = value;
    p.args = args;
    return p;
}

/// The day of a text that is a date in the one form in which dates are stored, as the number of its key; 0
/// for any other.
int dayOfIso(const QString& text)
{
    constexpr qsizetype digitsAndDashes = 10;
    if (text.size() != digitsAndDashes)
        return 0;
    int day = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 4 || i == 7;
        if (dash ? text[i] != u'-' : text[i] < u'0' || text[i] > u'9')
            return 0;
        day = dash ? day : day * 10 + (text[i].unicode() - u'0');
    }
    return QDate::isValid(day / 10'000, day / 100 % 100, day % 100) ? day : 0;
}

std::optional<Problem> checkText(const Field& field, const Value& value)
{
    const QString text = value.text();
    if (!text.isValidUtf16()) // could not be stored and read back as it is
        return fieldProblem(ProblemCode::Unreadable, field, value);
    const int length = lengthOf(text);
    if (field.maxLength > 0 && length > field.maxLength) {
        Problem p = fieldProblem(
            ProblemCode::TooLong, field, value, {QString::number(field.maxLength), QString::number(length)});
        p.value = text.left(20) + u"…"_s;
        return p;
    }
    // Only the projects' code has this shape; unit codes are the district's own.
    if (field.key == "code"_L1 && field.headers.contains(u"项目代码"_s) && !isProjectCode(text))
        return fieldProblem(ProblemCode::BadCode, field, value);
    return {};
}

/// Said as people write it, not as it is stored: 120, not the hundredths 12000.
bool isSaidAsWritten(const Field& field)
{
    return field.definition != 0 || field.type == FieldType::Points || field.type == FieldType::Percent;
}

QString saidText(const Field& field, const Value& value)
{
    QString text = editText(field, value, Unit::Wan, false);
    if (field.type == FieldType::Points || field.type == FieldType::Percent) {
        while (text.contains(u'.') && (text.endsWith(u'0') || text.endsWith(u'.')))
            text.chop(1);
    }
    return text;
}

/// A bound as people typed it; where values are told as they are stored, the bound is, too.
QString boundText(const Field& field, const std::optional<qint64>& bound)
{
    if (!isSaidAsWritten(field))
        return QString::number(bound.value_or(0));
    if (!bound)
        return u"…"_s;
    if (field.type == FieldType::Date)
        return QDate(int(*bound / 10'000), int(*bound / 100 % 100), int(*bound % 100)).toString(Qt::ISODate);
    return saidText(field, Value(*bound));
}

std::optional<Problem> checkNumber(const Field& field, const Value& value, qint64 number)
{
    if (field.min && *field.min == 0 && number < 0) {
        Problem problem = fieldProblem(ProblemCode::Negative, field, value);
        if (isSaidAsWritten(field))
            problem.value = saidText(field, value);
        return problem;
    }
    if ((field.min && number < *field.min) || (field.max && number > *field.max)) {
        Problem problem = fieldProblem(ProblemCode::OutOfRange, field, value,
            {boundText(field, field.min), boundText(field, field.max)});
        if (isSaidAsWritten(field))
            problem.value = saidText(field, value);
        return problem;
    }
    return {};
}

void checkAmounts(const ProjectYear& facts, Problems& problems)
{
    if (facts.total && facts.target && *facts.total > Money()) {
        // Division, not multiplication: the amount may be near the type's end.
        const qint64 tenth = facts.target->yuan() / 10;
        const bool more = facts.target->yuan() % 10 > 0;
        if (tenth > facts.total->yuan() || (tenth == facts.total->yuan() && more)) {
            problems.push_back(yearProblem(ProblemCode::TargetOverTotal, facts, u"target"_s,
                facts.target->exact(Unit::Wan), {facts.total->exact(Unit::Wan)}));
        } else if (*facts.target > *facts.total) {
            problems.push_back(yearProblem(ProblemCode::TargetAboveTotal, facts, u"target"_s,
                facts.target->exact(Unit::Wan), {facts.total->exact(Unit::Wan)}));
        }
    }
    if (facts.total && facts.done && *facts.total > Money()) {
        const Money all = *facts.done + facts.before.value_or(Money());
        if (all > *facts.total) {
            problems.push_back(yearProblem(ProblemCode::DoneAboveTotal, facts, u"done"_s,
                all.exact(Unit::Wan), {facts.total->exact(Unit::Wan)}));
        }
    }
    if (facts.target && facts.done && facts.target->yuan() > 0
        && facts.done->yuan() / 2 >= facts.target->yuan()) {
        problems.push_back(yearProblem(ProblemCode::RateAbove200, facts, u"done"_s,
            facts.done->exact(Unit::Wan), {Percent {facts.done->yuan(), facts.target->yuan()}.shown()}));
    }
}

void checkStages(const ProjectYear& facts, Problems& problems)
{
    static constexpr std::array keys {"", "signed_on", "started_on", "produced_on", "capacity_on"};
    std::optional<QDate> last;
    for (size_t stage = 1; stage < facts.reached.size(); ++stage) {
        const std::optional<QDate>& on = facts.reached[stage];
        if (!on)
            continue;
        if (last && *on < *last) {
            problems.push_back(yearProblem(ProblemCode::DateOrder, facts, QString::fromLatin1(keys[stage]),
                on->toString(Qt::ISODate), {last->toString(Qt::ISODate)}));
        }
        last = on;
    }
}

} // namespace

std::optional<Problem> checkKey(const KindInfo& kind, const RecordId& id)
{
    for (size_t i = 0; i < kind.key.size(); ++i) {
        const KeyPart& part = kind.key[i];
        const qint64 number = id.key[i];
        Problem p;
        p.record = id;
        p.field = part.column;
        p.value = QString::number(number);
        p.code = ProblemCode::OutOfRange;
        bool good = number > 0;
        if (part.type == FieldType::Month) {
            good = Month::fromNumber(number).has_value();
            p.code = ProblemCode::Unreadable;
        } else if (part.type == FieldType::Date) {
            good = QDate::isValid(int(number / 10'000), int(number / 100 % 100), int(number % 100));
            p.code = ProblemCode::Unreadable;
        } else if (part.type == FieldType::Choice) {
            good = std::ranges::find(part.choices, number, &Choice::code) != part.choices.end();
            p.args = {QString::number(part.choices.front().code), QString::number(part.choices.back().code)};
        } else if (part.column == "year"_L1) {
            good = number >= firstYear && number <= lastYear;
            p.args = {QString::number(firstYear), QString::number(lastYear)};
        } else {
            p.args = {u"1"_s, u"…"_s};
        }
        if (!good)
            return p;
    }
    return {};
}

std::optional<Problem> checkField(const Field& field, const Value& value)
{
    if (value.isNull()) {
        if (field.required)
            return fieldProblem(ProblemCode::Missing, field, value);
        return {};
    }
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
        return value.isText() ? checkText(field, value)
                              : std::optional(fieldProblem(ProblemCode::Unreadable, field, value));
    case FieldType::Choice:
        if (!value.isNumber() || !field.choice(value.number()))
            return fieldProblem(ProblemCode::UnknownChoice, field, value);
        return {};
    case FieldType::Date:
        // Dates are compared as texts: only the one form will do.
        if (const int day = dayOfIso(value.text()); day > 0)
            return checkNumber(field, value, day);
        return fieldProblem(ProblemCode::Unreadable, field, value);
    case FieldType::Month:
        if (!Month::fromNumber(value.number()))
            return fieldProblem(ProblemCode::Unreadable, field, value);
        return {};
    default:
        return value.isNumber() ? checkNumber(field, value, value.number())
                                : std::optional(fieldProblem(ProblemCode::Unreadable, field, value));
    }
}

std::optional<Problem> checkField(const Field& field, const Value& value, const RecordId& id)
{
    if (auto problem = checkField(field, value))
        return problem;
    DistrictRules rules;
    if (id.kind == Kind::Rule && field.key == "value"_L1 && !value.isNull()
        && !readRule(RuleKind(id.key[0]), value.text(), rules))
        return fieldProblem(ProblemCode::BadRule, field, value);
    return {};
}

Problems checkProjectYear(const ProjectYear& facts)
{
    Problems problems;
    if (facts.startPlanned && facts.endPlanned && *facts.endPlanned < *facts.startPlanned) {
        problems.push_back(yearProblem(ProblemCode::FinishBeforeStart, facts, u"end_planned"_s,
            facts.endPlanned->toString(Qt::ISODate), {facts.startPlanned->toString(Qt::ISODate)}));
    }
    if (!facts.uscc.isEmpty() && checkCreditCode(facts.uscc) != CreditCodeCheck::Ok)
        problems.push_back(yearProblem(ProblemCode::CreditCode, facts, u"uscc"_s, facts.uscc));
    checkAmounts(facts, problems);
    checkStages(facts, problems);
    return problems;
}

} // namespace sanpi
