// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/districtrules.h"
#include "store/ledger.h"

#include <map>
#include <vector>

namespace sanpi {

/// Since when a rule is in force, and by which document.
struct RuleSource {
    QDate since; ///< invalid: the rule that the program brings
    QString document;
};

/// The district's rules as they are in force on a day: what the ledger says, else what the program brings.
struct RuleBook : DistrictRules {
    QDate asOf;
    std::map<RuleKind, RuleSource> sources; ///< those that the ledger states

    [[nodiscard]] RuleSource source(RuleKind kind) const;
};

/// The rules with the latest day on or before \p asOf. A stored rule that cannot be read (`check` names it)
/// leaves the program's own in force.
[[nodiscard]] Result<RuleBook> loadRuleBook(Ledger& ledger, QDate asOf);

/// The scheme of sectors of a year's lists on a day: the one in force on that day, but within the year.
[[nodiscard]] Result<void> takeSectorScheme(Ledger& ledger, int year, RuleBook& book);

/// The sectors that schemes add to those that the program brings, by code; a later name of a code wins.
[[nodiscard]] std::vector<Choice> sectorsOfSchemes(const std::vector<Record>& rules);

} // namespace sanpi
