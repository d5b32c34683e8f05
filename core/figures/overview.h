// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/derivation.h"
#include "figures/yearfacts.h"

#include <array>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace sanpi {

/// The figures of a set of key projects in a year. Amounts in 元.
struct Group {
    qint64 key = 0; ///< level, sector, unit id, stage, lower bound of the band …
    QString label;
    int count = 0;
    Money total; ///< of those whose total is known
    int withTotal = 0; ///< how many those are: where there are none, total says nothing
    Money target; ///< in any state
    int withTarget = 0; ///< projects with a target in any state: where there are none, target says nothing
    int waiting = 0; ///< projects whose target is not issued yet (申报, 审核)
    Money done;
    // Rates wait for the target to be issued: a project whose target is a proposal is in neither part of
    // them.
    Money ratedTarget;
    Money ratedDone;
    Percent rate; ///< ratedDone ÷ ratedTarget; invalid without a target
    std::optional<qint64> gap; ///< hundredths of a 百分点 against the pace of totals
    Money lag; ///< 欠序时额: ratedTarget × pace − ratedDone; negative when ahead
    Money due; ///< 序时应完成: target × pace
    Lamp lamp = Lamp::None; ///< of its rate, by the rule in force
    int onPace = 0; ///< 达到序时进度
    int behind = 0; ///< 慢于序时进度
    int notCounted = 0; ///< 不计入
    std::array<int, 4> lamps {}; ///< projects by Lamp; those of None are notCounted

    /// A sum over projects of which none has a total is not nought: it is not known.
    [[nodiscard]] bool isTotalKnown() const { return withTotal > 0 || count == 0; }
    /// The same of targets: before they are proposed there is no sum of them.
    [[nodiscard]] std::optional<Money> knownTarget() const
    {
        return withTarget > 0 || count == 0 ? std::optional(target) : std::nullopt;
    }
    /// What is measured against issued targets says nothing where there are none.
    [[nodiscard]] bool isRated() const { return ratedTarget > Money(); }
};

struct MonthPoint {
    int month = 0;
    std::optional<Money> done; ///< of the month; empty after the report month
    std::optional<Money> cumulative; ///< January through this month
    Money target; ///< the year's target × pace of the month, half up (design.md, definition 18)
};

struct Overview {
    int year = 0;
    QDate asOf;
    Month reported;
    bool half = false; ///< of the month reported only the first half
    Percent pace;
    YearView view;
    RuleBook rules; ///< in force on the day
    Group all;
    std::vector<Group> byLevel;
    std::vector<Group> byClass;
    std::vector<Group> bySector; ///< by the scheme of the year: rules.sectors
    std::vector<Group> byUnit; ///< every unit of the ledger in the district's order
    std::vector<Group> byStage;
    std::vector<Group> bySize; ///< disjoint bands of total investment, largest first; key −1 without a total
    std::vector<Group> atLeast; ///< nested: ≥ 10 亿元, ≥ 5 亿元; key is the bound in 元
    std::vector<MonthPoint> byMonth; ///< January to December

    /// 计划未下达: the year has a list, but none of its targets is issued or even proposed yet.
    [[nodiscard]] bool isUnissued() const { return all.count > 0 && !all.isRated(); }
};

/// Which projects count; empty for all key projects.
using ProjectScope = std::function<bool(qint64 project)>;

/// Totals and each split of a year's key projects as of a day. Reads entries only, so that another year's
/// import never moves it (design.md, definition 11).
[[nodiscard]] Result<Overview> overview(
    Ledger& ledger, int year, QDate asOf, const ProjectScope& scope = {}, const YearView& view = {});
/// The same from facts already swept.
[[nodiscard]] Result<Overview> overviewOf(
    const YearFacts& facts, Ledger& ledger, const ProjectScope& scope = {});

[[nodiscard]] Derivation rateDerivation(const Group& group, const Overview& overview, const QString& filter);

/// The sectors of the year's scheme in its order, code and name.
[[nodiscard]] std::vector<std::pair<qint64, QString>> sectorsOf(
    const RuleBook& rules, const Catalogue& catalogue);

} // namespace sanpi
