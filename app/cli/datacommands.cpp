// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/output.h"
#include "figures/findings.h"
#include "schema/messages.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QString typeName(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::LongText:
        return u"text"_s;
    case FieldType::Choice:
        return u"choice"_s;
    case FieldType::Money:
        return u"money"_s;
    case FieldType::Percent:
        return u"percent"_s;
    case FieldType::Points:
        return u"points"_s;
    case FieldType::Date:
        return u"date"_s;
    case FieldType::Month:
        return u"month"_s;
    case FieldType::Count:
        return u"count"_s;
    case FieldType::Flag:
        return u"flag"_s;
    case FieldType::Reference:
        return u"reference"_s;
    }
    return {};
}

QString unitText(const Field& field)
{
    if (field.type == FieldType::Money)
        return unitName(field.shownIn);
    if (field.type == FieldType::Percent)
        return u"%"_s;
    return field.type == FieldType::Points ? u"百分点"_s : QString();
}

/// Columns of --fields; empty for an unknown one, which is named.
std::optional<std::vector<size_t>> chosenColumns(Context& context, const Table& table)
{
    std::vector<size_t> columns;
    if (!context.has(u"fields"_s)) {
        for (size_t i = 0; i < table.fields.size(); ++i)
            columns.push_back(i);
        return columns;
    }
    for (const QString& key : context.value(u"fields"_s).split(u',', Qt::SkipEmptyParts)) {
        const int column = table.column(key.trimmed());
        if (column < 0) {
            context.say(QCoreApplication::translate("cli", "There is no field “%1”").arg(key));
            return {};
        }
        columns.push_back(size_t(column));
    }
    return columns;
}

/// Sorts \p rows by --sort f,-g; false for an unknown field.
bool sortRows(Context& context, const Table& table, std::vector<int>& rows)
{
    QStringList keys = context.value(u"sort"_s).split(u',', Qt::SkipEmptyParts);
    std::ranges::reverse(keys);
    for (QString key : keys) {
        const bool descending = key.startsWith(u'-');
        key.remove(0, descending ? 1 : 0);
        const int column = table.column(key);
        if (column < 0) {
            context.say(QCoreApplication::translate("cli", "There is no field “%1”").arg(key));
            return false;
        }
        sortRows(table, rows, size_t(column), descending);
    }
    return true;
}

void printRows(
    Context& context, const Table& table, const std::vector<int>& rows, const std::vector<size_t>& columns)
{
    if (context.json()) {
        QJsonArray list;
        for (const int index : rows) {
            const TableRow& row = table.rows[size_t(index)];
            static const Catalogue catalogue = Catalogue::builtIn(); // keys are the same in every ledger
            QJsonObject object {{u"id"_s, catalogue.idText(row.id)}};
            if (catalogue.kind(row.id.kind).isEntity())
                object[u"id"_s] = row.id.key[0];
            for (const size_t column : columns)
                object.insert(jsonKey(table.fields[column]), cellJson(table, row, column));
            list.append(object);
        }
        context.printJson(list);
        return;
    }
    QStringList header;
    QList<bool> right;
    for (const size_t column : columns) {
        const Field& field = table.fields[column];
        const QString unit = unitText(field);
        header << field.label(context.english()) + (unit.isEmpty() ? QString() : u'(' + unit + u')');
        right << (field.type == FieldType::Money || field.type == FieldType::Percent
            || field.type == FieldType::Points);
    }
    QList<QStringList> texts;
    for (const int index : rows) {
        QStringList cells;
        for (const size_t column : columns)
            cells << table.text(
                table.rows[size_t(index)], column, table.fields[column].shownIn, context.english());
        texts << cells;
    }
    if (context.value(u"format"_s) != "csv"_L1) {
        context.print(alignedTable(header, texts, right));
        return;
    }
    QString csv = csvLine(header);
    for (const QStringList& cells : texts)
        csv += csvLine(cells);
    context.print(csv);
}

