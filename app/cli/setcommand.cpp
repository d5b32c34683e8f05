// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/recordname.h"
#include "schema/messages.h"
#include "schema/typed.h"
#include "store/projectface.h"
#include "store/projectyear.h"
#include "store/yearopening.h"

#include <QCoreApplication>

#include <algorithm>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

/// --year, else the year of the as-of date, else the newest that the project has: a value must not open a
/// year by accident.
Result<int> yearOf(Context& context, Ledger& ledger, qint64 project)
{
    if (context.year())
        return *context.year();
    const auto years = yearsOfProject(ledger.connection(), project);
    if (!years)
        return years.error();
    const int own = context.asOf().year();
    if (years->empty() || std::ranges::find(*years, own) != years->end())
        return own;
    return *std::ranges::max_element(*years);
}

/// Which dated facts of the project the values are meant for.
Result<FaceDate> faceDate(Context& context, Ledger& ledger, const RecordId& record)
{
    if (record.kind != Kind::Project)
        return FaceDate {};
    const auto year = yearOf(context, ledger, record.key[0]);
    if (!year)
        return year.error();
    const QDate on = context.asOf();
    const auto opened = isYearOpened(ledger.connection(), *year);
    if (!opened)
        return opened.error();
    return FaceDate {*year, on, on.year() == *year ? Month::of(on) : Month(*year, 12), {}, *opened};
}

Result<void> write(ChangeSetBuilder& builder, const RecordId& record, const FaceDate& date,
    const Field& field, const Value& value)
{
    if (record.kind == Kind::Project)
        return writeProjectField(builder, record.key[0], date, field, value);
    if (record.kind == Kind::Investment && field.key == "amount"_L1)
        return writeInvestment(builder, record.key[0], *Month::fromNumber(record.key[1]), value);
    return builder.set(record, field.key, value);
}

/// What was typed as a value; says why not where it is none.
std::optional<Value> typedValue(
    Context& context, Ledger& ledger, const RecordId& record, const Field& field, const QString& text)
{
    Typed typed = typedFromText(field, text, Unit::Wan,
        [&](Kind referred, const QString& name) { return ledger.resolve(referred, name); });
    if (!typed.problem)
        return typed.value;
    typed.problem->record = record;
    if (typed.problem->code == ProblemCode::UnknownUnit)
        typed.problem->args = ledger.nearestUnits(typed.problem->value);
    context.say(messageOf(*typed.problem, ledger.catalogue(), context.english()));
    return {};
}

} // namespace

int setCommand(Context& context)
{
    const QStringList words = context.arguments();
    if (words.size() < 3)
        return context.wrongUse(
            QCoreApplication::translate("cli", "set takes a kind, an id and values: set projects 17 name=…"));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    const KindInfo* kind = ledger->catalogue().kindNamed(words[0]);
    ChangeSetBuilder builder(ledger->catalogue(), ledger->records());
    // "new" stands for a record that is made: of a kind that has an id of its own.
    const bool isNew = kind && kind->isEntity() && kind->kind != Kind::Project && words[1] == "new"_L1;
    const auto record = isNew ? std::optional(RecordId {kind->kind, {builder.newId(), 0, 0}})
                              : recordNamed(*ledger, words[0], words[1]);
    if (!kind || !record)
        return context.wrongUse(
            QCoreApplication::translate("cli", "There is no record %1").arg(words[0] + u'/' + words[1]));
    const auto date = faceDate(context, *ledger, *record);
    if (!date)
        return context.fail(date.error());
    bool hasProblems = false;
    for (const QString& word : words.mid(2)) {
        const Field* field = kind->field(word.section(u'=', 0, 0));
        if (!field || !word.contains(u'='))
            return context.wrongUse(
                QCoreApplication::translate("cli", "There is no field “%1”").arg(word.section(u'=', 0, 0)));
        const auto value = typedValue(context, *ledger, *record, *field, word.section(u'=', 1));
        if (!value) {
            hasProblems = true;
        } else if (const auto done = write(builder, *record, *date, *field, *value); !done) {
            return context.fail(done.error());
        }
    }
    if (hasProblems)
        return ProblemsReported;
    ChangeSet set;
    set.author = context.author();
    set.label = u"set "_s + words.mid(0, 2).join(u' ');
    set.reason = context.value(u"reason"_s);
    set.source = Source::CommandLine;
    set.records = builder.changes();
    return context.done(ledger->apply(set));
}

} // namespace sanpi::cli
