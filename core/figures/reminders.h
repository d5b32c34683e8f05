// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/record.h"
#include "store/ledger.h"

#include <QDate>
#include <QString>

#include <array>
#include <vector>

namespace sanpi {

/// What a reminder is about. In the order in which equals are listed.
enum class ReminderKind {
    IssueOverdue,
    OrderOverdue,
    Feedback, ///< 13710: the first feedback, or the monthly one under a plan
    PassOn, ///< an issue that waits to be passed on to a unit
    OrderReply, ///< the reply to an order
    IssueDue,
    Recheck, ///< 回头看
    DecisionOverdue, ///< 议定事项 or 领导批示 that is followed by itself, not by an issue or order
    DecisionDue,
    Inspection, ///< of the week, missing
    Month, ///< the month's investment, missing after its reporting day
    Calendar, ///< a year without holidays, where working days are counted
};
inline constexpr int reminderKinds = 12;

/// One line of the list of what is due.
struct Reminder {
    ReminderKind kind = ReminderKind::IssueDue;
    RecordId record; ///< where it leads; key[0] is 0 for a line of several records
    QString title; ///< number, document or unit
    QString text;
    qint64 unit = 0; ///< responsible; 0: none
    QString unitName;
    QDate due;
    int left = 0; ///< days from the as-of date; negative: past
    int count = 1; ///< records behind the line
};

struct Reminders {
    QDate asOf;
    int days = 0; ///< how long ahead one is reminded
    std::vector<Reminder> rows; ///< by kind, the longest past first
    std::array<int, reminderKinds> counts {}; ///< lines by kind
    int past = 0; ///< lines past their day
    int now = 0; ///< lines past their day or due on it
    int uninspected = 0; ///< projects whose inspection of the week is missing; a line holds a unit's
};

/// Everything that is due by the day and within the days of the setting reminder.days after it. Inspections
/// and months that are missing make one line a unit.
[[nodiscard]] Result<Reminders> reminders(Ledger& ledger, QDate asOf);

/// The setting: 0 to 60 days, 3 where none is kept.
[[nodiscard]] int reminderDays(Ledger& ledger);
inline constexpr int longestReminder = 60;
/// Its key.
[[nodiscard]] QString reminderSetting();

/// 问题超期, 督办件待回复 …
[[nodiscard]] QString reminderText(ReminderKind kind);
/// Its name in JSON and filters: issue_overdue, order_reply …
[[nodiscard]] QString reminderKey(ReminderKind kind);

} // namespace sanpi
