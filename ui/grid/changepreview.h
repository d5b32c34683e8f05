// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/blockplan.h"

#include <QAbstractTableModel>
#include <QDialog>

namespace sanpi {

/// A plan as a table: record, field, what stands, what comes, and why something cannot enter.
class BlockPlanModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    /// \p model outlives it and does not change its rows meanwhile.
    BlockPlanModel(const GridModel& model, const BlockPlan& plan, QObject* parent = nullptr);
    enum Column { Record, FieldName, Before, After, Reason, ColumnCount };

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const PlannedCell& cell, int column) const;

    BlockPlan m_plan;
    QStringList m_names; ///< by cell, taken at once: the grid may be sorted anew while this stands
    QStringList m_before;
    QStringList m_after;
    QStringList m_fields;
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
