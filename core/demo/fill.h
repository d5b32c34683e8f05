// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/facts.h"
#include "demo/ledger.h"
#include "store/ledger.h"

namespace sanpi {

/// Enters \p demo into \p ledger as one change set (演示数据). The ledger must hold the district's units.
/// Returns the number of key projects; those of the
/// reconstruction library come beside them. Errors: NotFound for a unit that the ledger lacks, and those of
/// Ledger::apply.
[[nodiscard]] Result<int> fillDemo(
    Ledger& ledger, const DemoLedger& demo, const DemoFacts& facts, const QString& author);

/// The program's own demo: generated from the facts that it carries.
[[nodiscard]] Result<int> fillDemo(Ledger& ledger, const QString& author);

} // namespace sanpi
