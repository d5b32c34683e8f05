// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/facts/columnlayout.h"
#include "ui/grid/blockplan.h"
#include "ui/grid/savedviews.h"
#include "ui/shell/page.h"

#include <QObject>
#include <QPair>
#include <QPointer>

#include <functional>
#include <memory>

class QMenu;

namespace sanpi {

class BulkEdit;
class ChangePreview;
class ColourDialog;
class ColumnChooser;
class GridBox;
class GridView;
class Prompts;
class ReplaceBar;
class ValueFilter;

/// What is to be written as one change set.
struct GridWrite {
    QString label; ///< what undo will name
    Source source = Source::Grid;
    QList<QPair<CellId, Value>> cells;
    QList<NewRow> rows; ///< that become records
};

/// Everything that a person does to a grid, whatever its records are: copies and pastes blocks, fills,
/// clears, replaces, edits many rows at once; sorts, freezes, orders and hides columns. It plans, shows what
/// would change where something would be lost, and tells what to write; it writes nothing itself.
class GridWork : public QObject {
    Q_OBJECT

public:
    /// \p page: parent of dialogs and menus. All of them outlive it.
    GridWork(GridModel& model, GridBox& box, Prompts& prompts, QWidget* page);
    ~GridWork() override;

    /// The columns that came with the program; a reset goes back to them.
    void setUsualLayout(const ColumnLayout& layout) { m_usual = layout; }
    [[nodiscard]] const ColumnLayout& usualLayout() const { return m_usual; }
    void setLayoutOfColumns(const ColumnLayout& layout);
    [[nodiscard]] QStringList keys() const;

    void copy(bool withHeaders);
    void paste();
    void fill(Qt::Orientation along);
    /// \p typed, or what stands at the cursor, into all selected cells.
    void spread(const QString& typed, bool isTyped);
    void clear();
    void openReplace();
    void openBulkEdit();
    void insertToday(QDate today);
    /// The cursor goes to the empty row at the end, where a record is typed.
    void startNewRow();
    /// A row that was typed and left becomes a record, or shows at its cells what it lacks.
    void finishNewRow(const RecordId& row);
    /// Rows of the selection that are no records yet are given up. Whether there was one.
    bool dropNewRows();

    /// The page's filter as it stands: shown in the heads of columns, kept with views.
    void setExpression(const QString& expression);
    void openValues(int column);
    void groupBy(const QString& field);
    void openColours();
    void setColours(const QList<ColourRule>& rules);
    /// Grouping, colours and views, for a button of the page.
    void fillArrangeMenu(QMenu& menu);
    /// Everything that a view keeps, without its name.
    [[nodiscard]] GridArrangement arrangement() const;
    void setViews(const QList<GridArrangement>& views, int current);
    [[nodiscard]] const QList<GridArrangement>& views() const { return m_views; }
    /// The legend and what else follows from the rows: after a filter or new figures.
    void rowsChanged();

    void sortBy(int column, bool added);
    void setSort(const QList<SortKey>& keys);
    void resetColumns();
    void openColumnChooser(const QPoint& globalPos);
    void openColumnMenu(int column, const QPoint& globalPos);
    /// Editing, copying, pasting, filling, replacing, clearing; the page adds its own.
    void addCellActions(QMenu& menu);
    /// "14 cells · sum …", empty for a single one.
    [[nodiscard]] QString selectionText() const;
    /// Records of the selected cells, in their order.
    [[nodiscard]] QList<RecordId> selectedRecords() const;
    /// A dialog of it stands open.
    [[nodiscard]] bool isAsking() const;
    /// A block of many cells is being read.
    [[nodiscard]] bool isPlanning() const { return m_planner != nullptr; }

signals:
    void writeWanted(const sanpi::GridWrite& write);
    void notified(const sanpi::Notification& notification);
    /// Columns or order of rows were changed by hand.
    void arranged();
    /// The page shall filter by this; it answers with setExpression().
    void filterWanted(const QString& expression);
    /// Saved views were added, changed, removed or chosen.
    void viewsChanged();

private:
    void wire();
    void wireViews();
    void show(const GridArrangement& view);
    void addView();
    /// Reads the cells, a slice at a time where there are many, lets \p name say what undo will call it, and
    /// proposes it.
    void plan(QList<MeantCell> meant, bool look, std::function<void(BlockPlan&)> name);
    void goOnPlanning();
    void stopPlanning();
    /// Writes it, or shows it first where \p look or something would be lost.
    void propose(BlockPlan plan, bool look);
    void write(const BlockPlan& plan);
    [[nodiscard]] QList<NewRow> keepNewRows(const BlockPlan& plan);
    /// Whether the plan fills cells of rows that are being typed and nothing else: no more than typing does.
    [[nodiscard]] bool fillNewRows(const BlockPlan& plan);
    void send(GridWrite wanted);
    void selectPlaced(const QList<MeantCell>& cells);
    void findNext();
    void replace();
    void bulk(int column, const QString& typed);
    [[nodiscard]] QModelIndexList cellsFor(int where) const;
    void refuse(const QModelIndex& index);
    void tell(Tone tone, const QString& text);

    GridModel& m_model;
    GridView& m_grid;
    GridBox& m_box;
    ReplaceBar& m_replace;
    Prompts& m_prompts;
    QWidget* m_page;
    ColumnLayout m_usual;
    QString m_expression;
    QList<GridArrangement> m_views;
    ColumnChooser* m_chooser = nullptr;
    ValueFilter* m_values = nullptr;
    QPointer<ColourDialog> m_colours;
    QPointer<ChangePreview> m_preview;
    QPointer<BulkEdit> m_bulk;
    std::unique_ptr<BlockPlanner> m_planner; ///< none: nothing is being worked out
    std::function<void(BlockPlan)> m_planned;
};

} // namespace sanpi
