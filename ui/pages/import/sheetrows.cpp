// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/sheetrows.h"

#include <algorithm>

namespace sanpi {

namespace {
constexpr size_t mostRows = 60; // no header that anybody drew stands lower
constexpr int mostColumns = 60;
} // namespace

void SheetRowsModel::setSheet(std::shared_ptr<const Workbook> book, const QString& sheet)
{
    beginResetModel();
    m_book = std::move(book);
    m_sheet = nullptr;
    m_rows = 0;
    m_columns = 0;
    if (m_book) {
        const auto found = std::ranges::find(m_book->sheets, sheet, &Sheet::name);
        m_sheet = found == m_book->sheets.end() ? nullptr : &*found;
    }
    if (m_sheet) {
        m_rows = int(std::min(m_sheet->rows.size(), mostRows));
        for (int row = 0; row < m_rows; ++row)
            m_columns = std::max(m_columns, m_sheet->cellsOf(m_sheet->rows[size_t(row)]).back().column() + 1);
        m_columns = std::min(m_columns, mostColumns);
    }
    endResetModel();
}

int SheetRowsModel::sheetRow(int row) const
{
    return row >= 0 && row < m_rows ? int(m_sheet->rows[size_t(row)].number) : -1;
}

int SheetRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

/// The number of the row stands in front of it.
int SheetRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_rows == 0 ? 0 : m_columns + 1;
}

QVariant SheetRowsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const int row = sheetRow(index.row());
    if (index.column() == 0)
        return role == Qt::DisplayRole ? QVariant(row + 1) : QVariant();
    return m_book->text(*m_sheet, row, index.column() - 1);
}

QVariant SheetRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Row");
    QString letters = cellName(0, section - 1);
    letters.chop(1); // the 1 of row 1
    return letters;
}

} // namespace sanpi
