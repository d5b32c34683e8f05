// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/blockplan.h"

#include <QSet>

#include <optional>

namespace sanpi {

/// Reads the cells that are meant for rows that are no records yet, one row after the other.
class RowPlanner {
public:
    /// \p model outlives it and keeps its rows meanwhile.
    explicit RowPlanner(const GridModel& model);
    /// \p meant: cells of one row. Nothing where no cell says anything.
    [[nodiscard]] std::optional<PlannedRow> plan(const QList<MeantCell>& meant);

private:
    void take(const MeantCell& one);
    void takeProject();
    void miss(const QString& field, int row);
    void compare(const NewRecord& record, int row);
    [[nodiscard]] PlannedCell cellOf(int row, int column) const;
    void refuse(PlannedCell cell, const QString& why);

    const GridModel& m_model;
    QSet<RecordId> m_known; ///< in the table
    QSet<RecordId> m_given; ///< by rows before
    PlannedRow m_row;
    QList<PlannedCell> m_lead; ///< what says the project
    bool m_good = true;
};

/// Why a cell takes no value at all.
[[nodiscard]] QString whyNoValue(const GridModel& model, const MeantCell& meant);

} // namespace sanpi
