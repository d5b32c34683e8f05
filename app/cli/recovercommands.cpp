// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/recordname.h"
#include "schema/typed.h"
#include "store/recyclebin.h"
#include "store/twodates.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QString kindLabel(const Context& context, const KindInfo& kind)
{
    return context.english() ? kind.en : kind.zh;
}

QString recordText(const Catalogue& catalogue, const RecordId& id)
{
    return catalogue.kind(id.kind).plural + u'/' + catalogue.idText(id);
}

QString valueWords(Context& context, Ledger& ledger, const Field& field, const Value& value)
{
    if (field.type == FieldType::Reference && !value.isNull()) {
        const auto record = ledger.records().find({field.refersTo, {value.number(), 0, 0}});
        if (record && *record)
            return (*record)->value(u"name"_s).text();
    }
    return editText(field, value, Unit::Wan, context.english());
}

/// A record that is gone, or gone once: only its id can name it.
std::optional<RecordId> removedNamed(const Catalogue& catalogue, const QString& text)
{
    const KindInfo* kind = catalogue.kindNamed(text.section(u'/', 0, 0));
    return kind ? catalogue.idFromText(kind->kind, text.section(u'/', 1)) : std::nullopt;
}

} // namespace

int listRemoved(Context& context, Ledger& ledger)
{
    const auto bin = recycleBin(ledger);
    if (!bin)
        return context.fail(bin.error());
    const Catalogue& catalogue = ledger.catalogue();
    QJsonArray list;
    QList<QStringList> rows;
    for (const Removed& removed : *bin) {
        const KindInfo& kind = catalogue.kind(removed.id.kind);
        QJsonObject with;
        QStringList along;
        for (const auto& [hung, count] : removed.with) {
            with.insert(catalogue.kind(hung).plural, count);
            along << kindLabel(context, catalogue.kind(hung)) + u' ' + QString::number(count);
        }
        list.append(QJsonObject {{u"kind"_s, kind.plural}, {u"id"_s, catalogue.idText(removed.id)},
            {u"name"_s, removed.name}, {u"at"_s, removed.at.toUTC().toString(Qt::ISODate)},
            {u"by"_s, removed.by}, {u"label"_s, removed.label}, {u"reason"_s, removed.reason},
            {u"change_set"_s, removed.changeSet}, {u"undone"_s, removed.undone}, {u"with"_s, with}});
        rows << QStringList {recordText(catalogue, removed.id), removed.name,
            removed.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), removed.by,
            removed.reason.isEmpty() ? removed.label : removed.reason, along.join(u"、"_s)};
    }
    if (context.json())
        context.printJson(list);
    else
        context.print(alignedTable(
            {QCoreApplication::translate("cli", "record"), QCoreApplication::translate("cli", "name"),
                QCoreApplication::translate("cli", "at"), QCoreApplication::translate("cli", "by"),
                QCoreApplication::translate("cli", "why"), QCoreApplication::translate("cli", "with it")},
            rows, {}));
    return Done;
}

int recoverCommand(Context& context)
{
    if (context.arguments().isEmpty())
        return context.wrongUse(QCoreApplication::translate("cli",
            "recover takes records that were removed, as list removed names them: recover projects/17"));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    std::vector<RecordId> ids;
    for (const QString& text : context.arguments()) {
        const auto id = removedNamed(ledger->catalogue(), text);
        if (!id)
            return context.wrongUse(QCoreApplication::translate("cli", "There is no record %1").arg(text));
        ids.push_back(*id);
    }
    auto restoring = restoringOf(*ledger, ids, !context.has(u"alone"_s));
    if (!restoring && restoring.error().code == ErrorCode::NotFound)
        return context.wrongUse(QCoreApplication::translate("cli", "%1 was never removed")
                                    .arg(restoring.error().facts.join(QString())));
    if (!restoring)
        return context.fail(restoring.error());
    ChangeSet set = std::move(restoring).value().set;
    set.author = context.author();
    set.label = u"recover "_s + context.arguments().join(u' ');
    set.reason = context.value(u"reason"_s);
    set.source = Source::CommandLine;
    return context.done(set.isEmpty() ? Outcome() : ledger->apply(set));
}

int compareCommand(Context& context)
{
    const QStringList words = context.arguments();
    const QDate first = QDate::fromString(words.value(1), Qt::ISODate);
    const QDate second = QDate::fromString(words.value(2), Qt::ISODate);
    if (words.size() != 3 || !first.isValid() || !second.isValid())
        return context.wrongUse(QCoreApplication::translate(
            "cli", "compare takes a record and two days: compare projects/17 2021-11-30 2021-12-31"));
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    // What was removed since has a history, too.
    auto record = recordNamed(*ledger, words[0].section(u'/', 0, 0), words[0].section(u'/', 1));
    if (!record)
        record = removedNamed(ledger->catalogue(), words[0]);
    if (!record)
        return context.wrongUse(QCoreApplication::translate("cli", "There is no record %1").arg(words[0]));
    const auto compared = compareDays(*ledger, *record, first, second);
    if (!compared)
        return context.fail(compared.error());
    QJsonArray list;
    QList<QStringList> rows;
    for (const DatedField& one : *compared) {
        const KindInfo& kind = ledger->catalogue().kind(one.id.kind);
        const Field* field = kind.field(one.field);
        if (!field)
            continue;
        list.append(QJsonObject {{u"record"_s, recordText(ledger->catalogue(), one.id)},
            {u"field"_s, one.field}, {u"first"_s, one.first.toJson()}, {u"second"_s, one.second.toJson()},
            {u"differs"_s, one.differs()}});
        rows << QStringList {one.differs() ? u"*"_s : QString(), recordText(ledger->catalogue(), one.id),
            field->label(context.english()), valueWords(context, *ledger, *field, one.first),
            valueWords(context, *ledger, *field, one.second)};
    }
    if (context.json())
        context.printJson(list);
    else
        context.print(alignedTable({QString(), QCoreApplication::translate("cli", "record"),
                                       QCoreApplication::translate("cli", "field"),
                                       first.toString(Qt::ISODate), second.toString(Qt::ISODate)},
            rows, {}));
    return Done;
}

} // namespace sanpi::cli
