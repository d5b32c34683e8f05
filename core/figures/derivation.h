// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rulebook.h"

#include <QString>

namespace sanpi {

/// How a figure came about (design.md, definition 21).
struct Derivation {
    QString formula; ///< 累计完成 ÷ 年度计划
    QString numerator; ///< with unit
    QString denominator;
    QString rule; ///< which rule or decision, in force since when
    QString filter; ///< reopens the rows behind it
};

/// The rule as a derivation names it: what it is, since when and by which document; the program's own where
/// the ledger states none.
[[nodiscard]] QString ruleCitation(const RuleBook& rules, RuleKind kind);

} // namespace sanpi
