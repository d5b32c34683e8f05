// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace sanpi {

/// SQLite's result code as an Error: what a person can do something about is said so, the rest in SQLite's
/// words. \p sql stands in the technical detail.
[[nodiscard]] Error sqliteError(int code, const QString& text, const QString& sql);

} // namespace sanpi
