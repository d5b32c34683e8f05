// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sanpi::bench {

/// Makes a ledger of \p projects projects, each with entry, target, twelve months (or a statement), progress
/// and stages in each of \p years years that end with 2021. The facts are written past the change log, which
/// figures never read: through it ten years would take minutes.
void makeBigLedger(const QString& path, int projects, int years);

} // namespace sanpi::bench
