// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

namespace sanpi::cli {

// figures batches, rebuild, forecast and starts
int batchFigures(Context& context);
int rebuildFigures(Context& context);
int forecastFigures(Context& context);
int startFigures(Context& context);

} // namespace sanpi::cli
