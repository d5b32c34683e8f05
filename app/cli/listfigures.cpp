// SPDX-License-Identifier: GPL-3.0-or-later
// figures adjustment and figures resumption: what became of the year's list, and of its campaigns.
#include "cli/output.h"
#include "cli/statcommands.h"
#include "figures/adjustment.h"
#include "figures/resumption.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue yuanOf(const std::optional<Money>& amount)
{
    return amount ? QJsonValue(amount->yuan()) : QJsonValue(QJsonValue::Null);
}

QJsonValue dayOf(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonObject adjustedGroup(const AdjustmentGroup& group)
{
    return {{u"label"_s, group.label}, {u"before"_s, group.before}, {u"after"_s, group.after},
        {u"removed"_s, group.removed}, {u"added"_s, group.added}, {u"amount"_s, group.amount},
        {u"total_before_yuan"_s, group.totalBefore.yuan()}, {u"total_after_yuan"_s, group.totalAfter.yuan()},
        {u"target_before_yuan"_s, group.targetBefore.yuan()},
        {u"target_after_yuan"_s, group.targetAfter.yuan()},
        {u"removed_target_yuan"_s, group.removedTarget.yuan()},
        {u"added_target_yuan"_s, group.addedTarget.yuan()},
        {u"changed_before_yuan"_s, group.changedBefore.yuan()},
        {u"changed_after_yuan"_s, group.changedAfter.yuan()}};
}

QJsonObject resumedGroup(const ResumptionGroup& group)
{
    return {{u"label"_s, group.label}, {u"due"_s, group.due}, {u"resumed"_s, group.resumed},
        {u"rate_percent"_s, percentJson(group.rate)}};
}

} // namespace

int adjustmentCommand(Context& context)
{
    const auto year = context.yearToRead();
    if (!year)
        return context.exitCode();
    Ledger* ledger = context.ledger();
    const auto figures = adjustment(*ledger, *year, context.asOf());
    if (!figures)
        return context.fail(figures.error());
    if (!context.json()) {
        context.print(adjustmentSentence(*figures) + u'\n');
        return Done;
    }
    QJsonObject json = adjustedGroup(figures->all);
    json.remove(u"label"_s);
    json.insert(u"year"_s, *year);
    json.insert(u"as_of"_s, figures->asOf.toString(Qt::ISODate));
    json.insert(u"sentence"_s, adjustmentSentence(*figures));
    json.insert(u"rate_original_percent"_s, percentJson(figures->rateOriginal));
    json.insert(u"rate_adjusted_percent"_s, percentJson(figures->rateAdjusted));
    QJsonArray sectors;
    for (const AdjustmentGroup& group : figures->bySector)
        sectors.append(adjustedGroup(group));
    json.insert(u"by_sector"_s, sectors);
    QJsonArray rows;
    for (const AdjustmentRow& row : figures->rows) {
        rows.append(QJsonObject {{u"what"_s,
                                     row.what == Adjusted::Removed     ? u"调出"_s
                                         : row.what == Adjusted::Added ? u"新增"_s
                                                                       : u"金额调整"_s},
            {u"id"_s, row.project}, {u"name"_s, row.name}, {u"unit"_s, row.unit},
            {u"total_yuan"_s, yuanOf(row.total)}, {u"before_yuan"_s, yuanOf(row.before)},
            {u"after_yuan"_s, yuanOf(row.after)}, {u"on"_s, dayOf(row.on)}, {u"reason"_s, row.reason},
            {u"document"_s, row.document}});
    }
    json.insert(u"projects"_s, rows);
    context.printJson(json);
    return Done;
}

int resumptionCommand(Context& context)
{
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    const auto campaigns = campaignsBy(*ledger, context.asOf());
    if (!campaigns)
        return context.fail(campaigns.error());
    QJsonArray list;
    for (const auto& [id, name] : *campaigns) {
        const auto figures = resumption(*ledger, id, context.asOf());
        if (!figures)
            return context.fail(figures.error());
        if (!context.json()) {
            context.print(resumptionSentence(*figures, context.asOf()) + u'\n');
            continue;
        }
        QJsonObject json = resumedGroup(figures->all);
        json.insert(u"id"_s, id);
        json.insert(u"label"_s, name);
        json.insert(u"since"_s, dayOf(figures->since));
        json.insert(u"until"_s, dayOf(figures->until));
        QJsonArray units;
        for (const ResumptionGroup& group : figures->byUnit)
            units.append(resumedGroup(group));
        json.insert(u"by_unit"_s, units);
        QJsonArray late;
        for (const ResumptionRow& row : figures->rows) {
            if (!row.on.isValid()) {
                late.append(QJsonObject {{u"id"_s, row.project}, {u"code"_s, row.code}, {u"name"_s, row.name},
                    {u"unit"_s, row.unitName}, {u"leader"_s, row.leader}, {u"phone"_s, row.phone}});
            }
        }
        json.insert(u"not_resumed"_s, late);
        QJsonArray days;
        for (const ResumptionDay& day : figures->days)
            days.append(QJsonObject {{u"on"_s, dayOf(day.day)}, {u"resumed"_s, day.resumed}});
        json.insert(u"by_day"_s, days);
        list.append(json);
    }
    if (context.json())
        context.printJson(QJsonObject {{u"campaigns"_s, list}});
    return Done;
}

} // namespace sanpi::cli
