// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/leaderboard.h"
#include "report/reports.h"

namespace sanpi {

/// One page of a leader (分包领导) as of a day: how he stands, his projects by what they owe, their open
/// issues. Who leads what is told as of that day. NotFound where he leads nothing.
[[nodiscard]] Result<Report> makeLeaderPage(Ledger& ledger, const QString& name, int year, QDate asOf);

} // namespace sanpi
