// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/lifefigures.h"

#include "cli/output.h"
#include "figures/batches.h"
#include "figures/forecast.h"
#include "figures/funds.h"
#include "figures/rebuild.h"
#include "figures/starts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray listsJson(const BatchPeriod& period)
{
    QJsonArray json;
    for (const BatchList& list : period.lists) {
        json.append(QJsonObject {{u"batch"_s, batchName(list.batch)}, {u"count"_s, list.count},
            {u"total_yuan"_s, list.total.yuan()}, {u"converted"_s, list.converted},
            {u"conversion_percent"_s, percentJson(list.conversion)}, {u"next_stage"_s, list.next},
            {u"next_stage_percent"_s, percentJson(list.nextStage)}});
    }
    return json;
}

QJsonArray chainJson(const BatchPeriod& period)
{
    QJsonArray json;
    for (const ChainLink& link : period.chain) {
        json.append(QJsonObject {{u"name"_s, link.label}, {u"numerator"_s, link.rate.numerator},
            {u"denominator"_s, link.rate.denominator}, {u"rate_percent"_s, percentJson(link.rate)}});
    }
    return json;
}

QJsonObject batchesJson(const Batches& batches)
{
    QJsonArray periods;
    for (const BatchPeriod& period : batches.periods) {
        periods.append(
            QJsonObject {{u"period"_s, period.number}, {u"held_on"_s, period.heldOn.toString(Qt::ISODate)},
                {u"batches"_s, listsJson(period)}, {u"chain"_s, chainJson(period)}});
    }
    return {{u"as_of"_s, batches.asOf.toString(Qt::ISODate)}, {u"periods"_s, periods},
        {u"all"_s, listsJson(batches.all)}, {u"chain"_s, chainJson(batches.all)}};
}

QString batchesText(const Batches& batches)
{
    QList<QStringList> rows;
    const auto add = [&](const BatchPeriod& period, const QString& label) {
        for (const BatchList& list : period.lists) {
            rows << QStringList {label, batchName(list.batch), QString::number(list.count),
                list.total.text(Unit::Wan, 0), QString::number(list.converted), list.conversion.shown(),
                QString::number(list.next), list.nextStage.shown()};
        }
    };
    for (const BatchPeriod& period : batches.periods)
        add(period, QString::number(period.number));
    add(batches.all, QCoreApplication::translate("cli", "all"));
    const QString title = QCoreApplication::translate("cli", "The three batches as of %1, amounts in 万元")
                              .arg(batches.asOf.toString(Qt::ISODate));
    return title + u'\n'
        + alignedTable(
            {QCoreApplication::translate("cli", "period"), QCoreApplication::translate("cli", "batch"),
                QCoreApplication::translate("cli", "projects"), QCoreApplication::translate("cli", "total"),
                QCoreApplication::translate("cli", "converted"),
                QCoreApplication::translate("cli", "conversion"),
                QCoreApplication::translate("cli", "next stage"),
                QCoreApplication::translate("cli", "next-stage rate")},
            rows, {true, false, true, true, true, true, true, true});
}

QString rebuildText(const Rebuild& library)
{
    QList<QStringList> rows;
    const auto add = [&](const RebuildGroup& group, const QString& label) {
        rows << QStringList {label, QString::number(group.count), group.total.text(Unit::Wan, 0),
            QString::number(group.inLibrary), QString::number(group.started),
            group.startedTotal.text(Unit::Wan, 0), group.target.text(Unit::Wan, 0),
            group.done.text(Unit::Wan, 0), group.rate.shown()};
    };
    add(library.all, QCoreApplication::translate("cli", "all"));
    for (const RebuildGroup& group : library.byCategory)
        add(group, group.label);
    const QString title = QCoreApplication::translate("cli", "Reconstruction in %1 as of %2, amounts in 万元")
                              .arg(QString::number(library.year), library.asOf.toString(Qt::ISODate));
    return title + u'\n'
        + alignedTable(
            {QString(), QCoreApplication::translate("cli", "projects"),
                QCoreApplication::translate("cli", "total"),
                QCoreApplication::translate("cli", "in the library"),
                QCoreApplication::translate("cli", "started"),
                QCoreApplication::translate("cli", "total of those"),
                QCoreApplication::translate("cli", "target"), QCoreApplication::translate("cli", "done"),
                QCoreApplication::translate("cli", "rate")},
            rows, {false, true, true, true, true, true, true, true, true});
}

QJsonObject forecastJson(const Forecast& forecast)
{
    QJsonArray past;
    for (const int year : forecast.pastYears)
        past.append(year);
    QJsonObject json {{u"year"_s, forecast.year}, {u"as_of"_s, forecast.asOf.toString(Qt::ISODate)},
        {u"past_years"_s, past}, {u"done_yuan"_s, forecast.done.yuan()},
        {u"target_yuan"_s, forecast.target.yuan()}, {u"expected_yuan"_s, QJsonValue::Null},
        {u"missing_yuan"_s, QJsonValue::Null}, {u"needed_monthly_yuan"_s, forecast.neededMonthly.yuan()},
        {u"band"_s, QJsonValue::Null}, {u"text"_s, forecastSentence(forecast)}};
    if (forecast.expected) {
        json[u"expected_yuan"_s] = forecast.expected->yuan();
        json[u"missing_yuan"_s] = forecast.missing.yuan();
    }
    if (forecast.band) {
        json[u"band"_s] = QJsonObject {{u"low_yuan"_s, forecast.band->low.yuan()},
            {u"high_yuan"_s, forecast.band->high.yuan()},
            {u"error_percent"_s, percentJson(forecast.band->error)}, {u"trials"_s, forecast.band->trials}};
    }
    QJsonArray turns;
    for (const TurnsYellow& row : forecast.turnsYellow)
        turns.append(row.project);
    json[u"turns_yellow"_s] = turns;
    return json;
}

} // namespace

