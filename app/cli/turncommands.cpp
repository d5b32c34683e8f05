// SPDX-License-Identifier: GPL-3.0-or-later
// The turns of month and year: closing a month, opening a year, its targets.
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/recordname.h"
#include "figures/yearturn.h"
#include "store/closings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <map>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue yuan(const std::optional<Money>& amount)
{
    return amount ? QJsonValue(amount->yuan()) : QJsonValue(QJsonValue::Null);
}

QString dateText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

int changeOf(Context& context, const Outcome& outcome)
{
    if (!outcome.ok())
        return context.fail(outcome);
    if (context.json())
        context.printJson(QJsonObject {{u"change_set"_s, outcome.changeSet}});
    else
        context.print(QCoreApplication::translate("cli", "Change set %1: %2 records")
                          .arg(outcome.changeSet)
                          .arg(outcome.records)
            + u'\n');
    return Done;
}

int listMonths(Context& context)
{
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    const auto lines = closingLines(*ledger);
    const auto corrections = correctionsAfter(*ledger, 0);
    if (!lines || !corrections)
        return context.fail(lines ? corrections.error() : lines.error());
    QJsonArray list;
    QList<QStringList> rows;
    for (const ClosingLine& line : *lines) {
        QJsonArray changed;
        for (const Correction& correction : *corrections) {
            if (correction.month != line.month)
                continue;
            changed.append(QJsonObject {{u"record"_s, ledger->catalogue().recordText(correction.record)},
                {u"before_yuan"_s, yuan(correction.before)}, {u"after_yuan"_s, yuan(correction.after)},
                {u"reason"_s, correction.reason}, {u"by"_s, correction.by},
                {u"change_set"_s, correction.changeSet}});
        }
        list.append(QJsonObject {{u"month"_s, line.month.iso()}, {u"closed"_s, line.closed},
            {u"closed_on"_s, dateText(line.closedOn)}, {u"by"_s, line.by}, {u"reason"_s, line.reason},
            {u"corrections"_s, changed}});
        rows << QStringList {line.month.iso(),
            line.closed ? QCoreApplication::translate("cli", "closed")
                        : QCoreApplication::translate("cli", "open again"),
            dateText(line.closedOn), line.by, QString::number(line.corrections), line.reason};
    }
    if (context.json())
        context.printJson(list);
    else
        context.print(alignedTable(
            {QCoreApplication::translate("cli", "month"), QCoreApplication::translate("cli", "state"),
                QCoreApplication::translate("cli", "closed on"), QCoreApplication::translate("cli", "by"),
                QCoreApplication::translate("cli", "corrections"),
                QCoreApplication::translate("cli", "reason")},
            rows, {false, false, false, false, true, false}));
    return Done;
}

QJsonObject rowJson(const TurnRow& row, const Field& decision)
{
    const auto word = [&](TurnDecision one) {
        const Choice* choice = decision.choice(int(one));
        return choice ? choice->zh : QString();
    };
    QJsonArray choices;
    for (const TurnDecision one : row.choices)
        choices.append(word(one));
    const auto going = row.decided ? row.decided : row.proposed;
    return {{u"id"_s, row.project}, {u"code"_s, row.code}, {u"name"_s, row.name}, {u"unit"_s, row.unitName},
        {u"decision"_s, going ? QJsonValue(word(*going)) : QJsonValue(QJsonValue::Null)},
        {u"decided"_s, row.decided.has_value()}, {u"choices"_s, choices}, {u"total_yuan"_s, yuan(row.total)},
        {u"since_start_yuan"_s, row.since.yuan()}, {u"remaining_yuan"_s, yuan(row.remaining)},
        {u"target_yuan"_s, yuan(row.target)}, {u"target_above_remaining"_s, row.isTargetAboveRemaining()},
        {u"reason"_s, row.reason}};
}

