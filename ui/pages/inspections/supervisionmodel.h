// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/inspections/inspectionjobs.h"

#include <QAbstractTableModel>

namespace sanpi {

/// Supervisions up to the as-of date, the newest first; those of the week are marked.
class SupervisionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { On, UnitName, Project, Text, Demand, Due, Issue, Supervisors, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setSupervisions(const InspectionsData& data, QDate asOf);
    [[nodiscard]] qint64 idAt(int row) const
    {
        return m_data.supervisions.rows[m_rows[size_t(row)]].id.key[0];
    }
    [[nodiscard]] int rowOf(qint64 id) const; ///< −1 when it is not there

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const Field* ownField(int column) const; ///< the ledger's own: the last columns
    [[nodiscard]] QString text(const TableRow& row, int column) const;
    [[nodiscard]] Value value(const TableRow& row, QStringView key) const;

    InspectionsData m_data;
    QDate m_asOf;
    std::vector<size_t> m_rows;
};

} // namespace sanpi
