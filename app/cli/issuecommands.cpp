// SPDX-License-Identifier: GPL-3.0-or-later
// issue and order: the chain from a finding to its closing, a step a call.
#include "cli/commands.h"
#include "cli/duefigures.h"
#include "cli/recordname.h"
#include "figures/issues.h"
#include "store/issues.h"
#include "store/orders.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <map>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

const std::map<QString, StepKind>& stepWords()
{
    static const std::map<QString, StepKind> words {{u"triage"_s, StepKind::Triaged},
        {u"assign"_s, StepKind::Assigned}, {u"accept"_s, StepKind::Accepted},
        {u"feedback"_s, StepKind::Feedback}, {u"plan"_s, StepKind::Planned},
        {u"extend"_s, StepKind::Extended}, {u"report"_s, StepKind::Reported},
        {u"verify"_s, StepKind::Verified}, {u"close"_s, StepKind::Closed},
        {u"recheck"_s, StepKind::Rechecked}, {u"reopen"_s, StepKind::Reopened}};
    return words;
}

/// A day of an option; the as-of date where it is not given. Says what is wrong with it.
std::optional<QDate> dayOf(Context& context, const QString& option, QDate otherwise)
{
    if (!context.has(option))
        return otherwise;
    const QDate day = QDate::fromString(context.value(option), Qt::ISODate);
    if (!day.isValid()) {
        static_cast<void>(
            context.wrongUse(QCoreApplication::translate("cli", "“%1” is no day; expected is 2021-07-05")
                                 .arg(context.value(option))));
        return {};
    }
    return day;
}

/// An issue by id or number.
std::optional<qint64> issueNamed(Ledger& ledger, const QString& word)
{
    bool isId = false;
    const qint64 id = word.toLongLong(&isId);
    if (isId)
        return id;
    const auto found = ledger.records().idWhere(Kind::Issue, u"number"_s, Value(word));
    return found && *found ? *found : std::nullopt;
}

int finishIssue(Context& context, Ledger& ledger, const Outcome& outcome, qint64 issue)
{
    if (!outcome.ok())
        return context.fail(outcome);
    const auto row = issueRow(ledger, issue, QDate(9999, 12, 31));
    if (!row)
        return context.fail(row.error());
    if (!context.json())
        return context.done(outcome);
    const Choice* state = ledger.catalogue().field(Kind::Issue, u"state").choice(int(row->standing.state));
    const QDate due = row->standing.due;
    context.printJson(QJsonObject {{u"change_set"_s, outcome.changeSet}, {u"id"_s, issue},
        {u"number"_s, row->number}, {u"state"_s, state ? state->zh : QString()},
        {u"due"_s, due.isValid() ? QJsonValue(due.toString(Qt::ISODate)) : QJsonValue()},
        {u"feedback_due"_s,
            row->feedbackDue.isValid() ? QJsonValue(row->feedbackDue.toString(Qt::ISODate)) : QJsonValue()}});
    return Done;
}

int collectCommand(Context& context, Ledger& ledger)
{
    NewIssue wish;
    if (context.has(u"record"_s)) {
        const auto origin = recordNamed(ledger, context.value(u"record"_s).section(u'/', 0, 0),
            context.value(u"record"_s).section(u'/', 1));
        const auto from = origin
            ? issueFrom(ledger, *origin)
            : Result<NewIssue>(Error {ErrorCode::NotFound, {}, {context.value(u"record"_s)}});
        if (!from)
            return context.fail(from.error());
        wish = *from;
    }
    if (context.has(u"project"_s)) {
        const auto project = recordNamed(ledger, u"projects"_s, context.value(u"project"_s));
        if (!project)
            return context.wrongUse(
                QCoreApplication::translate("cli", "There is no record %1").arg(context.value(u"project"_s)));
        wish.project = project->key[0];
    }
    if (context.has(u"text"_s))
        wish.text = context.value(u"text"_s);
    const auto on = dayOf(context, u"on"_s, wish.on.isValid() ? wish.on : context.asOf());
    if (!on)
        return WrongUse;
    wish.on = *on;
    for (const auto& [option, field] :
        {std::pair {u"kind"_s, u"kind"_s}, std::pair {u"weight"_s, u"weight"_s}}) {
        if (!context.has(option))
            continue;
        const Choice* choice
            = ledger.catalogue().field(Kind::Issue, field).choiceNamed(context.value(option));
        if (!choice)
            return context.wrongUse(
                QCoreApplication::translate("cli", "“%1” is no choice").arg(context.value(option)));
        if (field == "kind"_L1)
            wish.kind = choice->code;
        else
            wish.weight = IssueWeight(choice->code);
    }
    wish.author = context.author();
    wish.how = Source::CommandLine;
    const Outcome outcome = collectIssue(ledger, wish);
    return finishIssue(context, ledger, outcome, outcome.ok() ? outcome.ids.at(newIssueId) : 0);
}

/// --passed 是 or 否, where it is given.
std::optional<bool> verdictOf(const Context& context)
{
    if (!context.has(u"passed"_s))
        return {};
    return context.value(u"passed"_s) == u"是"_s || context.value(u"passed"_s) == "yes"_L1;
}

