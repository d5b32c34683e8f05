// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/findings.h"
#include "figures/yearfacts.h"

namespace sanpi {

// What makes a figure doubtful before it goes out.

/// Whether the unit of a project owes its amount for the month (1 to 12): a started key project, neither
/// finished nor stopped, of which neither the month nor a statement through it was reported.
[[nodiscard]] bool owesMonth(const EntryFacts& entry, int month);

/// Whether a finding casts doubt on an amount or a rate, and not on a day, a paper or a deadline.
[[nodiscard]] bool touchesFigures(const Finding& finding);

} // namespace sanpi
