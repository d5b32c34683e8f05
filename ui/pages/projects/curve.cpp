// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/projects/curve.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QPolygonF strokeOf(const std::array<std::optional<double>, 12>& values, const QRectF& plot, double most)
{
    QPolygonF points;
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i])
            points << QPointF(plot.left() + plot.width() * double(i) / double(values.size() - 1),
                plot.bottom() - plot.height() * *values[i] / most);
    }
    return points;
}

} // namespace

CurveGeometry CurveGeometry::of(const YearCurve& curve, const QRectF& plot)
{
    CurveGeometry g;
    for (const auto& values : {curve.done, curve.planned}) {
        for (const auto& value : values)
            g.most = std::max(g.most, value.value_or(0));
    }
    g.most = std::max(g.most, curve.target.value_or(0));
    if (g.most <= 0) {
        g.most = 0;
        return g;
    }
    g.done = strokeOf(curve.done, plot, g.most);
    g.planned = strokeOf(curve.planned, plot, g.most);
    if (curve.target)
        g.targetY = plot.bottom() - plot.height() * *curve.target / g.most;
    return g;
}

CurveView::CurveView(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"investmentCurve"_s);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setSizePolicy(policy);
}

void CurveView::setCurve(const YearCurve& curve, const QString& title)
{
    m_curve = curve;
    m_title = title;
    setAccessibleName(title);
    update();
}

QSize CurveView::sizeHint() const
{
    return {gap(50), gap(36)};
}

QSize CurveView::minimumSizeHint() const
{
    return {gap(32), gap(24)};
}

void CurveView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& c = colorsOf(this);
    painter.setFont(fontOf(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    painter.setPen(c.textMuted);
    painter.drawText(
        QRectF(0, 0, width(), line), Qt::AlignLeft, metrics.elidedText(m_title, Qt::ElideMiddle, width()));
    const QRectF plot(gap(1), line + gap(2), width() - gap(3), height() - 2 * line - gap(4));
    painter.setPen(QPen(c.border, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.setPen(c.textMuted);
    const QRectF foot(plot.left(), plot.bottom() + gap(1), plot.width(), line);
    for (const auto& [month, align] :
        {std::pair {1, Qt::AlignLeft}, {6, Qt::AlignHCenter}, {12, Qt::AlignRight}})
        painter.drawText(foot, align | Qt::AlignTop, tr("month %1").arg(month));
    const CurveGeometry g = CurveGeometry::of(m_curve, plot);
    if (g.most <= 0) {
        painter.drawText(plot, Qt::AlignCenter, tr("Nothing reported yet"));
        return;
    }
    if (g.targetY) {
        painter.setPen(QPen(c.textMuted, 1));
        painter.drawLine(QPointF(plot.left(), *g.targetY), QPointF(plot.right(), *g.targetY));
        painter.drawText(
            QRectF(plot.left(), *g.targetY, plot.width(), line), Qt::AlignLeft | Qt::AlignTop, tr("Target"));
    }
    QPen dashed(c.textMuted, 1.5);
    dashed.setDashPattern({4, 3});
    painter.setPen(dashed);
    painter.drawPolyline(g.planned);
    painter.setPen(QPen(c.accent, 2));
    painter.drawPolyline(g.done);
    if (!g.done.isEmpty()) {
        painter.setBrush(c.accent);
        painter.drawEllipse(g.done.last(), 3, 3);
    }
}

} // namespace sanpi
