// SPDX-License-Identifier: GPL-3.0-or-later
// inspection and supervision: the week's plan and what was seen on site.
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/recordname.h"
#include "figures/inspections.h"
#include "schema/messages.h"
#include "schema/typed.h"
#include "store/inspecting.h"
#include "store/unitnames.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

/// Option and field of a record.
using OptionFields = std::initializer_list<std::pair<QString, QString>>;

/// The Monday of --week, else of the as-of date. Says what is wrong with it.
std::optional<Week> weekOf(Context& context)
{
    if (!context.has(u"week"_s))
        return Week::of(context.asOf());
    const QDate monday = QDate::fromString(context.value(u"week"_s), Qt::ISODate);
    if (monday.isValid() && monday.dayOfWeek() == Qt::Monday)
        return Week::of(monday);
    static_cast<void>(
        context.wrongUse(QCoreApplication::translate("cli", "--week takes a Monday, such as 2021-12-27")));
    return {};
}

/// The values of the options that are given, read as the fields; false where one is none, after saying so.
bool readOptions(Context& context, Ledger& ledger, Kind kind, const OptionFields& options, Fields& fields)
{
    for (const auto& [option, key] : options) {
        if (!context.has(option))
            continue;
        Typed typed = typedFromText(ledger.catalogue().field(kind, key), context.value(option), Unit::Wan,
            [&](Kind referred, const QString& name) { return ledger.resolve(referred, name); });
        if (typed.problem) {
            static_cast<void>(context.wrongUse(
                u"--%1: %2"_s.arg(option, messageOf(*typed.problem, ledger.catalogue(), context.english()))));
            return false;
        }
        fields[key] = typed.value;
    }
    return true;
}

/// The project of --project. Says when there is none.
std::optional<qint64> projectOf(Context& context, Ledger& ledger, const QString& name)
{
    const auto project = recordNamed(ledger, u"projects"_s, name);
    if (project)
        return project->key[0];
    static_cast<void>(
        context.wrongUse(QCoreApplication::translate("cli", "There is no project “%1”").arg(name)));
    return {};
}

/// What --issue, --kind and --weight ask for; false after saying what is wrong.
bool readIssue(Context& context, Ledger& ledger, FindingIssue& issue)
{
    issue.make = context.has(u"issue"_s) || context.has(u"assign"_s);
    issue.assign = context.has(u"assign"_s);
    Fields fields;
    if (!readOptions(
            context, ledger, Kind::Issue, {{u"kind"_s, u"kind"_s}, {u"weight"_s, u"weight"_s}}, fields))
        return false;
    issue.kind = fields[u"kind"_s].number();
    if (const Value weight = fields[u"weight"_s]; !weight.isNull())
        issue.weight = IssueWeight(weight.number());
    return true;
}

/// Change set, id, and the number of the issue that came with it.
int finishRecord(Context& context, Ledger& ledger, const Outcome& outcome, const RecordId& id)
{
    if (!outcome.ok())
        return context.fail(outcome);
    if (!context.json())
        return context.done(outcome);
    const auto issues = ledger.records().where(Kind::Issue, u"origin"_s, ledger.catalogue().recordText(id));
    if (!issues)
        return context.fail(issues.error());
    QJsonValue number;
    if (!issues->empty())
        number = issues->front().value(u"number"_s).text();
    context.printJson(QJsonObject {{u"change_set"_s, outcome.changeSet},
        {u"id"_s,
            id.kind == Kind::Supervision ? QJsonValue(id.key[0]) : QJsonValue(ledger.catalogue().idText(id))},
        {u"issue"_s, number}});
    return Done;
}

