// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/filter.h"
#include "figures/overview.h"

#include <vector>

namespace sanpi {

/// Some of a year's key projects, as a message of one sentence states them.
struct Selection {
    Overview overview; ///< of those that count
    int reported = 0; ///< have a figure of what was done
    int started = 0; ///< 已开工, as Starts counts it
    int inStatistics = 0; ///< 已入统 on the day
    QString name; ///< of the project, where it is one
    // What was asked for, for the words:
    FilterTerms asked;
    Table names; ///< units by id, fields of the project; no rows
};

/// \p projects: exactly these; else those that pass \p where (WrongUse with the reason where it is none);
/// without either all key projects.
[[nodiscard]] Result<Selection> selection(
    Ledger& ledger, int year, QDate asOf, const QString& where, const std::vector<qint64>& projects = {});

} // namespace sanpi
