// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/facts/columnlayout.h"

namespace sanpi {

/// The columns that managers look at first.
[[nodiscard]] ColumnLayout projectColumns();

} // namespace sanpi
