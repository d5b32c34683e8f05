// SPDX-License-Identifier: GPL-3.0-or-later
// template in: returned workbooks, merged with the ledger cell by cell.
#include "cli/templatein.h"

#include "exchange/collect/markedcopy.h"
#include "exchange/collect/takereturn.h"
#include "exchange/sheets/sheetsource.h"
#include "schema/messages.h"
#include "schema/typed.h"
#include "store/backupshelf.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("cli", text);
}

QJsonObject problemJson(const Problem& problem, const Catalogue& catalogue, bool english)
{
    return {{u"sheet"_s, problem.sheet}, {u"cell"_s, problem.cell}, {u"field"_s, problem.field},
        {u"value"_s, problem.value}, {u"code"_s, codeName(problem.code)},
        {u"message"_s, messageOf(problem, catalogue, english)}};
}

/// Returned files, one after the other; each enters whole or stays out whole.
class ReturnRun {
public:
    ReturnRun(Context& context, Ledger& ledger, const ReturnOptions& options, QDate receivedOn, TakeRule rule)
        : m_context(context), m_ledger(ledger), m_options(options), m_receivedOn(receivedOn), m_rule(rule)
    {
    }
    void file(const QString& path)
    {
        m_json = {{u"file"_s, path}, {u"unit"_s, QJsonValue::Null}, {u"changed"_s, 0}, {u"unchanged"_s, 0},
            {u"conflicts"_s, QJsonArray()}, {u"problems"_s, QJsonArray()}, {u"warnings"_s, QJsonArray()},
            {u"change_set"_s, QJsonValue::Null}, {u"refused"_s, QJsonValue::Null}};
        take(path);
        m_files.append(m_json);
    }
    [[nodiscard]] int finish()
    {
        if (m_entered > 0)
            keepBackup(BackupReason::Import);
        if (m_context.json())
            m_context.printJson(QJsonObject {{u"files"_s, m_files}});
        if (m_unusable != Done)
            return m_unusable;
        // A conflict alone refuses; where other files entered it is a problem among others.
        if (m_conflicts > 0 && m_entered == 0 && m_problems == 0)
            return Refused;
        return m_conflicts + m_problems > 0 ? ProblemsReported : Done;
    }

private:
    void refuse(const QString& path, const QString& code, const QString& reason)
    {
        ++m_problems;
        m_context.say(path + u": "_s + reason);
        m_json[u"refused"_s] = code;
        m_json[u"problems"_s] = QJsonArray {QJsonObject {{u"sheet"_s, QString()}, {u"cell"_s, QString()},
            {u"field"_s, QString()}, {u"value"_s, path}, {u"code"_s, code}, {u"message"_s, reason}}};
    }

    void take(const QString& path)
    {
        const auto digest = fileDigest(path);
        const auto book = readSheets(path);
        if (!book) {
            refuse(path, u"refused"_s, refusalText(book.error()));
            return;
        }
        if (!digest) {
            refuse(path, u"refused"_s, messageOf(digest.error()));
            return;
        }
        auto planned = planReturn(m_ledger, *book, *digest, m_options);
        if (!planned) {
            m_unusable = m_context.fail(planned.error());
            return;
        }
        ReturnPlan plan = std::move(planned).value();
        decide(plan, m_rule);
        describe(plan);
        if (plan.refusal != ReturnRefusal::None) {
            refuse(path, refusalName(plan.refusal), messageOf(plan));
            return;
        }
        enter(plan);
    }

    [[nodiscard]] QJsonValue valueJson(
        const ReturnPlan& plan, const MergeCell& cell, const Value& value) const
    {
        const auto column = std::ranges::find(plan.columns, cell.key, &TemplateColumn::key);
        if (column != plan.columns.end() && column->field.type == FieldType::Choice && !value.isNull())
            return sentText(*column, value);
        return value.toJson();
    }

    [[nodiscard]] QJsonObject conflictJson(const ReturnPlan& plan, const MergeCell& cell) const
    {
        return {{u"record"_s, m_ledger.catalogue().recordText(cell.place.id)}, {u"field"_s, cell.place.field},
            {u"base"_s, valueJson(plan, cell, cell.base)}, {u"ours"_s, valueJson(plan, cell, cell.ours)},
            {u"theirs"_s, valueJson(plan, cell, cell.theirs)}, {u"project"_s, cell.name},
            {u"cell"_s, cell.cell}, {u"by"_s, cell.by},
            {u"at"_s,
                cell.at.isValid() ? QJsonValue(cell.at.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null)},
            {u"taken"_s,
                cell.decision == Decision::Open ? QJsonValue(QJsonValue::Null) : QJsonValue(cell.isTaken())}};
    }

