// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/gridview.h"

#include "ui/facts/celldelegate.h"
#include "ui/facts/gridroles.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionViewItem>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostKeptCells = 5000; ///< a larger selection is not carried over a reset
constexpr double widestFrozenPart = 0.7; ///< of the viewport: something must be left to scroll

} // namespace

GridView::GridView(QWidget* parent)
    : TableView(parent), m_header(new GridHeader(this)), m_frozenHeader(new GridHeader(this))
{
    setObjectName(u"recordGrid"_s);
    setHorizontalHeader(m_header);
    disconnect(m_header, &QHeaderView::sectionPressed, this, nullptr);
    disconnect(m_header, &QHeaderView::sectionEntered, this, nullptr);
    m_frozenHeader->setObjectName(u"frozenHeader"_s);
    m_frozenHeader->setSectionsMovable(false);
    m_frozenHeader->hide();
    setContextMenuPolicy(Qt::DefaultContextMenu); // its page makes the menu of a cell
    setEditTriggers(DoubleClicked | AnyKeyPressed | EditKeyPressed);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setTabKeyNavigation(true);
    setWordWrap(false);
    // Dense: the style's least height of a header is for those that are seen.
    verticalHeader()->setMinimumSectionSize(smallestTarget);
    verticalHeader()->setDefaultSectionSize(qMax(smallestTarget, fontMetrics().height() + gap(2)));
    setTextElideMode(Qt::ElideMiddle);
    connect(m_header, &QHeaderView::sectionResized, this, &GridView::noteColumns);
    connect(m_header, &QHeaderView::sectionMoved, this, &GridView::noteColumns);
    connect(m_frozenHeader, &QHeaderView::sectionResized, this, [this](int section, int, int width) {
        if (!m_arranging)
            m_header->resizeSection(section, width);
    });
    for (GridHeader* head : {m_header, m_frozenHeader}) {
        head->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(head, &GridHeader::valuesClicked, this, &GridView::valuesRequested);
        connect(head, &QWidget::customContextMenuRequested, this, [this, head](const QPoint& pos) {
            emit columnMenuRequested(head->logicalIndexAt(pos), head->viewport()->mapToGlobal(pos));
        });
    }
}

void GridView::setCellDelegate(CellDelegate* delegate)
{
    m_delegate = delegate;
    setItemDelegate(delegate);
    connect(delegate, &CellDelegate::moveRequested, this, &GridView::step);
    connect(delegate, &CellDelegate::spreadRequested, this,
        [this](const QString& typed) { emit spreadRequested(typed, true); });
}

void GridView::setModel(QAbstractItemModel* model)
{
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &GridView::keepPlace);
    TableView::setModel(model);
    m_frozenHeader->setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &GridView::takePlace);
    connect(model, &QAbstractItemModel::dataChanged, viewport(), qOverload<>(&QWidget::update));
}

void GridView::setRowKeys(std::function<RecordId(int)> keyOf, std::function<int(const RecordId&)> rowOf)
{
    m_keyOf = std::move(keyOf);
    m_rowOf = std::move(rowOf);
}

double GridView::textScale() const
{
    // Widths are kept for 14 pixels of text, the size at 100 %.
    return qMax(1.0, fontOf(TextRole::Body).pixelSize() / 14.0);
}

int GridView::defaultWidth(int column) const
{
    const QString key = m_keys.value(column);
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    const int wanted = qRound(m_header->fontMetrics().horizontalAdvance(title) / textScale()) + gap(9);
    return qBound(64, qMax(wanted, m_usualWidths.value(key)), 240);
}

void GridView::setLayoutOfColumns(const ColumnLayout& layout, const QStringList& keys)
{
    m_arranging = true;
    m_keys = keys;
    const double scale = textScale();
    int place = 0;
    for (const QString& key : layout.shown) {
        const int column = int(keys.indexOf(key));
        if (column < 0)
            continue;
        m_header->moveSection(m_header->visualIndex(column), place++);
    }
    for (int column = 0; column < keys.size(); ++column) {
        setColumnHidden(column, !layout.shown.contains(keys.at(column)));
        const int width = layout.widths.value(keys.at(column), defaultWidth(column));
        m_header->resizeSection(column, qRound(width * scale));
    }
    m_frozen = qBound(0, layout.frozen, int(layout.shown.size()));
    m_arranging = false;
    noteColumns();
}

