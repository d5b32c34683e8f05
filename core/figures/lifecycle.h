// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stage.h"
#include "store/ledger.h"

#include <array>
#include <optional>
#include <unordered_map>

namespace sanpi {

/// Where a project stands as of a day (domain.md, decision 3).
struct ProjectLife {
    std::array<QDate, 5> reached; ///< by Stage: those reached on or before the day
    std::array<bool, 5> inexact {}; ///< "no later than" that day
    Stage stage = Stage::Planned; ///< the highest reached
    std::optional<Stoppage> stoppage; ///< in force on the day: 调出 before 停缓建 before 停工
    QDate stoppedOn;

    [[nodiscard]] bool has(Stage wanted) const { return stage >= wanted; }
    [[nodiscard]] QDate since() const { return reached[size_t(stage)]; } ///< of the stage; none for 谋划
};

/// By project; one that is not there is planned and runs.
class Lives {
public:
    [[nodiscard]] const ProjectLife& of(qint64 project) const;
    [[nodiscard]] ProjectLife& at(qint64 project) { return m_lives[project]; }

private:
    std::unordered_map<qint64, ProjectLife> m_lives;
};

/// Every transition and stoppage up to \p asOf, in two sweeps.
[[nodiscard]] Result<Lives> loadLives(Connection& connection, QDate asOf);

/// yyyymmdd as scans give dates; an invalid date for 0.
[[nodiscard]] QDate dateOfNumber(qint64 number);

} // namespace sanpi
