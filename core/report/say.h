// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/selection.h"
#include "report/phrase.h"

namespace sanpi {

/// 报数: a selection as one sentence for a message. 截至11月底，文昌街道省市重点项目12个，总投资34.56亿元，
/// 年度计划投资10.00亿元，累计完成投资9.50亿元，占年度计划的95.0%，超序时进度3.3个百分点；其中已开工10个，已入统8个。
///
/// Only what the data hold is said: no plan, no rate; nothing reported, nothing done. 均已 only of all,
/// 该项目 of one. Units, levels, sectors and year classes of a filter are named; a filter that asks for more,
/// and rows picked by hand, are 所选. Amounts are in 亿元 with two decimals, all in 万元 where none reaches
/// 亿元.
[[nodiscard]] Sentence sayOf(const Selection& selection);

} // namespace sanpi
