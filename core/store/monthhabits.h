// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

namespace sanpi {

/// How a district collects its months. Settings of the ledger: month.collect_day, month.january_alone,
/// month.half_reports; the day from which a month counts is Ledger::reportingDay().
struct MonthHabits {
    int collectDay = 25; ///< 1 to 31, clipped to the month: figures are collected up to that day
    bool januaryAlone = true; ///< else January is reported with February (1—2月份)
    bool halfReports = false; ///< from the 15th the open month counts as its first half (上半月)

    /// The day up to which a month is collected.
    [[nodiscard]] QDate cutoffOf(Month month) const;
    bool operator==(const MonthHabits&) const = default;
};
[[nodiscard]] MonthHabits monthHabits(Ledger& ledger);

/// What counts on a day: the last month that is reported, and whether only its first half is.
struct ReportedMonth {
    Month month;
    bool half = false;
};
/// What a month's figures are on a day where none of them says: 1 预计 before it is over, 3 定报 once it is
/// closed, else 2 快报 (practice.md, The month).
[[nodiscard]] int figureKind(Month month, bool closed, QDate asOf);

/// reportMonth() by the ledger's reporting day and habits: the one place that says which months count.
[[nodiscard]] ReportedMonth reportedOn(Ledger& ledger, QDate asOf);

} // namespace sanpi
