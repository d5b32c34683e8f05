// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chartspec.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <functional>
#include <optional>

namespace sanpi {

/// Where things stand in a chart of a given size, in pixels: plain arithmetic, so that it can be tested. The
/// axis of values begins at zero unless a value lies below it, and ends at a round number.
struct ChartGeometry {
    /// Extent of a text in the chart's type.
    using Measure = std::function<double(const QString&)>;

    [[nodiscard]] static ChartGeometry of(
        const ChartSpec& spec, QSizeF size, double lineHeight, double titleHeight, const Measure& measure);

    /// The last value that a series has.
    [[nodiscard]] static std::optional<ChartValue> lastValue(const ChartSeries& series);
    /// What stands at the end of a line: its name and its last value.
    [[nodiscard]] static QString lineName(const ChartSeries& series);

    QRectF plot;
    double least = 0; ///< of the axis, in its unit
    double most = 1;
    double step = 1; ///< between grid lines
    int decimals = 0; ///< of the axis labels
    qsizetype categories = 0;
    qsizetype series = 0;
    bool horizontal = true; ///< bars
    double barShare = 0.6; ///< of a category's band

    [[nodiscard]] double along(double value) const; ///< x of a value in bars, y in lines
    [[nodiscard]] double across(qsizetype category) const; ///< the middle of a category
    [[nodiscard]] double band() const; ///< extent of a category
    [[nodiscard]] QRectF bar(qsizetype category, qsizetype seriesAt, double value) const;
    [[nodiscard]] QPointF point(qsizetype category, double value) const;
    [[nodiscard]] QRectF hitArea(qsizetype category) const; ///< the whole band: easy to hit
};

/// A round step (1, 2, 5 × 10ⁿ) that cuts \p span into about \p parts.
[[nodiscard]] double roundStep(double span, int parts);

/// Moves positions apart until neighbours are \p distance away from each other, within [least, most]; keeps
/// the order.
[[nodiscard]] QList<double> spreadApart(QList<double> positions, double distance, double least, double most);

/// Least height at which nothing in the chart is dropped.
[[nodiscard]] double leastChartHeight(const ChartSpec& spec, double lineHeight);

} // namespace sanpi
