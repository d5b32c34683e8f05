// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

/// Integer arithmetic behind Money, Percent and pacing. Not for other folders.
namespace sanpi::exact {

__extension__ typedef __int128 Int128; // ISO C++ has no name for it; GCC and Clang both have the type

/// numerator ÷ denominator to the nearest whole number, halves away from zero. Precondition: denominator ≠ 0.
[[nodiscard]] Int128 divideHalfUp(Int128 numerator, Int128 denominator);

/// 10 to the power of \p exponent, 0 to 38.
[[nodiscard]] Int128 powerOfTen(int exponent);

/// \p scaled ÷ 10^digits written with exactly \p digits decimals; a zero has no sign.
[[nodiscard]] QString decimalText(Int128 scaled, int digits);

/// \p value, or the end of the range of qint64 that it lies beyond.
[[nodiscard]] qint64 saturated(Int128 value);

/// A finite decimal number: mantissa ÷ 10^scale. Every operation is exact or says that it cannot be.
struct Decimal {
    Int128 mantissa = 0;
    int scale = 0;

    /// Digits with at most one point and an exponent (12, 0.5, .5, 1.5e+20), no sign. nullopt for anything
    /// else and for more than 30 digits.
    [[nodiscard]] static std::optional<Decimal> parse(QStringView text);
};

[[nodiscard]] std::optional<Decimal> multiplied(const Decimal& a, const Decimal& b);
[[nodiscard]] std::optional<Decimal> added(const Decimal& a, const Decimal& b);
[[nodiscard]] Decimal negated(const Decimal& a);

/// a < b.
[[nodiscard]] bool isLess(const Decimal& a, const Decimal& b);

struct Whole {
    qint64 value = 0;
    bool rounded = false;
};
/// To the nearest whole number, halves away from zero. nullopt beyond ±(2^63 − 1).
[[nodiscard]] std::optional<Whole> toWhole(const Decimal& number);

} // namespace sanpi::exact
