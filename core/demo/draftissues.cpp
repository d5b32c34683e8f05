// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/draft.h"

#include <algorithm>
#include <map>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int generalDays = 7; // 13710
constexpr int recheckDays = 30;
constexpr int complexOf = 3; // every third issue is a complex one

/// What an issue begins with; the rest of its course follows from its place among the others.
struct Beginning {
    const DemoProject* project = nullptr;
    const DemoInspection* inspection = nullptr; ///< null: it came otherwise
    QDate on;
};

class IssueDrawer {
public:
    IssueDrawer(const DemoFacts& facts, DemoRandom& random)
        : m_facts(facts), m_random(random), m_lastDay(facts.year, 12, 31)
    {
    }
    std::vector<DemoIssue> draw(const std::vector<DemoProject>& projects)
    {
        std::vector<DemoIssue> issues;
        for (const Beginning& beginning : beginnings(projects))
            issues.push_back(begin(beginning, static_cast<int>(issues.size()) + 1));
        settle(issues);
        return issues;
    }

private:
    /// Through the year in even steps, each of another project; those of the inspected weeks come from
    /// inspections where one found something on the day.
    std::vector<Beginning> beginnings(const std::vector<DemoProject>& projects)
    {
        std::vector<const DemoProject*> drawn;
        for (const DemoProject& project : projects)
            drawn.push_back(&project);
        m_random.shuffle(drawn);
        std::vector<Beginning> found;
        const QDate first(m_facts.year, 1, 4);
        const qint64 span = first.daysTo(QDate(m_facts.year, 12, 24));
        for (int i = 0; i < m_facts.week.collected; ++i) {
            Beginning one;
            one.on = workday(first.addDays(span * i / std::max(1, m_facts.week.collected - 1)));
            one.project = drawn[static_cast<std::size_t>(i) % drawn.size()];
            if (one.on >= m_facts.week.weeks.front())
                takeInspection(drawn, found, one);
            found.push_back(one);
        }
        std::ranges::stable_sort(found, {}, &Beginning::on);
        return found;
    }

    static QDate workday(QDate day)
    {
        return day.dayOfWeek() > Qt::Friday ? day.addDays(8 - day.dayOfWeek()) : day;
    }

    static void takeInspection(
        const std::vector<const DemoProject*>& drawn, const std::vector<Beginning>& before, Beginning& one)
    {
        for (const DemoProject* project : drawn) {
            const bool taken = std::ranges::any_of(
                before, [&](const Beginning& other) { return other.project == project; });
            for (const DemoInspection& inspection : project->inspections) {
                if (!taken && inspection.on == one.on && !inspection.finding.isEmpty()) {
                    one.project = project;
                    one.inspection = &inspection;
                    return;
                }
            }
        }
    }

    DemoIssue begin(const Beginning& beginning, int number)
    {
        DemoIssue issue;
        issue.number = u"WT%1%2"_s.arg(m_facts.year).arg(number, 4, 10, QChar(u'0'));
        issue.code = beginning.project->code;
        issue.unit = beginning.project->unit;
        issue.collectedOn = beginning.on;
        issue.weight = number % complexOf == 0 ? u"重大复杂"_s : u"一般"_s;
        const DemoIssueKind& kind = m_random.pick(m_facts.week.issues);
        const auto word = m_random.between(0, kind.texts.size() - 1);
        issue.kind = kind.kind;
        issue.text = kind.texts[word];
        const QStringList sources {u"企业反映"_s, u"督导"_s, u"专班会议"_s};
        issue.source = m_random.pick(sources);
        if (beginning.inspection) {
            issue.source = u"巡查"_s;
            issue.text = beginning.inspection->finding;
            issue.kind = kindOf(beginning.inspection->finding);
            issue.inspectedOn = beginning.inspection->on;
        }
        return issue;
    }

    [[nodiscard]] QString kindOf(const QString& finding) const
    {
        for (const auto* list : {&m_facts.week.slow, &m_facts.week.stopped, &m_facts.week.unstarted}) {
            const auto it = std::ranges::find(*list, finding, &DemoFinding::finding);
            if (it != list->end())
                return it->kind;
        }
        return u"其他"_s;
    }

