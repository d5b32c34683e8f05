// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photos/photooverlay.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMainWindow>
#include <QPainter>

namespace sanpi {

namespace {

/// The content of a window: what its bars leave free.
QWidget* groundOf(QWidget* widget)
{
    auto* window = qobject_cast<QMainWindow*>(widget->window());
    return window && window->centralWidget() ? window->centralWidget() : widget->window();
}

} // namespace

PhotoOverlay::PhotoOverlay(QWidget* below) : QWidget(groundOf(below)), m_below(below)
{
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(false);
    parentWidget()->installEventFilter(this);
    // The page below may be made anew, for another language: then this goes too.
    connect(below, &QObject::destroyed, this,
        [this] { delete this; }); // at once: nothing of it may be painted now
}

void PhotoOverlay::open()
{
    cover();
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void PhotoOverlay::cover()
{
    setGeometry(parentWidget()->rect());
}

void PhotoOverlay::leave()
{
    hide();
    if (m_below)
        m_below->setFocus(Qt::OtherFocusReason);
    emit closed();
    deleteLater();
}

bool PhotoOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        cover();
    return QWidget::eventFilter(watched, event);
}

void PhotoOverlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Back)
        leave();
    else
        event->ignore();
}

bool PhotoOverlay::focusNextPrevChild(bool next)
{
    // Tab stays within: what lies below cannot be seen.
    QWidget* now = QApplication::focusWidget();
    QWidget* to = now;
    do {
        to = to ? (next ? to->nextInFocusChain() : to->previousInFocusChain()) : this;
    } while (to && to != now
        && !((to == this || isAncestorOf(to)) && to->isVisible() && to->isEnabled()
            && to->focusPolicy() & Qt::TabFocus));
    if (to && to != now)
        to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void PhotoOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorsOf(this).window);
}

} // namespace sanpi
