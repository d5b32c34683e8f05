// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/plan.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>
#include <optional>

namespace sanpi {

/// The rows of a plan as a grid: what each would do, cell by cell.
class ImportRowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum FixedColumn { State, Place, FixedColumns };
    enum Role {
        BeforeRole = Qt::UserRole + 40, ///< QString: the value that would be replaced
        RowStateRole, ///< int of RowState
        SheetRowRole, ///< int: row of the sheet, from 0
        FaultRole, ///< bool: this cell cannot be read
    };

    ImportRowsModel(const Catalogue& catalogue, bool english, QObject* parent);
    void setPlan(std::shared_ptr<const ImportPlan> plan, std::map<qint64, QString> units);
    /// Rows of one state only; all when empty.
    void setOnly(std::optional<RowState> state);
    /// Rows without a change are folded away.
    void setUnchangedShown(bool shown);
    [[nodiscard]] int rowOfSheetRow(int sheetRow) const; ///< −1 when it is not shown
    [[nodiscard]] int columnOfSheetColumn(int column) const; ///< −1 when there is none

    /// Something of the column would change or cannot be read; the place of a row and its name always count.
    [[nodiscard]] bool isTouched(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void select();
    [[nodiscard]] QVariant fixedData(const ImportRow& row, int column, int role) const;
    [[nodiscard]] QVariant cellData(const ImportRow& row, const SheetColumn& column, int role) const;
    [[nodiscard]] QString shown(const SheetColumn& column, const ImportCell& cell, const Value& value) const;
    [[nodiscard]] QString faultText(const ImportRow& row, int sheetColumn) const;

    const Catalogue& m_catalogue;
    bool m_english = false;
    std::shared_ptr<const ImportPlan> m_plan;
    std::map<qint64, QString> m_units;
    std::vector<const SheetColumn*> m_columns; ///< those that are taken
    std::vector<int> m_shown; ///< rows of the plan
    std::optional<RowState> m_only;
    bool m_unchanged = true;
};

[[nodiscard]] QString rowStateText(RowState state);

} // namespace sanpi
