// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/blockplan.h"

#include <QAbstractTableModel>
#include <QDialog>

#include <vector>

namespace sanpi {

/// A plan as a table: record, field, what stands, what comes, and why something cannot enter.
class BlockPlanModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    /// \p model outlives it and keeps the kind of its records; rows may change, the plan holds its own.
    BlockPlanModel(const GridModel& model, const BlockPlan& plan, QObject* parent = nullptr);
    enum Column { Record, FieldName, Before, After, Reason, ColumnCount };

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        const PlannedCell* cell = nullptr; ///< of the plan
        int newRecord = -1; ///< of a record that comes: which; 0: of a row that is to be mended
    };
    [[nodiscard]] QString text(const Line& line, int column) const;
    [[nodiscard]] QString shown(const Line& line, const Value& value) const;

    // Made when a line is seen: a plan may have a hundred thousand.
    const GridModel& m_model;
    const BlockPlan m_plan;
    std::vector<Line> m_lines;
};

/// What a paste, fill, replacement or bulk edit will change, before it does: how much, what is overwritten,
/// what cannot enter and why. Accepted by the button that says what it does; Esc leaves everything as it was.
class ChangePreview : public QDialog {
    Q_OBJECT

public:
    ChangePreview(const GridModel& model, const BlockPlan& plan, QWidget* parent = nullptr);
    [[nodiscard]] static QString summaryOf(const BlockPlan& plan);
};

} // namespace sanpi
