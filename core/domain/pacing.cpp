// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pacing.h"

#include "domain/exact.h"

#include <algorithm>

namespace sanpi {

namespace {

/// How many months of \p year count in a report of \p reportMonth: 0 to 12.
int monthsCounted(int year, Month reportMonth)
{
    if (reportMonth.year() < year)
        return 0;
    return reportMonth.year() > year ? 12 : reportMonth.month();
}

} // namespace

Percent pace(int year, Month reportMonth)
{
    return {monthsCounted(year, reportMonth), 12};
}

Percent projectPace(int year, Month reportMonth, YearClass yearClass, QDate plannedStart)
{
    if (yearClass != YearClass::NewStart || !plannedStart.isValid() || plannedStart.year() != year)
        return pace(year, reportMonth);
    const int start = plannedStart.month();
    return {std::max(0, monthsCounted(year, reportMonth) - start + 1), 13 - start};
}

Month reportMonth(QDate asOf, int reportingDay)
{
    if (!asOf.isValid())
        return {};
    const Month month = Month::of(asOf);
    const int last = asOf.daysInMonth();
    const int due = reportingDay > 0 ? std::min(reportingDay, last) : last;
    return asOf.day() >= due ? month : month.previous();
}

Money paceDebt(Money target, const Percent& pace, Money done)
{
    return share(target, pace) - done;
}

Money share(Money amount, const Percent& part)
{
    if (!part.isValid())
        return {};
    const exact::Int128 product = exact::Int128 {amount.yuan()} * part.numerator;
    return Money::fromYuan(exact::saturated(exact::divideHalfUp(product, part.denominator)));
}

Lamp lampOf(const Percent& rate, const Percent& pace, int month, const LampRule& rule)
{
    const auto gap = gapPoints(rate, pace);
    if (!gap)
        return Lamp::None;
    if (month > 3) {
        if (*gap < rule.redBelowPoints)
            return Lamp::Red;
        return *gap <= rule.yellowFromPoints ? Lamp::Yellow : Lamp::Green;
    }
    // rate ÷ pace against a per cent, without dividing: a rate of exactly 80 % of its pace is not below it.
    const exact::Int128 done = exact::Int128 {rate.numerator} * pace.denominator * 100;
    const exact::Int128 due = exact::Int128 {rate.denominator} * pace.numerator;
    if (done < due * rule.redBelowRatio)
        return Lamp::Red;
    return done < due * rule.yellowBelowRatio ? Lamp::Yellow : Lamp::Green;
}

} // namespace sanpi
