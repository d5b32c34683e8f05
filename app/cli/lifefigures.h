// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

namespace sanpi::cli {

// figures batches, rebuild, forecast, starts and funds
int batchFigures(Context& context);
int rebuildFigures(Context& context);
int forecastFigures(Context& context);
int startFigures(Context& context);
int fundsCommand(Context& context);

} // namespace sanpi::cli
