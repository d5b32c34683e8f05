// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/collectperiod.h"
#include "domain/money.h"
#include "store/ledger.h"

#include <optional>
#include <vector>

namespace sanpi {

/// How far a unit is with the workbook that it was sent.
enum class CollectState {
    Missing, ///< 未报
    Returned, ///< 已报
    Late, ///< 迟报: taken, but first returned after its day due
    SentBack, ///< 退回, and not returned since
};

struct CollectUnit {
    qint64 unit = 0;
    QString name;
    qint64 dispatch = 0; ///< the newest version sent
    int version = 1;
    int projects = 0;
    QDate sentOn;
    QDate due;
    CollectState state = CollectState::Missing;
    bool overdue = false; ///< nothing is there and the day due is over
    QDate receivedOn; ///< of the newest return
    int returns = 0; ///< that were taken
    int changed = 0; ///< cells taken of the newest return
    int kept = 0; ///< cells of it that were not taken
    QString file; ///< name of the newest return
    QString reason; ///< why it was sent back
    qint64 reply = 0; ///< the newest; 0 for none
    int reported = 0; ///< of a month: its projects with an amount for it in the ledger
    Money amount; ///< what these add up to

    /// Nothing has come, or what came was sent back.
    [[nodiscard]] bool owes() const
    {
        return state == CollectState::Missing || state == CollectState::SentBack;
    }
};

struct CollectStatus {
    CollectPeriod period;
    QDate asOf;
    std::vector<CollectUnit> units; ///< in the district's order

    [[nodiscard]] int count(CollectState state) const;
    [[nodiscard]] int returned() const { return count(CollectState::Returned) + count(CollectState::Late); }
    [[nodiscard]] int overdue() const;
    [[nodiscard]] Money amount() const; ///< of all units
    [[nodiscard]] int reported() const;
    [[nodiscard]] int projects() const;
    [[nodiscard]] QDate due() const; ///< the latest; invalid for nobody
};

/// The round of a period: who was sent a workbook and what became of it by the end of \p asOf.
[[nodiscard]] Result<CollectStatus> collectStatus(Ledger& ledger, const CollectPeriod& period, QDate asOf);

/// The periods for which workbooks were sent, the newest sending first.
[[nodiscard]] Result<std::vector<CollectPeriod>> collectPeriods(Ledger& ledger);

/// 催报: the round in words, to paste into a message; nothing where all have answered.
[[nodiscard]] QString reminderText(const CollectStatus& status);
/// The same to one unit.
[[nodiscard]] QString reminderText(const CollectStatus& status, const CollectUnit& unit);

} // namespace sanpi
