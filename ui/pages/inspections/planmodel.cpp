// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspections/planmodel.h"

#include "schema/stagelabel.h"
#include "store/pinyin.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/roles.h"

#include <algorithm>
#include <limits>
#include <map>

namespace sanpi {

using namespace Qt::StringLiterals;

PlanModel::PlanModel(const Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent), m_catalogue(catalogue)
{
}

bool PlanModel::shows(const PlannedVisit& visit, const QString& show)
{
    if (show == "missing"_L1)
        return visit.isMissing();
    if (show == "done"_L1)
        return !visit.done.empty();
    if (show == "excused"_L1)
        return visit.done.empty() && !visit.excused.isEmpty();
    if (show == "idle"_L1)
        return visit.idle > 1;
    if (show == "stopped"_L1)
        return !visit.done.empty() && visit.done.back().site == SiteState::Stopped;
    if (show == "findings"_L1)
        return std::ranges::any_of(
            visit.done, [](const InspectionFact& seen) { return !seen.finding.isEmpty(); });
    return true;
}

QString PlanModel::groupOf(const PlannedVisit& visit, bool byUnit) const
{
    if (!byUnit)
        return visit.route.isEmpty() ? tr("No route yet") : visit.route;
    const QString unit = m_data.unitName(visit.unit);
    return unit.isEmpty() ? tr("No unit") : unit;
}

void PlanModel::setPlan(const InspectionsData& data, const InspectionFilter& filter)
{
    beginResetModel();
    m_data = data;
    const bool byUnit = filter.group == "unit"_L1;
    // Routes by name and those without last; units in the district's order. Inside, as one drives: by day.
    using Head = std::tuple<qint64, QString, QString>; // order, initials, name
    std::map<Head, std::vector<const PlannedVisit*>> groups;
    for (const PlannedVisit& visit : m_data.plan.rows) {
        if (!shows(visit, filter.show))
            continue;
        if (!filter.unit.isEmpty() && groupOf(visit, true) != filter.unit)
            continue;
        const Named* unit = m_data.supervisions.named(Kind::Unit, visit.unit);
        const qint64 order = byUnit ? (unit ? unit->order : std::numeric_limits<qint64>::max())
                                    : (visit.route.isEmpty() ? 1 : 0);
        const QString name = groupOf(visit, byUnit);
        groups[{order, pinyinKey(name), name}].push_back(&visit);
    }
    m_rows.clear();
    m_projects = 0;
    for (auto& [place, visits] : groups) {
        std::ranges::stable_sort(visits, {}, [this](const PlannedVisit* visit) {
            const Named* unit = m_data.supervisions.named(Kind::Unit, visit->unit);
            return std::tuple(visit->plannedOn.isValid() ? visit->plannedOn : QDate(9999, 12, 31),
                unit ? unit->order : std::numeric_limits<qint64>::max());
        });
        const auto missing
            = std::ranges::count_if(visits, [](const auto* visit) { return visit->isMissing(); });
        const QString head = missing > 0
            ? tr("%1 — %2 projects, %3 missing").arg(std::get<2>(place)).arg(visits.size()).arg(missing)
            : tr("%1 — %2 projects, none missing").arg(std::get<2>(place)).arg(visits.size());
        m_rows.push_back({0, head});
        for (const PlannedVisit* visit : visits)
            m_rows.push_back({visit->project, {}});
        m_projects += int(visits.size());
    }
    endResetModel();
}

int PlanModel::rowOf(qint64 project) const
{
    const auto found = std::ranges::find(m_rows, project, &Row::project);
    return project == 0 || found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

std::vector<int> PlanModel::groupRows() const
{
    std::vector<int> rows;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].project == 0)
            rows.push_back(int(i));
    }
    return rows;
}

qint64 PlanModel::nextMissing(qint64 project, const QList<qint64>& sent) const
{
    const int from = qMax(-1, rowOf(project));
    for (int step = 1; step <= int(m_rows.size()); ++step) {
        const Row& row = m_rows[size_t((from + step) % int(m_rows.size()))];
        const PlannedVisit* visit = row.project == 0 ? nullptr : m_data.visit(row.project);
        if (visit && visit->isMissing() && row.project != project && !sent.contains(row.project))
            return row.project;
    }
    return 0;
}

QString PlanModel::stateText(const PlannedVisit& visit) const
{
    if (!visit.done.empty()) {
        const InspectionFact& seen = visit.done.back();
        const QString site = choiceLabel(m_catalogue.field(Kind::Inspection, u"site"), int(seen.site));
        return u"✓ "_s + seen.on.toString(u"MM-dd"_s) + u' ' + site;
    }
    if (!visit.excused.isEmpty())
        return tr("excused: %1").arg(visit.excused);
    return visit.due ? tr("○ missing") : tr("not due");
}

QString PlanModel::text(const PlannedVisit& visit, int column) const
{
    switch (column) {
    case Project:
        return m_data.projectName(visit.project);
    case State:
        return stateText(visit);
    case Inspectors:
        return visit.inspectors;
    case PlannedOn:
        return visit.plannedOn.toString(u"MM-dd ddd"_s);
    case Idle:
        return visit.idle > 1 ? tr("▲ %n week(s)", nullptr, visit.idle) : QString();
    case Last:
        return visit.before
            ? visit.before->on.toString(u"MM-dd"_s) + u' ' + visit.before->progress.simplified()
            : QString();
    case Issues: {
        const int open = m_data.openIssues.value(visit.project);
        return open > 0 ? QString::number(open) : QString();
    }
    case Level:
        return choiceLabel(m_catalogue.field(Kind::Entry, u"level"), visit.level);
    case UnitName:
        return m_data.unitName(visit.unit);
    case StageName:
        return stageLabel(m_catalogue, visit.stage, 0, englishLabels());
    default:
        return {};
    }
}

int PlanModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PlanModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

Qt::ItemFlags PlanModel::flags(const QModelIndex& index) const
{
    if (index.isValid() && projectAt(index.row()) == 0)
        return Qt::ItemIsEnabled;
    return QAbstractTableModel::flags(index);
}

QVariant PlanModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[size_t(index.row())];
    if (row.project == 0) {
        if (role == Qt::DisplayRole)
            return index.column() == 0 ? QVariant(row.group) : QVariant();
        return role == Qt::FontRole ? QVariant(fontOf(TextRole::Strong)) : QVariant();
    }
    const PlannedVisit* visit = m_data.visit(row.project);
    if (!visit)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*visit, index.column());
    case Qt::ToolTipRole:
        if (index.column() == State && visit->every > 0)
            return tr("By the rule every %n week(s)", nullptr, visit->every);
        return index.column() == Project || index.column() == Last ? text(*visit, index.column())
                                                                   : QVariant();
    case LampRole:
        return index.column() == Project ? QVariant(int(visit->lamp)) : QVariant();
    case ToneRole:
        if (index.column() == State)
            return int(visit->isMissing() ? Tone::Warn : visit->done.empty() ? Tone::Muted : Tone::Good);
        return int(index.column() == Idle ? Tone::Warn : Tone::Plain);
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles {tr("Project"), tr("This week"), tr("Inspectors"), tr("Planned"),
        tr("Standing still"), tr("Last time"), tr("Open issues"), tr("Level"), tr("Unit"), tr("Stage")};
    return titles.value(section);
}

} // namespace sanpi
