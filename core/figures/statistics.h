// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/overview.h"

namespace sanpi {

/// The dispatch series (调度数) beside the statistical one (统计数) of a set of key projects. They are two
/// counts of the same work and are never added. Amounts in 元, of the year's months that count.
struct StatGroup {
    qint64 key = 0;
    QString label;
    int count = 0;
    int inStat = 0; ///< 已入统
    Percent rate; ///< 入统率 = 已入统项目数 ÷ 项目总数 (domain.md, §2.3)
    int started = 0;
    int startedNotIn = 0; ///< 已开工未入统
    Money dispatch;
    Money statistic;
    Money building; ///< 建安
    Money equipment; ///< 设备
    Money other; ///< 土地及其他
    int split = 0; ///< months that state the parts
    [[nodiscard]] Money difference() const { return dispatch - statistic; }
};

/// A project that has started and is not in the statistics.
struct NotInStatistics {
    qint64 project = 0;
    QString code;
    QString name;
    qint64 unit = 0;
    QString unitName;
    qint64 level = 0;
    QDate startedOn;
    bool inexact = false; ///< no later than that day
    qint64 days = 0; ///< since the start
    Money dispatch;
};

struct StatMonth {
    int month = 0;
    Money dispatch; ///< of the month
    std::optional<Money> statistic; ///< empty: nothing is held of the month
};

struct StatFigures {
    int year = 0;
    QDate asOf;
    Month reported;
    StatGroup all;
    std::vector<StatGroup> byLevel;
    std::vector<StatGroup> byUnit; ///< in the district's order; those with projects
    std::vector<NotInStatistics> startedNotIn; ///< the longest first
    std::vector<StatMonth> months; ///< January through the month reported
};
[[nodiscard]] Result<StatFigures> statFigures(
    Ledger& ledger, int year, QDate asOf, const ProjectScope& scope = {});

} // namespace sanpi
