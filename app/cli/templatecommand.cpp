// SPDX-License-Identifier: GPL-3.0-or-later
// template out, in and status: workbooks for the units to fill in, and their answers (填报).
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/templatein.h"
#include "exchange/collect/sending.h"
#include "figures/collecting.h"
#include "schema/messages.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QString says(const char* text)
{
    return QCoreApplication::translate("cli", text);
}

/// --month or --week; empty where neither is given, and \p wrong set where one is none.
std::optional<CollectPeriod> periodOf(const Context& context, bool& wrong)
{
    wrong = false;
    if (context.has(u"month"_s)) {
        if (const auto month = Month::parse(context.value(u"month"_s)))
            return CollectPeriod(*month);
        context.say(says(QT_TRANSLATE_NOOP("cli", "--month takes a month such as 2021-12")));
        wrong = true;
    } else if (context.has(u"week"_s)) {
        const QDate day = QDate::fromString(context.value(u"week"_s), Qt::ISODate);
        if (day.isValid() && day.dayOfWeek() == Qt::Monday)
            return CollectPeriod(Week::of(day));
        context.say(says(QT_TRANSLATE_NOOP("cli", "--week takes a Monday, such as 2021-12-27")));
        wrong = true;
    }
    return {};
}

/// The day of an option; invalid where it is not given, and \p wrong set where it is none.
QDate dayOf(const Context& context, const QString& option, bool& wrong)
{
    const QDate day = QDate::fromString(context.value(option), Qt::ISODate);
    wrong = context.has(option) && !day.isValid();
    if (wrong)
        context.say(says(QT_TRANSLATE_NOOP("cli", "--%1 takes a date such as 2021-11-30")).arg(option));
    return day;
}

int templateOut(Context& context)
{
    bool wrong = false;
    SendOptions options;
    const auto period = periodOf(context, wrong);
    if (wrong)
        return WrongUse;
    if (!period || !context.has(u"o"_s) || context.arguments().size() != 1)
        return context.wrongUse(says(QT_TRANSLATE_NOOP(
            "cli", "template out takes a period and a folder: template out --month 2021-11 -o DIR")));
    options.period = *period;
    options.due = dayOf(context, u"due"_s, wrong);
    const QDate on = wrong ? QDate() : dayOf(context, u"on"_s, wrong);
    if (wrong)
        return WrongUse;
    options.sentOn = on.isValid() ? on : context.asOf();
    options.folder = context.value(u"o"_s);
    options.author = context.author();
    options.source = Source::CommandLine;
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    if (context.has(u"unit"_s)) {
        const auto unit = ledger->resolve(Kind::Unit, context.value(u"unit"_s));
        if (unit)
            options.units = {*unit};
        else
            return context.wrongUse(
                says(QT_TRANSLATE_NOOP("cli", "There is no unit “%1” in the ledger; nearest: %2"))
                    .arg(context.value(u"unit"_s),
                        ledger->nearestUnits(context.value(u"unit"_s)).join(u"、"_s)));
    }
    const auto sent = sendTemplates(*ledger, options);
    if (!sent)
        return context.fail(sent.error());
    if (sent->unassigned > 0)
        context.say(
            says(QT_TRANSLATE_NOOP("cli", "%1 projects have no responsible unit and were sent to nobody"))
                .arg(sent->unassigned));
    QJsonArray files;
    QList<QStringList> rows;
    for (const SentFile& file : sent->files) {
        files.append(QJsonObject {{u"file"_s, file.path}, {u"unit"_s, file.unitName},
            {u"projects"_s, file.projects}, {u"version"_s, file.version}});
        rows << QStringList {file.unitName, QString::number(file.projects), file.path};
    }
    if (context.json()) {
        context.printJson(QJsonObject {{u"files"_s, files}, {u"period"_s, period->text()},
            {u"due"_s, sent->due.toString(Qt::ISODate)}, {u"unassigned"_s, sent->unassigned},
            {u"change_set"_s, sent->changeSet}});
    } else {
        context.print(
            alignedTable({says(QT_TRANSLATE_NOOP("cli", "Unit")), says(QT_TRANSLATE_NOOP("cli", "Projects")),
                             says(QT_TRANSLATE_NOOP("cli", "File"))},
                rows, {false, true, false}));
    }
    return Done;
}

int templateReturned(Context& context)
{
    bool wrong = false;
    ReturnOptions options;
    options.period = periodOf(context, wrong);
    const QDate on = wrong ? QDate() : dayOf(context, u"on"_s, wrong);
    if (wrong)
        return WrongUse;
    const QDate day = on.isValid() ? on : context.asOf();
    return context.arguments().first() == "back"_L1 ? templateBack(context, options, day)
                                                    : templateIn(context, options, day);
}

