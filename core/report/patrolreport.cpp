// SPDX-License-Identifier: GPL-3.0-or-later
// 巡查单: what inspectors take along, a sheet a route; what is empty is filled in on site.
#include "figures/inspections.h"
#include "figures/issues.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"
#include "store/pinyin.h"
#include "store/unitnames.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

constexpr int idleWorthSaying = 2; // weeks
constexpr int longestIssue = 60; // characters of an issue: the rest is in the ledger

QString shortened(const QString& text, int longest)
{
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.left(longest - 1) + u'…';
}

/// Where a sheet stands among the others, and what it is called: routes by name, then units that have no
/// route yet, in the district's order.
struct RouteHead {
    bool open = false; ///< no route yet: it is the unit's
    qint64 order = 0;
    QString initials;
    QString name;
    bool operator<(const RouteHead& other) const
    {
        return std::tie(open, order, initials, name)
            < std::tie(other.open, other.order, other.initials, other.name);
    }
};
using RouteVisits = std::map<RouteHead, std::vector<const PlannedVisit*>>;

/// Everything that the sheets of a week say, by route.
class PatrolSheets {
public:
    static Result<PatrolSheets> gather(Ledger& ledger, const ReportRequest& request);
    [[nodiscard]] doc::Table table(const std::vector<const PlannedVisit*>& visits) const;
    [[nodiscard]] QString goes(const std::vector<const PlannedVisit*>& visits) const;
    /// The route, or the unit where none is planned yet; those with a route first.
    [[nodiscard]] RouteVisits byRoute(const QString& only) const;
    [[nodiscard]] const WeekPlan& plan() const { return m_plan; }

private:
    explicit PatrolSheets(const Catalogue& catalogue) : m_catalogue(catalogue) { }
    [[nodiscard]] QString nameCell(const PlannedVisit& visit) const;
    [[nodiscard]] QString beforeText(const PlannedVisit& visit) const;
    [[nodiscard]] QString issuesText(qint64 project) const;

    const Catalogue& m_catalogue;
    WeekPlan m_plan;
    std::vector<IssueRow> m_issues;
    QHash<qint64, QString> m_units;
    QHash<qint64, qint64> m_orders; ///< of the units
    QHash<qint64, QString> m_names;
};

Result<PatrolSheets> PatrolSheets::gather(Ledger& ledger, const ReportRequest& request)
{
    PatrolSheets sheets(ledger.catalogue());
    auto plan
        = weekPlan(ledger, request.week.isValid() ? request.week : Week::of(request.asOf), request.asOf);
    if (!plan)
        return plan.error();
    sheets.m_plan = std::move(plan).value();
    auto issues = issueRows(ledger, request.asOf);
    if (!issues)
        return issues.error();
    sheets.m_issues = std::move(issues).value();
    std::erase_if(sheets.m_issues, [](const IssueRow& issue) { return issue.standing.isSolved(); });
    auto units = unitNames(ledger);
    if (!units)
        return units.error();
    sheets.m_units = std::move(units).value();
    const auto known = ledger.records().all(Kind::Unit);
    if (!known)
        return known.error();
    for (const Record& unit : *known)
        sheets.m_orders.insert(unit.id.key[0], unit.value(u"order"_s).number());
    const auto projects = ledger.records().all(Kind::Project);
    if (!projects)
        return projects.error();
    for (const Record& project : *projects)
        sheets.m_names.insert(project.id.key[0], project.value(u"name"_s).text());
    return sheets;
}

RouteVisits PatrolSheets::byRoute(const QString& only) const
{
    RouteVisits routes;
    for (const PlannedVisit& visit : m_plan.rows) {
        const bool planned = !visit.route.isEmpty() || !visit.inspectors.isEmpty();
        if (!visit.excused.isEmpty() || !(visit.due || planned) || (!only.isEmpty() && visit.route != only))
            continue;
        const bool open = visit.route.isEmpty();
        const QString name = open ? m_units.value(visit.unit, u"单位未定"_s) : visit.route;
        routes[{open, open ? m_orders.value(visit.unit) : 0, pinyinKey(name), name}].push_back(&visit);
    }
    for (auto& [route, visits] : routes) {
        std::ranges::stable_sort(visits, {}, [](const PlannedVisit* visit) {
            return std::pair(
                visit->plannedOn.isValid() ? visit->plannedOn : QDate(9999, 12, 31), visit->unit);
        });
    }
    return routes;
}

QString PatrolSheets::nameCell(const PlannedVisit& visit) const
{
    const Choice* level = m_catalogue.field(Kind::Entry, u"level").choice(visit.level);
    QStringList facts;
    if (level)
        facts << level->zh + u"重点"_s;
    if (const QString unit = m_units.value(visit.unit); !unit.isEmpty())
        facts << unit;
    return m_names.value(visit.project) + (facts.isEmpty() ? QString() : u'\n' + facts.join(u"·"_s));
}

