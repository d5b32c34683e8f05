// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/issues.h"
#include "figures/yearlines.h"

#include <unordered_map>
#include <vector>

namespace sanpi {

/// A project on which nothing moved for some weeks.
struct StandingStill {
    ProjectLine line;
    int weeks = 0; ///< 连续N周无实质进展
};

/// 上会问题清单: what a meeting on key projects has to take up, as of a day. A general issue within its time
/// is the unit's own matter and does not go to a meeting.
struct MeetingItems {
    Overview overview;
    int month = 0; ///< the months that count: 0 to 12
    std::vector<IssueRow>
        issues; ///< open: overdue (the longest first), then 挂账督办 and 重大复杂 by day due
    int overdue = 0; ///< of them
    std::vector<ProjectLine> laggards; ///< with a red lamp, by 欠序时额, the largest first
    std::vector<StandingStill> still; ///< for two weeks and more, the longest first
    std::unordered_map<qint64, Remedy> remedies; ///< of the laggards
};
[[nodiscard]] Result<MeetingItems> meetingItems(Ledger& ledger, int year, QDate asOf);

} // namespace sanpi
