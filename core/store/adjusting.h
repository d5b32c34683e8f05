// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <optional>

namespace sanpi {

/// 中期调整 of one project (domain.md, §2.5): it leaves the year's list, joins it as of a day, or gets
/// another target. What was issued before stays: the original list and targets can be asked for at any time.
struct AdjustmentWish {
    enum class What { Remove, Add, Amount };
    What what = What::Remove;
    int year = 0;
    qint64 project = 0;
    QDate on; ///< from this day on
    std::optional<Money> amount; ///< of the new target, and of the first one of what joins
    qint64 level = 0; ///< Level of what joins; 0: as in the newest list that held it
    QString reason;
    QString document;
};

/// One change set. What joins gets an entry with unit, sector and total of the newest list that held it, and
/// a target issued on that day. Refused without a day, without a reason for a removal, without an amount and
/// a level for what joins, without an amount for another target, where the project is not in the year's list
/// or, to join, is or was in it: the list as first issued never moves. Refused, too, where the target to be
/// adjusted is not issued yet: that one is changed.
[[nodiscard]] Outcome adjustList(
    Ledger& ledger, const AdjustmentWish& wish, const QString& author, Source how = Source::Form);

/// Why a target was set: the reason of the change set that did. Empty where none was given.
[[nodiscard]] Result<QString> reasonOfTarget(Ledger& ledger, const RecordId& target);

} // namespace sanpi
