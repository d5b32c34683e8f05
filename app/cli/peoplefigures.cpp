// SPDX-License-Identifier: GPL-3.0-or-later
// figures appraisal, leaders, debts and decisions.
#include "cli/output.h"
#include "cli/peoplecommands.h"
#include "figures/appraisal.h"
#include "figures/decisions.h"
#include "figures/leaderboard.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue textJson(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonArray causesJson(const std::vector<DebtCause>& causes)
{
    QJsonArray list;
    for (const DebtCause& cause : causes)
        list.append(QJsonObject {{u"cause"_s, cause.label}, {u"open"_s, cause.open}});
    return list;
}

QJsonObject leaderJson(const LeaderLine& line)
{
    const Group& all = line.figures;
    return {{u"rank"_s, line.rank > 0 ? QJsonValue(line.rank) : QJsonValue()},
        {u"leader"_s, textJson(line.who.name)}, {u"title"_s, line.who.title}, {u"phone"_s, line.who.phone},
        {u"since"_s, dayJson(line.who.since)}, {u"count"_s, all.count},
        {u"total_yuan"_s, all.isTotalKnown() ? QJsonValue(all.total.yuan()) : QJsonValue()},
        {u"target_yuan"_s, all.target.yuan()}, {u"done_yuan"_s, all.done.yuan()},
        {u"rate_percent"_s, percentJson(all.rate)}, {u"gap_points"_s, pointsJson(all.gap)},
        {u"lag_yuan"_s, all.lag.yuan()}, {u"on_pace"_s, all.onPace}, {u"behind"_s, all.behind},
        {u"open_issues"_s, line.open}, {u"overdue_issues"_s, line.overdue},
        {u"causes"_s, causesJson(line.causes)}};
}

QJsonObject debtorJson(const Debtor& debtor, const QString& key)
{
    return {{key, debtor.name}, {u"owed_yuan"_s, debtor.owed.yuan()},
        {u"rate_percent"_s, percentJson(debtor.rate)}, {u"count"_s, debtor.count},
        {u"behind"_s, debtor.behind}, {u"causes"_s, causesJson(debtor.causes)},
        {u"worst"_s, textJson(debtor.worst)}, {u"worst_owed_yuan"_s, debtor.worstOwed.yuan()},
        {u"contact"_s, textJson(debtor.contact)}, {u"phone"_s, textJson(debtor.phone)}};
}

std::optional<LeaderBoard> boardOf(Context& context, int& exit)
{
    const auto year = context.yearToRead();
    exit = context.exitCode();
    if (!year)
        return {};
    auto board = leaderBoard(*context.ledger(), *year, context.asOf());
    if (!board) {
        exit = context.fail(board.error());
        return {};
    }
    return std::move(board).value();
}

int oneLeader(Context& context, const LeaderBoard& board)
{
    const auto page = leaderPage(board, context.value(u"person"_s));
    if (!page)
        return context.fail(page.error());
    QJsonArray projects;
    QList<QStringList> rows;
    for (const ProjectLine& line : page->projects) {
        const Money lag = line.figures.lag.value_or(Money());
        projects.append(QJsonObject {{u"id"_s, line.project}, {u"name"_s, line.name}, {u"unit"_s, line.unit},
            {u"rate_percent"_s, percentJson(line.figures.rate)}, {u"lag_yuan"_s, lag.yuan()}});
        rows << QStringList {line.name, line.unit, line.figures.rate.shown(), lag.text(Unit::Wan, 0)};
    }
    if (!context.json()) {
        context.print(alignedTable(
            {QCoreApplication::translate("cli", "project"), QCoreApplication::translate("cli", "unit"),
                QCoreApplication::translate("cli", "rate"), QCoreApplication::translate("cli", "owed, 万元")},
            rows, {false, false, true, true}));
        return Done;
    }
    QJsonObject json = leaderJson(page->line);
    json.insert(u"of"_s, page->of);
    json.insert(u"projects"_s, projects);
    QJsonArray issues;
    for (const IssueRow& row : page->issues)
        issues.append(QJsonObject {{u"number"_s, row.number}, {u"overdue"_s, row.overdue}});
    json.insert(u"issues"_s, issues);
    context.printJson(json);
    return Done;
}

} // namespace

int appraisalFigures(Context& context)
{
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    const auto places = appraisalPlaces(*ledger, context.asOf());
    if (!places)
        return context.fail(places.error());
    QJsonArray list;
    QList<QStringList> rows;
    for (const AppraisalPlace& place : *places) {
        const auto risen = place.risen();
        list.append(QJsonObject {{u"id"_s, place.id}, {u"indicator"_s, place.indicator},
            {u"group"_s, textJson(place.group)}, {u"period"_s, place.period}, {u"on"_s, dayJson(place.on)},
            {u"place"_s, place.place}, {u"of"_s, place.of > 0 ? QJsonValue(place.of) : QJsonValue()},
            {u"value"_s, textJson(place.value)}, {u"document"_s, textJson(place.document)},
            {u"place_before"_s, place.placeBefore ? QJsonValue(*place.placeBefore) : QJsonValue()},
            {u"period_before"_s, textJson(place.periodBefore)},
            {u"risen"_s, risen ? QJsonValue(*risen) : QJsonValue()}});
        rows << QStringList {
            place.period, place.indicator, place.group, placeText(place), place.value, risenText(place)};
    }
    if (context.json())
        context.printJson(QJsonObject {{u"as_of"_s, dayJson(context.asOf())}, {u"places"_s, list},
            {u"sentence"_s, textJson(appraisalSentence(*places))}});
    else
        context.print(alignedTable(
            {QCoreApplication::translate("cli", "period"), QCoreApplication::translate("cli", "indicator"),
                QCoreApplication::translate("cli", "group"), QCoreApplication::translate("cli", "place"),
                QCoreApplication::translate("cli", "value"), QString()},
            rows, {false, false, false, false, true, false}));
    return Done;
}