ColumnLayout GridView::layoutOfColumns() const
{
    ColumnLayout layout;
    const double scale = textScale();
    for (const int column : visibleColumns()) {
        layout.shown << m_keys.value(column);
        const int width = qRound(columnWidth(column) / scale);
        if (width != defaultWidth(column))
            layout.widths.insert(m_keys.value(column), width);
    }
    layout.frozen = m_frozen;
    return layout;
}

void GridView::setFrozenCount(int count)
{
    m_frozen = qBound(0, count, int(visibleColumns().size()));
    noteColumns();
}

void GridView::setMarks(const QHash<int, GridHeader::Mark>& marks)
{
    m_header->setMarks(marks, marks.size() > 1);
    m_frozenHeader->setMarks(marks, marks.size() > 1);
}

QList<int> GridView::visibleColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns << column;
    }
    return columns;
}

/// Which columns stay at the left and where: asked for at every cell that is painted.
void GridView::noteFrozen()
{
    m_frozenColumns = visibleColumns().mid(0, m_frozen);
    m_frozenLefts.clear();
    m_frozenWidth = 0;
    for (const int column : std::as_const(m_frozenColumns)) {
        m_frozenLefts << m_frozenWidth;
        m_frozenWidth += columnWidth(column);
    }
}

void GridView::noteColumns()
{
    if (m_arranging)
        return;
    layOutFrozenHeader();
    updateEditorGeometries();
    viewport()->update();
    emit columnsChanged();
}

void GridView::layOutFrozenHeader()
{
    if (m_arranging)
        return;
    m_arranging = true;
    noteFrozen();
    const int width = frozenWidth();
    m_frozenHeader->setVisible(width > 0);
    if (width > 0) {
        const QList<int> shown = visibleColumns();
        for (int column = 0; column < m_frozenHeader->count(); ++column)
            m_frozenHeader->setSectionHidden(column, frozenLeft(column) < 0);
        for (int i = 0; i < qMin(m_frozen, int(shown.size())); ++i) {
            m_frozenHeader->moveSection(m_frozenHeader->visualIndex(shown.at(i)), i);
            m_frozenHeader->resizeSection(shown.at(i), columnWidth(shown.at(i)));
        }
        m_frozenHeader->setOffset(0);
        m_frozenHeader->setGeometry(m_header->x(), m_header->y(), width, m_header->height());
        m_frozenHeader->raise();
    }
    m_arranging = false;
}

int GridView::frozenWidth() const
{
    return m_frozenWidth <= viewport()->width() * widestFrozenPart ? m_frozenWidth : 0;
}

int GridView::frozenLeft(int column) const
{
    if (frozenWidth() == 0)
        return -1;
    const qsizetype at = m_frozenColumns.indexOf(column);
    return at < 0 ? -1 : m_frozenLefts.at(at);
}

QModelIndex GridView::indexAt(const QPoint& pos) const
{
    if (pos.x() >= 0 && pos.x() < frozenWidth()) {
        int right = 0;
        for (const int column : m_frozenColumns) {
            right += columnWidth(column);
            if (pos.x() < right)
                return model()->index(rowAt(pos.y()), column);
        }
    }
    return TableView::indexAt(pos);
}

QRect GridView::visualRect(const QModelIndex& index) const
{
    QRect rect = TableView::visualRect(index);
    if (const int left = frozenLeft(index.column()); left >= 0)
        rect.moveLeft(left);
    return rect;
}

void GridView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    TableView::scrollTo(index, hint);
    if (frozenLeft(index.column()) >= 0) {
        horizontalScrollBar()->setValue(before);
        return;
    }
    const int hidden = frozenWidth() - columnViewportPosition(index.column());
    if (index.isValid() && hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
    if (index.isValid() && horizontalScrollBar()->value() > before)
        snapToColumn(index.column());
}

