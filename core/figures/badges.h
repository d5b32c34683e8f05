// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stage.h"
#include "store/ledger.h"

#include <array>
#include <unordered_map>

namespace sanpi {

/// One of the four marks of a project, 手续齐不齐、开工没开工、入库没入库、进度快不快 (domain.md, §7).
struct Badge {
    Lamp lamp = Lamp::None; ///< None: nothing to say yet
    /// What it rests on: of procedures the first date missed, of the start its day, else the planned one; of
    /// statistics the day of entry, else the start. May be invalid.
    QDate date;
};

struct Badges {
    Badge procedures; ///< red: one is overdue or has expired; yellow: some are not issued
    Badge start; ///< yellow: due and not started; red after the months of the rule of lamps
    Badge statistics; ///< yellow: not entered one month after the start; red after two (domain.md, §3.6)
    Badge progress; ///< the lamp of the year

    [[nodiscard]] std::array<const Badge*, 4> all() const
    {
        return {&procedures, &start, &statistics, &progress};
    }
};

/// Of every project that has something to say, as of a day.
[[nodiscard]] Result<std::unordered_map<qint64, Badges>> badges(Ledger& ledger, int year, QDate asOf);

} // namespace sanpi