QString stateName(const CollectUnit& unit)
{
    switch (unit.state) {
    case CollectState::Returned:
        return u"returned"_s;
    case CollectState::Late:
        return u"late"_s;
    case CollectState::SentBack:
        return u"sent_back"_s;
    case CollectState::Missing:
        break;
    }
    return u"missing"_s;
}

QString stateLabel(const CollectUnit& unit)
{
    switch (unit.state) {
    case CollectState::Returned:
        return says(QT_TRANSLATE_NOOP("cli", "returned"));
    case CollectState::Late:
        return says(QT_TRANSLATE_NOOP("cli", "returned late"));
    case CollectState::SentBack:
        return says(QT_TRANSLATE_NOOP("cli", "sent back"));
    case CollectState::Missing:
        break;
    }
    return unit.overdue ? says(QT_TRANSLATE_NOOP("cli", "not returned, overdue"))
                        : says(QT_TRANSLATE_NOOP("cli", "not returned"));
}

QJsonObject unitJson(const CollectUnit& unit)
{
    const auto day = [](QDate date) {
        return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
    };
    return {{u"unit"_s, unit.name}, {u"state"_s, stateName(unit)}, {u"version"_s, unit.version},
        {u"projects"_s, unit.projects}, {u"sent_on"_s, day(unit.sentOn)}, {u"due"_s, day(unit.due)},
        {u"received_on"_s, day(unit.receivedOn)}, {u"late"_s, unit.state == CollectState::Late},
        {u"overdue"_s, unit.overdue}, {u"changed"_s, unit.changed}, {u"kept"_s, unit.kept},
        {u"file"_s, unit.file}, {u"reason"_s, unit.reason}};
}

void tellStatus(const Context& context, const CollectStatus& status)
{
    if (!context.json()) {
        QList<QStringList> rows;
        for (const CollectUnit& unit : status.units)
            rows << QStringList {unit.name, stateLabel(unit), unit.due.toString(Qt::ISODate),
                unit.receivedOn.isValid() ? unit.receivedOn.toString(Qt::ISODate) : QString(),
                QString::number(unit.changed)};
        context.print(status.period.name() + u'\n'
            + alignedTable(
                {says(QT_TRANSLATE_NOOP("cli", "Unit")), says(QT_TRANSLATE_NOOP("cli", "State")),
                    says(QT_TRANSLATE_NOOP("cli", "Due")), says(QT_TRANSLATE_NOOP("cli", "Received")),
                    says(QT_TRANSLATE_NOOP("cli", "Cells"))},
                rows, {false, false, false, false, true}));
        if (const QString text = reminderText(status); !text.isEmpty())
            context.print(u'\n' + text + u'\n');
        return;
    }
    QJsonArray returned;
    QJsonArray missing;
    for (const CollectUnit& unit : status.units) {
        const bool there = unit.state == CollectState::Returned || unit.state == CollectState::Late;
        (there ? returned : missing).append(unitJson(unit));
    }
    context.printJson(QJsonObject {{u"period"_s, status.period.text()},
        {u"as_of"_s, status.asOf.toString(Qt::ISODate)}, {u"returned"_s, returned}, {u"missing"_s, missing},
        {u"late"_s, status.count(CollectState::Late)}, {u"sent_back"_s, status.count(CollectState::SentBack)},
        {u"overdue"_s, status.overdue()}, {u"reminder"_s, reminderText(status)}});
}

int templateStatus(Context& context)
{
    bool wrong = false;
    auto period = periodOf(context, wrong);
    if (wrong || context.arguments().size() != 1)
        return context.wrongUse(
            says(QT_TRANSLATE_NOOP("cli", "template status takes --month or --week alone")));
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    if (!period) {
        const auto periods = collectPeriods(*ledger);
        if (!periods)
            return context.fail(periods.error());
        period = periods->empty() ? CollectPeriod(Month::of(context.asOf())) : periods->front();
    }
    const auto status = collectStatus(*ledger, *period, context.asOf());
    if (!status)
        return context.fail(status.error());
    tellStatus(context, *status);
    return Done;
}

} // namespace

int templateCommand(Context& context)
{
    const QString what = context.arguments().value(0);
    if (what == "out"_L1)
        return templateOut(context);
    if (what == "in"_L1 || what == "back"_L1)
        return templateReturned(context);
    if (what == "status"_L1)
        return templateStatus(context);
    return context.wrongUse(says(QT_TRANSLATE_NOOP("cli", "template takes out, in, back or status")));
}

} // namespace sanpi::cli