QString PatrolSheets::beforeText(const PlannedVisit& visit) const
{
    if (!visit.before)
        return u"（此前未巡查）"_s;
    const InspectionFact& seen = *visit.before;
    const Choice* site = m_catalogue.field(Kind::Inspection, u"site").choice(int(seen.site));
    QStringList facts;
    if (site)
        facts << site->zh;
    if (seen.workers)
        facts << u"%1人"_s.arg(*seen.workers);
    if (seen.machines)
        facts << u"机械%1台"_s.arg(*seen.machines);
    QString text = seen.progress.simplified() + u"（"_s + facts.join(u"，"_s) + u"）"_s;
    if (visit.idle >= idleWorthSaying)
        text += u"\n▲连续%1周无实质进展"_s.arg(visit.idle);
    return text;
}

QString PatrolSheets::issuesText(qint64 project) const
{
    QStringList lines;
    for (const IssueRow& issue : m_issues) {
        if (issue.project != project
            && std::ranges::find(issue.alsoProjects, project) == issue.alsoProjects.end())
            continue;
        QString line = issue.number + u' ' + shortened(issue.text, longestIssue);
        if (issue.standing.due.isValid())
            line += u"（%1前%2）"_s.arg(
                issue.standing.due.toString(u"M月d日"_s), issue.overdue ? u"，已超期"_s : QString());
        lines << line;
    }
    return lines.isEmpty() ? u"无"_s : lines.join(u'\n');
}

doc::Table PatrolSheets::table(const std::vector<const PlannedVisit*>& visits) const
{
    doc::Table table;
    table.columns = {{u"序号"_s, 0.5, Align::Centre}, {u"项目名称"_s, 2.3, Align::Left, 8},
        {u"上次巡查"_s, 1, Align::Centre}, {u"上次形象进度"_s, 2.4, Align::Left, 8},
        {u"未销号问题"_s, 2.1, Align::Left, 8}, {u"现场状态"_s, 1.1, Align::Left, 5},
        {u"人数"_s, 0.6, Align::Centre, 3}, {u"机械"_s, 0.6, Align::Centre, 3},
        {u"形象进度"_s, 3, Align::Left, 10}, {u"问题及要求（时限）"_s, 3, Align::Left, 11},
        {u"照片编号"_s, 0.9, Align::Centre, 4}};
    table.groups = {{u"上次及未了事项"_s, 2, 3}, {u"本次现场填写"_s, 5, 6}};
    QString boxes;
    for (const Choice& choice : m_catalogue.field(Kind::Inspection, u"site").choices)
        boxes += (boxes.isEmpty() ? u"□"_s : u"\n□"_s) + choice.zh;
    int number = 0;
    for (const PlannedVisit* visit : visits) {
        const doc::Cell day = visit->before ? cells::date(visit->before->on) : cells::nothing();
        QString seen = beforeText(*visit);
        if (!visit->done.empty())
            seen += u"\n本周已于%1巡查"_s.arg(visit->done.back().on.toString(u"M月d日"_s));
        table.rows.append({{cells::count(++number), {nameCell(*visit)}, day, {seen},
            {issuesText(visit->project)}, {boxes}, {}, {}, {}, {}, {}}});
    }
    return table;
}

QString PatrolSheets::goes(const std::vector<const PlannedVisit*>& visits) const
{
    QStringList people;
    QStringList days;
    for (const PlannedVisit* visit : visits) {
        if (!visit->inspectors.isEmpty() && !people.contains(visit->inspectors))
            people << visit->inspectors;
        const QString day = visit->plannedOn.toString(u"M月d日"_s);
        if (!day.isEmpty() && !days.contains(day))
            days << day;
    }
    const QString blank = u"＿＿＿＿＿＿"_s;
    return u"巡查人：%1　　计划日期：%2　　项目：%3个　　天气：＿＿＿＿"_s
        .arg(people.isEmpty() ? blank : people.join(u"、"_s), days.isEmpty() ? blank : days.join(u"、"_s))
        .arg(visits.size());
}

} // namespace

Result<Document> patrolReport(Ledger& ledger, const ReportRequest& request)
{
    const auto sheets = PatrolSheets::gather(ledger, request);
    if (!sheets)
        return sheets.error();
    const Week week = sheets->plan().week;
    const auto routes = sheets->byRoute(request.route);
    if (routes.empty() && !request.route.isEmpty())
        return Error {ErrorCode::NotFound, u"no such route in the week"_s, {request.route}};
    const QString title = u"重点项目巡查单（%1—%2）"_s.arg(
        doc::chineseDate(week.monday()), week.sunday().toString(u"M月d日"_s));
    ReportFrame frame(
        title, reportOrgan(ledger), week.monday(), doc::Orientation::Landscape, doc::PageForm::Working);
    bool first = true;
    for (const auto& [head, visits] : routes) {
        if (!std::exchange(first, false))
            frame.block(doc::PageBreak {});
        doc::Table table = sheets->table(visits);
        table.caption = head.open ? u"未排线路：%1"_s.arg(head.name) : u"线路：%1"_s.arg(head.name);
        table.note = sheets->goes(visits);
        frame.table(table);
        frame.note(u"巡查人签字：＿＿＿＿＿＿＿＿　　陪同人签字：＿＿＿＿＿＿＿＿　　"
                   "现场负责人签字：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日"_s);
    }
    return frame.take();
}

} // namespace sanpi
