// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace sanpi {

/// How far an application for a period of the three batches has come (practice.md, "The quarter"). The
/// numbers are stored; those up to Taken are passed in this order.
enum class CandidateState {
    Proposed = 1, ///< 拟报
    DistrictReview = 2, ///< 区初审
    Submitted = 3, ///< 报市
    CityReview = 4, ///< 市审
    Taken = 5, ///< 纳入: it is a member of the period's list
    Returned = 6 ///< 退回, with a reason
};

/// Whether an application in \p from may come to \p to next: proposed first (again after it was returned),
/// then a step at a time; returned from wherever it waits for a decision.
[[nodiscard]] constexpr bool mayFollow(std::optional<CandidateState> from, CandidateState to)
{
    if (to == CandidateState::Proposed)
        return !from || *from == CandidateState::Returned;
    if (!from || *from >= CandidateState::Taken)
        return false;
    return to == CandidateState::Returned || int(to) == int(*from) + 1;
}

/// Characters of a 项目简介 at most: what is read out on the event's day.
inline constexpr int briefLength = 200;

/// Whose list took it in. The numbers are stored.
enum class TakenBy { Province = 1, City = 2, District = 3 };

/// Where it is shown on the event's day. The numbers are stored.
enum class Venue { Main = 1, Branch = 2 };

/// An item of the checklist of an application. The numbers are stored.
enum class ChecklistState { Missing = 1, Present = 2, NotNeeded = 3 };

} // namespace sanpi
