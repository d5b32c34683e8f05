// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartscene.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QPen>
#include <QValueAxis>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr double space = 6;
enum KeyShape { Swatch, Tick, Dashes };

QString lampMark(ChartColour colour)
{
    switch (colour) {
    case ChartColour::Green:
        return u"● "_s;
    case ChartColour::Yellow:
        return u"▲ "_s;
    case ChartColour::Red:
        return u"■ "_s;
    default:
        return {};
    }
}

} // namespace

ChartScene::ChartScene(QObject* parent) : QGraphicsScene(parent) { }

double ChartScene::units(qint64 exact) const
{
    return static_cast<double>(exact) / static_cast<double>(std::max<qint64>(1, m_spec.perUnit));
}

QColor ChartScene::barColour(qsizetype category, const ChartSeries& series) const
{
    return m_theme.colour(m_spec.barColours.value(category, series.colour));
}

void ChartScene::draw(const ChartSpec& spec, const ChartTheme& theme, QSizeF size)
{
    clear();
    m_spec = spec;
    m_theme = theme;
    m_font = QFont(theme.family);
    m_font.setPixelSize(theme.textPixels);
    m_font.setHintingPreference(QFont::PreferNoHinting);
    m_titleFont = m_font;
    m_titleFont.setPixelSize(theme.titlePixels);
    m_titleFont.setWeight(QFont::DemiBold);
    setSceneRect(QRectF(QPointF(), size));
    setBackgroundBrush(theme.paper);

    const QFontMetricsF metrics(m_font);
    m_geometry = ChartGeometry::of(m_spec, size, metrics.height(), QFontMetricsF(m_titleFont).height(),
        [&](const QString& text) { return metrics.horizontalAdvance(text); });
    if (m_spec.kind == ChartSpec::Kind::Lines)
        drawLines();
    else
        drawBars();
    drawTitle();
    drawKey();
    collectHits();
}

void ChartScene::drawAxes(QChart& chart)
{
    chart.setGeometry(sceneRect());
    chart.setMargins({});
    chart.setContentsMargins(0, 0, 0, 0);
    chart.setBackgroundVisible(false);
    chart.legend()->hide();
    chart.setAnimationOptions(QChart::NoAnimation);

    auto* values = new QValueAxis(&chart);
    values->setRange(m_geometry.least, m_geometry.most);
    values->setTickCount(qRound((m_geometry.most - m_geometry.least) / m_geometry.step) + 1);
    values->setLabelFormat(u"%.%1f"_s.arg(m_geometry.decimals));
    values->setLabelsFont(m_font);
    values->setLabelsColor(m_theme.muted);
    values->setGridLinePen(QPen(m_theme.grid, 1));
    values->setLinePen(Qt::NoPen);
    auto* names = new QBarCategoryAxis(&chart);
    QStringList order = m_spec.categories;
    if (m_geometry.horizontal)
        std::reverse(order.begin(), order.end());
    names->append(order);
    names->setLabelsVisible(false); // written by ourselves, in full
    names->setGridLineVisible(false);
    names->setLineVisible(false); // it would bear ticks
    chart.addAxis(values, m_geometry.horizontal ? Qt::AlignBottom : Qt::AlignLeft);
    chart.addAxis(names, m_geometry.horizontal ? Qt::AlignLeft : Qt::AlignBottom);
    for (QAbstractSeries* series : chart.series()) {
        series->attachAxis(names);
        series->attachAxis(values);
    }
    chart.setPlotArea(m_geometry.plot);
    // Nobody runs an event loop between drawing and painting here: the axes are laid out now.
    chart.layout()->activate();
}

void ChartScene::drawBars()
{
    auto* chart = new QChart;
    addItem(chart);
    // Qt Charts begins at the bottom: categories and series are handed over last first, so that the first is
    // on top.
    const auto addSet
        = [&](QAbstractBarSeries& bars, const ChartSeries& series, ChartColour colour, bool all) {
              auto* set = new QBarSet(series.name, &bars);
              set->setColor(m_theme.colour(colour));
              set->setPen(Qt::NoPen);
              for (qsizetype at = m_spec.categories.size() - 1; at >= 0; --at) {
                  const auto value = series.values.value(at);
                  const bool here = value && (all || m_spec.barColours.value(at, series.colour) == colour);
                  set->append(here ? units(value->exact) : 0);
              }
              bars.append(set);
          };
    QAbstractBarSeries* bars = nullptr;
    if (m_spec.kind == ChartSpec::Kind::Bars) {
        // A set a colour, stacked: each category has its bar in one of them.
        bars = new QHorizontalStackedBarSeries(chart);
        const ChartSeries series = m_spec.series.value(0);
        QList<ChartColour> colours;
        for (qsizetype at = 0; at < m_spec.categories.size(); ++at) {
            const ChartColour colour = m_spec.barColours.value(at, series.colour);
            if (!colours.contains(colour))
                colours.append(colour);
        }
        for (const ChartColour colour : colours)
            addSet(*bars, series, colour, false);
    } else {
        bars = new QHorizontalBarSeries(chart);
        for (qsizetype at = m_spec.series.size() - 1; at >= 0; --at)
            addSet(*bars, m_spec.series[at], m_spec.series[at].colour, true);
    }
    bars->setBarWidth(m_geometry.barShare);
    chart->addSeries(bars);
    drawAxes(*chart);
    drawCategoryNames();
    drawPace();
    drawTargets();
    drawBarValues();
    addLine(QLineF(m_geometry.along(0), m_geometry.plot.top(), m_geometry.along(0), m_geometry.plot.bottom()),
        QPen(m_theme.muted, 1));
}

