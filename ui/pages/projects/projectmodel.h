// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/filter.h"
#include "figures/table.h"
#include "schema/typed.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace sanpi {

struct SortKey {
    QString field;
    bool descending = false;
    bool operator==(const SortKey&) const = default;
};

/// Names one cell whatever the order of rows is.
struct CellId {
    qint64 project = 0;
    QString field;
    bool operator==(const CellId&) const = default;
};

[[nodiscard]] inline size_t qHash(const CellId& cell, size_t seed = 0)
{
    return qHashMulti(seed, cell.project, cell.field);
}

/// The year's projects as a grid. Holds the table by value and a vector of row numbers: filter and sort never
/// leave the memory. Columns are the table's fields. Nothing is written here: what was typed is read as a
/// value and told by edited(); it stands as pending until setTable() or settle().
class ProjectModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Selection and scroll position survive where the same rows are shown in the same order.
    void setTable(
        std::shared_ptr<const Table> table, std::shared_ptr<const Catalogue> catalogue, bool readOnly);
    void setFilter(const Filter& filter);
    void setSort(const QList<SortKey>& keys);
    /// In which amounts are shown and bare amounts are typed.
    void setUnit(Unit unit);

    [[nodiscard]] const Table& table() const { return *m_table; }
    [[nodiscard]] const QList<SortKey>& sortKeys() const { return m_sortKeys; }
    [[nodiscard]] Unit unit() const { return m_unit; }
    [[nodiscard]] int total() const { return int(m_table->rows.size()); }
    [[nodiscard]] const Field& field(int column) const { return m_table->fields[size_t(column)]; }
    [[nodiscard]] int columnOf(QStringView key) const { return m_table->column(key); }
    [[nodiscard]] const TableRow& row(int row) const { return m_table->rows[size_t(m_rows[size_t(row)])]; }
    [[nodiscard]] qint64 project(int row) const { return this->row(row).id.key[0]; }
    /// Row in the present order; −1 where the project is not shown.
    [[nodiscard]] int rowOf(qint64 project) const;
    /// The value as it stands or, typed and not yet answered, as it will.
    [[nodiscard]] Value value(const QModelIndex& index) const;
    [[nodiscard]] CellId cellId(const QModelIndex& index) const;
    [[nodiscard]] bool isEditable(const QModelIndex& index) const;

    /// Reads \p text for the cell: a wish for edited(), or a problem at the cell. False for a problem.
    bool submit(const QModelIndex& index, const QString& text);
    /// As typed in the grid, or with bare amounts in \p bare; fields are checked, rules between fields are
    /// not.
    [[nodiscard]] Typed read(const Field& field, const QString& text, Unit bare) const;
    void setPending(const CellId& cell, const Value& value);
    /// The write of these cells was answered: what is pending there is forgotten.
    void settle(const QList<CellId>& cells);
    void setProblem(const CellId& cell, const QString& typed, const QString& message);
    void clearProblem(const CellId& cell);
    [[nodiscard]] QString problemAt(const CellId& cell) const { return m_problems.value(cell).message; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

signals:
    /// A person wants this value there; it differs from what stands.
    void edited(const sanpi::CellId& cell, const sanpi::Value& value);
    void problemFound(const sanpi::CellId& cell, const QString& message);

private:
    struct Refused {
        QString typed;
        QString message;
    };
    [[nodiscard]] std::vector<int> sorted() const;
    [[nodiscard]] std::vector<int> filtered() const;
    void show(std::vector<int> rows);
    void findDigits();
    void cellChanged(const CellId& cell);
    [[nodiscard]] QString text(const QModelIndex& index, const Value& value) const;
    [[nodiscard]] QString editingText(const QModelIndex& index, const Value& value) const;
    [[nodiscard]] QVariant toolTip(const QModelIndex& index, const Value& value) const;

    std::shared_ptr<const Table> m_table = std::make_shared<const Table>();
    std::shared_ptr<const Catalogue> m_catalogue;
    bool m_readOnly = true;
    Filter m_filter;
    QList<SortKey> m_sortKeys;
    Unit m_unit = Unit::Wan;
    std::vector<int> m_order; ///< all rows as sorted
    std::vector<int> m_rows; ///< those that pass the filter
    std::vector<int> m_digits; ///< decimals of each amount column
    QHash<qint64, int> m_rowOf;
    QHash<CellId, Value> m_pending;
    QHash<CellId, Refused> m_problems;
};

} // namespace sanpi

Q_DECLARE_METATYPE(sanpi::CellId)