int leaderFigures(Context& context)
{
    int exit = Done;
    const auto board = boardOf(context, exit);
    if (!board)
        return exit;
    if (context.has(u"person"_s))
        return oneLeader(context, *board);
    QJsonArray list;
    QList<QStringList> rows;
    for (const LeaderLine& line : board->leaders) {
        list.append(leaderJson(line));
        rows << QStringList {line.rank > 0 ? QString::number(line.rank) : QString(), line.who.name,
            QString::number(line.figures.count), line.figures.rate.shown(),
            line.figures.lag.text(Unit::Wan, 0), QString::number(line.open)};
    }
    if (context.json()) {
        context.printJson(
            QJsonObject {{u"year"_s, board->overview.year}, {u"as_of"_s, dayJson(board->overview.asOf)},
                {u"leaders"_s, list}, {u"without_leader"_s, board->nobody.figures.count}});
        return Done;
    }
    context.print(alignedTable(
        {QCoreApplication::translate("cli", "place"), QCoreApplication::translate("cli", "leader"),
            QCoreApplication::translate("cli", "projects"), QCoreApplication::translate("cli", "rate"),
            QCoreApplication::translate("cli", "owed, 万元"),
            QCoreApplication::translate("cli", "open issues")},
        rows, {true, false, true, true, true, true}));
    return Done;
}

int debtFigures(Context& context)
{
    int exit = Done;
    const auto board = boardOf(context, exit);
    if (!board)
        return exit;
    QJsonArray units;
    QJsonArray leaders;
    QList<QStringList> rows;
    const auto add = [&](QJsonArray& list, const Debtor& debtor, const QString& key) {
        list.append(debtorJson(debtor, key));
        rows << QStringList {debtor.name, debtor.owed.text(Unit::Wan, 0), debtor.rate.shown(),
            causesText(debtor.causes), debtor.contact, debtor.phone};
    };
    for (const Debtor& debtor : board->unitDebts)
        add(units, debtor, u"unit"_s);
    for (const Debtor& debtor : board->leaderDebts)
        add(leaders, debtor, u"leader"_s);
    if (context.json()) {
        context.printJson(QJsonObject {{u"year"_s, board->overview.year},
            {u"as_of"_s, dayJson(board->overview.asOf)}, {u"by_unit"_s, units}, {u"by_leader"_s, leaders}});
        return Done;
    }
    context.print(alignedTable(
        {QCoreApplication::translate("cli", "who"), QCoreApplication::translate("cli", "owed, 万元"),
            QCoreApplication::translate("cli", "rate"), QCoreApplication::translate("cli", "because"),
            QCoreApplication::translate("cli", "calls"), QCoreApplication::translate("cli", "phone")},
        rows, {false, true, true, false, false, false}));
    return Done;
}

int decisionFigures(Context& context)
{
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    const auto found = decisionRows(*ledger, context.asOf());
    if (!found)
        return context.fail(found.error());
    static const QStringList states {u"open"_s, u"overdue"_s, u"done"_s};
    QJsonArray list;
    QList<QStringList> rows;
    for (const DecisionRow& row : *found) {
        list.append(QJsonObject {{u"id"_s, row.record.id.key[0]}, {u"from"_s, row.from},
            {u"meeting"_s, row.meeting != 0 ? QJsonValue(row.meeting) : QJsonValue()},
            {u"on"_s, dayJson(row.on)}, {u"text"_s, row.text}, {u"project"_s, textJson(row.projectName)},
            {u"unit"_s, textJson(row.unitName)}, {u"due"_s, dayJson(row.due)},
            {u"state"_s, states.at(int(row.state))}, {u"label"_s, row.stateText},
            {u"done_on"_s, dayJson(row.doneOn)}, {u"result"_s, textJson(row.result)},
            {u"issue"_s, textJson(row.issueNumber)}, {u"order"_s, textJson(row.orderCode)}});
        rows << QStringList {row.on.toString(Qt::ISODate), row.from, row.text, row.unitName,
            row.due.toString(Qt::ISODate), row.stateText};
    }
    if (context.json())
        context.printJson(list);
    else
        context.print(alignedTable(
            {QCoreApplication::translate("cli", "on"), QCoreApplication::translate("cli", "from"),
                QCoreApplication::translate("cli", "matter"), QCoreApplication::translate("cli", "unit"),
                QCoreApplication::translate("cli", "due on"), QCoreApplication::translate("cli", "state")},
            rows, {false, false, false, false, false, false}));
    return Done;
}

} // namespace sanpi::cli
