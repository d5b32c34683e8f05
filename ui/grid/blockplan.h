// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/changeset.h"
#include "ui/grid/clipblock.h"
#include "ui/grid/gridmodel.h"

#include <QCoreApplication>
#include <QModelIndexList>

#include <map>
#include <memory>

namespace sanpi {

/// What is meant for one cell.
struct MeantCell {
    int row = 0; ///< of the model
    int column = 0;
    ClipCell text;
};

/// A cell that changes, or that cannot take what is meant for it.
struct PlannedCell {
    CellId cell;
    int row = 0;
    int column = 0;
    QString typed;
    Value before;
    Value after;
    QString problem; ///< empty: it can enter
    const TableRow* stored = nullptr; ///< as planned: a row of BlockPlan::table; none for rows that come
};

/// A record that comes: rows of a block beyond the last one, and what goes into rows that are none yet.
struct PlannedRow {
    RecordId row; ///< of the grid; of those that are not there yet nothing
    TableRow values;
    QList<PlannedCell> cells; ///< as they were given; and what is missing
    bool ready = false; ///< it becomes a record; else it stays in the grid, to be mended
};

/// What a paste, a fill, a replacement or a bulk edit would do, worked out before anything is written.
struct BlockPlan {
    QString label; ///< what undo will name
    Source source = Source::Grid;
    std::shared_ptr<const Table> table; ///< that it was worked out for
    QList<PlannedCell> cells; ///< as they stand, row by row
    QList<PlannedRow> added;
    int ready = 0; ///< of those that are added
    int same = 0; ///< hold what is meant already
    int overwritten = 0; ///< held something else
    int refused = 0;
    int lostRows = 0; ///< of the block, beyond the last row
    int lostColumns = 0; ///< beyond the last column

    [[nodiscard]] int changes() const { return int(cells.size()) - refused; }
    [[nodiscard]] int rows() const; ///< that change
    [[nodiscard]] bool isEmpty() const { return cells.isEmpty() && added.isEmpty(); }
    /// Something is replaced, lost or refused: a person looks at it first.
    [[nodiscard]] bool needsLook() const
    {
        return overwritten > 0 || refused > 0 || lostRows > 0 || lostColumns > 0 || !added.isEmpty();
    }
};

class RowPlanner;

/// Reads what is meant as values of the cells' fields. Cells that take nothing are refused with the reason,
/// unless they show what is meant for them. Rows that are no records yet, and those beyond the last one where
/// the grid takes new rows, become records where nothing is missing.
class BlockPlanner {
public:
    /// \p model outlives it and keeps its rows meanwhile.
    BlockPlanner(const GridModel& model, QList<MeantCell> meant);
    ~BlockPlanner();
    BlockPlanner(const BlockPlanner&) = delete;
    BlockPlanner& operator=(const BlockPlanner&) = delete;
    /// Goes on for about \p milliseconds (below 0: to the end). Whether it is done.
    bool run(int milliseconds);
    /// Precondition: it is done.
    [[nodiscard]] BlockPlan take() { return std::move(m_plan); }
    [[nodiscard]] int done() const { return int(m_next); }
    [[nodiscard]] int total() const { return int(m_meant.size()); }

private:
    void plan(const MeantCell& one);

    const GridModel& m_model;
    QList<MeantCell> m_meant;
    qsizetype m_next = 0;
    std::map<int, QList<MeantCell>> m_fresh; ///< by rows that are no records yet
    std::unique_ptr<RowPlanner> m_rows;
    BlockPlan m_plan;
};
[[nodiscard]] BlockPlan planOf(const GridModel& model, const QList<MeantCell>& meant);

/// What a cell of another program means for a field: the exact number behind a rounded amount, the digits of
/// a long code, the day behind a short date.
[[nodiscard]] QString meaningOf(const ClipCell& cell, const Field& field);

/// The places of a block: from the first of \p selected on, over the visible \p columns. A block that goes
/// into the selection a whole number of times fills it. Lines of groups are passed over. Where the grid takes
/// new rows the block goes on behind the last one.
struct Placed {
    QList<MeantCell> cells;
    int lostRows = 0;
    int lostColumns = 0;
};
[[nodiscard]] Placed placed(const GridModel& model, const ClipBlock& block, const QModelIndexList& selected,
    const QList<int>& columns);

/// Fill down or right: each column's (row's) first selected cell goes into the others; of a single row
/// (column) the neighbour above (at the left).
[[nodiscard]] QList<MeantCell> filled(const GridModel& model, const QModelIndexList& selected,
    const QList<int>& columns, Qt::Orientation along);

struct Replacement {
    QString find;
    QString with;
    bool wholeCell = false;
    bool matchCase = false;
};
/// What \p wanted makes of \p cells that take values.
[[nodiscard]] QList<MeantCell> replaced(
    const GridModel& model, const QModelIndexList& cells, const Replacement& wanted);
[[nodiscard]] bool holds(const QString& text, const Replacement& wanted);

} // namespace sanpi
