// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/statistics.h"

#include "figures/yearfacts.h"

#include <algorithm>
#include <unordered_map>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

/// What the statistics hold of one project.
struct Held {
    Money amount;
    Money building;
    Money equipment;
    Money other;
    int split = 0;
    QDate statOn;
    QDate startedOn;
    bool inexact = false;
    QString code;
    QString name;
};
using HeldOf = std::unordered_map<qint64, Held>;

Result<void> loadFigures(Ledger& ledger, const YearFacts& facts, HeldOf& held)
{
    return ledger.connection().scan(u"SELECT project, amount, building, building IS NULL, equipment, "
                                    u"equipment IS NULL, other, other IS NULL FROM "
                                    "statistic WHERE month BETWEEN ? AND ?"_s,
        {facts.year * 100 + 1, facts.year * 100 + facts.month}, [&](const qint64* row) {
            Held& one = held[row[0]];
            one.amount += Money::fromYuan(row[1]);
            one.building += Money::fromYuan(row[3] ? 0 : row[2]);
            one.equipment += Money::fromYuan(row[5] ? 0 : row[4]);
            one.other += Money::fromYuan(row[7] ? 0 : row[6]);
            one.split += !row[3] || !row[5] || !row[7];
        });
}

Result<void> loadDates(Ledger& ledger, QDate asOf, HeldOf& held)
{
    Statement projects(ledger.connection(), u"SELECT id, stat_on, code, name FROM project"_s);
    while (projects.next()) {
        Held& one = held[projects.number(0)];
        const QDate on = projects.value(1).date();
        if (on.isValid() && on <= asOf)
            one.statOn = on;
        one.code = projects.text(2);
        one.name = projects.text(3);
    }
    if (projects.failed())
        return projects.error();
    Statement starts(ledger.connection(),
        u"SELECT project, min(\"on\"), inexact FROM transition WHERE stage >= ? AND \"on\" <= ? GROUP BY project"_s);
    starts.bind(int(Stage::Started)).bind(Value(asOf));
    while (starts.next()) {
        Held& one = held[starts.number(0)];
        one.startedOn = starts.value(1).date();
        one.inexact = starts.number(2) != 0;
    }
    return starts.failed() ? starts.error() : Result<void>();
}

Result<void> loadMonths(
    Ledger& ledger, const YearFacts& facts, const ProjectScope& scope, StatFigures& figures)
{
    std::vector<qint64> counted;
    for (const EntryFacts& entry : facts.entries) {
        if (!entry.counts() || (scope && !scope(entry.project)))
            continue;
        counted.push_back(entry.project);
        for (int month = 1; month <= facts.month; ++month)
            figures.months[size_t(month - 1)].dispatch += Money::fromYuan(entry.months[size_t(month - 1)]);
    }
    return ledger.connection().scan(
        u"SELECT month, project, amount FROM statistic WHERE month BETWEEN ? AND ?"_s,
        {facts.year * 100 + 1, facts.year * 100 + facts.month}, [&](const qint64* row) {
            if (!std::ranges::binary_search(counted, row[1]))
                return;
            StatMonth& month = figures.months[size_t(row[0] % 100 - 1)];
            month.statistic = month.statistic.value_or(Money()) + Money::fromYuan(row[2]);
        });
}

void include(StatGroup& group, const EntryFacts& entry, const Held& held, int month)
{
    const bool started = entry.stage >= Stage::Started;
    const bool in = held.statOn.isValid();
    ++group.count;
    group.inStat += in;
    group.started += started;
    group.startedNotIn += started && !in;
    group.dispatch += entry.done(month).value_or(Money());
    group.statistic += held.amount;
    group.building += held.building;
    group.equipment += held.equipment;
    group.other += held.other;
    group.split += held.split;
}

void finish(StatGroup& group)
{
    if (group.count > 0)
        group.rate = {group.inStat, group.count};
}

} // namespace

Result<StatFigures> statFigures(Ledger& ledger, int year, QDate asOf, const ProjectScope& scope)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto facts = loadYearFacts(ledger, year, asOf);
    if (!facts)
        return facts.error();
    StatFigures figures;
    figures.year = year;
    figures.asOf = asOf;
    figures.reported = facts->reported;
    for (int month = 1; month <= facts->month; ++month)
        figures.months.push_back({month, {}, {}});
    HeldOf held;
    for (const auto& done : {loadFigures(ledger, *facts, held), loadDates(ledger, asOf, held),
             loadMonths(ledger, *facts, scope, figures)}) {
        if (!done)
            return done.error();
    }
    for (const Choice& level : ledger.catalogue().field(Kind::Entry, u"level").choices) {
        StatGroup group;
        group.key = level.code;
        group.label = level.zh;
        figures.byLevel.push_back(group);
    }
    std::unordered_map<qint64, QString> unitNames;
    Statement units(ledger.connection(),
        u"SELECT id, name FROM unit ORDER BY \"order\" IS NULL, \"order\", pinyin, id"_s);
    while (units.next()) {
        StatGroup group;
        group.key = units.number(0);
        group.label = units.text(1);
        unitNames.emplace(group.key, group.label);
        figures.byUnit.push_back(group);
    }
    if (units.failed())
        return units.error();
    StatGroup none;
    none.label = u"未填"_s;
    figures.byUnit.push_back(none);
    for (const EntryFacts& entry : facts->entries) {
        if (!entry.counts() || (scope && !scope(entry.project)))
            continue;
        const Held& one = held[entry.project];
        include(figures.all, entry, one, facts->month);
        for (auto* groups : {&figures.byLevel, &figures.byUnit}) {
            const auto key = groups == &figures.byLevel ? entry.level : entry.unit;
            if (const auto group = std::ranges::find(*groups, key, &StatGroup::key); group != groups->end())
                include(*group, entry, one, facts->month);
        }
        if (entry.stage >= Stage::Started && !one.statOn.isValid()) {
            figures.startedNotIn.push_back(
                {entry.project, one.code, one.name, entry.unit, unitNames[entry.unit], entry.level,
                    one.startedOn, one.inexact, one.startedOn.isValid() ? one.startedOn.daysTo(asOf) : 0,
                    entry.done(facts->month).value_or(Money())});
        }
    }
    std::erase_if(figures.byUnit, [](const StatGroup& group) { return group.count == 0; });
    finish(figures.all);
    for (auto* groups : {&figures.byLevel, &figures.byUnit})
        std::ranges::for_each(*groups, [](StatGroup& group) { finish(group); });
    std::ranges::stable_sort(figures.startedNotIn, std::ranges::greater(), &NotInStatistics::days);
    return figures;
}

} // namespace sanpi
