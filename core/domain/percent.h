// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace sanpi {

/// A rate kept as numerator and denominator (domain.md, decision 2); both in the same unit (元, months,
/// counts). A denominator of 0 means "no rate": shown as "—", left out of averages.
struct Percent {
    qint64 numerator = 0;
    qint64 denominator = 0;

    bool operator==(const Percent&) const = default;
    [[nodiscard]] bool isValid() const { return denominator != 0; }

    /// Hundredths of a per cent, half up: 102.00 % is 10200. Needs isValid().
    [[nodiscard]] qint64 basisPoints() const;
    /// "102.00" with \p digits decimals (0 to 4), half up; "" where there is no rate.
    [[nodiscard]] QString text(int digits = 2) const;
    /// For people: "102.00%", "—" where there is no rate.
    [[nodiscard]] QString shown(int digits = 2) const;
};

/// Hundredths of a 百分点 as text with two decimals: 199 → "1.99", -999 → "-9.99".
[[nodiscard]] QString pointsText(qint64 hundredths, int digits = 2);

/// rate − pace in hundredths of a 百分点, taken between the two values as rounded to two decimals
/// (domain.md, decision 5 and §3.3). nullopt where either is no rate.
[[nodiscard]] std::optional<qint64> gapPoints(const Percent& rate, const Percent& pace);

} // namespace sanpi
