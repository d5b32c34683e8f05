// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <QHash>

namespace sanpi {

/// The names of all units, by the number that facts refer to them with.
[[nodiscard]] Result<QHash<qint64, QString>> unitNames(Ledger& ledger);

} // namespace sanpi
