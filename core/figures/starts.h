// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/derivation.h"
#include "figures/lifecycle.h"
#include "figures/overview.h"

namespace sanpi {

/// A 新开工 project of the year.
struct StartRow {
    qint64 project = 0;
    QDate planned; ///< invalid where none is stated
    QDate started; ///< invalid where no start is recorded
    bool inexact = false; ///< started is "no later than"
    int monthsOverdue = 0; ///< of the overdue: 0 in the month in which it was due
    int monthsEarly = 0; ///< of the early
};

struct StartRate {
    Percent rate; ///< projects; invalid without a denominator
    QString caption; ///< which denominator it is
    Derivation how;
};

/// 开工率 in its three readings, 应开未开 and 提前开工 (domain.md, §3.4), of the key projects newly started
/// in the year. Suspended and removed projects are left out. Where a ledger records no start, money spent
/// counts as one.
struct Starts {
    int year = 0;
    QDate asOf;
    int planned = 0; ///< all newly started projects of the year
    int started = 0;
    int byInvestment = 0; ///< of those: no start is recorded
    int due = 0; ///< planned to start by the report month
    int startedOfDue = 0;
    int target = 0; ///< starts that the year asks for: the setting start_target:YYYY; 0 for none
    StartRate ofAll;
    StartRate ofDue;
    StartRate ofTarget;
    std::vector<StartRow> overdue; ///< 应开未开, longest first
    std::vector<StartRow> early; ///< 提前开工: before its planned month, earliest plan first
};

[[nodiscard]] Result<Starts> starts(Ledger& ledger, int year, QDate asOf, const ProjectScope& scope = {});

/// How many of the year's key projects were completed (竣工, 投产) in it, by the day.
[[nodiscard]] Result<int> completedIn(Ledger& ledger, int year, QDate asOf);

} // namespace sanpi
