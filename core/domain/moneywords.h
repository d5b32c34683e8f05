// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

namespace sanpi {

/// An amount in Chinese numerals, as contracts and approvals write it: 壹佰贰拾万元整, 人民币三亿元,
/// 伍佰元伍角. It must name its unit (元, or 万 or 亿 at its end). Where digits stand beside the words, as in
/// 100万元(壹佰万元整), the two must agree. nullopt for everything else, and for what can be read in two ways
/// (三万五). robustness.md 50.
[[nodiscard]] std::optional<ParsedMoney> moneyInWords(QStringView text);

} // namespace sanpi
