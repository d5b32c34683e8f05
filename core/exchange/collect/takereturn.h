// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/collect/returnplan.h"

namespace sanpi {

/// What becomes of conflicts that nobody decided upon.
enum class TakeRule {
    Ask, ///< the file waits
    Ours, ///< the ledger's value stays
    Theirs, ///< the unit's value is taken
};

struct TakeOptions {
    QDate receivedOn;
    QString author;
    Source source = Source::TemplateReturn;
    QString reason; ///< of the whole; else the decisions are summed up
    bool keepFile = true; ///< the file as it came is attached to the return
};

/// Decides all open conflicts by the rule; doubts stay open.
void decide(ReturnPlan& plan, TakeRule rule);

/// Takes the return: one change set with the answers and the record of what came, decided how. Conflict while
/// a cell is open; Conflict, too, where the ledger has moved since the plan was made: plan again. Rows with
/// problems are no part of the plan's cells and stay out. The file is read again, and refused (Conflict)
/// where it is not the one that was planned.
[[nodiscard]] Outcome takeReturn(Ledger& ledger, const ReturnPlan& plan, const TakeOptions& options);

/// Records that the file went back to its unit, and why; nothing of it enters.
[[nodiscard]] Outcome sendBack(
    Ledger& ledger, const ReturnPlan& plan, const QString& why, const TakeOptions& options);

/// SHA-256 of a file, in lower case. CannotRead.
[[nodiscard]] Result<QString> fileDigest(const QString& path);

} // namespace sanpi
