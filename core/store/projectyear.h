// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/rules.h"
#include "store/connection.h"

namespace sanpi {

/// The years in which the project has an entry.
[[nodiscard]] Result<std::vector<int>> yearsOfProject(Connection& connection, qint64 project);

/// The years that have entries, newest first.
[[nodiscard]] Result<std::vector<int>> yearsOfLedger(Connection& connection);

/// What a year had planned: SQL of start_planned or end_planned where the entry is \c e and its project \c p.
/// The entry's own, where a later year plans otherwise; else the project's, but of an earlier year's entry
/// never a plan that lies after it.
[[nodiscard]] QString yearPlanSql(const QString& column);

/// What the rules look at, as stored; \c done is left out: it is a figure.
[[nodiscard]] Result<ProjectYear> loadProjectYear(Connection& connection, qint64 project, int year);

} // namespace sanpi
