// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/importsession.h"

#include "exchange/import/leftout.h"
#include "exchange/sheets/sheetsource.h"
#include "ui/shell/ledgersession.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// What planning brings back: the plan and the names that its values stand for.
struct Planned {
    std::shared_ptr<const ImportPlan> plan;
    std::map<qint64, QString> units;
};

/// 12月: what a column of amounts may be said to be.
bool isMonthName(const QString& field)
{
    return field.endsWith(u'月') && field.size() <= 3;
}

Result<Planned> planOnStorage(Ledger& ledger, const Workbook& book, int sheet, const ImportOptions& options)
{
    const Sheet* chosen = sheet >= 0
        ? &book.sheets[size_t(sheet)]
        : likeliestSheet(book, HeaderDictionary(ledger.catalogue()), options.hints);
    if (!chosen)
        return Error {ErrorCode::NotFound, u"no visible sheet with content"_s, {}};
    auto plan = planImport(ledger, book, *chosen, options);
    if (!plan)
        return plan.error();
    Planned planned;
    planned.plan = std::make_shared<const ImportPlan>(std::move(plan).value());
    const auto units = ledger.records().all(Kind::Unit);
    if (!units)
        return units.error();
    for (const Record& unit : *units)
        planned.units.emplace(unit.id.key[0], unit.value(u"name"_s).text());
    for (const RecordChange& change : planned.plan->changes) { // those that would be made
        if (change.id.kind != Kind::Unit || change.operation != Operation::Create)
            continue;
        for (const FieldChange& field : change.fields) {
            if (field.field == "name"_L1)
                planned.units.emplace(change.id.key[0], field.after.text());
        }
    }
    return planned;
}

} // namespace

ImportSession::ImportSession(LedgerSession& ledger, QObject* parent) : QObject(parent), m_ledger(ledger) { }

ImportSession::~ImportSession()
{
    for (const auto& file : m_files)
        file->cancelled->store(true);
}

bool ImportSession::isBusy() const
{
    return std::ranges::any_of(m_files, [](const auto& entry) {
        const ImportFile::State state = entry->file.state;
        return state == ImportFile::State::Reading || state == ImportFile::State::Planning
            || state == ImportFile::State::Applying;
    });
}

ImportSession::Entry* ImportSession::entry(quint64 id)
{
    const auto it = std::ranges::find(m_files, id, [](const auto& file) { return file->id; });
    return it == m_files.end() ? nullptr : it->get();
}

int ImportSession::indexOf(const Entry& entry) const
{
    const auto it = std::ranges::find(m_files, &entry, [](const auto& file) { return file.get(); });
    return int(it - m_files.begin());
}

void ImportSession::add(const QStringList& paths, int defaultYear)
{
    for (const QString& path : paths) {
        auto fresh = std::make_unique<Entry>();
        fresh->id = ++m_lastId;
        fresh->file.path = path;
        fresh->file.options.hints.fileName = QFileInfo(path).fileName();
        fresh->file.options.hints.defaultYear = defaultYear;
        m_files.push_back(std::move(fresh));
        emit listed();
        read(*m_files.back());
    }
}

void ImportSession::remove(int index)
{
    Entry& gone = *m_files[size_t(index)];
    gone.cancelled->store(true);
    m_ledger.storage().drop(gone.question);
    m_files.erase(m_files.begin() + index);
    emit listed();
}

void ImportSession::read(Entry& entry)
{
    entry.file.state = ImportFile::State::Reading;
    entry.file.plan.reset();
    entry.cancelled = std::make_shared<std::atomic<bool>>(false);
    emit changed(indexOf(entry));
    SheetReadOptions options;
    options.encoding = entry.file.encoding;
    options.delimiter = entry.file.delimiter;
    options.reader = m_reader;
    const QPointer<ImportSession> self(this);
    const auto flag = entry.cancelled;
    const quint64 id = entry.id;
    QThreadPool::globalInstance()->start([self, flag, id, options, path = entry.file.path]() mutable {
        options.cancelled = flag.get();
        options.progress = [self, id](qint64 rows) {
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, id, rows] {
                    if (Entry* reading = self ? self->entry(id) : nullptr)
                        emit self->progressed(self->indexOf(*reading), rows);
                },
                Qt::QueuedConnection);
        };
        auto book = std::make_shared<Result<Workbook>>(readSheets(path, options));
        // The application outlives the pool; the session may be gone by then, which only its own thread can
        // tell.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, id, book] {
                if (self)
                    self->taken(id, std::move(*book));
            },
            Qt::QueuedConnection);
    });
}

