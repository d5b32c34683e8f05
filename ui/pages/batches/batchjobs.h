// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/badges.h"
#include "figures/batches.h"
#include "figures/procedures.h"
#include "figures/table.h"
#include "ui/pages/batches/batchfilter.h"
#include "ui/shell/page.h"

#include <QHash>

#include <map>

namespace sanpi {

/// Everything that the page shows as of a day.
struct BatchesData {
    Batches all; ///< unfiltered: the table of periods
    Batches shown; ///< of the units and sectors asked for
    QHash<qint64, QString> units;
    QStringList unitOrder; ///< their names in the district's order
    std::unordered_map<qint64, Badges> badges;
    bool readOnly = false;
};

/// A member as the side panel shows it.
struct MemberDetail {
    qint64 project = 0;
    QString name;
    QString code;
    qint64 works = 0; ///< Works; 0 where it is not stated
    ProjectLife life;
    std::vector<Record> transitions;
    std::vector<Record> milestones;
    std::vector<Record> procedures;
    std::map<qint64, ProcedureStanding> standings; ///< by kind of procedure
    std::vector<LoggedSet> history; ///< newest first
    std::vector<BatchMember> memberships; ///< of all periods
    Table names; ///< of units, for the history
};

// What follows runs on the storage thread.

[[nodiscard]] Result<BatchesData> loadBatches(Ledger& ledger, const Scope& scope, const BatchFilter& filter);
[[nodiscard]] Result<MemberDetail> loadMember(Ledger& ledger, qint64 project, QDate asOf, int historyLimit);

} // namespace sanpi
