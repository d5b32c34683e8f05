// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/ranking.h"

#include <array>
#include <vector>

namespace sanpi {

/// 比谋划看储备 …; \p part is 0 to 3, in the order of RankingRule::fourWeights.
[[nodiscard]] QString fourName(size_t part);

/// A unit under 四比四看. Amounts in 元, scores in hundredths of a point.
struct FourUnit {
    QString unit;
    int rank = 0;
    Money reserve; ///< total investment of its 前期 projects
    Money signedTotal; ///< total investment of its projects signed in the year, by the day
    Percent completion; ///< of the annual target
    Percent solved; ///< 问题解决率
    std::array<qint64, 4> scores {};
    qint64 total = 0;
};

/// 四比四看 (domain.md, §7), townships and departments apart: the best of its kind has the whole weight of a
/// part, the others in proportion; rates above 100 % count as 100 %.
struct FourCompare {
    std::vector<FourUnit> townships; ///< by total
    std::vector<FourUnit> departments;
    QString formula; ///< as it is printed below the tables
};

/// Refused until all four weights and the document that sets them are entered; the error's first fact says
/// so in Chinese.
[[nodiscard]] Result<FourCompare> fourCompare(
    Ledger& ledger, const Ranking& ranking, const Overview& figures);

} // namespace sanpi
