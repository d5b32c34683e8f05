// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/table.h"

namespace sanpi {

// Fill a table's names of what its cells refer to; internal to figures/.
[[nodiscard]] Result<void> loadUnitNames(Ledger& ledger, Table& table);
[[nodiscard]] Result<void> loadProjectNames(Ledger& ledger, Table& table);
[[nodiscard]] Result<void> loadListNames(Ledger& ledger, Table& table);

} // namespace sanpi
