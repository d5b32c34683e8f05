// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textmodel.h"

#include <algorithm>

namespace sanpi {

TextModel::TextModel(const QStringList& titles, const QList<int>& figures, QObject* parent)
    : QAbstractTableModel(parent), m_titles(titles), m_figures(figures)
{
}

void TextModel::setRows(const QList<TextRow>& rows)
{
    if (rows == m_rows)
        return; // the view keeps its place
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int TextModel::rowOf(qint64 key) const
{
    const auto found = std::ranges::find(m_rows, key, &TextRow::key);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int TextModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TextModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant TextModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TextRow& shown = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.cells.value(index.column());
    case Qt::ToolTipRole:
        return shown.toolTip.isEmpty() ? shown.cells.value(index.column()) : shown.toolTip;
    case Qt::TextAlignmentRole:
        return int((m_figures.contains(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ToneRole:
        return int(shown.tones.value(index.column(), Tone::Plain));
    default:
        return {};
    }
}

QVariant TextModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((m_figures.contains(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_titles.value(section)) : QVariant();
}

} // namespace sanpi
