// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/totalsrow.h"

#include "ui/facts/gridview.h"
#include "ui/grid/gridmodel.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QScrollBar>

namespace sanpi {

using namespace Qt::StringLiterals;

TotalsRow::TotalsRow(const GridModel& model, GridView& grid, QWidget* parent)
    : QWidget(parent), m_model(model), m_grid(grid)
{
    setObjectName(u"totalsRow"_s);
    setAccessibleName(tr("Totals of what is shown"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto repaint = qOverload<>(&QWidget::update);
    connect(m_grid.horizontalScrollBar(), &QScrollBar::valueChanged, this, repaint);
    connect(&m_grid, &GridView::columnsChanged, this, repaint);
    connect(&m_model, &QAbstractItemModel::modelReset, this, repaint);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, repaint);
    connect(&m_model, &QAbstractItemModel::headerDataChanged, this, repaint);
}

QSize TotalsRow::sizeHint() const
{
    return {0, qMax(int(smallestTarget), QFontMetrics(fontOf(TextRole::Strong)).height() + gap(2))};
}

int TotalsRow::labelColumn() const
{
    const QList<int> shown = m_grid.visibleColumns();
    const int name = m_model.columnOf(u"name");
    return shown.contains(name) ? name : shown.value(0, -1);
}

QString TotalsRow::textAt(int column) const
{
    if (column == labelColumn())
        return tr("Total (%1)").arg(m_model.shown());
    const Value total = m_model.totalOf(column);
    return total.isNull() ? QString() : m_model.textOf(column, total);
}

void TotalsRow::paintCell(QPainter& painter, int column, const QRect& box) const
{
    const Colors& c = colorsOf(this);
    painter.fillRect(box, c.sunken);
    painter.fillRect(QRect(box.right(), box.top(), 1, box.height()), c.border);
    const QRect room = box.adjusted(gap(2), 0, -gap(2), 0);
    QString text = textAt(column);
    const bool label = column == labelColumn();
    const QFontMetrics metrics(painter.font());
    if (label)
        text = metrics.elidedText(text, Qt::ElideRight, room.width());
    else if (metrics.horizontalAdvance(text) > room.width())
        text = u"####"_s;
    painter.setPen(c.text);
    painter.drawText(room, (label ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, text);
}

void TotalsRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    painter.fillRect(rect(), c.sunken);
    painter.setFont(fontOf(TextRole::Strong));
    const int left = m_grid.viewport()->x();
    painter.setClipRect(QRect(left, 0, m_grid.viewport()->width(), height()));
    const QList<int> shown = m_grid.visibleColumns();
    // Those that scroll first, the frozen ones over them, as in the grid.
    for (int pass = 0; pass < 2; ++pass) {
        for (qsizetype i = 0; i < shown.size(); ++i) {
            const bool frozen = i < m_grid.frozenCount();
            if (frozen != (pass == 1))
                continue;
            const int column = shown[i];
            const QRect cell = m_grid.visualRect(m_model.index(0, column));
            const int x = cell.isNull() ? m_grid.columnViewportPosition(column) : cell.left();
            paintCell(painter, column, QRect(left + x, 0, m_grid.columnWidth(column), height()));
        }
    }
    painter.setClipping(false);
    painter.fillRect(QRect(0, 0, width(), 1), c.outline);
}

} // namespace sanpi
