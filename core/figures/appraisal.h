// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace sanpi {

/// The district's newest place in the city by one indicator (上级考评), against the one published before.
struct AppraisalPlace {
    qint64 id = 0; ///< of the appraisal
    QString indicator;
    QString group; ///< 组别; empty: none
    QString period; ///< 2021年11月
    QDate on; ///< published
    int place = 0;
    int of = 0; ///< places in all; 0: not told
    QString value; ///< as published
    QString document;
    std::optional<int> placeBefore; ///< empty: the first of this indicator and group
    QString periodBefore;

    /// Places risen: 2 is from the 4th to the 2nd; negative: fallen; nothing without an earlier one.
    [[nodiscard]] std::optional<int> risen() const
    {
        return placeBefore ? std::optional(*placeBefore - place) : std::nullopt;
    }
};

/// What was published by the day: of each indicator and group the newest. The newest publication stands
/// first, in it the comprehensive indicator (综合…), then as entered.
[[nodiscard]] Result<std::vector<AppraisalPlace>> appraisalPlaces(Ledger& ledger, QDate asOf);

/// 第2位; 第2位（共12个）.
[[nodiscard]] QString placeText(const AppraisalPlace& place);
/// 较上期上升1位, 较上期下降2位, 与上期持平; empty for the first.
[[nodiscard]] QString risenText(const AppraisalPlace& place);
/// 2021年11月全市重点项目综合考评居第2位（共12个），较上期上升1位；…: of the newest publication. Empty
/// without one.
[[nodiscard]] QString appraisalSentence(const std::vector<AppraisalPlace>& places);

} // namespace sanpi
