// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/collect/returnsession.h"

#include "exchange/collect/markedcopy.h"
#include "exchange/sheets/sheetsource.h"
#include "schema/messages.h"
#include "ui/shell/ledgersession.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

ReturnSession::ReturnSession(LedgerSession& ledger, QObject* parent) : QObject(parent), m_ledger(ledger) { }

ReturnSession::~ReturnSession()
{
    for (const auto& file : m_files)
        file->cancelled->store(true);
}

bool ReturnSession::isBusy() const
{
    return std::ranges::any_of(m_files, [](const auto& entry) { return entry->file.isBusy(); });
}

ReturnSession::Entry* ReturnSession::entry(quint64 id)
{
    const auto it = std::ranges::find(m_files, id, [](const auto& file) { return file->id; });
    return it == m_files.end() ? nullptr : it->get();
}

int ReturnSession::indexOf(const Entry& entry) const
{
    const auto it = std::ranges::find(m_files, &entry, [](const auto& file) { return file.get(); });
    return int(it - m_files.begin());
}

void ReturnSession::setRound(std::optional<CollectPeriod> period, QDate today)
{
    m_today = today;
    if (m_period == period)
        return;
    m_period = period;
    replanAll();
}

void ReturnSession::add(const QStringList& paths)
{
    for (const QString& path : paths) {
        auto fresh = std::make_unique<Entry>();
        fresh->id = ++m_lastId;
        fresh->file.path = path;
        m_files.push_back(std::move(fresh));
        emit listed();
        read(*m_files.back());
    }
}

void ReturnSession::remove(int index)
{
    Entry& gone = *m_files[size_t(index)];
    gone.cancelled->store(true);
    m_ledger.storage().drop(gone.question);
    m_files.erase(m_files.begin() + index);
    emit listed();
}

void ReturnSession::read(Entry& entry)
{
    entry.file.state = ReturnFile::State::Reading;
    entry.cancelled = std::make_shared<std::atomic<bool>>(false);
    emit changed(indexOf(entry));
    const QPointer<ReturnSession> self(this);
    const auto flag = entry.cancelled;
    const quint64 id = entry.id;
    QThreadPool::globalInstance()->start([self, flag, id, reader = m_reader, path = entry.file.path] {
        SheetReadOptions options;
        options.reader = reader;
        options.cancelled = flag.get();
        // The digest first: were the file written anew in between, taking it would notice.
        const auto digest = std::make_shared<Result<QString>>(fileDigest(path));
        const auto book = std::make_shared<Result<Workbook>>(readSheets(path, options));
        // The application outlives the pool; the session may be gone by then, which only its own thread can
        // tell.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, id, book, digest] {
                if (self)
                    self->taken(id, *book, *digest);
            },
            Qt::QueuedConnection);
    });
}

void ReturnSession::taken(quint64 id, const Result<Workbook>& book, const Result<QString>& digest)
{
    Entry* reading = entry(id);
    if (!reading)
        return;
    if (!book || !digest) {
        const Error& error = book ? digest.error() : book.error();
        leaveUnread(*reading, error.code == ErrorCode::ReaderFailed ? refusalText(error) : messageOf(error));
        return;
    }
    reading->file.book = std::make_shared<const Workbook>(*book);
    reading->file.sha256 = *digest;
    plan(*reading);
}

void ReturnSession::leaveUnread(Entry& entry, const QString& why)
{
    entry.file.state = ReturnFile::State::Unread;
    entry.file.message = why;
    emit changed(indexOf(entry));
}

void ReturnSession::plan(Entry& entry)
{
    m_ledger.storage().drop(entry.question);
    entry.file.state = ReturnFile::State::Planning;
    emit changed(indexOf(entry));
    ReturnOptions options;
    options.period = m_period;
    const quint64 id = entry.id;
    entry.question = m_ledger.storage().post(
        this,
        [book = entry.file.book, sha256 = entry.file.sha256, options](JobContext& job) -> Result<ReturnPlan> {
            if (!job.ledger())
                return Error {ErrorCode::CannotOpen, u"no ledger"_s, {}};
            return planReturn(*job.ledger(), *book, sha256, options);
        },
        [this, id](Result<ReturnPlan> planned) {
            Entry* waiting = this->entry(id);
            if (!waiting)
                return;
            waiting->question = 0;
            if (!planned) {
                leaveUnread(*waiting, messageOf(planned.error()));
                return;
            }
            waiting->file.state = ReturnFile::State::Ready;
            keepDecisions(*waiting, std::move(planned).value());
        });
}

/// What was decided about an answer holds as long as it is the same answer.
void ReturnSession::keepDecisions(Entry& entry, ReturnPlan plan)
{
    for (MergeCell& cell : plan.cells) {
        const CellName name {cell.project, cell.key};
        auto decided = entry.decisions.find(name);
        if (decided == entry.decisions.end()) {
            const Decided* before = decidedBefore(entry, plan, cell);
            if (!before)
                continue;
            decided = entry.decisions.emplace(name, *before).first;
        }
        if (decided->second.theirs != cell.theirs)
            continue;
        cell.decision = decided->second.decision;
        cell.reason = decided->second.reason;
    }
    entry.file.message = messageOf(plan);
    entry.file.plan = std::make_shared<const ReturnPlan>(std::move(plan));
    emit changed(indexOf(entry));
}

