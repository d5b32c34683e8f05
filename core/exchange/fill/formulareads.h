// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fill/sheetxml.h"

#include <map>
#include <set>

namespace sanpi {

/// Cells by column and row.
using CellSet = std::map<int, std::set<int>>;

/// Formula cells of the sheet whose result may be another once \p filled cells have changed: they read one of
/// them, or a formula that does. What cannot be told (names, whole columns, INDIRECT, shared formulas) counts
/// as reading.
[[nodiscard]] CellSet formulasReading(const SheetXml& sheet, const CellSet& filled);

} // namespace sanpi
