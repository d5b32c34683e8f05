// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/typing.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>

namespace sanpi {

namespace {

bool isAltered(const QWidget* field)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(field))
        return line->isModified();
    if (const auto* plain = qobject_cast<const QPlainTextEdit*>(field))
        return plain->document()->isModified();
    if (const auto* text = qobject_cast<const QTextEdit*>(field))
        return !text->isReadOnly() && text->document()->isModified();
    return false;
}

} // namespace

bool isTyping()
{
    const QWidget* focus = QApplication::focusWidget();
    if (!focus)
        return false;
    if (isAltered(focus))
        return true;
    // A cell's editor lies in the viewport of its view.
    for (const QWidget* parent = focus->parentWidget(); parent; parent = parent->parentWidget()) {
        const auto* view = qobject_cast<const QAbstractItemView*>(parent->parentWidget());
        if (view && view->viewport() == parent)
            return true;
    }
    return false;
}

} // namespace sanpi
