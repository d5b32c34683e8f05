// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"
#include "store/pagecopy.h"

#include <map>

namespace sanpi {

/// What a ledger holds, to be compared before and after it is carried elsewhere.
struct LedgerContent {
    int version = 0; ///< of the schema
    std::map<QString, qint64> records; ///< kind in the plural → how many
    qint64 position = 0; ///< change sets in its log
    QString head; ///< hash of the log's last set; "" for an empty log
    bool operator==(const LedgerContent&) const = default;
};

/// A ledger at rest in one file.
struct BackupFile {
    QString path; ///< absolute
    LedgerContent content;
    QString sha256; ///< of the file's bytes, hexadecimal
    qint64 bytes = 0;
};

/// Copies the whole ledger, log included, to \p file: written under another name beside it, flushed, opened
/// and proved sound and equal, and only then given its name. A file that bears the name is replaced where it
/// is an older backup of this ledger, else Refused. WrongUse for the ledger's own file; CannotWrite, Damaged
/// (the ledger itself is), Cancelled. In the ledger's thread; others may write to the ledger meanwhile.
[[nodiscard]] Result<BackupFile> backUp(Ledger& ledger, const QString& file, const CopyGoing& going = {});

/// Proves the file a sound ledger that this program can restore, reading all of it. CannotOpen, Damaged
/// (foreign files too), Newer. Any thread.
[[nodiscard]] Result<BackupFile> inspectBackup(const QString& file);
/// What the file says of itself, without the proof: for lists. Any thread.
[[nodiscard]] Result<LedgerContent> glanceAtBackup(const QString& file);

struct Restored {
    BackupFile from;
    QString kept; ///< where the former ledger now is; empty: there was none
    bool setAside = false; ///< the former ledger was damaged: kept is its file as it was found
};

/// Puts the ledger of \p file in the place of the one at \p ledger, which need not exist. Nothing is lost:
/// the former ledger goes into the folder of backups \p keepIn first (backupshelf.h), or, where it is
/// damaged, aside under another name. The exchange is one transaction: other programs see the former ledger
/// or the restored one. A ledger of an older schema is migrated then. Errors
/// as those of inspectBackup() and backUp(), ReadOnly; then nothing was changed.
[[nodiscard]] Result<Restored> restoreLedger(
    const QString& ledger, const QString& file, const QString& keepIn, const CopyGoing& going = {});

} // namespace sanpi
