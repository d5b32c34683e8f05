// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/overview.h"

#include <functional>
#include <map>
#include <optional>

namespace sanpi {

/// The year's key projects in groups of one's own: the same sums and rates as those of an overview.
/// \p keyOf: to which group a project belongs; nothing leaves it out. Labels stay empty.
[[nodiscard]] std::map<qint64, Group> groupsBy(
    const YearFacts& facts, const std::function<std::optional<qint64>(qint64 project)>& keyOf);

} // namespace sanpi