void ChartScene::drawLines()
{
    auto* chart = new QChart;
    addItem(chart);
    for (const ChartSeries& series : m_spec.series) {
        // A gap ends a line; what follows it is a line of its own.
        QLineSeries* line = nullptr;
        for (qsizetype at = 0; at < series.values.size(); ++at) {
            if (!series.values[at]) {
                line = nullptr;
                continue;
            }
            if (!line) {
                line = new QLineSeries(chart);
                QPen pen(m_theme.colour(series.colour), 2);
                if (series.dashed)
                    pen.setStyle(Qt::DashLine);
                line->setPen(pen);
                line->setPointsVisible(!series.dashed);
                chart->addSeries(line);
            }
            line->append(static_cast<double>(at), units(series.values[at]->exact));
        }
    }
    drawAxes(*chart);
    drawCategoryNames();
    drawLineNames();
    addLine(QLineF(m_geometry.plot.left(), m_geometry.along(0), m_geometry.plot.right(), m_geometry.along(0)),
        QPen(m_theme.muted, 1));
}

void ChartScene::addWords(
    const QString& text, QPointF at, Qt::Alignment align, const QColor& colour, double widest)
{
    const QFontMetricsF metrics(m_font);
    auto* item = addSimpleText(widest > 0 ? metrics.elidedText(text, Qt::ElideMiddle, widest) : text, m_font);
    item->setBrush(colour);
    const double width = metrics.horizontalAdvance(item->text());
    if (align & Qt::AlignRight)
        at.rx() -= width;
    else if (align & Qt::AlignHCenter)
        at.rx() -= width / 2;
    if (align & Qt::AlignVCenter)
        at.ry() -= metrics.height() / 2;
    item->setPos(at);
}

void ChartScene::drawTitle()
{
    if (m_spec.title.isEmpty())
        return;
    const QFontMetricsF metrics(m_titleFont);
    auto* item
        = addSimpleText(metrics.elidedText(m_spec.title, Qt::ElideMiddle, sceneRect().width()), m_titleFont);
    item->setBrush(m_theme.text);
    item->setPos(0, 2);
}

double ChartScene::addKeyEntry(double x, const QString& name, const QColor& colour, int shape)
{
    const QFontMetricsF metrics(m_font);
    const double middle = m_geometry.plot.top() - metrics.height() / 2 - space;
    if (shape == Swatch) {
        addRect(QRectF(x, middle - 5, 10, 10), Qt::NoPen, colour);
    } else if (shape == Tick) {
        addLine(QLineF(x + 5, middle - 6, x + 5, middle + 6), QPen(colour, 2.5, Qt::SolidLine, Qt::FlatCap));
    } else {
        addLine(QLineF(x - 4, middle, x + 12, middle), QPen(colour, 1.2, Qt::DashLine));
    }
    addWords(name, {x + 16, middle}, Qt::AlignLeft | Qt::AlignVCenter, m_theme.text);
    return x + 16 + metrics.horizontalAdvance(name) + 3 * space;
}

void ChartScene::drawKey()
{
    double x = m_geometry.plot.left();
    if (m_spec.kind == ChartSpec::Kind::GroupedBars) {
        for (const ChartSeries& series : m_spec.series)
            x = addKeyEntry(x, series.name, m_theme.colour(series.colour), Swatch);
    }
    if (!m_spec.targets.isEmpty())
        x = addKeyEntry(x, m_spec.targetName, m_theme.target, Tick);
    if (m_spec.pace)
        addKeyEntry(x + 4, m_spec.paceName + u" "_s + m_spec.pace->text, m_theme.pace, Dashes);
    if (m_spec.kind == ChartSpec::Kind::Lines)
        addWords(m_spec.unit, {0, m_geometry.plot.top() - QFontMetricsF(m_font).height() * 1.75},
            Qt::AlignLeft, m_theme.muted);
    else
        addWords(m_spec.unit, {m_geometry.plot.right() + 2 * space, m_geometry.plot.bottom() + space},
            Qt::AlignLeft, m_theme.muted);
}

