// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/funds.h"
#include "figures/table.h"

#include <QAbstractTableModel>

namespace sanpi {

/// Money won from above, a row each. Amounts in 万元.
class FundModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit FundModel(const Catalogue& catalogue, QObject* parent = nullptr);
    /// \p kind: only those of this choice; 0 for all. \p names: of units and projects. \p catalogue: as it
    /// stands now; the ledger's own fields are the last columns.
    void setFunds(const FundFigures& funds, const Table& names, qint64 kind, const Catalogue& catalogue);
    [[nodiscard]] const FundRow& fund(int row) const { return m_rows[size_t(row)]; }
    /// The row of the record; −1 where it is not shown.
    [[nodiscard]] int rowOf(const RecordId& id) const;
    [[nodiscard]] bool isFigureColumn(int column) const;
    [[nodiscard]] const std::vector<Field>& columns() const { return m_columns; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void setColumns(const Catalogue& catalogue);

    std::vector<Field> m_columns;
    std::vector<FundRow> m_rows;
    Table m_names;
};

} // namespace sanpi
