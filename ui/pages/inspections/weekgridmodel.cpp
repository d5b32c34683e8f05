// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspections/weekgridmodel.h"

#include "schema/messages.h"
#include "schema/typed.h"
#include "ui/facts/gridroles.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/inspections/planmodel.h"

#include <algorithm>
#include <limits>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstInput = 4; ///< columns before it only tell

Field toldField(const QString& key, const QString& label)
{
    Field field;
    field.key = key;
    field.zh = label;
    field.en = label;
    field.home = Home::Figure;
    return field;
}

} // namespace

WeekGridModel::WeekGridModel(const Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent), m_catalogue(catalogue)
{
    m_fields = {toldField(u"project"_s, tr("Project")), toldField(u"state"_s, tr("This week")),
        toldField(u"unit"_s, tr("Unit")), toldField(u"before"_s, tr("Last time"))};
    const KindInfo& kind = catalogue.kind(Kind::Inspection);
    m_fields.push_back(kind.keyField(1));
    for (const QStringView key : {u"site", u"workers", u"machines", u"progress", u"verified", u"rating",
             u"finding", u"demand", u"due", u"inspectors"})
        m_fields.push_back(*kind.field(key));
}

QStringList WeekGridModel::keys() const
{
    QStringList keys;
    for (const Field& field : m_fields)
        keys << field.key;
    return keys;
}

void WeekGridModel::setWeek(const InspectionsData& data, const InspectionFilter& filter, QDate usualDay)
{
    beginResetModel();
    if (data.plan.week != m_data.plan.week) {
        m_drafts.clear();
        m_problems.clear();
    }
    m_data = data;
    m_usualDay = usualDay;
    std::vector<const PlannedVisit*> visits;
    for (const PlannedVisit& visit : m_data.plan.rows) {
        // What is being typed stays in sight.
        if (PlanModel::shows(visit, filter.show) || m_drafts.contains(visit.project))
            visits.push_back(&visit);
    }
    std::ranges::stable_sort(visits, {}, [this](const PlannedVisit* visit) {
        const Named* unit = m_data.supervisions.named(Kind::Unit, visit->unit);
        return std::tuple(
            visit->route.isEmpty(), visit->route, unit ? unit->order : std::numeric_limits<qint64>::max());
    });
    m_rows.clear();
    for (const PlannedVisit* visit : visits)
        m_rows.append(visit->project);
    endResetModel();
}

const InspectionFact* WeekGridModel::kept(qint64 project) const
{
    const PlannedVisit* visit = m_data.visit(project);
    return visit && !visit->done.empty() ? &visit->done.back() : nullptr;
}

Value WeekGridModel::valueAt(qint64 project, const QString& key) const
{
    const InspectionFact* seen = kept(project);
    if (!seen) {
        const Fields draft = m_drafts.value(project);
        const auto it = draft.find(key);
        if (it != draft.end())
            return it->second;
        return key == "on"_L1 && !draft.empty() ? Value(m_usualDay) : Value();
    }
    const auto number = [](const std::optional<qint64>& one) { return one ? Value(*one) : Value(); };
    if (key == "on"_L1)
        return seen->on;
    if (key == "site"_L1)
        return int(seen->site);
    if (key == "workers"_L1)
        return number(seen->workers);
    if (key == "machines"_L1)
        return number(seen->machines);
    if (key == "progress"_L1)
        return seen->progress;
    if (key == "verified"_L1)
        return seen->verified ? Value(*seen->verified) : Value();
    if (key == "rating"_L1)
        return seen->rating > 0 ? Value(seen->rating) : Value();
    if (key == "finding"_L1)
        return seen->finding;
    if (key == "demand"_L1)
        return seen->demand;
    if (key == "due"_L1)
        return seen->due;
    return seen->inspectors;
}

QStringList WeekGridModel::missingOf(qint64 project) const
{
    QStringList missing;
    const Fields draft = m_drafts.value(project);
    for (const QString& key : {u"site"_s, u"progress"_s}) {
        const auto it = draft.find(key);
        if (it == draft.end() || it->second.isNull())
            missing << m_catalogue.field(Kind::Inspection, key).label(englishLabels());
    }
    return missing;
}

QString WeekGridModel::stateText(qint64 project) const
{
    if (m_drafts.contains(project) && !kept(project))
        return tr("not kept: %1 missing").arg(missingOf(project).join(u"、"_s));
    const PlannedVisit* visit = m_data.visit(project);
    if (!visit)
        return {};
    if (!visit->done.empty())
        return tr("✓ kept");
    return !visit->excused.isEmpty() ? tr("excused") : visit->due ? tr("○ missing") : tr("not due");
}

QString WeekGridModel::plainText(qint64 project, const QString& key) const
{
    const PlannedVisit* visit = m_data.visit(project);
    if (key == "project"_L1)
        return m_data.projectName(project);
    if (key == "state"_L1)
        return stateText(project);
    if (key == "unit"_L1)
        return visit ? m_data.unitName(visit->unit) : QString();
    return visit && visit->before ? visit->before->progress.simplified() : QString();
}

