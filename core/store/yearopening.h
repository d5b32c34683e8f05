// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stage.h"
#include "store/ledger.h"

#include <optional>
#include <vector>

namespace sanpi {

// 年度结转: a year is opened from the list of the year before; its targets then pass 申报 → 审核 → 已下达
// (practice.md, The year). What a project was in the year before is not touched.

/// Whether the year was opened here: what is then typed or imported as its target waits as a proposal
/// (design.md, definition 11).
[[nodiscard]] Result<bool> isYearOpened(Connection& connection, int year);

/// What is decided for one project.
struct TurnChoice {
    qint64 project = 0;
    TurnDecision decision = TurnDecision::Continuing;
    std::optional<Money> target; ///< proposed for the new year
    QString reason; ///< required for 调出
    bool again = false; ///< decides anew what was decided before
};

/// Takes the decisions into the year as one change set: an entry of the new year with level, sector, unit and
/// total of the year before, and what was decided. Projects whose turn is decided already stay as they are,
/// unless the choice says that it decides anew: who leaves the list then loses level, class and proposed
/// target. Refused where a removal gives no reason, and anew where the target is issued; WrongUse where a
/// project has no entry in the year before.
[[nodiscard]] Outcome openYear(Ledger& ledger, int year, const std::vector<TurnChoice>& choices, QDate on,
    const QString& author, Source how = Source::Form);

enum class TargetState { Proposed = 1, Reviewed = 2, Issued = 3 };

/// What becomes of the year's targets that wait.
struct TargetStep {
    int year = 0;
    TargetState to = TargetState::Reviewed;
    std::vector<qint64> projects; ///< empty: all that wait
    QDate on; ///< of issue
    QString document; ///< of issue
};
/// Reviews targets that are proposed, or issues those that are reviewed, as one change set. Refused where
/// none is there to take the step, and where one that is named would skip a step.
[[nodiscard]] Outcome stepTargets(
    Ledger& ledger, const TargetStep& step, const QString& author, Source how = Source::Form);

} // namespace sanpi
