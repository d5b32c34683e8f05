// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/draft.h"

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int daysBeforePermit = 7; // the permit is there before the start
constexpr int officeDays = 20; // that an office has for its answer

/// Milestones tell the project's own dates again, so that they cannot differ from them.
class LifeDrawer {
public:
    LifeDrawer(const DemoFacts& facts, DemoRandom& random)
        : m_facts(facts), m_random(random), m_lastDay(facts.year, 12, 31)
    {
    }
    void draw(DemoDraft& draft)
    {
        const bool told = !draft.kind;
        if (told)
            milestones(draft);
        if (told || !draft.project.startedOn.isValid())
            procedures(draft);
    }

private:
    /// The day in the project's planned course at \p percent of it.
    static QDate plannedAt(const DemoProject& project, int percent)
    {
        return project.startPlanned.addDays(project.startPlanned.daysTo(project.endPlanned) * percent / 100);
    }
    static void add(DemoProject& project, const QString& name, QDate planned, QDate actual)
    {
        project.milestones.push_back({name, planned, actual});
    }

    void milestones(DemoDraft& draft)
    {
        DemoProject& p = draft.project;
        add(p, u"立项备案"_s, p.startPlanned.addMonths(-3), approvedOn(draft));
        if (p.startedOn.isValid()) {
            add(p, u"施工许可"_s, p.startPlanned.addDays(-daysBeforePermit),
                p.startedOn.addDays(-daysBeforePermit));
        }
        add(p, u"开工打桩"_s, p.startPlanned, p.startedOn);
        const bool industry = worksOf(p) == Works::Industry;
        if (industry || p.family == "building"_L1) {
            work(p, u"基础完成"_s, WorkPhase::Main, 20);
            work(p, u"主体封顶"_s, WorkPhase::Finishing, 60);
        }
        add(p, u"竣工验收"_s, p.endPlanned, p.producedOn);
        if (industry) {
            add(p, u"投产"_s, p.endPlanned.addMonths(1), p.producedOn);
            add(p, u"达产"_s, p.endPlanned.addMonths(6), p.capacityOn);
        }
        add(p, u"入统"_s, p.startPlanned.addMonths(2), p.statOn);
    }

    /// A node that the texts of progress tell. Where they begin after it, its day is not known: it is left
    /// out.
    static void work(DemoProject& project, const QString& name, WorkPhase passed, int percent)
    {
        const auto reached = std::ranges::find_if(
            project.progress, [passed](const DemoProgress& step) { return step.phase >= passed; });
        if (reached == project.progress.begin())
            return;
        add(project, name, plannedAt(project, percent),
            reached == project.progress.end() ? QDate() : reached->on);
    }

    /// Within the month of the code, but not after the signing.
    static QDate approvedOn(const DemoDraft& draft)
    {
        const QDate middle = draft.registered.firstDay().addDays(14);
        const QDate signedOn = draft.project.signedOn;
        return signedOn.isValid() ? std::min(middle, signedOn) : middle;
    }

    void procedures(DemoDraft& draft)
    {
        DemoProject& p = draft.project;
        const auto count = static_cast<int>(m_facts.procedures.size());
        // What is not started has the first ones, one on its way, and the permit to come.
        const int issued = p.startedOn.isValid() ? count : static_cast<int>(m_random.between(1, count - 3));
        const QDate first = approvedOn(draft);
        const QDate last = p.startedOn.isValid() ? p.startedOn.addDays(-daysBeforePermit)
                                                 : std::min(p.startPlanned, m_lastDay.addDays(-10));
        const qint64 span = std::max<qint64>(first.daysTo(last), 0);
        for (int i = 0; i < count; ++i) {
            const DemoProcedureKind& kind = m_facts.procedures[static_cast<std::size_t>(i)];
            DemoProcedure procedure {kind.name, u"未办"_s, kind.authority, {}, {}, {}, {}};
            if (i < issued) {
                const qint64 step = i == count - 1 ? span : span * i / count;
                issue(procedure, kind, std::min(first.addDays(step), m_lastDay));
            } else if (i == issued) {
                apply(procedure, std::max(last, first));
            }
            p.procedures.push_back(std::move(procedure));
        }
    }

    void issue(DemoProcedure& procedure, const DemoProcedureKind& kind, QDate on)
    {
        procedure.state = u"已办"_s;
        procedure.applied = on.addDays(-m_random.between(6, officeDays - 1));
        procedure.due = procedure.applied.addDays(officeDays);
        procedure.issued = on;
        procedure.document = u"%1〔%2〕%3号"_s.arg(kind.mark).arg(on.year()).arg(m_random.between(3, 186));
    }

    /// After \p begin, the day of the last answer: a project that should have started waits for one that is
    /// late, another has applied lately.
    void apply(DemoProcedure& procedure, QDate begin)
    {
        procedure.state = u"办理中"_s;
        procedure.applied = std::min(begin.addDays(m_random.between(2, 20)), m_lastDay.addDays(-3));
        procedure.due = procedure.applied.addDays(officeDays);
    }

    const DemoFacts& m_facts;
    DemoRandom& m_random;
    QDate m_lastDay;
};

} // namespace

Works worksOf(const DemoProject& project)
{
    if (project.family == "road"_L1)
        return Works::Road;
    const QStringList industry {u"科技创新"_s, u"产业集群"_s, u"现代服务业"_s};
    return industry.contains(project.sector) ? Works::Industry : Works::Public;
}

void draftLife(DemoDrafts& drafts, const DemoFacts& facts, DemoRandom random)
{
    LifeDrawer drawer(facts, random);
    for (DemoDraft& draft : drafts)
        drawer.draw(draft);
}

} // namespace sanpi
