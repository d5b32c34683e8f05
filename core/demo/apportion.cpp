// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/apportion.h"

#include <algorithm>

namespace sanpi {

namespace {

/// Gives \p rest (either sign) to the values in proportion to the room that they have left.
void spread(std::vector<qint64>& values, const std::vector<Share>& shares, qint64 rest)
{
    const bool up = rest > 0;
    const auto room
        = [&](std::size_t i) { return up ? shares[i].most - values[i] : values[i] - shares[i].least; };
    qint64 left = up ? rest : -rest;
    qint64 rooms = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        rooms += room(i);
    const qint64 toGive = left;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const qint64 part = toGive * room(i) / rooms;
        values[i] += up ? part : -part;
        left -= part;
    }
    // What the division cut off is less than one unit a value.
    for (std::size_t i = 0; left > 0; i = (i + 1) % values.size()) {
        if (room(i) > 0) {
            values[i] += up ? 1 : -1;
            --left;
        }
    }
}

} // namespace

std::optional<std::vector<qint64>> apportion(const std::vector<Share>& shares, qint64 sum)
{
    qint64 wanted = 0;
    qint64 least = 0;
    qint64 most = 0;
    for (const Share& share : shares) {
        if (share.least > share.most)
            return std::nullopt;
        wanted += share.wanted;
        least += share.least;
        most += share.most;
    }
    if (sum < least || sum > most)
        return std::nullopt;
    std::vector<qint64> values;
    values.reserve(shares.size());
    qint64 reached = 0;
    for (const Share& share : shares) {
        const qint64 scaled = wanted > 0 ? share.wanted * sum / wanted : share.wanted;
        values.push_back(std::clamp(scaled, share.least, share.most));
        reached += values.back();
    }
    if (reached != sum)
        spread(values, shares, sum - reached);
    return values;
}

} // namespace sanpi
