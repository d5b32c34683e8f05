// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fill/fillplan.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>

namespace sanpi {

/// The sheet as it will be: what stands in it, and what is put in, told apart by colour, weight and words.
class FillSheetModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { StateRole = Qt::UserRole + 40 };
    enum State { Plain, Header, Filled, Sum, Replaced, Doubtful };

    FillSheetModel(const Catalogue& catalogue, bool english, QObject* parent);
    /// Null empties it.
    void show(std::shared_ptr<const Workbook> book, const Sheet* sheet, std::shared_ptr<const FillPlan> plan);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] State stateOf(const QModelIndex& index) const;

private:
    [[nodiscard]] static quint64 placeOf(int row, int column)
    {
        return (quint64(quint32(row)) << 32) | quint32(column);
    }
    [[nodiscard]] QString words(const QModelIndex& index) const;

    const Catalogue& m_catalogue;
    bool m_english;
    std::shared_ptr<const Workbook> m_book;
    const Sheet* m_sheet = nullptr;
    std::shared_ptr<const FillPlan> m_plan;
    QHash<quint64, const FillCell*> m_cells;
    QHash<quint64, const FillNote*> m_notes;
    int m_rows = 0;
    int m_columns = 0;
};

} // namespace sanpi
