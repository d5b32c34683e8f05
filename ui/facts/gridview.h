// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/record.h"
#include "ui/facts/columnlayout.h"
#include "ui/facts/gridheader.h"
#include "ui/widgets/tableview.h"

#include <QHash>
#include <QItemSelection>
#include <QPersistentModelIndex>

#include <functional>

namespace sanpi {

class CellDelegate;

/// The work surface: a table as people know it from WPS and Excel. The first columns can be frozen; they are
/// painted over the scrolled ones in the same viewport, so there is one selection, one cursor and one editor.
/// Typing starts editing, Enter goes down, Tab right, F2 edits, Esc leaves, Delete asks for cells to be
/// cleared.
///
/// Rows keep their identity over resets through keyOf(): cursor, selection and scroll position come back.
class GridView : public TableView {
    Q_OBJECT

public:
    explicit GridView(QWidget* parent = nullptr);
    void setCellDelegate(CellDelegate* delegate);
    void setModel(QAbstractItemModel* model) override;
    /// What stays the same of a row when the model is reset, and where it is now (−1: nowhere).
    void setRowKeys(std::function<RecordId(int row)> keyOf, std::function<int(const RecordId& key)> rowOf);

    /// By key, in pixels at 100 % text: of columns whose heads say nothing of what stands below them.
    void setUsualWidths(const QHash<QString, int>& widths) { m_usualWidths = widths; }
    /// Columns by key; \p keys names the model's columns in order.
    void setLayoutOfColumns(const ColumnLayout& layout, const QStringList& keys);
    [[nodiscard]] ColumnLayout layoutOfColumns() const;
    [[nodiscard]] int frozenCount() const { return m_frozen; }
    void setFrozenCount(int count);
    /// Whether they leave room for others; where not, nothing stays.
    [[nodiscard]] bool frozenFits() const { return m_frozen == 0 || frozenWidth() > 0; }
    [[nodiscard]] GridHeader* header() const { return m_header; }
    [[nodiscard]] GridHeader* frozenHeader() const { return m_frozenHeader; }
    /// Logical columns as they stand, hidden ones left out.
    [[nodiscard]] QList<int> visibleColumns() const;
    void setMarks(const QHash<int, GridHeader::Mark>& marks);

    /// The selected block as rows and visible columns; the cursor's cell where nothing is selected.
    [[nodiscard]] QModelIndexList selectedCells() const;
    void moveCursorBy(int columns, int rows);
    /// As Tab and Enter go: Enter after a run of Tabs comes back to the column where the run began, one row
    /// on.
    void step(int columns, int rows);
    void setCursor(const QModelIndex& index);
    using QTableView::edit;
    using QTableView::setCursor;

    [[nodiscard]] QModelIndex indexAt(const QPoint& pos) const override;
    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void keyboardSearch(const QString& search) override;

signals:
    void clearRequested();
    void copyRequested(bool withHeaders);
    void pasteRequested();
    /// Ctrl+D and Ctrl+R: the first row or column of the block goes into the others.
    void fillRequested(Qt::Orientation along);
    /// Ctrl+Enter: what stands or was typed at the cursor goes into all selected cells.
    void spreadRequested(const QString& typed, bool isTyped);
    void replaceRequested();
    /// Ctrl+E: a field of all selected rows.
    void bulkRequested();
    /// Alt+Down, or the mark in a header: the values of the column to choose from.
    void valuesRequested(int column);
    /// The row at the head of a group was clicked twice, or Space or Enter pressed on it.
    void groupToggled(int row);
    void todayRequested();
    /// Esc where no editor is open.
    void escaped();
    /// A person tried to type into a cell that takes nothing.
    void editRefused(const QModelIndex& index);
    void columnsChanged();
    void columnMenuRequested(int column, const QPoint& globalPos);
    void cellMenuRequested(const QPoint& globalPos);

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void updateGeometries() override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int frozenWidth() const;
    [[nodiscard]] int frozenLeft(int column) const; ///< −1 for columns that scroll
    void paintFrozen(QPainter& painter, const QRect& dirty);
    [[nodiscard]] QItemSelection block(const QModelIndex& from, const QModelIndex& to) const;
    void layOutFrozenHeader();
    void noteColumns();
    void snapToColumn(int shown);
    void keepPlace();
    void takePlace();
    void noteFrozen();
    [[nodiscard]] int defaultWidth(int column) const;
    [[nodiscard]] double textScale() const;
    bool handleKey(const QKeyEvent& key);

    GridHeader* m_header;
    GridHeader* m_frozenHeader;
    CellDelegate* m_delegate = nullptr;
    QStringList m_keys;
    QHash<QString, int> m_usualWidths;
    int m_frozen = 0;
    QList<int> m_frozenColumns; ///< as they stand, with their left edges: asked for at every cell painted
    QList<int> m_frozenLefts;
    int m_frozenWidth = 0;
    bool m_arranging = false;
    std::function<RecordId(int)> m_keyOf;
    std::function<int(const RecordId&)> m_rowOf;
    QPersistentModelIndex m_anchor; ///< where the block began
    std::pair<int, int> m_runAt {-1, -1}; ///< row and column that a run of Tabs has come to
    int m_runFrom = -1; ///< column where it began
    QPoint m_mouse;
    bool m_fromMouse = false;

    // What a reset of the model would lose:
    QHash<RecordId, QSet<int>> m_keptCells;
    RecordId m_keptKey;
    int m_keptColumn = -1;
    int m_keptOffset = 0; ///< rows between the top and the cursor
    int m_keptScroll = 0;
    bool m_keptInView = false;
};

} // namespace sanpi
