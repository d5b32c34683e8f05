// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/doubts.h"

#include <algorithm>

namespace sanpi {

bool owesMonth(const EntryFacts& entry, int month)
{
    const bool stated = std::ranges::any_of(
        entry.statements, [&](const EntryFacts::Statement& one) { return one.through >= month; });
    const bool reported = (entry.present >> (month - 1) & 1U) != 0;
    return entry.counts() && !stated && !reported && entry.stage < Stage::Producing && entry.hasStarted(month)
        && !entry.stoppage;
}

bool touchesFigures(const Finding& finding)
{
    switch (finding.code) {
    case ProblemCode::Negative:
    case ProblemCode::TargetOverTotal:
    case ProblemCode::TargetAboveTotal:
    case ProblemCode::DoneAboveTotal:
    case ProblemCode::MonthAboveShare:
    case ProblemCode::RateAbove200:
    case ProblemCode::TotalsDiffer:
    case ProblemCode::UnitSlip:
    case ProblemCode::DoneFalls:
    case ProblemCode::PartsAboveTotal:
    case ProblemCode::WordsAheadOfDone:
        return true;
    default:
        return false;
    }
}

} // namespace sanpi
