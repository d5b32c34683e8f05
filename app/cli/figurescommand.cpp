// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/duefigures.h"
#include "cli/lifefigures.h"
#include "cli/output.h"
#include "cli/peoplecommands.h"
#include "cli/rankfigures.h"
#include "cli/statcommands.h"
#include "cli/weekfigures.h"
#include "figures/ratechange.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <map>
#include <unordered_set>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

/// 环比 and 同比 in 百分点, null where the past is not held.
void addChange(QJsonObject& json, const RateChange& change)
{
    json.insert(u"week_points"_s, pointsJson(change.week));
    json.insert(u"month_points"_s, pointsJson(change.month));
    json.insert(u"year_points"_s, pointsJson(change.year));
}

/// Machine names of the stages, levels … are their labels: scripts read what people read.
QJsonObject groupJson(const Group& group)
{
    return {{u"key"_s, group.label}, {u"label"_s, group.label}, {u"count"_s, group.count},
        {u"total_yuan"_s, group.isTotalKnown() ? QJsonValue(group.total.yuan()) : QJsonValue()},
        {u"target_yuan"_s, group.target.yuan()}, {u"done_yuan"_s, group.done.yuan()},
        {u"rate_percent"_s, percentJson(group.rate)}};
}

QJsonArray groupsJson(const std::vector<Group>& groups)
{
    QJsonArray list;
    for (const Group& group : groups)
        list.append(groupJson(group));
    return list;
}

QJsonArray changingJson(const Overview& overview, const PastOverviews& past, PastOverviews::Split split)
{
    QJsonArray list;
    for (const Group& group : overview.*split) {
        QJsonObject json = groupJson(group);
        addChange(json, past.of(group, split));
        list.append(json);
    }
    return list;
}

QJsonArray monthsJson(const Overview& overview)
{
    QJsonArray list;
    for (const MonthPoint& point : overview.byMonth) {
        list.append(QJsonObject {{u"month"_s, Month(overview.year, point.month).iso()},
            {u"done_yuan"_s, point.done ? QJsonValue(point.done->yuan()) : QJsonValue(QJsonValue::Null)},
            {u"cumulative_yuan"_s,
                point.cumulative ? QJsonValue(point.cumulative->yuan()) : QJsonValue(QJsonValue::Null)},
            {u"target_yuan"_s, point.target.yuan()}});
    }
    return list;
}

QString lampName(Lamp lamp)
{
    switch (lamp) {
    case Lamp::Green:
        return u"绿"_s;
    case Lamp::Yellow:
        return u"黄"_s;
    case Lamp::Red:
        return u"红"_s;
    case Lamp::None:
        break;
    }
    return {};
}

QJsonObject overviewJson(const Overview& overview, const PastOverviews& past)
{
    QJsonArray atLeast;
    for (const Group& group : overview.atLeast) {
        atLeast.append(QJsonObject {
            {u"yuan"_s, group.key}, {u"count"_s, group.count}, {u"total_yuan"_s, group.total.yuan()}});
    }
    const QString lamp = lampName(overview.all.lamp);
    QJsonObject json {{u"year"_s, overview.year}, {u"as_of"_s, overview.asOf.toString(Qt::ISODate)},
        {u"pace_percent"_s, percentJson(overview.pace)}, {u"count"_s, overview.all.count},
        {u"total_yuan"_s, overview.all.isTotalKnown() ? QJsonValue(overview.all.total.yuan()) : QJsonValue()},
        {u"target_yuan"_s, overview.all.target.yuan()}, {u"done_yuan"_s, overview.all.done.yuan()},
        {u"rate_percent"_s, percentJson(overview.all.rate)}, {u"gap_points"_s, pointsJson(overview.all.gap)},
        {u"lag_yuan"_s, overview.all.lag.yuan()},
        {u"lamp"_s, lamp.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(lamp)},
        {u"on_pace"_s, overview.all.onPace}, {u"behind"_s, overview.all.behind},
        {u"not_counted"_s, overview.all.notCounted},
        {u"by_level"_s, changingJson(overview, past, &Overview::byLevel)},
        {u"by_class"_s, changingJson(overview, past, &Overview::byClass)},
        {u"by_sector"_s, changingJson(overview, past, &Overview::bySector)},
        {u"by_unit"_s, changingJson(overview, past, &Overview::byUnit)},
        {u"by_stage"_s, groupsJson(overview.byStage)}, {u"by_size"_s, groupsJson(overview.bySize)},
        {u"at_least"_s, atLeast}, {u"by_month"_s, monthsJson(overview)},
        {u"target_waiting"_s, overview.all.waiting}, {u"targets_issued"_s, !overview.isUnissued()},
        {u"target_basis"_s, overview.view.basis == TargetBasis::Original ? u"original"_s : u"adjusted"_s}};
    addChange(json, past.of(overview));
    return json;
}

