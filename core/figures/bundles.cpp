// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/bundles.h"

#include <algorithm>
#include <unordered_map>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

using Parents = std::unordered_map<qint64, qint64>;
using Parts = std::vector<const EntryFacts*>;

/// The bundle on top; 0 where the project is in none, or where the parents run in a circle.
qint64 bundleOf(qint64 project, const Parents& parents)
{
    qint64 top = project;
    for (size_t step = 0; step <= parents.size(); ++step) {
        const auto parent = parents.find(top);
        if (parent == parents.end())
            return top == project ? 0 : top;
        top = parent->second;
    }
    return 0;
}

EntryFacts* entryOf(std::vector<EntryFacts>& entries, qint64 project)
{
    const auto it = std::ranges::lower_bound(entries, project, {}, &EntryFacts::project);
    return it != entries.end() && it->project == project ? &*it : nullptr;
}

/// The sum over \p parts of what \p value gives; nothing where none has it.
template <typename Get> std::optional<Money> sumOf(const Parts& parts, Get value)
{
    std::optional<Money> sum;
    for (const EntryFacts* part : parts) {
        if (const std::optional<Money> amount = value(*part))
            sum = sum.value_or(Money()) + *amount;
    }
    return sum;
}

/// What the bundle does not state itself: the sums of its parts. Their work is stated month by month.
void completeBundle(EntryFacts& bundle, const Parts& parts, int month)
{
    if (!bundle.total)
        bundle.total = sumOf(parts, [](const EntryFacts& part) { return part.total; });
    if (!bundle.before)
        bundle.before = sumOf(parts, [](const EntryFacts& part) { return part.before; });
    if (!bundle.target) {
        bundle.target = sumOf(parts, [](const EntryFacts& part) { return part.target; });
        bundle.firstTarget = sumOf(parts, [](const EntryFacts& part) { return part.firstTarget; });
        bundle.targetIssued = bundle.target && std::ranges::all_of(parts, [](const EntryFacts* part) {
            return part->targetIssued || !part->target;
        });
    }
    if (bundle.present != 0 || !bundle.statements.empty())
        return;
    for (int m = 1; m <= month; ++m) {
        const auto done = sumOf(parts, [m](const EntryFacts& part) { return part.done(m); });
        if (done)
            bundle.statements.push_back({m, *done});
        for (const EntryFacts* part : parts)
            bundle.months[size_t(m - 1)] += part->months[size_t(m - 1)];
    }
}

} // namespace

Result<void> foldBundles(Connection& connection, YearFacts& facts)
{
    Parents parents;
    const auto loaded = connection.scan(u"SELECT id, parent FROM project WHERE parent IS NOT NULL"_s, {},
        [&](const qint64* row) { parents.emplace(row[0], row[1]); });
    if (!loaded || parents.empty())
        return loaded;
    std::unordered_map<qint64, Parts> partsOf;
    for (EntryFacts& entry : facts.entries) {
        const qint64 bundle = bundleOf(entry.project, parents);
        const EntryFacts* top = bundle == 0 ? nullptr : entryOf(facts.entries, bundle);
        if (!top || top->level == 0 || entry.level == 0)
            continue;
        const qint64 parent = parents.at(entry.project);
        if (facts.view.bundles == Bundles::Split) {
            if (EntryFacts* above = entryOf(facts.entries, parent))
                above->folded = true;
            continue;
        }
        entry.folded = true;
        if (parent == bundle)
            partsOf[bundle].push_back(&entry);
    }
    for (const auto& [bundle, parts] : partsOf)
        completeBundle(*entryOf(facts.entries, bundle), parts, facts.month);
    return {};
}

} // namespace sanpi
