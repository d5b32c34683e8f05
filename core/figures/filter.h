// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/table.h"

#include <memory>

namespace sanpi {

/// Why a filter text was not understood: where, and what would be.
struct FilterError {
    enum class Kind { UnknownField, BadValue, Syntax };
    Kind kind = Kind::Syntax;
    qsizetype position = 0; ///< in the text
    QString token;
    QStringList expected; ///< choices, near units or near field names
    FieldType type = FieldType::Text; ///< of the field whose value was not read
};
[[nodiscard]] QString messageOf(const FilterError& error);

/// "This field is one of these", for saying a filter in words.
struct FilterTerm {
    QString field;
    std::vector<Value> values; ///< codes of choices, ids of references, in the catalogue's order
};
/// What a filter asks for, as far as it can be said field by field.
struct FilterTerms {
    std::vector<FilterTerm> terms; ///< all of them hold
    bool whole = true; ///< false: the filter asks for more than that
};

/// A filter over catalogue fields as people type it: level=省 and rate<60 and unit~文昌. Operators = != < <=
/// > >= ~ (contains, or pinyin initials), and, or, not, brackets; Chinese labels do as field names, 且 或 非
/// as words; bare amounts are 万元, rates per cent; 空 is "nothing there". A word alone is looked for in
/// name, code and pinyin. A value: parse once, ask many rows.
class Filter {
public:
    Filter() = default; ///< lets everything pass
    [[nodiscard]] static std::variant<Filter, FilterError> parse(const QString& text, const Table& shape);
    /// Looks for \p text as it stands in name, short name, code, developer, unit and pinyin initials.
    [[nodiscard]] static Filter search(const QString& text, const Table& shape);
    [[nodiscard]] static Filter both(const Filter& a, const Filter& b);

    [[nodiscard]] bool isEmpty() const { return !m_root; }
    /// \p table must have the fields of the shape that the filter was made for.
    [[nodiscard]] bool passes(const Table& table, const TableRow& row) const;
    /// Indices of the rows that pass, in order.
    [[nodiscard]] std::vector<int> rows(const Table& table) const;
    /// The conditions on choices and on units that are joined by "and".
    [[nodiscard]] FilterTerms terms(const Table& table) const;

    struct Node;

private:
    std::shared_ptr<const Node> m_root;
};

} // namespace sanpi
