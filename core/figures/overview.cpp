// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/overview.h"

#include "figures/groupby.h"

#include <algorithm>
#include <array>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

struct Band {
    qint64 from; ///< 元, inclusive
    QString label;
};

constexpr qint64 leastNested = 500'000'000; ///< 元: from here on a band has an "at least" row beside it
constexpr qint64 noTotal = -1; ///< key of the projects whose total is not known

const std::vector<Band>& bands()
{
    static const std::vector<Band> list {{1'000'000'000, u"10亿元及以上"_s}, {500'000'000, u"5亿—10亿元"_s},
        {100'000'000, u"1亿—5亿元"_s}, {0, u"1亿元以下"_s}};
    return list;
}

/// Groups under fixed keys; a key that is not there falls to the last group "未填".
class Split {
public:
    void add(qint64 key, const QString& label)
    {
        Group group;
        group.key = key;
        group.label = label;
        m_groups.push_back(std::move(group));
    }
    void addChoices(const Field& field)
    {
        for (const Choice& choice : field.choices)
            add(choice.code, choice.zh);
    }
    Group& at(qint64 key)
    {
        const auto it = std::ranges::find(m_groups, key, &Group::key);
        if (it != m_groups.end())
            return *it;
        add(key, u"未填"_s);
        return m_groups.back();
    }
    std::vector<Group> take(const YearFacts& facts);

private:
    std::vector<Group> m_groups;
};

void include(Group& group, const EntryFacts& entry, const ProjectFigures& figures)
{
    ++group.count;
    const Money target = entry.target.value_or(Money());
    const Money done = figures.done.value_or(Money());
    if (entry.total) {
        group.total += *entry.total;
        ++group.withTotal;
    }
    group.target += target;
    group.done += done;
    group.withTarget += entry.target.has_value();
    group.waiting += entry.target && !entry.targetIssued;
    if (entry.targetIssued || !entry.target) {
        group.ratedTarget += target;
        group.ratedDone += done;
    }
    if (!figures.counted)
        ++group.notCounted;
    else if (figures.gap.value_or(0) >= 0)
        ++group.onPace;
    else
        ++group.behind;
    ++group.lamps[size_t(figures.lamp)];
}

void finish(Group& group, const YearFacts& facts)
{
    // Before the first month of the year counts nothing is done or owed yet: that is no 0 %.
    if (group.ratedTarget > Money() && facts.month > 0)
        group.rate = {group.ratedDone.yuan(), group.ratedTarget.yuan()};
    group.gap = gapPoints(group.rate, facts.pace);
    group.lag = paceDebt(group.ratedTarget, facts.pace, group.ratedDone);
    group.due = share(group.target, facts.pace);
    group.lamp = lampOf(group.rate, facts.pace, facts.month, facts.rules.lamp);
}

std::vector<Group> Split::take(const YearFacts& facts)
{
    for (Group& group : m_groups)
        finish(group, facts);
    return std::move(m_groups);
}

struct Splits {
    Split level;
    Split yearClass;
    Split sector;
    Split unit;
    Split stage;
    Split size;
    Split atLeast;
};

Result<void> prepare(Splits& splits, Ledger& ledger, const RuleBook& rules)
{
    const Catalogue& catalogue = ledger.catalogue();
    splits.level.addChoices(catalogue.field(Kind::Entry, u"level"));
    splits.yearClass.addChoices(catalogue.field(Kind::Entry, u"class"));
    for (const auto& [code, name] : sectorsOf(rules, catalogue))
        splits.sector.add(code, name);
    splits.stage.addChoices(catalogue.field(Kind::Project, u"stage"));
    for (const Band& band : bands())
        splits.size.add(band.from, band.label);
    for (const Band& band : bands()) {
        if (band.from >= leastNested)
            splits.atLeast.add(band.from, u"≥"_s + Money::fromYuan(band.from).exact(Unit::Yi) + u"亿元"_s);
    }
    Statement units(ledger.connection(),
        u"SELECT id, name FROM unit ORDER BY \"order\" IS NULL, \"order\", pinyin, id"_s);
    while (units.next())
        splits.unit.add(units.number(0), units.text(1));
    return units.failed() ? units.error() : Result<void>();
}

void sort(Splits& splits, const EntryFacts& entry, const ProjectFigures& figures, const RuleBook& rules)
{
    include(splits.level.at(entry.level), entry, figures);
    include(splits.yearClass.at(entry.yearClass), entry, figures);
    include(splits.sector.at(rules.sectors.partOf(entry.sector)), entry, figures);
    include(splits.unit.at(entry.unit), entry, figures);
    include(splits.stage.at(qint64(entry.stage)), entry, figures);
    if (!entry.total) {
        include(splits.size.at(noTotal), entry, figures);
        return;
    }
    bool banded = false;
    for (const Band& band : bands()) {
        if (entry.total->yuan() < band.from)
            continue;
        if (!banded)
            include(splits.size.at(band.from), entry, figures);
        banded = true;
        if (band.from >= leastNested)
            include(splits.atLeast.at(band.from), entry, figures);
    }
}

} // namespace

