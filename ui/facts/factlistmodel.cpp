// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/factlistmodel.h"

#include "schema/typed.h"
#include "ui/facts/valuetext.h"

#include <algorithm>

namespace sanpi {

FactListModel::FactListModel(const KindInfo& kind, const QStringList& columns, QObject* parent)
    : QAbstractTableModel(parent), m_kind(kind)
{
    for (const QString& key : columns)
        m_columns.push_back(kind.field(key));
}

void FactListModel::setFacts(
    qint64 project, const std::vector<Record>& records, const std::map<qint64, Mark>& marks)
{
    const bool another = project != m_project;
    if (another)
        beginResetModel();
    m_project = project;
    m_records.clear();
    for (const Record& record : records)
        m_records.emplace(record.id.key[1], record);
    m_marks = marks;
    if (another)
        endResetModel();
    else // the place in the list stays
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

RecordId FactListModel::idAt(int row) const
{
    return {m_kind.kind, {m_project, choices()[size_t(row)].code, 0}};
}

int FactListModel::rowOf(qint64 code) const
{
    const auto found = std::ranges::find(choices(), code, &Choice::code);
    return found == choices().end() ? -1 : int(found - choices().begin());
}

QString FactListModel::nameAt(int row) const
{
    const Choice& choice = choices()[size_t(row)];
    return englishLabels() ? choice.en : choice.zh;
}

Value FactListModel::value(int row, const QString& field) const
{
    const auto found = m_records.find(choices()[size_t(row)].code);
    return found == m_records.end() ? Value() : found->second.value(field);
}

int FactListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(choices().size());
}

int FactListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size()) + 2;
}

QString FactListModel::cellText(int row, int column) const
{
    if (column == 0)
        return nameAt(row);
    if (column <= int(m_columns.size())) {
        const Field& field = *m_columns[size_t(column - 1)];
        return editText(field, value(row, field.key), Unit::Wan, englishLabels());
    }
    const auto mark = m_marks.find(choices()[size_t(row)].code);
    return mark == m_marks.end() ? QString() : mark->second.text;
}

QVariant FactListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cellText(index.row(), index.column());
    case ToneRole: {
        const auto mark = m_marks.find(choices()[size_t(index.row())].code);
        if (index.column() == columnCount() - 1 && mark != m_marks.end())
            return int(mark->second.tone);
        const bool there = m_records.contains(choices()[size_t(index.row())].code);
        return int(there ? Tone::Plain : Tone::Muted);
    }
    default:
        return {};
    }
}

QVariant FactListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0) {
        const KeyPart& part = m_kind.key[1];
        return englishLabels() ? part.en : part.zh;
    }
    if (section <= int(m_columns.size()))
        return m_columns[size_t(section - 1)]->label(englishLabels());
    return tr("Mark");
}

} // namespace sanpi
