// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/ratechange.h"

#include "domain/percent.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfWeek = 7;

Result<std::optional<Overview>> at(
    Ledger& ledger, int year, QDate asOf, const YearView& view, const ScopeOf& scopeOf)
{
    ProjectScope scope;
    if (scopeOf) {
        auto found = scopeOf(year, asOf);
        if (!found)
            return found.error();
        scope = std::move(found).value();
    }
    auto made = overview(ledger, year, asOf, scope, view);
    if (!made)
        return made.error();
    if (made->all.count == 0)
        return std::optional<Overview>();
    return std::optional(std::move(made).value());
}

std::optional<qint64> difference(const Percent& now, const Group* before)
{
    return before ? gapPoints(now, before->rate) : std::nullopt;
}

const Group* groupIn(const std::optional<Overview>& past, PastOverviews::Split split, qint64 key)
{
    if (!past)
        return nullptr;
    const std::vector<Group>& groups = (*past).*split;
    const auto found = std::ranges::find(groups, key, &Group::key);
    return found == groups.end() ? nullptr : &*found;
}

} // namespace

RateChange PastOverviews::of(const Overview& now) const
{
    const auto all = [](const std::optional<Overview>& past) { return past ? &past->all : nullptr; };
    return {difference(now.all.rate, all(week)), difference(now.all.rate, all(month)),
        difference(now.all.rate, all(year))};
}

RateChange PastOverviews::of(const Group& now, Split split) const
{
    return {difference(now.rate, groupIn(week, split, now.key)),
        difference(now.rate, groupIn(month, split, now.key)),
        difference(now.rate, groupIn(year, split, now.key))};
}

Result<PastOverviews> pastOverviews(Ledger& ledger, const Overview& now, const ScopeOf& scope)
{
    PastOverviews past;
    const QDate first(now.year, 1, 1);
    if (const QDate day = now.asOf.addDays(-daysOfWeek); day >= first)
        past.weekDay = day;
    if (now.reported.isValid()) {
        if (const QDate day = now.reported.previous().lastDay(); day >= first)
            past.monthDay = day;
    }
    past.yearDay = now.asOf.addYears(-1);
    const struct {
        QDate day;
        int year;
        std::optional<Overview>& into;
    } wanted[] {{past.weekDay, now.year, past.week}, {past.monthDay, now.year, past.month},
        {past.yearDay, now.year - 1, past.year}};
    for (const auto& [day, year, into] : wanted) {
        if (!day.isValid())
            continue;
        auto made = at(ledger, year, day, now.view, scope);
        if (!made)
            return made.error();
        into = std::move(made).value();
    }
    return past;
}

QString changeText(const std::optional<qint64>& points)
{
    if (!points)
        return u"—"_s;
    if (*points == 0)
        return u"持平"_s;
    return (*points > 0 ? u"+"_s : u"−"_s) + pointsText(*points > 0 ? *points : -*points);
}

} // namespace sanpi
