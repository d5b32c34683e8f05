// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/collect/returnedbook.h"
#include "store/ledger.h"

#include <QDateTime>

#include <optional>

namespace sanpi {

/// Why a returned workbook is not taken at all.
enum class ReturnRefusal {
    None,
    NotATemplate, ///< it was not made by template out, or its hidden sheet is gone
    NewerFormat, ///< by a newer program
    OtherLedger,
    Withdrawn, ///< the sending was undone
    OlderVersion, ///< facts: version returned, version sent since, on which day
    OtherUnit, ///< facts: whose it is, from whom it should be
    OtherPeriod, ///< facts: what it is of, what is collected
    LastYear, ///< facts: what gave it away
    AlreadyTaken, ///< facts: when, by whom, as which file
    NoSheet, ///< the sheet to fill in is gone or its header cannot be recognised
};
/// Stable name for the command line: "not_a_template", "older_version" …
[[nodiscard]] QString refusalName(ReturnRefusal refusal);

/// States of a reply, as the catalogue's choices have them.
inline constexpr qint64 replyTaken = 1; // 已收
inline constexpr qint64 replySentBack = 2; // 退回

enum class Decision { Open, Take, Keep };

/// One answer that differs from what was sent, and what the merge makes of it.
struct MergeCell {
    enum class State {
        Theirs, ///< changed by the unit alone: taken unless kept out
        Conflict, ///< changed by both, differently
    };
    State state = State::Theirs;
    qint64 project = 0;
    QString code; ///< of the project
    QString name;
    QString key; ///< of the template's column
    AnswerPlace place;
    Value base; ///< as sent; after an earlier return, what that said
    Value ours; ///< as the ledger has it
    Value theirs; ///< nothing: 清空
    /// Waits for a decision, whatever the rule: UnitSlip, or ReasonNeeded where a stage is taken back.
    std::optional<ProblemCode> doubt;
    QString by; ///< who wrote ours, for a conflict
    QDateTime at;
    QString cell; ///< E5 of the sheet
    Decision decision = Decision::Open;
    QString reason; ///< of the decision

    /// Nobody can know what to do with it without being told.
    [[nodiscard]] bool isOpen() const
    {
        return decision == Decision::Open && (state == State::Conflict || doubt);
    }
    [[nodiscard]] bool isTaken() const
    {
        return decision == Decision::Take || (decision == Decision::Open && state == State::Theirs && !doubt);
    }
};

/// What taking a returned workbook would do.
struct ReturnPlan {
    QString path;
    QString file; ///< name without folder
    QString sha256; ///< of the file
    QString answers; ///< digest of what it says, whatever program saved it
    ReturnRefusal refusal = ReturnRefusal::None;
    QStringList facts;
    CollectPeriod period;
    qint64 dispatch = 0;
    qint64 unit = 0;
    QString unitName;
    int version = 0;
    QDate due;
    QString sheet;
    std::vector<TemplateColumn> columns;
    std::vector<MergeCell> cells; ///< by row and column of the sheet
    int unchanged = 0; ///< fill cells that need nothing
    int blankAmounts = 0; ///< projects whose amount was left blank
    QString given; ///< JSON of what the workbook says: the base of a later return
    Problems problems; ///< each keeps its row out; the file waits
    Problems warnings; ///< among them protected cells that were changed

    [[nodiscard]] int taken() const;
    [[nodiscard]] int open() const; ///< conflicts and doubts without a decision
    [[nodiscard]] int conflicts() const;
    /// The doubts as problems with their cells, those decided upon left out.
    [[nodiscard]] Problems doubts() const;
    /// Can enter as it is.
    [[nodiscard]] bool clean() const
    {
        return refusal == ReturnRefusal::None && problems.empty() && open() == 0;
    }
};

struct ReturnOptions {
    std::optional<CollectPeriod> period; ///< that is being collected
    std::optional<qint64> unit; ///< from which it is said to come
};

/// Compares a returned workbook with what was sent and with the ledger, cell by cell. Changes nothing; what
/// is taken is tried against every rule of the ledger. Runs where the ledger lives; \p book may be read
/// anywhere. \p sha256 of the file.
[[nodiscard]] Result<ReturnPlan> planReturn(
    Ledger& ledger, const Workbook& book, const QString& sha256, const ReturnOptions& options = {});

/// The reason of a refusal in a sentence: what the file is and what to do.
[[nodiscard]] QString messageOf(const ReturnPlan& plan);

} // namespace sanpi
