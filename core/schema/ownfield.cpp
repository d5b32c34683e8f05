// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/ownfield.h"

#include "domain/text.h"
#include "schema/making.h"
#include "schema/typed.h"

#include <QRegularExpression>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualCharacters = 200; ///< of a text without a bound of its own: one line
constexpr int mostCharacters = 2000;

std::optional<FieldType> typeOf(const Record& definition)
{
    switch (OwnType(definition.value(u"type"_s).number())) {
    case OwnType::Text:
        return FieldType::Text;
    case OwnType::Integer:
        return FieldType::Count;
    case OwnType::Amount:
        return FieldType::Money;
    case OwnType::Percent:
        return FieldType::Percent;
    case OwnType::Date:
        return FieldType::Date;
    case OwnType::Choice:
        return FieldType::Choice;
    }
    return {};
}

/// What a bound is read as: of a text, how many characters; of a choice nothing.
std::optional<qint64> boundFrom(FieldType type, const QString& text)
{
    if (text.isEmpty() || type == FieldType::Choice)
        return {};
    Field plain;
    plain.type = type == FieldType::Text ? FieldType::Count : type;
    const Typed typed = typedFromText(plain, text, Unit::Wan, {});
    if (typed.problem || typed.value.isNull())
        return {};
    return typed.value.isNumber() ? typed.value.number() : RecordId::dayNumber(typed.value.date());
}

QStringList headersOf(const Record& definition)
{
    static const QRegularExpression between(u"[、,，;；\\n]"_s);
    QStringList headers {definition.value(u"name"_s).text()};
    for (const QString& header : definition.value(u"headers"_s).text().split(between, Qt::SkipEmptyParts))
        headers << header.trimmed();
    headers.removeAll(QString());
    headers.removeDuplicates();
    return headers;
}

Problem problemOf(
    ProblemCode code, const Record& definition, const QString& field, const QStringList& args = {})
{
    Problem problem;
    problem.code = code;
    problem.record = definition.id;
    problem.field = field;
    const Value value = definition.value(field);
    problem.value = value.isNumber() ? QString::number(value.number()) : value.text();
    problem.args = args;
    return problem;
}

void checkKey(const KindInfo& kind, const Record& definition, Problems& problems)
{
    static const QRegularExpression shape(u"^[a-z][a-z0-9_]{0,29}$"_s);
    const QString key = definition.value(u"key"_s).text();
    if (!shape.match(key).hasMatch())
        problems.push_back(problemOf(ProblemCode::BadFieldKey, definition, u"key"_s));
    else if (const Field* built = kind.field(key);
             built && built->definition == 0) // own ones: among the others
        problems.push_back(problemOf(ProblemCode::Duplicate, definition, u"key"_s, {built->zh}));
    else if (key == "id"_L1 || std::ranges::find(kind.key, key, &KeyPart::column) != kind.key.end())
        problems.push_back(problemOf(ProblemCode::Duplicate, definition, u"key"_s, {kind.zh}));
}

/// The words under which a field is known: two fields under one would take each other's columns.
QStringList wordsOf(const Field& field)
{
    QStringList words;
    for (const QString& word : QStringList {field.zh} + field.headers)
        words << foldName(word);
    return words;
}

void checkWords(const Field& field, const Field& other, const Record& definition, Problems& problems)
{
    const QStringList taken = wordsOf(other);
    if (taken.contains(foldName(field.zh))) {
        problems.push_back(
            problemOf(ProblemCode::Duplicate, definition, u"name"_s, {other.zh + u' ' + other.key}));
        return;
    }
    for (const QString& header : field.headers) {
        if (taken.contains(foldName(header))) {
            problems.push_back(
                problemOf(ProblemCode::Duplicate, definition, u"headers"_s, {other.zh + u' ' + other.key}));
            problems.back().value = header;
            return;
        }
    }
}

void checkChoices(const Record& definition, Problems& problems)
{
    const auto choices = choicesFromText(definition.value(u"choices"_s).text());
    QStringList words;
    QList<qint64> codes;
    for (const Choice& choice : choices) {
        words << foldName(choice.zh);
        codes << choice.code;
    }
    words.removeDuplicates();
    std::ranges::sort(codes);
    const bool twice = words.size() != qsizetype(choices.size())
        || std::ranges::adjacent_find(codes) != codes.end() || words.contains(QString());
    if (choices.empty() || twice)
        problems.push_back(problemOf(ProblemCode::BadChoices, definition, u"choices"_s));
}

