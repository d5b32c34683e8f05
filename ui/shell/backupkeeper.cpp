// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/backupkeeper.h"

#include "schema/messages.h"
#include "ui/shell/ledgersession.h"

#include <QFileInfo>
#include <QPointer>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

CopyGoing goingOf(JobContext& job)
{
    return [&job](qint64 done, qint64 total) {
        job.progress(int(done), int(total));
        return !job.cancelled();
    };
}

} // namespace

BackupKeeper::BackupKeeper(LedgerSession& session, Rhythm rhythm, QObject* parent)
    : QObject(parent), m_session(session), m_rhythm(rhythm)
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &BackupKeeper::makeAutomatic);
    connect(&m_session, &LedgerSession::changed, this, &BackupKeeper::follow);
    connect(&m_session, &LedgerSession::imported, this, [this] {
        m_reason = BackupReason::Import;
        m_due.start(m_rhythm.afterImport);
    });
    connect(&m_session, &LedgerSession::openFailed, this, &BackupKeeper::offerNewest);
}

void BackupKeeper::follow()
{
    const bool another = m_path != m_session.state().path;
    m_path = m_session.state().path;
    if (another) {
        m_reason = BackupReason::Routine;
        m_complained = false;
        m_due.start(m_rhythm.afterOpening);
        emit listChanged();
        tellPlace();
    } else if (!m_due.isActive()) {
        m_due.start(m_rhythm.afterChange);
    }
}

void BackupKeeper::tellPlace()
{
    const LedgerState& state = m_session.state();
    if (state.place.isFit())
        return;
    Notification warning;
    warning.tone = Tone::Warn;
    warning.text = tr("“%1” is open for reading only: %2.").arg(state.name, placeText(state.place));
    if (state.place.kind != Place::Kind::NotWritable)
        warning.text += u' ' + tr("Work on a copy on this machine's own disk; backups may lie here.");
    warning.action = tr("Work on a copy …");
    warning.onAction = [guard = QPointer(this)] {
        if (guard)
            emit guard->copyWanted();
    };
    emit notified(warning);
}

void BackupKeeper::makeAutomatic()
{
    if (m_path.isEmpty() || m_session.state().readOnly)
        return;
    m_worker.post(
        this,
        [path = m_path, reason = m_reason](JobContext& job) {
            return keepIfChanged(path, reason, QDateTime::currentDateTimeUtc(),
                [&job](qint64, qint64) { return !job.cancelled(); });
        },
        [this](const Result<bool>& made) {
            if (made && *made)
                emit listChanged();
            if (made || m_complained)
                return;
            m_complained = true;
            fail(tr("The automatic backup was not made."), made.error());
        });
    m_reason = BackupReason::Routine;
}

QString BackupKeeper::folder() const
{
    return BackupShelf::folderOf(m_session.state().path);
}

void BackupKeeper::list(QObject* context, std::function<void(const std::vector<Entry>&)> answer)
{
    m_worker.post(
        context,
        [folder = folder()](JobContext& job) {
            std::vector<Entry> entries;
            for (ShelvedBackup& backup : BackupShelf(folder).list()) {
                if (job.cancelled())
                    break;
                Entry entry;
                entry.bytes = QFileInfo(backup.path).size();
                auto content = glanceAtBackup(backup.path);
                entry.readable = content.ok();
                if (content)
                    entry.content = std::move(content).value();
                entry.backup = std::move(backup);
                entries.push_back(std::move(entry));
            }
            return entries;
        },
        std::move(answer));
}

void BackupKeeper::copyTo(const QString& file, std::function<void(const BackupFile&)> done)
{
    emit started(tr("Backing up"));
    m_copying = m_worker.post(
        this,
        [path = m_session.state().path, file](JobContext& job) -> Result<BackupFile> {
            const auto ledger = Ledger::open(path, OpenMode::ReadOnly);
            if (!ledger)
                return ledger.error();
            return backUp(**ledger, file, goingOf(job));
        },
        [this, done = std::move(done)](const Result<BackupFile>& made) {
            m_copying = 0;
            emit finished();
            if (made)
                done(*made);
            else
                fail(tr("The backup was not made."), made.error());
        },
        [this](int copied, int total) { emit progressed(copied, total); });
}

void BackupKeeper::backUpTo(const QString& file)
{
    copyTo(file, [this](const BackupFile& made) {
        emit notified({Tone::Good, tr("Backed up to “%1” and read back: everything is there.").arg(made.path),
            {}, {}, u"SHA-256 "_s + made.sha256});
    });
}

void BackupKeeper::workOnCopy(const QString& file)
{
    copyTo(file, [this](const BackupFile& made) {
        m_session.open(made.path);
        emit notified({Tone::Good, tr("Open is the copy “%1”.").arg(made.path), {}, {}, {}});
    });
}

void BackupKeeper::restore(const QString& file)
{
    restoreAt(m_session.state().path, file);
}

void BackupKeeper::restoreAt(const QString& ledger, const QString& file)
{
    emit started(tr("Restoring"));
    m_restoring = m_session.restore(
        {ledger, file, BackupShelf::folderOf(ledger)},
        [this](int done, int total) { emit progressed(done, total); },
        [this](const Result<Restored>& restored) {
            m_restoring = 0;
            emit finished();
            if (!restored) {
                fail(tr("The backup was not restored; the ledger is as it was."), restored.error());
                return;
            }
            QString text = tr("Restored.");
            if (!restored->kept.isEmpty())
                text += u' ' + tr("The former ledger is kept: %1").arg(QFileInfo(restored->kept).fileName());
            emit notified({Tone::Good, text, {}, {}, restored->kept});
            emit listChanged();
        });
}

void BackupKeeper::offerNewest(const QString& path, const Error& error)
{
    if (error.code != ErrorCode::Damaged)
        return;
    const auto backups = BackupShelf(BackupShelf::folderOf(path)).list();
    if (backups.empty())
        return;
    const QString when = backups.front().at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    Notification offer;
    offer.tone = Tone::Bad;
    offer.text = tr("“%1” is damaged. There is a backup of %2; the damaged file would be kept beside it.")
                     .arg(QFileInfo(path).fileName(), when);
    offer.action = tr("Restore this backup");
    offer.onAction = [guard = QPointer(this), path, file = backups.front().path] {
        if (guard)
            guard->restoreAt(path, file);
    };
    offer.details = error.what;
    emit notified(offer);
}

void BackupKeeper::cancel()
{
    if (m_copying != 0)
        m_worker.cancel(m_copying);
    if (m_restoring != 0)
        m_session.storage().cancel(m_restoring);
}

void BackupKeeper::fail(const QString& headline, const Error& error)
{
    emit notified({Tone::Bad, headline + u' ' + messageOf(error), {}, {}, error.what});
}

} // namespace sanpi
