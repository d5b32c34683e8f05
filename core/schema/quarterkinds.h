// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"

namespace sanpi {

// The catalogue's kinds of the quarter: applying for a period, rounds of observation. Internal to schema/.
[[nodiscard]] KindInfo candidateKind();
[[nodiscard]] KindInfo tourKind();
[[nodiscard]] KindInfo tourStopKind();
[[nodiscard]] KindInfo tourScoreKind();

} // namespace sanpi
