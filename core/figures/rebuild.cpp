// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/rebuild.h"

#include "figures/yearfacts.h"

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

Result<std::vector<RebuildMember>> loadLibrary(Ledger& ledger, QDate asOf)
{
    Statement query(ledger.connection(),
        u"SELECT r.project, r.category, r.in_library, r.library_on, coalesce(r.total, e.total), p.code, "
        u"p.name, "
        "e.unit FROM rebuild r JOIN project p ON p.id = r.project LEFT JOIN entry e ON e.project = r.project "
        "AND e.year = (SELECT max(year) FROM entry n WHERE n.project = r.project AND n.year <= ?) "
        "WHERE (r.joined IS NULL OR r.joined <= ?) AND (r.\"left\" IS NULL OR r.\"left\" > ?) ORDER BY r.project"_s);
    query.bind(asOf.year()).bind(Value(asOf)).bind(Value(asOf));
    std::vector<RebuildMember> members;
    while (query.next()) {
        RebuildMember member;
        member.project = query.number(0);
        member.category = query.text(1);
        member.inLibrary = query.number(2) != 0 && (query.isNull(3) || query.value(3).date() <= asOf);
        if (!query.isNull(4))
            member.total = Money::fromYuan(query.number(4));
        member.code = query.text(5);
        member.name = query.text(6);
        member.unit = query.number(7);
        members.push_back(std::move(member));
    }
    if (query.failed())
        return query.error();
    return members;
}

void include(RebuildGroup& group, const RebuildMember& member)
{
    const Money total = member.total.value_or(Money());
    const Money target = member.target.value_or(Money());
    const Money done = member.done.value_or(Money());
    ++group.count;
    group.total += total;
    group.inLibrary += member.inLibrary ? 1 : 0;
    if (member.started()) {
        ++group.started;
        group.startedTotal += total;
    }
    group.target += target;
    group.done += done;
}

void includeRated(RebuildGroup& group, const EntryFacts& facts, int month)
{
    if (facts.target && !facts.targetIssued)
        return;
    group.ratedTarget += facts.target.value_or(Money());
    group.ratedDone += facts.done(month).value_or(Money());
}

void finish(RebuildGroup& group)
{
    if (group.ratedTarget > Money())
        group.rate = {group.ratedDone.yuan(), group.ratedTarget.yuan()};
    group.libraryRate = {group.inLibrary, group.count};
    group.startRate = {group.started, group.count};
}

RebuildGroup& categoryIn(std::vector<RebuildGroup>& groups, const QString& category)
{
    const QString label = category.isEmpty() ? u"未填"_s : category;
    const auto it = std::ranges::find(groups, label, &RebuildGroup::label);
    if (it != groups.end())
        return *it;
    groups.emplace_back().label = label;
    return groups.back();
}

void addFacts(RebuildMember& member, const EntryFacts& facts, const YearFacts& year)
{
    member.target = facts.target;
    member.done = facts.done(year.month);
    if (facts.target && facts.targetIssued && member.done)
        member.rate = {member.done->yuan(), facts.target->yuan()};
}

} // namespace

Result<Rebuild> rebuild(Ledger& ledger, int year, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    auto library = loadLibrary(ledger, asOf);
    if (!library)
        return library.error();
    std::vector<RebuildMember> members = std::move(library).value();
    const auto lives = loadLives(ledger.connection(), asOf);
    if (!lives)
        return lives.error();
    std::vector<qint64> projects;
    for (const RebuildMember& member : members)
        projects.push_back(member.project);
    const auto facts = loadYearFacts(ledger, year, asOf, {}, projects);
    if (!facts)
        return facts.error();
    Rebuild result;
    result.year = year;
    result.asOf = asOf;
    for (RebuildMember& member : members) {
        const ProjectLife& life = lives->of(member.project);
        if (life.stoppage == Stoppage::Removed)
            continue;
        member.stage = life.stage;
        member.startedOn = life.reached[size_t(Stage::Started)];
        member.inexact = life.inexact[size_t(Stage::Started)];
        const auto entry = std::ranges::lower_bound(facts->entries, member.project, {}, &EntryFacts::project);
        addFacts(member, *entry, *facts);
        for (RebuildGroup* group : {&result.all, &categoryIn(result.byCategory, member.category)}) {
            include(*group, member);
            includeRated(*group, *entry, facts->month);
        }
        result.members.push_back(std::move(member));
    }
    finish(result.all);
    for (RebuildGroup& group : result.byCategory)
        finish(group);
    result.rateHow
        = {u"完成率 = 累计完成投资 ÷ 年度计划投资"_s, result.all.ratedDone.exact(Unit::Wan) + u" 万元"_s,
            result.all.ratedTarget.exact(Unit::Wan) + u" 万元"_s,
            u"灾后恢复重建项目，截至 %1"_s.arg(asOf.toString(Qt::ISODate)), {}};
    return result;
}

} // namespace sanpi
