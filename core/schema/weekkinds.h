// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"

namespace sanpi {

// The catalogue's kinds of the week: inspections and their plan, supervision, issues with their steps,
// orders, notices and the numbers that documents have used. Internal to schema/.
[[nodiscard]] KindInfo inspectionKind();
[[nodiscard]] KindInfo visitKind();
[[nodiscard]] KindInfo supervisionKind();
[[nodiscard]] KindInfo issueKind();
[[nodiscard]] KindInfo issueProjectKind();
[[nodiscard]] KindInfo stepKind();
[[nodiscard]] KindInfo orderKind();
[[nodiscard]] KindInfo noticeKind();
[[nodiscard]] KindInfo usedNumberKind();

} // namespace sanpi