InspectionWish WeekGridModel::wishOf(qint64 project, const Fields& fields) const
{
    InspectionWish wish;
    wish.project = project;
    wish.fields = fields;
    wish.on = m_usualDay;
    if (const auto on = fields.find(u"on"_s); on != fields.end() && !on->second.isNull())
        wish.on = on->second.date();
    wish.fields.erase(u"on"_s);
    if (const InspectionFact* seen = kept(project))
        wish.record = seen->id();
    else if (wish.fields.find(u"inspectors"_s) == wish.fields.end()) {
        const PlannedVisit* visit = m_data.visit(project);
        wish.fields.emplace(
            u"inspectors"_s, visit && !visit->inspectors.isEmpty() ? visit->inspectors : m_data.inspectors);
    }
    wish.how = Source::Grid;
    return wish;
}

std::vector<InspectionWish> WeekGridModel::wishesOf(
    const QMap<std::pair<int, int>, QString>& cells, int& unreadable)
{
    QMap<qint64, Fields> typed;
    unreadable = 0;
    for (auto it = cells.cbegin(); it != cells.cend(); ++it) {
        const qint64 project = projectAt(it.key().first);
        const Field& field = m_fields[size_t(it.key().second)];
        const Typed read = typedFromText(
            field, it.value(), Unit::Wan, [](Kind, const QString&) { return std::optional<qint64>(); });
        m_problems.remove({project, field.key});
        if (!read.problem) {
            typed[project][field.key] = read.value;
            continue;
        }
        ++unreadable;
        m_problems.insert({project, field.key}, messageOf(*read.problem, m_catalogue, englishLabels()));
    }
    std::vector<InspectionWish> wishes;
    for (auto it = typed.cbegin(); unreadable == 0 && it != typed.cend(); ++it) {
        if (kept(it.key())) {
            wishes.push_back(wishOf(it.key(), it.value()));
            continue;
        }
        Fields& draft = m_drafts[it.key()];
        for (const auto& [key, value] : it.value())
            draft[key] = value;
        if (std::ranges::all_of(draft, [](const auto& one) { return one.second.isNull(); }))
            m_drafts.remove(it.key());
        else if (missingOf(it.key()).isEmpty())
            wishes.push_back(wishOf(it.key(), draft));
    }
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    return wishes;
}

std::vector<InspectionWish> WeekGridModel::sameAsBefore(const QList<int>& rows) const
{
    std::vector<InspectionWish> wishes;
    for (const int row : rows) {
        const PlannedVisit* visit = m_data.visit(projectAt(row));
        if (!visit || !visit->before || !visit->done.empty())
            continue;
        InspectionWish wish = wishOf(visit->project, m_drafts.value(visit->project));
        wish.asBefore = true;
        wishes.push_back(std::move(wish));
    }
    return wishes;
}

void WeekGridModel::forget(const std::vector<InspectionWish>& wishes)
{
    for (const InspectionWish& wish : wishes)
        m_drafts.remove(wish.project);
}

void WeekGridModel::setProblem(qint64 project, const QString& key, const QString& message)
{
    m_problems.insert({project, key}, message);
    const int row = rowOf(project);
    if (row >= 0)
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

int WeekGridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int WeekGridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

const Field& WeekGridModel::fieldAt(const QModelIndex& index) const
{
    return m_fields[size_t(index.column())];
}

QList<Offer> WeekGridModel::offersAt(const QModelIndex& index) const
{
    return numberedOffers(fieldAt(index));
}

Qt::ItemFlags WeekGridModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    if (!index.isValid() || m_data.readOnly || index.column() < firstInput)
        return plain;
    const bool isDay = m_fields[size_t(index.column())].key == "on"_L1;
    return isDay && kept(projectAt(index.row())) ? plain : plain | Qt::ItemIsEditable; // the day names it
}

bool WeekGridModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString text = value.toString();
    if (text == data(index, Qt::EditRole).toString())
        return true;
    int unreadable = 0;
    const std::vector<InspectionWish> wishes
        = wishesOf({{std::pair(index.row(), index.column()), text}}, unreadable);
    if (!wishes.empty())
        emit edited(wishes);
    return unreadable == 0;
}

QVariant WeekGridModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const qint64 project = projectAt(index.row());
    const Field& field = m_fields[size_t(index.column())];
    const bool told = index.column() < firstInput;
    switch (role) {
    case Qt::DisplayRole:
        return told ? plainText(project, field.key)
                    : valueText({}, field, valueAt(project, field.key), Unit::Wan);
    case Qt::EditRole:
        return told ? plainText(project, field.key)
                    : editText(field, valueAt(project, field.key), Unit::Wan, englishLabels());
    case Qt::TextAlignmentRole:
        return int((isFigure(field) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ProblemRole:
    case Qt::ToolTipRole:
        return m_problems.value({project, field.key});
    case ToneRole:
        return int(field.key == "before"_L1 || field.key == "unit"_L1 ? Tone::Muted : Tone::Plain);
    default:
        return {};
    }
}

QVariant WeekGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const Field& field = m_fields[size_t(section)];
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(field) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(columnTitle(field, Unit::Wan)) : QVariant();
}

} // namespace sanpi
