// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chartspec.h"
#include "ui/charts/chartgeometry.h"
#include "ui/charts/charttheme.h"

#include <QGraphicsScene>
#include <QList>
#include <QRectF>
#include <QString>

class QChart;
class QGraphicsItem;

namespace sanpi {

/// A part of the chart that opens something.
struct ChartHit {
    QRectF area;
    QString key;
    QString tip; ///< name and value, a line each
};

/// A ChartSpec drawn with Qt Charts: bars, lines, axes and grid are its own; names, values, target ticks and
/// the pace are written beside them in full, where Qt Charts would cut them short. GUI thread.
class ChartScene : public QGraphicsScene {
    Q_OBJECT

public:
    explicit ChartScene(QObject* parent = nullptr);

    /// Draws anew; the scene's rectangle is (0, 0) to \p size, in pixels.
    void draw(const ChartSpec& spec, const ChartTheme& theme, QSizeF size);
    [[nodiscard]] const QList<ChartHit>& hits() const { return m_hits; }
    /// Everything that is written in the chart.
    [[nodiscard]] QStringList texts() const;

private:
    void drawBars();
    void drawLines();
    void drawAxes(QChart& chart);
    void drawTitle();
    void drawKey();
    void drawCategoryNames();
    void drawBarValues();
    void drawTargets();
    void drawPace();
    void drawLineNames();
    void collectHits();

    void addWords(
        const QString& text, QPointF at, Qt::Alignment align, const QColor& colour, double widest = 0);
    double addKeyEntry(double x, const QString& name, const QColor& colour, int shape);
    [[nodiscard]] double units(qint64 exact) const;
    [[nodiscard]] QColor barColour(qsizetype category, const ChartSeries& series) const;

    ChartSpec m_spec;
    ChartTheme m_theme;
    ChartGeometry m_geometry;
    QFont m_font;
    QFont m_titleFont;
    QList<ChartHit> m_hits;
};

} // namespace sanpi