int addInspection(Context& context)
{
    if (!context.has(u"project"_s) || !context.has(u"on"_s))
        return context.wrongUse(QCoreApplication::translate("cli",
            "inspection add takes a project, a day and what was seen: inspection add --project 17 --on "
            "2021-12-28 --site 正常施工 --progress 主体三层, or --same for as the week before"));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    InspectionWish wish;
    const auto project = projectOf(context, *ledger, context.value(u"project"_s));
    if (!project)
        return WrongUse;
    wish.project = *project;
    wish.on = QDate::fromString(context.value(u"on"_s), Qt::ISODate);
    if (!wish.on.isValid())
        return context.wrongUse(QCoreApplication::translate("cli", "“%1” is no day; expected is 2021-07-05")
                                    .arg(context.value(u"on"_s)));
    const OptionFields options {{u"site"_s, u"site"_s}, {u"progress"_s, u"progress"_s},
        {u"workers"_s, u"workers"_s}, {u"machines"_s, u"machines"_s}, {u"verified"_s, u"verified"_s},
        {u"rating"_s, u"rating"_s}, {u"finding"_s, u"finding"_s}, {u"demand"_s, u"demand"_s},
        {u"due"_s, u"due"_s}, {u"inspectors"_s, u"inspectors"_s}};
    if (!readOptions(context, *ledger, Kind::Inspection, options, wish.fields)
        || !readIssue(context, *ledger, wish.issue))
        return WrongUse;
    wish.asBefore = context.has(u"same"_s);
    wish.author = context.author();
    wish.how = Source::CommandLine;
    const auto id = nextInspection(*ledger, wish.project, wish.on);
    if (!id)
        return context.fail(id.error());
    wish.record = *id;
    return finishRecord(context, *ledger, recordInspection(*ledger, wish), *id);
}

/// The words of a plan: names of projects and units.
struct PlanNames {
    QHash<qint64, QString> units;
    QHash<qint64, QString> projects;
};

Result<PlanNames> namesOf(Ledger& ledger)
{
    auto units = unitNames(ledger);
    if (!units)
        return units.error();
    PlanNames names {std::move(units).value(), {}};
    const auto projects = ledger.records().all(Kind::Project);
    if (!projects)
        return projects.error();
    for (const Record& project : *projects)
        names.projects.insert(project.id.key[0], project.value(u"name"_s).text());
    return names;
}

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue textJson(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

bool isAssigned(const PlannedVisit& visit)
{
    return !visit.inspectors.isEmpty() || !visit.route.isEmpty() || visit.plannedOn.isValid();
}

QJsonObject planJson(const WeekPlan& plan, const PlanNames& names)
{
    QJsonArray rows;
    int assigned = 0;
    for (const PlannedVisit& visit : plan.rows) {
        assigned += isAssigned(visit) ? 1 : 0;
        rows.append(QJsonObject {{u"id"_s, visit.project}, {u"name"_s, names.projects.value(visit.project)},
            {u"unit"_s, textJson(names.units.value(visit.unit))}, {u"due"_s, visit.due},
            {u"done"_s, !visit.done.empty()}, {u"missing"_s, visit.isMissing()},
            {u"excused"_s, textJson(visit.excused)}, {u"inspectors"_s, textJson(visit.inspectors)},
            {u"route"_s, textJson(visit.route)}, {u"on"_s, dayJson(visit.plannedOn)},
            {u"inspected_on"_s, visit.done.empty() ? QJsonValue() : dayJson(visit.done.back().on)},
            {u"before_on"_s, visit.before ? dayJson(visit.before->on) : QJsonValue()},
            {u"before_progress"_s, visit.before ? textJson(visit.before->progress) : QJsonValue()},
            {u"idle_weeks"_s, visit.idle}});
    }
    return {{u"week"_s, plan.week.monday().toString(Qt::ISODate)},
        {u"as_of"_s, plan.asOf.toString(Qt::ISODate)}, {u"due"_s, plan.due}, {u"done"_s, plan.done},
        {u"done_of_due"_s, plan.doneOfDue}, {u"missing"_s, plan.missing}, {u"excused"_s, plan.excused},
        {u"assigned"_s, assigned}, {u"projects"_s, rows}};
}

QString planText(const WeekPlan& plan, const PlanNames& names)
{
    QList<QStringList> rows;
    for (const PlannedVisit& visit : plan.rows) {
        const QString state = !visit.done.empty() ? visit.done.back().on.toString(Qt::ISODate)
            : visit.isMissing()                   ? QCoreApplication::translate("cli", "missing")
                                                  : visit.excused;
        rows << QStringList {names.projects.value(visit.project), names.units.value(visit.unit), visit.route,
            visit.inspectors, visit.plannedOn.toString(Qt::ISODate), state};
    }
    return alignedTable(
               {QCoreApplication::translate("cli", "project"), QCoreApplication::translate("cli", "unit"),
                   QCoreApplication::translate("cli", "route"),
                   QCoreApplication::translate("cli", "inspectors"),
                   QCoreApplication::translate("cli", "planned"),
                   QCoreApplication::translate("cli", "inspected")},
               rows, {false, false, false, false, false, false})
        + u'\n'
        + QCoreApplication::translate("cli", "due %1, inspected %2, missing %3")
              .arg(plan.due)
              .arg(plan.doneOfDue)
              .arg(plan.missing);
}

int showPlan(Context& context)
{
    const auto week = weekOf(context);
    if (!week)
        return WrongUse;
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    const auto plan = weekPlan(*ledger, *week, context.asOf());
    const auto names = namesOf(*ledger);
    if (!plan || !names)
        return context.fail(plan ? names.error() : plan.error());
    if (context.json())
        context.printJson(planJson(*plan, *names));
    else
        context.print(planText(*plan, *names));
    return Done;
}

int assignVisits(Context& context)
{
    const auto week = weekOf(context);
    if (!week)
        return WrongUse;
    if (!context.has(u"project"_s))
        return context.wrongUse(QCoreApplication::translate("cli",
            "inspection assign takes projects and who goes: inspection assign --week 2021-12-27 --project 17 "
            "--inspectors 张三、李四 --route 东线 --on 2021-12-28, or --excused 原因"));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    VisitWish wish;
    wish.week = *week;
    for (const QString& name : context.values(u"project"_s)) {
        const auto project = projectOf(context, *ledger, name);
        if (!project)
            return WrongUse;
        wish.projects.push_back(*project);
    }
    if (context.has(u"inspectors"_s))
        wish.inspectors = context.value(u"inspectors"_s);
    if (context.has(u"route"_s))
        wish.route = context.value(u"route"_s);
    if (context.has(u"excused"_s))
        wish.excused = context.value(u"excused"_s);
    if (context.has(u"on"_s)) {
        const QString text = context.value(u"on"_s);
        wish.on = QDate::fromString(text, Qt::ISODate);
        if (!text.isEmpty() && !wish.on->isValid())
            return context.wrongUse(
                QCoreApplication::translate("cli", "“%1” is no day; expected is 2021-07-05").arg(text));
    }
    wish.author = context.author();
    wish.how = Source::CommandLine;
    const Outcome outcome = planVisits(*ledger, wish);
    if (!outcome.ok())
        return context.fail(outcome);
    if (!context.json())
        return context.done(outcome);
    context.printJson(QJsonObject {{u"change_set"_s, outcome.changeSet}, {u"records"_s, outcome.records}});
    return Done;
}

} // namespace

