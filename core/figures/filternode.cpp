// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/filternode.h"

#include "domain/text.h"
#include "schema/typed.h"
#include "store/pinyin.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

Filter::Node::Ptr Filter::Node::pair(Type type, Ptr left, Ptr right)
{
    if (!left || !right)
        return {};
    auto node = std::make_shared<Node>();
    node->type = type;
    node->left = std::move(left);
    node->right = std::move(right);
    return node;
}

Filter::Node::Ptr Filter::Node::negation(Ptr operand)
{
    if (!operand)
        return {};
    auto node = std::make_shared<Node>();
    node->type = Type::Not;
    node->left = std::move(operand);
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
    for (const QString& key : {u"short"_s, u"code"_s, u"developer"_s}) {
        if (const int column = shape.column(key); column >= 0)
            node->searched.push_back(column);
    }
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

bool Filter::Node::setValue(const Table& shape, const QString& text, bool quoted)
{
    const Field& field = shape.fields[size_t(column)];
    setText(text);
    if (op == Operator::Contains)
        return true;
    if ((text == u"空"_s && !quoted) || text.isEmpty())
        return op == Operator::Equal || op == Operator::NotEqual;
    if (field.type == FieldType::Percent || field.type == FieldType::Points) {
        QString number = toHalfWidth(text);
        if (number.endsWith(u'%'))
            number.chop(1);
        // Hundredths: "60" → 6000. As an amount of 万元 the exact parser serves, one part in ten thousand to
        // the unit.
        const auto parsed = parseMoney(number, Unit::Wan);
        if (!parsed)
            return false;
        value = parsed->value.yuan() / 100;
        return true;
    }
    if (field.type == FieldType::Reference) {
        for (const auto& [id, named] : field.refersTo == Kind::Unit ? shape.units : shape.projects) {
            if (named.code == text || named.folded.split(u'、').contains(folded)) {
                value = id;
                return true;
            }
        }
        return false;
    }
    const Typed typed = typedFromText(field, text, Unit::Wan, {});
    value = typed.value;
    return !typed.problem && !value.isNull();
}

bool Filter::Node::passes(const Table& table, const TableRow& row) const
{
    switch (type) {
    case Type::And:
        return left->passes(table, row) && right->passes(table, row);
    case Type::Or:
        return left->passes(table, row) || right->passes(table, row);
    case Type::Not:
        return !left->passes(table, row);
    case Type::Search:
        return found(table, row);
    case Type::Compare:
        break;
    }
    return op == Operator::Contains ? contains(table, row) : compares(table, row);
}

bool Filter::Node::compares(const Table& table, const TableRow& row) const
{
    const Value& cell = row.cells[size_t(column)];
    if (op == Operator::Equal)
        return cell == value;
    if (op == Operator::NotEqual)
        return cell != value;
    if (cell.isNull())
        return false;
    // Levels are numbered from the highest down: level>=市 means 市 or above.
    int order = 0;
    if (cell.isNumber() && value.isNumber())
        order = cell.number() < value.number() ? -1 : int(cell.number() > value.number());
    else
        order = cell.text().compare(value.text());
    if (table.fields[size_t(column)].key == "level"_L1)
        order = -order;
    switch (op) {
    case Operator::Less:
        return order < 0;
    case Operator::LessEqual:
        return order <= 0;
    case Operator::Greater:
        return order > 0;
    default:
        return order >= 0;
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
    if (row.folded.contains(folded) || (!initials.isEmpty() && matchesInitials(row.pinyin, initials)))
        return true;
    for (const int index : searched) {
        if (row.cells[size_t(index)].text().contains(folded, Qt::CaseInsensitive))
            return true;
    }
    if (unitColumn >= 0) {
        const Named* unit = table.named(Kind::Unit, row.cells[size_t(unitColumn)].number());
        return unit && unit->folded.contains(folded);
    }
    return false;
}

} // namespace sanpi
