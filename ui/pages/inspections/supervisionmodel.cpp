// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspections/supervisionmodel.h"

#include "ui/facts/valuetext.h"
#include "ui/widgets/roles.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

Value SupervisionModel::value(const TableRow& row, QStringView key) const
{
    const int column = m_data.supervisions.column(key);
    return column < 0 ? Value() : row.cells[size_t(column)];
}

void SupervisionModel::setSupervisions(const InspectionsData& data, QDate asOf)
{
    beginResetModel();
    m_data = data;
    m_asOf = asOf;
    m_rows.clear();
    const std::vector<TableRow>& all = m_data.supervisions.rows;
    for (size_t i = 0; i < all.size(); ++i) {
        if (value(all[i], u"on").date() <= asOf)
            m_rows.push_back(i);
    }
    std::ranges::sort(m_rows, [&](size_t a, size_t b) {
        return std::pair(value(all[a], u"on").date(), all[a].id.key[0])
            > std::pair(value(all[b], u"on").date(), all[b].id.key[0]);
    });
    endResetModel();
}

int SupervisionModel::rowOf(qint64 id) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&](size_t row) { return m_data.supervisions.rows[row].id.key[0] == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString SupervisionModel::text(const TableRow& row, int column) const
{
    switch (column) {
    case On:
        return value(row, u"on").text();
    case UnitName:
        return m_data.unitName(value(row, u"unit").number());
    case Project:
        return m_data.projectName(value(row, u"project").number());
    case Text:
        return value(row, u"text").text().simplified();
    case Demand:
        return value(row, u"demand").text().simplified();
    case Due:
        return value(row, u"due").text();
    case Issue:
        return m_data.supervisionIssues.value(row.id.key[0]);
    case Supervisors:
        return value(row, u"supervisors").text();
    default: {
        const Field* own = ownField(column);
        return own ? valueText(m_data.supervisions, *own, value(row, own->key), Unit::Wan) : QString();
    }
    }
}

const Field* SupervisionModel::ownField(int column) const
{
    int at = ColumnCount;
    for (const Field& field : m_data.supervisions.fields) {
        if (field.definition != 0 && at++ == column)
            return &field;
    }
    return nullptr;
}

int SupervisionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SupervisionModel::columnCount(const QModelIndex& parent) const
{
    const auto own = std::ranges::count_if(
        m_data.supervisions.fields, [](const Field& field) { return field.definition != 0; });
    return parent.isValid() ? 0 : int(ColumnCount) + int(own);
}

QVariant SupervisionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TableRow& row = m_data.supervisions.rows[m_rows[size_t(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    case ToneRole: {
        const bool ofWeek = Week::of(value(row, u"on").date()) == m_data.plan.week;
        return int(ofWeek ? Tone::Plain : Tone::Muted);
    }
    default:
        return {};
    }
}

QVariant SupervisionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles {tr("Day"), tr("Unit"), tr("Project"), tr("What was seen"), tr("Demands"),
        tr("Due"), tr("Issue"), tr("Supervisors")};
    const Field* own = ownField(section);
    return own ? columnTitle(*own, Unit::Wan) : titles.value(section);
}

} // namespace sanpi
