// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <utility>
#include <vector>

namespace sanpi {

/// SplitMix64: the same numbers on every platform, which <random>'s distributions do not promise.
class DemoRandom {
public:
    explicit DemoRandom(quint64 seed) : m_state(seed) { }
    [[nodiscard]] quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    /// low … high, both included. Precondition: low ≤ high. The bias of the modulo is of no matter here.
    [[nodiscard]] qint64 between(qint64 low, qint64 high)
    {
        const auto span = static_cast<quint64>(high - low) + 1;
        return low + static_cast<qint64>(next() % span);
    }
    [[nodiscard]] bool chance(int percent) { return between(0, 99) < percent; }
    /// Precondition: \p list is not empty.
    template <typename List> [[nodiscard]] const auto& pick(const List& list)
    {
        return list[static_cast<typename List::size_type>(between(0, static_cast<qint64>(list.size()) - 1))];
    }
    template <typename T> void shuffle(std::vector<T>& list)
    {
        for (std::size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[static_cast<std::size_t>(between(0, static_cast<qint64>(i) - 1))]);
    }

private:
    quint64 m_state;
};

} // namespace sanpi
