// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rankfigures.h"

#include "cli/output.h"
#include "figures/ranking.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue yuanOrNull(const std::optional<Money>& money)
{
    return money ? QJsonValue(money->yuan()) : QJsonValue(QJsonValue::Null);
}

QJsonArray rankedJson(const std::vector<RankedUnit>& units)
{
    QJsonArray list;
    for (const RankedUnit& unit : units) {
        list.append(QJsonObject {{u"rank"_s, unit.rank > 0 ? QJsonValue(unit.rank) : QJsonValue()},
            {u"unit"_s, unit.group.label}, {u"count"_s, unit.group.count},
            {u"done_yuan"_s, unit.group.done.yuan()}, {u"rate_percent"_s, percentJson(unit.group.rate)},
            {u"score_points"_s, unit.score ? pointsJson(unit.score) : QJsonValue()},
            {u"not_ranked"_s, unit.because}, {u"above"_s, unit.above},
            {u"to_rise_yuan"_s, yuanOrNull(unit.toRise)}, {u"lead_yuan"_s, yuanOrNull(unit.lead)}});
    }
    return list;
}

} // namespace

int rankingCommand(Context& context)
{
    const auto year = context.yearToRead();
    if (!year)
        return context.exitCode();
    Ledger* ledger = context.ledger();
    const auto figures = overview(*ledger, *year, context.asOf());
    if (!figures)
        return context.fail(figures.error());
    const auto ranked = ranking(*ledger, *figures);
    if (!ranked)
        return context.fail(ranked.error());
    if (context.json()) {
        context.printJson(QJsonObject {{u"year"_s, *year}, {u"as_of"_s, figures->asOf.toString(Qt::ISODate)},
            {u"formula"_s, ranked->formula}, {u"townships"_s, rankedJson(ranked->townships)},
            {u"departments"_s, rankedJson(ranked->departments)}});
        return Done;
    }
    QList<QStringList> rows;
    for (const std::vector<RankedUnit>* units : {&ranked->townships, &ranked->departments}) {
        for (const RankedUnit& unit : *units) {
            rows << QStringList {unit.rank > 0 ? QString::number(unit.rank) : unit.because, unit.group.label,
                unit.group.done.text(Unit::Wan, 0), unit.group.rate.shown(),
                unit.toRise ? unit.toRise->text(Unit::Wan, 2) : QString()};
        }
    }
    context.print(
        alignedTable(
            {QCoreApplication::translate("cli", "place"), QCoreApplication::translate("cli", "unit"),
                QCoreApplication::translate("cli", "done"), QCoreApplication::translate("cli", "rate"),
                QCoreApplication::translate("cli", "to rise, 万元")},
            rows, {false, false, true, true, true})
        + ranked->formula + u'\n');
    return Done;
}

} // namespace sanpi::cli
