// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylepaint.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace sanpi::paint {

void roundedBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& edge, double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = edge.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), cornerRadius, cornerRadius);
    painter.restore();
}

void focusRing(QPainter& painter, const QRectF& rect, const Colors& c)
{
    roundedBox(painter, rect, QColor(), c.accent, 2.0);
}

void chevron(QPainter& painter, const QRectF& rect, const QColor& color, double degrees)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(rect.center());
    painter.rotate(degrees);
    const double half = qMin(4.0, qMin(rect.width(), rect.height()) / 2);
    painter.drawPolyline(
        QPolygonF({QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)}));
    painter.restore();
}

void pushButton(QPainter& painter, const QStyleOption& option, const Colors& c, bool primary)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && (option.state & QStyle::State_MouseOver);
    QColor fill = primary ? c.accent : c.surface;
    QColor edge = primary ? c.accent : c.outline;
    if (!enabled) {
        fill = c.sunken;
        edge = c.border;
    } else if (primary && (hover || down)) {
        fill = down ? c.accent.darker(115) : c.accent.lighter(108);
        edge = fill;
    } else if (down) {
        fill = c.accentSoft;
    } else if (hover) {
        fill = c.hover;
    }
    roundedBox(painter, option.rect, fill, edge);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        const QRectF ring = QRectF(option.rect).adjusted(2, 2, -2, -2);
        roundedBox(painter, primary ? ring : QRectF(option.rect), QColor(), primary ? c.accentText : c.accent,
            primary ? 1.0 : 2.0);
    }
}

void toolButton(QPainter& painter, const QStyleOption& option, const Colors& c)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    QColor fill;
    if (option.state & QStyle::State_Sunken)
        fill = c.sunken;
    else if (option.state & QStyle::State_On)
        fill = c.accentSoft;
    else if (enabled && option.state & QStyle::State_MouseOver)
        fill = c.hover;
    if (fill.isValid())
        roundedBox(painter, option.rect, fill, QColor());
}

void field(QPainter& painter, const QStyleOption& option, const Colors& c)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focus = option.state & QStyle::State_HasFocus;
    const bool readOnly = option.state & QStyle::State_ReadOnly;
    const QColor fill = enabled && !readOnly ? c.surface : c.window;
    const bool hover = enabled && option.state & QStyle::State_MouseOver;
    roundedBox(painter, option.rect, fill,
        focus         ? c.accent
            : hover   ? c.textMuted
            : enabled ? c.outline
                      : c.border,
        focus ? 2.0 : 1.0);
}

void checkBox(QPainter& painter, const QStyleOption& option, const Colors& c)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor fill = on ? (enabled ? c.accent : c.textDisabled) : enabled ? c.surface : c.window;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    roundedBox(painter, box, fill, on ? fill : enabled ? c.outline : c.border);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(c.accentText, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (option.state & QStyle::State_NoChange) {
        painter.drawLine(QPointF(box.left() + box.width() * 0.28, box.center().y()),
            QPointF(box.right() - box.width() * 0.28, box.center().y()));
    } else if (option.state & QStyle::State_On) {
        painter.drawPolyline(
            QPolygonF({QPointF(box.left() + box.width() * 0.24, box.top() + box.height() * 0.52),
                QPointF(box.left() + box.width() * 0.43, box.top() + box.height() * 0.71),
                QPointF(box.left() + box.width() * 0.77, box.top() + box.height() * 0.31)}));
    }
    painter.restore();
}

void radioButton(QPainter& painter, const QStyleOption& option, const Colors& c)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on && enabled ? c.accent : enabled ? c.outline : c.border, on ? 4.5 : 1.0));
    painter.setBrush(c.surface);
    const double inset = on ? 2.25 : 0.5;
    painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset));
    painter.restore();
}

void headerSection(QPainter& painter, const QStyleOptionHeader& option, const Colors& c)
{
    const QRect& r = option.rect;
    const bool hover = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    painter.fillRect(r, hover ? c.hover.darker(103) : c.sunken);
    painter.setPen(c.border);
    painter.drawLine(r.bottomLeft(), r.bottomRight());
    if (option.orientation == Qt::Horizontal) {
        painter.setPen(c.border.darker(108));
        painter.drawLine(r.right(), r.top() + 6, r.right(), r.bottom() - 6);
    }
}

void progress(QPainter& painter, const QStyleOptionProgressBar& option, const Colors& c)
{
    const int thickness = 6;
    QRectF bar(
        option.rect.left(), option.rect.center().y() - thickness / 2.0, option.rect.width(), thickness);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.sunken);
    painter.drawRoundedRect(bar, thickness / 2.0, thickness / 2.0);
    painter.setBrush(c.accent);
    if (option.maximum <= option.minimum) {
        // How far is not known: a quiet middle piece, nothing that moves.
        bar.adjust(bar.width() * 0.35, 0, -bar.width() * 0.35, 0);
    } else {
        const double part
            = double(option.progress - option.minimum) / double(option.maximum - option.minimum);
        bar.setWidth(bar.width() * qBound(0.0, part, 1.0));
    }
    if (bar.width() > 0)
        painter.drawRoundedRect(bar, thickness / 2.0, thickness / 2.0);
    painter.restore();
}

void tab(QPainter& painter, const QStyleOptionTab& option, const Colors& c)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver;
    const QRect r = option.rect;
    if (hover && !selected)
        painter.fillRect(r.adjusted(0, 2, 0, -2), c.hover);
    if (selected)
        painter.fillRect(QRect(r.left() + 6, r.bottom() - 1, r.width() - 12, 2), c.accent);
    if (option.state & QStyle::State_HasFocus)
        focusRing(painter, QRectF(r).adjusted(1, 1, -1, -3), c);
}

void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider, const Colors& c)
{
    painter.fillRect(option.rect, c.surface);
    if (!(option.state & QStyle::State_Enabled) || option.maximum <= option.minimum)
        return;
    const bool active = option.activeSubControls & QStyle::SC_ScrollBarSlider
        && option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const int inset = active ? 2 : 3;
    QRectF handle = slider;
    if (option.orientation == Qt::Vertical)
        handle.adjust(inset, 2, -inset, -2);
    else
        handle.adjust(2, inset, -2, -inset);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(active ? c.textMuted : c.outline);
    const double radius = qMin(handle.width(), handle.height()) / 2;
    painter.drawRoundedRect(handle, radius, radius);
    painter.restore();
}

} // namespace sanpi::paint
