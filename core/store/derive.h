// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/changeset.h"

#include <utility>
#include <vector>

namespace sanpi {

/// Columns that store computes from the fields it writes, in the same transaction: folded names and pinyin
/// keys. Never logged, never in a change set; check() rebuilds and compares them.
[[nodiscard]] std::vector<std::pair<QString, Value>> derivedColumns(
    Kind kind, const std::vector<FieldChange>& fields);

} // namespace sanpi
