// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batches/membermodel.h"

#include "schema/stagelabel.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"

namespace sanpi {

using namespace Qt::StringLiterals;

MemberModel::MemberModel(const Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent), m_catalogue(catalogue)
{
}

void MemberModel::setMembers(const BatchesData& data, const BatchFilter& filter)
{
    beginResetModel();
    m_members.clear();
    for (const BatchPeriod& period : data.shown.periods) {
        if (filter.period > 0 && period.number != filter.period)
            continue;
        for (const BatchList& list : period.lists) {
            if (filter.batch.isEmpty() || batchName(list.batch) == filter.batch)
                m_members.insert(m_members.end(), list.members.begin(), list.members.end());
        }
    }
    m_badges = data.badges;
    m_units = data.units;
    m_readOnly = data.readOnly;
    endResetModel();
}

int MemberModel::rowOf(qint64 project) const
{
    for (int row = int(m_members.size()) - 1; row >= 0; --row) {
        if (m_members[size_t(row)].project == project)
            return row;
    }
    return -1;
}

QString MemberModel::stageOf(const BatchMember& member) const
{
    return stageLabel(m_catalogue, member.stage, member.works ? qint64(*member.works) : 0, englishLabels());
}

QString MemberModel::badgeName(int which)
{
    const QStringList names {tr("Procedures"), tr("Start"), tr("Statistics"), tr("Progress")};
    return names.value(which);
}

QString MemberModel::badgeText(int which, const Badge& badge)
{
    const QString said = badge.lamp == Lamp::None ? tr("nothing to say yet") : lampText(badge.lamp);
    const QString on = badge.date.isValid() ? u' ' + badge.date.toString(Qt::ISODate) : QString();
    return tr("%1: %2").arg(badgeName(which), said) + on;
}

const Badge* MemberModel::badge(const BatchMember& member, int column) const
{
    const auto found = m_badges.find(member.project);
    if (column < Procedures || column > Progress || found == m_badges.end())
        return nullptr;
    return found->second.all()[size_t(column - Procedures)];
}

int MemberModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_members.size());
}

int MemberModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString MemberModel::text(const BatchMember& member, int column) const
{
    switch (column) {
    case Name:
        return member.name;
    case List:
        return u"%1 · %2"_s.arg(QString::number(member.period), batchName(member.batch));
    case StageName:
        return stageOf(member);
    case Reached:
        return (member.inexact ? u"≤"_s : QString()) + member.reachedOn.toString(Qt::ISODate);
    case Days:
        return member.daysInStage ? QString::number(*member.daysInStage) : QString();
    case Forward:
        return m_readOnly || member.stage == Stage::AtCapacity ? QString() : tr("Advance ›");
    case UnitName:
        return m_units.value(member.unit);
    case Sector: {
        const Choice* sector = m_catalogue.field(Kind::Project, u"sector").choice(member.sector);
        return !sector ? QString() : englishLabels() ? sector->en : sector->zh;
    }
    case Total:
        return member.total ? member.total->grouped(Unit::Wan, decimalsOf(*member.total, Unit::Wan))
                            : QString();
    default:
        return {};
    }
}

QString MemberModel::tip(const BatchMember& member, int column) const
{
    if (const Badge* mark = badge(member, column))
        return badgeText(column - Procedures, *mark);
    if (column == StageName && member.lack != Lack::Nothing)
        return messageOf(member.lack);
    if (column == List && !member.progress.isEmpty())
        return tr("Progress in the list: %1").arg(member.progress);
    return {};
}

QVariant MemberModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const BatchMember& shown = member(index.row());
    const bool figure = index.column() == Days || index.column() == Total;
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::AccessibleTextRole:
        if (const Badge* mark = badge(shown, index.column()))
            return badgeText(index.column() - Procedures, *mark);
        return {};
    case Qt::ToolTipRole: {
        const QString said = tip(shown, index.column());
        return said.isEmpty() ? QVariant() : said;
    }
    case Qt::TextAlignmentRole:
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case LampRole:
        if (const Badge* mark = badge(shown, index.column()))
            return int(mark->lamp);
        return {};
    case ToneRole:
        // What has not reached its list's promise is red, as in the table of periods.
        return int(shown.isBehind() && (index.column() == Name || index.column() == StageName) ? Tone::Bad
                                                                                               : Tone::Plain);
    default:
        return {};
    }
}

QVariant MemberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool figure = section == Days || section == Total;
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles {tr("Name"), tr("Period · list"), tr("Stage"), tr("Since"), tr("Days"),
        badgeName(0), badgeName(1), badgeName(2), badgeName(3), QString(), tr("Unit"), tr("Sector"),
        tr("Total (万元)")};
    return titles.value(section);
}

} // namespace sanpi
