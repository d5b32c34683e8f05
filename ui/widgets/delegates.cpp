// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/delegates.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int cellMargin = gap(2);

/// The ground of a cell and the focus: around the cell, or along the row where rows are what one chooses.
void paintPanel(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (!view || !view->hasFocus())
        return;
    if (view->selectionBehavior() == QAbstractItemView::SelectRows) {
        if (view->currentIndex().row() == index.row()) {
            const QColor line = colors(themeOf(option.palette)).accent;
            painter->fillRect(option.rect.left(), option.rect.top(), option.rect.width(), 2, line);
            painter->fillRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2, line);
        }
    } else if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

QColor toneColor(const QModelIndex& index, const QStyleOptionViewItem& option)
{
    const Colors& c = colors(themeOf(option.palette));
    if (!(option.state & QStyle::State_Enabled))
        return c.textDisabled;
    switch (Tone(index.data(ToneRole).toInt())) {
    case Tone::Muted:
        return c.textMuted;
    case Tone::Bad:
        return c.badText;
    case Tone::Plain:
    case Tone::Good:
    case Tone::Warn:
        break;
    }
    return c.text;
}

double atScale(const QRectF& track, double value, double maximum)
{
    return track.left() + track.width() * qBound(0.0, maximum > 0 ? value / maximum : 0.0, 1.0);
}

} // namespace

void FigureDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    paintPanel(painter, item, index);
    if (item.text.isEmpty())
        return;
    const QRect box = item.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    const bool fits = m_texts.line(item.text, item.font).width <= box.width();
    const bool negative = fits && (item.text.startsWith(u'-') || item.text.startsWith(u'−'));
    const QPen before = painter->pen();
    painter->setPen(negative ? colors(themeOf(option.palette)).badText : toneColor(index, item));
    LineTexts::paint(*painter, box, Qt::AlignRight, m_texts.line(fits ? item.text : u"####"_s, item.font));
    painter->setPen(before);
}

void LampDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    paintPanel(painter, item, index);
    const QVariant lamp = index.data(LampRole);
    const Colors& c = colors(themeOf(option.palette));
    QRect box = item.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    const double side = item.fontMetrics.ascent() * 0.72;
    if (lamp.isValid()) {
        const QRectF mark(box.left(), box.center().y() - side / 2 + 0.5, side, side);
        paintLamp(*painter, mark, Lamp(lamp.toInt()), c);
        box.setLeft(box.left() + qRound(side) + gap(1) + 2);
    }
    const QPen before = painter->pen();
    painter->setPen(toneColor(index, item));
    LineTexts::paint(*painter, box, Qt::AlignLeft, m_texts.fitting(item.text, item.font, box.width()));
    painter->setPen(before);
}

QSize LampDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (!index.data(LampRole).isValid())
        return size;
    return {size.width() + option.fontMetrics.ascent() + gap(2), size.height()};
}

void NameDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    constexpr auto besideText = QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::HasCheckIndicator;
    if (item.features & besideText || item.features & QStyleOptionViewItem::WrapText) {
        const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        return;
    }
    // What the style does of a cell with nothing but a text, which it lays out four times over. The focus as
    // in the figures beside it: along the row where rows are chosen, not a second frame around the cell.
    paintPanel(painter, item, index);
    if (item.text.isEmpty())
        return;
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1;
    const QRect box = item.rect.adjusted(margin, 0, -margin, 0);
    const QPen before = painter->pen();
    painter->setPen(toneColor(index, item));
    LineTexts::paint(*painter, box, QStyle::visualAlignment(item.direction, item.displayAlignment),
        m_texts.fitting(item.text, item.font, box.width()));
    painter->setPen(before);
}

void NameDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideMiddle;
}

bool NameDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::ToolTip && index.data(Qt::ToolTipRole).isNull()) {
        const QString text = index.data(Qt::DisplayRole).toString();
        const bool cut = sizeHint(option, index).width() > view->visualRect(index).width();
        QToolTip::showText(event->globalPos(), cut ? text : QString(), view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

BarGeometry BarGeometry::of(const Bar& bar, const QRectF& cell, double thickness)
{
    BarGeometry g;
    g.track = QRectF(cell.left(), cell.center().y() - thickness / 2, cell.width(), thickness);
    g.fill = g.track;
    g.fill.setRight(atScale(g.track, bar.value, bar.maximum));
    g.cut = bar.value > bar.maximum;
    if (bar.target && *bar.target <= bar.maximum)
        g.targetX = atScale(g.track, *bar.target, bar.maximum);
    if (bar.pace && *bar.pace <= bar.maximum)
        g.paceX = atScale(g.track, *bar.pace, bar.maximum);
    return g;
}

void paintBar(QPainter& painter, const Bar& bar, const QRectF& cell, double thickness, const Colors& c)
{
    const BarGeometry g = BarGeometry::of(bar, cell, thickness);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.sunken);
    painter.drawRoundedRect(g.track, 2, 2);
    painter.setBrush(bar.series < 0 ? c.accent : c.chart.at(std::size_t(bar.series) % c.chart.size()));
    if (bar.parts.isEmpty() && g.fill.width() > 0.5)
        painter.drawRoundedRect(g.fill, 2, 2);
    double from = g.fill.left();
    for (const BarPart& part : bar.parts) {
        const double width = bar.value > 0 ? g.fill.width() * part.value / bar.value : 0;
        painter.setBrush(lampColor(c, part.lamp));
        // A gap of the ground between the stretches: they are told apart without their colours.
        if (width > 1)
            painter.drawRect(QRectF(from, g.fill.top(), width - 1, g.fill.height()));
        from += width;
    }
    if (g.cut) {
        painter.setPen(QPen(c.surface, 2));
        const double x = g.fill.right() - 6;
        painter.drawLine(QPointF(x - 2, g.fill.bottom() + 1), QPointF(x + 2, g.fill.top() - 1));
    }
    const double over = 4;
    // A rim of the ground keeps the marks apart from the bar whatever its colour.
    const auto mark = [&](double x, Qt::PenStyle style) {
        const QLineF line(x, g.track.top() - over, x, g.track.bottom() + over);
        painter.setPen(QPen(c.surface, 4));
        painter.drawLine(line);
        QPen pen(c.text, 2);
        pen.setCapStyle(Qt::FlatCap);
        if (style != Qt::SolidLine)
            pen.setDashPattern({1.5, 1.0});
        painter.setPen(pen);
        painter.drawLine(line);
    };
    if (g.targetX)
        mark(*g.targetX, Qt::SolidLine);
    if (g.paceX && (!g.targetX || qAbs(*g.paceX - *g.targetX) > 2.5))
        mark(*g.paceX, Qt::DashLine);
    painter.restore();
}

void BarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    paintPanel(painter, item, index);
    const QVariant bar = index.data(BarRole);
    if (!bar.canConvert<Bar>())
        return;
    const double thickness = qMin(item.rect.height() * 0.42, 16.0);
    paintBar(*painter, bar.value<Bar>(), QRectF(item.rect).adjusted(cellMargin, 0, -cellMargin, 0), thickness,
        colors(themeOf(option.palette)));
}

} // namespace sanpi
