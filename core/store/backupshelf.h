// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"

#include <QDateTime>

#include <vector>

namespace sanpi {

/// Why an automatic backup was made.
enum class BackupReason { Routine, Import, Restore, Upgrade };

/// One automatic backup, as its file's name tells.
struct ShelvedBackup {
    QString path;
    QDateTime at; ///< UTC
    BackupReason reason = BackupReason::Routine;
    QString head; ///< first characters of the log's head
    bool operator==(const ShelvedBackup&) const = default;
};

/// The automatic backups of one ledger: a folder that only its owner can look into, outside of folders that
/// are synchronised (a sync program would carry half-written files about and old ones back). Kept are the ten
/// newest, one a day for 30 days and one a month for 24 months. No state but the folder: several may look at
/// it at once, in any thread.
class BackupShelf {
public:
    /// Where the backups of the ledger at \p path go: in the person's data folder.
    [[nodiscard]] static QString folderOf(const QString& path);
    explicit BackupShelf(QString folder) : m_folder(std::move(folder)) { }

    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// Newest first.
    [[nodiscard]] std::vector<ShelvedBackup> list() const;
    /// Whether a backup holds the ledger as its log stands.
    [[nodiscard]] bool holds(const LedgerContent& content) const;
    /// Makes one, then takes away what is no longer to be kept: never before the new one is proved. Errors as
    /// backUp(). In the ledger's thread.
    [[nodiscard]] Result<BackupFile> keep(
        Ledger& ledger, BackupReason reason, const QDateTime& now, const CopyGoing& going = {}) const;

private:
    void clear(const QString& newest, const QDateTime& now) const;
    QString m_folder;
};

/// Keeps the ledger at \p path on its shelf through a connection of its own that only reads. False when its
/// newest state is there already.
[[nodiscard]] Result<bool> keepIfChanged(
    const QString& path, BackupReason reason, const QDateTime& now, const CopyGoing& going = {});

/// Those of \p backups (newest first) that need not be kept at \p now. One dated after \p now (the clock was
/// set back) counts as of today.
[[nodiscard]] std::vector<ShelvedBackup> superfluous(
    const std::vector<ShelvedBackup>& backups, const QDateTime& now);

} // namespace sanpi
