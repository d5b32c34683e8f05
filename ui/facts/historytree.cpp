// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/historytree.h"

#include "ui/facts/historytext.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QStandardItemModel>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineRole = Qt::UserRole + 1; ///< index into m_lines

} // namespace

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
    m_lines.clear();
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
                item->setData(int(m_lines.size()), lineRole);
                m_lines.push_back({change.id, field, line.what});
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

std::optional<HistoryTree::Line> HistoryTree::currentLine() const
{
    const QVariant line = currentIndex().data(lineRole);
    return line.isValid() ? std::optional(m_lines.at(size_t(line.toInt()))) : std::nullopt;
}

void HistoryTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    emit currentLineChanged();
}

void HistoryTree::contextMenuEvent(QContextMenuEvent* event)
{
    const auto line = currentLine();
    if (!line)
        return;
    QMenu menu(this);
    menu.addAction(tr("Restore the value before"), this, [this, line] { emit restoreWanted(*line); });
    menu.addAction(
        tr("Copy"), this, [this] { QApplication::clipboard()->setText(currentIndex().data().toString()); });
    menu.exec(event->globalPos());
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
