// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/weekfigures.h"

#include "cli/output.h"
#include "figures/issues.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

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

} // namespace

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