/// A neighbour half under the frozen columns would read as another word: it goes wholly under them where
/// \p shown stays in sight.
void GridView::snapToColumn(int shown)
{
    const int edge = frozenWidth();
    const int under = columnAt(edge);
    if (under < 0 || under == shown || edge == 0)
        return;
    const int rest = columnViewportPosition(under) + columnWidth(under) - edge;
    if (rest < columnWidth(under) && rest <= columnViewportPosition(shown) - edge)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + rest);
}

void GridView::keyboardSearch(const QString&)
{
    // Typing edits; what cannot be edited says so.
}

QItemSelection GridView::block(const QModelIndex& from, const QModelIndex& to) const
{
    const int top = qMin(from.row(), to.row());
    const int bottom = qMax(from.row(), to.row());
    const int first = qMin(m_header->visualIndex(from.column()), m_header->visualIndex(to.column()));
    const int last = qMax(m_header->visualIndex(from.column()), m_header->visualIndex(to.column()));
    QItemSelection selection;
    for (int visual = first; visual <= last; ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!isColumnHidden(column))
            selection.append(
                QItemSelectionRange(model()->index(top, column), model()->index(bottom, column)));
    }
    return selection;
}

void GridView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    // Qt asks for what lies in a rectangle; columns that are frozen or scrolled away lie elsewhere.
    const QModelIndex to = m_fromMouse ? indexAt(m_mouse) : currentIndex();
    if (!(command & QItemSelectionModel::Current))
        m_anchor = to;
    if (!m_anchor.isValid() || !to.isValid()) {
        TableView::setSelection(rect, command);
        return;
    }
    selectionModel()->select(block(m_anchor, to), command);
}

QRegion GridView::visualRegionForSelection(const QItemSelection& selection) const
{
    return frozenWidth() > 0 ? QRegion(viewport()->rect()) : TableView::visualRegionForSelection(selection);
}

QModelIndexList GridView::selectedCells() const
{
    QModelIndexList cells;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        if (!isColumnHidden(index.column()))
            cells << index;
    }
    if (cells.isEmpty() && currentIndex().isValid())
        cells << currentIndex();
    std::ranges::sort(cells, [this](const QModelIndex& a, const QModelIndex& b) {
        return std::pair(a.row(), m_header->visualIndex(a.column()))
            < std::pair(b.row(), m_header->visualIndex(b.column()));
    });
    return cells;
}

void GridView::setCursor(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    m_anchor = index;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void GridView::moveCursorBy(int columns, int rows)
{
    const QModelIndex now = currentIndex();
    const QList<int> shown = visibleColumns();
    if (!now.isValid() || shown.isEmpty())
        return;
    const qsizetype at = qBound<qsizetype>(0, shown.indexOf(now.column()) + columns, shown.size() - 1);
    const int row = qBound(0, now.row() + rows, model()->rowCount() - 1);
    setCursor(model()->index(row, shown.at(at)));
}

void GridView::step(int columns, int rows)
{
    const std::pair now(currentIndex().row(), currentIndex().column());
    const bool running = m_runAt == now;
    if (columns != 0) {
        if (!running)
            m_runFrom = now.second;
        moveCursorBy(columns, rows);
        m_runAt = {currentIndex().row(), currentIndex().column()};
        return;
    }
    m_runAt = {-1, -1};
    moveCursorBy(0, rows);
    if (running && currentIndex().isValid() && !isColumnHidden(m_runFrom))
        setCursor(model()->index(currentIndex().row(), m_runFrom));
}

bool GridView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    if (m_delegate)
        m_delegate->setStartedByTyping(trigger == AnyKeyPressed);
    const bool asked = trigger == DoubleClicked || trigger == AnyKeyPressed || trigger == EditKeyPressed;
    if (asked && index.isValid() && index.data(GroupRole).isValid()) {
        if (trigger == DoubleClicked)
            emit groupToggled(index.row());
        return true;
    }
    if (asked && index.isValid() && !(index.flags() & Qt::ItemIsEditable)) {
        emit editRefused(index);
        return true;
    }
    return TableView::edit(index, trigger, event);
}

