// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dates.h"
#include "domain/money.h"
#include "domain/percent.h"
#include "domain/stage.h"

#include <QDate>

#include <optional>

namespace sanpi {

/// 序时进度 of totals by the strategy "month closed": m/12 of \p year as of \p reportMonth; 0/12 before the
/// year, 12/12 after it. Source: domain.md, decision 5 and §3.3.
[[nodiscard]] Percent pace(int year, Month reportMonth);

/// 序时进度 of one project: (m−s+1)/(13−s) from its planned start month s when \p yearClass is NewStart and s
/// lies in \p year, 0 before it; else pace(). Source: domain.md, decision 5.
[[nodiscard]] Percent projectPace(int year, Month reportMonth, YearClass yearClass, QDate plannedStart);

/// The last month whose reporting day is on or before \p asOf (design.md, definition 13). \p reportingDay 0:
/// the month's last day; else that day of the month, clipped to its length.
[[nodiscard]] Month reportMonth(QDate asOf, int reportingDay = 0);

/// 欠序时额 in 元: target × pace − done, half up; negative when ahead. Source: domain.md, decision 5.
[[nodiscard]] Money paceDebt(Money target, const Percent& pace, Money done);

/// amount × part, half up, exact; 0 where there is no part.
[[nodiscard]] Money share(Money amount, const Percent& part);

struct LampRule {
    // January to March, by rate ÷ pace in per cent.
    int yellowBelowRatio = 80;
    int redBelowRatio = 60;
    // From April, by the gap in hundredths of a 百分点: −10.00 to −30.00 is yellow, both included.
    qint64 yellowFromPoints = -1000;
    qint64 redBelowPoints = -3000;
};

/// Lamp of a rate against its pace in the report month (domain.md, decision 6). None where there is no rate.
/// A pace of 0 is nothing due: green. Precondition: denominators above 0; the pace's parts are months, days
/// or the like (< 10⁹).
[[nodiscard]] Lamp lampOf(const Percent& rate, const Percent& pace, int month, const LampRule& rule = {});

} // namespace sanpi
