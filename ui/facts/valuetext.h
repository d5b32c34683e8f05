// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/table.h"

namespace sanpi {

/// Whether labels of the catalogue are shown in English: follows the default locale, as all of the interface.
[[nodiscard]] bool englishLabels();

/// Decimals that \p amount needs to be shown exactly in \p unit: 0 to 8.
[[nodiscard]] int decimalsOf(Money amount, Unit unit);

/// A value of \p field for the screen: amounts grouped and exact in \p unit without its name, labels of
/// choices, names of references (from \p names), ISO dates. Empty for nothing.
[[nodiscard]] QString valueText(const Table& names, const Field& field, const Value& value, Unit unit);

/// The same with the unit's name behind amounts and rates, for sentences and histories.
[[nodiscard]] QString valuePhrase(const Table& names, const Field& field, const Value& value, Unit unit);

/// What stands over a column: label and unit, 总投资(万元).
[[nodiscard]] QString columnTitle(const Field& field, Unit unit);

/// Whether the field takes more than a line to read.
[[nodiscard]] bool isLongText(const Field& field);

/// Whether cells of the field are numbers: right-aligned, summed.
[[nodiscard]] bool isFigure(const Field& field);

} // namespace sanpi
