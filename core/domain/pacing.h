// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dates.h"
#include "domain/districtrules.h"
#include "domain/money.h"
#include "domain/percent.h"
#include "domain/stage.h"

#include <QDate>

#include <optional>

namespace sanpi {

/// What a pace is asked for: months and shares by the month reported, days by the day itself.
struct PaceDay {
    int year = 0;
    Month reported; ///< reportMonth(asOf)
    QDate asOf;
    bool half = false; ///< of the month reported only the first half: 1—8月上半月
    /// The end of a month of the year, as the curves show it.
    [[nodiscard]] static PaceDay endOf(Month month) { return {month.year(), month, month.lastDay(), false}; }
};

/// 序时进度 of totals by the rule's strategy; nothing due before the year, all after it: m/12, half months
/// (m−½)/12 from the 15th, day of the year, or the district's own curve. Source: domain.md, decision 5 and
/// §3.3.
[[nodiscard]] Percent pace(const PaceDay& day, const PaceRule& rule = {});

/// 序时进度 of one project: when \p yearClass is NewStart and its planned start month s lies in the year,
/// what is due since s of all that is due from s on — by months (m−s+1)/(13−s) —, 0 before it; else pace().
/// Source: domain.md, decision 5.
[[nodiscard]] Percent projectPace(
    const PaceDay& day, YearClass yearClass, QDate plannedStart, const PaceRule& rule = {});

/// The last month whose reporting day is on or before \p asOf (design.md, definition 13). \p reportingDay 0:
/// the month's last day; else that day of the month, clipped to its length.
[[nodiscard]] Month reportMonth(QDate asOf, int reportingDay = 0);

/// 欠序时额 in 元: target × pace − done, half up; negative when ahead. Source: domain.md, decision 5.
[[nodiscard]] Money paceDebt(Money target, const Percent& pace, Money done);

/// amount × part, half up, exact; 0 where there is no part.
[[nodiscard]] Money share(Money amount, const Percent& part);

/// Lamp of a rate against its pace in the report month (domain.md, decision 6). None where there is no rate.
/// A pace of 0 is nothing due: green. Precondition: denominators above 0; the pace's parts are months, days
/// or the like (< 10⁹).
[[nodiscard]] Lamp lampOf(const Percent& rate, const Percent& pace, int month, const LampRule& rule = {});

} // namespace sanpi
