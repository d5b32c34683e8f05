// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/exact.h"

#include <algorithm>
#include <limits>

namespace sanpi::exact {

namespace {

constexpr int maxDigits = 30; // 10^30 leaves room in 127 bits for a unit of 10^8

void dropTrailingZeros(Decimal& number)
{
    while (number.scale > 0 && number.mantissa % 10 == 0) {
        number.mantissa /= 10;
        --number.scale;
    }
}

std::optional<Decimal> rescaled(const Decimal& number, int scale)
{
    Decimal result {0, scale};
    if (scale - number.scale > 38
        || __builtin_mul_overflow(number.mantissa, powerOfTen(scale - number.scale), &result.mantissa))
        return std::nullopt;
    return result;
}

std::optional<int> exponentOf(QStringView text)
{
    if (text.isEmpty())
        return 0;
    bool ok = false;
    const int exponent = text.mid(1).toInt(&ok);
    if (!ok || exponent < -maxDigits || exponent > maxDigits)
        return std::nullopt;
    return exponent;
}

} // namespace

Int128 divideHalfUp(Int128 numerator, Int128 denominator)
{
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const Int128 quotient = numerator / denominator;
    const Int128 rest = numerator % denominator;
    const Int128 size = rest < 0 ? -rest : rest;
    if (size < denominator - size)
        return quotient;
    return numerator < 0 ? quotient - 1 : quotient + 1;
}

Int128 powerOfTen(int exponent)
{
    Int128 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

QString decimalText(Int128 scaled, int digits)
{
    const bool negative = scaled < 0;
    QString text;
    for (Int128 rest = negative ? -scaled : scaled; rest != 0; rest /= 10)
        text.prepend(QChar(u'0' + static_cast<char16_t>(static_cast<int>(rest % 10))));
    while (text.size() <= digits)
        text.prepend(u'0');
    if (digits > 0)
        text.insert(text.size() - digits, u'.');
    if (negative)
        text.prepend(u'-');
    return text;
}

qint64 saturated(Int128 value)
{
    constexpr Int128 low = std::numeric_limits<qint64>::min();
    constexpr Int128 high = std::numeric_limits<qint64>::max();
    return static_cast<qint64>(std::clamp(value, low, high));
}

std::optional<Decimal> Decimal::parse(QStringView text)
{
    const auto mark = std::find_if(text.begin(), text.end(), [](QChar c) { return c == u'e' || c == u'E'; });
    const qsizetype end = mark - text.begin();
    const std::optional<int> exponent = exponentOf(text.mid(end));
    if (!exponent)
        return std::nullopt;

    Decimal result;
    int digits = 0;
    bool point = false;
    for (const QChar c : text.left(end)) {
        if (c == u'.' && !point) {
            point = true;
        } else if (c >= u'0' && c <= u'9' && digits < maxDigits) {
            result.mantissa = result.mantissa * 10 + (c.unicode() - u'0');
            result.scale += point ? 1 : 0;
            digits += result.mantissa != 0 ? 1 : 0;
        } else {
            return std::nullopt;
        }
    }
    // "5." and "." are the rests of something that got lost on the way here.
    if (end == 0 || text.at(end - 1) == u'.')
        return std::nullopt;
    dropTrailingZeros(result);
    result.scale -= *exponent;
    if (result.scale > 2 * maxDigits)
        return std::nullopt;
    return result.scale < 0 ? rescaled(result, 0) : result;
}

std::optional<Decimal> multiplied(const Decimal& a, const Decimal& b)
{
    Decimal result {0, a.scale + b.scale};
    if (__builtin_mul_overflow(a.mantissa, b.mantissa, &result.mantissa))
        return std::nullopt;
    dropTrailingZeros(result);
    return result;
}

std::optional<Decimal> added(const Decimal& a, const Decimal& b)
{
    const int scale = std::max(a.scale, b.scale);
    const auto left = rescaled(a, scale);
    const auto right = rescaled(b, scale);
    Decimal result {0, scale};
    if (!left || !right || __builtin_add_overflow(left->mantissa, right->mantissa, &result.mantissa))
        return std::nullopt;
    dropTrailingZeros(result);
    return result;
}

Decimal negated(const Decimal& a)
{
    return {-a.mantissa, a.scale};
}

bool isLess(const Decimal& a, const Decimal& b)
{
    const auto difference = added(a, negated(b));
    return difference && difference->mantissa < 0;
}

std::optional<Whole> toWhole(const Decimal& number)
{
    if (number.scale > 38)
        return Whole {0, number.mantissa != 0};
    const Int128 divisor = powerOfTen(number.scale);
    const Int128 value = divideHalfUp(number.mantissa, divisor);
    constexpr Int128 limit = std::numeric_limits<qint64>::max();
    if (value > limit || value < -limit)
        return std::nullopt;
    return Whole {static_cast<qint64>(value), number.mantissa % divisor != 0};
}

} // namespace sanpi::exact
