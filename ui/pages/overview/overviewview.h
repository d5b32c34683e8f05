// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/overview.h"
#include "figures/ratechange.h"
#include "figures/unitmonths.h"
#include "report/chartspec.h"
#include "schema/field.h"
#include "ui/widgets/bartable.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/heattable.h"

namespace sanpi {

/// What the overview page shows, made from the figures: finished texts, bars, the filters behind them. Plain
/// values, so that a test can compare every figure with its source. Rounding is Money's and Percent's alone.
struct OverviewView {
    struct Card {
        QString id; ///< count, total, target, done, rate, change, pace, lag
        FigureCard::Content content;
        QString filter; ///< of the projects behind it
    };
    struct Bars {
        QString title;
        QString scope; ///< date and unit
        QStringList headers;
        QList<BarRow> rows;
    };
    struct Heat {
        QString title;
        QString scope;
        QStringList headers;
        QList<HeatRow> rows;
    };
    /// A sentence that opens what it counts.
    struct Count {
        QString id; ///< onPace, behind, notCounted
        QString text;
        QString filter;
    };

    QString scope; ///< the page's head
    QList<Card> cards;
    Bars levels;
    QList<Count> counts;
    Bars sectors;
    Bars units;
    Bars debts; ///< units that owe to the pace, the most first
    Bars lamps; ///< units, those with most red lamps first
    Heat heat; ///< units × months
    ChartSpec curve;
    Bars months; ///< the same numbers as the curve

    [[nodiscard]] static OverviewView of(const Overview& overview, const std::vector<UnitMonths>& units,
        const Catalogue& catalogue, bool english, const PastOverviews& past = {});
};

} // namespace sanpi
