// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"
#include "schema/problem.h"

namespace sanpi {

/// Fields that a ledger adds for itself (自定义字段). Each is a record of kind own_field, so that it has a
/// history and can be undone; its values are values of the record that bears them, in the log as in the
/// tables (own_value). They join the ledger's own copy of the catalogue (Catalogue::setOwnFields()), from
/// where forms, columns, filters, import and the command line take them like any other field.

/// Codes of own_field's "type".
enum class OwnType { Text = 1, Integer, Amount, Percent, Date, Choice };

/// Whether records of the kind may bear own fields.
[[nodiscard]] bool bearsOwnFields(Kind kind);

/// The field that \p definition describes; nothing where it names no kind or type. A bound or choice that
/// cannot be read is passed over.
struct OwnField {
    Kind kind = Kind::Project; ///< whose records bear it
    Field field;
};
[[nodiscard]] std::optional<OwnField> ownFieldOf(const Catalogue& catalogue, const Record& definition);

/// Choices as the definition keeps them: "1=住建口", a line or a semicolon between them. The number stays
/// when the word changes.
[[nodiscard]] std::vector<Choice> choicesFromText(const QString& text);
[[nodiscard]] QString choicesText(const std::vector<Choice>& choices);

/// What keeps \p definition from being one, among the \p others of the ledger: a key that is no key or that
/// the kind's records have already, a label or header that names another field, choices or bounds that cannot
/// be read. \p catalogue without own fields will do.
[[nodiscard]] Problems checkOwnField(
    const Catalogue& catalogue, const Record& definition, const std::vector<Record>& others);

} // namespace sanpi