void GridView::inputMethodEvent(QInputMethodEvent* event)
{
    // Qt opens an editor for a composition, but drops what an input method commits at once: full-width signs,
    // a chosen phrase, dictation.
    if (state() == EditingState || event->commitString().isEmpty()) {
        TableView::inputMethodEvent(event);
        return;
    }
    edit(currentIndex(), AnyKeyPressed, nullptr);
    if (QWidget* editor = indexWidget(currentIndex()); editor && state() == EditingState) {
        editor->setFocus();
        QCoreApplication::sendEvent(editor, event);
    }
}

bool GridView::handleKey(const QKeyEvent& key)
{
    const bool control = key.modifiers() & Qt::ControlModifier;
    const bool back = key.modifiers() & Qt::ShiftModifier;
    const bool group = currentIndex().isValid() && currentIndex().data(GroupRole).isValid();
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (control)
            emit spreadRequested({}, false);
        else if (group)
            emit groupToggled(currentIndex().row());
        else
            step(0, back ? -1 : 1);
        return true;
    case Qt::Key_Space:
        if (group)
            emit groupToggled(currentIndex().row());
        return group;
    case Qt::Key_Down:
        if (key.modifiers() & Qt::AltModifier && back)
            emit valuesRequested(currentIndex().column());
        return key.modifiers() & Qt::AltModifier && back;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        // Tab walks the cells, so Ctrl+Tab is the way out for those who have no mouse.
        if (control)
            return QWidget::focusNextPrevChild(key.key() == Qt::Key_Tab && !back);
        step(key.key() == Qt::Key_Tab && !back ? 1 : -1, 0);
        return true;
    case Qt::Key_F2:
        edit(currentIndex(), EditKeyPressed, nullptr);
        return true;
    case Qt::Key_Delete:
        emit clearRequested();
        return true;
    case Qt::Key_Escape:
        emit escaped();
        return true;
    case Qt::Key_C:
        if (control)
            emit copyRequested(back);
        return control;
    case Qt::Key_V:
        if (control)
            emit pasteRequested();
        return control;
    case Qt::Key_X:
        if (control) {
            emit copyRequested(false);
            emit clearRequested();
        }
        return control;
    case Qt::Key_D:
    case Qt::Key_R:
        if (control)
            emit fillRequested(key.key() == Qt::Key_D ? Qt::Vertical : Qt::Horizontal);
        return control;
    case Qt::Key_H:
        if (control)
            emit replaceRequested();
        return control;
    case Qt::Key_E:
        if (control)
            emit bulkRequested();
        return control;
    case Qt::Key_Semicolon:
        if (control)
            emit todayRequested();
        return control;
    default:
        return false;
    }
}

void GridView::keyPressEvent(QKeyEvent* event)
{
    if (state() != EditingState && handleKey(*event)) {
        event->accept();
        return;
    }
    const bool extends = event->modifiers() & Qt::ShiftModifier;
    TableView::keyPressEvent(event);
    if (!extends)
        m_anchor = currentIndex();
}

void GridView::mousePressEvent(QMouseEvent* event)
{
    m_mouse = event->position().toPoint();
    m_fromMouse = true;
    if (!(event->modifiers() & Qt::ShiftModifier) || !m_anchor.isValid())
        m_anchor = indexAt(m_mouse);
    TableView::mousePressEvent(event);
    m_fromMouse = false;
}

void GridView::mouseMoveEvent(QMouseEvent* event)
{
    m_mouse = event->position().toPoint();
    m_fromMouse = true;
    TableView::mouseMoveEvent(event);
    m_fromMouse = false;
}

void GridView::mouseReleaseEvent(QMouseEvent* event)
{
    m_mouse = event->position().toPoint();
    m_fromMouse = true;
    TableView::mouseReleaseEvent(event);
    m_fromMouse = false;
}