void checkBounds(FieldType type, const Record& definition, Problems& problems)
{
    std::array<std::optional<qint64>, 2> bounds;
    for (size_t i = 0; i < bounds.size(); ++i) {
        const QString field = i == 0 ? u"lowest"_s : u"highest"_s;
        const QString text = definition.value(field).text();
        bounds[i] = boundFrom(type, text);
        if (!text.isEmpty() && !bounds[i])
            problems.push_back(problemOf(ProblemCode::Unreadable, definition, field));
    }
    if (bounds[0] && bounds[1] && *bounds[0] > *bounds[1]) {
        problems.push_back(problemOf(ProblemCode::OutOfRange, definition, u"highest"_s,
            {definition.value(u"lowest"_s).text(), u"…"_s}));
    }
}

} // namespace

bool bearsOwnFields(Kind kind)
{
    switch (kind) {
    case Kind::Project:
    case Kind::Unit:
    case Kind::Inspection:
    case Kind::Supervision:
    case Kind::Issue:
    case Kind::Fund:
        return true;
    default:
        return false;
    }
}

std::vector<Choice> choicesFromText(const QString& text)
{
    std::vector<Choice> choices;
    static const QRegularExpression between(u"[;；\n]"_s);
    for (const QString& line : text.split(between, Qt::SkipEmptyParts)) {
        bool ok = false;
        const qint64 code = line.section(u'=', 0, 0).trimmed().toLongLong(&ok);
        const QString word = line.section(u'=', 1).trimmed();
        if (ok && !word.isEmpty())
            choices.push_back({code, word, word, {}});
    }
    return choices;
}

QString choicesText(const std::vector<Choice>& choices)
{
    QStringList lines;
    for (const Choice& choice : choices)
        lines << QString::number(choice.code) + u'=' + choice.zh;
    return lines.join(u'\n');
}

std::optional<OwnField> ownFieldOf(const Catalogue& catalogue, const Record& definition)
{
    const KindInfo* kind = catalogue.kindNamed(definition.value(u"kind"_s).text());
    const auto type = typeOf(definition);
    if (!kind || !type || !bearsOwnFields(kind->kind))
        return {};
    OwnField own;
    own.kind = kind->kind;
    Field& field = own.field;
    field.definition = definition.id.key[0];
    field.key = definition.value(u"key"_s).text();
    field.zh = definition.value(u"name"_s).text();
    field.en = definition.value(u"english"_s).text();
    if (field.en.isEmpty())
        field.en = field.zh;
    field.type = *type;
    field.headers = headersOf(definition);
    field.retired = !definition.value(u"retired"_s).isNull();
    field.since = 5;
    const auto lowest = boundFrom(*type, definition.value(u"lowest"_s).text());
    const auto highest = boundFrom(*type, definition.value(u"highest"_s).text());
    if (*type == FieldType::Text) {
        field.maxLength = highest ? int(std::clamp<qint64>(*highest, 1, mostCharacters)) : usualCharacters;
    } else if (*type == FieldType::Choice) {
        field.choices = choicesFromText(definition.value(u"choices"_s).text());
    } else {
        field.min = lowest;
        field.max = highest;
    }
    if (*type == FieldType::Money) {
        // Beyond any ledger's whole: sums of such amounts keep within 64 bits.
        field.min = std::max(lowest.value_or(-making::maxYuan), -making::maxYuan);
        field.max = std::min(highest.value_or(making::maxYuan), making::maxYuan);
    }
    return own;
}

Problems checkOwnField(
    const Catalogue& catalogue, const Record& definition, const std::vector<Record>& others)
{
    Problems problems;
    const KindInfo* kind = catalogue.kindNamed(definition.value(u"kind"_s).text());
    if (!kind || !bearsOwnFields(kind->kind)) {
        QStringList kinds;
        for (const KindInfo& info : catalogue.kinds()) {
            if (bearsOwnFields(info.kind))
                kinds << info.plural;
        }
        return {problemOf(ProblemCode::UnknownChoice, definition, u"kind"_s, kinds)};
    }
    const auto own = ownFieldOf(catalogue, definition);
    if (!own)
        return {problemOf(ProblemCode::UnknownChoice, definition, u"type"_s)};
    checkKey(*kind, definition, problems);
    if (own->field.type == FieldType::Choice)
        checkChoices(definition, problems);
    checkBounds(own->field.type, definition, problems);
    for (const Record& record : others) {
        const auto other = record.id == definition.id ? std::nullopt : ownFieldOf(catalogue, record);
        if (!other || other->kind != own->kind)
            continue;
        if (other->field.key == own->field.key)
            problems.push_back(problemOf(ProblemCode::Duplicate, definition, u"key"_s, {other->field.zh}));
        else if (!own->field.retired && !other->field.retired)
            checkWords(own->field, other->field, definition, problems);
    }
    if (!own->field.retired) {
        for (const Field& built : kind->fields) {
            if (built.definition == 0)
                checkWords(own->field, built, definition, problems);
        }
    }
    return problems;
}

} // namespace sanpi
