// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/storyline.h"
#include "report/reports.h"

namespace sanpi {

/// Where the unit of a story stands in the ranking of the year.
struct UnitPlace {
    int rank = 0; ///< 0: not ranked
    int of = 0; ///< units that are ranked with it
    bool department = false; ///< among the departments, else among townships and subdistricts
    Percent rate; ///< of the year's investment
    std::optional<qint64> gap; ///< hundredths of a 百分点
};
[[nodiscard]] Result<UnitPlace> unitPlace(Ledger& ledger, qint64 unit, int year, QDate asOf);

/// 文昌街道2021年收集问题5个 …, 综合排名第3 …: how the unit of the story stands.
[[nodiscard]] QString unitStandingText(const Storyline& line, const UnitPlace& place);

/// The whole story of an issue on a page: what it is, every dated event, and how its unit stands. NotFound.
[[nodiscard]] Result<Report> makeIssueStory(Ledger& ledger, qint64 issue, QDate asOf);

} // namespace sanpi
