// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/overview.h"

namespace sanpi {

/// 复工率 of a set of projects: 已复工 ÷ 应复工 (practice.md, The year).
struct ResumptionGroup {
    qint64 key = 0; ///< of the unit
    QString label;
    int due = 0; ///< 应复工 = 在建 − 已竣工 − 批准停缓建
    int resumed = 0; ///< 已复工
    Percent rate;
};

struct ResumptionRow {
    qint64 project = 0;
    QString code;
    QString name;
    qint64 unit = 0;
    QString unitName;
    QString leader;
    QString phone;
    QDate on; ///< invalid: not yet
    QString note;
};

struct ResumptionDay {
    QDate day;
    int resumed = 0; ///< by the end of the day
};

/// One campaign on a day.
struct Resumption {
    qint64 campaign = 0;
    QString name;
    QDate since;
    QDate until; ///< may be invalid
    ResumptionGroup all;
    std::vector<ResumptionGroup> byUnit; ///< in the district's order; those with projects due
    std::vector<ResumptionRow> rows; ///< those that are due: 应复未复 first, then by unit
    std::vector<ResumptionDay> days; ///< from its beginning through the day, 60 at most
};
/// The campaigns that have begun by the day, newest first.
[[nodiscard]] Result<std::vector<std::pair<qint64, QString>>> campaignsBy(Ledger& ledger, QDate asOf);
/// NotFound for a campaign that the ledger does not have. Under way is what had started before it began.
[[nodiscard]] Result<Resumption> resumption(Ledger& ledger, qint64 campaign, QDate asOf);
/// 截至2月20日，应复工n个，已复工m个，复工率x%；应复未复k个：甲、乙、丙等k个。
[[nodiscard]] QString resumptionSentence(const Resumption& resumption, QDate asOf);

} // namespace sanpi