void GridView::paintEvent(QPaintEvent* event)
{
    TableView::paintEvent(event);
    if (frozenWidth() > 0 && model()) {
        QPainter painter(viewport());
        paintFrozen(painter, event->rect());
    }
}

void GridView::paintFrozen(QPainter& painter, const QRect& dirty)
{
    const int width = frozenWidth();
    const Colors& c = colorsOf(this);
    painter.setClipRect(QRect(0, 0, width + 1, viewport()->height()));
    painter.fillRect(QRect(0, 0, width, viewport()->height()), palette().base());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int first = rowAt(qMax(0, dirty.top()));
    for (int row = first; row >= 0 && row < model()->rowCount(); ++row) {
        const int top = rowViewportPosition(row);
        if (top > dirty.bottom())
            break;
        int left = 0;
        for (const int column : m_frozenColumns) {
            const QModelIndex index = model()->index(row, column);
            QStyleOptionViewItem cell(option);
            cell.rect = QRect(left, top, columnWidth(column) - 1, rowHeight(row) - 1);
            cell.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
            cell.state.setFlag(QStyle::State_HasFocus, index == currentIndex() && hasFocus());
            itemDelegateForIndex(index)->paint(&painter, cell, index);
            left += columnWidth(column);
            painter.fillRect(QRect(left - 1, top, 1, rowHeight(row)), c.border);
        }
        painter.fillRect(QRect(0, top + rowHeight(row) - 1, width, 1), c.border);
    }
    // The seam between what stays and what scrolls.
    const bool scrolled = horizontalScrollBar()->value() > 0;
    painter.fillRect(
        QRect(width - 1, 0, scrolled ? 2 : 1, viewport()->height()), scrolled ? c.outline : c.border);
}

void GridView::scrollContentsBy(int dx, int dy)
{
    TableView::scrollContentsBy(dx, dy);
    if (frozenWidth() > 0 && dx != 0) {
        updateEditorGeometries();
        viewport()->update();
    }
}

void GridView::resizeEvent(QResizeEvent* event)
{
    TableView::resizeEvent(event);
    layOutFrozenHeader();
}

void GridView::updateGeometries()
{
    TableView::updateGeometries();
    layOutFrozenHeader();
}

void GridView::changeEvent(QEvent* event)
{
    TableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void GridView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex under = indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (event->reason() == QContextMenuEvent::Mouse && under.isValid()
        && !selectionModel()->isSelected(under))
        setCursor(under);
    emit cellMenuRequested(event->globalPos());
}

void GridView::keepPlace()
{
    m_keptCells.clear();
    m_keptColumn = -1;
    m_keptScroll = verticalScrollBar()->value();
    if (!m_keyOf || !currentIndex().isValid())
        return;
    m_keptKey = m_keyOf(currentIndex().row());
    m_keptColumn = currentIndex().column();
    m_keptOffset = currentIndex().row() - rowAt(0);
    m_keptInView = viewport()->rect().intersects(TableView::visualRect(currentIndex()));
    int cells = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        cells += range.width() * range.height();
    if (cells > mostKeptCells)
        return;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        m_keptCells[m_keyOf(index.row())].insert(index.column());
}

void GridView::takePlace()
{
    executeDelayedItemsLayout();
    updateGeometries();
    if (m_keptColumn < 0 || !m_rowOf) {
        verticalScrollBar()->setValue(m_keptScroll);
        return;
    }
    QItemSelection selection;
    for (auto it = m_keptCells.cbegin(); it != m_keptCells.cend(); ++it) {
        const int row = m_rowOf(it.key());
        for (const int column : it.value()) {
            if (row >= 0)
                selection.select(model()->index(row, column), model()->index(row, column));
        }
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const int row = m_rowOf(m_keptKey);
    if (row < 0) {
        verticalScrollBar()->setValue(m_keptScroll);
        return;
    }
    const QModelIndex current = model()->index(row, m_keptColumn);
    m_anchor = current;
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    // The row under the eyes stays where it was.
    verticalScrollBar()->setValue(m_keptInView ? row - m_keptOffset : m_keptScroll);
}

} // namespace sanpi
