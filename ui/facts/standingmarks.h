// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/procedures.h"
#include "ui/facts/factlistmodel.h"

namespace sanpi {

/// Where procedures stand, as marks of a list: ■ overdue, ▲ expires soon, ● issued.
[[nodiscard]] FactListModel::Mark standingMark(const ProcedureStanding& standing);
[[nodiscard]] std::map<qint64, FactListModel::Mark> standingMarks(
    const std::map<qint64, ProcedureStanding>& standings);
/// The same in words, with its date.
[[nodiscard]] QString standingText(const ProcedureStanding& standing);

} // namespace sanpi
