// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/focuskeeper.h"

#include "ui/shell/maintable.h"
#include "ui/shell/pageheader.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QPointer>
#include <QTimer>

namespace sanpi {

namespace {

bool isInHead(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (qobject_cast<const PageHeader*>(widget))
            return true;
    }
    return false;
}

bool walksThroughTable(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown
        || key == Qt::Key_Home || key == Qt::Key_End;
}

} // namespace

FocusKeeper::FocusKeeper(QWidget* rail, QWidget* pages) : QObject(pages), m_rail(rail)
{
    connect(qApp, &QApplication::focusChanged, this, &FocusKeeper::moved);
}

void FocusKeeper::land(QWidget* page)
{
    if (m_page)
        m_page->removeEventFilter(this);
    m_page = page;
    connect(page, &QObject::destroyed, this, [this, page] {
        if (m_page == page)
            m_page = nullptr;
    });
    page->installEventFilter(this);
    const QWidget* focus = QApplication::focusWidget();
    // Who walks the rail by keys goes on there.
    if (!focus || !m_rail->isAncestorOf(focus))
        page->setFocus(Qt::OtherFocusReason);
}

bool FocusKeeper::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || watched != m_page || !m_page->hasFocus()
        || !walksThroughTable(static_cast<QKeyEvent*>(event)->key()))
        return false;
    QAbstractItemView* table = mainTableOf(m_page);
    if (!table)
        return false;
    const bool begun = table->currentIndex().isValid();
    table->setFocus(Qt::TabFocusReason); // begins at the first cell where there was none
    if (begun)
        QCoreApplication::sendEvent(table, event);
    return true;
}

void FocusKeeper::moved(QWidget* from, QWidget* to)
{
    if (!from || !to || !m_page || !m_page->isAncestorOf(to) || !m_page->isAncestorOf(from) || !isInHead(to))
        return;
    // Whether it goes away is known once it has gone.
    QTimer::singleShot(0, this, [this, from = QPointer(from), to = QPointer(to)] {
        const bool gone = !from || !from->isVisible() || !from->isEnabled();
        if (gone && to && m_page && QApplication::focusWidget() == to)
            m_page->setFocus(Qt::OtherFocusReason);
    });
}

} // namespace sanpi
