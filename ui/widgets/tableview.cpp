// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "ui/widgets/copying.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

namespace sanpi {

using namespace Qt::StringLiterals;

TableView::TableView(QWidget* parent) : QTableView(parent)
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(smallestTarget);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    offerCopies(this);
    for (QAction* copy : actions())
        copy->setShortcut({}); // Ctrl+C is of the cell here
    // The window connects it: how a table comes on paper is none of the table's business.
    auto* print = new QAction(tr("Print or export the table …"), this);
    print->setObjectName(u"printTableAction"_s);
    addAction(print);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(
        false); // a row is a line; delegates leave cells that may wrap to the style, tones and focus too
    fitRows();
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid() && editTriggers() == QAbstractItemView::NoEditTriggers) {
        emit activated(currentIndex());
        return;
    }
    if (event->modifiers() & Qt::ControlModifier
        && (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab)) {
        focusNextPrevChild(event->key() == Qt::Key_Tab);
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

void TableView::setRowPadding(int pixels)
{
    m_padding = pixels;
    fitRows();
}

void TableView::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + m_padding);
}

} // namespace sanpi
