// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/facts.h"
#include "demo/ledger.h"

#include <QStringList>

namespace sanpi {

/// Everything in \p ledger that cannot be true together with the rest of it or of \p facts: stage and dates,
/// months and dates, amounts, words of progress and how far the work is, unit and place, codes, people,
/// batches, papers, the reconstruction library. Empty: none. The sentences are for developers.
[[nodiscard]] QStringList contradictions(const DemoLedger& ledger, const DemoFacts& facts);

/// The part of it that speaks of milestones, procedures and the reconstruction library.
[[nodiscard]] QStringList contradictionsOfLists(const DemoLedger& ledger, const DemoFacts& facts);

/// The part of it that speaks of inspections and issues.
[[nodiscard]] QStringList contradictionsOfWeeks(const DemoLedger& ledger, const DemoFacts& facts);

} // namespace sanpi
