// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/leaders.h"

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

using PeopleByProject = std::unordered_map<qint64, ProjectPerson>;

/// Of all projects, or of \p project where it is not 0. An assignment that has ended leaves an entry without
/// a name: it still silences the project's text.
Result<PeopleByProject> assignedPeople(Ledger& ledger, ProjectRole role, QDate on, qint64 project)
{
    PeopleByProject people;
    Statement query(ledger.connection(),
        u"SELECT a.project, a.person, p.name, p.title, p.phone, a.since, a.until FROM assignment a "
        "JOIN person p ON p.id = a.person WHERE a.role = ? AND a.since <= ?"_s
            + (project != 0 ? u" AND a.project = ?"_s : QString()) + u" ORDER BY a.project, a.since"_s);
    query.bind(int(role)).bind(Value(on));
    if (project != 0)
        query.bind(project);
    while (query.next()) {
        const QDate until = query.value(6).date();
        ProjectPerson& one = people[query.number(0)];
        one = until.isValid() && until < on ? ProjectPerson {}
                                            : ProjectPerson {query.number(1), query.text(2), query.text(3),
                                                query.text(4), query.value(5).date()};
    }
    return query.failed() ? Result<PeopleByProject>(query.error()) : people;
}

/// What the projects' own texts say where no assignment has begun; a name of the ledger's people brings his
/// phone.
Result<void> addStatedLeaders(Ledger& ledger, PeopleByProject& people, qint64 project)
{
    Statement query(ledger.connection(),
        u"SELECT p.id, p.sponsor, e.id, e.title, e.phone FROM project p "
        "LEFT JOIN person e ON e.name = p.sponsor WHERE p.sponsor IS NOT NULL"_s
            + (project != 0 ? u" AND p.id = ?"_s : QString()));
    if (project != 0)
        query.bind(project);
    while (query.next()) {
        people.try_emplace(query.number(0),
            ProjectPerson {query.number(2), query.text(1), query.text(3), query.text(4), {}});
    }
    return query.failed() ? query.error() : Result<void>();
}

Result<PeopleByProject> peopleOf(Ledger& ledger, ProjectRole role, QDate on, qint64 project)
{
    auto assigned = assignedPeople(ledger, role, on, project);
    if (!assigned)
        return assigned.error();
    PeopleByProject people = std::move(assigned).value();
    if (role == ProjectRole::Leader) {
        if (const auto done = addStatedLeaders(ledger, people, project); !done)
            return done.error();
    }
    std::erase_if(people, [](const auto& one) { return one.second.name.isEmpty(); });
    return people;
}

} // namespace

Result<PeopleByProject> projectPeople(Ledger& ledger, ProjectRole role, QDate on)
{
    return peopleOf(ledger, role, on, 0);
}

Result<std::optional<ProjectPerson>> projectPerson(Ledger& ledger, qint64 project, ProjectRole role, QDate on)
{
    std::optional<ProjectPerson> found;
    if (project == 0)
        return found;
    const auto people = peopleOf(ledger, role, on, project);
    if (!people)
        return people.error();
    if (!people->empty())
        found = people->begin()->second;
    return found;
}

} // namespace sanpi
