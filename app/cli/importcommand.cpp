// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/output.h"
#include "exchange/import/importfields.h"
#include "exchange/import/leftout.h"
#include "exchange/import/plan.h"
#include "exchange/sheets/sheetsource.h"
#include "schema/messages.h"
#include "store/backupshelf.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray problemsJson(const Problems& problems, const Catalogue& catalogue, bool english)
{
    QJsonArray list;
    for (const Problem& problem : problems) {
        list.append(QJsonObject {{u"sheet"_s, problem.sheet}, {u"cell"_s, problem.cell},
            {u"field"_s, problem.field}, {u"value"_s, problem.value}, {u"code"_s, codeName(problem.code)},
            {u"message"_s, messageOf(problem, catalogue, english)}});
    }
    return list;
}

QJsonObject mappingJson(const Recognition& recognition)
{
    QJsonObject mapping;
    for (const SheetColumn& column : recognition.columns) {
        if (column.target.kind == ColumnTarget::Kind::Month)
            mapping.insert(column.header, u"amount"_s);
        else
            mapping.insert(column.header,
                column.target.taken() ? QJsonValue(column.target.field) : QJsonValue(QJsonValue::Null));
    }
    return mapping;
}

/// Options of the command as hints; false when one is none.
bool readHints(Context& context, ImportHints& hints)
{
    hints.defaultYear = context.asOf().year();
    hints.takeHidden = context.has(u"hidden"_s);
    if (context.value(u"into"_s) == "batches"_L1)
        hints.kind = ImportKind::Batches;
    else if (context.value(u"into"_s) == "rebuild"_L1)
        hints.kind = ImportKind::Rebuild;
    else if (context.value(u"into"_s) == "issues"_L1)
        hints.kind = ImportKind::Issues;
    else if (context.value(u"into"_s) == "weekly"_L1)
        hints.kind = ImportKind::Weekly;
    else if (context.value(u"into"_s) == "funds"_L1)
        hints.kind = ImportKind::Funds;
    else if (context.value(u"into"_s) == "appraisals"_L1)
        hints.kind = ImportKind::Appraisals;
    if (context.has(u"year"_s))
        hints.year = context.year();
    if (context.has(u"unit"_s)) {
        hints.unit = unitNamed(context.value(u"unit"_s));
        if (!hints.unit)
            return false;
    }
    if (!context.has(u"map"_s))
        return true;
    QFile file(context.value(u"map"_s));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QJsonObject map = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = map.begin(); it != map.end(); ++it)
        hints.headers.emplace(it.key(), it->isNull() ? u"-"_s : it->toString());
    return !map.isEmpty();
}

/// What the window does, too: a backup of the ledger as it was, and one with what came in. One that cannot be
/// made is told and stops nothing.
class ImportBackups {
public:
    ImportBackups(Context& context, const Ledger& ledger) : m_context(context), m_path(ledger.path()) { }
    void beforeChange()
    {
        if (!m_changed)
            keep(BackupReason::Routine);
        m_changed = true;
    }
    void finish() const
    {
        if (m_changed)
            keep(BackupReason::Import);
    }

private:
    void keep(BackupReason reason) const
    {
        const auto kept = keepIfChanged(m_path, reason, QDateTime::currentDateTimeUtc());
        if (!kept)
            m_context.say(QCoreApplication::translate("cli", "The automatic backup was not made: %1")
                              .arg(messageOf(kept.error())));
    }

    Context& m_context;
    QString m_path;
    bool m_changed = false;
};

/// One file on its own: read, planned, applied unless it has problems that were not accepted.
class FileImport {
public:
    FileImport(Context& context, Ledger& ledger, const ImportHints& hints, ImportBackups& backups)
        : m_context(context), m_ledger(ledger), m_hints(hints), m_backups(backups)
    {
    }
    int run(const QString& path)
    {
        m_json = {{u"file"_s, path}};
        const auto book = readSheets(path);
        if (!book)
            return refuse(path, refusalText(book.error()));
        ImportOptions options;
        options.hints = m_hints;
        options.hints.fileName = QFileInfo(path).fileName();
        options.createUnits = m_context.has(u"create-units"_s);
        options.fillDown = m_context.has(u"fill-down"_s);
        const Sheet* sheet = likeliestSheet(*book, HeaderDictionary(m_ledger.catalogue()), options.hints);
        if (!sheet)
            return refuse(
                path, QCoreApplication::translate("cli", "The file holds no visible sheet with content"));
        const auto plan = planImport(m_ledger, *book, *sheet, options);
        if (!plan)
            return m_context.fail(plan.error());
        const QString into = m_context.value(u"into"_s);
        const QString kind = importKindName(plan->recognition.kind);
        if (!into.isEmpty() && into != "auto"_L1 && into != kind) {
            return refuse(path,
                QCoreApplication::translate("cli", "The sheet holds %1, not %2; nothing was imported")
                    .arg(kind, into));
        }
        describe(*plan);
        for (const QString& text : textsOfUntaken(*book))
            m_context.say(u"%1: %2"_s.arg(plan->file, text));
        m_json[u"links"_s] = qint64(book->links);
        m_json[u"pictures"_s] = qint64(book->pictures);
        saveLeftOut(*plan, *book);
        return apply(*plan);
    }
    [[nodiscard]] const QJsonObject& json() const { return m_json; }

private:
    int refuse(const QString& path, const QString& reason)
    {
        m_context.say(path + u": "_s + reason);
        m_json.insert(u"problems"_s,
            QJsonArray {QJsonObject {{u"sheet"_s, QString()}, {u"cell"_s, QString()}, {u"field"_s, QString()},
                {u"value"_s, path}, {u"code"_s, u"refused"_s}, {u"message"_s, reason}}});
        return ProblemsReported;
    }

