// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"

namespace sanpi {

// The catalogue's kinds of collecting (填报): what was sent to the units, what they answered. Internal to
// schema/.
[[nodiscard]] KindInfo dispatchKind();
[[nodiscard]] KindInfo replyKind();

} // namespace sanpi
