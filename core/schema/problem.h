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

} // namespace sanpi
