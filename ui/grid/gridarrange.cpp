// SPDX-License-Identifier: GPL-3.0-or-later
// How rows and columns of a grid are arranged, and what its menus offer.
#include "ui/facts/gridview.h"
#include "ui/facts/valuetext.h"
#include "ui/grid/colourrules.h"
#include "ui/grid/columnchooser.h"
#include "ui/grid/gridbox.h"
#include "ui/grid/gridwork.h"
#include "ui/grid/replacebar.h"
#include "ui/grid/selectionsum.h"
#include "ui/grid/totalsrow.h"
#include "ui/grid/valuefilter.h"
#include "ui/theme/icons.h"

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
    menu.addAction(
            symbolIcon(Symbol::Filter), tr("Values to show…"), this, [this, column] { openValues(column); })
        ->setShortcut(QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Down));
    if (m_model.group() == key)
        menu.addAction(tr("Do not group"), this, [this] { groupBy({}); });
    else if (!isLongText(m_model.field(column)))
        menu.addAction(tr("Group by this column"), this, [this, key] { groupBy(key); });
    menu.addSeparator();
    menu.addAction(tr("Sort ascending"), this, [this, key] { setSort({{key, false}}); });
    menu.addAction(tr("Sort descending"), this, [this, key] { setSort({{key, true}}); });
    const QList<SortKey> now = m_model.sortKeys();
    if (!now.isEmpty() && std::ranges::find(now, key, &SortKey::field) == now.end())
        menu.addAction(tr("Then by this column"), this, [this, column] { sortBy(column, true); });
    if (!now.isEmpty())
        menu.addAction(tr("Do not sort"), this, [this] { setSort({}); });
    menu.addSeparator();
    const int place = int(m_grid.visibleColumns().indexOf(column)) + 1;
    menu.addAction(tr("Freeze up to here"), this, [this, place] {
        m_grid.setFrozenCount(place);
        if (!m_grid.frozenFits())
            tell(Tone::Warn,
                tr("So many columns leave no room for the others; they scroll until the window is wider."));
    });
    if (m_grid.frozenCount() > 0)
        menu.addAction(tr("Freeze nothing"), this, [this] { m_grid.setFrozenCount(0); });
    menu.addAction(tr("Hide this column"), this, [this, key] {
        const ColumnLayout layout = m_grid.layoutOfColumns();
        if (layout.shown.size() > 1)
            setLayoutOfColumns(layout.without({key}));
    });
    menu.addSeparator();
    menu.addAction(tr("Columns…"), this, [this, globalPos] { openColumnChooser(globalPos); });
    menu.addAction(tr("Reset columns"), this, &GridWork::resetColumns);
    menu.exec(globalPos);
}

void GridWork::setExpression(const QString& expression)
{
    m_expression = expression;
    QSet<int> narrowed;
    for (const QString& field : narrowedFields(expression, keys()))
        narrowed.insert(m_model.columnOf(field));
    for (GridHeader* header : {m_grid.header(), m_grid.frozenHeader()})
        header->setNarrowed(narrowed);
    rowsChanged();
}

void GridWork::rowsChanged()
{
    m_box.legend()->show(m_model.colours(), m_model.colourCounts());
}

void GridWork::openValues(int column)
{
    if (column < 0 || m_grid.isColumnHidden(column))
        return;
    if (!m_values) {
        m_values = new ValueFilter(m_page);
        connect(m_values, &ValueFilter::filterWanted, this, &GridWork::filterWanted);
    }
    const int left = qMax(0, m_grid.visualRect(m_model.index(0, column)).left());
    m_values->open(m_model, column, m_expression, m_grid.viewport()->mapToGlobal(QPoint(left, 0)));
}

void GridWork::groupBy(const QString& field)
{
    m_model.setGroup(field);
    emit arranged();
}

void GridWork::openColours()
{
    if (m_colours || m_model.columnCount() == 0)
        return;
    m_colours = new ColourDialog(m_model.colours(), m_model.table(), m_page);
    connect(m_colours, &ColourDialog::submitted, this, &GridWork::setColours);
    m_colours->open();
}

void GridWork::setColours(const QList<ColourRule>& rules)
{
    m_model.setColours(rules);
    rowsChanged();
    emit arranged();
}

void GridWork::fillArrangeMenu(QMenu& menu)
{
    QMenu* groups = menu.addMenu(tr("Group by"));
    const auto offer = [&](const QString& text, const QString& key) {
        QAction* action = groups->addAction(text, this, [this, key] { groupBy(key); });
        action->setCheckable(true);
        action->setChecked(m_model.group() == key);
    };
    offer(tr("Nothing"), {});
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const Field& field = m_model.field(column);
        const bool few = field.type == FieldType::Choice || field.type == FieldType::Reference
            || field.type == FieldType::Flag || field.type == FieldType::Month;
        if (few)
            offer(field.label(englishLabels()), field.key);
    }
    menu.addAction(tr("Colours of rows…"), this, &GridWork::openColours);
    QAction* totals = menu.addAction(tr("Totals row"), this, [this](bool shown) {
        m_box.totals()->setVisible(shown);
        emit arranged();
    });
    totals->setCheckable(true);
    totals->setChecked(m_box.totals()->isVisibleTo(&m_box));
    menu.addSeparator();
    menu.addAction(tr("Save as a view…"), this, &GridWork::addView);
    menu.addAction(tr("Find and replace…"), this, &GridWork::openReplace)
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
    menu.addAction(tr("Set a field of the selected rows…"), this, &GridWork::openBulkEdit)
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
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
