// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/fourcompare.h"

#include "figures/issues.h"
#include "figures/lifecycle.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 fullRate = 10'000; // basis points
constexpr qint64 hundredthsOfPoint = 100;
constexpr qint64 halfPoint = 50;

using Values = std::array<qint64, 4>; // what is compared, the larger the better

Values valuesOf(const FourUnit& unit)
{
    const auto rate = [](const Percent& percent) {
        return percent.isValid() ? std::clamp(percent.basisPoints(), qint64(0), fullRate) : 0;
    };
    return {unit.reserve.yuan(), unit.signedTotal.yuan(), rate(unit.completion), rate(unit.solved)};
}

void score(std::vector<FourUnit>& units, const std::array<int, 4>& weights)
{
    Values best {};
    for (const FourUnit& unit : units) {
        const Values values = valuesOf(unit);
        for (size_t part = 0; part < best.size(); ++part)
            best[part] = std::max(best[part], values[part]);
    }
    for (FourUnit& unit : units) {
        const Values values = valuesOf(unit);
        for (size_t part = 0; part < best.size(); ++part) {
            if (best[part] > 0) {
                const qint64 share = Percent {values[part], best[part]}.basisPoints();
                unit.scores[part] = (weights[part] * share + halfPoint) / hundredthsOfPoint;
            }
            unit.total += unit.scores[part];
        }
    }
    std::ranges::stable_sort(units, std::ranges::greater(), &FourUnit::total);
    for (size_t at = 0; at < units.size(); ++at) {
        const bool equal = at > 0 && units[at].total == units[at - 1].total;
        units[at].rank = equal ? units[at - 1].rank : int(at) + 1;
    }
}

struct FourFacts {
    std::map<qint64, Money> reserve; ///< by unit
    std::map<qint64, Money> signedTotal;
    std::map<qint64, Percent> solved;
};

Result<FourFacts> fourFacts(Ledger& ledger, const Overview& figures)
{
    FourFacts facts;
    const auto year = loadYearFacts(ledger, figures.year, figures.asOf);
    if (!year)
        return year.error();
    const auto lives = loadLives(ledger.connection(), figures.asOf);
    if (!lives)
        return lives.error();
    for (const EntryFacts& entry : year->entries) {
        if (!entry.counts())
            continue;
        const Money total = entry.total.value_or(Money());
        if (entry.yearClass == qint64(YearClass::Preliminary))
            facts.reserve[entry.unit] += total;
        if (lives->of(entry.project).reached[size_t(Stage::Signed)].year() == figures.year)
            facts.signedTotal[entry.unit] += total;
    }
    const auto issues = issueFigures(ledger, figures.year, figures.asOf);
    if (!issues)
        return issues.error();
    for (const IssueGroup& group : issues->byUnit)
        facts.solved[group.key] = group.solvedRate;
    return facts;
}

template <typename Map> typename Map::mapped_type at(const Map& map, qint64 key)
{
    const auto found = map.find(key);
    return found == map.end() ? typename Map::mapped_type() : found->second;
}

} // namespace

QString fourName(size_t part)
{
    static const std::array names {
        u"比谋划看储备"_s, u"比招引看投资"_s, u"比开工看进度"_s, u"比服务看实效"_s};
    return names.at(part);
}

Result<FourCompare> fourCompare(Ledger& ledger, const Ranking& ranking, const Overview& figures)
{
    const std::array<int, 4>& weights = ranking.rule.fourWeights;
    const bool known = std::ranges::none_of(weights, [](int weight) { return weight == 0; });
    if (!known || ranking.source.document.isEmpty())
        return Error {ErrorCode::Refused, u"four comparisons"_s,
            {u"四比四看未生成：须先在设置的“综合排名”规则中填齐四项权重和确定权重的文件号"_s}};
    const auto facts = fourFacts(ledger, figures);
    if (!facts)
        return facts.error();
    FourCompare four;
    for (const bool departments : {false, true}) {
        std::vector<FourUnit>& units = departments ? four.departments : four.townships;
        for (const RankedUnit& ranked : departments ? ranking.departments : ranking.townships) {
            if (ranked.out == RankedUnit::Out::Excluded)
                continue;
            FourUnit unit;
            unit.unit = ranked.group.label;
            unit.reserve = at(facts->reserve, ranked.group.key);
            unit.signedTotal = at(facts->signedTotal, ranked.group.key);
            unit.completion = ranked.group.rate;
            unit.solved = at(facts->solved, ranked.group.key);
            units.push_back(std::move(unit));
        }
        score(units, weights);
    }
    QStringList parts;
    for (size_t part = 0; part < weights.size(); ++part)
        parts << fourName(part) + QString::number(weights[part]) + u"分"_s;
    four.formula = u"四比四看：%1（依据%"
                   u"2）。储备为前期项目总投资，投资为当年签约项目总投资，进度为年度计划完成率，实效为问题"
                   "解决率；各项以同类单位最高者得满分，其余按比例计分，比率超过100%按100%计。"_s.arg(
                       parts.join(u"、"_s), ranking.source.document);
    return four;
}

} // namespace sanpi
