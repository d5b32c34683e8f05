// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "store/ledger.h"

#include <QDate>

#include <vector>

namespace sanpi {

/// Money won from above of one kind. What was applied for counts from its day, what was granted from its own;
/// what bears no day counts for the whole year. Amounts in 元.
struct FundGroup {
    qint64 kind = 0; ///< choice of fund.kind; 0 for all
    QString label;
    int count = 0; ///< records of the year
    int applied = 0; ///< 申报
    Money appliedAmount;
    int granted = 0; ///< 安排: with an amount that is not zero
    Money grantedAmount;
};

struct FundRow {
    Record record;
    QString unit; ///< short name; empty for none
    bool granted = false; ///< by the day
};

/// 向上争取资金 of a year (domain.md, §10.1: 专项债, 预算内).
struct FundFigures {
    int year = 0;
    QDate asOf;
    FundGroup all;
    std::vector<FundGroup> byKind; ///< in the order of the choices, those without a record left out
    std::vector<FundRow> rows; ///< by kind, then the largest grant first
};
[[nodiscard]] Result<FundFigures> fundFigures(Ledger& ledger, int year, QDate asOf);

} // namespace sanpi
