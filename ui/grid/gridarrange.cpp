// SPDX-License-Identifier: GPL-3.0-or-later
// How rows and columns of a grid are arranged, and what its menus offer.
#include "ui/facts/gridview.h"
#include "ui/facts/valuetext.h"
#include "ui/grid/columnchooser.h"
#include "ui/grid/gridwork.h"
#include "ui/grid/selectionsum.h"

#include <QMenu>

#include <algorithm>
#include <optional>

namespace sanpi {

using namespace Qt::StringLiterals;

QStringList GridWork::keys() const
{
    QStringList keys;
    for (const Field& field : m_model.table().fields)
        keys << field.key;
    return keys;
}

void GridWork::setLayoutOfColumns(const ColumnLayout& layout)
{
    m_grid.setLayoutOfColumns(layout, keys());
    const QList<int> shown = m_grid.visibleColumns();
    const int name = m_model.columnOf(u"name");
    m_model.setLabelColumn(shown.contains(name) ? name : shown.value(0));
}

void GridWork::sortBy(int column, bool added)
{
    if (column < 0)
        return;
    const QString field = m_model.field(column).key;
    QList<SortKey> sorted = m_model.sortKeys();
    const auto at = std::ranges::find(sorted, field, &SortKey::field);
    const bool known = at != sorted.end();
    // Up, down, as it was.
    std::optional<SortKey> next = SortKey {field, known && !at->descending};
    if (known && at->descending)
        next.reset();
    if (!added)
        sorted = next ? QList<SortKey> {*next} : QList<SortKey>();
    else if (!known)
        sorted << *next;
    else if (next)
        *at = *next;
    else
        sorted.erase(at);
    setSort(sorted);
}

void GridWork::setSort(const QList<SortKey>& sorted)
{
    m_model.setSort(sorted);
    QHash<int, GridHeader::Mark> marks;
    for (int i = 0; i < sorted.size(); ++i)
        marks.insert(m_model.columnOf(sorted.at(i).field), {i + 1, sorted.at(i).descending});
    m_grid.setMarks(marks);
    emit arranged();
}

void GridWork::resetColumns()
{
    setLayoutOfColumns(m_usual);
    setSort({});
}

void GridWork::openColumnChooser(const QPoint& globalPos)
{
    if (m_model.columnCount() == 0)
        return;
    if (!m_chooser) {
        m_chooser = new ColumnChooser(m_page);
        connect(m_chooser, &ColumnChooser::layoutChosen, this, &GridWork::setLayoutOfColumns);
        connect(m_chooser, &ColumnChooser::resetRequested, this, &GridWork::resetColumns);
    }
    QHash<QString, QString> labels;
    for (const Field& field : m_model.table().fields)
        labels.insert(field.key, columnTitle(field, m_model.unit()));
    m_chooser->open(m_grid.layoutOfColumns(), keys(), labels, globalPos);
}

void GridWork::openColumnMenu(int column, const QPoint& globalPos)
{
    if (column < 0)
        return;
    const QString key = m_model.field(column).key;
    QMenu menu(m_page);
    menu.addAction(tr("Sort ascending"), this, [this, key] { setSort({{key, false}}); });
    menu.addAction(tr("Sort descending"), this, [this, key] { setSort({{key, true}}); });
    const QList<SortKey> now = m_model.sortKeys();
    if (!now.isEmpty() && std::ranges::find(now, key, &SortKey::field) == now.end())
        menu.addAction(tr("Then by this column"), this, [this, column] { sortBy(column, true); });
    if (!now.isEmpty())
        menu.addAction(tr("Do not sort"), this, [this] { setSort({}); });
    menu.addSeparator();
    const int place = int(m_grid.visibleColumns().indexOf(column)) + 1;
    menu.addAction(tr("Freeze up to here"), this, [this, place] { m_grid.setFrozenCount(place); });
    if (m_grid.frozenCount() > 0)
        menu.addAction(tr("Freeze nothing"), this, [this] { m_grid.setFrozenCount(0); });
    menu.addAction(tr("Hide this column"), this, [this, key] {
        ColumnLayout layout = m_grid.layoutOfColumns();
        if (layout.shown.size() > 1) {
            layout.shown.removeAll(key);
            setLayoutOfColumns(layout);
        }
    });
    menu.addSeparator();
    menu.addAction(tr("Columns…"), this, [this, globalPos] { openColumnChooser(globalPos); });
    menu.addAction(tr("Reset columns"), this, &GridWork::resetColumns);
    menu.exec(globalPos);
}

void GridWork::addCellActions(QMenu& menu)
{
    const bool writable = !m_model.readOnly();
    const QModelIndex current = m_grid.currentIndex();
    const auto add = [&](const QString& text, const QKeySequence& keys, bool enabled, auto act) {
        QAction* action = menu.addAction(text, this, act);
        action->setShortcut(keys);
        action->setEnabled(enabled);
    };
    add(tr("Edit"), QKeySequence(Qt::Key_F2), m_model.isEditable(current),
        [this, current] { m_grid.edit(current); });
    add(tr("Copy"), QKeySequence::Copy, true, [this] { copy(false); });
    add(tr("Copy with headers"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), true,
        [this] { copy(true); });
    add(tr("Paste"), QKeySequence::Paste, writable, [this] { paste(); });
    menu.addSeparator();
    add(tr("Fill down"), QKeySequence(Qt::CTRL | Qt::Key_D), writable, [this] { fill(Qt::Vertical); });
    add(tr("Fill right"), QKeySequence(Qt::CTRL | Qt::Key_R), writable, [this] { fill(Qt::Horizontal); });
    add(tr("Fill the selection with this value"), QKeySequence(Qt::CTRL | Qt::Key_Return), writable,
        [this] { spread({}, false); });
    add(tr("Set a field of the selected rows…"), QKeySequence(Qt::CTRL | Qt::Key_E), writable,
        [this] { openBulkEdit(); });
    add(tr("Find and replace…"), QKeySequence(Qt::CTRL | Qt::Key_H), true, [this] { openReplace(); });
    add(tr("Clear cells"), QKeySequence::Delete, writable, [this] { clear(); });
}

QString GridWork::selectionText() const
{
    SelectionSum sum;
    for (const QItemSelectionRange& range : m_grid.selectionModel()->selection()) {
        for (int column = range.left(); column <= range.right(); ++column) {
            if (m_grid.isColumnHidden(column))
                continue;
            for (int row = range.top(); row <= range.bottom(); ++row) {
                if (!m_model.isGroup(row))
                    sum.add(m_model.field(column), m_model.value(m_model.index(row, column)));
            }
        }
    }
    return sum.text(m_model.unit());
}

} // namespace sanpi
