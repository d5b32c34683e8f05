// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/yearfacts.h"
#include "schema/problem.h"

namespace sanpi {

/// Data of the year that do not agree with each other: stated amounts against their months, targets against
/// totals, … Never a fault of the ledger. Each problem names its project and field.
[[nodiscard]] Result<Problems> findings(Ledger& ledger, int year, QDate asOf);

} // namespace sanpi
