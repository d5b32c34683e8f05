// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ledgersession.h"

#include "demo/fill.h"
#include "schema/messages.h"
#include "store/projectyear.h"
#include "store/seed.h"
#include "ui/shell/typing.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int newestSets = 50; ///< among them is nearly always what undo would take back

Result<std::unique_ptr<Ledger>> createLedger(
    const QString& path, LedgerSession::Content content, const QString& author)
{
    auto ledger = Ledger::create(path);
    if (!ledger)
        return ledger;
    Result<void> filled = seedDistrict(**ledger, author);
    if (filled && content == LedgerSession::Content::Demo) {
        if (const auto demo = fillDemo(**ledger, author); !demo)
            filled = demo.error();
    }
    if (filled)
        return ledger;
    // No half-filled file stays.
    ledger = filled.error();
    QFile::remove(path);
    return ledger;
}

/// A person who was asked for a reason gave none: nothing was done, and nothing went wrong.
Outcome cancelled()
{
    Outcome outcome;
    outcome.error = {ErrorCode::Cancelled, u"no reason was given"_s, {}};
    return outcome;
}

} // namespace

struct LedgerSession::Facts {
    QString path;
    Place place;
    qint64 foreignWrites = 0;
    bool readOnly = false;
    QDateTime lastChange; ///< UTC; invalid: never
    QString undo;
    QString redo;
    std::vector<int> years;
    std::shared_ptr<const Catalogue> catalogue;
};

LedgerSession::LedgerSession(QString author, std::function<QDate()> today, QObject* parent)
    : QObject(parent), m_author(std::move(author)), m_today(std::move(today)),
      m_storage(std::make_unique<StorageThread>())
{
    connect(&m_watch, &QTimer::timeout, this, &LedgerSession::look);
}

void LedgerSession::watchForeignWrites(int milliseconds)
{
    m_watch.start(milliseconds);
}

void LedgerSession::look()
{
    if (!isOpen() || m_looking != 0 || isTyping())
        return;
    using Seen = std::optional<Facts>;
    m_looking = m_storage->post(
        this,
        [known = m_foreignWrites, author = m_author](JobContext& job) -> Seen {
            const auto writes = job.ledger()->foreignWrites();
            if (!writes || *writes == known)
                return {};
            return readFacts(*job.ledger(), author);
        },
        [this](const Seen& seen) {
            m_looking = 0;
            // Our own answer that came meanwhile has told the pages already.
            if (seen && seen->foreignWrites != m_foreignWrites)
                accept(*seen);
        });
}

bool LedgerSession::english() const
{
    return QLocale().language() != QLocale::Chinese;
}

LedgerSession::Facts LedgerSession::readFacts(Ledger& ledger, const QString& author)
{
    Facts facts;
    facts.path = ledger.path();
    facts.place = ledger.place();
    // First of all: what is written while the rest is read is then found by the next look.
    if (const auto writes = ledger.foreignWrites())
        facts.foreignWrites = *writes;
    // Another program may have added a field.
    (void)ledger.refreshCatalogue();
    facts.catalogue = std::make_shared<const Catalogue>(ledger.catalogue());
    facts.readOnly = ledger.readOnly();
    // What cannot be read here is missing from the bar; the question that needs it will say why.
    HistoryQuery newest;
    newest.limit = newestSets;
    newest.withRecords = false;
    const auto sets = ledger.log().history(newest);
    if (sets && !sets->empty())
        facts.lastChange = sets->front().set.at;
    const auto label = [&](const Result<std::optional<qint64>>& id) {
        if (!id || !*id)
            return QString();
        if (sets) {
            const auto at = std::ranges::find(*sets, **id, &LoggedSet::id);
            if (at != sets->end())
                return at->set.label;
        }
        const auto set = ledger.log().load(**id);
        return set && *set ? (*set)->set.label : QString();
    };
    facts.undo = label(ledger.undoable(author));
    facts.redo = label(ledger.log().redoable(author));
    if (auto years = yearsOfLedger(ledger.connection()))
        facts.years = std::move(years).value();
    return facts;
}

void LedgerSession::take(const Facts& facts)
{
    LedgerState state;
    state.path = facts.path;
    state.name = QFileInfo(facts.path).completeBaseName();
    state.readOnly = facts.readOnly;
    state.place = facts.place;
    m_foreignWrites = facts.foreignWrites;
    state.undo = facts.undo;
    state.redo = facts.redo;
    state.years = QList<int>(facts.years.begin(), facts.years.end());
    if (state.years.isEmpty())
        state.years << m_today().year();
    const QDateTime last = facts.lastChange.toLocalTime();
    if (facts.readOnly)
        state.saved = tr("read-only");
    else if (last.isValid() && last.date() == m_today())
        state.saved = tr("saved %1").arg(last.toString(u"HH:mm"_s));
    else if (last.isValid())
        state.saved = tr("saved %1").arg(last.toString(u"yyyy-MM-dd HH:mm"_s));
    m_state = state;
    emit stateChanged(m_state);
}

