// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartwidget.h"

#include "ui/charts/chartrender.h"
#include "ui/widgets/copying.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace sanpi {

namespace {

constexpr double pictureWidth = 160; // mm, at 300 dpi

} // namespace

ChartWidget::ChartWidget(QWidget* parent) : QGraphicsView(parent), m_scene(this)
{
    setScene(&m_scene);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setInteractive(false);
    setViewportUpdateMode(NoViewportUpdate); // redraw() says when; the scene would ask for every item
    setMouseTracking(true);
    CopyForms forms;
    forms.table = [this] { return chartRows(m_spec); };
    forms.picture = [this] { return picture(); };
    forms.pictureFirst = true;
    offerCopies(this, forms);
}

/// As on paper, in the proportions of the screen.
QImage ChartWidget::picture() const
{
    const QSizeF shown = viewport()->size();
    const double height = shown.isEmpty() ? pictureWidth / 2 : pictureWidth * shown.height() / shown.width();
    return QImage::fromData(renderChart(m_spec, {pictureWidth, height}).png);
}

QList<OutRow> chartRows(const ChartSpec& spec)
{
    const auto cell = [](const std::optional<ChartValue>& value) {
        return value ? OutCell {value->text, false} : OutCell {};
    };
    OutRow header {{spec.unit, false}};
    for (const ChartSeries& series : spec.series)
        header.append({series.name.isEmpty() ? spec.title : series.name, false});
    if (!spec.targets.isEmpty())
        header.append({spec.targetName, false});
    QList<OutRow> rows {header};
    for (qsizetype i = 0; i < spec.categories.size(); ++i) {
        OutRow row {{spec.categories[i], false}};
        for (const ChartSeries& series : spec.series)
            row.append(cell(series.values.value(i)));
        if (!spec.targets.isEmpty())
            row.append(cell(spec.targets.value(i)));
        for (OutCell& one : row) {
            bool number = false;
            static_cast<void>(one.text.toDouble(&number));
            one.number = number;
        }
        rows << row;
    }
    return rows;
}

void ChartWidget::setSpec(const ChartSpec& spec)
{
    if (spec == m_spec)
        return;
    m_spec = spec;
    m_chosen = -1;
    setAccessibleName(spec.title);
    setAccessibleDescription(spec.description);
    updateGeometry();
    redraw();
}

void ChartWidget::setTheme(const ChartTheme& theme)
{
    m_theme = theme;
    updateGeometry();
    redraw();
}

double ChartWidget::lineHeight() const
{
    QFont font(m_theme.family);
    font.setPixelSize(m_theme.textPixels);
    return QFontMetricsF(font).height();
}

QSize ChartWidget::minimumSizeHint() const
{
    return {320, qRound(leastChartHeight(m_spec, lineHeight()))};
}

QSize ChartWidget::sizeHint() const
{
    return minimumSizeHint().expandedTo({480, 240});
}

/// A chart is dear to draw, and most changes come before anybody sees it: content, theme and several sizes.
void ChartWidget::redraw()
{
    m_stale = true;
    viewport()->update();
}

void ChartWidget::drawIfStale()
{
    if (!m_stale || viewport()->size().isEmpty())
        return;
    m_stale = false;
    m_scene.draw(m_spec, m_theme, QSizeF(viewport()->size()));
    setSceneRect(m_scene.sceneRect());
}

void ChartWidget::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    redraw();
}

qsizetype ChartWidget::hitAt(QPoint position)
{
    drawIfStale();
    const QPointF at = mapToScene(position);
    const auto& hits = m_scene.hits();
    const auto found
        = std::find_if(hits.begin(), hits.end(), [&](const ChartHit& hit) { return hit.area.contains(at); });
    return found == hits.end() ? -1 : found - hits.begin();
}

void ChartWidget::choose(qsizetype hit)
{
    if (m_chosen == hit)
        return;
    m_chosen = hit;
    viewport()->update();
}

void ChartWidget::mouseMoveEvent(QMouseEvent* event)
{
    const qsizetype hit = hitAt(event->position().toPoint());
    const bool opens = hit >= 0 && !m_scene.hits()[hit].key.isEmpty();
    viewport()->setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    choose(hit);
}

void ChartWidget::mouseReleaseEvent(QMouseEvent* event)
{
    const qsizetype hit = hitAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && hit >= 0 && !m_scene.hits()[hit].key.isEmpty())
        emit activated(m_scene.hits()[hit].key);
}

void ChartWidget::keyPressEvent(QKeyEvent* event)
{
    drawIfStale();
    const qsizetype count = m_scene.hits().size();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        choose(std::min(m_chosen + 1, count - 1));
        return;
    case Qt::Key_Up:
    case Qt::Key_Left:
        choose(count == 0 ? -1 : std::max<qsizetype>(m_chosen - 1, 0));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_chosen >= 0 && m_chosen < count && !m_scene.hits()[m_chosen].key.isEmpty())
            emit activated(m_scene.hits()[m_chosen].key);
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void ChartWidget::focusOutEvent(QFocusEvent* event)
{
    choose(-1);
    QGraphicsView::focusOutEvent(event);
}

bool ChartWidget::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const qsizetype hit = hitAt(help->pos());
        if (hit >= 0)
            QToolTip::showText(help->globalPos(), m_scene.hits()[hit].tip, this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Paint)
        drawIfStale();
    if (event->type() == QEvent::Leave && !hasFocus())
        choose(-1);
    return QGraphicsView::viewportEvent(event);
}

void ChartWidget::drawForeground(QPainter* painter, const QRectF&)
{
    if (m_chosen < 0 || m_chosen >= m_scene.hits().size())
        return;
    QColor veil = m_theme.text;
    veil.setAlphaF(0.06F);
    painter->fillRect(m_scene.hits()[m_chosen].area, veil);
}

} // namespace sanpi