QString overviewText(const Overview& overview)
{
    QList<QStringList> rows;
    const auto row = [&](const Group& group, const QString& label) {
        rows << QStringList {label, QString::number(group.count),
            group.isTotalKnown() ? group.total.text(Unit::Wan, 0) : QString(),
            group.target.text(Unit::Wan, 0), group.done.text(Unit::Wan, 0), group.rate.shown()};
    };
    row(overview.all, QCoreApplication::translate("cli", "all"));
    for (const std::vector<Group>* groups : {&overview.byLevel, &overview.bySector, &overview.byUnit}) {
        for (const Group& group : *groups)
            row(group, group.label);
    }
    const QString title = QCoreApplication::translate("cli", "Key projects of %1 as of %2, amounts in 万元")
                              .arg(QString::number(overview.year), overview.asOf.toString(Qt::ISODate));
    return title + u'\n'
        + alignedTable(
            {QString(), QCoreApplication::translate("cli", "projects"),
                QCoreApplication::translate("cli", "total"), QCoreApplication::translate("cli", "target"),
                QCoreApplication::translate("cli", "done"), QCoreApplication::translate("cli", "rate")},
            rows, {false, true, true, true, true, true});
}

int overviewFigures(Context& context)
{
    const auto year = context.yearToRead();
    if (!year)
        return context.exitCode();
    Ledger* ledger = context.ledger();
    // The filter is looked up in the list of the year that is asked for: last year's list is another one.
    const ScopeOf scopeOf = [&](int ofYear, QDate asOf) -> Result<ProjectScope> {
        if (!context.has(u"where"_s))
            return ProjectScope();
        const auto table = projectTable(*ledger, ofYear, asOf);
        if (!table)
            return table.error();
        const auto filter = context.where(*table);
        if (!filter)
            return Error {ErrorCode::WrongUse, u"filter"_s, {}};
        auto ids = std::make_shared<std::unordered_set<qint64>>();
        for (const int row : filter->rows(*table))
            ids->insert(table->rows[size_t(row)].id.key[0]);
        return ProjectScope([ids](qint64 project) { return ids->contains(project); });
    };
    const auto scope = scopeOf(*year, context.asOf());
    if (!scope)
        return context.exitCode() != Done ? context.exitCode() : context.fail(scope.error());
    YearView view;
    if (context.has(u"original"_s))
        view.basis = TargetBasis::Original;
    if (context.has(u"split"_s))
        view.bundles = Bundles::Split;
    const auto figures = overview(*ledger, *year, context.asOf(), *scope, view);
    if (!figures)
        return context.fail(figures.error());
    if (context.json()) {
        const auto past = pastOverviews(*ledger, *figures, scopeOf);
        if (!past)
            return context.fail(past.error());
        context.printJson(overviewJson(*figures, *past));
    } else {
        context.print(overviewText(*figures));
    }
    return Done;
}

} // namespace

int figuresCommand(Context& context)
{
    static const std::map<QString, int (*)(Context&)> names {{u"overview"_s, overviewFigures},
        {u"batches"_s, batchFigures}, {u"rebuild"_s, rebuildFigures}, {u"forecast"_s, forecastFigures},
        {u"starts"_s, startFigures}, {u"funds"_s, fundsCommand}, {u"ranking"_s, rankingCommand},
        {u"issues"_s, issueFiguresCommand}, {u"week"_s, weekFiguresCommand},
        {u"escalation"_s, escalationFigures}, {u"reminders"_s, reminderFigures}, {u"stat"_s, statCommand},
        {u"adjustment"_s, adjustmentCommand}, {u"resumption"_s, resumptionCommand},
        {u"appraisal"_s, appraisalFigures}, {u"leaders"_s, leaderFigures}, {u"debts"_s, debtFigures},
        {u"decisions"_s, decisionFigures}};
    const auto figure = names.find(context.arguments().value(0));
    if (figure != names.end())
        return figure->second(context);
    return context.wrongUse(QCoreApplication::translate("cli",
        "figures takes a name: overview, batches, rebuild, forecast, starts, issues, week, "
        "escalation, reminders, stat, adjustment, resumption, appraisal, leaders, debts, decisions"));
}

} // namespace sanpi::cli
