// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/contradictions.h"
#include "demo/draft.h"

#include <algorithm>
#include <map>
#include <set>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// Inspections against the project's dates and words, issues against their steps and the published counts.
class WeekContradictionFinder {
public:
    WeekContradictionFinder(const DemoLedger& ledger, const DemoFacts& facts)
        : m_facts(facts), m_lastDay(ledger.year, 12, 31)
    {
        for (const DemoProject& project : ledger.projects) {
            m_name = project.name;
            m_projects.emplace(project.code, &project);
            inspections(project);
        }
        QDate last;
        for (const DemoIssue& issue : ledger.issues) {
            m_name = issue.number;
            expect(m_numbers.insert(issue.number).second, u"number is used twice"_s);
            expect(!last.isValid() || last <= issue.collectedOn, u"numbers are not by day"_s);
            last = issue.collectedOn;
            origin(issue);
            steps(issue);
        }
        m_name = u"issues"_s;
        counts(ledger.issues);
    }
    [[nodiscard]] QStringList found() const { return m_found; }

private:
    void expect(bool good, const QString& what)
    {
        if (!good)
            m_found.append(m_name + u": "_s + what);
    }

    void inspections(const DemoProject& p)
    {
        std::set<QDate> weeks;
        for (const DemoInspection& seen : p.inspections) {
            expect(seen.on.dayOfWeek() <= Qt::Friday && seen.on <= m_lastDay, u"inspected on a day off"_s);
            expect(
                weeks.insert(seen.on.addDays(1 - seen.on.dayOfWeek())).second, u"inspected twice a week"_s);
            const bool finished = p.producedOn.isValid() && p.producedOn <= seen.on;
            const bool started = p.startedOn.isValid() && p.startedOn <= seen.on;
            expect((seen.site == u"已完工"_s) == finished, u"site and finish differ"_s);
            expect((seen.site == u"未开工"_s) == !started, u"site and start differ"_s);
            expect((seen.workers > 0) == (seen.site == u"正常施工"_s), u"site and workers differ"_s);
            expect((seen.rating == u"正常"_s) == seen.finding.isEmpty(), u"rating and finding differ"_s);
            expect(seen.finding.isEmpty() == seen.demand.isEmpty()
                    && seen.finding.isEmpty() != (seen.due > seen.on),
                u"finding without demand"_s);
            expect(seen.progress == workOn(p, m_facts, seen.on).text, u"words of another phase"_s);
        }
    }

    void origin(const DemoIssue& issue)
    {
        const auto project = m_projects.find(issue.code);
        expect(project != m_projects.end() && project->second->unit == issue.unit,
            u"unit is not the project's"_s);
        expect(issue.inspectedOn.isValid() == (issue.source == u"巡查"_s), u"source and origin differ"_s);
        if (project == m_projects.end() || !issue.inspectedOn.isValid())
            return;
        const auto& seen = project->second->inspections;
        const auto it = std::ranges::find(seen, issue.inspectedOn, &DemoInspection::on);
        expect(it != seen.end() && it->finding == issue.text && issue.collectedOn == issue.inspectedOn,
            u"no inspection found this"_s);
    }

    void steps(const DemoIssue& issue)
    {
        QDate last = issue.collectedOn;
        for (const DemoStep& step : issue.steps) {
            expect(step.on >= last && step.on <= m_lastDay, u"steps run backwards: "_s + step.kind);
            last = step.on;
        }
    }

    [[nodiscard]] static const DemoStep* step(const DemoIssue& issue, const QString& kind)
    {
        const auto it = std::ranges::find(issue.steps, kind, &DemoStep::kind);
        return it == issue.steps.end() ? nullptr : &*it;
    }

    void counts(const std::vector<DemoIssue>& issues)
    {
        int solved = 0;
        int onTime = 0;
        int fromInspection = 0;
        for (const DemoIssue& issue : issues) {
            fromInspection += issue.inspectedOn.isValid() ? 1 : 0;
            const DemoStep* assigned = step(issue, u"交办"_s);
            const DemoStep* closed = step(issue, u"销号"_s);
            if (!closed)
                continue;
            ++solved;
            onTime += assigned && closed->on <= assigned->due ? 1 : 0;
        }
        expect(static_cast<int>(issues.size()) == m_facts.week.collected && solved == m_facts.week.solved
                && onTime == m_facts.week.onTime,
            u"counts differ from the published: %1 %2 %3"_s.arg(issues.size()).arg(solved).arg(onTime));
        expect(fromInspection > 0, u"none comes from an inspection"_s);
    }

    const DemoFacts& m_facts;
    QDate m_lastDay;
    QString m_name;
    std::map<QString, const DemoProject*> m_projects;
    std::set<QString> m_numbers;
    QStringList m_found;
};

} // namespace

QStringList contradictionsOfWeeks(const DemoLedger& ledger, const DemoFacts& facts)
{
    return WeekContradictionFinder(ledger, facts).found();
}

} // namespace sanpi
