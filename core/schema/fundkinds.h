// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"

namespace sanpi {

// The catalogue's kind of money won from above (向上争取资金). Internal to schema/.
[[nodiscard]] KindInfo fundKind();

} // namespace sanpi
