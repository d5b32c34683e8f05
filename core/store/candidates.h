// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/application.h"
#include "domain/stage.h"
#include "store/ledger.h"

#include <optional>
#include <vector>

namespace sanpi {

// Applying for a period of the three batches (practice.md, The quarter): 拟报 → 区初审 → 报市 → 市审 → 纳入,
// or 退回 with a reason. What is taken in is a member of the period's list by the same change set.

/// Projects that shall apply for one list of a period.
struct Proposal {
    int period = 0;
    Batch batch = Batch::Signing;
    std::vector<qint64> projects;
    QDate on;
    /// Of a period that the ledger does not have yet: its event's day, with which it comes in the same set.
    QDate heldOn = {};
    /// 投产一批: the period whose 开工一批 it comes from; none: earlierStart() says it.
    std::optional<int> fromPeriod = {};
    QString brief = {}; ///< 项目简介 of each; empty: what is there stays
};
/// One change set. What was returned is proposed again and forgets its former course. Refused where one is
/// proposed or a member already, and for a period that is not there and has no day.
[[nodiscard]] Outcome proposeCandidates(
    Ledger& ledger, const Proposal& proposal, const QString& author, Source how = Source::Form);

/// The next step of applications, or their return.
struct CandidateStep {
    std::vector<RecordId> candidates;
    CandidateState to = CandidateState::DistrictReview;
    QDate on;
    std::optional<TakenBy> level = {}; ///< of 纳入
    QString document = {}; ///< of 纳入; empty: what is there stays
    QString reason = {}; ///< of 退回
};
/// One change set: all of them or none. 纳入 brings the membership with it: joined on the day of the
/// decision, but not before the period's day, so that no figure of the days before moves; with the total of
/// the project's newest year, 纳入省调度 where the province decided, and the period that it was converted
/// from. What a list said of the member before stays. Refused for a step out of order.
[[nodiscard]] Outcome stepCandidates(
    Ledger& ledger, const CandidateStep& step, const QString& author, Source how = Source::Form);

/// The newest period before \p period in whose 开工一批 the project stands; none where there is none.
[[nodiscard]] Result<std::optional<int>> earlierStart(Ledger& ledger, qint64 project, int period);

/// What breaks the course of an application as it would stand: a step out of order, backwards, without its
/// day, level or reason, or 纳入 without the membership. \p before: its stored state; nothing for a new one.
/// apply() asks it of every candidate that a set touches.
[[nodiscard]] std::optional<Problem> candidateProblem(
    const Catalogue& catalogue, const Value& before, const Record& candidate, bool isMember);

/// The field that bears the day of a step.
[[nodiscard]] QString candidateDayField(CandidateState state);

} // namespace sanpi
