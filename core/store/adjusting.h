// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <optional>

namespace sanpi {

/// 中期调整 of one project of a year's list (domain.md, §2.5): it leaves, is listed as of a day, or gets
/// another target. What was issued before stays: the original list and targets can be asked for at any time.
struct AdjustmentWish {
    enum class What { Remove, Add, Amount };
    What what = What::Remove;
    int year = 0;
    qint64 project = 0;
    QDate on; ///< from this day on
    std::optional<Money> amount; ///< of the new target
    QString reason;
    QString document;
};

/// One change set. Refused without a day, without a reason for a removal, without an amount for another
/// target, where the project is not in the year's list, and where its target is not issued yet: that one is
/// changed, not adjusted.
[[nodiscard]] Outcome adjustList(
    Ledger& ledger, const AdjustmentWish& wish, const QString& author, Source how = Source::Form);

} // namespace sanpi
