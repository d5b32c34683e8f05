// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/overview.h"

#include <functional>

namespace sanpi {

/// What a rate was before, against now, in hundredths of a 百分点 between the two as printed; empty where the
/// past is not held or had no rate (domain.md, §9.1: differences of rates are 百分点).
struct RateChange {
    std::optional<qint64> week; ///< 较上周
    std::optional<qint64> month; ///< 较上月 (环比)
    std::optional<qint64> year; ///< 较去年同期 (同比)
    bool operator==(const RateChange&) const = default;
};

/// The same totals on earlier days: a week before; through the month before the one reported; a year before,
/// of that year's list. Only days within the year are compared by week and month: a new year begins at
/// nought.
struct PastOverviews {
    QDate weekDay; ///< invalid: not compared
    QDate monthDay;
    QDate yearDay;
    std::optional<Overview> week;
    std::optional<Overview> month;
    std::optional<Overview> year;

    using Split = std::vector<Group> Overview::*;
    /// Of all.
    [[nodiscard]] RateChange of(const Overview& now) const;
    /// Of a group of a split, by its key. \p split: &Overview::byUnit …
    [[nodiscard]] RateChange of(const Group& now, Split split) const;
};

/// Which projects count, of a list that may be another year's.
using ScopeOf = std::function<Result<ProjectScope>(int year, QDate asOf)>;

/// Three overviews; of a year that the ledger does not hold none. Within the caller's snapshot or its own.
[[nodiscard]] Result<PastOverviews> pastOverviews(
    Ledger& ledger, const Overview& now, const ScopeOf& scope = {});

/// +3.20 / −1.05 / 持平 / —
[[nodiscard]] QString changeText(const std::optional<qint64>& points);

} // namespace sanpi
