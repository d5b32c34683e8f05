// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/yearfacts.h"

namespace sanpi {

/// How a year's work was spread over its months: what its key projects had done by the end of each, over
/// those whose months are all known. Internal to figures/.
struct YearShape {
    int year = 0;
    std::array<Money, 12> done {}; ///< cumulative

    [[nodiscard]] Money whole() const { return done[11]; }
    [[nodiscard]] Money by(int month) const { return done[size_t(month) - 1]; }
};

/// The shape of a year that the ledger knows month by month: nothing where projects without complete months
/// hold more than a tenth of what was done, or where nothing was done.
[[nodiscard]] std::optional<YearShape> shapeOf(const YearFacts& year);

/// The complete years before \p year, newest first, \p most at most; five years back are looked at.
[[nodiscard]] Result<std::vector<YearShape>> shapesBefore(Ledger& ledger, int year, QDate asOf, size_t most);

/// done ÷ the share that \p shapes together had done by \p month, half up; without shapes in proportion to
/// the months. Nothing where they had done nothing by then. \p month 1 to 12.
[[nodiscard]] std::optional<Money> projected(Money done, int month, const std::vector<YearShape>& shapes);

} // namespace sanpi
