// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/overview.h"

#include <array>
#include <optional>
#include <vector>

namespace sanpi {

/// What a weighted ranking is made of, in the order of RankingRule::weights.
enum class RankIndicator { Completion, OnPace, Starts, IssuesOnTime };
inline constexpr std::array allRankIndicators {
    RankIndicator::Completion, RankIndicator::OnPace, RankIndicator::Starts, RankIndicator::IssuesOnTime};
[[nodiscard]] QString rankIndicatorName(RankIndicator indicator);

/// A responsible unit and where it stands among its like. Amounts in 元.
struct RankedUnit {
    enum class Out { No, FewProjects, Excluded, NoRate };
    Group group;
    bool department = false; ///< 区直部门: ranked apart from townships and subdistricts
    Out out = Out::No;
    QString because; ///< why it is not ranked, as printed; empty for those that are
    int rank = 0; ///< from 1, equals share one and the next is skipped; 0: not ranked
    std::optional<qint64> score; ///< hundredths of a point; only under weights
    std::array<Percent, allRankIndicators.size()> parts {}; ///< invalid where the unit has nothing of it
    /// What would change its place: by so much more done it stands before the next better one; empty for the
    /// first, and where money alone does not do it.
    std::optional<Money> toRise;
    QString above; ///< whom it would pass
    /// So much more done by the next behind it, and it is passed; empty for the last.
    std::optional<Money> lead;
};

/// 综合排名 of a year's responsible units as of a day, townships and departments apart.
struct Ranking {
    RankingRule rule;
    RuleSource source;
    std::vector<RankedUnit> townships; ///< by rank; those that are not ranked last, in the district's order
    std::vector<RankedUnit> departments;
    QString formula; ///< as it is printed below the table
};

/// Units with projects, ranked by the rule in force. \p figures: the overview of the year and day.
[[nodiscard]] Result<Ranking> ranking(Ledger& ledger, const Overview& figures);

/// 红黑榜: the first and the last of both kinds. Refused while it is off, and until weights and the document
/// that sets them are entered; the error's first fact says what is missing.
struct RedBlackList {
    std::vector<RankedUnit> red;
    std::vector<RankedUnit> black; ///< the last first
};
[[nodiscard]] Result<RedBlackList> redBlackList(const Ranking& ranking);

} // namespace sanpi