void ChartScene::drawCategoryNames()
{
    const QFontMetricsF metrics(m_font);
    double free = -1e9; // where the last name ended
    for (qsizetype at = 0; at < m_spec.categories.size(); ++at) {
        const QString& name = m_spec.categories[at];
        if (m_geometry.horizontal) {
            addWords(name, {m_geometry.plot.left() - space, m_geometry.across(at)},
                Qt::AlignRight | Qt::AlignVCenter, m_theme.text, m_geometry.plot.left() - space);
            continue;
        }
        // A name that would run into the one before it is left out; the points stay.
        const double half = metrics.horizontalAdvance(name) / 2;
        if (m_geometry.across(at) - half < free + space)
            continue;
        addWords(
            name, {m_geometry.across(at), m_geometry.plot.bottom() + space}, Qt::AlignHCenter, m_theme.muted);
        free = m_geometry.across(at) + half;
    }
}

void ChartScene::drawBarValues()
{
    for (qsizetype which = 0; which < m_spec.series.size(); ++which) {
        const ChartSeries& series = m_spec.series[which];
        for (qsizetype at = 0; at < std::min(series.values.size(), m_spec.categories.size()); ++at) {
            if (!series.values[at])
                continue;
            const QRectF bar = m_geometry.bar(at, which, units(series.values[at]->exact));
            double x = bar.right() + space;
            // The number steps over a target's tick that stands in its way.
            const auto target = m_spec.targets.value(at);
            if (target && std::abs(m_geometry.along(units(target->exact)) - x) < 2 * space)
                x = m_geometry.along(units(target->exact)) + space;
            const QString mark = lampMark(m_spec.kind == ChartSpec::Kind::Bars
                    ? m_spec.barColours.value(at, ChartColour::First)
                    : ChartColour::First);
            // A line that passes behind the number stays off it.
            const QFontMetricsF metrics(m_font);
            const QSizeF extent(
                metrics.horizontalAdvance(mark + series.values[at]->text) + space, metrics.ascent() + 2);
            addRect(QRectF({x - space / 2, bar.center().y() - extent.height() / 2}, extent), Qt::NoPen,
                m_theme.paper);
            addWords(mark, {x, bar.center().y()}, Qt::AlignVCenter, barColour(at, series));
            x += metrics.horizontalAdvance(mark);
            addWords(series.values[at]->text, {x, bar.center().y()}, Qt::AlignVCenter, m_theme.text);
        }
    }
}

void ChartScene::drawTargets()
{
    for (qsizetype at = 0; at < std::min(m_spec.targets.size(), m_spec.categories.size()); ++at) {
        if (!m_spec.targets[at])
            continue;
        const double x = m_geometry.along(units(m_spec.targets[at]->exact));
        const double half = m_geometry.band() * 0.42;
        addLine(QLineF(x, m_geometry.across(at) - half, x, m_geometry.across(at) + half),
            QPen(m_theme.target, 2.5, Qt::SolidLine, Qt::FlatCap));
    }
}

void ChartScene::drawPace()
{
    if (!m_spec.pace)
        return;
    const double x = m_geometry.along(units(m_spec.pace->exact));
    addLine(
        QLineF(x, m_geometry.plot.top(), x, m_geometry.plot.bottom()), QPen(m_theme.pace, 1.2, Qt::DashLine));
}

void ChartScene::drawLineNames()
{
    const double height = QFontMetricsF(m_font).height();
    QList<double> middles;
    QList<qsizetype> which;
    for (qsizetype at = 0; at < m_spec.series.size(); ++at) {
        const auto last = ChartGeometry::lastValue(m_spec.series[at]);
        if (!last)
            continue;
        middles.append(m_geometry.along(units(last->exact)));
        which.append(at);
    }
    middles = spreadApart(middles, height, m_geometry.plot.top(), m_geometry.plot.bottom());
    for (qsizetype at = 0; at < which.size(); ++at) {
        const ChartSeries& series = m_spec.series[which[at]];
        addWords(ChartGeometry::lineName(series), {m_geometry.plot.right() + space, middles[at]},
            Qt::AlignLeft | Qt::AlignVCenter, m_theme.colour(series.colour).darker(115));
    }
}

void ChartScene::collectHits()
{
    m_hits.clear();
    for (qsizetype at = 0; at < m_spec.categories.size(); ++at) {
        ChartHit hit;
        hit.area = m_geometry.hitArea(at);
        hit.tip = m_spec.categories[at];
        for (const ChartSeries& series : m_spec.series) {
            const auto value = series.values.value(at);
            if (!value)
                continue;
            if (hit.key.isEmpty())
                hit.key = value->key;
            hit.tip += u"\n"_s + (series.name.isEmpty() ? QString() : series.name + u" "_s) + value->text;
        }
        if (const auto target = m_spec.targets.value(at))
            hit.tip += u"\n"_s + m_spec.targetName + u" "_s + target->text;
        m_hits.append(hit);
    }
}

QStringList ChartScene::texts() const
{
    QStringList all;
    for (const QGraphicsItem* item : items()) {
        if (const auto* words = qgraphicsitem_cast<const QGraphicsSimpleTextItem*>(item))
            all.append(words->text());
        else if (const auto* rich = qgraphicsitem_cast<const QGraphicsTextItem*>(item))
            all.append(rich->toPlainText());
    }
    return all;
}

} // namespace sanpi
