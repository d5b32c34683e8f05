// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/record.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace sanpi {

/// Why a value or record cannot enter (a problem), or what a person should look at (a warning): design.md,
/// definition 9; domain.md, decision 11.
enum class ProblemCode {
    // problems
    Missing,
    Unreadable, ///< args: what is expected
    UnknownChoice, ///< args: the choices
    UnknownUnit, ///< args: nearest names
    UnknownProject,
    Duplicate, ///< args: where the same key stands
    Negative,
    OutOfRange, ///< args: lowest, highest
    TooLong, ///< args: characters allowed, characters found
    BadCode,
    FinishBeforeStart, ///< args: start
    TargetOverTotal, ///< more than ten times; args: total in 万元
    DigitsLost, ///< more than 15 digits in a number cell
    NotAField, ///< args: field key
    NotEditable,
    DateOrder, ///< dates along the stages run backwards; args: stage, date
    ErrorCell, ///< args: #REF! …
    NoCachedValue,
    TwoColumns, ///< two columns claim one field; args: the headers
    NoHeader,
    NothingTaken,
    AmbiguousMonth, ///< 2021.1 as a number: January, or October without its last 0; args: the year
    ReasonNeeded, ///< what was done before is taken back: the change set must say why
    BadRule, ///< a rule's text that is none
    Frozen, ///< an issued notice or a used number: it stays as it is
    StepOutOfOrder, ///< of an issue; args: step, state before it
    StepNotVerified, ///< closed before a verification was passed
    StepBackwards, ///< before the step before it; args: step, its day
    StepIncomplete, ///< without its day due or its verdict; args: step
    BadFieldKey, ///< of an own field
    BadChoices, ///< of an own field: none, or one twice
    ChoiceInUse, ///< a choice that values bear is taken away; args: how many
    FixedField, ///< what an own field is cannot change once it was added
    ForeignRow, ///< a row of a returned workbook that was not sent in it; args: whose project it is
    MonthClosed, ///< 月度封账: a change of its investment must say why; args: month
    // warnings
    CreditCode,
    TargetAboveTotal,
    DoneAboveTotal,
    MonthAboveShare, ///< one month above 40 % of the year's target
    RateAbove200,
    Normalised,
    Rounded,
    TotalsDiffer, ///< a total row against the sum of its rows; args: stated, sum
    SameNameOtherCode, ///< args: the other code
    FileSeen, ///< args: when, by whom
    UnitSlip, ///< 10,000 times its history
    ForeignPeriod, ///< args: period of the sheet
    BelowThreshold, ///< args: least total in 万元
    SecondOpening, ///< in an earlier list already; args: period, batch, name there
    KeptValue, ///< a list says otherwise than the ledger, which is kept; args: stored
    InvestedBeforeStart, ///< args: month, start
    DoneFalls, ///< a stated cumulative amount below an earlier one; args: earlier amount, its month
    PartsAboveTotal, ///< parts of a bundle add up to more; args: total
    WordsAheadOfDone, ///< progress text says finished; args: rate
    NoEvidence, ///< args: papers
    StageOverdue, ///< in its stage past the deadline; args: months allowed, day since
    StartOverdue, ///< 应开未开; args: planned start
    ProcedureOverdue, ///< args: procedure, due
    ProcedureExpiring, ///< args: procedure, valid until
    MovingButIdle, ///< started, but nothing invested and nothing inspected for weeks; args: since
    ProtectedChanged, ///< a cell that was not to be filled in; args: as it was sent
    RowMissing, ///< a project that was sent and did not come back
};

[[nodiscard]] bool isWarning(ProblemCode code);
/// Stable name for the command line: "missing", "unknown_choice", …
[[nodiscard]] QString codeName(ProblemCode code);

struct Problem {
    ProblemCode code = ProblemCode::Missing;
    std::optional<RecordId> record;
    QString field; ///< catalogue key; empty where it is about the whole record
    QString value; ///< as it was given
    QStringList args;
    // Where a sheet is behind it:
    QString sheet;
    QString cell; ///< E5

    bool operator==(const Problem&) const = default;
};
using Problems = std::vector<Problem>;

/// Whether all that stands against a change set is that it does not say why: it enters with a reason.
[[nodiscard]] bool needsOnlyReason(const Problems& problems);

} // namespace sanpi
