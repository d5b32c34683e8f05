// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/collect/templatebook.h"
#include "store/ledger.h"

#include <atomic>
#include <functional>
#include <optional>

namespace sanpi {

struct SendOptions {
    CollectPeriod period;
    QDate sentOn;
    QDate due; ///< invalid: the usual day, not before the day after sending
    std::optional<qint64> unit; ///< of one unit alone
    QString folder; ///< made where it is missing
    QString author;
    Source source = Source::Form;
    const std::atomic<bool>* cancelled = nullptr;
    std::function<void(int done, int total)> progress;
};

/// The workbooks of a round: one a responsible unit with key projects in the period's year.
struct Sending {
    CollectPeriod period;
    std::vector<TemplateBook> books; ///< in the district's order of units
    int unassigned = 0; ///< projects that no unit is responsible for: sent to nobody
};

/// What would be sent; changes nothing. A unit that was sent a workbook for this period before gets the next
/// version, which takes the place of the earlier one.
[[nodiscard]] Result<Sending> planSending(Ledger& ledger, const SendOptions& options);

/// The change set that records the sending, with the values as sent.
[[nodiscard]] Result<ChangeSet> sendingChangeSet(
    Ledger& ledger, const Sending& sending, const SendOptions& options);

struct SentFile {
    QString path;
    qint64 unit = 0;
    QString unitName;
    int projects = 0;
    int version = 1;
};
struct SendResult {
    std::vector<SentFile> files;
    QDate due;
    int unassigned = 0;
    qint64 changeSet = 0;
};

/// Plans, writes the workbooks, records them. All or nothing: the files get their names only after the ledger
/// knows them, and no file is ever overwritten. NotFound where no unit has a project; Cancelled.
[[nodiscard]] Result<SendResult> sendTemplates(Ledger& ledger, const SendOptions& options);

/// Which ledger this is: the UUID of its first change set.
[[nodiscard]] Result<QString> ledgerIdentity(Ledger& ledger);

} // namespace sanpi
