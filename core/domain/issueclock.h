// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/districtrules.h"
#include "domain/week.h"
#include "domain/workcalendar.h"

namespace sanpi {

/// The days that 13710 sets from the day on which an issue is assigned, t0 (domain.md, decision 7 and §5.1).
struct IssueDays {
    QDate passOn; ///< 1: studied and passed on
    QDate feedback; ///< 3: first feedback
    QDate solve; ///< 7 days for a general issue, one month for a complex one
    bool operator==(const IssueDays&) const = default;
};

/// By natural days t0 + n; one month is the same day of the next month, clipped to its end. By working days
/// the n-th working day after t0, and a month that ends on a day off ends on the next working day.
[[nodiscard]] IssueDays issueDays(
    const ClockRule& rule, const WorkCalendar& calendar, IssueWeight weight, QDate assigned);

/// Until when the unit reports again while an approved plan runs: month by month from \p planned, after \p
/// last.
[[nodiscard]] QDate nextPlanFeedback(
    const ClockRule& rule, const WorkCalendar& calendar, QDate planned, QDate last);

} // namespace sanpi
