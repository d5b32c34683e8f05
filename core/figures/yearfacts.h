// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pacing.h"
#include "domain/stage.h"
#include "figures/table.h"
#include "store/ledger.h"
#include "store/rulebook.h"

#include <array>
#include <optional>
#include <vector>

namespace sanpi {

/// Which targets and which list a total is taken against (domain.md, §2.5).
enum class TargetBasis {
    Latest, ///< the list as it stands on the day, each target as last issued
    Original, ///< the list as first issued, adjustments of the year left out
};
/// Whether a bundle (打捆项目) counts once or by its parts (domain.md, decision 8).
enum class Bundles { Whole, Split };

struct YearView {
    TargetBasis basis = TargetBasis::Latest;
    Bundles bundles = Bundles::Whole;
};

/// What a project was and did in a year, as of a day: the raw material of every investment figure. Amounts in
/// 元.
struct EntryFacts {
    qint64 project = 0;
    qint64 level = 0; ///< Level on the day, 0 for none: not a key project, or not in the list by then
    qint64 listLevel = 0; ///< the same whether or not the entry is in the list on the day
    QDate joined; ///< stated where the list was adjusted in mid-year
    QDate left;
    bool folded = false; ///< counts within its bundle; or a bundle that counts by its parts
    qint64 yearClass = 0; ///< YearClass, 0 for none
    qint64 sector = 0;
    qint64 unit = 0;
    std::optional<Money> total;
    std::optional<Money> before; ///< 截至上年底累计
    std::optional<Money> target;
    std::optional<Money> firstTarget; ///< the first one issued, else as target
    bool targetIssued = false; ///< rates and lamps wait for it; a proposal never displaces an issued target
    QDate startPlanned;
    Stage stage = Stage::Planned;
    std::optional<Stoppage> stoppage; ///< in force on the day; the weightiest
    int idleWeeks = 0; ///< 连续N周无实质进展, as far as the rule of lamps asks
    std::array<qint64, 12> months {}; ///< 元 by month
    unsigned present = 0; ///< bit m−1: month m was reported
    struct Statement {
        int through = 0; ///< month 1 to 12
        Money amount;
    };
    std::vector<Statement> statements; ///< by month

    /// One of the year's key projects on the day.
    [[nodiscard]] bool counts() const { return level != 0 && !folded; }
    /// The stage says so, or money was spent on it: many ledgers state no start.
    [[nodiscard]] bool hasStarted(int month) const;
    /// Months 1…m are all there; January may be empty where February holds both.
    [[nodiscard]] bool monthsComplete(int month) const;
    /// 累计完成: the months when 1…m are all present, else the latest statement through ≤ m plus later months
    /// (design.md, definition 12). Empty where nothing was reported.
    [[nodiscard]] std::optional<Money> done(int month) const;
    /// The statements through ≤ m whose months are all present and add up to something else.
    struct Difference {
        Statement stated;
        Money months; ///< January to stated.through
    };
    [[nodiscard]] std::vector<Difference> statedDifferences(int month) const;
};

struct YearFacts {
    int year = 0;
    QDate asOf;
    Month reported; ///< reportMonth(asOf)
    int month = 0; ///< the months of the year that count: 0 to 12
    bool half = false; ///< of the last of them only the first half
    Percent pace; ///< of totals
    YearView view;
    RuleBook rules; ///< in force on that day
    std::vector<EntryFacts> entries; ///< by project id

    [[nodiscard]] PaceDay paceDay() const { return {year, reported, asOf, half && reported.year() == year}; }
};

/// The year as of a day without its entries: months that count, pace, rules in force.
[[nodiscard]] Result<YearFacts> yearFrame(Ledger& ledger, int year, QDate asOf);

/// One sweep over the year. Cancelled when interrupted. Projects of \p also (sorted) have facts even where
/// they have no entry: level 0, no unit.
[[nodiscard]] Result<YearFacts> loadYearFacts(
    Ledger& ledger, int year, QDate asOf, const YearView& view = {}, const std::vector<qint64>& also = {});

/// The project table of facts already swept, within the caller's snapshot.
[[nodiscard]] Result<Table> projectTableOf(Ledger& ledger, const YearFacts& facts);

/// Months since the start was due, 0 in the month itself; nothing while it is not, where the project has
/// started or where no start is expected of it: only 新开工 entries that were not suspended or removed.
[[nodiscard]] std::optional<int> startOverdue(const EntryFacts& entry, const YearFacts& year);

/// Figures of one project in the year; the rules are domain/pacing's.
struct ProjectFigures {
    std::optional<Money> done;
    Percent rate; ///< invalid where there is no issued target
    Percent pace;
    std::optional<qint64> gap; ///< hundredths of a 百分点
    std::optional<Money> lag; ///< 欠序时额, negative when ahead
    Lamp lamp = Lamp::None;
    bool counted = false; ///< false: 不计入
    std::optional<int> startOverdue; ///< 应开未开: months since it was due
};
[[nodiscard]] ProjectFigures projectFigures(const EntryFacts& entry, const YearFacts& year);

} // namespace sanpi
