// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/week.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace sanpi {

/// A dated step of an issue, as it is stored.
struct IssueStep {
    int seq = 0; ///< from 1, in the order in which the steps were taken
    StepKind kind = StepKind::Triaged;
    QDate on;
    QDate due; ///< of 交办, 方案批准, 延期, 重新办理; of 销号: the day of 回头看
    std::optional<bool> passed; ///< of 核查 and 回头看
    bool imported = false; ///< a ledger said so: passes without what comes before (design.md, definition 16)
    qint64 order = 0; ///< the order that it belongs to; 0: none
    qint64 unit = 0; ///< of 交办
    QString text;
    QString by;
};

/// Where an issue stands on a day: the fold of its steps up to that day.
struct IssueStanding {
    IssueState state = IssueState::Collected;
    QDate collectedOn;
    QDate assignedOn; ///< t0 of the clock: the last 交办
    QDate due; ///< in force; of a closed issue the one in force when it was closed
    QDate feedbackOn; ///< first after 交办
    QDate lastFeedbackOn;
    QDate plannedOn; ///< an approved plan took over
    QDate reportedOn;
    QDate verifiedOn; ///< passed
    QDate closedOn; ///< invalid: open
    QDate recheckDue;
    QDate recheckedOn;
    std::optional<bool> recheckPassed;
    int reopened = 0; ///< how often
    int returned = 0; ///< verifications that were not passed
    qint64 unit = 0; ///< to whom it was assigned; 0: nobody yet
    QString result; ///< the text of 销号

    [[nodiscard]] bool isSolved() const { return state == IssueState::Closed; }
    [[nodiscard]] bool isOverdue(QDate asOf) const { return !isSolved() && due.isValid() && due < asOf; }
    /// 按期: closed by the day due; nothing where it is open or has no such day.
    [[nodiscard]] std::optional<bool> onTime() const;
    [[nodiscard]] int days(QDate asOf) const; ///< since it was collected, until it was closed
};

/// \p steps by seq; those after \p asOf were not taken yet.
[[nodiscard]] IssueStanding issueStanding(
    QDate collected, const std::vector<IssueStep>& steps, QDate asOf = QDate(9999, 12, 31));

/// The steps that can be taken in a state; those of an order are told by orders.h.
[[nodiscard]] std::vector<StepKind> possibleSteps(const IssueStanding& standing);

struct StepViolation {
    enum class Kind {
        NotPossible, ///< in the state before it
        NotVerified, ///< closed without a verification that was passed
        Backwards, ///< before the step before it, or before it was collected
        NoDue, ///< assigned, planned, extended or reopened without a day
        NoVerdict, ///< verified or rechecked without saying how
        Gap, ///< a seq is missing
    };
    Kind kind = Kind::NotPossible;
    int seq = 0;
    StepKind step = StepKind::Triaged;
    IssueState before = IssueState::Collected;
    bool operator==(const StepViolation&) const = default;
};
/// The invariants of an issue's course: the first step that breaks one.
[[nodiscard]] std::optional<StepViolation> firstViolation(
    QDate collected, const std::vector<IssueStep>& steps);

/// Where an order stands on a day, by the steps of its issue that bear it.
struct OrderStanding {
    OrderState state = OrderState::Draft;
    QDate issuedOn;
    QDate acceptedOn;
    QDate repliedOn; ///< the last
    QDate concludedOn;
    QDate due; ///< as extended
    int returned = 0;
    QString reply; ///< the last
    QString conclusion;
};
[[nodiscard]] OrderStanding orderStanding(
    qint64 order, const std::vector<IssueStep>& steps, QDate asOf = QDate(9999, 12, 31));

} // namespace sanpi
