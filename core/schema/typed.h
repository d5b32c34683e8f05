// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"
#include "schema/problem.h"

#include <functional>
#include <optional>

namespace sanpi {

/// Finds a referenced record by name, alias or code; nullopt when unknown.
using Resolver = std::function<std::optional<qint64>(Kind kind, const QString& text)>;

struct Typed {
    Value value; ///< null for a blank
    std::optional<Problem> problem; ///< record, sheet and cell left to the caller
    std::vector<ProblemCode> warnings; ///< Normalised, Rounded
};

/// Reads what a person typed (form, grid, command line, text cell of a sheet) as a value of \p field. A bare
/// amount is in \p bare. References are looked up with \p resolve.
[[nodiscard]] Typed typedFromText(
    const Field& field, const QString& text, Unit bare, const Resolver& resolve);

/// The inverse for editors and tables: amounts in \p unit with the digits they have, choices by label, dates
/// ISO. References are left to the caller, who has the names.
[[nodiscard]] QString editText(const Field& field, const Value& value, Unit unit, bool english);

} // namespace sanpi
