// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/ranking.h"

#include "figures/issues.h"
#include "figures/starts.h"

#include <algorithm>
#include <numeric>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 departmentUnit = 3; // unit.kind, schema/catalogue.cpp
constexpr qint64 wholeRate = 10'000; // basis points

/// What decides a place: the larger stands before.
using Merit = std::pair<qint64, qint64>; // rate or score, amount done

qint64 cappedRate(const Percent& rate)
{
    return std::min(rate.basisPoints(), wholeRate);
}

// Weights of what a unit has nothing of are shared out over the rest.
std::optional<qint64> scoreOf(
    const std::array<Percent, allRankIndicators.size()>& parts, const std::array<int, 4>& weights)
{
    qint64 sum = 0;
    qint64 weight = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (weights[i] == 0 || !parts[i].isValid())
            continue;
        sum += weights[i] * cappedRate(parts[i]);
        weight += weights[i];
    }
    if (weight == 0)
        return {};
    return (sum + weight / 2) / weight; // hundredths: 100 points are 10000
}

std::optional<Merit> meritOf(const RankedUnit& unit, const RankingRule& rule)
{
    if (rule.isWeighted()) {
        const auto score = scoreOf(unit.parts, rule.weights);
        return score ? std::optional(Merit(*score, unit.group.done.yuan())) : std::nullopt;
    }
    if (!unit.group.rate.isValid())
        return {};
    return Merit(unit.group.rate.basisPoints(), unit.group.done.yuan());
}

RankedUnit withMore(RankedUnit unit, qint64 yuan)
{
    unit.group.done += Money::fromYuan(yuan);
    unit.group.ratedDone += Money::fromYuan(yuan);
    unit.group.rate = {unit.group.ratedDone.yuan(), unit.group.ratedTarget.yuan()};
    unit.parts[size_t(RankIndicator::Completion)] = unit.group.rate;
    return unit;
}

// The least that `behind` must do more to stand before `before`. The place only rises with the amount.
std::optional<Money> needed(const RankedUnit& behind, const RankedUnit& before, const RankingRule& rule)
{
    const auto goal = meritOf(before, rule);
    const auto passes = [&](qint64 yuan) { return meritOf(withMore(behind, yuan), rule) > goal; };
    constexpr qint64 timesTarget = 10; // more than that is no advice
    qint64 most = std::max(behind.group.ratedTarget.yuan(), before.group.done.yuan()) * timesTarget + 1;
    if (!goal || !passes(most))
        return {};
    qint64 least = 0; // does not pass
    while (most - least > 1) {
        const qint64 middle = least + (most - least) / 2;
        (passes(middle) ? most : least) = middle;
    }
    return Money::fromYuan(most);
}

void place(std::vector<RankedUnit>& units, const RankingRule& rule)
{
    std::ranges::stable_sort(units, [&](const RankedUnit& a, const RankedUnit& b) {
        const bool outA = a.out != RankedUnit::Out::No;
        const bool outB = b.out != RankedUnit::Out::No;
        if (outA || outB)
            return !outA && outB;
        return meritOf(a, rule) > meritOf(b, rule);
    });
    for (size_t at = 0; at < units.size() && units[at].out == RankedUnit::Out::No; ++at) {
        RankedUnit& unit = units[at];
        const bool equal = at > 0 && meritOf(units[at - 1], rule) == meritOf(unit, rule);
        unit.rank = equal ? units[at - 1].rank : int(at) + 1;
    }
    for (RankedUnit& unit : units) {
        const RankedUnit* better = nullptr; // the nearest that stands before it
        const RankedUnit* worse = nullptr; // the nearest behind it
        for (const RankedUnit& other : units) {
            if (unit.rank == 0 || other.rank == 0)
                continue;
            if (other.rank < unit.rank)
                better = &other;
            if (other.rank > unit.rank && !worse)
                worse = &other;
        }
        if (better) {
            unit.above = better->group.label;
            unit.toRise = needed(unit, *better, rule);
        }
        if (worse)
            unit.lead = needed(*worse, unit, rule);
    }
}

struct RankFacts {
    std::map<qint64, bool> departments; ///< by unit
    std::map<qint64, Percent> issues; ///< 按期办结率
    std::map<qint64, Percent> starts; ///< 开工率, of those due
};

Result<RankFacts> rankFacts(Ledger& ledger, const Overview& figures)
{
    RankFacts facts;
    const auto units = ledger.records().all(Kind::Unit);
    if (!units)
        return units.error();
    for (const Record& unit : *units)
        facts.departments[unit.id.key[0]] = unit.value(u"kind"_s).number() == departmentUnit;
    if (!figures.rules.ranking.isWeighted())
        return facts;
    const auto issues = issueFigures(ledger, figures.year, figures.asOf);
    if (!issues)
        return issues.error();
    for (const IssueGroup& group : issues->byUnit)
        facts.issues[group.key] = group.onTimeRate;
    const auto entries = loadYearFacts(ledger, figures.year, figures.asOf);
    if (!entries)
        return entries.error();
    std::map<qint64, qint64> unitOf; // project → unit
    for (const EntryFacts& entry : entries->entries)
        unitOf[entry.project] = entry.unit;
    for (const Group& group : figures.byUnit) {
        if (group.count == 0)
            continue;
        const auto begun = starts(ledger, figures.year, figures.asOf, [&](qint64 project) {
            const auto found = unitOf.find(project);
            return found != unitOf.end() && found->second == group.key;
        });
        if (!begun)
            return begun.error();
        facts.starts[group.key] = begun->ofDue.rate;
    }
    return facts;
}

