// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/meetingitems.h"

#include "figures/inspections.h"

#include <algorithm>
#include <iterator>

namespace sanpi {

namespace {

constexpr int fewestWeeks = 2; // from then on the unit's head is called (practice.md, The week)

bool goesToMeeting(const IssueRow& row)
{
    return !row.standing.isSolved() && (row.overdue || row.booked || row.weight == IssueWeight::Complex);
}

Result<std::vector<StandingStill>> standingStill(
    Ledger& ledger, const std::vector<ProjectLine>& lines, QDate asOf)
{
    const auto weeks = idleWeeks(ledger, asOf);
    if (!weeks)
        return weeks.error();
    std::vector<StandingStill> still;
    for (const ProjectLine& line : lines) {
        const auto found = weeks->find(line.project);
        if (found != weeks->end() && found->second >= fewestWeeks)
            still.push_back({line, found->second});
    }
    std::ranges::stable_sort(still, std::ranges::greater(), &StandingStill::weeks);
    return still;
}

} // namespace

Result<MeetingItems> meetingItems(Ledger& ledger, int year, QDate asOf)
{
    MeetingItems items;
    auto lists = paceLists(ledger, year, asOf);
    if (!lists)
        return lists.error();
    items.month = lists->month;
    items.remedies = std::move(lists->remedies);
    std::ranges::copy_if(lists->lagging, std::back_inserter(items.laggards),
        [](const ProjectLine& line) { return line.figures.lamp == Lamp::Red; });
    items.overview = std::move(lists->overview);
    auto all = yearLines(ledger, year, asOf);
    if (!all)
        return all.error();
    auto still = standingStill(ledger, all->lines, asOf);
    if (!still)
        return still.error();
    items.still = std::move(still).value();
    auto rows = issueRows(ledger, asOf);
    if (!rows)
        return rows.error();
    std::ranges::copy_if(*rows, std::back_inserter(items.issues), goesToMeeting);
    items.overdue = int(std::ranges::count(items.issues, true, &IssueRow::overdue));
    // What is overdue comes first, and of that what waits longest.
    std::ranges::stable_sort(items.issues, {}, [](const IssueRow& row) {
        const QDate due = row.standing.due;
        return std::pair(!row.overdue, due.isValid() ? due.toJulianDay() : QDate(9999, 1, 1).toJulianDay());
    });
    return items;
}

} // namespace sanpi