void LedgerSession::fail(const QString& headline, const Error& error)
{
    Notification notification;
    notification.tone = Tone::Bad;
    notification.text = headline + u' ' + messageOf(error);
    notification.details = error.what;
    emit notified(notification);
}

void LedgerSession::open(const QString& path)
{
    load([path] { return Ledger::open(path); }, path);
}

void LedgerSession::create(const QString& path, Content content)
{
    load([path, content, author = m_author] { return createLedger(path, content, author); }, path);
}

void LedgerSession::load(std::function<Result<std::unique_ptr<Ledger>>()> make, const QString& path)
{
    m_storage->post(
        this,
        [make = std::move(make), author = m_author](JobContext& job) -> Result<Facts> {
            auto ledger = make();
            if (!ledger)
                return ledger.error();
            job.setLedger(std::move(ledger).value());
            return readFacts(*job.ledger(), author);
        },
        [this, path](const Result<Facts>& facts) {
            if (!facts) {
                fail(tr("“%1” could not be opened.").arg(QFileInfo(path).fileName()), facts.error());
                emit openFailed(path, facts.error());
                return;
            }
            accept(*facts);
        });
}

JobToken LedgerSession::restore(const Restore& restore, std::function<void(int done, int total)> progress,
    std::function<void(const Result<Restored>&)> answer)
{
    using Done = Result<std::pair<Restored, Facts>>;
    return m_storage->post(
        this,
        [restore, author = m_author](JobContext& job) -> Done {
            auto restored = restoreLedger(
                restore.ledger, restore.backup, restore.keepIn, [&job](qint64 done, qint64 total) {
                    job.progress(int(done), int(total));
                    return !job.cancelled();
                });
            if (!restored)
                return restored.error();
            auto ledger = Ledger::open(restore.ledger);
            if (!ledger)
                return ledger.error();
            job.setLedger(std::move(ledger).value());
            return std::pair(std::move(restored).value(), readFacts(*job.ledger(), author));
        },
        [this, answer = std::move(answer)](const Done& done) {
            if (done)
                accept(done->second);
            answer(done ? Result<Restored>(done->first) : done.error());
        },
        std::move(progress));
}

void LedgerSession::accept(const Facts& facts)
{
    ++m_generation;
    m_projects.reset();
    if (facts.catalogue->ownDefinitions() != catalogue().ownDefinitions()
        || facts.catalogue->addedSectors() != catalogue().addedSectors())
        m_catalogues.push_back(facts.catalogue);
    take(facts);
    emit changed();
}

void LedgerSession::act(Act act, std::function<void(const Outcome&)> answer)
{
    m_storage->post(
        this,
        [act = std::move(act), author = m_author](JobContext& job) {
            Outcome outcome = act(*job.ledger());
            return std::pair(outcome, readFacts(*job.ledger(), author));
        },
        [this, answer = std::move(answer)](const std::pair<Outcome, Facts>& done) {
            if (done.first.ok())
                accept(done.second);
            answer(done.first);
        });
}

/// Nothing where no reason is asked for; an empty one where a person was asked and gave none.
std::optional<QString> LedgerSession::reasonFor(const QString& label, const Outcome& outcome) const
{
    if (!m_askReason || !needsOnlyReason(outcome.problems))
        return {};
    QStringList months;
    bool opens = true;
    for (const Problem& problem : outcome.problems) {
        if (problem.code != ProblemCode::MonthClosed)
            return {};
        months << problem.args.value(0);
        opens = opens && problem.record && problem.record->kind == Kind::Closing;
    }
    const QString which = months.join(u"、"_s);
    const auto reason = opens
        ? m_askReason(tr("Open %1 again").arg(which),
            tr("%1\nThe month is closed. Why is it opened again? The history keeps the reason.").arg(label))
        : m_askReason(tr("%1 is closed").arg(which),
            tr("%1\nNothing was changed yet. Why is a closed month corrected? The history and the next "
               "notice say so.")
                .arg(label));
    return reason.value_or(QString()).trimmed();
}