int stepCommand(Context& context, Ledger& ledger, StepKind kind, qint64 issue, qint64 order)
{
    IssueStepWish wish;
    wish.issue = issue;
    wish.kind = kind;
    wish.order = order;
    const auto on = dayOf(context, u"on"_s, context.asOf());
    const auto due = dayOf(context, u"due"_s, {});
    if (!on || !due)
        return WrongUse;
    wish.on = *on;
    wish.due = *due;
    wish.passed = verdictOf(context);
    wish.text = context.value(u"text"_s);
    wish.author = context.author();
    wish.how = Source::CommandLine;
    return finishIssue(context, ledger, takeIssueStep(ledger, wish), issue);
}

int finishOrder(Context& context, Ledger& ledger, const Outcome& outcome, qint64 order)
{
    if (!outcome.ok())
        return context.fail(outcome);
    const auto record = ledger.records().find(RecordId::order(order));
    if (!record || !*record)
        return context.fail(record ? Error {ErrorCode::NotFound, {}, {}} : record.error());
    if (!context.json())
        return context.done(outcome);
    context.printJson(QJsonObject {{u"change_set"_s, outcome.changeSet}, {u"id"_s, order},
        {u"code"_s, orderCode(**record)}, {u"title"_s, (*record)->value(u"title"_s).text()}});
    return Done;
}

int draftCommand(Context& context, Ledger& ledger, const QString& word)
{
    const auto issue = issueNamed(ledger, word);
    const auto on = dayOf(context, u"on"_s, context.asOf());
    if (!issue)
        return context.wrongUse(QCoreApplication::translate("cli", "There is no record %1").arg(word));
    if (!on)
        return WrongUse;
    auto kind = nextOrderKind(ledger, *issue);
    if (!kind)
        return context.fail(kind.error());
    OrderKind chosen = *kind;
    if (context.has(u"kind"_s)) {
        const Choice* choice
            = ledger.catalogue().field(Kind::Order, u"kind").choiceNamed(context.value(u"kind"_s));
        if (!choice)
            return context.wrongUse(
                QCoreApplication::translate("cli", "“%1” is no choice").arg(context.value(u"kind"_s)));
        chosen = OrderKind(choice->code);
    }
    const auto proposed = proposeOrder(ledger, *issue, chosen, *on);
    if (!proposed)
        return context.fail(proposed.error());
    NewOrder wish = *proposed;
    const auto due = dayOf(context, u"due"_s, wish.due);
    if (!due)
        return WrongUse;
    wish.due = *due;
    wish.author = context.author();
    wish.how = Source::CommandLine;
    const Outcome outcome = draftOrder(ledger, wish);
    return finishOrder(context, ledger, outcome, outcome.ok() ? outcome.ids.at(newOrderId) : 0);
}

int orderIssueCommand(Context& context, Ledger& ledger, qint64 order)
{
    const auto on = dayOf(context, u"on"_s, context.asOf());
    if (!on)
        return WrongUse;
    const OrderIssuing wish {order, context.value(u"number"_s).toInt(), *on, context.author(),
        context.author(), Source::CommandLine};
    return finishOrder(context, ledger, issueOrder(ledger, wish), order);
}

} // namespace

int issueCommand(Context& context)
{
    const QStringList words = context.arguments();
    const QString what = words.value(0);
    const auto step = stepWords().find(what);
    if (what != "collect"_L1 && (step == stepWords().end() || words.size() != 2))
        return context.wrongUse(QCoreApplication::translate("cli",
            "issue takes a step and an issue: issue collect --project P --text T --on DAY; issue assign 17 "
            "--on "
            "DAY; then accept, feedback, plan, extend, report, verify, close, recheck, reopen"));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    if (what == "collect"_L1)
        return collectCommand(context, *ledger);
    const auto issue = issueNamed(*ledger, words[1]);
    if (!issue)
        return context.wrongUse(QCoreApplication::translate("cli", "There is no record %1").arg(words[1]));
    return stepCommand(context, *ledger, step->second, *issue, 0);
}

int orderCommand(Context& context)
{
    static const std::map<QString, StepKind> steps {{u"receipt"_s, StepKind::Accepted},
        {u"reply"_s, StepKind::Feedback}, {u"done"_s, StepKind::Reported}, {u"review"_s, StepKind::Verified},
        {u"extend"_s, StepKind::Extended}};
    const QStringList words = context.arguments();
    const QString what = words.value(0);
    const auto step = steps.find(what);
    if (words.size() != 2
        || (what != "draft"_L1 && what != "escalate"_L1 && what != "issue"_L1 && step == steps.end()))
        return context.wrongUse(QCoreApplication::translate("cli",
            "order takes a step and a record: order draft ISSUE [--kind 督办单]; order escalate "
            "ISSUE|projects/P; order issue ID --on DAY "
            "[--number N]; then receipt, reply, done, review --passed 是|否, extend --due DAY"));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    if (what == "draft"_L1)
        return draftCommand(context, *ledger, words[1]);
    if (what == "escalate"_L1)
        return escalateOrder(context, *ledger, words[1]);
    const qint64 order = words[1].toLongLong();
    const auto record = ledger->records().find(RecordId::order(order));
    if (!record || !*record)
        return context.wrongUse(QCoreApplication::translate("cli", "There is no record %1").arg(words[1]));
    if (what == "issue"_L1)
        return orderIssueCommand(context, *ledger, order);
    return stepCommand(context, *ledger, step->second, (*record)->value(u"issue"_s).number(), order);
}

} // namespace sanpi::cli
