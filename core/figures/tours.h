// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/percent.h"
#include "domain/stage.h"
#include "store/ledger.h"

#include <QDate>

#include <optional>
#include <unordered_map>
#include <vector>

namespace sanpi {

/// An earlier round in which a project was a stop (过去已观摩).
struct TourSeen {
    QString tour;
    QDate on;
};
using ToursSeen = std::unordered_map<qint64, std::vector<TourSeen>>;

/// A stop of a round, as of a day. Amounts in 元.
struct TourStop {
    int place = 0;
    qint64 project = 0;
    QString code;
    QString name;
    QString unit;
    QString developer;
    QString site; ///< 建设地点
    QString scope;
    QString sponsor; ///< 分包领导
    std::optional<int> minutes;
    QString talk; ///< 讲解要点
    QString note;
    std::optional<Works> works;
    Stage stage = Stage::Planned;
    std::optional<Money> total;
    std::optional<Money> target;
    std::optional<Money> done; ///< of the year of TourRound::asOf
    Percent rate; ///< invalid without a target that is issued
    QString progress; ///< 形象进度, the newest
    struct Score {
        QString judge;
        qint64 points = 0; ///< hundredths
    };
    std::vector<Score> scores; ///< in the order of the judges
    std::optional<qint64> mean; ///< hundredths of a point, half up; none without scores
    int rank = 0; ///< by mean; equals share a place and the next is skipped; 0 without scores
    std::vector<TourSeen> seen; ///< earlier rounds, the newest first

    [[nodiscard]] QString meanText() const; ///< 92.35; empty without scores
};

struct TourRound {
    qint64 id = 0;
    QString name;
    QDate on;
    QString document;
    QString note;
    QDate asOf; ///< of the stops' facts: the day of the round at the latest
    int year = 0;
    std::vector<TourStop> stops; ///< in the order of the route
    int minutes = 0; ///< of all stops that state theirs

    [[nodiscard]] std::vector<const TourStop*> ranked() const; ///< those with scores, the best first
};

struct TourLine {
    qint64 id = 0;
    QString name;
    QDate on;
    int stops = 0;
};

/// All rounds, the newest first.
[[nodiscard]] Result<std::vector<TourLine>> tourLines(Ledger& ledger);

/// One round; 0: the newest held by the day, else the first after it. NotFound where there is none.
[[nodiscard]] Result<TourRound> tourRound(Ledger& ledger, qint64 tour, QDate asOf);

/// By project the rounds before \p day (and other than \p tour) in which it was a stop, the newest first.
[[nodiscard]] Result<ToursSeen> toursSeen(Ledger& ledger, qint64 tour, QDate day);

/// Hundredths as 92.35.
[[nodiscard]] QString scoreText(qint64 points);

} // namespace sanpi
