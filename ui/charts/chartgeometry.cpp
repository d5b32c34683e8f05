// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartgeometry.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sanpi {

namespace {

constexpr double gap = 8;

double inUnits(const ChartSpec& spec, qint64 exact)
{
    return static_cast<double>(exact) / static_cast<double>(std::max<qint64>(1, spec.perUnit));
}

void setAxis(ChartGeometry& geometry, const ChartSpec& spec, double extent)
{
    double least = 0;
    double most = 0;
    const auto take = [&](const std::optional<ChartValue>& value) {
        if (!value)
            return;
        least = std::min(least, inUnits(spec, value->exact));
        most = std::max(most, inUnits(spec, value->exact));
    };
    for (const ChartSeries& series : spec.series)
        std::for_each(series.values.begin(), series.values.end(), take);
    std::for_each(spec.targets.begin(), spec.targets.end(), take);
    take(spec.pace);
    if (most <= least)
        most = least + 1;
    geometry.step = roundStep(most - least, std::clamp(static_cast<int>(extent / 80), 2, 8));
    geometry.least = std::floor(least / geometry.step) * geometry.step;
    geometry.most = std::ceil(most / geometry.step) * geometry.step;
    geometry.decimals = std::max(0, -static_cast<int>(std::floor(std::log10(geometry.step) + 1e-9)));
}

template <typename Texts> double widest(const Texts& texts, const ChartGeometry::Measure& measure)
{
    double width = 0;
    for (const QString& text : texts)
        width = std::max(width, measure(text));
    return width;
}

QStringList valueTexts(const ChartSpec& spec)
{
    QStringList texts;
    for (const ChartSeries& series : spec.series) {
        if (spec.kind == ChartSpec::Kind::Lines) {
            texts.append(ChartGeometry::lineName(series));
            continue;
        }
        for (const auto& value : series.values) {
            if (value)
                texts.append(value->text);
        }
    }
    return texts;
}

} // namespace

double roundStep(double span, int parts)
{
    const double raw = span / std::max(1, parts);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (raw <= factor * power * (1 + 1e-9))
            return factor * power;
    }
    return 10 * power;
}

QList<double> spreadApart(QList<double> positions, double distance, double least, double most)
{
    QList<qsizetype> order(positions.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(
        order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return positions[a] < positions[b]; });
    double floor = least;
    for (const qsizetype at : order) {
        positions[at] = std::max(positions[at], floor);
        floor = positions[at] + distance;
    }
    double ceiling = most;
    for (auto at = order.rbegin(); at != order.rend(); ++at) {
        positions[*at] = std::min(positions[*at], ceiling);
        ceiling = positions[*at] - distance;
    }
    return positions;
}

double leastChartHeight(const ChartSpec& spec, double lineHeight)
{
    if (spec.kind == ChartSpec::Kind::Lines)
        return 14 * lineHeight;
    const auto bars
        = spec.kind == ChartSpec::Kind::GroupedBars ? std::max<qsizetype>(1, spec.series.size()) : 1;
    const double band = bars == 1 ? 1.8 : 1.25 * static_cast<double>(bars) + 0.6;
    return (5 + band * static_cast<double>(spec.categories.size())) * lineHeight;
}

std::optional<ChartValue> ChartGeometry::lastValue(const ChartSeries& series)
{
    const auto& values = series.values;
    const auto last
        = std::find_if(values.rbegin(), values.rend(), [](const auto& one) { return one.has_value(); });
    return last == values.rend() ? std::nullopt : *last;
}

QString ChartGeometry::lineName(const ChartSeries& series)
{
    const auto last = lastValue(series);
    return last && !last->text.isEmpty() ? series.name + u' ' + last->text : series.name;
}

ChartGeometry ChartGeometry::of(
    const ChartSpec& spec, QSizeF size, double lineHeight, double titleHeight, const Measure& measure)
{
    ChartGeometry geometry;
    geometry.horizontal = spec.kind != ChartSpec::Kind::Lines;
    geometry.categories = spec.categories.size();
    geometry.series = std::max<qsizetype>(1, spec.series.size());
    geometry.barShare = geometry.series > 1 && geometry.horizontal ? 0.8 : 0.6;

    const bool hasKey = spec.kind == ChartSpec::Kind::GroupedBars || !spec.targets.isEmpty() || spec.pace;
    const double top
        = gap / 2 + (spec.title.isEmpty() ? 0 : titleHeight + gap) + (hasKey ? lineHeight + gap / 2 : 0);
    const double bottom = lineHeight + gap;
    if (geometry.horizontal) {
        const double left = std::min(widest(spec.categories, measure), size.width() * 0.4) + gap;
        const double right = widest(valueTexts(spec), measure) + 2 * gap + lineHeight;
        geometry.plot = QRectF(left, top, std::max(10.0, size.width() - left - right),
            std::max(10.0, size.height() - top - bottom));
        setAxis(geometry, spec, geometry.plot.width());
        return geometry;
    }
    const double height = std::max(10.0, size.height() - top - bottom - 1.75 * lineHeight);
    setAxis(geometry, spec, height * 1.6);
    const double left = measure(QString::number(geometry.most, 'f', geometry.decimals)) + gap;
    const double right = widest(valueTexts(spec), measure) + 2 * gap;
    geometry.plot
        = QRectF(left, top + 1.75 * lineHeight, std::max(10.0, size.width() - left - right), height);
    return geometry;
}

double ChartGeometry::along(double value) const
{
    const double share = (value - least) / (most - least);
    return horizontal ? plot.left() + share * plot.width() : plot.bottom() - share * plot.height();
}

double ChartGeometry::band() const
{
    const double extent = horizontal ? plot.height() : plot.width();
    return extent / static_cast<double>(std::max<qsizetype>(1, categories));
}

double ChartGeometry::across(qsizetype category) const
{
    return (horizontal ? plot.top() : plot.left()) + (static_cast<double>(category) + 0.5) * band();
}

QRectF ChartGeometry::bar(qsizetype category, qsizetype seriesAt, double value) const
{
    const double thickness = band() * barShare / static_cast<double>(series);
    const double top = across(category) - band() * barShare / 2 + static_cast<double>(seriesAt) * thickness;
    const double zero = along(0);
    return QRectF(QPointF(zero, top), QPointF(along(value), top + thickness)).normalized();
}

QPointF ChartGeometry::point(qsizetype category, double value) const
{
    return {across(category), along(value)};
}

QRectF ChartGeometry::hitArea(qsizetype category) const
{
    if (horizontal)
        return {0, across(category) - band() / 2, plot.right(), band()};
    return {across(category) - band() / 2, plot.top(), band(), plot.height()};
}

} // namespace sanpi
