// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <optional>

namespace sanpi::cli {

/// KIND and ID as typed: an id, a code, a number or a name; in ids of facts the project may be named likewise
/// (investment 2101-410871-04-01-100888:2021-12). Empty when there is no such kind or record.
[[nodiscard]] std::optional<RecordId> recordNamed(Ledger& ledger, const QString& kind, const QString& id);

} // namespace sanpi::cli
