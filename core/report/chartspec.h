// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sanpi {

/// What a colour in a chart stands for; the theme of the reader (screen light, dark, print) says which it is.
/// Lamp colours are never the only sign: bars coloured by them bear their mark (● ▲ ■) too.
enum class ChartColour { First, Second, Third, Fourth, Fifth, Sixth, Muted, Green, Yellow, Red };

/// One number of a chart. \c exact is in the figure's own integer unit (元, hundredths of a per cent, count);
/// \c text is the same number under the display rule, and what is printed.
struct ChartValue {
    qint64 exact = 0;
    QString text;
    QString key; ///< handed back by a click: what to open
    bool operator==(const ChartValue&) const = default;
};

/// Values stand for the categories in order; nullopt leaves a gap (a month not closed yet).
struct ChartSeries {
    QString name;
    ChartColour colour = ChartColour::First;
    bool dashed = false;
    QList<std::optional<ChartValue>> values;
    bool operator==(const ChartSeries&) const = default;
};

/// A chart as plain values: drawn by ui/charts, carried by a Document.
struct ChartSpec {
    enum class Kind {
        Bars, ///< one series, horizontal, in the given order from the top; may bear targets and a pace line
        GroupedBars, ///< several series, horizontal, side by side in each category
        Lines, ///< several series over ordered categories (months)
    };

    Kind kind = Kind::Bars;
    QString title; ///< says scope, date and unit
    QString unit; ///< of the axis: 亿元, %, 个
    qint64 perUnit = 1; ///< exact values in one unit of the axis; positive
    QStringList categories;
    QList<ChartSeries> series;
    QList<ChartColour> barColours; ///< Bars: a colour each; empty: the series' colour
    QList<std::optional<ChartValue>> targets; ///< Bars: a tick each; empty: none
    QString targetName;
    std::optional<ChartValue> pace; ///< Bars: a dashed line across all of them
    QString paceName;
    QString description; ///< in words, for those who do not see the picture
    bool operator==(const ChartSpec&) const = default;
};

} // namespace sanpi
