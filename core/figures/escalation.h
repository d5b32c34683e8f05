// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/districtrules.h"
#include "domain/week.h"
#include "store/escalate.h"
#include "store/ledger.h"
#include "store/rulebook.h"

#include <QDate>
#include <QString>

#include <vector>

namespace sanpi {

/// 建议督办: a project that stands still or an issue past its day, and the next rung of the ladder for it, by
/// name and leader. Nothing is done by itself: a person accepts it (store/escalate.h).
struct Escalation {
    qint64 project = 0; ///< 0: an issue of none
    QString projectName;
    qint64 unit = 0;
    QString unitName;
    QString leader; ///< 分包领导; empty: the project names none
    int idleWeeks = 0; ///< 连续N周无实质进展; 0: it moves
    int overdueDays = 0; ///< of the issue; 0: it is in time
    qint64 issue = 0; ///< 0: there is none yet, accepting makes one
    QString issueNumber;
    RecordId inspection; ///< the last one, where it stands still: what a new issue comes from
    QString finding; ///< what that inspection found, else the progress that did not change
    bool stopped = false; ///< 停工 on that inspection
    Rung rung = Rung::Head;
    OrderKind kind = OrderKind::Reminder;
    QString organ; ///< that issues it
    QString addressee; ///< whom it calls: 恩村街道主要负责人, 分包领导张三
    QString reason; ///< why, in a sentence

    [[nodiscard]] QString kindText() const; ///< 提示函 …
};

struct Escalations {
    QDate asOf;
    RuleBook rules; ///< in force on the day
    std::vector<Escalation> rows; ///< the highest rung first, then the longest standing
    int waiting = 0; ///< left out: an order on them is drafted, or runs and is not past its day
};

/// What the rule of the ladder proposes on the day. A kind of order is proposed only above what was issued:
/// nobody is criticised who was not reminded. Weeks of standing still are counted by inspections
/// (inspections.h); an issue counts from the day after it was due.
[[nodiscard]] Result<Escalations> escalations(Ledger& ledger, QDate asOf);

/// What accepting the proposal asks for; the day and the author are the caller's.
[[nodiscard]] EscalationWish escalationWish(const Escalation& row);

/// The kind of order that a rung is.
[[nodiscard]] OrderKind orderKindOf(Rung rung);

} // namespace sanpi
