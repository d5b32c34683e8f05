// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/generate.h"

#include "demo/draft.h"

#include <algorithm>
#include <utility>

namespace sanpi {

Result<DemoLedger> generateDemo(const DemoFacts& facts)
{
    const auto sequence = [&facts](quint64 step) { return DemoRandom(facts.seed * 16 + step); };
    auto drafted = draftProjects(facts, sequence(1));
    if (!drafted)
        return drafted.error();
    DemoDrafts drafts = *std::move(drafted);
    draftDates(drafts, facts, sequence(2));
    if (const auto amounts = draftAmounts(drafts, facts, sequence(3)); !amounts)
        return amounts.error();
    if (const auto months = draftMonths(drafts, facts, sequence(4)); !months)
        return months.error();
    draftWork(drafts, facts, sequence(5));
    draftDetails(drafts, facts, sequence(6));
    draftLife(drafts, facts, sequence(7));
    auto rebuild = draftRebuild(facts, sequence(8));
    if (!rebuild)
        return rebuild.error();

    DemoLedger ledger;
    ledger.year = facts.year;
    ledger.rebuild = *std::move(rebuild);
    for (DemoDraft& draft : drafts)
        ledger.projects.push_back(std::move(draft.project));
    std::ranges::stable_sort(ledger.projects, {}, &DemoProject::level);
    draftInspections(ledger.projects, facts, sequence(9));
    ledger.issues = draftIssues(ledger.projects, facts, sequence(10));
    return ledger;
}

} // namespace sanpi
