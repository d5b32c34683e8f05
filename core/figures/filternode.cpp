// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/filternode.h"

#include "domain/text.h"
#include "schema/typed.h"
#include "store/pinyin.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// −1, 0 or 1. Levels are numbered from the highest down: level>=市 means 市 or above.
int compareValues(const Field& field, const Value& a, const Value& b)
{
    int order = 0;
    if (a.isNumber() && b.isNumber())
        order = a.number() < b.number() ? -1 : int(a.number() > b.number());
    else
        order = a.text().compare(b.text());
    return field.key == "level"_L1 ? -order : order;
}

} // namespace

Filter::Node::Ptr Filter::Node::join(Type type, std::vector<Ptr> parts)
{
    if (std::ranges::any_of(parts, [](const Ptr& part) { return !part; }))
        return {};
    if (parts.size() == 1)
        return parts.front();
    auto node = std::make_shared<Node>();
    node->type = type;
    node->parts = std::move(parts);
    if (type == Type::Or)
        node->listed = listOf(node->parts);
    return node;
}

std::optional<Filter::Node::Listed> Filter::Node::listOf(const std::vector<Ptr>& parts)
{
    Listed found;
    for (const Ptr& part : parts) {
        const bool names = part->type == Type::Compare && part->op == Operator::Equal
            && (found.column < 0 || part->column == found.column) && part->value == part->last;
        if (!names)
            return {};
        found.column = part->column;
        if (part->value.isNull())
            found.nothing = true;
        else if (part->value.isNumber())
            found.numbers.insert(part->value.number());
        else
            found.texts << part->folded << foldName(part->value.text()); // a day is stored in its own way
    }
    return found;
}

bool Filter::Node::isListed(const Table& table, const TableRow& row) const
{
    const Value& cell = row.cells[size_t(listed->column)];
    if (cell.isNull())
        return listed->nothing;
    if (cell.isNumber())
        return listed->numbers.contains(cell.number());
    // Names have their folded form with them.
    const bool named = table.fields[size_t(listed->column)].key == "name"_L1 && table.kind == Kind::Project;
    return listed->texts.contains(named ? row.folded : foldName(cell.text()));
}

Filter::Node::Ptr Filter::Node::negation(Ptr operand)
{
    if (!operand)
        return {};
    auto node = std::make_shared<Node>();
    node->type = Type::Not;
    node->parts = {std::move(operand)};
    return node;
}

