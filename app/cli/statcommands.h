// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

namespace sanpi::cli {

/// figures stat: 统计数 beside 调度数.
int statCommand(Context& context);
/// figures adjustment: 中期调整 before and after.
int adjustmentCommand(Context& context);
/// figures resumption: 复工率 of each campaign.
int resumptionCommand(Context& context);

} // namespace sanpi::cli
