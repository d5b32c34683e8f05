// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statcommands.h"

#include "cli/output.h"
#include "figures/statistics.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject groupJson(const StatGroup& group)
{
    const auto part = [&](Money amount) {
        return group.split > 0 ? QJsonValue(amount.yuan()) : QJsonValue(QJsonValue::Null);
    };
    return {{u"key"_s, group.label}, {u"label"_s, group.label}, {u"count"_s, group.count},
        {u"in_stat"_s, group.inStat}, {u"stat_percent"_s, percentJson(group.rate)},
        {u"started"_s, group.started}, {u"started_not_in"_s, group.startedNotIn},
        {u"dispatch_yuan"_s, group.dispatch.yuan()}, {u"statistic_yuan"_s, group.statistic.yuan()},
        {u"difference_yuan"_s, group.difference().yuan()}, {u"building_yuan"_s, part(group.building)},
        {u"equipment_yuan"_s, part(group.equipment)}, {u"other_yuan"_s, part(group.other)}};
}

QJsonArray groupsJson(const std::vector<StatGroup>& groups)
{
    QJsonArray list;
    for (const StatGroup& group : groups)
        list.append(groupJson(group));
    return list;
}

QJsonObject statJson(const StatFigures& figures)
{
    QJsonObject json = groupJson(figures.all);
    json.remove(u"key"_s);
    json.remove(u"label"_s);
    json.insert(u"year"_s, figures.year);
    json.insert(u"as_of"_s, figures.asOf.toString(Qt::ISODate));
    json.insert(u"by_level"_s, groupsJson(figures.byLevel));
    json.insert(u"by_unit"_s, groupsJson(figures.byUnit));
    QJsonArray late;
    for (const NotInStatistics& one : figures.startedNotIn) {
        late.append(QJsonObject {{u"id"_s, one.project}, {u"code"_s, one.code}, {u"name"_s, one.name},
            {u"unit"_s, one.unitName}, {u"started_on"_s, one.startedOn.toString(Qt::ISODate)},
            {u"no_later_than"_s, one.inexact}, {u"days"_s, one.days},
            {u"dispatch_yuan"_s, one.dispatch.yuan()}});
    }
    json.insert(u"started_not_in_list"_s, late);
    QJsonArray months;
    for (const StatMonth& month : figures.months) {
        months.append(QJsonObject {{u"month"_s, Month(figures.year, month.month).iso()},
            {u"dispatch_yuan"_s, month.dispatch.yuan()},
            {u"statistic_yuan"_s,
                month.statistic ? QJsonValue(month.statistic->yuan()) : QJsonValue(QJsonValue::Null)}});
    }
    json.insert(u"by_month"_s, months);
    return json;
}

} // namespace

int statCommand(Context& context)
{
    const auto year = context.yearToRead();
    if (!year)
        return context.exitCode();
    Ledger* ledger = context.ledger();
    const auto figures = statFigures(*ledger, *year, context.asOf());
    if (!figures)
        return context.fail(figures.error());
    if (context.json()) {
        context.printJson(statJson(*figures));
        return Done;
    }
    QList<QStringList> rows;
    const auto row = [&](const StatGroup& group, const QString& label) {
        rows << QStringList {label, QString::number(group.count), QString::number(group.inStat),
            group.rate.shown(), group.dispatch.text(Unit::Wan, 0), group.statistic.text(Unit::Wan, 0),
            group.difference().text(Unit::Wan, 0), QString::number(group.startedNotIn)};
    };
    row(figures->all, QCoreApplication::translate("cli", "all"));
    for (const auto* groups : {&figures->byLevel, &figures->byUnit}) {
        for (const StatGroup& group : *groups)
            row(group, group.label);
    }
    context.print(alignedTable(
        {QString(), QCoreApplication::translate("cli", "projects"),
            QCoreApplication::translate("cli", "in statistics"), QCoreApplication::translate("cli", "rate"),
            QCoreApplication::translate("cli", "dispatch, 万元"),
            QCoreApplication::translate("cli", "statistics, 万元"),
            QCoreApplication::translate("cli", "difference"),
            QCoreApplication::translate("cli", "started, not in")},
        rows, {false, true, true, true, true, true, true, true}));
    return Done;
}

} // namespace sanpi::cli
