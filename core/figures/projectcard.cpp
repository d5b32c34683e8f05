// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/projectcard.h"

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

std::vector<MonthPoint> monthsOf(const EntryFacts& entry, const YearFacts& facts)
{
    std::vector<MonthPoint> points;
    for (int m = 1; m <= 12; ++m) {
        MonthPoint point;
        point.month = m;
        const Percent due = projectPace(PaceDay::endOf(Month(facts.year, m)), YearClass(entry.yearClass),
            entry.startPlanned, facts.rules.pace);
        point.target = share(entry.target.value_or(Money()), due);
        if (m <= facts.month) {
            if (entry.present & (1U << (m - 1)))
                point.done = Money::fromYuan(entry.months[size_t(m - 1)]);
            point.cumulative = entry.done(m);
        }
        points.push_back(point);
    }
    return points;
}

Result<void> readYear(ProjectCard& card, Ledger& ledger, qint64 project)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto facts = loadYearFacts(ledger, card.year, card.asOf, {}, {project});
    if (!facts)
        return facts.error();
    const auto lives = loadLives(ledger.connection(), card.asOf);
    if (!lives)
        return lives.error();
    card.life = lives->of(project);
    card.month = facts->month;
    const auto entry = std::ranges::find(facts->entries, project, &EntryFacts::project);
    if (entry == facts->entries.end())
        return {};
    card.figures = projectFigures(*entry, *facts);
    card.byMonth = monthsOf(*entry, *facts);
    card.monthsKnown = entry->present != 0;
    return {};
}

Result<void> readRecords(ProjectCard& card, Ledger& ledger, qint64 project)
{
    auto milestones = ledger.records().ofProject(Kind::Milestone, project);
    if (!milestones)
        return milestones.error();
    card.milestones = std::move(milestones).value();
    const auto procedures = ledger.records().ofProject(Kind::Procedure, project);
    if (!procedures)
        return procedures.error();
    for (const Record& record : *procedures)
        card.procedures.push_back({record, standingOf(record, card.asOf)});
    auto progress = ledger.records().ofProject(Kind::Progress, project);
    if (!progress)
        return progress.error();
    const qint64 day = RecordId::dayNumber(card.asOf);
    std::ranges::copy_if(*progress, std::back_inserter(card.progress),
        [&](const Record& record) { return record.id.key[1] <= day; });
    std::ranges::sort(card.progress, std::ranges::greater(), [](const Record& record) { return record.id; });
    for (const ProjectRole role : allProjectRoles) {
        auto person = projectPerson(ledger, project, role, card.asOf);
        if (!person)
            return person.error();
        if (*person)
            card.people.emplace_back(role, **std::move(person));
    }
    return {};
}

} // namespace

Result<ProjectCard> projectCard(Ledger& ledger, qint64 project, int year, QDate asOf)
{
    ProjectCard card;
    card.year = year;
    card.asOf = asOf;
    auto table = projectTable(ledger, year, asOf);
    if (!table)
        return table.error();
    card.table = std::move(table).value();
    std::erase_if(card.table.rows, [&](const TableRow& row) { return row.id.key[0] != project; });
    if (card.table.rows.empty())
        return Error {ErrorCode::NotFound, u"no project %1"_s.arg(project), {QString::number(project)}};
    if (const auto done = readYear(card, ledger, project); !done)
        return done.error();
    if (const auto done = readRecords(card, ledger, project); !done)
        return done.error();
    const auto lists = batches(ledger, asOf);
    if (!lists)
        return lists.error();
    for (const BatchPeriod& period : lists->periods) {
        for (const BatchList& list : period.lists) {
            std::ranges::copy_if(list.members, std::back_inserter(card.batches),
                [&](const BatchMember& member) { return member.project == project; });
        }
    }
    const auto issues = issueRows(ledger, asOf);
    if (!issues)
        return issues.error();
    std::ranges::copy_if(*issues, std::back_inserter(card.issues),
        [&](const IssueRow& issue) { return issue.project == project; });
    std::ranges::stable_sort(
        card.issues, {}, [](const IssueRow& issue) { return issue.standing.isSolved(); });
    return card;
}

} // namespace sanpi