std::optional<int> yearNamed(Context& context, int place)
{
    bool isNumber = false;
    const int year = context.arguments().value(place).toInt(&isNumber);
    return isNumber && year >= 1990 && year <= 2100 ? std::optional(year) : std::nullopt;
}

int wrongYear(Context& context)
{
    return context.wrongUse(QCoreApplication::translate("cli",
        "year takes a word and a year: year open 2022, year decide 2022 PROJECT 新开工, year review 2022, "
        "year issue "
        "2022 --document D, year list 2022"));
}

/// What this run takes of the proposal; what is asked stays.
int openTheYear(Context& context, Ledger& ledger, int year)
{
    const auto turn = yearTurn(ledger, year, context.asOf());
    if (!turn)
        return context.fail(turn.error());
    if (turn->rows.empty()) {
        return context.fail(Error {ErrorCode::Refused, u"no list"_s,
            {QCoreApplication::translate("cli", "there is no list of %1 to open %2 from")
                    .arg(year - 1)
                    .arg(year)}});
    }
    const std::vector<TurnChoice> choices = turn->proposals();
    std::map<TurnDecision, int> counts;
    for (const TurnChoice& choice : choices)
        ++counts[choice.decision];
    Outcome outcome;
    if (!context.has(u"dry-run"_s))
        outcome = openYear(ledger, year, choices, context.asOf(), context.author(), Source::CommandLine);
    if (!outcome.ok())
        return context.fail(outcome);
    const Field& decision = ledger.catalogue().field(Kind::Turn, u"decision");
    QJsonArray asked;
    QJsonArray projects;
    QList<QStringList> rows;
    for (const TurnRow& row : turn->rows) {
        if (row.isAsked())
            asked.append(rowJson(row, decision));
        if (row.decided)
            continue;
        const QJsonObject json = rowJson(row, decision);
        projects.append(json);
        rows << QStringList {row.unitName, row.name,
            row.proposed ? json[u"decision"_s].toString()
                         : QCoreApplication::translate("cli", "to be decided"),
            row.remaining ? row.remaining->text(Unit::Wan, 0) : QString()};
    }
    if (context.json()) {
        context.printJson(QJsonObject {{u"carried"_s,
                                           counts[TurnDecision::Continuing] + counts[TurnDecision::Completion]
                                               + counts[TurnDecision::Preliminary]},
            {u"new"_s, counts[TurnDecision::NewStart]}, {u"completed"_s, counts[TurnDecision::Finished]},
            {u"removed"_s, counts[TurnDecision::Removed]},
            {u"completing"_s, counts[TurnDecision::Completion]},
            {u"preliminary"_s, counts[TurnDecision::Preliminary]}, {u"asked"_s, asked},
            {u"projects"_s, projects},
            {u"change_set"_s, outcome.changeSet > 0 ? QJsonValue(outcome.changeSet) : QJsonValue()}});
        return Done;
    }
    context.print(
        alignedTable({QCoreApplication::translate("cli", "unit"), QCoreApplication::translate("cli", "name"),
                         QCoreApplication::translate("cli", "goes to"),
                         QCoreApplication::translate("cli", "remaining, 万元")},
            rows, {false, false, false, true}));
    context.print(
        QCoreApplication::translate("cli", "%1 taken, %2 to be decided").arg(choices.size()).arg(asked.size())
        + u'\n');
    return Done;
}

int decideOne(Context& context, Ledger& ledger, int year)
{
    const auto project = recordNamed(ledger, u"projects"_s, context.arguments().value(2));
    const Choice* choice
        = ledger.catalogue().field(Kind::Turn, u"decision").choiceNamed(context.arguments().value(3));
    if (!project || !choice)
        return context.wrongUse(QCoreApplication::translate(
            "cli", "year decide takes a year, a project and 续建, 竣工, 新开工, 前期, 出列 or 调出"));
    const TurnChoice wish {project->key[0], TurnDecision(choice->code), {}, context.value(u"reason"_s)};
    return changeOf(
        context, openYear(ledger, year, {wish}, context.asOf(), context.author(), Source::CommandLine));
}

