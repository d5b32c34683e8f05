// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/importrows.h"

#include "exchange/import/importfields.h"
#include "schema/messages.h"
#include "schema/typed.h"
#include "ui/pages/import/importtexts.h"
#include "ui/widgets/roles.h"

#include <QCoreApplication>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

QString rowStateText(RowState state)
{
    switch (state) {
    case RowState::Created:
        return QCoreApplication::translate("sanpi::ImportPage", "New");
    case RowState::Changed:
        return QCoreApplication::translate("sanpi::ImportPage", "Changed");
    case RowState::Faulty:
        return QCoreApplication::translate("sanpi::ImportPage", "Problem");
    case RowState::LeftOut:
        return QCoreApplication::translate("sanpi::ImportPage", "Left out");
    case RowState::Unchanged:
        break;
    }
    return QCoreApplication::translate("sanpi::ImportPage", "Unchanged");
}

ImportRowsModel::ImportRowsModel(const Catalogue& catalogue, bool english, QObject* parent)
    : QAbstractTableModel(parent), m_catalogue(catalogue), m_english(english)
{
}

void ImportRowsModel::setPlan(std::shared_ptr<const ImportPlan> plan, std::map<qint64, QString> units)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_units = std::move(units);
    m_columns.clear();
    if (m_plan) {
        for (const SheetColumn& column : m_plan->recognition.columns) {
            if (column.target.taken())
                m_columns.push_back(&column);
        }
    }
    select();
    endResetModel();
}

void ImportRowsModel::setOnly(std::optional<RowState> state)
{
    beginResetModel();
    m_only = state;
    select();
    endResetModel();
}

void ImportRowsModel::setUnchangedShown(bool shown)
{
    beginResetModel();
    m_unchanged = shown;
    select();
    endResetModel();
}

void ImportRowsModel::select()
{
    m_shown.clear();
    if (!m_plan)
        return;
    for (size_t i = 0; i < m_plan->rows.size(); ++i) {
        const RowState state = m_plan->rows[i].state;
        if (m_only ? state == *m_only : (m_unchanged || state != RowState::Unchanged))
            m_shown.push_back(int(i));
    }
}

int ImportRowsModel::rowOfSheetRow(int sheetRow) const
{
    const auto it = std::ranges::find(
        m_shown, sheetRow, [this](int row) { return m_plan->rows[size_t(row)].sheetRow; });
    return it == m_shown.end() ? -1 : int(it - m_shown.begin());
}

int ImportRowsModel::columnOfSheetColumn(int column) const
{
    const auto it = std::ranges::find(m_columns, column, [](const SheetColumn* c) { return c->column; });
    return it == m_columns.end() ? -1 : int(it - m_columns.begin()) + FixedColumns;
}

bool ImportRowsModel::isTouched(int column) const
{
    if (column < FixedColumns)
        return true;
    const SheetColumn& asked = *m_columns[size_t(column - FixedColumns)];
    if (asked.target.field == "name"_L1 || asked.target.field == "code"_L1)
        return true;
    return std::ranges::any_of(m_plan->rows, [&](const ImportRow& row) {
        const auto cell = std::ranges::find(row.cells, asked.column, &ImportCell::column);
        const auto fault
            = std::ranges::find(row.problems, cellName(row.sheetRow, asked.column), &Problem::cell);
        return (cell != row.cells.end() && cell->changes) || fault != row.problems.end();
    });
}

int ImportRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ImportRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_plan ? 0 : FixedColumns + int(m_columns.size());
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (section == State)
        return tr("Effect");
    if (section == Place)
        return tr("Row");
    const SheetColumn& column = *m_columns[size_t(section - FixedColumns)];
    const bool month = column.target.kind == ColumnTarget::Kind::Month;
    const Field field = importField(m_catalogue, column.target);
    if (role == Qt::ToolTipRole)
        return tr("“%1” of the sheet").arg(column.header);
    QString label = month ? tr("Month %1").arg(column.target.month) : field.label(m_english);
    if (const QString brought = month ? QString() : fieldBrought(*m_plan, column);
        !month && brought != column.target.field)
        label = fieldLabel(m_catalogue, Kind::Project, brought, m_english);
    if (field.type == FieldType::Money)
        label += u" ("_s + unitName(Unit::Wan) + u')';
    return label;
}

