// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

namespace sanpi::cli {

/// figures ranking
int rankingCommand(Context& context);

} // namespace sanpi::cli
