// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sanpi::bench {

/// Writes a ledger sheet of \p rows projects and 30 columns, as districts send it.
void makeBigSheet(const QString& path, int rows);

} // namespace sanpi::bench
