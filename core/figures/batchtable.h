// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/table.h"

namespace sanpi {

/// The members of all lists up to the table's day, with their stage; internal to figures/. Those that left
/// stand among them. The table's names must be loaded.
[[nodiscard]] Result<void> fillBatchTable(Ledger& ledger, Table& table);

} // namespace sanpi
