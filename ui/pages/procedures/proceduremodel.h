// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/procedures.h"
#include "schema/field.h"

#include <QAbstractTableModel>
#include <QHash>

namespace sanpi {

/// Projects × procedures: name, unit, how many are issued, then a mark for each procedure.
class ProcedureModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Show { All, Missed, Expiring };
    static constexpr int firstProcedure = 3;

    /// \p catalogue outlives the model.
    explicit ProcedureModel(const Catalogue& catalogue, QObject* parent = nullptr);
    void setMatrix(const ProcedureMatrix& matrix, const QHash<qint64, QString>& units, Show show);
    [[nodiscard]] qint64 projectAt(int row) const { return rowAt(row).project; }
    /// The kind of procedure of a column; 0 for the first columns.
    [[nodiscard]] qint64 procedureAt(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const ProcedureRow& rowAt(int row) const
    {
        return m_matrix.rows[size_t(m_rows[size_t(row)])];
    }
    [[nodiscard]] const std::vector<Choice>& kinds() const;
    [[nodiscard]] QVariant markData(const QModelIndex& index, int role) const;

    const Catalogue& m_catalogue;
    ProcedureMatrix m_matrix;
    QHash<qint64, QString> m_units;
    std::vector<int> m_rows; ///< those that are shown
};

} // namespace sanpi
