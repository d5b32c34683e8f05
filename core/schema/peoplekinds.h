// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"

namespace sanpi {

// The catalogue's kinds of people, meetings and the place in the city. Internal to schema/.
[[nodiscard]] KindInfo personKind();
[[nodiscard]] KindInfo assignmentKind();
[[nodiscard]] KindInfo meetingKind();
[[nodiscard]] KindInfo agendaItemKind();
[[nodiscard]] KindInfo decisionKind();
[[nodiscard]] KindInfo appraisalKind();

} // namespace sanpi