RankedUnit rankedUnit(const Group& group, const RankFacts& facts, const RankingRule& rule)
{
    RankedUnit unit;
    unit.group = group;
    const auto department = facts.departments.find(group.key);
    unit.department = department != facts.departments.end() && department->second;
    const auto issues = facts.issues.find(group.key);
    const auto begun = facts.starts.find(group.key);
    unit.parts = {group.rate, Percent {group.onPace, group.onPace + group.behind},
        begun != facts.starts.end() ? begun->second : Percent {},
        issues != facts.issues.end() ? issues->second : Percent {}};
    if (rule.isWeighted())
        unit.score = scoreOf(unit.parts, rule.weights);
    if (const auto excluded = rule.excluded.find(group.label); excluded != rule.excluded.end()) {
        unit.out = RankedUnit::Out::Excluded;
        unit.because
            = excluded->second.isEmpty() ? u"不参与排名"_s : u"不参与排名：%1"_s.arg(excluded->second);
    } else if (group.count < rule.leastProjects) {
        unit.out = RankedUnit::Out::FewProjects;
        unit.because = u"不参与排名：项目不足%1个"_s.arg(rule.leastProjects);
    } else if (!meritOf(unit, rule)) {
        unit.out = RankedUnit::Out::NoRate;
        unit.because = u"不参与排名：无年度计划"_s;
    }
    return unit;
}

QString formulaOf(const RankingRule& rule, const RuleSource& source)
{
    QString text = u"排名办法：乡镇（街道）与区直部门分别排名。"_s;
    if (rule.isWeighted()) {
        QStringList parts;
        for (size_t i = 0; i < rule.weights.size(); ++i) {
            if (rule.weights[i] > 0)
                parts << u"%1×%2"_s.arg(rankIndicatorName(allRankIndicators[i])).arg(rule.weights[i]);
        }
        text += u"综合得分（满分100分）=%1，各项比率超过100%的按100%"
                u"计，没有该项任务的按其余各项折算；得分相同的"
                "按累计完成投资额排列"_s.arg(parts.join(u'＋'));
    } else {
        text += u"按年度计划投资完成率（累计完成投资÷年度计划投资，保留两位小数）由高到低排列，完成率相同的按"
                u"累计"
                "完成投资额排列"_s;
    }
    text += u"，数值相同的名次并列"_s;
    if (rule.leastProjects > 0)
        text += u"；项目不足%1个的不参与排名"_s.arg(rule.leastProjects);
    if (!source.document.isEmpty())
        text += u"（依据%1）"_s.arg(source.document);
    return text + u"。"_s;
}

} // namespace

QString rankIndicatorName(RankIndicator indicator)
{
    switch (indicator) {
    case RankIndicator::Completion:
        return u"完成率"_s;
    case RankIndicator::OnPace:
        return u"序时达标率"_s;
    case RankIndicator::Starts:
        return u"开工率"_s;
    case RankIndicator::IssuesOnTime:
        return u"问题按期办结率"_s;
    }
    return {};
}

Result<Ranking> ranking(Ledger& ledger, const Overview& figures)
{
    const auto facts = rankFacts(ledger, figures);
    if (!facts)
        return facts.error();
    Ranking ranking;
    ranking.rule = figures.rules.ranking;
    ranking.source = figures.rules.source(RuleKind::Ranking);
    ranking.formula = formulaOf(ranking.rule, ranking.source);
    for (const Group& group : figures.byUnit) {
        if (group.count == 0)
            continue;
        RankedUnit unit = rankedUnit(group, *facts, ranking.rule);
        (unit.department ? ranking.departments : ranking.townships).push_back(std::move(unit));
    }
    place(ranking.townships, ranking.rule);
    place(ranking.departments, ranking.rule);
    return ranking;
}

Result<RedBlackList> redBlackList(const Ranking& ranking)
{
    const auto refuse = [](const QString& why) {
        return Error {ErrorCode::Refused, u"red and black list"_s, {why}};
    };
    if (ranking.rule.redBlack == 0)
        return refuse(u"红黑榜未启用：在设置的“综合排名”规则中填写上榜个数后生成"_s);
    if (!ranking.rule.isWeighted() || ranking.source.document.isEmpty())
        return refuse(u"红黑榜未生成：须先在设置的“综合排名”规则中填写各项权重和确定权重的文件号"_s);
    RedBlackList list;
    const auto most = size_t(ranking.rule.redBlack);
    for (const std::vector<RankedUnit>* units : {&ranking.townships, &ranking.departments}) {
        std::vector<RankedUnit> ranked;
        std::ranges::copy_if(
            *units, std::back_inserter(ranked), [](const RankedUnit& unit) { return unit.rank > 0; });
        // With few units nobody stands on both sides.
        const size_t each = std::min(most, ranked.size() / 2);
        list.red.insert(list.red.end(), ranked.begin(), ranked.begin() + std::ptrdiff_t(each));
        list.black.insert(list.black.end(), ranked.rbegin(), ranked.rbegin() + std::ptrdiff_t(each));
    }
    return list;
}

} // namespace sanpi
