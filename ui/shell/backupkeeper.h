// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backupshelf.h"
#include "store/storagethread.h"
#include "ui/shell/page.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace sanpi {

class LedgerSession;

/// Looks after the backups of the session's ledger: makes the automatic ones while one works, lists them,
/// backs up to a file and restores. Copies are made and proved on a thread of its own through a connection
/// that only reads, a millisecond at a time, so neither the window nor the storage thread waits for them.
/// GUI thread.
class BackupKeeper : public QObject {
    Q_OBJECT

public:
    /// When the automatic backups are made, in milliseconds; only where something has changed since the last.
    struct Rhythm {
        int afterOpening = 20'000;
        int afterImport = 500;
        int afterChange = 600'000; ///< the first change since the last backup
    };
    BackupKeeper(LedgerSession& session, Rhythm rhythm, QObject* parent = nullptr);

    /// One backup as a list shows it.
    struct Entry {
        ShelvedBackup backup;
        bool readable = false; ///< content is known
        LedgerContent content;
        qint64 bytes = 0;
    };
    /// Newest first; \p answer comes while \p context lives.
    void list(QObject* context, std::function<void(const std::vector<Entry>&)> answer);
    /// The folder of the automatic backups; it need not exist.
    [[nodiscard]] QString folder() const;
    /// Both end with notified(); the ledger that is open is kept as a backup before it gives way.
    void backUpTo(const QString& file);
    void restore(const QString& file);
    /// Backs up to \p file and opens that in place of the ledger, which is left as it is.
    void workOnCopy(const QString& file);
    /// What runs ends soon and changes nothing.
    void cancel();

signals:
    void listChanged();
    /// The ledger lies where it can only be read, and a copy elsewhere is wanted: ask where.
    void copyWanted();
    void notified(const sanpi::Notification& notification);
    /// For the window's busy line.
    void started(const QString& what);
    void progressed(qint64 done, qint64 total);
    void finished();

private:
    void follow();
    void tellPlace();
    void copyTo(const QString& file, std::function<void(const BackupFile&)> done);
    void makeAutomatic();
    void offerNewest(const QString& path, const Error& error);
    void restoreAt(const QString& ledger, const QString& file);
    void fail(const QString& headline, const Error& error);

    LedgerSession& m_session;
    Rhythm m_rhythm;
    QString m_path; ///< of the ledger that is followed
    QTimer m_due;
    BackupReason m_reason = BackupReason::Routine;
    bool m_complained = false; ///< of automatic backups that fail: once is enough
    JobToken m_copying = 0; ///< on m_worker
    JobToken m_restoring = 0; ///< on the session's storage thread
    StorageThread m_worker; // last: ends before what its answers touch
};

} // namespace sanpi
