// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/batches.h"

#include <unordered_set>

namespace sanpi {

/// What the rates of the three batches are made of; internal to figures/.
struct BatchFacts {
    QDate asOf;
    RuleBook rules;
    Lives lives;
    std::unordered_set<qint64> evidenced; ///< a paper hangs on the transition to 开工
    std::unordered_set<qint64> invested; ///< above zero by the day
    std::unordered_set<qint64> fulfilled; ///< filed, or with land: the contract is being met
    std::vector<BatchMember> members; ///< joined by the day, by period, list and project; not judged yet
    std::vector<std::pair<int, QDate>> periods; ///< number, held on
};
[[nodiscard]] Result<BatchFacts> loadBatchFacts(Ledger& ledger, QDate asOf);

/// Whether \p member opens again what \p earlier had opened: the way from list to later list is none.
[[nodiscard]] bool opensAgain(const BatchMember& member, const BatchMember& earlier);

/// Whether the list's own words say that work goes on.
[[nodiscard]] bool saysUnderWay(const QString& progress);

} // namespace sanpi
