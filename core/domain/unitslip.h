// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <optional>
#include <vector>

namespace sanpi {

/// What an amount of one month is compared with.
struct SlipReference {
    std::vector<Money> history; ///< the project's other months
    std::optional<Money> target; ///< of its year
    std::vector<Money> neighbours; ///< the other rows of the same column
};

/// Whether an amount looks as if it had been typed in 元 where 万元 are meant (robustness.md 49): a thousand
/// times and more what its own history, else a twelfth of its target, else at least three neighbours let
/// expect (their median; the slip is 10,000 times, months differ by a factor of ten), and above the target.
[[nodiscard]] bool looksLikeUnitSlip(Money amount, const SlipReference& reference);

} // namespace sanpi
