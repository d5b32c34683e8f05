// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace sanpi {

/// The units in which amounts are written; the value is the number of 元 in one.
enum class Unit : qint64 { Yuan = 1, Wan = 10'000, Yi = 100'000'000 };

[[nodiscard]] QString unitName(Unit unit); ///< 元, 万元, 亿元
[[nodiscard]] std::optional<Unit> unitNamed(QStringView name); ///< "万元", "万", "亿元", "亿", "元"

/// An exact amount of whole 元 (domain.md, decision 1). Range ±9.2e18 元; arithmetic saturates nowhere and is
/// meant for sums of project investments (10⁹ projects of 90 亿元 still fit).
class Money {
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money fromYuan(qint64 yuan) { return Money(yuan); }
    [[nodiscard]] static constexpr Money fromWan(qint64 wan) { return Money(wan * 10'000); }
    [[nodiscard]] constexpr qint64 yuan() const { return m_yuan; }

    constexpr auto operator<=>(const Money&) const = default;
    constexpr Money operator+(Money o) const { return Money(m_yuan + o.m_yuan); }
    constexpr Money operator-(Money o) const { return Money(m_yuan - o.m_yuan); }
    constexpr Money operator-() const { return Money(-m_yuan); }
    constexpr Money& operator+=(Money o)
    {
        m_yuan += o.m_yuan;
        return *this;
    }

    /// The amount in \p unit with exactly \p digits decimals, rounded half up (away from zero), no unit name,
    /// no separators. The only place where an amount is rounded for showing.
    [[nodiscard]] QString text(Unit unit, int digits) const;
    /// The same with thousands separators, for the screen.
    [[nodiscard]] QString grouped(Unit unit, int digits) const;
    /// All digits that the amount has in \p unit and no more: 12.5, 3, 0.0001.
    [[nodiscard]] QString exact(Unit unit) const;

private:
    constexpr explicit Money(qint64 yuan) : m_yuan(yuan) { }
    qint64 m_yuan = 0;
};

struct ParsedMoney {
    Money value;
    bool rounded = false; ///< finer than one 元: rounded half up
    bool normalised = false; ///< full-width digits, spaces or the like were folded
    bool hadUnit = false; ///< the text named its own unit
};

/// Reads an amount as people write it: 12,000 · １２３．４５ · 1.2万 · 1113.89亿 · 3亿元 · ¥1,234 · (100) =
/// −100 · =12*3 and =1200+300 (sums and products only, when \p formula). A number without a unit is in \p
/// bare. nullopt for anything else (约3亿, 12%, text, out of range): the caller names the place.
[[nodiscard]] std::optional<ParsedMoney> parseMoney(QStringView text, Unit bare, bool formula = false);

/// An amount from a sheet's number cell, whose 15 significant digits stand in a double: the shortest decimal
/// text of the number is read, so 0.083 亿元 is 8300000 元 and not one less.
[[nodiscard]] std::optional<ParsedMoney> moneyFromNumber(double number, Unit unit);

} // namespace sanpi
