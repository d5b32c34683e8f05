// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"

namespace sanpi {

// The catalogue's kinds of the turns of month and year. Internal to schema/.
[[nodiscard]] KindInfo closingKind();
[[nodiscard]] KindInfo statisticKind();
[[nodiscard]] KindInfo turnKind();
[[nodiscard]] KindInfo campaignKind();
[[nodiscard]] KindInfo resumptionKind();

} // namespace sanpi