    void describe(const ReturnPlan& plan)
    {
        const bool english = m_context.english();
        m_json[u"unit"_s]
            = plan.unitName.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(plan.unitName);
        m_json[u"period"_s] = plan.period.text();
        m_json[u"version"_s] = plan.version;
        m_json[u"late"_s] = plan.due.isValid() && m_receivedOn > plan.due;
        m_json[u"changed"_s] = plan.taken();
        m_json[u"unchanged"_s] = plan.unchanged;
        QJsonArray conflicts;
        for (const MergeCell& cell : plan.cells) {
            if (cell.state == MergeCell::State::Conflict)
                conflicts.append(conflictJson(plan, cell));
        }
        m_json[u"conflicts"_s] = conflicts;
        Problems problems = plan.problems;
        const Problems doubts = plan.doubts();
        problems.insert(problems.end(), doubts.begin(), doubts.end());
        QJsonArray told;
        for (const Problem& problem : problems) {
            told.append(problemJson(problem, m_ledger.catalogue(), english));
            m_context.say(plan.file + u' ' + problem.sheet + u'!' + problem.cell + u": "_s
                + messageOf(problem, m_ledger.catalogue(), english));
        }
        m_json[u"problems"_s] = told;
        QJsonArray warnings;
        for (const Problem& warning : plan.warnings)
            warnings.append(problemJson(warning, m_ledger.catalogue(), english));
        m_json[u"warnings"_s] = warnings;
    }

    void enter(ReturnPlan& plan)
    {
        const int openConflicts = int(std::ranges::count_if(plan.cells, [](const MergeCell& cell) {
            return cell.state == MergeCell::State::Conflict && cell.decision == Decision::Open;
        }));
        const int faults = int(plan.problems.size() + plan.doubts().size());
        m_conflicts += openConflicts > 0;
        m_problems += faults > 0;
        if (m_context.has(u"accept-good"_s)) {
            for (MergeCell& cell : plan.cells) {
                if (cell.doubt && cell.decision == Decision::Open) {
                    cell.decision = Decision::Keep;
                    cell.reason = u"存疑，未采用"_s;
                }
            }
        }
        const bool allowed = openConflicts == 0 && (faults == 0 || m_context.has(u"accept-good"_s));
        qint64 entered = 0;
        if (allowed && !m_context.has(u"dry-run"_s)) {
            if (m_entered++ == 0)
                keepBackup(BackupReason::Routine);
            TakeOptions options;
            options.receivedOn = m_receivedOn;
            options.author = m_context.author();
            options.reason = m_context.value(u"reason"_s);
            const Outcome outcome = takeReturn(m_ledger, plan, options);
            if (!outcome.ok()) {
                --m_entered;
                m_unusable = std::max(m_unusable, m_context.fail(outcome));
                return;
            }
            entered = outcome.changeSet;
            m_json[u"change_set"_s] = entered;
        }
        if (m_context.json())
            return;
        QString line = words(
            QT_TRANSLATE_NOOP("cli", "%1: %2, %3 cells changed, %4 unchanged, %5 conflicts, %6 problems"))
                           .arg(plan.file, plan.unitName)
                           .arg(plan.taken())
                           .arg(plan.unchanged)
                           .arg(plan.conflicts())
                           .arg(faults);
        if (openConflicts > 0)
            line += u" — "_s
                + words(QT_TRANSLATE_NOOP(
                    "cli", "nothing was taken (--take ours or theirs decides the conflicts)"));
        else if (!allowed)
            line += u" — "_s
                + words(QT_TRANSLATE_NOOP("cli", "nothing was taken (--accept-good takes the good cells)"));
        m_context.print(line + u'\n');
        tellConflicts(plan);
    }

    void tellConflicts(const ReturnPlan& plan) const
    {
        for (const MergeCell& cell : plan.cells) {
            if (cell.state != MergeCell::State::Conflict)
                continue;
            const auto column = std::ranges::find(plan.columns, cell.key, &TemplateColumn::key);
            const auto text = [&](const Value& value) {
                return column == plan.columns.end() || value.isNull() ? u"—"_s : sentText(*column, value);
            };
            m_context.print(u"  "_s
                + words(QT_TRANSLATE_NOOP("cli", "%1 %2: sent %3, ledger %4 (%5), returned %6"))
                      .arg(cell.name, column == plan.columns.end() ? cell.key : column->header,
                          text(cell.base), text(cell.ours), cell.by, text(cell.theirs))
                + u'\n');
        }
    }

