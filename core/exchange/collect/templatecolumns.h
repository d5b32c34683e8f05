// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/collectperiod.h"
#include "store/changesetbuilder.h"

#include <vector>

namespace sanpi {

/// One column of the workbook that a unit fills in.
struct TemplateColumn {
    enum class Role {
        Serial, ///< 序号
        Shown, ///< what the ledger says, for reading
        Computed, ///< a formula over the row
        Fill, ///< what the unit answers
    };
    QString key; ///< its name in the hidden row; unique
    Role role = Role::Shown;
    QString header;
    Field field; ///< by which Shown and Fill are typed
    double width = 10; ///< in characters of the workbook

    [[nodiscard]] bool isFill() const { return role == Role::Fill; }
    [[nodiscard]] bool isAmount() const { return field.type == FieldType::Money; }
};

/// The columns of a month's or a week's workbook, in their order. \p own: keys of the ledger's own fields of
/// projects that are asked for besides; one that went out of use since is shown and no longer filled in.
[[nodiscard]] std::vector<TemplateColumn> templateColumns(
    const Catalogue& catalogue, const CollectPeriod& period, const QStringList& own = {});

/// The name of an own field's column, which no built-in column bears: own:KEY.
inline constexpr char16_t ownColumnMark[] = u"own:";
[[nodiscard]] QString ownColumnKey(const QString& field);
/// The own field that a column is of; empty for built-in ones.
[[nodiscard]] QString ownFieldOfColumn(const QString& column);

/// The word that empties a cell; a blank leaves it as it is (robustness.md 83).
inline constexpr char16_t clearWord[] = u"清空";

/// Where the answer of a fill column is kept.
struct AnswerPlace {
    RecordId id;
    QString field;
};
[[nodiscard]] AnswerPlace answerPlace(const QString& key, qint64 project, const CollectPeriod& period);

/// The answer that the ledger holds. A stage that was reached "no later than" a day counts as none.
[[nodiscard]] Result<Value> storedAnswer(
    RecordSource& source, const QString& key, qint64 project, const CollectPeriod& period);

/// Nothing clears it. Write the columns in their order: a kind of data without an amount is not kept.
[[nodiscard]] Result<void> writeAnswer(ChangeSetBuilder& builder, const QString& key, qint64 project,
    const CollectPeriod& period, const Value& value);

} // namespace sanpi