/// What was decided on the same answer in an earlier file to the same workbook: one that went back to be
/// corrected says again what was settled.
const ReturnSession::Decided* ReturnSession::decidedBefore(
    const Entry& entry, const ReturnPlan& plan, const MergeCell& cell) const
{
    for (auto other = m_files.rbegin(); other != m_files.rend(); ++other) {
        const Entry& earlier = **other;
        if (earlier.id >= entry.id || !earlier.file.plan || earlier.file.plan->dispatch != plan.dispatch)
            continue;
        const auto decided = earlier.decisions.find({cell.project, cell.key});
        if (decided != earlier.decisions.end() && decided->second.theirs == cell.theirs)
            return &decided->second;
    }
    return nullptr;
}

void ReturnSession::decide(int index, int cell, Decision decision, const QString& reason)
{
    Entry& chosen = *m_files[size_t(index)];
    if (chosen.file.state != ReturnFile::State::Ready || !chosen.file.plan)
        return;
    const MergeCell& about = chosen.file.plan->cells.at(size_t(cell));
    chosen.decisions[{about.project, about.key}] = {decision, reason, about.theirs};
    keepDecisions(chosen, *chosen.file.plan);
}

void ReturnSession::decideAll(int index, Decision decision, const QString& reason)
{
    Entry& chosen = *m_files[size_t(index)];
    if (chosen.file.state != ReturnFile::State::Ready || !chosen.file.plan)
        return;
    for (const MergeCell& cell : chosen.file.plan->cells) {
        if (cell.state == MergeCell::State::Conflict || cell.doubt)
            chosen.decisions[{cell.project, cell.key}] = {decision, reason, cell.theirs};
    }
    keepDecisions(chosen, *chosen.file.plan);
}

void ReturnSession::take(int index)
{
    Entry& chosen = *m_files[size_t(index)];
    if (chosen.file.state != ReturnFile::State::Ready || !chosen.file.plan)
        return;
    chosen.file.state = ReturnFile::State::Taking;
    emit changed(index);
    TakeOptions options;
    options.receivedOn = m_today;
    options.author = m_ledger.author();
    const quint64 id = chosen.id;
    m_ledger.run(
        [plan = chosen.file.plan, options](Ledger& ledger) { return takeReturn(ledger, *plan, options); },
        this,
        [this, id](const Outcome& outcome) {
            if (Entry* taken = entry(id)) {
                const ReturnPlan& plan = *taken->file.plan;
                finish(*taken, outcome, ReturnFile::State::Taken,
                    tr("%1: %n cell(s) taken", nullptr, plan.taken()).arg(plan.unitName));
            }
        });
}

void ReturnSession::sendBack(int index, const QString& why, const QString& copy)
{
    Entry& chosen = *m_files[size_t(index)];
    if (chosen.file.state != ReturnFile::State::Ready || !chosen.file.plan)
        return;
    chosen.file.state = ReturnFile::State::Taking;
    emit changed(index);
    TakeOptions options;
    options.receivedOn = m_today;
    options.author = m_ledger.author();
    const quint64 id = chosen.id;
    m_ledger.run(
        [plan = chosen.file.plan, book = chosen.file.book, why, copy, options, english = m_ledger.english()](
            Ledger& ledger) {
            // The copy first: what is recorded as sent back exists.
            if (!copy.isEmpty()) {
                const auto written = writeMarkedCopy(*book, *plan, ledger.catalogue(), english, copy);
                if (!written) {
                    Outcome outcome;
                    outcome.error = written.error();
                    return outcome;
                }
            }
            return sanpi::sendBack(ledger, *plan, why, options);
        },
        this,
        [this, id](const Outcome& outcome) {
            if (Entry* back = entry(id))
                finish(*back, outcome, ReturnFile::State::SentBack,
                    tr("%1: sent back").arg(back->file.plan->unitName));
        });
}

void ReturnSession::writeCopy(int index, const QString& copy)
{
    const ReturnFile& file = m_files[size_t(index)]->file;
    const QPointer<ReturnSession> self(this);
    QThreadPool::globalInstance()->start(
        [self, copy, plan = file.plan, book = file.book, catalogue = &m_ledger.catalogue(),
            english = m_ledger.english()] {
            const auto written = writeMarkedCopy(*book, *plan, *catalogue, english, copy);
            const QString error = written ? QString() : messageOf(written.error());
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, copy, error] {
                    if (self)
                        emit self->copied(copy, error);
                },
                Qt::QueuedConnection);
        });
}

void ReturnSession::finish(Entry& entry, const Outcome& outcome, ReturnFile::State state, const QString& done)
{
    if (outcome.ok()) {
        entry.file.state = state;
        entry.file.changeSet = outcome.changeSet;
        entry.file.message = done;
        emit changed(indexOf(entry));
        return;
    }
    QStringList reasons {messageOf(outcome.error)};
    for (const Problem& problem : outcome.problems)
        reasons << messageOf(problem, m_ledger.catalogue(), m_ledger.english());
    emit failed(reasons.mid(0, 5).join(u'\n'));
    // Whatever stood in the way stands in the new plan.
    plan(entry);
}

void ReturnSession::cancel(int index)
{
    Entry& chosen = *m_files[size_t(index)];
    chosen.cancelled->store(true);
    m_ledger.storage().cancel(chosen.question);
}

void ReturnSession::replanAll()
{
    for (const auto& file : m_files) {
        if (file->file.state == ReturnFile::State::Ready)
            plan(*file);
        else if (file->file.changeSet > 0)
            askWhetherUndone(*file);
    }
}

void ReturnSession::askWhetherUndone(Entry& entry)
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
            if (!asked || asked->file.changeSet == 0 || !undone || !*undone)
                return;
            // Taken back: the file is on its way again.
            asked->file.changeSet = 0;
            asked->file.message.clear();
            plan(*asked);
        });
}

} // namespace sanpi
