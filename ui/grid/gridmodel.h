// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/filter.h"
#include "figures/table.h"
#include "schema/typed.h"
#include "ui/grid/nameindex.h"
#include "ui/grid/newrows.h"
#include "ui/grid/rowarrangement.h"
#include "ui/widgets/roles.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QPair>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sanpi {

/// Names one cell whatever the order of rows is.
struct CellId {
    RecordId record;
    QString field;
    [[nodiscard]] qint64 project() const { return record.key[0]; } ///< of cells of projects
    bool operator==(const CellId&) const = default;
};

[[nodiscard]] inline size_t qHash(const CellId& cell, size_t seed = 0)
{
    return qHashMulti(seed, cell.record, cell.field);
}

/// Rows that pass the filter are shown in a tone, with its sign beside it; the first rule that holds counts.
struct ColourRule {
    QString name; ///< what the legend says
    QString expression; ///< as people type filters
    Tone tone = Tone::Warn; ///< Good, Warn, Bad; Muted for "to be noted"
    bool operator==(const ColourRule&) const = default;
};

/// A table of records of any kind as a grid: projects of a year, months of investment, issues … Holds the
/// table by value and a vector of row numbers: filter, sort and groups never leave the memory. Columns are
/// the table's fields. Nothing is written here: what was typed is read as a value and told by edited(); it
/// stands as pending until setTable() or settle(). Where rows are grouped, a line with count and subtotals
/// stands before each group: isGroup() tells it from the rows of records.
class GridModel final : public QAbstractTableModel {
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
    /// By a field's key; empty: no groups.
    void setGroup(const QString& field);
    void toggleGroup(int row);
    /// Those that cannot be read are left out.
    void setColours(const QList<ColourRule>& rules);
    /// Where groups are named and signs of colours stand.
    void setLabelColumn(int column);

    [[nodiscard]] const Table& table() const { return *m_table; }
    [[nodiscard]] std::shared_ptr<const Table> sharedTable() const { return m_table; }
    [[nodiscard]] const QList<SortKey>& sortKeys() const { return m_sortKeys; }
    [[nodiscard]] const QString& group() const { return m_group; }
    [[nodiscard]] const QList<ColourRule>& colours() const { return m_colours; }
    /// How many of the rows shown each rule colours.
    [[nodiscard]] std::vector<int> colourCounts() const;
    [[nodiscard]] Unit unit() const { return m_unit; }
    [[nodiscard]] bool readOnly() const { return m_readOnly; }
    [[nodiscard]] int total() const { return int(m_table->rows.size()); }
    /// Records that pass the filter, whether their groups are open or not.
    [[nodiscard]] int shown() const { return int(m_passing.size()); }
    [[nodiscard]] const std::vector<int>& passing() const
    {
        return m_passing;
    } ///< rows of the table, in order
    [[nodiscard]] const Field& field(int column) const { return m_table->fields[size_t(column)]; }
    /// The last of that key: facts carry their project's code and name in front of their own fields.
    [[nodiscard]] int columnOf(QStringView key) const;
    [[nodiscard]] bool isGroup(int row) const { return m_rows[size_t(row)] < 0; }
    /// Precondition for all of these: the row is no group.
    [[nodiscard]] const TableRow& row(int row) const
    {
        const auto at = size_t(m_rows[size_t(row)]);
        return at < m_table->rows.size() ? m_table->rows[at] : m_new.at(int(at - m_table->rows.size()));
    }
    [[nodiscard]] RecordId record(int row) const; ///< of a group: one with a first part of 0
    [[nodiscard]] qint64 project(int row) const { return record(row).key[0]; }
    /// What people call the record: its name or number, of a fact its project and the parts of its key.
    [[nodiscard]] QString nameOf(int row) const;
    [[nodiscard]] QString nameOf(const TableRow& row) const;
    /// Row in the present order; −1 where the record is not shown.
    [[nodiscard]] int rowOf(const RecordId& record) const;
    [[nodiscard]] int rowOf(qint64 project) const { return rowOf(RecordId::project(project)); }
    /// The value as it stands or, typed and not yet answered, as it will; of a group its subtotal.
    [[nodiscard]] Value value(const QModelIndex& index) const;
    /// As the table has it, whatever is pending; nothing where the record is not in it.
    [[nodiscard]] Value storedValue(const CellId& cell) const;
    [[nodiscard]] CellId cellId(const QModelIndex& index) const;
    [[nodiscard]] bool isEditable(const QModelIndex& index) const;
    /// Whether what a column shows is a value of the records themselves, or of a project's face.
    [[nodiscard]] bool isInput(int column) const;
    /// Sum over the records that pass the filter; nothing for columns that are not summed.
    [[nodiscard]] Value totalOf(int column) const;
    /// A value as the column shows it.
    [[nodiscard]] QString textOf(int column, const Value& value) const;

