// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/filternode.h"

#include <algorithm>

namespace sanpi {

namespace {

/// The field that the node and all below it ask about; −1: none, or several.
int columnOf(const Filter::Node& node)
{
    if (node.type == Filter::Node::Type::Compare)
        return node.column;
    if (node.type == Filter::Node::Type::Search || node.parts.empty())
        return -1;
    const int first = columnOf(*node.parts.front());
    const bool same = std::ranges::all_of(
        node.parts, [&](const Filter::Node::Ptr& part) { return columnOf(*part) == first; });
    return same ? first : -1;
}

/// What the field can be.
std::vector<Value> everyValue(const Table& table, const Field& field)
{
    std::vector<Value> values;
    for (const Choice& choice : field.choices)
        values.emplace_back(choice.code);
    if (field.type != FieldType::Reference || field.refersTo != Kind::Unit)
        return values;
    for (const auto& [id, unit] : table.units)
        values.emplace_back(id);
    std::ranges::sort(values, [&](const Value& a, const Value& b) {
        return table.units.at(a.number()).order < table.units.at(b.number()).order;
    });
    return values;
}

void collect(const Filter::Node& node, const Table& table, FilterTerms& found)
{
    if (node.type == Filter::Node::Type::And) {
        for (const Filter::Node::Ptr& part : node.parts)
            collect(*part, table, found);
        return;
    }
    const int column = columnOf(node);
    if (column < 0) {
        found.whole = false;
        return;
    }
    const Field& field = table.fields[size_t(column)];
    TableRow row;
    row.cells.resize(table.fields.size());
    FilterTerm term {field.key, {}};
    // Whatever its operators are: the values that pass are what it says.
    for (const Value& value : everyValue(table, field)) {
        row.cells[size_t(column)] = value;
        if (node.passes(table, row))
            term.values.push_back(value);
    }
    row.cells[size_t(column)] = Value();
    if (term.values.empty() || node.passes(table, row))
        found.whole = false;
    else
        found.terms.push_back(std::move(term));
}

} // namespace

FilterTerms Filter::terms(const Table& table) const
{
    FilterTerms found;
    if (m_root)
        collect(*m_root, table, found);
    return found;
}

} // namespace sanpi