    [[nodiscard]] QString resultOf(const DemoIssue& issue) const
    {
        const auto kind = std::ranges::find(m_facts.week.issues, issue.kind, &DemoIssueKind::kind);
        const auto word = kind->texts.indexOf(issue.text);
        return word < 0 ? u"已按要求整改到位"_s : kind->results[word];
    }

    /// The last ones are open, in every state; of the others the published number was late.
    void settle(std::vector<DemoIssue>& issues)
    {
        const int open = m_facts.week.collected - m_facts.week.solved;
        const int late = m_facts.week.solved - m_facts.week.onTime;
        // Open are the latest and a few old ones; late are every eighth of the rest.
        int opened = 0;
        int lates = 0;
        const int count = static_cast<int>(issues.size());
        for (int i = 0; i < count; ++i) {
            DemoIssue& issue = issues[static_cast<std::size_t>(i)];
            const bool old = i == count * 2 / 3 || i == count * 3 / 4 || i == count * 4 / 5;
            const bool latest = count - i <= open - 3;
            if (old || latest) {
                leaveOpen(issue, opened++, old);
                continue;
            }
            const bool isLate = lates < late && (i % 7 == 3 || count - i - (open - 3) <= late - lates);
            lates += isLate ? 1 : 0;
            solve(issue, isLate);
        }
    }

    /// 交办 on the day after it was collected, with the day due by 13710.
    QDate assign(DemoIssue& issue)
    {
        const QDate on = workday(issue.collectedOn.addDays(1));
        const QDate due = issue.weight == u"一般"_s ? on.addDays(generalDays) : on.addMonths(1);
        issue.steps.push_back({u"梳理研判"_s, issue.collectedOn, {}, {}, {}});
        issue.steps.push_back({u"交办"_s, on, due, {}, u"交%1限期办理"_s.arg(issue.unit)});
        return due;
    }

    void solve(DemoIssue& issue, bool late)
    {
        const QDate due = assign(issue);
        const QDate assigned = issue.steps.back().on;
        const qint64 room = assigned.daysTo(due);
        QDate closed
            = late ? due.addDays(m_random.between(1, 6)) : assigned.addDays(m_random.between(room / 2, room));
        closed = std::min(closed, m_lastDay);
        issue.steps.push_back({u"签收"_s, assigned, {}, {}, {}});
        issue.steps.push_back(
            {u"反馈"_s, std::min(assigned.addDays(2), closed), {}, {}, u"已制定整改措施，正在落实"_s});
        issue.steps.push_back(
            {u"办结申请"_s, std::max(assigned, closed.addDays(-1)), {}, {}, resultOf(issue)});
        issue.steps.back().on = std::max(issue.steps.back().on, issue.steps[issue.steps.size() - 2].on);
        issue.steps.push_back({u"核查"_s, closed, {}, u"通过"_s, u"现场核查属实"_s});
        issue.steps.push_back({u"销号"_s, closed, closed.addDays(recheckDays), {}, resultOf(issue)});
        const QDate recheck = closed.addDays(recheckDays);
        if (issue.weight != u"一般"_s && recheck <= m_lastDay)
            issue.steps.push_back({u"回头看"_s, recheck, {}, u"通过"_s, u"未反弹"_s});
    }

    /// Each a little further than the one before; the old ones are booked and past their day.
    void leaveOpen(DemoIssue& issue, int place, bool old)
    {
        const int steps = old ? 3 : place % 4;
        if (steps == 0) {
            issue.steps.push_back(
                {u"梳理研判"_s, std::min(issue.collectedOn.addDays(1), m_lastDay), {}, {}, {}});
            return;
        }
        assign(issue);
        const QDate assigned = issue.steps.back().on;
        if (steps > 1)
            issue.steps.push_back({u"签收"_s, assigned, {}, {}, {}});
        if (steps > 2) {
            issue.steps.push_back({u"反馈"_s, std::min(assigned.addDays(2), m_lastDay), {}, {},
                u"正在协调，尚未取得实质进展"_s});
        }
        issue.booked = old;
    }

    const DemoFacts& m_facts;
    DemoRandom& m_random;
    QDate m_lastDay;
};

} // namespace

std::vector<DemoIssue> draftIssues(
    const std::vector<DemoProject>& projects, const DemoFacts& facts, DemoRandom random)
{
    return IssueDrawer(facts, random).draw(projects);
}

} // namespace sanpi
