// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/overview.h"

namespace sanpi {

/// A unit at the end of one month: what was done of what was due.
struct UnitMonth {
    int month = 0;
    Money done; ///< January through the month, of projects whose target is issued
    Percent rate; ///< done ÷ target; invalid without a target
    Percent pace; ///< of totals at the month's end
    std::optional<qint64> gap; ///< hundredths of a 百分点
};

struct UnitMonths {
    qint64 unit = 0; ///< 0: projects without one
    QString label;
    int count = 0;
    Money target; ///< issued
    std::vector<UnitMonth> months; ///< January to the report month
};

/// Units × months of the year's key projects as of the day of \p facts, in the order of overview.byUnit;
/// units without projects are left out. The last month says what the overview says of the unit.
[[nodiscard]] std::vector<UnitMonths> unitMonths(const YearFacts& facts, const Overview& overview);

} // namespace sanpi