std::vector<std::pair<qint64, QString>> sectorsOf(const RuleBook& rules, const Catalogue& catalogue)
{
    std::vector<std::pair<qint64, QString>> sectors;
    for (const SectorScheme::Part& part : rules.sectors.parts)
        sectors.emplace_back(part.code, part.name);
    if (!sectors.empty())
        return sectors;
    // What later schemes add is no sector of a year that had none.
    for (const Choice& choice : catalogue.field(Kind::Entry, u"sector").choices) {
        if (choice.code <= SectorScheme::lastBuiltIn)
            sectors.emplace_back(choice.code, choice.zh);
    }
    return sectors;
}

Result<Overview> overview(
    Ledger& ledger, int year, QDate asOf, const ProjectScope& scope, const YearView& view)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto facts = loadYearFacts(ledger, year, asOf, view);
    if (!facts)
        return facts.error();
    return overviewOf(*facts, ledger, scope);
}

Result<Overview> overviewOf(const YearFacts& facts, Ledger& ledger, const ProjectScope& scope)
{
    Overview result;
    result.year = facts.year;
    result.asOf = facts.asOf;
    result.reported = facts.reported;
    result.half = facts.half;
    result.pace = facts.pace;
    result.view = facts.view;
    result.rules = facts.rules;
    Splits splits;
    if (const auto done = prepare(splits, ledger, facts.rules); !done)
        return done.error();
    std::array<Money, 12> done {};
    std::array<Money, 12> cumulative {};
    for (const EntryFacts& entry : facts.entries) {
        if (!entry.counts() || (scope && !scope(entry.project)))
            continue;
        const ProjectFigures figures = projectFigures(entry, facts);
        include(result.all, entry, figures);
        sort(splits, entry, figures, facts.rules);
        for (int m = 1; m <= facts.month; ++m) {
            done[size_t(m - 1)] += Money::fromYuan(entry.months[size_t(m - 1)]);
            cumulative[size_t(m - 1)] += entry.done(m).value_or(Money());
        }
    }
    finish(result.all, facts);
    result.byLevel = splits.level.take(facts);
    result.byClass = splits.yearClass.take(facts);
    result.bySector = splits.sector.take(facts);
    result.byUnit = splits.unit.take(facts);
    result.byStage = splits.stage.take(facts);
    result.bySize = splits.size.take(facts);
    result.atLeast = splits.atLeast.take(facts);
    for (int m = 1; m <= 12; ++m) {
        MonthPoint point;
        point.month = m;
        point.target = share(result.all.target, pace(PaceDay::endOf(Month(facts.year, m)), facts.rules.pace));
        if (m <= facts.month) {
            point.done = done[size_t(m - 1)];
            point.cumulative = cumulative[size_t(m - 1)];
        }
        result.byMonth.push_back(point);
    }
    return result;
}

std::map<qint64, Group> groupsBy(
    const YearFacts& facts, const std::function<std::optional<qint64>(qint64 project)>& keyOf)
{
    std::map<qint64, Group> groups;
    for (const EntryFacts& entry : facts.entries) {
        if (!entry.counts())
            continue;
        if (const auto key = keyOf(entry.project)) {
            Group& group = groups[*key];
            group.key = *key;
            include(group, entry, projectFigures(entry, facts));
        }
    }
    for (auto& [key, group] : groups)
        finish(group, facts);
    return groups;
}

Derivation rateDerivation(const Group& group, const Overview& overview, const QString& filter)
{
    Derivation derivation;
    derivation.formula = u"完成率 = 累计完成投资 ÷ 年度计划投资"_s;
    derivation.numerator = group.ratedDone.exact(Unit::Wan) + u" 万元"_s;
    derivation.denominator = group.ratedTarget.exact(Unit::Wan) + u" 万元"_s;
    derivation.rule = ruleCitation(overview.rules, RuleKind::Pace)
        + u"，序时进度%1/%2=%3，截至%4"_s.arg(QString::number(overview.pace.numerator),
            QString::number(overview.pace.denominator), overview.pace.shown(),
            overview.asOf.toString(Qt::ISODate));
    if (overview.view.basis == TargetBasis::Original)
        derivation.rule += u"，按年初清单和计划"_s;
    derivation.filter = filter;
    return derivation;
}

} // namespace sanpi
