// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/draft.h"

#include <map>
#include <set>
#include <utility>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// What a drawn project is about, before anyone builds it.
struct Idea {
    const DemoKind* kind = nullptr;
    QString name;
    const DemoUnit* township = nullptr;
};

std::vector<const DemoUnit*> townships(const DemoFacts& facts, const QStringList& only)
{
    std::vector<const DemoUnit*> found;
    for (const DemoUnit& unit : facts.units) {
        if (unit.township && (only.isEmpty() || only.contains(unit.name)))
            found.push_back(&unit);
    }
    return found;
}

std::vector<Idea> ideasOf(const DemoSector& sector, const DemoFacts& facts, DemoRandom& random)
{
    std::vector<Idea> ideas;
    for (const DemoKind& kind : sector.kinds) {
        const auto places = townships(facts, kind.townships);
        for (const QString& name : kind.names) {
            if (kind.townshipNamed) {
                for (const DemoUnit* place : places)
                    ideas.push_back({&kind, QString(name).replace(u"{place}"_s, place->name), place});
                continue;
            }
            for (int i = 0; i < kind.repeat; ++i)
                ideas.push_back({&kind, name, random.pick(places)});
        }
    }
    random.shuffle(ideas);
    return ideas;
}

class ProjectDrawer {
public:
    ProjectDrawer(const DemoFacts& facts, DemoRandom& random) : m_facts(facts), m_random(random) { }
    [[nodiscard]] DemoDraft draw(const DemoSector& sector, const Idea& idea, DemoCourse course)
    {
        DemoDraft draft;
        draft.kind = idea.kind;
        draft.course = course;
        DemoProject& project = draft.project;
        project.sector = sector.name;
        project.family = idea.kind->family;
        project.level = Level::District;
        project.nature = m_random.pick(idea.kind->natures);
        const DemoUnit& department = *m_facts.unit(m_random.pick(idea.kind->departments));
        const DemoUnit* unit = m_random.chance(45) ? idea.township : &department;
        if (idea.kind->developers.isEmpty())
            nameCompany(draft, idea);
        else
            unit = namePublic(draft, idea, department, unit);
        project.unit = unit->name;
        project.place = placeOf(idea);
        return draft;
    }

private:
    void nameCompany(DemoDraft& draft, const Idea& idea)
    {
        QString stem;
        do {
            const QString head = m_random.pick(m_facts.stemHeads);
            stem = head + m_random.pick(m_facts.stemTails);
        } while (!m_stems.insert(stem).second);
        const DemoTrade& trade = m_random.pick(idea.kind->trades);
        const QString city = m_random.chance(40) ? u"焦作市"_s : u"焦作"_s;
        draft.project.shortName = stem + trade.shortName;
        draft.project.name = draft.project.shortName + idea.name;
        draft.project.developer = city + stem + trade.suffix;
        draft.body = u"91"_s;
    }
    /// The unit that is responsible: who builds by itself answers for it.
    const DemoUnit* namePublic(
        DemoDraft& draft, const Idea& idea, const DemoUnit& department, const DemoUnit* unit)
    {
        const QString developer = m_random.pick(idea.kind->developers);
        draft.project.name = idea.name;
        draft.project.shortName = shortNameOf(idea.name);
        draft.body = u"11"_s;
        if (developer == u"{township}"_s)
            unit = idea.township;
        else if (developer == u"{department}"_s)
            unit = &department;
        else
            draft.body = m_facts.developers.at(developer);
        draft.project.developer = developer.startsWith(u'{') ? unit->office : developer;
        return unit;
    }
    static QString shortNameOf(QString name)
    {
        const qsizetype open = name.indexOf(u'（');
        if (open >= 0)
            name.remove(open, name.indexOf(u'）') - open + 1);
        for (const QString& tail : {u"建设项目"_s, u"项目"_s, u"工程"_s}) {
            if (name.endsWith(tail))
                return name.chopped(tail.size());
        }
        return name;
    }
    QString placeOf(const Idea& idea)
    {
        // Roads, pipes and fields lie all over a township; a site in town has an address.
        if (idea.kind->squareMetres == 0 || !idea.township->name.endsWith(u"街道"_s))
            return idea.township->name;
        const QString road = m_random.pick(m_facts.roads);
        return idea.township->name + road + m_random.pick(m_facts.sides);
    }

    const DemoFacts& m_facts;
    DemoRandom& m_random;
    std::set<QString> m_stems;
};

DemoCourse courseOf(const DemoProject& project)
{
    if (project.producedOn.isValid())
        return DemoCourse::Completed;
    return project.yearClass == YearClass::NewStart ? DemoCourse::NewStart : DemoCourse::Continuing;
}

DemoDraft told(const DemoNamed& named)
{
    DemoDraft draft;
    draft.project = named.project;
    draft.course = courseOf(named.project);
    draft.body = named.body;
    draft.toldProgress = named.progress;
    draft.registered = named.registered;
    draft.total = named.project.total.yuan() / 10'000;
    draft.before = named.project.before.yuan() / 10'000;
    draft.target = named.project.target.yuan() / 10'000;
    draft.done = named.done;
    return draft;
}

/// Every name that a kind uses must be known: checked once, so that the drawing need not.
QString unknownName(const DemoFacts& facts)
{
    for (const DemoSector& sector : facts.sectors) {
        for (const DemoKind& kind : sector.kinds) {
            if (!facts.family(kind.family))
                return kind.family;
            for (const QString& department : kind.departments) {
                if (!facts.unit(department))
                    return department;
            }
            for (const QString& developer : kind.developers) {
                if (!developer.startsWith(u'{') && !facts.developers.contains(developer))
                    return developer;
            }
        }
    }
    for (const DemoNamed& named : facts.named) {
        if (!facts.unit(named.project.unit))
            return named.project.unit;
        if (!facts.family(named.project.family))
            return named.project.family;
    }
    return {};
}

} // namespace

Result<DemoDrafts> draftProjects(const DemoFacts& facts, DemoRandom random)
{
    if (const QString name = unknownName(facts); !name.isEmpty())
        return Error {ErrorCode::Invalid, u"demo facts: unknown name "_s + name, {name}};
    DemoDrafts drafts;
    std::map<QString, int> toldBySector;
    for (const DemoNamed& named : facts.named) {
        drafts.push_back(told(named));
        ++toldBySector[named.project.sector];
    }
    ProjectDrawer drawer(facts, random);
    for (const DemoSector& sector : facts.sectors) {
        std::vector<DemoCourse> courses;
        for (const auto& [course, count] : sector.courses)
            courses.insert(courses.end(), static_cast<std::size_t>(count), course);
        random.shuffle(courses);
        const std::vector<Idea> ideas = ideasOf(sector, facts, random);
        const auto wanted = static_cast<std::size_t>(sector.count - toldBySector[sector.name]);
        if (ideas.size() < wanted || courses.size() != wanted)
            return Error {
                ErrorCode::Invalid, u"demo facts: counts of sector "_s + sector.name, {sector.name}};
        for (std::size_t i = 0; i < wanted; ++i)
            drafts.push_back(drawer.draw(sector, ideas[i], courses[i]));
    }
    return drafts;
}

} // namespace sanpi
