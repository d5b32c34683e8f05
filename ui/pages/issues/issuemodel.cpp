// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/issues/issuemodel.h"

#include "ui/facts/valuetext.h"
#include "ui/widgets/roles.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

IssueModel::IssueModel(const Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent), m_catalogue(catalogue)
{
}

bool IssueModel::shows(const IssueRow& issue, const IssueFilter& filter) const
{
    const bool open = !issue.standing.isSolved();
    const QString& show = filter.show;
    // The table counts what the figures beside it count: the year's. What came over is a view of its own.
    if ((issue.standing.collectedOn.year() < m_year) != (show == "carried"_L1))
        return false;
    if ((show == "open"_L1 && !open) || (show == "solved"_L1 && open) || (show == "due"_L1 && !issue.dueSoon)
        || (show == "overdue"_L1 && !issue.overdue) || (show == "booked"_L1 && !(issue.booked && open))
        || (show == "recheck"_L1 && !issue.recheckDue))
        return false;
    if (!filter.unit.isEmpty() && unitOf(issue) != filter.unit)
        return false;
    if (filter.kind == noKind())
        return issue.kind == 0;
    const Choice* kind = m_catalogue.field(Kind::Issue, u"kind").choice(issue.kind);
    return filter.kind.isEmpty() || (kind && kind->zh == filter.kind);
}

void IssueModel::setIssues(const IssuesData& data, const IssueFilter& filter, QDate asOf)
{
    beginResetModel();
    m_units = data.units;
    m_year = data.year;
    m_projects = data.projects;
    m_asOf = asOf;
    m_ownFields = data.ownFields;
    m_own = data.own;
    m_issues.clear();
    std::ranges::copy_if(
        data.rows, std::back_inserter(m_issues), [&](const IssueRow& issue) { return shows(issue, filter); });
    std::ranges::reverse(m_issues);
    endResetModel();
}

int IssueModel::rowOf(qint64 issue) const
{
    const auto found = std::ranges::find(m_issues, issue, &IssueRow::id);
    return found == m_issues.end() ? -1 : int(found - m_issues.begin());
}

QString IssueModel::noUnit()
{
    return u"未明确单位"_s;
}

QString IssueModel::noKind()
{
    return u"未分类"_s;
}

QString IssueModel::unitOf(const IssueRow& issue) const
{
    const QString name = m_units.value(issue.unit);
    return name.isEmpty() ? noUnit() : name;
}

QString IssueModel::stateName(IssueState state) const
{
    return choiceText(m_catalogue, Kind::Issue, u"state", int(state));
}

QString IssueModel::leftText(const IssueRow& issue) const
{
    if (issue.standing.isSolved())
        return issue.recheckDue ? tr("▲ recheck due") : QString();
    if (!issue.standing.due.isValid())
        return {};
    const int left = int(m_asOf.daysTo(issue.standing.due));
    if (left < 0)
        return tr("■ %n day(s) overdue", nullptr, -left);
    const QString days = tr("%n day(s) left", nullptr, left);
    return issue.dueSoon ? u"▲ "_s + days : days;
}

QString IssueModel::text(const IssueRow& issue, int column) const
{
    switch (column) {
    case Number:
        return issue.number;
    case Text:
        return issue.text.simplified();
    case State:
        return stateName(issue.standing.state);
    case Due:
        return issue.standing.due.toString(Qt::ISODate);
    case Left:
        return leftText(issue);
    case UnitName:
        return m_units.value(issue.unit);
    case Project:
        return m_projects.value(issue.project);
    case KindName:
        return choiceText(m_catalogue, Kind::Issue, u"kind", issue.kind);
    case Weight:
        return choiceText(m_catalogue, Kind::Issue, u"weight", int(issue.weight));
    case Age:
        return QString::number(issue.days);
    default:
        break;
    }
    const auto own = size_t(column - ColumnCount);
    if (column < ColumnCount || own >= m_ownFields.size())
        return {};
    const Field& field = m_ownFields[own];
    const auto fields = m_own.constFind(issue.id);
    const auto value = fields == m_own.cend() ? Fields::const_iterator() : fields->find(field.key);
    return fields == m_own.cend() || value == fields->end() ? QString()
                                                            : valueText({}, field, value->second, Unit::Wan);
}

bool IssueModel::isFigureColumn(int column) const
{
    const auto own = size_t(column - ColumnCount);
    return column == Age || (column >= ColumnCount && own < m_ownFields.size() && isFigure(m_ownFields[own]));
}

int IssueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_issues.size());
}

int IssueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount) + int(m_ownFields.size());
}

QVariant IssueModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const IssueRow& shown = issue(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::ToolTipRole:
        return index.column() == Text || index.column() == Project || index.column() == UnitName
            ? text(shown, index.column())
            : QVariant();
    case Qt::TextAlignmentRole:
        return int((isFigureColumn(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ToneRole:
        if (index.column() == Left || index.column() == Due) {
            const bool warns = shown.dueSoon || shown.recheckDue;
            return int(shown.overdue ? Tone::Bad : warns ? Tone::Warn : Tone::Plain);
        }
        return int(Tone::Plain);
    default:
        return {};
    }
}

QVariant IssueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigureColumn(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QStringList titles {tr("Number"), tr("Issue"), tr("State"), tr("Due"), tr("Time left"), tr("Unit"),
        tr("Project"), tr("Category"), tr("Weight"), tr("Days open")};
    if (role != Qt::DisplayRole)
        return {};
    const auto own = size_t(section - ColumnCount);
    return section >= ColumnCount && own < m_ownFields.size() ? columnTitle(m_ownFields[own], Unit::Wan)
                                                              : titles.value(section);
}

} // namespace sanpi
