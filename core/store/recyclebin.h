// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <map>
#include <vector>

namespace sanpi {

/// A record that was removed and is not there now, as the log holds it.
struct Removed {
    RecordId id;
    Fields fields; ///< as it stood when it was removed
    QString name; ///< what it was called; of a fact, whose it was and which of them
    qint64 changeSet = 0; ///< that removed it
    QDateTime at; ///< UTC
    QString by;
    QString label; ///< of the change set
    QString reason;
    bool undone = false; ///< not removed by hand: what made it was taken back
    std::map<Kind, int> with; ///< what hung on it and went in the same change set
};

/// What can be brought back. Newest first. A record that hung on another one which went with it (the months
/// of a project) is told under that one.
[[nodiscard]] Result<std::vector<Removed>> recycleBin(Ledger& ledger);

/// How records come back.
struct Restoring {
    ChangeSet set; ///< to be applied; empty where all of them are there
    int asked = 0; ///< records among those asked for that come back
    int along = 0; ///< what comes along: what hung on them, and what they hang on
};

/// The change set that brings \p ids back as they stood when they were removed; \p together: with what hung
/// on each of them and went in the same change set. What a record names and was removed, too, comes along
/// always, as it could not stand without. Fields that the ledger no longer knows stay away. NotFound where
/// the log knows of no removal.
[[nodiscard]] Result<Restoring> restoringOf(Ledger& ledger, const std::vector<RecordId>& ids, bool together);

} // namespace sanpi
