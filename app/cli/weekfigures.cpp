// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/weekfigures.h"

#include "cli/output.h"
#include "figures/inspections.h"
#include "figures/issues.h"
#include "figures/table.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject issueGroupJson(const IssueGroup& group)
{
    return {{u"key"_s, group.label}, {u"label"_s, group.label}, {u"collected"_s, group.collected},
        {u"solved"_s, group.solved}, {u"open"_s, group.open}, {u"overdue"_s, group.overdue},
        {u"solved_percent"_s, percentJson(group.solvedRate)},
        {u"on_time_percent"_s, percentJson(group.onTimeRate)}};
}

QJsonArray issueGroupsJson(const std::vector<IssueGroup>& groups)
{
    QJsonArray list;
    for (const IssueGroup& group : groups)
        list.append(issueGroupJson(group));
    return list;
}

QJsonObject issueFiguresJson(const IssueFigures& figures)
{
    QJsonArray ages;
    for (const IssueGroup& band : figures.ages)
        ages.append(QJsonObject {{u"label"_s, band.label}, {u"count"_s, band.open}});
    QJsonObject json = issueGroupJson(figures.all);
    json.remove(u"key"_s);
    json.remove(u"label"_s);
    json.insert(u"year"_s, figures.year);
    json.insert(u"as_of"_s, figures.asOf.toString(Qt::ISODate));
    json.insert(u"on_time"_s, figures.all.onTime);
    json.insert(u"timed"_s, figures.all.timed);
    json.insert(u"due_soon"_s, figures.dueSoon);
    json.insert(u"late"_s, figures.late);
    json.insert(u"recheck_due"_s, figures.recheckDue);
    json.insert(u"booked"_s, figures.booked);
    json.insert(u"reopened"_s, figures.reopened);
    json.insert(u"by_kind"_s, issueGroupsJson(figures.byKind));
    json.insert(u"by_unit"_s, issueGroupsJson(figures.byUnit));
    json.insert(u"by_source"_s, issueGroupsJson(figures.bySource));
    json.insert(u"by_state"_s, issueGroupsJson(figures.byState));
    json.insert(u"by_month"_s, issueGroupsJson(figures.byMonth));
    json.insert(u"ages"_s, ages);
    return json;
}

QString issueFiguresText(const IssueFigures& figures)
{
    QList<QStringList> rows;
    const auto row = [&](const IssueGroup& group, const QString& label) {
        rows << QStringList {label, QString::number(group.collected), QString::number(group.solved),
            QString::number(group.open), QString::number(group.overdue), group.solvedRate.shown(),
            group.onTimeRate.shown()};
    };
    row(figures.all, QCoreApplication::translate("cli", "all"));
    for (const auto* groups : {&figures.byKind, &figures.byUnit}) {
        for (const IssueGroup& group : *groups)
            row(group, group.label);
    }
    const QString title = QCoreApplication::translate("cli", "Issues of %1 as of %2")
                              .arg(QString::number(figures.year), figures.asOf.toString(Qt::ISODate));
    return title + u'\n'
        + alignedTable(
            {QString(), QCoreApplication::translate("cli", "collected"),
                QCoreApplication::translate("cli", "solved"), QCoreApplication::translate("cli", "open"),
                QCoreApplication::translate("cli", "overdue"),
                QCoreApplication::translate("cli", "solved rate"),
                QCoreApplication::translate("cli", "on time")},
            rows, {false, true, true, true, true, true, true});
}

QJsonArray projectNames(const Table& projects, const std::vector<qint64>& ids)
{
    QJsonArray names;
    const auto column = size_t(projects.column(u"name"));
    for (const TableRow& row : projects.rows) {
        if (std::ranges::find(ids, row.id.key[0]) != ids.end())
            names.append(row.cells[column].text());
    }
    return names;
}

QJsonObject weekJson(const WeekPlan& plan, const Table& projects)
{
    std::vector<qint64> missing;
    QJsonArray idle;
    for (const PlannedVisit& row : plan.rows) {
        if (row.isMissing())
            missing.push_back(row.project);
        if (row.idle > 1)
            idle.append(QJsonObject {{u"id"_s, row.project}, {u"weeks"_s, row.idle},
                {u"name"_s, projectNames(projects, {row.project}).at(0)}});
    }
    return {{u"week"_s, plan.week.monday().toString(Qt::ISODate)},
        {u"as_of"_s, plan.asOf.toString(Qt::ISODate)}, {u"due"_s, plan.due}, {u"inspected"_s, plan.done},
        {u"inspected_of_due"_s, plan.doneOfDue}, {u"missing"_s, plan.missing},
        {u"missing_names"_s, projectNames(projects, missing)}, {u"excused"_s, plan.excused},
        {u"working"_s, plan.working}, {u"slow"_s, plan.slow}, {u"stopped"_s, plan.stopped},
        {u"findings"_s, plan.findings}, {u"open_findings"_s, plan.openFindings}, {u"started"_s, plan.started},
        {u"produced"_s, plan.produced}, {u"idle"_s, idle}};
}

} // namespace

int weekFiguresCommand(Context& context)
{
    QDate monday = Week::of(context.asOf()).monday();
    if (context.has(u"week"_s))
        monday = QDate::fromString(context.value(u"week"_s), Qt::ISODate);
    if (!monday.isValid() || monday.dayOfWeek() != Qt::Monday)
        return context.wrongUse(
            QCoreApplication::translate("cli", "--week takes a Monday, such as 2021-12-27"));
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    const auto plan = weekPlan(*ledger, Week::of(monday), context.asOf());
    const auto projects = projectTable(*ledger, monday.year(), context.asOf());
    if (!plan || !projects)
        return context.fail(plan ? projects.error() : plan.error());
    if (context.json()) {
        context.printJson(weekJson(*plan, *projects));
        return Done;
    }
    const std::initializer_list<std::pair<QString, int>> lines {
        {QCoreApplication::translate("cli", "due"), plan->due},
        {QCoreApplication::translate("cli", "inspected"), plan->done},
        {QCoreApplication::translate("cli", "missing"), plan->missing},
        {QCoreApplication::translate("cli", "excused"), plan->excused},
        {QCoreApplication::translate("cli", "working"), plan->working},
        {QCoreApplication::translate("cli", "slow"), plan->slow},
        {QCoreApplication::translate("cli", "stopped"), plan->stopped},
        {QCoreApplication::translate("cli", "findings that are no issue yet"), plan->openFindings}};
    QList<QStringList> rows;
    for (const auto& [label, number] : lines)
        rows << QStringList {label, QString::number(number)};
    context.print(
        alignedTable({QString(), QCoreApplication::translate("cli", "projects")}, rows, {false, true}));
    return Done;
}

int issueFiguresCommand(Context& context)
{
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    const int year = context.year().value_or(context.asOf().year());
    const auto figures = issueFigures(*ledger, year, context.asOf());
    if (!figures)
        return context.fail(figures.error());
    if (context.json())
        context.printJson(issueFiguresJson(*figures));
    else
        context.print(issueFiguresText(*figures));
    return Done;
}

} // namespace sanpi::cli
