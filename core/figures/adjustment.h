// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/overview.h"

namespace sanpi {

/// 中期调整: what became of one project between the list as first issued and the list on the day.
enum class Adjusted { Removed, Added, Amount };

struct AdjustmentRow {
    Adjusted what = Adjusted::Amount;
    qint64 project = 0;
    QString name;
    QString unit;
    qint64 sector = 0;
    std::optional<Money> total;
    std::optional<Money> before; ///< target as first issued; empty where it was not in the list
    std::optional<Money> after; ///< as last issued; empty where it has left
    QDate on; ///< of leaving, joining or of the newer target
    QString reason;
    QString document;
};

/// Before and after of a sector, or of all. Amounts in 元.
struct AdjustmentGroup {
    qint64 key = 0;
    QString label;
    int before = 0; ///< projects in the list as first issued
    int after = 0;
    int removed = 0;
    int added = 0;
    int amount = 0; ///< 金额调整
    Money totalBefore;
    Money totalAfter;
    Money targetBefore;
    Money targetAfter;
    Money removedTotal;
    Money removedTarget;
    Money addedTotal;
    Money addedTarget;
    Money changedBefore; ///< of those whose amount was adjusted
    Money changedAfter;
};

struct Adjustment {
    int year = 0;
    QDate asOf;
    AdjustmentGroup all;
    std::vector<AdjustmentGroup>
        bySector; ///< of the catalogue's order; those that hold a project before or after
    std::vector<AdjustmentRow> rows; ///< removed, added, amounts; by unit, then id
    Percent rateOriginal; ///< what the list as first issued has done ÷ its first targets
    bool unissued = false; ///< 计划未下达 on the day: amounts are proposals
    Percent rateAdjusted; ///< what the list on the day has done ÷ its newest targets

    [[nodiscard]] bool isEmpty() const { return rows.empty(); }
};
[[nodiscard]] Result<Adjustment> adjustment(Ledger& ledger, int year, QDate asOf);
/// 中期调整调出n个（总投资…、年度计划…）、新增n个（…）、金额调整n个（由…调整为…）；…
[[nodiscard]] QString adjustmentSentence(const Adjustment& adjustment);

} // namespace sanpi
