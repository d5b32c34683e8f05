// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pacing.h"
#include "domain/stage.h"
#include "store/ledger.h"
#include "store/rulebook.h"

#include <array>
#include <optional>
#include <vector>

namespace sanpi {

/// What a project was and did in a year, as of a day: the raw material of every investment figure. Amounts in
/// 元.
struct EntryFacts {
    qint64 project = 0;
    qint64 level = 0; ///< Level, 0 for none: not a key project in that year
    qint64 yearClass = 0; ///< YearClass, 0 for none
    qint64 sector = 0;
    qint64 unit = 0;
    std::optional<Money> total;
    std::optional<Money> before; ///< 截至上年底累计
    std::optional<Money> target;
    bool targetIssued = false; ///< rates and lamps wait for it; a proposal never displaces an issued target
    QDate startPlanned;
    Stage stage = Stage::Planned;
    std::array<qint64, 12> months {}; ///< 元 by month
    unsigned present = 0; ///< bit m−1: month m was reported
    struct Statement {
        int through = 0; ///< month 1 to 12
        Money amount;
    };
    std::vector<Statement> statements; ///< by month

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
    Percent pace; ///< of totals
    RuleBook rules; ///< in force on that day
    std::vector<EntryFacts> entries; ///< by project id

    [[nodiscard]] PaceDay paceDay() const { return {year, reported, asOf}; }
};

/// The year as of a day without its entries: months that count, pace, rules in force.
[[nodiscard]] Result<YearFacts> yearFrame(Ledger& ledger, int year, QDate asOf);

/// One sweep over the year. Cancelled when interrupted. Projects of \p also (sorted) have facts even where
/// they have no entry: level 0, no unit.
[[nodiscard]] Result<YearFacts> loadYearFacts(
    Ledger& ledger, int year, QDate asOf, const std::vector<qint64>& also = {});

/// Figures of one project in the year; the rules are domain/pacing's.
struct ProjectFigures {
    std::optional<Money> done;
    Percent rate; ///< invalid where there is no issued target
    Percent pace;
    std::optional<qint64> gap; ///< hundredths of a 百分点
    std::optional<Money> lag; ///< 欠序时额, negative when ahead
    Lamp lamp = Lamp::None;
    bool counted = false; ///< false: 不计入
};
[[nodiscard]] ProjectFigures projectFigures(const EntryFacts& entry, const YearFacts& year);

} // namespace sanpi
