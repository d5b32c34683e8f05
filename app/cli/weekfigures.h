// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

namespace sanpi::cli {

// figures issues
int issueFiguresCommand(Context& context);

} // namespace sanpi::cli
