// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/apportion.h"
#include "demo/draft.h"

#include <algorithm>
#include <set>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 leastTarget = 20; // 万元
constexpr qint64 leastDone = 15; // 万元

/// Every work in every township, in a drawn order: as many as the library has.
std::vector<DemoRebuild> drawMembers(
    const DemoFacts& facts, DemoRandom& random, std::vector<const DemoRebuildCategory*>& categories)
{
    std::vector<std::pair<DemoRebuild, const DemoRebuildCategory*>> all;
    for (const DemoUnit& unit : facts.units) {
        if (!unit.township)
            continue;
        for (const DemoRebuildCategory& category : facts.rebuild.categories) {
            for (const QString& works : category.works) {
                DemoRebuild member;
                member.name = unit.name + works;
                member.category = category.name;
                member.developer = unit.office;
                member.unit = unit.name;
                all.emplace_back(std::move(member), &category);
            }
        }
    }
    random.shuffle(all);
    std::vector<DemoRebuild> members;
    for (std::size_t i = 0; i < std::min(all.size(), static_cast<std::size_t>(facts.rebuild.count)); ++i) {
        members.push_back(std::move(all[i].first));
        categories.push_back(all[i].second);
    }
    return members;
}

Error noRoomInLibrary(const QString& what)
{
    return {ErrorCode::Invalid, u"demo: no room for the library's "_s + what, {what}};
}

/// Totals of the members from \p first to before \p last.
bool setTotals(std::vector<DemoRebuild>& members, const std::vector<const DemoRebuildCategory*>& categories,
    std::size_t first, std::size_t last, qint64 sum, DemoRandom& random)
{
    std::vector<Share> shares;
    for (std::size_t i = first; i < last; ++i) {
        const DemoRebuildCategory& category = *categories[i];
        shares.push_back(
            {random.between(category.totalMin, category.totalMax), category.totalMin, 2 * category.totalMax});
    }
    const auto totals = apportion(shares, sum);
    for (std::size_t i = first; totals && i < last; ++i)
        members[i].total = Money::fromWan((*totals)[i - first]);
    return totals.has_value();
}

/// Targets of the started, and what they did by the end of the year.
bool setAmounts(std::vector<DemoRebuild>& members, const DemoRebuildFacts& facts, std::vector<qint64>& done,
    DemoRandom& random)
{
    std::vector<Share> targets;
    for (std::size_t i = 0; i < static_cast<std::size_t>(facts.started); ++i) {
        const qint64 total = members[i].total.yuan() / Money::fromWan(1).yuan();
        targets.push_back({total * random.between(14, 26) / 100, leastTarget, total / 2});
    }
    const auto target = apportion(targets, facts.target);
    if (!target)
        return false;
    std::vector<Share> shares;
    for (std::size_t i = 0; i < target->size(); ++i) {
        members[i].target = Money::fromWan((*target)[i]);
        const qint64 wanted = (*target)[i] * random.between(86, 118) / 100;
        shares.push_back({wanted, leastDone, (*target)[i] * 3 / 2});
    }
    auto amounts = apportion(shares, facts.done);
    if (amounts)
        done = *std::move(amounts);
    return !done.empty();
}

/// The start, and cumulative statements from its month to December.
void setCourse(DemoRebuild& member, qint64 done, const DemoFacts& facts, DemoRandom& random)
{
    const int last = 12;
    member.startedOn = facts.rebuild.libraryOn.addDays(random.between(3, 60));
    const int first = member.startedOn.month();
    const int span = last - first + 1;
    for (int month = first; month <= last; ++month) {
        const qint64 part = month == last ? done : done * (month - first + 1) / span;
        member.done.push_back({month, Money::fromWan(std::max<qint64>(part, 1))});
    }
}

} // namespace

Result<std::vector<DemoRebuild>> draftRebuild(const DemoFacts& facts, DemoRandom random)
{
    const DemoRebuildFacts& published = facts.rebuild;
    std::vector<const DemoRebuildCategory*> categories;
    std::vector<DemoRebuild> members = drawMembers(facts, random, categories);
    const auto started = static_cast<std::size_t>(published.started);
    const bool nested = 0 < published.started && published.started <= published.inLibrary
        && published.inLibrary <= published.count;
    if (!nested || members.size() != static_cast<std::size_t>(published.count))
        return noRoomInLibrary(u"count"_s);
    if (!setTotals(members, categories, 0, started, published.startedTotal, random)
        || !setTotals(
            members, categories, started, members.size(), published.total - published.startedTotal, random))
        return noRoomInLibrary(u"total"_s);
    std::vector<qint64> done;
    if (!setAmounts(members, published, done, random))
        return noRoomInLibrary(u"target and done"_s);
    for (std::size_t i = 0; i < members.size(); ++i) {
        members[i].inLibrary = i < static_cast<std::size_t>(published.inLibrary);
        if (i < started)
            setCourse(members[i], done[i], facts, random);
    }
    random.shuffle(members);
    return members;
}

} // namespace sanpi