void Filter::Node::setText(const QString& text)
{
    folded = foldName(text);
    const bool ascii
        = std::ranges::all_of(folded, [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
    initials = ascii ? folded : QString();
}

Filter::Node::Ptr Filter::Node::search(const QString& text, const Table& shape)
{
    auto node = std::make_shared<Node>();
    node->type = Type::Search;
    node->setText(text);
    node->unitColumn = shape.column(u"unit");
    return node;
}

void Filter::Node::setOperator(const QString& text)
{
    static const std::vector<std::pair<QString, Operator>> table {{u"="_s, Operator::Equal},
        {u"!="_s, Operator::NotEqual}, {u"<"_s, Operator::Less}, {u"<="_s, Operator::LessEqual},
        {u">"_s, Operator::Greater}, {u">="_s, Operator::GreaterEqual}, {u"~"_s, Operator::Contains}};
    const auto it = std::ranges::find(table, text, &std::pair<QString, Operator>::first);
    op = it == table.end() ? Operator::Equal : it->second;
}

bool Filter::Node::setRate(const QString& text)
{
    QString number = toHalfWidth(text);
    if (number.endsWith(u'%'))
        number.chop(1);
    // Hundredths: "60" → 6000. As an amount of 万元 the exact parser serves, one part in ten thousand to the
    // unit.
    const auto parsed = parseMoney(number, Unit::Wan);
    if (!parsed || parsed->hadUnit)
        return false;
    value = parsed->value.yuan() / 100;
    return true;
}

bool Filter::Node::setReference(const Table& shape, const QString& text)
{
    const Kind kind = shape.fields[size_t(column)].refersTo;
    const auto& names = kind == Kind::Unit ? shape.units : kind == Kind::List ? shape.lists : shape.projects;
    for (const auto& [id, named] : names) {
        if (named.folded.split(u'、').contains(folded)
            || named.code.compare(text, Qt::CaseInsensitive) == 0) {
            value = id;
            return true;
        }
    }
    return false;
}

bool Filter::Node::setDate(const QString& text)
{
    const auto parsed = parseDate(text);
    if (!parsed)
        return false;
    value = parsed->date;
    if (parsed->precision == DatePrecision::Month)
        last = Month::of(parsed->date).lastDay();
    else
        last = parsed->precision == DatePrecision::Year ? QDate(parsed->date.year(), 12, 31) : parsed->date;
    return true;
}

bool Filter::Node::setValue(const Table& shape, const QString& text, bool quoted)
{
    const Field& field = shape.fields[size_t(column)];
    setText(text);
    if (op == Operator::Contains)
        return true;
    if ((text == u"空"_s && !quoted) || text.isEmpty())
        return op == Operator::Equal || op == Operator::NotEqual;
    bool read = false;
    switch (field.type) {
    case FieldType::Percent:
    case FieldType::Points:
        read = setRate(text);
        break;
    case FieldType::Reference:
        read = setReference(shape, text);
        break;
    case FieldType::Date:
        return setDate(text);
    default: {
        const Typed typed = typedFromText(field, text, Unit::Wan, {});
        value = typed.value;
        read = !typed.problem && !value.isNull();
    }
    }
    last = value;
    return read;
}

bool Filter::Node::passes(const Table& table, const TableRow& row) const
{
    const auto partPasses = [&](const Ptr& part) { return part->passes(table, row); };
    switch (type) {
    case Type::And:
        return std::ranges::all_of(parts, partPasses);
    case Type::Or:
        if (listed)
            return isListed(table, row);
        return std::ranges::any_of(parts, partPasses);
    case Type::Not:
        return !partPasses(parts.front());
    case Type::Search:
        return found(table, row);
    case Type::Compare:
        break;
    }
    return op == Operator::Contains ? contains(table, row) : compares(table, row);
}

bool Filter::Node::equals(const Field& field, const Value& cell) const
{
    if (cell.isNull() || value.isNull())
        return cell.isNull() == value.isNull();
    if (field.type == FieldType::Text || field.type == FieldType::LongText)
        return foldName(cell.text()) == folded;
    return compareValues(field, cell, value) >= 0 && compareValues(field, cell, last) <= 0;
}

bool Filter::Node::compares(const Table& table, const TableRow& row) const
{
    const Field& field = table.fields[size_t(column)];
    const Value& cell = row.cells[size_t(column)];
    if (op == Operator::Equal || op == Operator::NotEqual)
        return equals(field, cell) == (op == Operator::Equal);
    if (cell.isNull())
        return false;
    switch (op) {
    case Operator::Less:
        return compareValues(field, cell, value) < 0;
    case Operator::LessEqual:
        return compareValues(field, cell, last) <= 0;
    case Operator::Greater:
        return compareValues(field, cell, last) > 0;
    default:
        return compareValues(field, cell, value) >= 0;
    }
}

bool Filter::Node::contains(const Table& table, const TableRow& row) const
{
    const Field& field = table.fields[size_t(column)];
    const Value& cell = row.cells[size_t(column)];
    if (cell.isNull())
        return false;
    if (field.type == FieldType::Reference) {
        const Named* named = table.named(field.refersTo, cell.number());
        return named
            && (named->folded.contains(folded)
                || (!initials.isEmpty() && matchesInitials(named->pinyin, initials)));
    }
    if (field.key == "name"_L1)
        return row.folded.contains(folded) || (!initials.isEmpty() && matchesInitials(row.pinyin, initials));
    return foldName(table.text(row, size_t(column), Unit::Wan)).contains(folded);
}

bool Filter::Node::found(const Table& table, const TableRow& row) const
{
    if (row.searched.contains(folded) || (!initials.isEmpty() && matchesInitials(row.pinyin, initials)))
        return true;
    if (unitColumn >= 0) {
        const Named* unit = table.named(Kind::Unit, row.cells[size_t(unitColumn)].number());
        return unit && unit->folded.contains(folded);
    }
    return false;
}

} // namespace sanpi