void LedgerSession::apply(
    const ChangeSet& set, QObject* context, std::function<void(const Outcome&)> answer, Reasons reasons)
{
    ChangeSet signedSet = set;
    if (signedSet.author.isEmpty())
        signedSet.author = m_author;
    act([signedSet](Ledger& ledger) { return ledger.apply(signedSet); },
        [this, signedSet, reasons, source = set.source, guard = QPointer(context),
            answer = std::move(answer)](const Outcome& outcome) {
            if (reasons == Reasons::Ask && signedSet.reason.isEmpty() && guard) {
                const auto reason = reasonFor(signedSet.label, outcome);
                if (reason && reason->isEmpty()) {
                    answer(cancelled());
                    return;
                }
                if (reason) {
                    ChangeSet again = signedSet;
                    again.reason = *reason;
                    apply(again, guard, answer, Reasons::Report);
                    return;
                }
            }
            if (outcome.ok() && source == Source::Import)
                emit imported();
            if (guard)
                answer(outcome);
        });
}

void LedgerSession::run(std::function<Outcome(Ledger& ledger)> wanted, QObject* context,
    std::function<void(const Outcome&)> answer)
{
    act(std::move(wanted), [guard = QPointer(context), answer = std::move(answer)](const Outcome& outcome) {
        if (guard)
            answer(outcome);
    });
}

void LedgerSession::change(const Wish& wish, QObject* context, std::function<void(const Outcome&)> answer)
{
    const auto build = [wish, author = m_author](Ledger& ledger) {
        ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
        if (const auto built = wish.build(builder, ledger); !built) {
            Outcome failed;
            failed.error = built.error();
            return failed;
        }
        ChangeSet set;
        set.label = wish.label;
        set.source = wish.source;
        set.reason = wish.reason;
        set.author = author;
        set.records = builder.changes();
        return set.isEmpty() ? Outcome() : ledger.apply(set);
    };
    act(build, [this, wish, guard = QPointer(context), answer = std::move(answer)](const Outcome& outcome) {
        if (guard && wish.reason.isEmpty()) {
            const auto reason = reasonFor(wish.label, outcome);
            if (reason && reason->isEmpty()) {
                answer(cancelled());
                return;
            }
            if (reason) {
                Wish again = wish;
                again.reason = *reason;
                change(again, guard, answer);
                return;
            }
        }
        if (guard)
            answer(outcome);
    });
}

void LedgerSession::undo(std::optional<qint64> changeSet, const QString& reason)
{
    const QString done = changeSet ? tr("Undone.") : tr("Undone: %1").arg(m_state.undo);
    act([author = m_author, changeSet, reason](
            Ledger& ledger) { return ledger.undo(author, changeSet, reason); },
        [this, done, changeSet, reason](const Outcome& outcome) {
            const auto why
                = reason.isEmpty() ? reasonFor(tr("Undo: %1").arg(m_state.undo), outcome) : std::nullopt;
            if (why && why->isEmpty())
                return; // a person thought better of it
            if (why)
                undo(changeSet, *why);
            else if (outcome.ok())
                emit notified({Tone::Good, done, {}, {}, {}});
            else
                fail(tr("This could not be undone."), outcome.error);
        });
}

void LedgerSession::redo(const QString& reason)
{
    const QString done = tr("Done again: %1").arg(m_state.redo);
    act([author = m_author, reason](Ledger& ledger) { return ledger.redo(author, reason); },
        [this, done, reason](const Outcome& outcome) {
            const auto why
                = reason.isEmpty() ? reasonFor(tr("Redo: %1").arg(m_state.redo), outcome) : std::nullopt;
            if (why && why->isEmpty())
                return; // a person thought better of it
            if (why)
                redo(*why);
            else if (outcome.ok())
                emit notified({Tone::Good, done, {}, {}, {}});
            else
                fail(tr("This could not be done again."), outcome.error);
        });
}

void LedgerSession::projects(int year, QDate asOf, QObject* context,
    std::function<void(const Result<std::shared_ptr<const Table>>&)> answer)
{
    if (m_projects && m_projects->year == year && m_projects->asOf == asOf) {
        answer(m_projects);
        return;
    }
    m_storage->post(
        context,
        [year, asOf](JobContext& job) -> Result<std::shared_ptr<const Table>> {
            auto table = projectTable(*job.ledger(), year, asOf);
            if (!table)
                return table.error();
            return std::shared_ptr<const Table>(std::make_shared<Table>(std::move(table).value()));
        },
        [this, generation = m_generation, answer = std::move(answer)](
            const Result<std::shared_ptr<const Table>>& table) {
            if (table && generation == m_generation)
                m_projects = *table;
            answer(table);
        });
}

} // namespace sanpi
