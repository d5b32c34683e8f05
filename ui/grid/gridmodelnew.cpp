// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a grid that are no records yet.
#include "ui/facts/gridroles.h"
#include "ui/facts/valuetext.h"
#include "ui/grid/gridmodel.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace sanpi {

using namespace Qt::StringLiterals;

const Field& GridModel::fieldAt(const QModelIndex& index) const
{
    const bool fresh = !isGroup(index.row()) && isNew(index.row());
    return field(fresh ? m_new.keeper(index.column()) : index.column());
}

void GridModel::offerNewRows(bool offered)
{
    if (offered == m_new.offered())
        return;
    beginResetModel();
    m_new.setOffered(offered);
    shapeNewRows();
    arrange();
    endResetModel();
}

/// Each kind keeps what was begun in its table.
void GridModel::shapeNewRows()
{
    if (!m_catalogue)
        return;
    const Kind now = m_table->kind;
    if (m_new.isShaped() && m_new.kind() != now) {
        const bool offered = m_new.offered();
        const Kind before = m_new.kind();
        m_otherNew.insert_or_assign(before, std::exchange(m_new, NewRows()));
        if (const auto kept = m_otherNew.find(now); kept != m_otherNew.end())
            m_new = kept->second;
        m_new.setOffered(offered);
    }
    m_new.shape(*m_table, m_catalogue->kind(now));
}

void GridModel::growNewRows()
{
    if (m_new.count() == 0 || m_readOnly || m_new.endsBlank())
        return;
    beginInsertRows({}, rowCount(), rowCount());
    m_new.append();
    m_rows.push_back(int(m_table->rows.size()) + m_new.count() - 1);
    if (!m_rowOf.isEmpty())
        m_rowOf.insert(m_new.at(m_new.count() - 1).id, rowCount() - 1);
    endInsertRows();
}

bool GridModel::submitNew(const QModelIndex& index, const QString& text)
{
    const CellId cell = cellId(index);
    const bool shown = text == index.data(Qt::EditRole).toString() && problemAt(cell).isEmpty();
    if (shown)
        return true;
    Typed typed;
    if (!text.trimmed().isEmpty())
        typed = read(fieldAt(index), text, m_unit);
    if (typed.problem) {
        setProblem(cell, text, messageOf(*typed.problem));
        growNewRows();
        return false;
    }
    clearProblem(cell);
    m_new.set(m_new.find(cell.record), index.column(), typed.value, *m_table);
    cellChanged(cell);
    growNewRows();
    return true;
}

QList<RecordId> GridModel::addNewRows(const QList<TableRow>& rows)
{
    QList<RecordId> ids;
    if (rows.isEmpty() || !offersNewRows())
        return ids;
    beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
    for (const TableRow& values : rows) {
        // The empty one is filled, and another comes behind it.
        const int place = m_new.count() - 1;
        ids << m_new.at(place).id;
        for (size_t column = 0; column < values.cells.size(); ++column) {
            if (!m_new.isLead(int(column)) && m_new.takes(int(column)))
                m_new.set(place, int(column), values.cells[column], *m_table);
        }
        m_new.append();
        m_rows.push_back(int(m_table->rows.size()) + m_new.count() - 1);
    }
    m_rowOf.clear();
    endInsertRows();
    const int first = rowCount() - int(rows.size()) - 1;
    emit dataChanged(this->index(first, 0), this->index(rowCount() - 1, columnCount() - 1));
    return ids;
}

void GridModel::setNewRow(const RecordId& row, const TableRow& values)
{
    const int place = m_new.find(row);
    if (place < 0)
        return;
    for (size_t column = 0; column < values.cells.size(); ++column) {
        if (!m_new.isLead(int(column)) && m_new.takes(int(column)))
            m_new.set(place, int(column), values.cells[column], *m_table);
    }
    const int at = rowOf(row);
    if (at >= 0)
        emit dataChanged(index(at, 0), index(at, columnCount() - 1));
    growNewRows();
}

void GridModel::removeNewRows(const QList<RecordId>& rows)
{
    for (const RecordId& row : rows) {
        const int place = m_new.find(row);
        const int at = place < 0 ? -1 : rowOf(row);
        if (at < 0 || place == m_new.count() - 1)
            continue; // the empty one stays
        beginRemoveRows({}, at, at);
        m_new.remove(place);
        m_new.setSent(row, false);
        m_rows.pop_back(); // those behind it move up: they stand in the order of their places
        m_rowOf.clear();
        endRemoveRows();
        for (auto problem = m_problems.begin(); problem != m_problems.end();)
            problem = problem.key().record == row ? m_problems.erase(problem) : std::next(problem);
    }
}

/// Of the kind that is shown, or what was begun in the table of another.
NewRows& GridModel::newRowsOf(Kind kind)
{
    const auto other = m_otherNew.find(kind);
    return m_new.kind() == kind || other == m_otherNew.end() ? m_new : other->second;
}

void GridModel::setSent(const QList<RecordId>& rows, bool sent)
{
    for (const RecordId& row : rows)
        newRowsOf(row.kind).setSent(row, sent);
    if (!rows.isEmpty() && rowCount() > 0)
        emit dataChanged(
            index(qMax(0, rowCount() - m_new.count()), 0), index(rowCount() - 1, columnCount() - 1));
}

void GridModel::settleNewRows(const QHash<RecordId, RecordId>& records)
{
    m_became.insert(records);
}

/// The table that has the records has come. What they became is known until the next ones: cursor and
/// selection are taken over after the reset.
void GridModel::dropSettled()
{
    for (auto it = m_became.cbegin(); it != m_became.cend(); ++it) {
        NewRows& rows = newRowsOf(it.key().kind);
        if (const int place = rows.find(it.key()); place >= 0)
            rows.remove(place);
        rows.setSent(it.key(), false);
    }
}

void GridModel::tellArrived()
{
    const QHash<RecordId, RecordId> became = std::exchange(m_became, {});
    if (became.isEmpty() || became.cbegin().key().kind != m_table->kind)
        return;
    int hidden = 0;
    for (const RecordId& record : became)
        hidden += rowOf(record) < 0 ? 1 : 0;
    emit newRowsArrived(int(became.size()), hidden);
}

void GridModel::forgetNewRows()
{
    beginResetModel();
    const bool offered = m_new.offered();
    m_new = {};
    m_otherNew.clear();
    m_became.clear();
    m_problems.clear();
    m_new.setOffered(offered);
    shapeNewRows();
    arrange();
    endResetModel();
}

void GridModel::markProblem(const CellId& cell, const QString& typed, const QString& message)
{
    m_problems.insert(cell, {typed, message});
    cellChanged(cell);
}

bool GridModel::hasProblem(const RecordId& row) const
{
    return std::any_of(
        m_problems.keyBegin(), m_problems.keyEnd(), [&](const CellId& cell) { return cell.record == row; });
}

QVariant GridModel::newData(const QModelIndex& index, int role) const
{
    const bool blank = isBlankNew(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (const Value typed = row(index.row()).cells[size_t(index.column())];
            !typed.isNull() && field(index.column()).type == FieldType::Money)
            return typed.money().grouped(m_unit, decimalsOf(typed.money(), m_unit)); // as typed: not rounded
        return blank && index.column() == m_labelColumn ? QVariant(tr("Type here to add a record"))
                                                        : QVariant();
    case ToneRole:
        return blank ? QVariant(int(Tone::Muted)) : QVariant();
    case PendingRole:
        return m_new.isSent(record(index.row()));
    case NewRowRole:
        return true;
    default:
        return {};
    }
}

} // namespace sanpi
