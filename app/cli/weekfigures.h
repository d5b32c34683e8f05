// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

namespace sanpi::cli {

// figures issues and figures week
int issueFiguresCommand(Context& context);
int weekFiguresCommand(Context& context);

} // namespace sanpi::cli
