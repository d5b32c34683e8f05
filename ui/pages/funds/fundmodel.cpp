// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/funds/fundmodel.h"

#include "ui/facts/valuetext.h"
#include "ui/widgets/roles.h"

namespace sanpi {

using namespace Qt::StringLiterals;

FundModel::FundModel(const Catalogue& catalogue, QObject* parent) : QAbstractTableModel(parent)
{
    setColumns(catalogue);
}

void FundModel::setColumns(const Catalogue& catalogue)
{
    m_columns.clear();
    for (const QString& key : {u"kind"_s, u"name"_s, u"unit"_s, u"applied"_s, u"granted"_s, u"granted_on"_s,
             u"applied_on"_s, u"document"_s})
        m_columns.push_back(catalogue.field(Kind::Fund, key));
    for (const Field& field : catalogue.kind(Kind::Fund).fields) {
        if (field.definition != 0)
            m_columns.push_back(field);
    }
}

void FundModel::setFunds(
    const FundFigures& funds, const Table& names, qint64 kind, const Catalogue& catalogue)
{
    beginResetModel();
    setColumns(catalogue);
    m_names = names;
    m_rows.clear();
    for (const FundRow& row : funds.rows) {
        if (kind == 0 || row.record.value(u"kind"_s).number() == kind)
            m_rows.push_back(row);
    }
    endResetModel();
}

int FundModel::rowOf(const RecordId& id) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].record.id == id)
            return int(row);
    }
    return -1;
}

bool FundModel::isFigureColumn(int column) const
{
    return isFigure(m_columns[size_t(column)]);
}

int FundModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FundModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant FundModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const FundRow& row = m_rows[size_t(index.row())];
    const Field& field = m_columns[size_t(index.column())];
    if (role == Qt::DisplayRole)
        return valueText(m_names, field, row.record.value(field.key), Unit::Wan);
    // What was asked for and has not come yet stands back.
    if (role == ToneRole)
        return int(row.granted ? Tone::Plain : Tone::Muted);
    return {};
}

QVariant FundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size()))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigureColumn(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(columnTitle(m_columns[size_t(section)], Unit::Wan))
                                   : QVariant();
}

} // namespace sanpi