    void describe(const ImportPlan& plan)
    {
        const Recognition& found = plan.recognition;
        m_json[u"kind"_s] = importKindName(found.kind);
        m_json[u"sheet"_s] = plan.sheet;
        m_json[u"header_row"_s] = found.headerLast + 1;
        m_json[u"mapping"_s] = mappingJson(found);
        QJsonArray recalled;
        for (const SheetColumn& column : found.columns) {
            if (plan.recalled.contains(column.column))
                recalled.append(column.header);
        }
        m_json[u"recalled"_s] = recalled;
        m_json[u"created"_s] = plan.created;
        m_json[u"changed"_s] = plan.changed;
        m_json[u"unchanged"_s] = plan.unchanged;
        m_json[u"problems"_s] = problemsJson(plan.problems, m_ledger.catalogue(), m_context.english());
        m_json[u"warnings"_s] = problemsJson(plan.warnings, m_ledger.catalogue(), m_context.english());
        m_json[u"change_set"_s] = QJsonValue::Null;
        m_json[u"hidden_rows"_s] = plan.hiddenRows;
        m_json[u"untaken"_s] = QJsonArray::fromStringList(plan.untaken);
        if (!plan.untaken.isEmpty())
            m_context.say(QCoreApplication::translate("cli", "%1: columns that are not taken: %2")
                              .arg(plan.file, plan.untaken.join(u"、"_s)));
        m_json[u"from_above"_s] = plan.fromAbove;
        if (plan.hiddenRows > 0)
            m_context.say(
                QCoreApplication::translate("cli", "%1: %2 hidden rows were not taken (--hidden takes them)")
                    .arg(plan.file)
                    .arg(plan.hiddenRows));
        if (plan.fromAbove > 0 && !m_context.has(u"fill-down"_s))
            m_context.say(QCoreApplication::translate(
                "cli", "%1: %2 cells are merged with the one above or say 同上 (--fill-down fills them)")
                              .arg(plan.file)
                              .arg(plan.fromAbove));
        for (const Problem& problem : plan.problems)
            m_context.say(plan.file + u' ' + problem.sheet + u'!' + problem.cell + u": "_s
                + messageOf(problem, m_ledger.catalogue(), m_context.english()));
        if (!plan.warnings.empty())
            m_context.say(QCoreApplication::translate("cli", "%1: %2 warnings (--json lists them)")
                              .arg(plan.file)
                              .arg(plan.warnings.size()));
    }

    /// With --left-out DIR: what is not taken, as a workbook to send back.
    void saveLeftOut(const ImportPlan& plan, const Workbook& book)
    {
        if (!m_context.has(u"left-out"_s) || plan.faulty() == 0)
            return;
        const QString path = QDir(m_context.value(u"left-out"_s)).filePath(leftOutName(plan.file));
        const auto written = writeLeftOut(plan, book, m_ledger.catalogue(), m_context.english(), path);
        if (!written)
            m_context.say(messageOf(written.error()));
        m_json[u"left_out"_s] = written ? QJsonValue(path) : QJsonValue(QJsonValue::Null);
    }

    int apply(const ImportPlan& plan)
    {
        const bool allowed = plan.problems.empty() || m_context.has(u"accept-good"_s);
        int exit = plan.problems.empty() ? Done : ProblemsReported;
        if (allowed && !m_context.has(u"dry-run"_s) && !plan.changes.empty()) {
            m_backups.beforeChange();
            ChangeSet set = plan.changeSet(m_context.author());
            set.reason = m_context.value(u"reason"_s);
            const Outcome outcome = m_ledger.apply(set);
            if (!outcome.ok())
                return m_context.fail(outcome);
            m_json[u"change_set"_s] = outcome.changeSet;
        }
        if (!m_context.json()) {
            m_context.print(
                QCoreApplication::translate("cli", "%1: %2 new, %3 changed, %4 unchanged, %5 with problems")
                    .arg(plan.file)
                    .arg(plan.created)
                    .arg(plan.changed)
                    .arg(plan.unchanged)
                    .arg(plan.faulty())
                + (allowed ? QString()
                           : u" — "_s
                            + QCoreApplication::translate(
                                "cli", "nothing was imported (--accept-good takes the good rows)"))
                + u'\n');
        }
        return exit;
    }

    Context& m_context;
    Ledger& m_ledger;
    const ImportHints& m_hints;
    ImportBackups& m_backups;
    QJsonObject m_json;
};

} // namespace

int importCommand(Context& context)
{
    if (context.arguments().isEmpty())
        return context.wrongUse(
            QCoreApplication::translate("cli", "import takes files: import FILE… --year Y"));
    const QString into = context.value(u"into"_s);
    static const QStringList kinds {u"projects"_s, u"investment"_s, u"batches"_s, u"rebuild"_s, u"issues"_s,
        u"weekly"_s, u"funds"_s, u"appraisals"_s};
    if (!into.isEmpty() && into != "auto"_L1 && !kinds.contains(into))
        return context.wrongUse(QCoreApplication::translate("cli",
            "--into takes auto, projects, investment, batches, rebuild, issues, weekly, funds or "
            "appraisals"));
    ImportHints hints;
    if (!readHints(context, hints))
        return context.wrongUse(QCoreApplication::translate(
            "cli", "--unit takes 元, 万元 or 亿元; --map a JSON file of header and field"));
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    ImportBackups backups(context, *ledger);
    int worst = Done;
    QJsonArray files;
    for (const QString& path : context.arguments()) {
        FileImport one(context, *ledger, hints, backups);
        worst = std::max(worst, one.run(path));
        files.append(one.json());
    }
    backups.finish();
    if (context.json())
        context.printJson(QJsonObject {{u"files"_s, files}});
    return worst;
}

} // namespace sanpi::cli
