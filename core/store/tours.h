// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <optional>
#include <vector>

namespace sanpi {

// 观摩: a round has a route of stops in order; each stop may be scored by judges.

/// A new round. The id is Outcome::ids.at(newTourId).
inline constexpr qint64 newTourId = -1;
[[nodiscard]] Outcome addTour(
    Ledger& ledger, const QString& name, QDate on, const QString& author, Source how = Source::Form);

/// Puts the projects at the end of the route; those that are on it stay where they are.
[[nodiscard]] Outcome addTourStops(Ledger& ledger, qint64 tour, const std::vector<qint64>& projects,
    const QString& author, Source how = Source::Form);

/// Moves a stop by \p by places towards the end (negative: the beginning), as far as there are any.
[[nodiscard]] Outcome moveTourStop(
    Ledger& ledger, qint64 tour, qint64 project, int by, const QString& author, Source how = Source::Form);

/// Takes a stop and its scores off the route; those behind it move up.
[[nodiscard]] Outcome removeTourStop(
    Ledger& ledger, qint64 tour, qint64 project, const QString& author, Source how = Source::Form);

/// What a judge gave, in hundredths of a point (0 to 100.00); once more from the same judge corrects it,
/// nothing takes it back.
struct TourScoreWish {
    qint64 tour = 0;
    qint64 project = 0;
    QString judge;
    std::optional<qint64> score;
};
[[nodiscard]] Outcome scoreTourStop(
    Ledger& ledger, const TourScoreWish& wish, const QString& author, Source how = Source::Form);

} // namespace sanpi
