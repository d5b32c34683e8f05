// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/unitmonths.h"

namespace sanpi {

/// A project whose lamp is green and would not be at the end of the next month.
struct TurnsYellow {
    qint64 project = 0;
    std::optional<qint64> gap; ///< now, hundredths of a 百分点
    std::optional<qint64> nextGap; ///< at the end of the next month, if it goes on as it did
    Lamp nextLamp = Lamp::Yellow;
    bool startDue = false; ///< because its start is due next month
};

/// How far earlier forecasts of this ledger, made by the same months, were off.
struct ForecastBand {
    Money low;
    Money high;
    Percent error; ///< the largest: |forecast − done| ÷ done
    int trials = 0; ///< complete years that were forecast by the others
};

/// What the year will bring if it goes on as it did. Amounts in 元; exact integers, rounded half up once.
struct Forecast {
    int year = 0;
    QDate asOf;
    int month = 0; ///< the months known; 0: no forecast
    std::vector<int>
        pastYears; ///< whose shape was used, newest first; empty: without a past, month by month alike
    Money done;
    Money target; ///< as last issued; proposals are in neither
    std::optional<Money> expected; ///< 全年完成; nothing where nothing can be said
    Money missing; ///< target − expected; negative when the target will be passed
    Money neededMonthly; ///< what each month left must bring, rounded up; 0 when the target is reached or no
                         ///< month is left
    std::optional<ForecastBand> band; ///< needs two complete years
    std::vector<TurnsYellow> turnsYellow; ///< by the gap expected, worst first
    Derivation how;
};

[[nodiscard]] Result<Forecast> forecast(Ledger& ledger, int year, QDate asOf, const ProjectScope& scope = {});

/// What a year is and what it will bring, from one sweep where both go by the latest targets and whole
/// bundles.
struct YearOutlook {
    Overview overview;
    std::vector<UnitMonths> unitMonths;
    Forecast forecast;
};
[[nodiscard]] Result<YearOutlook> yearOutlook(Ledger& ledger, int year, QDate asOf, const YearView& view);

/// 按现进度预计全年完成x亿元，差y亿元，需月均z亿元 — with what it rests on where there is no past.
[[nodiscard]] QString forecastSentence(const Forecast& forecast);

} // namespace sanpi
