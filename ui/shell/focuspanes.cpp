// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/focuspanes.h"

#include <QApplication>
#include <QWidget>

namespace sanpi {

namespace {

bool focusFirstOf(QWidget* pane)
{
    for (QWidget* widget = pane->nextInFocusChain(); widget != pane; widget = widget->nextInFocusChain()) {
        if (pane->isAncestorOf(widget) && widget->isVisible() && widget->isEnabled()
            && widget->focusPolicy() & Qt::TabFocus) {
            widget->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace

void focusNextPane(const QList<QWidget*>& panes)
{
    const QWidget* focus = QApplication::focusWidget();
    qsizetype at = panes.size() - 1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && panes.at(i) && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus)))
            at = i;
    }
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        QWidget* pane = panes.at((at + step) % panes.size());
        if (pane && pane->isVisible() && focusFirstOf(pane))
            return;
    }
}

} // namespace sanpi
