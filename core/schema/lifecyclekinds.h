// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"

namespace sanpi {

// The catalogue's kinds of the lifecycle: batches, reconstruction, stoppages, milestones, procedures,
// evidence, dated rules and accepted findings. Internal to schema/.
[[nodiscard]] KindInfo batchKind();
[[nodiscard]] KindInfo rebuildKind();
[[nodiscard]] KindInfo stoppageKind();
[[nodiscard]] KindInfo milestoneKind();
[[nodiscard]] KindInfo procedureKind();
[[nodiscard]] KindInfo attachmentKind();
[[nodiscard]] KindInfo ruleKind();
[[nodiscard]] KindInfo acceptanceKind();

} // namespace sanpi