    void keepBackup(BackupReason reason) const
    {
        const auto kept = keepIfChanged(m_ledger.path(), reason, QDateTime::currentDateTimeUtc());
        if (!kept)
            m_context.say(words(QT_TRANSLATE_NOOP("cli", "The automatic backup was not made: %1"))
                              .arg(messageOf(kept.error())));
    }

    Context& m_context;
    Ledger& m_ledger;
    const ReturnOptions& m_options;
    const QDate m_receivedOn;
    const TakeRule m_rule;
    QJsonObject m_json;
    QJsonArray m_files;
    int m_entered = 0;
    int m_conflicts = 0; ///< files
    int m_problems = 0; ///< files
    int m_unusable = Done;
};

} // namespace

int templateIn(Context& context, const ReturnOptions& options, QDate receivedOn)
{
    static const QStringList rules {u"ask"_s, u"ours"_s, u"theirs"_s};
    const QString take = context.has(u"take"_s) ? context.value(u"take"_s) : u"ask"_s;
    if (context.arguments().size() < 2 || !rules.contains(take))
        return context.wrongUse(words(QT_TRANSLATE_NOOP(
            "cli", "template in takes returned files: template in FILE… --take ours|theirs|ask")));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    ReturnOptions asked = options;
    if (context.has(u"unit"_s)) {
        asked.unit = ledger->resolve(Kind::Unit, context.value(u"unit"_s));
        if (!asked.unit)
            return context.wrongUse(
                words(QT_TRANSLATE_NOOP("cli", "There is no unit “%1” in the ledger; nearest: %2"))
                    .arg(context.value(u"unit"_s),
                        ledger->nearestUnits(context.value(u"unit"_s)).join(u"、"_s)));
    }
    if (ledger->readOnly() && !context.has(u"dry-run"_s))
        return context.fail(Error {ErrorCode::ReadOnly, u"read-only"_s, {ledger->path()}});
    ReturnRun run(context, *ledger, asked, receivedOn, TakeRule(rules.indexOf(take)));
    for (const QString& path : context.arguments().mid(1))
        run.file(path);
    return run.finish();
}

int templateBack(Context& context, const ReturnOptions& options, QDate on)
{
    if (context.arguments().size() != 2 || !context.has(u"o"_s))
        return context.wrongUse(words(QT_TRANSLATE_NOOP("cli",
            "template back takes one returned file and the copy to write: template back FILE -o COPY")));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    if (ledger->readOnly())
        return context.fail(Error {ErrorCode::ReadOnly, u"read-only"_s, {ledger->path()}});
    const QString path = context.arguments().at(1);
    const auto digest = fileDigest(path);
    const auto book = readSheets(path);
    if (!book || !digest) {
        context.say(path + u": "_s + (book ? messageOf(digest.error()) : refusalText(book.error())));
        return ProblemsReported;
    }
    const auto plan = planReturn(*ledger, *book, *digest, options);
    if (!plan)
        return context.fail(plan.error());
    const auto written
        = writeMarkedCopy(*book, *plan, ledger->catalogue(), context.english(), context.value(u"o"_s));
    if (!written)
        return context.fail(written.error());
    TakeOptions take;
    take.receivedOn = on;
    take.author = context.author();
    take.source = Source::CommandLine;
    QString why = context.value(u"reason"_s);
    if (why.isEmpty())
        why = plan->refusal != ReturnRefusal::None
            ? messageOf(*plan)
            : u"有%1处需要更正"_s.arg(plan->problems.size() + plan->doubts().size());
    const Outcome outcome = sendBack(*ledger, *plan, why, take);
    if (!outcome.ok())
        return context.fail(outcome);
    if (context.json())
        context.printJson(
            QJsonObject {{u"file"_s, context.value(u"o"_s)}, {u"unit"_s, plan->unitName}, {u"reason"_s, why},
                {u"marks"_s, int(marksOf(*plan, ledger->catalogue(), context.english()).size())},
                {u"change_set"_s, outcome.changeSet}});
    else
        context.print(words(QT_TRANSLATE_NOOP("cli", "%1: sent back (%2), copy %3"))
                          .arg(plan->unitName, why, context.value(u"o"_s))
            + u'\n');
    return Done;
}

} // namespace sanpi::cli
