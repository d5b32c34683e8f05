// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/badges.h"

#include "figures/lifecycle.h"
#include "figures/procedures.h"
#include "figures/yearfacts.h"

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

using BadgeMap = std::unordered_map<qint64, Badges>;

// Of the entry into statistics (domain.md, §3.6).
constexpr int monthsUntilYellow = 1;
constexpr int monthsUntilRed = 2;

Badge startBadge(const ProjectLife& life, QDate planned, QDate asOf, const LampRule& rule)
{
    if (life.has(Stage::Started))
        return {Lamp::Green, life.reached[size_t(Stage::Started)]};
    const bool excused = life.stoppage && *life.stoppage != Stoppage::Halted;
    if (excused || !planned.isValid() || Month::of(planned) > Month::of(asOf))
        return {Lamp::None, planned};
    const int late = (asOf.year() - planned.year()) * 12 + asOf.month() - planned.month();
    return {late >= rule.redWhenStartOverdueMonths ? Lamp::Red : Lamp::Yellow, planned};
}

Badge statisticsBadge(const ProjectLife& life, QDate entered, QDate asOf)
{
    if (entered.isValid() && entered <= asOf)
        return {Lamp::Green, entered};
    const QDate started = life.reached[size_t(Stage::Started)];
    if (!started.isValid() || started.addMonths(monthsUntilYellow) >= asOf)
        return {Lamp::None, started};
    return {started.addMonths(monthsUntilRed) < asOf ? Lamp::Red : Lamp::Yellow, started};
}

Result<void> addProcedures(Ledger& ledger, QDate asOf, BadgeMap& badges)
{
    const auto records = ledger.records().all(Kind::Procedure);
    if (!records)
        return records.error();
    for (const Record& record : *records) {
        Badge& badge = badges[record.id.key[0]].procedures;
        const ProcedureStanding standing = standingOf(record, asOf);
        const Lamp lamp = standing.isMissed() ? Lamp::Red : standing.isDone() ? Lamp::Green : Lamp::Yellow;
        badge.lamp = std::max(badge.lamp, lamp);
        if (standing.isMissed() && (!badge.date.isValid() || standing.date < badge.date))
            badge.date = standing.date;
    }
    return {};
}

} // namespace

Result<BadgeMap> badges(Ledger& ledger, int year, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto facts = loadYearFacts(ledger, year, asOf);
    if (!facts)
        return facts.error();
    const auto lives = loadLives(ledger.connection(), asOf);
    if (!lives)
        return lives.error();
    BadgeMap badges;
    const auto swept
        = ledger.connection().scan(u"SELECT id, CAST(replace(start_planned, '-', '') AS INTEGER), "
                                   "CAST(replace(stat_on, '-', '') AS INTEGER) FROM project"_s,
            {}, [&](const qint64* row) {
                const ProjectLife& life = lives->of(row[0]);
                Badges& badge = badges[row[0]];
                badge.start = startBadge(life, dateOfNumber(row[1]), asOf, facts->rules.lamp);
                badge.statistics = statisticsBadge(life, dateOfNumber(row[2]), asOf);
            });
    if (!swept)
        return swept.error();
    if (const auto done = addProcedures(ledger, asOf, badges); !done)
        return done.error();
    for (const EntryFacts& entry : facts->entries)
        badges[entry.project].progress.lamp = projectFigures(entry, *facts).lamp;
    return badges;
}

} // namespace sanpi
