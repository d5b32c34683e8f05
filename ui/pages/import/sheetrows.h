// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/workbook.h"

#include <QAbstractTableModel>

#include <memory>

namespace sanpi {

/// The first rows of a sheet as they stand in it, for a person who has to say where its header is.
class SheetRowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    /// \p sheet by name; nothing is shown where there is none.
    void setSheet(std::shared_ptr<const Workbook> book, const QString& sheet);
    [[nodiscard]] int sheetRow(int row) const; ///< from 0; −1 where there is none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const Workbook> m_book; ///< keeps m_sheet alive
    const Sheet* m_sheet = nullptr;
    int m_rows = 0;
    int m_columns = 0;
};

} // namespace sanpi