int batchFigures(Context& context)
{
    BatchScope scope;
    if (context.has(u"period"_s)) {
        bool isNumber = false;
        scope.period = context.value(u"period"_s).toInt(&isNumber);
        if (!isNumber || scope.period < 1)
            return context.wrongUse(QCoreApplication::translate("cli", "--period takes a number"));
    }
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    const auto figures = batches(*ledger, context.asOf(), scope);
    if (!figures)
        return context.fail(figures.error());
    if (context.json())
        context.printJson(batchesJson(*figures));
    else
        context.print(batchesText(*figures));
    return Done;
}

int rebuildFigures(Context& context)
{
    const auto year = context.yearToRead();
    if (!year)
        return context.exitCode();
    Ledger* ledger = context.ledger();
    const auto library = rebuild(*ledger, *year, context.asOf());
    if (!library)
        return context.fail(library.error());
    if (!context.json()) {
        context.print(rebuildText(*library));
        return Done;
    }
    const RebuildGroup& all = library->all;
    context.printJson(QJsonObject {{u"year"_s, library->year},
        {u"as_of"_s, library->asOf.toString(Qt::ISODate)}, {u"count"_s, all.count},
        {u"total_yuan"_s, all.total.yuan()}, {u"in_library"_s, all.inLibrary}, {u"started"_s, all.started},
        {u"started_total_yuan"_s, all.startedTotal.yuan()}, {u"target_yuan"_s, all.target.yuan()},
        {u"done_yuan"_s, all.done.yuan()}, {u"rate_percent"_s, percentJson(all.rate)}});
    return Done;
}

int forecastFigures(Context& context)
{
    const auto year = context.yearToRead();
    if (!year)
        return context.exitCode();
    Ledger* ledger = context.ledger();
    const auto seen = forecast(*ledger, *year, context.asOf());
    if (!seen)
        return context.fail(seen.error());
    if (context.json())
        context.printJson(forecastJson(*seen));
    else
        context.print(forecastSentence(*seen) + u'\n');
    return Done;
}

int startFigures(Context& context)
{
    const auto year = context.yearToRead();
    if (!year)
        return context.exitCode();
    Ledger* ledger = context.ledger();
    const auto begun = starts(*ledger, *year, context.asOf());
    if (!begun)
        return context.fail(begun.error());
    QJsonArray rates;
    QList<QStringList> lines;
    for (const StartRate* rate : {&begun->ofAll, &begun->ofDue, &begun->ofTarget}) {
        rates.append(QJsonObject {{u"name"_s, rate->caption}, {u"numerator"_s, rate->rate.numerator},
            {u"denominator"_s, rate->rate.denominator}, {u"rate_percent"_s, percentJson(rate->rate)}});
        lines << QStringList {rate->caption, rate->rate.shown()};
    }
    const auto rows = [](const std::vector<StartRow>& from, int StartRow::*months) {
        QJsonArray list;
        for (const StartRow& row : from) {
            list.append(QJsonObject {{u"id"_s, row.project},
                {u"planned"_s, row.planned.toString(Qt::ISODate)}, {u"months"_s, row.*months}});
        }
        return list;
    };
    if (context.json()) {
        context.printJson(QJsonObject {{u"planned"_s, begun->planned}, {u"started"_s, begun->started},
            {u"due"_s, begun->due}, {u"rates"_s, rates},
            {u"overdue"_s, rows(begun->overdue, &StartRow::monthsOverdue)},
            {u"early"_s, rows(begun->early, &StartRow::monthsEarly)}});
        return Done;
    }
    context.print(
        alignedTable({QString(), QCoreApplication::translate("cli", "rate")}, lines, {false, true}));
    return Done;
}

int fundsCommand(Context& context)
{
    const auto year = context.yearToRead();
    if (!year)
        return context.exitCode();
    Ledger* ledger = context.ledger();
    const auto funds = fundFigures(*ledger, *year, context.asOf());
    if (!funds)
        return context.fail(funds.error());
    QJsonArray kinds;
    QList<QStringList> rows;
    const auto row = [&](const FundGroup& group, const QString& label) {
        rows << QStringList {label, QString::number(group.applied), group.appliedAmount.text(Unit::Wan, 0),
            QString::number(group.granted), group.grantedAmount.text(Unit::Wan, 0)};
    };
    for (const FundGroup& group : funds->byKind) {
        kinds.append(QJsonObject {{u"kind"_s, group.label}, {u"applied"_s, group.applied},
            {u"applied_yuan"_s, group.appliedAmount.yuan()}, {u"granted"_s, group.granted},
            {u"granted_yuan"_s, group.grantedAmount.yuan()}});
        row(group, group.label);
    }
    if (context.json()) {
        context.printJson(
            QJsonObject {{u"year"_s, funds->year}, {u"as_of"_s, funds->asOf.toString(Qt::ISODate)},
                {u"by_kind"_s, kinds}, {u"granted_yuan"_s, funds->all.grantedAmount.yuan()}});
        return Done;
    }
    row(funds->all, QCoreApplication::translate("cli", "all"));
    context.print(alignedTable({QString(), QCoreApplication::translate("cli", "applied"),
                                   QCoreApplication::translate("cli", "applied for, 万元"),
                                   QCoreApplication::translate("cli", "granted"),
                                   QCoreApplication::translate("cli", "granted, 万元")},
        rows, {false, true, true, true, true}));
    return Done;
}

} // namespace sanpi::cli
