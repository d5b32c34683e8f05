// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

namespace sanpi::cli {

/// figures appraisal: places in the city.
int appraisalFigures(Context& context);
/// figures leaders: ranking of 分包领导; of one with --person.
int leaderFigures(Context& context);
/// figures debts: 欠账榜 by unit and by leader.
int debtFigures(Context& context);
/// figures decisions: 议定事项 and 领导批示 as they stand.
int decisionFigures(Context& context);

} // namespace sanpi::cli
