// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/maintable.h"

#include <QTableView>
#include <QTreeView>

namespace sanpi {

QAbstractItemView* mainTableOf(const QWidget* page)
{
    const auto counts = [](const QAbstractItemView* view) {
        const bool hasColumns = qobject_cast<const QTableView*>(view) || qobject_cast<const QTreeView*>(view);
        return view && hasColumns && view->isVisible() && view->model()
            && view->model()->rowCount(view->rootIndex()) > 0;
    };
    for (QWidget* at = page->focusWidget(); at && at != page; at = at->parentWidget()) {
        if (auto* view = qobject_cast<QAbstractItemView*>(at); counts(view))
            return view;
    }
    QAbstractItemView* best = nullptr;
    for (QAbstractItemView* view : page->findChildren<QAbstractItemView*>()) {
        if (counts(view) && (!best || view->width() * view->height() > best->width() * best->height()))
            best = view;
    }
    return best;
}

} // namespace sanpi
