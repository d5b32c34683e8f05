// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issueclock.h"
#include "domain/issueflow.h"
#include "store/changesetbuilder.h"
#include "store/issuesteps.h"
#include "store/ledger.h"

namespace sanpi {

/// An issue on its way in.
struct NewIssue {
    qint64 project = 0; ///< 0: of none
    std::vector<qint64> alsoProjects; ///< one issue may touch several
    QString text;
    qint64 kind = 0; ///< choice of issue.kind; 0: not known yet
    IssueWeight weight = IssueWeight::General;
    IssueSource source = IssueSource::Other;
    QDate on;
    qint64 unit = 0; ///< responsible; 0: the project's of the year
    QString support; ///< 配合单位
    QString origin; ///< record that it comes from: inspection/17:2021-11-30:1
    QString note;
    Fields more; ///< further ones by key: the ledger's own
    bool booked = false; ///< 挂账督办
    QString author;
    Source how = Source::Form;
};

/// What an issue from this inspection or supervision would be: nothing is typed again. NotFound.
[[nodiscard]] Result<NewIssue> issueFrom(Ledger& ledger, const RecordId& origin);

/// Gives it the next number of the year (WT20210118, never given twice) and keeps it. The issue's id is
/// Outcome::ids.at(newIssueId). Refused without a text or a day.
inline constexpr qint64 newIssueId = -1;
[[nodiscard]] Outcome collectIssue(Ledger& ledger, const NewIssue& wish);

/// An issue that is made as part of a larger change set.
struct AddedIssue {
    qint64 id = 0; ///< provisional
    QString number;
};
/// What collectIssue() does, for change sets that do more than that. \p ahead: how many issues of the year
/// the set has numbered already.
[[nodiscard]] Result<AddedIssue> addIssue(
    ChangeSetBuilder& builder, Ledger& ledger, const NewIssue& wish, int ahead = 0);

/// Until when an issue of this weight that is assigned on \p on is to be solved, by the clock in force.
[[nodiscard]] Result<QDate> solveDay(Ledger& ledger, IssueWeight weight, QDate on);

/// A step as a person asks for it.
struct IssueStepWish {
    qint64 issue = 0;
    StepKind kind = StepKind::Assigned;
    QDate on;
    QDate due; ///< invalid: the day by the clock in force, where the step bears one
    std::optional<bool> passed;
    QString text;
    QString by;
    qint64 unit = 0; ///< of 交办: 0 for the responsible one
    qint64 order = 0;
    QString author;
    Source how = Source::Form;
    QDate today; ///< no step lies after it; invalid: not asked
};

/// What stands against a step, and the day that the clock would set.
struct IssueStepCheck {
    IssueStanding before;
    QStringList objections; ///< in the user's language; empty: it is in order
    QDate due; ///< by the clock: of 交办 and 重新办理 the solution, of 销号 the day of 回头看
    int unknownYear = 0; ///< working days were counted over a year without a calendar
};
[[nodiscard]] Result<IssueStepCheck> checkIssueStep(Ledger& ledger, const IssueStepWish& wish);

/// Takes the step as one change set. A 回头看 that is not passed reopens the issue in the same set. Refused
/// with the objections.
[[nodiscard]] Outcome takeIssueStep(Ledger& ledger, const IssueStepWish& wish);

/// Puts the step behind those that the issue has; for change sets that do more than that. \p seq: its number.
[[nodiscard]] Result<void> addIssueStep(ChangeSetBuilder& builder, const IssueStepWish& wish, int seq);

} // namespace sanpi