void ImportSession::taken(quint64 id, Result<Workbook> book)
{
    Entry* reading = entry(id);
    if (!reading)
        return;
    reading->file.refusal = book ? ReaderRefusal::None : refusalOf(book.error());
    if (!book) {
        refuse(*reading,
            book.error().code == ErrorCode::Cancelled ? messageOf(book.error()) : refusalText(book.error()));
        return;
    }
    reading->file.book = std::make_shared<const Workbook>(std::move(book).value());
    plan(*reading);
}

void ImportSession::refuse(Entry& entry, const QString& why)
{
    entry.file.state = ImportFile::State::Refused;
    entry.file.message = why;
    emit changed(indexOf(entry));
}

void ImportSession::plan(Entry& entry)
{
    m_ledger.storage().drop(entry.question);
    entry.file.state = ImportFile::State::Planning;
    entry.file.stale = false;
    emit changed(indexOf(entry));
    ImportOptions options = entry.file.options;
    const auto flag = entry.cancelled;
    const auto book = entry.file.book;
    const int sheet = entry.file.sheet;
    const quint64 id = entry.id;
    entry.question = m_ledger.storage().post(
        this,
        [book, sheet, options, flag](JobContext& job) mutable -> Result<Planned> {
            options.cancelled = flag.get();
            if (!job.ledger())
                return Error {ErrorCode::CannotOpen, u"no ledger"_s, {}};
            return planOnStorage(*job.ledger(), *book, sheet, options);
        },
        [this, id](const Result<Planned>& planned) {
            Entry* waiting = this->entry(id);
            if (!waiting)
                return;
            waiting->question = 0;
            if (!planned) {
                refuse(*waiting, messageOf(planned.error()));
                return;
            }
            waiting->file.plan = planned->plan;
            waiting->file.units = planned->units;
            waiting->file.state = ImportFile::State::Ready;
            emit changed(indexOf(*waiting));
        });
}

void ImportSession::chooseSheet(int index, int sheet)
{
    Entry& chosen = *m_files[size_t(index)];
    chosen.file.sheet = sheet;
    chosen.file.options.hints.columns.clear();
    chosen.file.options.hints.headerRow.reset();
    chosen.file.options.leftOut.clear();
    plan(chosen);
}

void ImportSession::addOtherSheets(int index)
{
    const Entry& first = *m_files[size_t(index)];
    if (!first.file.book || !first.file.plan)
        return;
    const std::shared_ptr<const Workbook> book = first.file.book;
    const QString shown = first.file.plan->sheet;
    const QString path = first.file.path;
    const ImportOptions options = first.file.options;
    for (size_t sheet = 0; sheet < book->sheets.size(); ++sheet) {
        const Sheet& other = book->sheets[sheet];
        if (other.name == shown || other.state != SheetState::Visible || other.rows.empty())
            continue;
        auto fresh = std::make_unique<Entry>();
        fresh->id = ++m_lastId;
        fresh->file.path = path;
        fresh->file.book = book;
        fresh->file.sheet = int(sheet);
        fresh->file.options.hints.fileName = options.hints.fileName;
        fresh->file.options.hints.defaultYear = options.hints.defaultYear;
        m_files.push_back(std::move(fresh));
        emit listed();
        plan(*m_files.back());
    }
    // Its sheet is settled now, so that nobody is asked again.
    for (size_t sheet = 0; sheet < book->sheets.size(); ++sheet) {
        if (book->sheets[sheet].name == shown)
            m_files[size_t(index)]->file.sheet = int(sheet);
    }
    emit changed(index);
}

void ImportSession::chooseOptions(int index, const ImportOptions& options)
{
    Entry& chosen = *m_files[size_t(index)];
    ImportOptions fresh = options;
    // Another header or kind means other columns: what was said of the old ones is void.
    const ImportHints& before = chosen.file.options.hints;
    const bool sameColumns = before.headerRow == fresh.hints.headerRow
        && before.headerDepth == fresh.hints.headerDepth && before.kind == fresh.hints.kind;
    fresh.hints.columns = sameColumns ? before.columns : ColumnCorrections {};
    if (before.month != fresh.hints.month) {
        // The newer word holds: a month that one column was said to be gives way to the sheet's.
        std::vector<QString*> months;
        for (auto& [column, field] : fresh.hints.columns) {
            if (isMonthName(field))
                months.push_back(&field);
        }
        if (months.size() == 1)
            *months.front() = u"amount"_s;
    }
    fresh.cancelled = nullptr;
    chosen.file.options = fresh;
    plan(chosen);
}

void ImportSession::chooseText(int index, const QString& encoding, char32_t delimiter)
{
    ImportFile& file = m_files[size_t(index)]->file;
    file.encoding = encoding;
    file.delimiter = delimiter;
    read(*m_files[size_t(index)]);
}

