// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/monthhabits.h"

#include "domain/pacing.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {
constexpr int halfFrom = 15; ///< day of the month, as the pace of half months has it
} // namespace

QDate MonthHabits::cutoffOf(Month month) const
{
    const QDate first = month.firstDay();
    return {first.year(), first.month(), std::clamp(collectDay, 1, first.daysInMonth())};
}

MonthHabits monthHabits(Ledger& ledger)
{
    MonthHabits habits;
    const int day = ledger.setting(u"month.collect_day"_s).toInt();
    if (day >= 1 && day <= 31)
        habits.collectDay = day;
    habits.januaryAlone = ledger.setting(u"month.january_alone"_s, u"1"_s) != "0"_L1;
    habits.halfReports = ledger.setting(u"month.half_reports"_s, u"0"_s) == "1"_L1;
    return habits;
}

int figureKind(Month month, bool closed, QDate asOf)
{
    if (closed)
        return 3;
    return asOf < month.lastDay() ? 1 : 2;
}

ReportedMonth reportedOn(Ledger& ledger, QDate asOf)
{
    const MonthHabits habits = monthHabits(ledger);
    ReportedMonth reported {reportMonth(asOf, ledger.reportingDay()), false};
    if (!asOf.isValid())
        return reported;
    const Month open = Month::of(asOf);
    if (habits.halfReports && asOf.day() >= halfFrom && reported.month < open)
        reported = {open, true};
    // A January that is not reported alone counts with February: until then the year has no month.
    if (!habits.januaryAlone && reported.month.month() == 1)
        reported = {reported.month.previous(), false};
    return reported;
}

} // namespace sanpi
