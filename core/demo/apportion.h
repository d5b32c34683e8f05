// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace sanpi {

/// One share of a sum: what it should be about, and the bounds that it must keep.
struct Share {
    qint64 wanted = 0;
    qint64 least = 0;
    qint64 most = 0;
};

/// Whole numbers within their bounds that add up to \p sum exactly and keep the proportions of what was
/// wanted as far as the bounds allow. nullopt when the bounds do not leave room. Values up to 1e9.
[[nodiscard]] std::optional<std::vector<qint64>> apportion(const std::vector<Share>& shares, qint64 sum);

} // namespace sanpi
