// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

namespace sanpi::cli {

// figures batches, figures rebuild and figures forecast
int batchFigures(Context& context);
int rebuildFigures(Context& context);
int forecastFigures(Context& context);

} // namespace sanpi::cli