QVariant ImportRowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportRow& row = m_plan->rows[size_t(m_shown[size_t(index.row())])];
    if (role == RowStateRole)
        return int(row.state);
    if (role == SheetRowRole)
        return row.sheetRow;
    if (index.column() < FixedColumns)
        return fixedData(row, index.column(), role);
    return cellData(row, *m_columns[size_t(index.column() - FixedColumns)], role);
}

QVariant ImportRowsModel::fixedData(const ImportRow& row, int column, int role) const
{
    if (role == Qt::DisplayRole)
        return column == State ? QVariant(rowStateText(row.state)) : QVariant(row.sheetRow + 1);
    if (role == ToneRole && column == State) {
        switch (row.state) {
        case RowState::Created:
            return int(Tone::Good);
        case RowState::Changed:
            return int(Tone::Warn);
        case RowState::Faulty:
            return int(Tone::Bad);
        case RowState::LeftOut:
        case RowState::Unchanged:
            return int(Tone::Muted);
        }
    }
    return {};
}

QString ImportRowsModel::shown(const SheetColumn& column, const ImportCell& cell, const Value& value) const
{
    // 建设性质 may have brought the year class: the cell knows which field it became.
    const Field field = cell.field == column.target.field ? importField(m_catalogue, column.target)
                                                          : m_catalogue.field(Kind::Project, cell.field);
    if (field.type == FieldType::Reference && value.isNumber()) {
        const auto it = m_units.find(value.number());
        return it == m_units.end() ? QString() : it->second;
    }
    if (field.type == FieldType::Money && value.isNumber())
        return value.money().exact(Unit::Wan);
    return editText(field, value, Unit::Wan, m_english);
}

QString ImportRowsModel::faultText(const ImportRow& row, int sheetColumn) const
{
    const QString place = cellName(row.sheetRow, sheetColumn);
    QStringList texts;
    for (const Problems* list : {&row.problems, &row.warnings}) {
        for (const Problem& problem : *list) {
            if (problem.cell == place)
                texts << messageOf(problem, m_catalogue, m_english);
        }
    }
    return texts.join(u'\n');
}

QVariant ImportRowsModel::cellData(const ImportRow& row, const SheetColumn& column, int role) const
{
    const auto cell = std::ranges::find(row.cells, column.column, &ImportCell::column);
    const QString place = cellName(row.sheetRow, column.column);
    const auto fault = std::ranges::find(row.problems, place, &Problem::cell);
    switch (role) {
    case Qt::DisplayRole:
        if (cell != row.cells.end())
            return shown(column, *cell, cell->after);
        if (fault != row.problems.end())
            return fault->value;
        if (column.target.field == "name"_L1)
            return row.name;
        return column.target.field == "code"_L1 ? QVariant(row.code) : QVariant();
    case BeforeRole:
        if (cell != row.cells.end() && cell->changes && !cell->before.isNull())
            return shown(column, *cell, cell->before);
        return {};
    case FaultRole:
        return fault != row.problems.end();
    case Qt::ToolTipRole: {
        const QString text = faultText(row, column.column);
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
    case ToneRole:
        if (fault != row.problems.end())
            return int(Tone::Bad);
        if (cell != row.cells.end() && cell->changes)
            return int(row.state == RowState::Created ? Tone::Plain : Tone::Warn);
        return int(row.state == RowState::Created ? Tone::Plain : Tone::Muted);
    case Qt::TextAlignmentRole: {
        const Field field = importField(m_catalogue, column.target);
        return QVariant(Qt::AlignVCenter | (field.type == FieldType::Money ? Qt::AlignRight : Qt::AlignLeft));
    }
    default:
        return {};
    }
}

} // namespace sanpi
