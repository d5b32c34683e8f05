// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/gridheader.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionHeader>

namespace sanpi {

GridHeader::GridHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    setMinimumSectionSize(smallestTarget);
    viewport()->setMouseTracking(true);
}

void GridHeader::setMarks(const QHash<int, Mark>& marks, bool ranked)
{
    m_marks = marks;
    m_ranked = ranked;
    viewport()->update();
}

void GridHeader::setNarrowed(const QSet<int>& sections)
{
    m_narrowed = sections;
    viewport()->update();
}

QRect GridHeader::valuesMark(int section) const
{
    const int side = qMin(smallestTarget, height());
    const int right = sectionViewportPosition(section) + sectionSize(section);
    return {right - side, height() - side, side, side};
}

void GridHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    option->sortIndicator = QStyleOptionHeader::None;
    if (const auto mark = m_marks.constFind(logicalIndex); mark != m_marks.cend())
        option->sortIndicator = mark->descending ? QStyleOptionHeader::SortDown : QStyleOptionHeader::SortUp;
}

void GridHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    // Seen where it tells something and where the pointer is: forty of them would be noise.
    const bool narrowed = m_narrowed.contains(logicalIndex);
    if (narrowed || m_hovered == logicalIndex) {
        const int side = scaled(smallIcon) - 2;
        QRect box(0, 0, side, side);
        box.moveCenter(QRect(rect.right() - smallestTarget + 1, rect.bottom() - smallestTarget + 1,
            smallestTarget, smallestTarget)
                           .center());
        painter->fillRect(box.adjusted(-2, -1, 1, 1), colorsOf(this).sunken);
        symbolIcon(
            narrowed ? Symbol::Filter : Symbol::ChevronDown, narrowed ? IconTone::Accent : IconTone::Muted)
            .paint(painter, box);
    }
    const auto mark = m_marks.constFind(logicalIndex);
    if (!m_ranked || mark == m_marks.cend())
        return;
    painter->save();
    QFont small = fontOf(TextRole::Caption);
    small.setPixelSize(qMax(8, small.pixelSize() * 3 / 4));
    painter->setFont(small);
    painter->setPen(colorsOf(this).accent);
    painter->drawText(rect.adjusted(0, 1, -2, 0), Qt::AlignRight | Qt::AlignTop, QString::number(mark->rank));
    painter->restore();
}

void GridHeader::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->position().toPoint();
    // At an edge the press begins a resize; there the cursor says so.
    const bool resizing = cursor().shape() == Qt::SplitHCursor;
    m_pressed = event->button() == Qt::LeftButton && !resizing ? logicalIndexAt(m_pressedAt) : -1;
    QHeaderView::mousePressEvent(event);
}

void GridHeader::mouseReleaseEvent(QMouseEvent* event)
{
    QHeaderView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const bool clicked = m_pressed >= 0 && logicalIndexAt(at) == m_pressed
        && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
    if (clicked && valuesMark(m_pressed).contains(at))
        emit valuesClicked(m_pressed);
    else if (clicked)
        emit sortClicked(m_pressed, event->modifiers() & Qt::ShiftModifier);
    m_pressed = -1;
}

void GridHeader::mouseMoveEvent(QMouseEvent* event)
{
    const int under = event->buttons() == Qt::NoButton ? logicalIndexAt(event->position().toPoint()) : -1;
    if (under != std::exchange(m_hovered, under))
        viewport()->update();
    QHeaderView::mouseMoveEvent(event);
}

void GridHeader::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    viewport()->update();
    QHeaderView::leaveEvent(event);
}

} // namespace sanpi
