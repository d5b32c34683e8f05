// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/overview.h"
#include "store/yearopening.h"

namespace sanpi {

/// Why a project is proposed to go where it goes (practice.md, The year).
enum class TurnWhy {
    Finished, ///< in production or completed: 出列, still followed to 达产达效
    EndsInYear, ///< unfinished, its planned end lies in the new year
    Underway, ///< unfinished: 续建
    DueNotStarted, ///< should have started and has not: 新开工 or 调出, asked
    StartsInYear, ///< preliminary, its start is planned for the new year
    Preliminary, ///< preliminary still
    Suspended, ///< 停缓建: goes on or leaves, asked
    Removed, ///< taken out already
};

/// One project of the year before, as its new year is proposed.
struct TurnRow {
    qint64 project = 0;
    QString code;
    QString name;
    qint64 unit = 0;
    QString unitName;
    qint64 level = 0;
    qint64 classBefore = 0; ///< YearClass in the year before
    Stage stage = Stage::Planned; ///< at the end of the year before
    std::optional<Money> total;
    Money since; ///< 开工以来累计 through the end of the year before
    /// 剩余投资 = 总投资 − 开工以来累计; negative where more was done than the total says. Empty without a
    /// total.
    std::optional<Money> remaining;
    std::optional<Money> target; ///< of the new year, in any state
    TurnWhy why = TurnWhy::Underway;
    std::optional<TurnDecision> proposed; ///< empty: asked
    std::vector<TurnDecision> choices; ///< what it may be, the likeliest first
    std::optional<TurnDecision> decided; ///< its turn is taken
    QString reason; ///< of the decision

    [[nodiscard]] bool isAsked() const { return !decided && !proposed; }
    /// 超过剩余投资: the new target is above what is left.
    [[nodiscard]] bool isTargetAboveRemaining() const { return target && remaining && *target > *remaining; }
};

/// The change of year as proposed and as decided so far. Reads only.
struct YearTurn {
    int year = 0;
    bool opened = false;
    std::vector<TurnRow> rows; ///< by unit in the district's order, then id

    /// Rows that go there: decided, or proposed where nothing is decided.
    [[nodiscard]] int count(TurnDecision decision) const;
    [[nodiscard]] int asked() const;
    [[nodiscard]] int undecided() const; ///< with those that are asked
    /// The proposals that are not decided yet, for openYear().
    [[nodiscard]] std::vector<TurnChoice> proposals() const;
};
/// \p asOf: the day on which one looks; of the year before all that is known by then counts, through its last
/// day.
[[nodiscard]] Result<YearTurn> yearTurn(Ledger& ledger, int year, QDate asOf);

/// A project that is in one year's list and not in the other's.
struct ListMove {
    qint64 project = 0;
    QString name;
    QString unit;
    std::optional<Money> total;
    std::optional<Money> target; ///< of the year that lists it
    std::optional<TurnDecision> decided; ///< 出列 or 调出 at the turn
    QString reason;
};
/// The list of a year beside that of the year before: 2022年清单 = 续建a + 新开工b + 竣工c + 前期d.
struct YearList {
    Overview overview;
    int before = 0; ///< projects in the list of the year before
    std::vector<ListMove> entered; ///< by unit, then id
    std::vector<ListMove> left;
    int proposed = 0; ///< targets 申报
    int reviewed = 0; ///< 审核
    int issued = 0; ///< 已下达
    int without = 0; ///< no target yet
    QStringList documents; ///< under which targets were issued
};
[[nodiscard]] Result<YearList> yearList(Ledger& ledger, int year, QDate asOf);
/// 2022年清单共282个 = 续建a + 新开工b + 竣工c + 前期d；较2021年新增x个、退出y个（出列p个、调出q个）。…
[[nodiscard]] QString listSentence(const YearList& list);

} // namespace sanpi