int listFindings(Context& context, Ledger& ledger)
{
    const auto year = context.yearIn(ledger);
    if (!year)
        return context.fail(year.error());
    const auto found = findings(ledger, *year, context.asOf());
    if (!found)
        return context.fail(found.error());
    QJsonArray list;
    QList<QStringList> rows;
    for (const Finding& problem : *found) {
        const auto project = ledger.records().find(RecordId::project(problem.project()));
        const QString name = project && *project ? (*project)->value(u"name"_s).text() : QString();
        const QString code = project && *project ? (*project)->value(u"code"_s).text() : QString();
        const QString message = messageOf(problem, ledger.catalogue(), context.english());
        list.append(QJsonObject {{u"id"_s, problem.project()}, {u"code"_s, code}, {u"name"_s, name},
            {u"field"_s, problem.field}, {u"value"_s, problem.value}, {u"finding"_s, codeName(problem.code)},
            {u"message"_s, message}, {u"key"_s, problem.key},
            {u"accepted"_s, problem.acceptedBecause ? QJsonValue(*problem.acceptedBecause) : QJsonValue()}});
        rows << QStringList {code, name, message, problem.acceptedBecause.value_or(QString())};
    }
    if (context.json())
        context.printJson(list);
    else
        context.print(alignedTable(
            {QCoreApplication::translate("cli", "code"), QCoreApplication::translate("cli", "name"),
                QCoreApplication::translate("cli", "finding"),
                QCoreApplication::translate("cli", "accepted because")},
            rows, {}));
    return Done;
}

/// The records to list: of --year, else what is newest.
Result<Table> listedTable(Context& context, Ledger& ledger, Kind kind)
{
    if (kind == Kind::Project && !context.year())
        return newestProjectTable(ledger, context.asOf());
    const auto year = context.yearIn(ledger);
    return year ? recordTable(ledger, kind, *year, context.asOf()) : Result<Table>(year.error());
}

} // namespace

int fieldsCommand(Context& context)
{
    // The ledger's own fields, too, where one is named or was used last; it is not needed.
    Catalogue catalogue = Catalogue::builtIn();
    if (context.has(u"ledger"_s) || context.remembersLedger()) {
        const Ledger* ledger = context.ledger(OpenMode::ReadOnly);
        if (!ledger)
            return context.exitCode();
        catalogue = ledger->catalogue();
    }
    const QString wanted = context.arguments().value(0);
    if (!wanted.isEmpty() && !catalogue.kindNamed(wanted))
        return context.wrongUse(QCoreApplication::translate("cli", "There is no kind “%1”").arg(wanted));
    QJsonArray list;
    QList<QStringList> rows;
    for (const KindInfo& kind : catalogue.kinds()) {
        if (!wanted.isEmpty() && kind.plural != wanted && kind.name != wanted)
            continue;
        for (const Field& field : kind.fields) {
            QJsonObject object {{u"key"_s, field.key}, {u"label"_s, field.label(context.english())},
                {u"type"_s, typeName(field.type)}, {u"unit"_s, unitText(field)},
                {u"required"_s, field.required}, {u"headers"_s, QJsonArray::fromStringList(field.headers)},
                {u"own"_s, field.definition != 0}};
            if (wanted.isEmpty())
                object.insert(u"kind"_s, kind.plural);
            list.append(object);
            rows << QStringList {kind.plural, field.key, field.label(context.english()), typeName(field.type),
                unitText(field), field.required ? QCoreApplication::translate("cli", "required") : QString(),
                field.headers.join(u"、"_s)};
        }
    }
    if (context.json())
        context.printJson(list);
    else
        context.print(alignedTable(
            {QCoreApplication::translate("cli", "kind"), QCoreApplication::translate("cli", "key"),
                QCoreApplication::translate("cli", "label"), QCoreApplication::translate("cli", "type"),
                QCoreApplication::translate("cli", "unit"), QString(),
                QCoreApplication::translate("cli", "headers")},
            rows, {}));
    return Done;
}

int listCommand(Context& context)
{
    if (context.arguments().size() != 1)
        return context.wrongUse(QCoreApplication::translate("cli", "list takes a kind: list projects"));
    const QString format = context.value(u"format"_s);
    if (!format.isEmpty() && !QStringList {u"json"_s, u"csv"_s, u"table"_s}.contains(format))
        return context.wrongUse(QCoreApplication::translate("cli", "--format takes json, csv or table"));
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    const QString kindName = context.arguments().front();
    if (kindName == "findings"_L1)
        return listFindings(context, *ledger);
    if (kindName == "removed"_L1)
        return listRemoved(context, *ledger);
    const KindInfo* kind = ledger->catalogue().kindNamed(kindName);
    if (!kind)
        return context.wrongUse(QCoreApplication::translate("cli", "There is no kind “%1”").arg(kindName));
    const auto table = listedTable(context, *ledger, kind->kind);
    if (!table)
        return context.fail(table.error());
    const auto columns = chosenColumns(context, *table);
    if (!columns)
        return WrongUse;
    const auto filter = context.where(*table);
    if (!filter)
        return context.exitCode();
    std::vector<int> rows = filter->rows(*table);
    if (!sortRows(context, *table, rows))
        return WrongUse;
    printRows(context, *table, rows, *columns);
    return Done;
}

} // namespace sanpi::cli
