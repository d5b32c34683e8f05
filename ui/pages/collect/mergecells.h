// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/collect/returnplan.h"

#include <QAbstractTableModel>

#include <memory>

namespace sanpi {

/// The answers of a returned workbook that change something: what was sent, what the ledger has and who wrote
/// it, what came back, what becomes of it.
class MergeCellsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Cell, Project, Field, Sent, Ours, Theirs, What, Reason, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// What became of the file: of one that was sent back nothing was taken.
    enum class Fate { Waits, Taken, SentBack };
    /// \p undecided: conflicts and doubts alone.
    void setPlan(std::shared_ptr<const ReturnPlan> plan, bool undecided, Fate fate = Fate::Waits);
    /// Its three sides in full, whatever the columns have room for.
    [[nodiscard]] QString sides(int row) const;
    /// The first row after \p row that waits for a decision; −1: none.
    [[nodiscard]] int nextOpen(int row) const;
    /// The cell of the plan that the row shows.
    [[nodiscard]] int cellOf(int row) const { return m_shown.at(size_t(row)); }
    [[nodiscard]] int rowOfCell(int cell) const; ///< −1 when it is not shown

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const MergeCell& cell, int column) const;
    [[nodiscard]] QString value(const MergeCell& cell, const Value& value) const;
    [[nodiscard]] QString state(const MergeCell& cell) const;

    std::shared_ptr<const ReturnPlan> m_plan;
    std::vector<int> m_shown;
    Fate m_fate = Fate::Waits;
};

} // namespace sanpi
