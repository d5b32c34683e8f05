// SPDX-License-Identifier: GPL-3.0-or-later
// assign and meeting: who answers for projects, and what meetings decide.
#include "cli/commands.h"
#include "cli/recordname.h"
#include "store/assigning.h"
#include "store/meetings.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

int tellChange(Context& context, const Outcome& outcome, std::optional<qint64> provisional = {})
{
    if (!outcome.ok() || !context.json())
        return context.done(outcome);
    QJsonObject json {{u"change_set"_s, outcome.changeSet}, {u"records"_s, outcome.records}};
    if (provisional && outcome.ids.contains(*provisional))
        json.insert(u"id"_s, outcome.ids.at(*provisional));
    context.printJson(json);
    return Done;
}

QDate dayNamed(const Context& context, const QString& option)
{
    return context.has(option) ? QDate::fromString(context.value(option), Qt::ISODate) : QDate();
}

/// 0 where the option is not given; nothing where it names no record.
std::optional<qint64> optionRecord(
    Context& context, Ledger& ledger, const QString& kind, const QString& option)
{
    if (!context.has(option))
        return 0;
    const auto record = recordNamed(ledger, kind, context.value(option));
    if (!record) {
        static_cast<void>(context.wrongUse(
            QCoreApplication::translate("cli", "There is no record %1").arg(context.value(option))));
        return {};
    }
    return record->key[0];
}

int addMeeting(Context& context, Ledger& ledger)
{
    const Choice* kind
        = ledger.catalogue().field(Kind::Meeting, u"kind").choiceNamed(context.value(u"kind"_s));
    const QDate on = context.has(u"on"_s) ? dayNamed(context, u"on"_s) : context.asOf();
    if (!kind || !on.isValid())
        return context.wrongUse(QCoreApplication::translate("cli",
            "meeting add takes --kind 周例会, 专题会, 重点项目调度会, 现场办公会 or 经济运行调度会, and "
            "--on"));
    const Fields fields {{u"kind"_s, kind->code}, {u"on"_s, on}, {u"name"_s, context.value(u"text"_s)},
        {u"chair"_s, context.value(u"chair"_s)}};
    return tellChange(
        context, keepMeeting(ledger, 0, fields, context.author(), Source::CommandLine), newMeetingId);
}

int decide(Context& context, Ledger& ledger)
{
    DecisionWish wish;
    wish.author = context.author();
    wish.how = Source::CommandLine;
    wish.text = context.value(u"text"_s);
    wish.leader = context.value(u"leader"_s);
    wish.on = dayNamed(context, u"on"_s);
    wish.due = dayNamed(context, u"due"_s);
    if (const QString number = context.arguments().value(1); !number.isEmpty()) {
        const auto meeting = recordNamed(ledger, u"meetings"_s, number);
        if (!meeting)
            return context.wrongUse(QCoreApplication::translate("cli", "There is no record %1").arg(number));
        wish.meeting = meeting->key[0];
    }
    if (!wish.leader.isEmpty())
        wish.source = DecisionSource::Leader;
    if (!wish.on.isValid() && wish.meeting == 0)
        wish.on = context.asOf();
    const auto project = optionRecord(context, ledger, u"projects"_s, u"project"_s);
    const auto unit = optionRecord(context, ledger, u"units"_s, u"unit"_s);
    if (!project || !unit)
        return WrongUse;
    wish.project = *project;
    wish.unit = *unit;
    const QString into = context.value(u"becomes"_s);
    if (!into.isEmpty() && into != "issue"_L1 && into != "order"_L1)
        return context.wrongUse(QCoreApplication::translate("cli", "--becomes takes issue or order"));
    wish.form = into == "order"_L1 ? DecisionForm::Order
        : into == "issue"_L1       ? DecisionForm::Issue
                                   : DecisionForm::Plain;
    return tellChange(context, keepDecision(ledger, wish), newDecisionId);
}

int finish(Context& context, Ledger& ledger)
{
    const auto decision = recordNamed(ledger, u"decisions"_s, context.arguments().value(1));
    if (!decision)
        return context.wrongUse(
            QCoreApplication::translate("cli", "There is no record %1").arg(context.arguments().value(1)));
    const QDate on = context.has(u"on"_s) ? dayNamed(context, u"on"_s) : context.asOf();
    return tellChange(context,
        concludeDecision(
            ledger, decision->key[0], on, context.value(u"text"_s), context.author(), Source::CommandLine));
}

} // namespace

int assignCommand(Context& context)
{
    const QDate since = dayNamed(context, u"since"_s);
    if (context.arguments().isEmpty() || !since.isValid() || !context.has(u"person"_s))
        return context.wrongUse(QCoreApplication::translate("cli",
            "assign takes projects, a person and a day: assign PROJECT… --role 分包领导 --person NAME "
            "--since "
            "DATE; an empty NAME leaves them without"));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    AssignWish wish;
    wish.since = since;
    wish.name = context.value(u"person"_s);
    wish.document = context.value(u"document"_s);
    wish.author = context.author();
    wish.how = Source::CommandLine;
    if (context.has(u"role"_s)) {
        const Field roles = ledger->catalogue().kind(Kind::Assignment).keyField(1);
        const Choice* role = roles.choiceNamed(context.value(u"role"_s));
        if (!role)
            return context.wrongUse(
                QCoreApplication::translate("cli", "--role takes 分包领导, 专班 or 首席服务员"));
        wish.role = ProjectRole(role->code);
    }
    for (const QString& name : context.arguments()) {
        const auto project = recordNamed(*ledger, u"projects"_s, name);
        if (!project)
            return context.wrongUse(QCoreApplication::translate("cli", "There is no record %1").arg(name));
        wish.projects.push_back(project->key[0]);
    }
    return tellChange(context, assignProjects(*ledger, wish));
}

int meetingCommand(Context& context)
{
    const QString what = context.arguments().value(0);
    static const QStringList words {u"add"_s, u"decide"_s, u"done"_s};
    if (!words.contains(what))
        return context.wrongUse(QCoreApplication::translate("cli",
            "meeting takes a word: meeting add --kind 周例会 --on D, meeting decide MEETING --text T "
            "[--project P] [--unit U] [--due D] [--becomes issue|order], meeting decide --leader NAME --text "
            "T, "
            "meeting done DECISION [--text T] [--on D]"));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    return what == "add"_L1   ? addMeeting(context, *ledger)
        : what == "decide"_L1 ? decide(context, *ledger)
                              : finish(context, *ledger);
}

} // namespace sanpi::cli
