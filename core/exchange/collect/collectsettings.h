// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/collectperiod.h"
#include "store/changesetbuilder.h"
#include "store/ledger.h"

namespace sanpi {

/// What a district sets for its collecting: settings of the ledger under collect.*.
struct CollectSettings {
    /// By when units answer for a month: a day of it, or of the one after; a day that the month lacks is its
    /// last. They send around the 25th, with an estimate to the month's end; weekly on Friday.
    int monthDay = 25;
    bool nextMonth = false;
    int weekDay = 5; ///< for a week: 1 Monday to 7 Sunday
    QStringList own; ///< keys of the ledger's own fields of projects that workbooks ask for; all by default
    QStringList
        blankWords; ///< beside 无, - and their like: what stands for a blank in any sheet that comes in
    bool operator==(const CollectSettings&) const = default;

    [[nodiscard]] QDate due(const CollectPeriod& period) const;
};

/// What was never set, or cannot be read, is as by default; fields out of use are left out.
[[nodiscard]] Result<CollectSettings> loadCollectSettings(Ledger& ledger);
/// Puts into \p builder what differs from what is stored.
[[nodiscard]] Result<void> writeCollectSettings(
    ChangeSetBuilder& builder, Ledger& ledger, const CollectSettings& settings);

} // namespace sanpi
