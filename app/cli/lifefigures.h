// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

namespace sanpi::cli {

// figures batches and figures rebuild
int batchFigures(Context& context);
int rebuildFigures(Context& context);

} // namespace sanpi::cli
