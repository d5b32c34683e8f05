// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/draft.h"

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int seldomMissed = 3; // of a hundred projects, a week
constexpr int lastWeekMissed = 8; // the last week is not over
constexpr int finishedIsSeenDays = 45;
constexpr int demandDays = 7;

/// The inspections of one project, week by week: what stops it stops it for some weeks.
class InspectionDrawer {
public:
    InspectionDrawer(const DemoFacts& facts, DemoRandom& random)
        : m_facts(facts), m_random(random), m_lastDay(facts.year, 12, 31)
    {
    }
    void draw(DemoProject& project)
    {
        m_base = static_cast<int>(m_random.between(14, 90));
        m_stopsFrom = m_random.chance(5) ? static_cast<int>(m_random.between(0, 2)) : -1;
        m_stopsUntil = m_stopsFrom + static_cast<int>(m_random.between(0, 4));
        m_pair = static_cast<qsizetype>(m_random.between(0, m_facts.week.inspectors.size() / 2 - 1));
        m_slow = &m_random.pick(m_facts.week.slow);
        for (std::size_t week = 0; week < m_facts.week.weeks.size(); ++week) {
            const QDate on = m_facts.week.weeks[week].addDays(m_random.between(0, 4));
            const bool last = week + 1 == m_facts.week.weeks.size();
            const bool missed = m_random.chance(last ? lastWeekMissed : seldomMissed);
            if (missed || on > m_lastDay || !isSeen(project, on))
                continue;
            project.inspections.push_back(seen(project, on, static_cast<int>(week)));
        }
    }

private:
    [[nodiscard]] static bool isSeen(const DemoProject& p, QDate on)
    {
        if (p.producedOn.isValid() && p.producedOn <= on)
            return p.producedOn.daysTo(on) <= finishedIsSeenDays;
        return (p.startedOn.isValid() && p.startedOn <= on) || p.startPlanned <= on;
    }

    [[nodiscard]] DemoInspection seen(const DemoProject& p, QDate on, int week)
    {
        const DemoWorkWord work = workOn(p, m_facts, on);
        DemoInspection seen;
        seen.on = on;
        seen.inspectors
            = m_facts.week.inspectors[2 * m_pair] + u'、' + m_facts.week.inspectors[2 * m_pair + 1];
        seen.progress = work.text;
        const auto workers = static_cast<int>(m_base + m_random.between(-9, 9));
        const auto machines = static_cast<int>(m_random.between(1, 9));
        if (work.phase == WorkPhase::Finished) {
            seen.site = u"已完工"_s;
            seen.rating = u"正常"_s;
        } else if (work.phase == WorkPhase::NotStarted) {
            seen.site = u"未开工"_s;
            find(seen, u"偏慢"_s, m_facts.week.unstarted.front());
        } else if (week >= m_stopsFrom && week <= m_stopsUntil && m_stopsFrom >= 0) {
            seen.site = u"停工"_s;
            find(seen, u"停工"_s, m_facts.week.stopped.front());
        } else {
            const bool slow = p.done().yuan() / 50 < p.target.yuan() / 100;
            seen.site = u"正常施工"_s;
            seen.rating = u"正常"_s;
            seen.workers = slow ? workers / 2 + 1 : workers;
            seen.machines = machines;
            if (slow)
                find(seen, u"偏慢"_s, *m_slow);
        }
        return seen;
    }

    static void find(DemoInspection& seen, const QString& rating, const DemoFinding& finding)
    {
        seen.rating = rating;
        seen.finding = finding.finding;
        seen.demand = finding.demand;
        seen.due = seen.on.addDays(demandDays);
    }

    const DemoFacts& m_facts;
    DemoRandom& m_random;
    QDate m_lastDay;
    int m_base = 0;
    int m_stopsFrom = -1;
    int m_stopsUntil = -1;
    qsizetype m_pair = 0;
    const DemoFinding* m_slow = nullptr;
};

} // namespace

void draftInspections(std::vector<DemoProject>& projects, const DemoFacts& facts, DemoRandom random)
{
    InspectionDrawer drawer(facts, random);
    for (DemoProject& project : projects)
        drawer.draw(project);
}

} // namespace sanpi
