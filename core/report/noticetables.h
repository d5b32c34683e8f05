// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/notice.h"

namespace sanpi::noticetables {

/// Townships and departments ranked apart, those that are not ranked with the reason, the whole below. 万元;
/// rates and points with two decimals.
[[nodiscard]] doc::Table unitTable(const NoticeInput& input);
/// Every project behind its pace, by 欠序时额.
[[nodiscard]] doc::Table laggardTable(const NoticeInput& input);

/// 应巡查未巡查 of a week, and issues past their day, the longest first.
[[nodiscard]] doc::Table missingTable(const NoticeWeek& week);
[[nodiscard]] doc::Table overdueTable(const NoticeWeek& week);

/// 更正 of closed months: before, after and why.
[[nodiscard]] doc::Table correctedTable(const NoticeInput& input);

/// Done against target by level.
[[nodiscard]] ChartSpec levelChart(const NoticeInput& input);
/// Rates of the units against the pace, in the lamps' colours.
[[nodiscard]] ChartSpec unitChart(const NoticeInput& input);

} // namespace sanpi::noticetables
