// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/issues.h"
#include "store/orders.h"

namespace sanpi {

/// A rung of the ladder that a person takes: the order on what stands still or is past its day.
struct EscalationWish {
    qint64 issue = 0; ///< 0: made of the inspection, and assigned to its unit
    RecordId inspection; ///< of a new issue
    QString text; ///< of a new issue
    OrderKind kind = OrderKind::Reminder;
    bool callLeader
        = true; ///< the order names the 分包领导; the first reminder goes to the unit's head alone
    QString reason; ///< 事由
    QDate on;
    QString author;
    Source how = Source::Form;
};

struct EscalationOutcome {
    Outcome outcome;
    qint64 issue = 0;
    qint64 order = 0; ///< the draft
};
/// The issue, where there is none yet, its 交办 and the draft with everything filled, as one change set.
/// Refused without a day and for an inspection that is not there.
[[nodiscard]] EscalationOutcome draftEscalation(Ledger& ledger, const EscalationWish& wish);

} // namespace sanpi
