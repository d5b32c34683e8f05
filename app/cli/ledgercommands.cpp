// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/recordname.h"
#include "demo/fill.h"
#include "schema/typed.h"
#include "store/check.h"
#include "store/seed.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue valueJson(Ledger& ledger, const Field* field, const Value& value)
{
    if (!field || value.isNull() || field->type == FieldType::Money)
        return value.toJson();
    if (field->type == FieldType::Reference) {
        const auto record = ledger.records().find({field->refersTo, {value.number(), 0, 0}});
        if (record && *record)
            return (*record)->value(u"name"_s).toJson();
    }
    return field->type == FieldType::Choice ? QJsonValue(editText(*field, value, Unit::Wan, false))
                                            : value.toJson();
}

QJsonObject setJson(Ledger& ledger, const LoggedSet& logged)
{
    QJsonArray changes;
    for (const RecordChange& record : logged.set.records) {
        const KindInfo& kind = ledger.catalogue().kind(record.id.kind);
        for (const FieldChange& change : record.fields) {
            const Field* field = kind.field(change.field);
            changes.append(
                QJsonObject {{u"kind"_s, kind.plural}, {u"id"_s, ledger.catalogue().idText(record.id)},
                    {u"field"_s, change.field}, {u"before"_s, valueJson(ledger, field, change.before)},
                    {u"after"_s, valueJson(ledger, field, change.after)}});
        }
    }
    return {{u"change_set"_s, logged.id}, {u"at"_s, logged.set.at.toUTC().toString(Qt::ISODate)},
        {u"by"_s, logged.set.author}, {u"label"_s, logged.set.label},
        {u"source"_s, sourceName(logged.set.source)}, {u"reason"_s, logged.set.reason},
        {u"undone"_s, logged.undone}, {u"changes"_s, changes}};
}

} // namespace

int initCommand(Context& context)
{
    const QString path = context.arguments().value(0);
    if (context.arguments().size() != 1)
        return context.wrongUse(
            QCoreApplication::translate("cli", "init takes one file: init FILE [--demo] [--blank]"));
    if (context.has(u"demo"_s) && context.has(u"blank"_s))
        return context.wrongUse(QCoreApplication::translate(
            "cli", "The demo needs the district's units: give --demo or --blank"));
    auto created = Ledger::create(path);
    if (!created)
        return context.fail(created.error());
    std::unique_ptr<Ledger> ledger = std::move(created).value();
    Result<void> filled;
    if (!context.has(u"blank"_s))
        filled = seedDistrict(*ledger, context.author());
    if (filled && context.has(u"demo"_s)) {
        if (const auto demo = fillDemo(*ledger, context.author()); !demo)
            filled = demo.error();
    }
    if (!filled) {
        ledger.reset();
        QFile::remove(path);
        return context.fail(filled.error());
    }
    context.rememberLedger(path);
    const auto all = ledger->records().all(Kind::Project);
    if (!all)
        return context.fail(all.error());
    const auto projects = qint64(all->size());
    if (context.json())
        context.printJson(
            QJsonObject {{u"ledger"_s, QFileInfo(path).absoluteFilePath()}, {u"projects"_s, projects}});
    else
        context.print(
            QCoreApplication::translate("cli", "New ledger %1 with %2 projects").arg(path).arg(projects)
            + u'\n');
    return Done;
}

int checkCommand(Context& context)
{
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    const auto faults = checkLedger(*ledger);
    if (!faults)
        return context.fail(faults.error());
    QJsonArray list;
    for (const Fault& fault : *faults) {
        list.append(QJsonObject {
            {u"code"_s, faultName(fault.code)}, {u"where"_s, fault.where}, {u"message"_s, fault.message}});
        if (!context.json())
            context.print(fault.where + u": "_s + fault.message + u'\n');
    }
    if (context.json())
        context.printJson(QJsonObject {{u"ok"_s, faults->empty()}, {u"faults"_s, list}});
    else if (faults->empty())
        context.print(QCoreApplication::translate("cli", "The ledger is sound.") + u'\n');
    return faults->empty() ? Done : ProblemsReported;
}

int historyCommand(Context& context)
{
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    HistoryQuery query;
    query.field = context.value(u"field"_s);
    query.author = context.value(u"by"_s);
    if (context.has(u"since"_s)) {
        query.since = QDate::fromString(context.value(u"since"_s), Qt::ISODate);
        if (!query.since.isValid())
            return context.wrongUse(
                QCoreApplication::translate("cli", "--since takes a date such as 2021-12-31"));
    }
    if (context.has(u"record"_s)) {
        const QString name = context.value(u"record"_s);
        query.record = recordNamed(*ledger, name.section(u'/', 0, 0), name.section(u'/', 1));
        if (!query.record)
            return context.wrongUse(QCoreApplication::translate("cli", "There is no record %1").arg(name));
    }
    const auto sets = ledger->log().history(query);
    if (!sets)
        return context.fail(sets.error());
    QJsonArray list;
    QList<QStringList> rows;
    for (const LoggedSet& logged : *sets) {
        if (context.json())
            list.append(setJson(*ledger, logged));
        rows << QStringList {QString::number(logged.id),
            logged.set.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), logged.set.author, logged.set.label,
            sourceName(logged.set.source), QString::number(logged.count),
            logged.undone ? QCoreApplication::translate("cli", "undone") : QString()};
    }
    if (context.json())
        context.printJson(list);
    else
        context.print(alignedTable(
            {QCoreApplication::translate("cli", "No."), QCoreApplication::translate("cli", "at"),
                QCoreApplication::translate("cli", "by"), QCoreApplication::translate("cli", "label"),
                QCoreApplication::translate("cli", "source"), QCoreApplication::translate("cli", "records"),
                QString()},
            rows, {true, false, false, false, false, true, false}));
    return Done;
}

int undoCommand(Context& context)
{
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    std::optional<qint64> set;
    if (!context.arguments().isEmpty()) {
        bool ok = false;
        set = context.arguments().front().toLongLong(&ok);
        if (!ok)
            return context.wrongUse(
                QCoreApplication::translate("cli", "undo takes the number of a change set"));
    }
    const Outcome outcome = ledger->undo(context.author(), set, context.value(u"reason"_s));
    if (outcome.error.code == ErrorCode::NotFound) {
        context.say(set ? QCoreApplication::translate("cli", "There is no change set %1 that could be undone")
                              .arg(*set)
                        : QCoreApplication::translate("cli", "There is nothing of yours to undo"));
        return Refused;
    }
    return context.done(outcome);
}

int redoCommand(Context& context)
{
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    const Outcome outcome = ledger->redo(context.author(), context.value(u"reason"_s));
    if (outcome.error.code == ErrorCode::NotFound) {
        context.say(QCoreApplication::translate("cli", "There is nothing of yours to redo"));
        return Refused;
    }
    return context.done(outcome);
}

} // namespace sanpi::cli
