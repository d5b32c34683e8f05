// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/yearfacts.h"

namespace sanpi {

/// Lets bundles and their parts count once (domain.md, decision 8), by the view: whole, the parts are folded
/// into the bundle, which takes from them what it does not state itself; split, the bundle is folded where at
/// least one part counts. Internal to figures/.
[[nodiscard]] Result<void> foldBundles(Connection& connection, YearFacts& facts);

} // namespace sanpi
