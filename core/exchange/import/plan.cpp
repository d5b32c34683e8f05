// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/plan.h"

#include "exchange/import/planner.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QString hashOfFile(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

/// Warns when a change set that holds names the same content.
Result<void> warnIfSeen(Ledger& ledger, ImportPlan& plan)
{
    if (plan.sha256.isEmpty())
        return {};
    const auto seen = ledger.log().withReason(u"sha256="_s + plan.sha256);
    if (!seen)
        return seen.error();
    if (*seen) {
        Problem warning;
        warning.code = ProblemCode::FileSeen;
        warning.sheet = plan.sheet;
        warning.value = plan.file;
        warning.args
            = {(*seen)->set.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) + u' ' + (*seen)->set.author};
        plan.warnings.insert(plan.warnings.begin(), warning);
    }
    return {};
}

/// What the ledger remembers for this sheet, without what hints name themselves.
Result<MappingMemory> recall(Ledger& ledger, const Workbook& book, const Sheet& sheet,
    const HeaderDictionary& dictionary, ImportHints plain)
{
    plain.columns.clear();
    return MappingMemory::of(ledger, recognise(book, sheet, dictionary, plain), plain.fileName);
}

ColumnCorrections unspoken(
    const MappingMemory& memory, const Recognition& recognition, const ImportHints& hints)
{
    ColumnCorrections recalled = memory.corrections();
    for (const SheetColumn& column : recognition.columns) {
        if (hints.columns.contains(column.column) || hints.headers.contains(column.header))
            recalled.erase(column.column);
    }
    return recalled;
}

/// What the hints say of columns, be it by place or by header.
ColumnCorrections spoken(const Recognition& recognition, const ImportHints& hints)
{
    ColumnCorrections all = hints.columns;
    for (const SheetColumn& column : recognition.columns) {
        const auto named = hints.headers.find(column.header);
        if (named != hints.headers.end())
            all.emplace(column.column, named->second);
    }
    return all;
}

/// A return of 本月完成 that nothing dates has no place in the ledger until a person says which month it is.
void requireMonth(Recognition& recognition, const QString& sheet)
{
    if (recognition.kind != ImportKind::MonthReturn || recognition.month > 0 || !recognition.problems.empty())
        return;
    Problem problem;
    problem.code = ProblemCode::Missing;
    problem.record = RecordId::investment(0, {});
    problem.field = u"month"_s;
    problem.sheet = sheet;
    problem.cell = cellName(std::max(0, recognition.headerLast), 0);
    recognition.problems.push_back(problem);
}

/// Corrections by hand become a part of what is applied, under an id that no other new record has.
void addMemory(ImportPlan& plan, const MappingMemory& memory, const ColumnCorrections& byHand)
{
    if (byHand.empty())
        return;
    ColumnCorrections all = plan.recalled;
    for (const auto& [column, field] : byHand)
        all.insert_or_assign(column, field);
    qint64 lowest = 0;
    for (const RecordChange& change : plan.changes)
        lowest = std::min(lowest, *std::ranges::min_element(change.id.key));
    if (auto change = memory.remember(all, lowest - 1))
        plan.changes.push_back(std::move(*change));
}

} // namespace

ChangeSet ImportPlan::changeSet(const QString& author) const
{
    ChangeSet set;
    set.author = author;
    set.label = u"导入 %1 (%2 个)"_s.arg(file).arg(created + changed);
    set.source = Source::Import;
    set.reason = u"%1 sha256=%2"_s.arg(file, sha256);
    set.records = changes;
    return set;
}

QStringList untakenColumns(const Recognition& recognition, const ColumnCorrections& corrected)
{
    static const QStringList numbers {u"序号"_s, u"编号"_s, u"no"_s, u"no."_s};
    // What writeLeftOut() puts beside the rows comes back with them.
    const QString reasons = QCoreApplication::translate("Problems", "What is to be mended");
    QStringList headers;
    for (const SheetColumn& column : recognition.columns) {
        const bool settled = corrected.contains(column.column) || column.hidden;
        const bool unknown = column.target.kind == ColumnTarget::Kind::Unknown
            || (column.target.kind == ColumnTarget::Kind::Ignored
                && !numbers.contains(foldHeader(column.header)));
        if (unknown && !settled && column.header != reasons)
            headers << column.header;
    }
    return headers;
}

const Sheet* likeliestSheet(
    const Workbook& book, const HeaderDictionary& dictionary, const ImportHints& hints)
{
    const auto counts
        = [](const Sheet& sheet) { return sheet.state == SheetState::Visible && !sheet.rows.empty(); };
    const auto only = std::ranges::find_if(book.sheets, counts);
    if (std::ranges::count_if(book.sheets, counts) == 1)
        return &*only; // nothing to choose
    const Sheet* best = nullptr;
    size_t most = 0;
    for (const Sheet& sheet : book.sheets) {
        if (!counts(sheet))
            continue;
        const bool known = recognise(book, sheet, dictionary, hints).headerFirst >= 0;
        const size_t weight = known ? sheet.rows.size() + 1'000'000 : sheet.rows.size();
        if (weight > most) {
            most = weight;
            best = &sheet;
        }
    }
    return best;
}

Result<ImportPlan> planImport(
    Ledger& ledger, const Workbook& book, const Sheet& sheet, const ImportOptions& options)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const HeaderDictionary dictionary(ledger.catalogue());
    ImportHints hints = options.hints;
    if (hints.fileName.isEmpty())
        hints.fileName = QFileInfo(book.path).fileName();
    Recognition recognition = recognise(book, sheet, dictionary, hints);
    // Without corrections by hand the plain recognition is the one just made.
    const auto memory = hints.columns.empty() ? MappingMemory::of(ledger, recognition, hints.fileName)
                                              : recall(ledger, book, sheet, dictionary, hints);
    if (!memory)
        return memory.error();
    const ColumnCorrections recalled = unspoken(*memory, recognition, hints);
    if (!recalled.empty()) {
        hints.columns.insert(recalled.begin(), recalled.end());
        recognition = recognise(book, sheet, dictionary, hints);
    }
    ImportPlan plan;
    requireMonth(recognition, sheet.name);
    if (recognition.problems.empty()) {
        auto known = KnownRecords::load(ledger, recognition.year, recognition.kind != ImportKind::Ledger);
        if (!known)
            return known.error();
        const Problems warnings = recognition.warnings;
        ImportOptions settled = options;
        settled.hints = hints;
        auto planned
            = Planner(ledger, book, sheet, settled, std::move(known).value(), std::move(recognition)).run();
        if (!planned)
            return planned.error();
        plan = std::move(planned).value();
        plan.warnings.insert(plan.warnings.begin(), warnings.begin(), warnings.end());
    } else {
        plan.problems = recognition.problems;
        plan.recognition = std::move(recognition);
        plan.sheet = sheet.name;
    }
    plan.recalled = recalled;
    plan.untaken = untakenColumns(plan.recognition, spoken(plan.recognition, hints));
    plan.memory = memory->key();
    if (plan.problems.empty() || !plan.changes.empty())
        addMemory(plan, *memory, spoken(plan.recognition, options.hints));
    plan.file = hints.fileName;
    plan.sha256 = hashOfFile(book.path);
    if (const auto done = warnIfSeen(ledger, plan); !done)
        return done.error();
    return plan;
}

} // namespace sanpi
