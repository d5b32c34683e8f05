// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

namespace sanpi {

/// Puts the district's units in their order and the periods of the three batches into a new ledger, as one
/// change set.
[[nodiscard]] Result<void> seedDistrict(Ledger& ledger, const QString& author);

/// The name of the district, for titles: 示范区.
[[nodiscard]] QString districtName(Ledger& ledger);

} // namespace sanpi
