// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/projects/projectmodel.h"

#include "domain/text.h"
#include "schema/messages.h"
#include "schema/rules.h"
#include "ui/facts/gridroles.h"
#include "ui/facts/valuetext.h"

#include <algorithm>
#include <numeric>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int digitsOfYi = 2;
constexpr int mostDigits = 4;

/// Nothing stands last in both directions.
int compareCells(const Table& table, size_t column, bool descending, const TableRow& a, const TableRow& b)
{
    const bool nothingA = a.cells[column].isNull();
    const bool nothingB = b.cells[column].isNull();
    if (nothingA || nothingB)
        return int(nothingA) - int(nothingB);
    if (cellLess(table, column, a, b))
        return descending ? 1 : -1;
    if (cellLess(table, column, b, a))
        return descending ? -1 : 1;
    return 0;
}

} // namespace

void ProjectModel::setTable(
    std::shared_ptr<const Table> table, std::shared_ptr<const Catalogue> catalogue, bool readOnly)
{
    const std::shared_ptr<const Table> before = std::exchange(m_table, std::move(table));
    const std::vector<int> rowsBefore = std::exchange(m_rows, {});
    m_catalogue = std::move(catalogue);
    m_readOnly = readOnly;
    m_order = sorted();
    std::vector<int> rows = filtered();
    const auto idIn = [](const Table& from, int row) { return from.rows[size_t(row)].id; };
    const bool same = std::ranges::equal(before->fields, m_table->fields, {}, &Field::key, &Field::key)
        && std::ranges::equal(
            rowsBefore, rows, [&](int a, int b) { return idIn(*before, a) == idIn(*m_table, b); });
    m_pending.clear();
    if (same) {
        m_rows = std::move(rows);
        findDigits();
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    // Views ask the old rows between the two signals of a reset: give them back for that moment.
    const std::shared_ptr<const Table> now = std::exchange(m_table, before);
    m_rows = rowsBefore;
    beginResetModel();
    m_table = now;
    m_rows = std::move(rows);
    findDigits();
    m_rowOf.clear();
    for (int i = 0; i < rowCount(); ++i)
        m_rowOf.insert(project(i), i);
    endResetModel();
}

void ProjectModel::setFilter(const Filter& filter)
{
    m_filter = filter;
    std::vector<int> rows = filtered();
    if (rows != m_rows)
        show(std::move(rows));
}

void ProjectModel::setSort(const QList<SortKey>& keys)
{
    m_sortKeys = keys;
    m_order = sorted();
    show(filtered());
}

void ProjectModel::setUnit(Unit unit)
{
    m_unit = unit;
    findDigits();
    if (columnCount() == 0)
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ProjectModel::show(std::vector<int> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_rowOf.clear();
    for (int i = 0; i < rowCount(); ++i)
        m_rowOf.insert(project(i), i);
    endResetModel();
}

std::vector<int> ProjectModel::sorted() const
{
    std::vector<int> order(m_table->rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<std::pair<size_t, bool>> columns;
    for (const SortKey& key : m_sortKeys) {
        if (const int column = m_table->column(key.field); column >= 0)
            columns.emplace_back(size_t(column), key.descending);
    }
    if (columns.empty())
        return order;
    std::ranges::stable_sort(order, [&](int a, int b) {
        for (const auto& [column, descending] : columns) {
            const int compared = compareCells(
                *m_table, column, descending, m_table->rows[size_t(a)], m_table->rows[size_t(b)]);
            if (compared != 0)
                return compared < 0;
        }
        return false;
    });
    return order;
}

std::vector<int> ProjectModel::filtered() const
{
    if (m_filter.isEmpty())
        return m_order;
    std::vector<int> rows;
    rows.reserve(m_order.size());
    for (const int row : m_order) {
        if (m_filter.passes(*m_table, m_table->rows[size_t(row)]))
            rows.push_back(row);
    }
    return rows;
}

void ProjectModel::findDigits()
{
    m_digits.assign(m_table->fields.size(), 0);
    for (size_t column = 0; column < m_digits.size(); ++column) {
        if (m_table->fields[column].type != FieldType::Money)
            continue;
        if (m_unit == Unit::Yi) {
            m_digits[column] = digitsOfYi;
            continue;
        }
        for (const TableRow& row : m_table->rows) {
            if (!row.cells[column].isNull())
                m_digits[column] = std::max(m_digits[column], decimalsOf(row.cells[column].money(), m_unit));
        }
        m_digits[column] = std::min(m_digits[column], mostDigits);
    }
}

int ProjectModel::rowOf(qint64 project) const
{
    return m_rowOf.value(project, -1);
}

CellId ProjectModel::cellId(const QModelIndex& index) const
{
    return {project(index.row()), field(index.column()).key};
}

Value ProjectModel::value(const QModelIndex& index) const
{
    if (!m_pending.isEmpty()) {
        if (const auto it = m_pending.constFind(cellId(index)); it != m_pending.cend())
            return *it;
    }
    return row(index.row()).cells[size_t(index.column())];
}

bool ProjectModel::isEditable(const QModelIndex& index) const
{
    if (m_readOnly || !index.isValid())
        return false;
    const Home home = field(index.column()).home;
    return home != Home::Figure && home != Home::Membership;
}

Typed ProjectModel::read(const Field& field, const QString& text, Unit bare) const
{
    const Resolver units = [this](Kind kind, const QString& name) -> std::optional<qint64> {
        const QString folded = foldName(name);
        for (const auto& [id, named] : kind == Kind::Unit ? m_table->units : m_table->projects) {
            if (named.code == name || named.folded.split(u'、').contains(folded))
                return id;
        }
        return {};
    };
    Typed typed = typedFromText(field, text, bare, units);
    if (!typed.problem)
        typed.problem = checkField(field, typed.value);
    return typed;
}

bool ProjectModel::submit(const QModelIndex& index, const QString& text)
{
    if (!isEditable(index))
        return false;
    const CellId cell = cellId(index);
    const Typed typed = read(field(index.column()), text, m_unit);
    if (typed.problem) {
        setProblem(cell, text, messageOf(*typed.problem, *m_catalogue, englishLabels()));
        return false;
    }
    clearProblem(cell);
    if (typed.value == value(index))
        return true;
    setPending(cell, typed.value);
    emit edited(cell, typed.value);
    return true;
}

void ProjectModel::setPending(const CellId& cell, const Value& value)
{
    m_pending.insert(cell, value);
    cellChanged(cell);
}

void ProjectModel::settle(const QList<CellId>& cells)
{
    for (const CellId& cell : cells) {
        m_pending.remove(cell);
        cellChanged(cell);
    }
}

void ProjectModel::setProblem(const CellId& cell, const QString& typed, const QString& message)
{
    m_problems.insert(cell, {typed, message});
    cellChanged(cell);
    emit problemFound(cell, message);
}

void ProjectModel::clearProblem(const CellId& cell)
{
    if (m_problems.remove(cell))
        cellChanged(cell);
}

void ProjectModel::cellChanged(const CellId& cell)
{
    const int row = rowOf(cell.project);
    const int column = columnOf(cell.field);
    if (row >= 0 && column >= 0)
        emit dataChanged(index(row, column), index(row, column));
}

int ProjectModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ProjectModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_table->fields.size());
}

QString ProjectModel::text(const QModelIndex& index, const Value& value) const
{
    const Field& shown = field(index.column());
    if (shown.type == FieldType::Money && !value.isNull())
        return value.money().grouped(m_unit, m_digits[size_t(index.column())]);
    if (shown.type == FieldType::LongText)
        return oneLine(value.text());
    return valueText(*m_table, shown, value, m_unit);
}

QString ProjectModel::editingText(const QModelIndex& index, const Value& value) const
{
    const Field& shown = field(index.column());
    if (shown.type == FieldType::Money)
        return editText(shown, value, m_unit, englishLabels());
    return valueText(*m_table, shown, value, m_unit);
}

QVariant ProjectModel::toolTip(const QModelIndex& index, const Value& value) const
{
    const Field& shown = field(index.column());
    if (shown.type == FieldType::Money && m_unit == Unit::Yi && !value.isNull())
        return valuePhrase(*m_table, shown, value, Unit::Wan);
    if (shown.type == FieldType::LongText && !value.isNull())
        return value.text();
    return {};
}

QVariant ProjectModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (!m_problems.isEmpty()
        && (role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole
            || role == ProblemRole)) {
        if (const auto it = m_problems.constFind(cellId(index)); it != m_problems.cend())
            return role == Qt::DisplayRole || role == Qt::EditRole ? it->typed : it->message;
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(index, value(index));
    case Qt::EditRole:
        return editingText(index, value(index));
    case Qt::ToolTipRole:
        return toolTip(index, value(index));
    case Qt::TextAlignmentRole:
        return int((isFigure(field(index.column())) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole: {
        const Value raw = value(index);
        return raw.isNumber() ? QVariant(raw.number()) : QVariant(raw.text());
    }
    case LampRole:
        return field(index.column()).key == "lamp"_L1 ? QVariant(int(value(index).number())) : QVariant();
    case NullRole:
        return value(index).isNull();
    case PendingRole:
        return m_pending.contains(cellId(index));
    case ToneRole:
        return int(isEditable(index) || isFigure(field(index.column())) ? Tone::Plain : Tone::Muted);
    default:
        return {};
    }
}

QVariant ProjectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Field& shown = field(section);
    if (role == Qt::DisplayRole)
        return columnTitle(shown, m_unit);
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(shown) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return shown.isInput() ? columnTitle(shown, m_unit)
                               : tr("%1 is computed").arg(columnTitle(shown, m_unit));
    return {};
}

Qt::ItemFlags ProjectModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags all = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isEditable(index) ? all | Qt::ItemIsEditable : all;
}

bool ProjectModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    return role == Qt::EditRole && checkIndex(index, CheckIndexOption::IndexIsValid)
        && submit(index, value.toString());
}

} // namespace sanpi
