// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fill/fillgrid.h"

#include "domain/text.h"
#include "ui/theme/theme.h"

#include <QApplication>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

FillSheetModel::FillSheetModel(const Catalogue& catalogue, bool english, QObject* parent)
    : QAbstractTableModel(parent), m_catalogue(catalogue), m_english(english)
{
}

void FillSheetModel::show(
    std::shared_ptr<const Workbook> book, const Sheet* sheet, std::shared_ptr<const FillPlan> plan)
{
    beginResetModel();
    m_book = std::move(book);
    m_sheet = m_book ? sheet : nullptr;
    m_plan = std::move(plan);
    m_cells.clear();
    m_notes.clear();
    m_rows = m_columns = 0;
    if (m_sheet) {
        for (const SheetRow& row : m_sheet->rows) {
            m_rows = std::max(m_rows, int(row.number) + 1);
            m_columns = std::max(m_columns, m_sheet->cellsOf(row).back().column() + 1);
        }
    }
    if (m_plan) {
        for (const FillCell& cell : m_plan->cells) {
            m_cells.insert(placeOf(cell.write.row, cell.write.column), &cell);
            m_rows = std::max(m_rows, cell.write.row + 1);
            m_columns = std::max(m_columns, cell.write.column + 1);
        }
        for (const FillNote& note : m_plan->notes) {
            if (note.row >= 0 && note.column >= 0)
                m_notes.insert(placeOf(note.row, note.column), &note);
        }
    }
    endResetModel();
}

int FillSheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int FillSheetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

FillSheetModel::State FillSheetModel::stateOf(const QModelIndex& index) const
{
    const quint64 place = placeOf(index.row(), index.column());
    if (const FillCell* cell = m_cells.value(place))
        return cell->sum ? Sum : cell->replaces ? Replaced : Filled;
    if (m_notes.contains(place))
        return Doubtful;
    const bool header = m_plan && index.row() >= m_plan->headerFirst && index.row() <= m_plan->headerLast;
    return header ? Header : Plain;
}

QString FillSheetModel::words(const QModelIndex& index) const
{
    const quint64 place = placeOf(index.row(), index.column());
    if (const FillNote* note = m_notes.value(place))
        return messageOf(*note);
    switch (stateOf(index)) {
    case Filled:
        return tr("filled in");
    case Sum:
        return tr("filled in: the sum of the rows that are filled");
    case Replaced:
        return tr("filled in; what stood there is replaced");
    default:
        return {};
    }
}

QVariant FillSheetModel::data(const QModelIndex& index, int role) const
{
    if (!m_sheet || !index.isValid())
        return {};
    const FillCell* cell = m_cells.value(placeOf(index.row(), index.column()));
    const Colors& c = colors(themeOf(QApplication::palette()));
    switch (role) {
    case Qt::DisplayRole:
        return cell ? cell->shown : oneLine(m_book->text(*m_sheet, index.row(), index.column()));
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        const QString said = words(index);
        const QString shown = data(index, Qt::DisplayRole).toString();
        return said.isEmpty() ? shown : shown + u'\n' + said;
    }
    case Qt::TextAlignmentRole:
        if (cell && cell->write.number)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::FontRole:
        return cell || stateOf(index) == Header ? QVariant(fontOf(TextRole::Strong)) : QVariant();
    case Qt::BackgroundRole:
        switch (stateOf(index)) {
        case Header:
            return c.sunken;
        case Filled:
            return c.accentSoft;
        case Sum:
            return c.goodSoft;
        case Replaced:
        case Doubtful:
            return c.warnSoft;
        case Plain:
            break;
        }
        return {};
    case StateRole:
        return int(stateOf(index));
    default:
        return {};
    }
}

QVariant FillSheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    QString text = cellName(0, section).chopped(1);
    if (m_plan) {
        const auto column = std::ranges::find(m_plan->columns, section, &FillColumn::column);
        if (column != m_plan->columns.end() && column->target.isFilled())
            text += u" · "_s + fillLabel(m_catalogue, column->target, m_english);
    }
    return text;
}

} // namespace sanpi
