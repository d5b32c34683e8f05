// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/duefigures.h"

#include "cli/output.h"
#include "cli/recordname.h"
#include "figures/escalation.h"
#include "figures/reminders.h"
#include "store/escalate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue recordJson(const Ledger& ledger, const RecordId& id)
{
    return id.key[0] == 0
        ? QJsonValue()
        : QJsonValue(ledger.catalogue().kind(id.kind).plural + u'/' + ledger.catalogue().idText(id));
}

QJsonObject escalationJson(const Ledger& ledger, const Escalation& row)
{
    return {{u"project"_s, row.projectName}, {u"unit"_s, row.unitName}, {u"leader"_s, row.leader},
        {u"kind"_s, row.kindText()}, {u"organ"_s, row.organ}, {u"addressee"_s, row.addressee},
        {u"idle_weeks"_s, row.idleWeeks}, {u"overdue_days"_s, row.overdueDays},
        {u"issue"_s, row.issue == 0 ? QJsonValue() : QJsonValue(row.issueNumber)},
        {u"record"_s,
            recordJson(ledger, row.issue != 0 ? RecordId::issue(row.issue) : RecordId::project(row.project))},
        {u"inspection"_s, recordJson(ledger, row.inspection)}, {u"reason"_s, row.reason}};
}

} // namespace

int escalationFigures(Context& context)
{
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    const auto found = escalations(*ledger, context.asOf());
    if (!found)
        return context.fail(found.error());
    if (context.json()) {
        QJsonArray rows;
        for (const Escalation& row : found->rows)
            rows.append(escalationJson(*ledger, row));
        context.printJson(QJsonObject {{u"as_of"_s, found->asOf.toString(Qt::ISODate)},
            {u"waiting"_s, found->waiting}, {u"proposed"_s, rows}});
        return Done;
    }
    QList<QStringList> rows;
    for (const Escalation& row : found->rows)
        rows << QStringList {row.kindText(), row.organ, row.addressee, row.projectName, row.reason};
    context.print(alignedTable(
        {QCoreApplication::translate("cli", "next step"), QCoreApplication::translate("cli", "issued by"),
            QCoreApplication::translate("cli", "calls"), QCoreApplication::translate("cli", "project"),
            QCoreApplication::translate("cli", "because")},
        rows, {false, false, false, false, false}));
    return Done;
}

int reminderFigures(Context& context)
{
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    const auto found = reminders(*ledger, context.asOf());
    if (!found)
        return context.fail(found.error());
    if (context.json()) {
        QJsonArray rows;
        for (const Reminder& row : found->rows) {
            rows.append(QJsonObject {{u"kind"_s, reminderKey(row.kind)}, {u"label"_s, reminderText(row.kind)},
                {u"record"_s, recordJson(*ledger, row.record)}, {u"title"_s, row.title},
                {u"text"_s, row.text}, {u"unit"_s, row.unitName}, {u"due"_s, row.due.toString(Qt::ISODate)},
                {u"left"_s, row.left}, {u"count"_s, row.count}});
        }
        QJsonObject counts;
        for (int kind = 0; kind < reminderKinds; ++kind)
            counts.insert(reminderKey(ReminderKind(kind)), found->counts[size_t(kind)]);
        context.printJson(
            QJsonObject {{u"as_of"_s, found->asOf.toString(Qt::ISODate)}, {u"days"_s, found->days},
                {u"past"_s, found->past}, {u"counts"_s, counts}, {u"reminders"_s, rows}});
        return Done;
    }
    QList<QStringList> rows;
    for (const Reminder& row : found->rows)
        rows << QStringList {row.due.toString(Qt::ISODate), QString::number(row.left), reminderText(row.kind),
            row.title, row.unitName, row.text};
    context.print(alignedTable(
        {QCoreApplication::translate("cli", "due on"), QCoreApplication::translate("cli", "days left"),
            QCoreApplication::translate("cli", "what"), QString(), QCoreApplication::translate("cli", "unit"),
            QString()},
        rows, {false, true, false, false, false, false}));
    return Done;
}

int escalateOrder(Context& context, Ledger& ledger, const QString& word)
{
    const bool ofProject = word.startsWith("projects/"_L1);
    const auto record = recordNamed(
        ledger, ofProject ? u"projects"_s : u"issues"_s, word.contains(u'/') ? word.section(u'/', 1) : word);
    if (!record)
        return context.wrongUse(QCoreApplication::translate("cli", "There is no record %1").arg(word));
    QDate on = context.asOf();
    if (context.has(u"on"_s))
        on = QDate::fromString(context.value(u"on"_s), Qt::ISODate);
    const auto found = escalations(ledger, on);
    if (!found)
        return context.fail(found.error());
    const auto row = std::ranges::find_if(found->rows,
        [&](const Escalation& one) { return (ofProject ? one.project : one.issue) == record->key[0]; });
    if (row == found->rows.end()) {
        const QString why
            = QCoreApplication::translate("cli", "the ladder proposes nothing for %1").arg(word);
        return context.fail(Error {ErrorCode::Refused, why, {why}});
    }
    EscalationWish wish = escalationWish(*row);
    wish.on = on;
    wish.author = context.author();
    wish.how = Source::CommandLine;
    const EscalationOutcome done = draftEscalation(ledger, wish);
    if (!done.outcome.ok())
        return context.fail(done.outcome);
    if (!context.json())
        return context.done(done.outcome);
    context.printJson(QJsonObject {{u"change_set"_s, done.outcome.changeSet}, {u"id"_s, done.order},
        {u"issue"_s, done.issue}, {u"kind"_s, row->kindText()}});
    return Done;
}

} // namespace sanpi::cli