void ImportSession::leaveOut(int index, const std::vector<int>& sheetRows, bool out)
{
    std::set<int>& rows = m_files[size_t(index)]->file.options.leftOut;
    for (const int row : sheetRows) {
        if (out)
            rows.insert(row);
        else
            rows.erase(row);
    }
    plan(*m_files[size_t(index)]);
}

void ImportSession::writeLeftOut(int index, const QString& path)
{
    const ImportFile& chosen = m_files[size_t(index)]->file;
    const QPointer<ImportSession> self(this);
    QThreadPool::globalInstance()->start(
        [self, path, plan = chosen.plan, book = chosen.book, catalogue = &m_ledger.catalogue(),
            english = m_ledger.english()] {
            const auto written = sanpi::writeLeftOut(*plan, *book, *catalogue, english, path);
            const QString error = written ? QString() : messageOf(written.error());
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, path, error] {
                    if (self)
                        emit self->leftOutWritten(path, error);
                },
                Qt::QueuedConnection);
        });
}

void ImportSession::mapColumn(int index, int column, const QString& field)
{
    ImportHints& hints = m_files[size_t(index)]->file.options.hints;
    auto& columns = hints.columns;
    if (isMonthName(field))
        hints.month.reset(); // the newer word holds
    if (field.isEmpty())
        columns.erase(column);
    else
        columns[column] = field;
    plan(*m_files[size_t(index)]);
}

void ImportSession::forgetMapping(int index)
{
    const Entry& chosen = *m_files[size_t(index)];
    if (!chosen.file.plan || chosen.file.plan->recalled.empty())
        return;
    LedgerSession::Wish wish;
    wish.label = tr("Forget how the columns of %1 were read").arg(chosen.file.plan->file);
    wish.build = [key = chosen.file.plan->memory](ChangeSetBuilder& builder, Ledger& ledger) {
        return MappingMemory::forget(builder, ledger, key);
    };
    // What became of it shows in the plans, which are made again.
    m_ledger.change(wish, this, [](const Outcome&) {});
}

void ImportSession::apply(int index)
{
    Entry& chosen = *m_files[size_t(index)];
    if (chosen.file.state != ImportFile::State::Ready)
        return;
    chosen.file.state = ImportFile::State::Applying;
    emit changed(index);
    const quint64 id = chosen.id;
    m_ledger.apply(chosen.file.plan->changeSet(m_ledger.author()), this, [this, id](const Outcome& outcome) {
        Entry* applied = entry(id);
        if (!applied)
            return;
        if (!outcome.ok()) {
            QStringList reasons {messageOf(outcome.error)};
            for (const Problem& problem : outcome.problems)
                reasons << messageOf(problem, m_ledger.catalogue(), m_ledger.english());
            refuse(*applied, reasons.mid(0, 5).join(u'\n'));
            return;
        }
        const ImportPlan& plan = *applied->file.plan;
        applied->file.state = ImportFile::State::Done;
        applied->file.changeSet = outcome.changeSet;
        applied->file.message = tr("%1: %2 new, %3 changed, %4 left out")
                                    .arg(plan.file)
                                    .arg(plan.created)
                                    .arg(plan.changed)
                                    .arg(plan.faulty());
        emit changed(indexOf(*applied));
    });
}

void ImportSession::cancel(int index)
{
    Entry& chosen = *m_files[size_t(index)];
    chosen.cancelled->store(true);
    m_ledger.storage().cancel(chosen.question);
}

void ImportSession::replanAll()
{
    for (const auto& file : m_files) {
        if (file->file.state == ImportFile::State::Ready && file->file.book)
            plan(*file);
        else if (file->file.state == ImportFile::State::Done && file->file.changeSet > 0)
            askWhetherUndone(*file);
    }
}

void ImportSession::askWhetherUndone(Entry& entry)
{
    const quint64 id = entry.id;
    entry.question = m_ledger.storage().post(
        this,
        [set = entry.file.changeSet](JobContext& job) -> Result<bool> {
            if (!job.ledger())
                return Error {ErrorCode::CannotOpen, u"no ledger"_s, {}};
            const auto logged = job.ledger()->log().load(set);
            if (!logged)
                return logged.error();
            return *logged && (*logged)->undone;
        },
        [this, id](const Result<bool>& undone) {
            Entry* asked = this->entry(id);
            if (!asked || asked->file.state != ImportFile::State::Done || !undone || !*undone)
                return;
            // Taken back: the file is on its way again.
            asked->file.changeSet = 0;
            asked->file.message.clear();
            plan(*asked);
        });
}

} // namespace sanpi