int stepTheTargets(Context& context, Ledger& ledger, int year, TargetState to)
{
    TargetStep step;
    step.year = year;
    step.to = to;
    step.document = context.value(u"document"_s);
    step.on = context.has(u"on"_s) ? QDate::fromString(context.value(u"on"_s), Qt::ISODate) : context.asOf();
    for (const QString& name : context.arguments().mid(2)) {
        const auto project = recordNamed(ledger, u"projects"_s, name);
        if (!project)
            return context.wrongUse(QCoreApplication::translate("cli", "There is no record %1").arg(name));
        step.projects.push_back(project->key[0]);
    }
    return changeOf(context, stepTargets(ledger, step, context.author(), Source::CommandLine));
}

QJsonArray movesJson(const std::vector<ListMove>& moves, const Field& decision)
{
    QJsonArray list;
    for (const ListMove& move : moves) {
        const Choice* choice = move.decided ? decision.choice(int(*move.decided)) : nullptr;
        list.append(QJsonObject {{u"id"_s, move.project}, {u"name"_s, move.name}, {u"unit"_s, move.unit},
            {u"total_yuan"_s, yuan(move.total)}, {u"target_yuan"_s, yuan(move.target)},
            {u"decision"_s, choice ? QJsonValue(choice->zh) : QJsonValue(QJsonValue::Null)},
            {u"reason"_s, move.reason}});
    }
    return list;
}

int showList(Context& context, Ledger& ledger, int year)
{
    const auto list = yearList(ledger, year, context.asOf());
    if (!list)
        return context.fail(list.error());
    const Field& decision = ledger.catalogue().field(Kind::Turn, u"decision");
    if (!context.json()) {
        context.print(listSentence(*list) + u'\n');
        return Done;
    }
    context.printJson(QJsonObject {{u"sentence"_s, listSentence(*list)},
        {u"count"_s, list->overview.all.count}, {u"before"_s, list->before},
        {u"entered"_s, movesJson(list->entered, decision)}, {u"left"_s, movesJson(list->left, decision)},
        {u"proposed"_s, list->proposed}, {u"reviewed"_s, list->reviewed}, {u"issued"_s, list->issued},
        {u"without_target"_s, list->without}, {u"documents"_s, QJsonArray::fromStringList(list->documents)}});
    return Done;
}

} // namespace

int monthCommand(Context& context)
{
    const QString what = context.arguments().value(0);
    if (what == "list"_L1)
        return listMonths(context);
    const auto month = Month::parse(context.arguments().value(1));
    if (!month || (what != "close"_L1 && what != "reopen"_L1))
        return context.wrongUse(QCoreApplication::translate(
            "cli", "month takes close or reopen and a month: month close 2021-12; or list"));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    return changeOf(context,
        what == "close"_L1 ? closeMonth(
            *ledger, *month, context.asOf(), context.author(), context.value(u"text"_s), Source::CommandLine)
                           : reopenMonth(*ledger, *month, context.value(u"reason"_s), context.author(),
                               Source::CommandLine));
}

int yearCommand(Context& context)
{
    const QString what = context.arguments().value(0);
    const auto year = yearNamed(context, 1);
    static const QStringList words {u"open"_s, u"decide"_s, u"review"_s, u"issue"_s, u"list"_s};
    if (!year || !words.contains(what))
        return wrongYear(context);
    const bool reads = what == "list"_L1 || context.has(u"dry-run"_s);
    Ledger* ledger = context.ledger(reads ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    if (!ledger)
        return context.exitCode();
    if (what == "open"_L1)
        return openTheYear(context, *ledger, *year);
    if (what == "decide"_L1)
        return decideOne(context, *ledger, *year);
    if (what == "list"_L1)
        return showList(context, *ledger, *year);
    return stepTheTargets(
        context, *ledger, *year, what == "issue"_L1 ? TargetState::Issued : TargetState::Reviewed);
}

} // namespace sanpi::cli
