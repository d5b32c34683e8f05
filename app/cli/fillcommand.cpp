// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "exchange/fill/fillplan.h"
#include "exchange/import/plan.h"
#include "exchange/sheets/sheetsource.h"
#include "figures/selection.h"
#include "report/say.h"
#include "schema/messages.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

FillOptions fillOptions(Context& context, Ledger& ledger, const QString& file)
{
    FillOptions options;
    options.fileName = QFileInfo(file).fileName();
    options.asOf = context.asOf();
    options.year = context.year();
    const auto year = newestYear(ledger, context.asOf());
    options.defaultYear = year ? *year : context.asOf().year();
    options.where = context.value(u"where"_s);
    options.overwrite = context.has(u"overwrite"_s);
    if (context.has(u"unit"_s))
        options.corrections.unit = unitNamed(context.value(u"unit"_s));
    return options;
}

QJsonObject mappingOf(const FillPlan& plan)
{
    QJsonObject mapping;
    for (const FillColumn& column : plan.columns) {
        mapping.insert(column.header,
            column.target.isFilled() ? QJsonValue(column.target.text()) : QJsonValue(QJsonValue::Null));
    }
    return mapping;
}

/// Rows and columns that found no counterpart.
QJsonArray unmatchedOf(const FillPlan& plan)
{
    QJsonArray list;
    for (const FillNote& note : plan.notes) {
        if (note.kind == FillNote::Kind::UnknownColumn)
            list.append(
                QJsonObject {{u"column"_s, note.value}, {u"cell"_s, cellName(note.row, note.column)}});
    }
    for (const FillRow& row : plan.rows) {
        if (row.project != 0 || row.left)
            continue;
        QJsonArray near;
        for (const auto& [project, name] : row.near)
            near.append(name);
        list.append(QJsonObject {{u"row"_s, row.row + 1}, {u"name"_s, row.name}, {u"near"_s, near}});
    }
    return list;
}

QJsonArray notesOf(const FillPlan& plan)
{
    QJsonArray list;
    for (const FillNote& note : plan.notes) {
        const QString cell = note.row >= 0 && note.column >= 0 ? cellName(note.row, note.column) : QString();
        list.append(QJsonObject {{u"cell"_s, cell}, {u"message"_s, messageOf(note)}});
    }
    return list;
}

void tellFilled(const Context& context, const FillPlan& plan, const QString& out)
{
    for (const FillNote& note : plan.notes)
        context.say(
            (note.row >= 0 ? plan.sheet + u'!' + cellName(note.row, std::max(0, note.column)) + u": "_s
                           : QString())
            + messageOf(note));
    if (context.json()) {
        context.printJson(QJsonObject {{u"file"_s, out}, {u"rows"_s, plan.filledRows()},
            {u"cells"_s, int(plan.cells.size())}, {u"sheet"_s, plan.sheet}, {u"unit"_s, unitName(plan.unit)},
            {u"year"_s, plan.year}, {u"as_of"_s, plan.asOf.toString(Qt::ISODate)},
            {u"mapping"_s, mappingOf(plan)}, {u"unmatched"_s, unmatchedOf(plan)},
            {u"notes"_s, notesOf(plan)}});
        return;
    }
    context.print(QCoreApplication::translate("cli", "%1: %2 rows filled, %3 not matched")
                      .arg(out)
                      .arg(plan.filledRows())
                      .arg(plan.openRows())
        + u'\n');
}

} // namespace

int fillCommand(Context& context)
{
    if (context.arguments().size() != 1 || !context.has(u"o"_s))
        return context.wrongUse(QCoreApplication::translate(
            "cli", "fill takes one blank sheet and a file to write: fill FILE -o OUT"));
    if (context.has(u"unit"_s) && !unitNamed(context.value(u"unit"_s)))
        return context.wrongUse(QCoreApplication::translate("cli", "--unit takes 元, 万元 or 亿元"));
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    const QString file = context.arguments().first();
    const auto book = readSheets(file);
    if (!book) {
        context.say(file + u": "_s + refusalText(book.error()));
        return ProblemsReported;
    }
    if (book->kind != SheetFileKind::Xlsx) {
        context.say(file + u": "_s
            + QCoreApplication::translate("cli", "Only xlsx can be filled; save the sheet as xlsx first"));
        return ProblemsReported;
    }
    const FillOptions options = fillOptions(context, *ledger, file);
    ImportHints hints;
    hints.fileName = options.fileName;
    hints.defaultYear = options.defaultYear;
    const Sheet* sheet = likeliestSheet(*book, HeaderDictionary(ledger->catalogue()), hints);
    if (!sheet) {
        context.say(file + u": "_s
            + QCoreApplication::translate("cli", "The file holds no visible sheet with content"));
        return ProblemsReported;
    }
    const auto package = loadPackage(file);
    const auto xml = package ? readSheetXml(*package, sheet->name) : Result<SheetXml>(package.error());
    if (!xml) {
        context.say(file + u": "_s + refusalText(xml.error()));
        return ProblemsReported;
    }
    const auto plan = planFill(*ledger, *book, *sheet, *xml, options);
    if (!plan)
        return context.fail(plan.error());
    if (!plan->whereProblem.isEmpty())
        return context.wrongUse(plan->whereProblem);
    if (plan->cells.empty()) {
        for (const FillNote& note : plan->notes)
            context.say(file + u": "_s + messageOf(note));
        return ProblemsReported;
    }
    const QString out = context.value(u"o"_s);
    if (const auto done = writeFilled(*package, *xml, *plan, out); !done)
        return context.fail(done.error());
    tellFilled(context, *plan, out);
    return Done;
}

int sayCommand(Context& context)
{
    if (!context.arguments().isEmpty())
        return context.wrongUse(QCoreApplication::translate("cli", "say takes --where and --year alone"));
    const auto year = context.yearToRead();
    if (!year)
        return context.exitCode();
    Ledger* ledger = context.ledger();
    const auto selected = selection(*ledger, *year, context.asOf(), context.value(u"where"_s));
    if (!selected) {
        const Error& error = selected.error();
        return error.code == ErrorCode::WrongUse ? context.wrongUse(error.what) : context.fail(error);
    }
    const QString text = sayOf(*selected).text;
    if (context.json())
        context.printJson(QJsonObject {{u"text"_s, text}});
    else
        context.print(text + u'\n');
    return Done;
}

} // namespace sanpi::cli
