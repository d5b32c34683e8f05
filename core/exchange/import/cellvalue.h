// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/workbook.h"
#include "schema/typed.h"

namespace sanpi {

/// Reads a sheet's cell as a value of \p field: typed cells by their type, texts as people write them. Null
/// for a blank, for 无, / and their like. Bare amounts are in \p unit.
[[nodiscard]] Typed typedFromCell(
    const Workbook& book, const SheetCell& cell, const Field& field, Unit unit, const Resolver& resolve);

} // namespace sanpi
