// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/yearfacts.h"
#include "schema/problem.h"

namespace sanpi {

/// Data that do not agree, or that somebody should look at: never a fault of the ledger. The record is the
/// project's, or that of the membership, transition or procedure which it is about.
struct Finding : Problem {
    QString key; ///< stable: the finding of an Acceptance; the same while the same thing is wrong
    qint64 acceptance = 0; ///< id of the Acceptance; 0 where there is none
    std::optional<QString> acceptedBecause; ///< its note, or why a transition was let pass without papers

    [[nodiscard]] bool isOpen() const { return !acceptedBecause; }
    [[nodiscard]] qint64 project() const { return record ? projectOf(*record) : 0; }
};
using Findings = std::vector<Finding>;

/// What is found in the year as of a day, by project: stated amounts against their months, done that falls,
/// targets against totals, parts against bundles, investment before the start, words ahead of the figures,
/// second openings, entry thresholds, papers that are missing, deadlines of stages, starts and procedures,
/// projects that stand still. What was accepted stands among them.
[[nodiscard]] Result<Findings> findings(Ledger& ledger, int year, QDate asOf);

/// Those not accepted.
[[nodiscard]] int openCount(const Findings& findings);

} // namespace sanpi
