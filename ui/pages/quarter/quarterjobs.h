// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/applications.h"
#include "figures/tours.h"

#include <optional>
#include <vector>

namespace sanpi {

/// A project that can be chosen, with what is read beside its name.
struct ChoosableProject {
    qint64 id = 0;
    QString name;
    QString unit;
    QString stage;
    Stage reached = Stage::Planned;
    std::optional<Money> total;
    QString searched; ///< folded: names, code, developer
    QString pinyin;
};

/// What the page of the quarter shows.
struct QuarterAnswer {
    Applications applications;
    Batches batches;
    std::vector<ChoosableProject> projects; ///< all of the ledger, by name
    std::vector<TourLine> tours;
    std::optional<TourRound> round; ///< the chosen one; none where there is none
    ToursSeen seen; ///< rounds before the chosen one
    bool readOnly = false;
};

/// \p period and \p tour: 0 lets the figures choose; one that is not there any more counts as 0.
[[nodiscard]] Result<QuarterAnswer> loadQuarter(Ledger& ledger, QDate asOf, int period, qint64 tour);

} // namespace sanpi