    /// Reads \p text for the cell: a wish for edited(), or a problem at the cell. False for a problem.
    bool submit(const QModelIndex& index, const QString& text);
    /// As typed in the grid, or with bare amounts in \p bare; fields are checked, rules between fields are
    /// not.
    [[nodiscard]] Typed read(const Field& field, const QString& text, Unit bare) const;
    [[nodiscard]] QString messageOf(const Problem& problem) const;
    void setPending(const CellId& cell, const Value& value);
    void setPending(const QList<QPair<CellId, Value>>& cells);
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

    // Rows that are typed and are no records yet: behind all others, the last one empty (gridmodelnew.cpp).
    void offerNewRows(bool offered);
    [[nodiscard]] bool offersNewRows() const { return m_new.count() > 0 && !m_readOnly; }
    [[nodiscard]] bool isNew(int row) const { return m_rows[size_t(row)] >= int(m_table->rows.size()); }
    [[nodiscard]] bool isBlankNew(int row) const { return isNew(row) && m_new.isBlank(this->row(row)); }
    [[nodiscard]] const NewRows& newRows() const { return m_new; }
    [[nodiscard]] const KindInfo& kind() const { return m_catalogue->kind(m_table->kind); }
    /// What is typed into the cell: of a new row's name and code the project.
    [[nodiscard]] const Field& fieldAt(const QModelIndex& index) const;
    /// Rows with these values behind those that are there; their ids.
    QList<RecordId> addNewRows(const QList<TableRow>& rows);
    void setNewRow(const RecordId& row, const TableRow& values);
    void removeNewRows(const QList<RecordId>& rows);
    void setSent(const QList<RecordId>& rows, bool sent);
    /// They are records now, under these ids: they go when the table comes that has them.
    void settleNewRows(const QHash<RecordId, RecordId>& records);
    void forgetNewRows();
    /// As setProblem(), without telling anybody: it is seen at the cell.
    void markProblem(const CellId& cell, const QString& typed, const QString& message);
    [[nodiscard]] bool hasProblem(const RecordId& row) const;

signals:
    /// A person wants this value there; it differs from what stands.
    void edited(const sanpi::CellId& cell, const sanpi::Value& value);
    void problemFound(const sanpi::CellId& cell, const QString& message);
    /// The table that has the records has come; so many of them it does not show: of another year, or outside
    /// the filter.
    void newRowsArrived(int records, int hidden);

private:
    struct Refused {
        QString typed;
        QString message;
    };
    [[nodiscard]] std::vector<int> sorted() const;
    [[nodiscard]] std::vector<int> filtered() const;
    void arrange();
    void show(std::vector<int> passing);
    void findDigits();
    void findInputs();
    void parseColours();
    void cellChanged(const CellId& cell);
    void manyChanged(qsizetype count, const std::function<CellId(qsizetype)>& cellAt);
    bool submitNew(const QModelIndex& index, const QString& text);
    void growNewRows();
    void shapeNewRows();
    [[nodiscard]] NewRows& newRowsOf(Kind kind);
    void dropSettled();
    void tellArrived();
    [[nodiscard]] QVariant newData(const QModelIndex& index, int role) const;
    [[nodiscard]] int colourOf(int tableRow) const; ///< −1: none
    [[nodiscard]] QString editingText(const QModelIndex& index, const Value& value) const;
    [[nodiscard]] QVariant toolTip(const QModelIndex& index, const Value& value) const;
    [[nodiscard]] QVariant groupData(const QModelIndex& index, int role) const;
    [[nodiscard]] QVariant ground(const QModelIndex& index) const;

    std::shared_ptr<const Table> m_table = std::make_shared<const Table>();
    std::shared_ptr<const Catalogue> m_catalogue;
    bool m_readOnly = true;
    Filter m_filter;
    QList<SortKey> m_sortKeys;
    QString m_group;
    QSet<QString> m_closed; ///< names of groups that are folded
    QList<ColourRule> m_colours;
    std::vector<Filter> m_colourFilters;
    std::vector<bool> m_inputs; ///< by column
    int m_labelColumn = 0;
    Unit m_unit = Unit::Wan;
    std::vector<int> m_order; ///< all rows as sorted
    std::vector<int> m_passing; ///< those that pass the filter
    std::vector<int> m_rows; ///< as shown: rows of the table, and −1−n for the nth group
    std::vector<RowGroup> m_groups;
    std::vector<qint64> m_totals; ///< by column
    std::vector<int> m_digits; ///< decimals of each amount column
    mutable QHash<RecordId, int> m_rowOf; ///< made when first asked
    mutable std::vector<qint8> m_colourOf; ///< by row of the table, found when painted; −2: not yet
    NewRows m_new;
    std::map<Kind, NewRows> m_otherNew; ///< what was begun in the tables of other kinds
    QHash<RecordId, RecordId> m_became; ///< new rows that are records now
    mutable NameIndex m_names;
    QHash<CellId, Value> m_pending;
    QHash<CellId, Refused> m_problems;
};

} // namespace sanpi

Q_DECLARE_METATYPE(sanpi::CellId)
