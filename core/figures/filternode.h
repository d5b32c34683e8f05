// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/filter.h"

#include <QSet>

#include <optional>

namespace sanpi {

/// One node of a parsed filter; internal to filter.cpp and filternode.cpp.
struct Filter::Node {
    enum class Type { And, Or, Not, Compare, Search };
    enum class Operator { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, Contains };
    using Ptr = std::shared_ptr<const Node>;

    Type type = Type::Search;
    std::vector<Ptr> parts; ///< of And, Or and Not; flat, so that a long filter is not a deep one
    int column = -1;
    Operator op = Operator::Equal;
    Value value; ///< null: "nothing there"
    Value last; ///< of a date that names a month or year: its last day; else as value
    QString folded; ///< of the text looked for
    QString initials; ///< ASCII letters and digits looked for as pinyin initials; empty when it has others
    int unitColumn = -1;
    /// Of an Or that names values of one column: they are looked up, not gone through.
    struct Listed {
        int column = -1;
        bool nothing = false;
        QSet<QString> texts; ///< folded
        QSet<qint64> numbers;
    };
    std::optional<Listed> listed;

    /// The part itself where there is but one; nothing where one is missing.
    [[nodiscard]] static Ptr join(Type type, std::vector<Ptr> parts);
    [[nodiscard]] static Ptr negation(Ptr operand);
    [[nodiscard]] static Ptr search(const QString& text, const Table& shape);
    void setOperator(const QString& text);
    /// False when the text is no value of the column.
    [[nodiscard]] bool setValue(const Table& shape, const QString& text, bool quoted);
    [[nodiscard]] bool passes(const Table& table, const TableRow& row) const;

private:
    [[nodiscard]] bool setRate(const QString& text);
    [[nodiscard]] bool setReference(const Table& shape, const QString& text);
    [[nodiscard]] bool setDate(const QString& text);
    [[nodiscard]] bool compares(const Table& table, const TableRow& row) const;
    [[nodiscard]] bool equals(const Field& field, const Value& cell) const;
    [[nodiscard]] bool contains(const Table& table, const TableRow& row) const;
    [[nodiscard]] bool found(const Table& table, const TableRow& row) const;
    void setText(const QString& text);
    [[nodiscard]] static std::optional<Listed> listOf(const std::vector<Ptr>& parts);
    [[nodiscard]] bool isListed(const Table& table, const TableRow& row) const;
};

} // namespace sanpi
