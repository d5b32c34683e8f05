// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/contradictions.h"

#include <algorithm>
#include <map>
#include <set>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// Milestones and procedures against the project's own dates, the reconstruction library against what was
/// published.
class ListContradictionFinder {
public:
    ListContradictionFinder(const DemoLedger& ledger, const DemoFacts& facts)
        : m_facts(facts), m_lastDay(ledger.year, 12, 31)
    {
        for (const DemoProject& project : ledger.projects) {
            m_name = project.name;
            milestones(project);
            procedures(project);
        }
        std::set<QString> names;
        for (const DemoProject& project : ledger.projects)
            names.insert(project.name);
        for (const DemoRebuild& member : ledger.rebuild) {
            m_name = member.name;
            expect(names.insert(member.name).second, u"name is used twice"_s);
            library(member);
        }
        m_name = u"library"_s;
        sums(ledger.rebuild);
    }
    [[nodiscard]] QStringList found() const { return m_found; }

private:
    void expect(bool good, const QString& what)
    {
        if (!good)
            m_found.append(m_name + u": "_s + what);
    }

    void milestones(const DemoProject& p)
    {
        const std::map<QString, QDate> own {{u"开工打桩"_s, p.startedOn}, {u"投产"_s, p.producedOn},
            {u"竣工验收"_s, p.producedOn}, {u"达产"_s, p.capacityOn}, {u"入统"_s, p.statOn}};
        for (const DemoMilestone& milestone : p.milestones) {
            const auto stage = own.find(milestone.name);
            expect(stage == own.end() || milestone.actual == stage->second,
                u"milestone and stage differ: "_s + milestone.name);
            expect(milestone.planned.isValid() || milestone.actual.isValid(), u"milestone without a day"_s);
            expect(
                !milestone.actual.isValid() || milestone.actual <= m_lastDay, u"milestone after the year"_s);
            const bool work = milestone.name == u"基础完成"_s || milestone.name == u"主体封顶"_s;
            expect(!work || !milestone.actual.isValid()
                    || (p.startedOn.isValid() && milestone.actual > p.startedOn),
                u"work before the start: "_s + milestone.name);
        }
    }

    void procedures(const DemoProject& p)
    {
        for (const DemoProcedure& procedure : p.procedures) {
            const bool issued = procedure.state == u"已办"_s;
            expect(
                issued == procedure.issued.isValid(), u"procedure and its day differ: "_s + procedure.name);
            expect(issued != procedure.document.isEmpty(), u"procedure and its paper differ"_s);
            expect(!issued || (procedure.applied <= procedure.issued && procedure.issued <= m_lastDay),
                u"procedure issued before it was applied for"_s);
            expect(!procedure.applied.isValid() || procedure.applied <= m_lastDay,
                u"procedure applied for after the year"_s);
            expect(!p.startedOn.isValid() || (issued && procedure.issued <= p.startedOn),
                u"started without "_s + procedure.name);
            expect(procedure.name != u"施工许可证"_s || issued == p.startedOn.isValid(),
                u"permit and start differ"_s);
        }
    }

    void library(const DemoRebuild& member)
    {
        const DemoUnit* unit = m_facts.unit(member.unit);
        expect(unit && unit->township && member.name.startsWith(member.unit), u"name and place differ"_s);
        expect(member.total > Money() && member.target <= member.total, u"target above the total"_s);
        const bool started = member.startedOn.isValid();
        expect(!started || (member.inLibrary && member.startedOn > m_facts.rebuild.libraryOn),
            u"started outside the library"_s);
        expect(started != member.done.empty() && started == (member.target > Money()),
            u"start and amounts differ"_s);
        Money last;
        for (const DemoStatement& statement : member.done) {
            expect(statement.amount >= last && statement.amount < member.total, u"statements fall"_s);
            expect(started && statement.through >= member.startedOn.month(), u"investment before start"_s);
            last = statement.amount;
        }
    }

    void sums(const std::vector<DemoRebuild>& members)
    {
        const DemoRebuildFacts& told = m_facts.rebuild;
        Money total;
        Money startedTotal;
        Money target;
        Money done;
        for (const DemoRebuild& member : members) {
            total += member.total;
            target += member.target;
            startedTotal += member.startedOn.isValid() ? member.total : Money();
            done += member.done.empty() ? Money() : member.done.back().amount;
        }
        const auto inLibrary = std::ranges::count(members, true, &DemoRebuild::inLibrary);
        const auto started
            = std::ranges::count_if(members, [](const DemoRebuild& m) { return m.startedOn.isValid(); });
        expect(members.size() == static_cast<std::size_t>(told.count) && inLibrary == told.inLibrary
                && started == told.started,
            u"counts differ from the published"_s);
        expect(total == Money::fromWan(told.total) && startedTotal == Money::fromWan(told.startedTotal)
                && target == Money::fromWan(told.target) && done == Money::fromWan(told.done),
            u"sums differ from the published"_s);
    }

    const DemoFacts& m_facts;
    QDate m_lastDay;
    QString m_name;
    QStringList m_found;
};

} // namespace

QStringList contradictionsOfLists(const DemoLedger& ledger, const DemoFacts& facts)
{
    return ListContradictionFinder(ledger, facts).found();
}

} // namespace sanpi