int inspectionCommand(Context& context)
{
    const QString what = context.arguments().value(0);
    if (context.arguments().size() == 1 && what == "add"_L1)
        return addInspection(context);
    if (context.arguments().size() == 1 && what == "plan"_L1)
        return showPlan(context);
    if (context.arguments().size() == 1 && what == "assign"_L1)
        return assignVisits(context);
    return context.wrongUse(QCoreApplication::translate("cli", "inspection takes add, plan or assign"));
}

int supervisionCommand(Context& context)
{
    if (context.arguments() != QStringList {u"add"_s} || !context.has(u"text"_s))
        return context.wrongUse(QCoreApplication::translate("cli",
            "supervision add takes a day and what was seen: supervision add --on 2021-12-28 --unit 恩村街道 "
            "--text 现场管理不到位 --demand 限期整改 --due 2022-01-07"));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    SupervisionWish wish;
    wish.fields[u"on"_s] = context.asOf();
    const OptionFields options {{u"on"_s, u"on"_s}, {u"unit"_s, u"unit"_s},
        {u"supervisors"_s, u"supervisors"_s}, {u"text"_s, u"text"_s}, {u"demand"_s, u"demand"_s},
        {u"due"_s, u"due"_s}};
    if (!readOptions(context, *ledger, Kind::Supervision, options, wish.fields)
        || !readIssue(context, *ledger, wish.issue))
        return WrongUse;
    if (context.has(u"project"_s)) {
        const auto project = projectOf(context, *ledger, context.value(u"project"_s));
        if (!project)
            return WrongUse;
        wish.fields[u"project"_s] = *project;
    }
    wish.author = context.author();
    wish.how = Source::CommandLine;
    const Outcome outcome = recordSupervision(*ledger, wish);
    const auto id = outcome.ids.find(newSupervisionId);
    return finishRecord(
        context, *ledger, outcome, RecordId::supervision(id == outcome.ids.end() ? 0 : id->second));
}

} // namespace sanpi::cli
