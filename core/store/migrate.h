// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/connection.h"

namespace sanpi {

inline constexpr int schemaVersion = 6;

/// Brings the ledger behind \p connection to schemaVersion by the numbered scripts in resources/migrations,
/// all in one transaction, the version last. Newer for a ledger of a later program; Damaged for a file that
/// is no ledger of ours.
[[nodiscard]] Result<void> migrate(Connection& connection);

/// The schema of the ledger behind \p connection; 0 for an empty file. Damaged where it is another program's
/// file, Newer for a later schema than ours.
[[nodiscard]] Result<int> storedVersion(Connection& connection);

} // namespace sanpi
