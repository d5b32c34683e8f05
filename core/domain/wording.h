// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/districtrules.h"

#include <QString>

namespace sanpi {

/// How a gap to the pace is said, by the rule's set (domain.md, decision 5 and §3.3): 超序时进度2.0个百分点,
/// 与序时进度基本持平, 慢于序时进度2.0个百分点; or the class words 达到序时进度, 略低于…, 低于…, 明显低于….
/// \p gap in hundredths of a 百分点; the points are printed with \p digits decimals.
[[nodiscard]] QString gapWords(qint64 gap, const WordingRule& rule = {}, int digits = 1);

} // namespace sanpi
