// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/facts.h"
#include "demo/ledger.h"
#include "domain/result.h"

namespace sanpi {

/// A district's ledger of one year, made up from \p facts: the same facts give the same ledger on every
/// machine. The published counts and sums of the facts are met exactly. Errors: Invalid where the facts leave
/// no room for that.
[[nodiscard]] Result<DemoLedger> generateDemo(const DemoFacts& facts);

} // namespace sanpi
