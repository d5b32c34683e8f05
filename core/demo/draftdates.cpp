// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/draft.h"

#include <algorithm>

namespace sanpi {

namespace {

Month monthsLater(Month month, qint64 count)
{
    return Month::of(month.firstDay().addMonths(static_cast<int>(count)));
}

/// A month between two, both included.
Month monthBetween(Month first, Month last, DemoRandom& random)
{
    const qint64 span = (last.year() - first.year()) * 12 + last.month() - first.month();
    return monthsLater(first, random.between(0, span));
}

QDate dayIn(Month month, DemoRandom& random)
{
    return {month.year(), month.month(), static_cast<int>(random.between(2, 27))};
}

class DateDrawer {
public:
    DateDrawer(int year, DemoRandom& random) : m_year(year), m_random(random) { }
    void draw(DemoDraft& draft)
    {
        switch (draft.course) {
        case DemoCourse::Completed:
            completed(draft.project);
            break;
        case DemoCourse::Late:
            late(draft.project);
            break;
        case DemoCourse::Continuing:
            continuing(draft.project);
            break;
        case DemoCourse::NewStart:
            newStart(draft.project);
            break;
        case DemoCourse::Quick:
            quick(draft.project);
            break;
        case DemoCourse::Unstarted:
            unstarted(draft.project);
            break;
        case DemoCourse::Preliminary:
            preliminary(draft.project);
            break;
        }
        papers(draft);
    }
    void statistics(DemoProject& project)
    {
        const QDate entered = project.startedOn.addDays(m_random.between(20, 75));
        if (project.startedOn.isValid() && m_random.chance(88) && entered.year() <= m_year)
            project.statOn = entered;
    }

private:
    void plan(DemoProject& project, Month start, Month end)
    {
        project.startPlanned = start.firstDay();
        project.endPlanned = end.lastDay();
    }
    void finish(DemoProject& project, Month planned)
    {
        const Month earliest(m_year, 5);
        const Month latest(m_year, 12);
        const Month real = std::clamp(monthsLater(planned, m_random.between(-1, 1)), earliest, latest);
        project.producedOn = dayIn(real, m_random);
        if (real.month() <= 8 && m_random.chance(50))
            project.capacityOn = project.producedOn.addDays(m_random.between(75, 120));
    }
    void completed(DemoProject& project)
    {
        project.yearClass = YearClass::Completion;
        const Month start = monthBetween({m_year - 2, 6}, {m_year - 1, 10}, m_random);
        const Month end = monthBetween({m_year, 5}, {m_year, 12}, m_random);
        plan(project, start, end);
        project.startedOn = dayIn(monthsLater(start, m_random.between(0, 1)), m_random);
        finish(project, end);
    }
    void late(DemoProject& project)
    {
        project.yearClass = YearClass::Completion;
        const Month start = monthBetween({m_year - 2, 6}, {m_year - 1, 6}, m_random);
        plan(project, start, monthBetween({m_year, 9}, {m_year, 11}, m_random));
        project.startedOn = dayIn(monthsLater(start, m_random.between(0, 2)), m_random);
    }
    void continuing(DemoProject& project)
    {
        project.yearClass = YearClass::Continuing;
        const Month start = monthBetween({m_year - 2, 3}, {m_year - 1, 10}, m_random);
        project.startPlanned = start.firstDay();
        project.startedOn = dayIn(monthsLater(start, m_random.between(0, 2)), m_random);
    }
    void newStart(DemoProject& project)
    {
        project.yearClass = YearClass::NewStart;
        const Month start = monthBetween({m_year, 2}, {m_year, 9}, m_random);
        project.startPlanned = start.firstDay();
        const qint64 delay = m_random.chance(60) ? 0 : m_random.between(1, 2);
        project.startedOn = dayIn(monthsLater(start, delay), m_random);
    }
    void quick(DemoProject& project)
    {
        project.yearClass = YearClass::NewStart;
        const Month start = monthBetween({m_year, 2}, {m_year, 4}, m_random);
        const Month end = monthBetween({m_year, 10}, {m_year, 11}, m_random);
        plan(project, start, end);
        project.startedOn = dayIn(start, m_random);
        project.producedOn = dayIn(monthsLater(end, m_random.between(0, 1)), m_random);
    }
    void unstarted(DemoProject& project)
    {
        project.yearClass = YearClass::NewStart;
        const Month start = monthBetween({m_year, 5}, {m_year, 10}, m_random);
        plan(project, start, monthsLater(start, m_random.between(14, 28)));
    }
    void preliminary(DemoProject& project)
    {
        project.yearClass = YearClass::Preliminary;
        const Month start = monthBetween({m_year + 1, 2}, {m_year + 1, 9}, m_random);
        plan(project, start, monthsLater(start, m_random.between(16, 30)));
    }
    /// Signing and the project code come before the start.
    void papers(DemoDraft& draft)
    {
        DemoProject& project = draft.project;
        if (project.startedOn.isValid())
            project.signedOn = project.startedOn.addDays(-m_random.between(50, 200));
        else if (draft.course == DemoCourse::Unstarted && m_random.chance(60))
            project.signedOn = project.startPlanned.addDays(-m_random.between(30, 150));
        else if (draft.course == DemoCourse::Preliminary && m_random.chance(30))
            project.signedOn = dayIn(monthBetween({m_year, 6}, {m_year, 12}, m_random), m_random);
        Month known = Month::of(project.startPlanned);
        if (project.signedOn.isValid())
            known = std::min(known, Month::of(project.signedOn));
        known = std::min(known, Month(m_year, 12));
        draft.registered = monthsLater(known, -m_random.between(0, 3));
    }

    int m_year;
    DemoRandom& m_random;
};

} // namespace

void draftDates(DemoDrafts& drafts, const DemoFacts& facts, DemoRandom random)
{
    DateDrawer drawer(facts.year, random);
    for (DemoDraft& draft : drafts) {
        if (draft.kind)
            drawer.draw(draft);
        drawer.statistics(draft.project);
    }
}

} // namespace sanpi
