// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/issueclock.h"

namespace sanpi {

namespace {

QDate daysAfter(const ClockRule& rule, const WorkCalendar& calendar, QDate from, int days)
{
    return rule.workingDays ? calendar.addWorkingDays(from, days) : from.addDays(days);
}

QDate monthsAfter(const ClockRule& rule, const WorkCalendar& calendar, QDate from, int months)
{
    // QDate clips to the end of the month.
    const QDate day = from.addMonths(months);
    return rule.workingDays ? calendar.workingDayFrom(day) : day;
}

} // namespace

IssueDays issueDays(const ClockRule& rule, const WorkCalendar& calendar, IssueWeight weight, QDate assigned)
{
    return {daysAfter(rule, calendar, assigned, rule.passOnDays),
        daysAfter(rule, calendar, assigned, rule.feedbackDays),
        weight == IssueWeight::Complex ? monthsAfter(rule, calendar, assigned, rule.complexMonths)
                                       : daysAfter(rule, calendar, assigned, rule.generalDays)};
}

QDate nextPlanFeedback(const ClockRule& rule, const WorkCalendar& calendar, QDate planned, QDate last)
{
    int months = rule.planFeedbackMonths;
    while (planned.addMonths(months) <= last)
        months += rule.planFeedbackMonths;
    return monthsAfter(rule, calendar, planned, months);
}

} // namespace sanpi
