// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/table.h"

namespace sanpi {

/// Fills what the records of the week compute: an inspection's week, an issue's and an order's state and
/// days, a notice's state. Internal to figures/; the rows stand in the table already.
[[nodiscard]] Result<void> fillWeekCells(Ledger& ledger, Table& table);

/// Numbers of issues, orders and notices, for the columns that refer to them.
[[nodiscard]] Result<void> loadDocumentNames(Ledger& ledger, Table& table);

} // namespace sanpi
