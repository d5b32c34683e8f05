// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pacing.h"

#include "domain/exact.h"

#include <algorithm>

namespace sanpi {

namespace {

/// What is due by the day, in the strategy's parts of a year; nothing before the year, all after it.
Percent dueBy(const PaceDay& day, const PaceRule& rule)
{
    const QDate first(day.year, 1, 1);
    const int month = day.reported.year() < day.year ? 0
        : day.reported.year() > day.year             ? 12
                                                     : day.reported.month();
    switch (rule.strategy) {
    case PaceRule::Strategy::MonthClosed:
        if (day.half && month > 0)
            return {2 * month - 1, 24};
        break;
    case PaceRule::Strategy::HalfMonth: {
        if (day.asOf.year() != day.year)
            return {day.asOf.year() < day.year ? 0 : 24, 24};
        const int closed = 2 * (day.asOf.month() - 1);
        if (day.asOf.day() == day.asOf.daysInMonth())
            return {closed + 2, 24};
        return {day.asOf.day() >= 15 ? closed + 1 : closed, 24};
    }
    case PaceRule::Strategy::DayOfYear:
        if (day.asOf.year() != day.year)
            return {day.asOf.year() < day.year ? 0 : first.daysInYear(), first.daysInYear()};
        return {day.asOf.dayOfYear(), first.daysInYear()};
    case PaceRule::Strategy::Curve:
        if (day.half && month > 0)
            return {rule.curve[size_t(month - 1)] + (month > 1 ? rule.curve[size_t(month - 2)] : 0), 20'000};
        return {month == 0 ? 0 : rule.curve[size_t(month - 1)], 10'000};
    }
    return {month, 12};
}

/// What was due by the day before month \p start.
Percent dueBefore(int year, int start, const PaceRule& rule)
{
    const Month last = Month(year, start).previous();
    return dueBy({year, last, last.lastDay(), false}, rule);
}

} // namespace

Percent pace(const PaceDay& day, const PaceRule& rule)
{
    return dueBy(day, rule);
}

Percent projectPace(const PaceDay& day, YearClass yearClass, QDate plannedStart, const PaceRule& rule)
{
    if (!rule.ownStart || yearClass != YearClass::NewStart || !plannedStart.isValid()
        || plannedStart.year() != day.year)
        return pace(day, rule);
    // Both have the strategy's denominator.
    const Percent due = dueBy(day, rule);
    Percent before = dueBefore(day.year, plannedStart.month(), rule);
    if (before.denominator < due.denominator) // half a month is counted in finer parts
        before = {before.numerator * (due.denominator / before.denominator), due.denominator};
    const qint64 rest = due.denominator - before.numerator;
    if (rest <= 0) // a curve may ask for all before that month
        return {0, 1};
    return {std::max<qint64>(0, due.numerator - before.numerator), rest};
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
    if (month > rule.ratioUntilMonth) {
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
