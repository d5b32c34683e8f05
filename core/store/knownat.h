// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <functional>

namespace sanpi {

/// Runs \p look on the ledger as it was when the log ended with the change set \p head (design.md, definition
/// 15): what came after is taken back within a transaction that is rolled back at the end, so that nothing
/// stays of it. The ledger's lock is held meanwhile. \p look may read whatever it likes, and open
/// transactions; it must not apply anything.
///
/// NotFound where the log does not reach so far; ReadOnly where something came after and the ledger cannot be
/// written; Damaged where the log does not fit the tables; else the errors of \p look.
[[nodiscard]] Result<void> asKnownAt(Ledger& ledger, qint64 head, const std::function<Result<void>()>& look);

} // namespace sanpi
