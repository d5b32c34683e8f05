// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/historytree.h"

#include "ui/facts/historytext.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace sanpi {

using namespace Qt::StringLiterals;

HistoryTree::HistoryTree(QWidget* parent) : QTreeView(parent), m_items(new QStandardItemModel(this))
{
    setObjectName(u"historyTree"_s);
    setAccessibleName(tr("History of the project"));
    setHeaderHidden(true);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideMiddle);
    setFrameShape(QFrame::NoFrame);
    setModel(m_items);
}

void HistoryTree::setHistory(
    const Catalogue& catalogue, const Table& names, const std::vector<LoggedSet>& history)
{
    m_items->clear();
    for (const LoggedSet& logged : history) {
        QStringList head {momentText(logged.set.at), logged.set.author, logged.set.label};
        if (!logged.set.reason.isEmpty())
            head << tr("reason: %1").arg(logged.set.reason);
        if (logged.undone)
            head << tr("taken back");
        head.removeAll(QString());
        auto* entry = new QStandardItem(head.join(u" · "_s));
        entry->setToolTip(entry->text());
        if (logged.undone) {
            QFont struck = font();
            struck.setStrikeOut(true);
            entry->setFont(struck);
        }
        for (const RecordChange& change : logged.set.records) {
            for (const FieldChange& field : change.fields) {
                const HistoryLine line = historyLine(catalogue, names, change.id, field);
                auto* item = new QStandardItem(line.what + u": "_s + line.before + u" → "_s + line.after);
                item->setToolTip(item->text());
                entry->appendRow(item);
            }
        }
        m_items->appendRow(entry);
    }
    if (history.empty()) {
        auto* nothing = new QStandardItem(tr("Nothing has been changed yet"));
        nothing->setEnabled(false);
        m_items->appendRow(nothing);
    }
    // What is recent is open; an import with all its fields is opened on request.
    for (int row = 0; row < qMin(3, m_items->rowCount()); ++row)
        setExpanded(m_items->index(row, 0), true);
}

void HistoryTree::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(currentIndex().data().toString());
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace sanpi
