// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/collect/templatebook.h"
#include "store/changesetbuilder.h"
#include "store/ledger.h"

#include <atomic>
#include <functional>
#include <optional>
#include <vector>

namespace sanpi {

struct SendOptions {
    CollectPeriod period;
    QDate sentOn;
    QDate due; ///< invalid: the usual day, not before the day after sending
    std::vector<qint64> units; ///< these alone; empty: all
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

/// A unit that a round would be sent to.
struct SendUnit {
    qint64 unit = 0;
    QString name;
    int projects = 0;
};
/// In the district's order: those that planSending() would make workbooks for.
[[nodiscard]] Result<std::vector<SendUnit>> unitsToSend(Ledger& ledger, const CollectPeriod& period);

/// Another day due for the units that have not answered a round, as a part of the change set that \p builder
/// collects; the day that their workbooks bear stays what it was. How many units that moves.
[[nodiscard]] Result<int> moveDue(
    ChangeSetBuilder& builder, Ledger& ledger, const CollectPeriod& period, QDate asOf, QDate due);

/// A unit's figures came otherwise than by its workbook (imported, by telephone): it counts as returned on
/// \p on. \p dispatch: the newest that it was sent.
[[nodiscard]] Result<void> markAnswered(ChangeSetBuilder& builder, qint64 dispatch, QDate on);

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
