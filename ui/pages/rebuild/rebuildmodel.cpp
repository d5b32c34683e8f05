// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rebuild/rebuildmodel.h"

#include "schema/stagelabel.h"
#include "ui/facts/valuetext.h"
#include "ui/widgets/roles.h"

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QString amount(const std::optional<Money>& money)
{
    return money ? money->grouped(Unit::Wan, decimalsOf(*money, Unit::Wan)) : QString();
}

} // namespace

RebuildModel::RebuildModel(const Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent), m_catalogue(catalogue)
{
}

void RebuildModel::setMembers(
    const Rebuild& rebuild, const QHash<qint64, QString>& units, Show show, const QString& category)
{
    beginResetModel();
    m_units = units;
    m_members.clear();
    for (const RebuildMember& member : rebuild.members) {
        const bool wanted = show == All || (show == InLibrary ? member.inLibrary : member.started());
        if (wanted && (category.isEmpty() || member.category == category))
            m_members.push_back(member);
    }
    endResetModel();
}

int RebuildModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_members.size());
}

int RebuildModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RebuildModel::text(const RebuildMember& member, int column) const
{
    switch (column) {
    case Name:
        return member.name;
    case Category:
        return member.category;
    case UnitName:
        return m_units.value(member.unit);
    case StageName: {
        const QString stage = stageLabel(m_catalogue, member.stage, 0, englishLabels());
        if (!member.startedOn.isValid())
            return stage;
        return stage + (member.inexact ? u" ≤"_s : u" "_s) + member.startedOn.toString(Qt::ISODate);
    }
    case Library:
        return member.inLibrary ? u"●"_s : u"○"_s;
    case Total:
        return amount(member.total);
    case Target:
        return amount(member.target);
    case Done:
        return amount(member.done);
    case Rate:
        return member.rate.shown();
    default:
        return {};
    }
}

QVariant RebuildModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RebuildMember& member = m_members[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(member, index.column());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        if (index.column() == Library)
            return member.inLibrary ? tr("in the province's library") : tr("not in the province's library");
        return {};
    case ToneRole:
        return int(index.column() == Library && !member.inLibrary ? Tone::Muted : Tone::Plain);
    default:
        return {};
    }
}

QVariant RebuildModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigureColumn(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QStringList titles {tr("Project"), tr("Category"), tr("Unit"), tr("Stage"), tr("Library"),
        tr("Total (万元)"), tr("Target (万元)"), tr("Done (万元)"), tr("Rate")};
    return role == Qt::DisplayRole ? QVariant(titles.value(section)) : QVariant();
}

} // namespace sanpi
