// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include "domain/exact.h"
#include "domain/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace sanpi {

namespace {

using exact::Decimal;

constexpr std::array<std::pair<QStringView, Unit>, 5> unitWords {{
    {u"亿元", Unit::Yi},
    {u"亿", Unit::Yi},
    {u"万元", Unit::Wan},
    {u"万", Unit::Wan},
    {u"元", Unit::Yuan},
}}; // the longer word first: the scanner takes the first that fits

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

Decimal asDecimal(Unit unit)
{
    return {static_cast<qint64>(unit), 0};
}

int exactDigits(Unit unit)
{
    return unit == Unit::Yi ? 8 : unit == Unit::Wan ? 4 : 0;
}

std::optional<ParsedMoney> toMoney(const Decimal& yuan)
{
    const auto whole = exact::toWhole(yuan);
    if (!whole)
        return std::nullopt;
    return ParsedMoney {Money::fromYuan(whole->value), whole->rounded, false, false};
}

/// Recursive descent over an amount whose signs and digits are ASCII already. Every function either takes
/// what it is named after and moves on, or returns nullopt.
class AmountScanner {
public:
    AmountScanner(QStringView text, Unit bare) : m_text(text), m_bare(bare) { }

    [[nodiscard]] std::optional<Decimal> whole(bool formula)
    {
        const bool computed = formula && take(u'=');
        const auto value = computed ? sum() : plain();
        return m_at == m_text.size() ? value : std::nullopt;
    }
    [[nodiscard]] bool hadUnit() const { return m_hadUnit; }
    [[nodiscard]] bool folded() const { return m_folded; }

private:
    [[nodiscard]] bool isAt(QChar c) const { return m_at < m_text.size() && m_text.at(m_at) == c; }
    [[nodiscard]] bool isAtDigit() const { return m_at < m_text.size() && isAsciiDigit(m_text.at(m_at)); }

    bool take(QChar c)
    {
        if (!isAt(c))
            return false;
        ++m_at;
        return true;
    }

    void skipSpaces()
    {
        for (; m_at < m_text.size() && m_text.at(m_at).isSpace(); ++m_at)
            m_folded = true;
    }

    void skipCurrency()
    {
        if (take(u'¥') || take(u'￥'))
            m_folded = true;
        skipSpaces();
    }

    [[nodiscard]] qsizetype digitsFrom(qsizetype at) const
    {
        const auto first = m_text.begin() + at;
        return std::find_if_not(first, m_text.end(), isAsciiDigit) - first;
    }

    std::optional<Unit> unit()
    {
        const qsizetype before = m_at;
        skipSpaces();
        for (const auto& [word, value] : unitWords) {
            if (m_text.mid(m_at).startsWith(word)) {
                m_at += word.size();
                m_hadUnit = true;
                return value;
            }
        }
        m_at = before;
        return std::nullopt;
    }

    /// 1234, 1,234, 1 234 (each group of three, one kind of separator), and decimals.
    std::optional<Decimal> number()
    {
        const qsizetype first = digitsFrom(m_at);
        QString digits = m_text.mid(m_at, first).toString();
        m_at += first;
        if (!takeGroups(digits))
            return std::nullopt;
        if (isAt(u'.')) {
            const qsizetype length = 1 + digitsFrom(m_at + 1);
            digits += m_text.mid(m_at, length);
            m_at += length;
        }
        return Decimal::parse(digits);
    }

    bool takeGroups(QString& digits)
    {
        const bool canGroup = !digits.isEmpty() && digits.size() <= 3 && digits.front() != u'0';
        const QChar separator = m_at < m_text.size() ? m_text.at(m_at) : QChar();
        while (m_at < m_text.size() && m_text.at(m_at) == separator
            && (separator == u',' || separator.isSpace()) && digitsFrom(m_at + 1) > 0) {
            if (!canGroup || digitsFrom(m_at + 1) != 3)
                return false;
            digits += m_text.mid(m_at + 1, 3);
            m_at += 4;
            m_folded = m_folded || separator.isSpace();
        }
        return true;
    }

    /// A number in its own unit or the bare one, or a chain like 3亿5000万. In 元.
    std::optional<Decimal> quantity()
    {
        auto part = number();
        if (!part)
            return std::nullopt;
        auto current = unit();
        auto total = exact::multiplied(*part, asDecimal(current.value_or(m_bare)));
        while (total && current && isAtDigit()) {
            // 3.5亿5000万 and 3亿5 say something that only their writer knows.
            const Unit higher = *current;
            const bool lastWasWhole = part->scale == 0;
            part = number();
            current = unit();
            if (!lastWasWhole || !part || !current)
                return std::nullopt;
            const auto amount = exact::multiplied(*part, asDecimal(*current));
            if (!amount || !exact::isLess(*amount, asDecimal(higher)) || *current >= higher)
                return std::nullopt;
            total = exact::added(*total, *amount);
        }
        return total;
    }

    std::optional<Decimal> plain()
    {
        if (take(u'(')) {
            m_folded = true;
            skipSpaces();
            skipCurrency();
            const auto value = quantity();
            skipSpaces();
            return value && take(u')') ? std::optional(exact::negated(*value)) : std::nullopt;
        }
        bool negative = take(u'-');
        bool isSigned = negative || take(u'+');
        skipSpaces();
        skipCurrency();
        if (!isSigned)
            negative = take(u'-');
        const auto value = quantity();
        return value && negative ? std::optional(exact::negated(*value)) : value;
    }

    /// factor * factor …; only one of them may be an amount with a unit, the others are counts.
    std::optional<Decimal> product()
    {
        bool negative = false;
        skipSpaces();
        if (take(u'-'))
            negative = true;
        Decimal result {negative ? -1 : 1, 0};
        bool hadAmount = false;
        do {
            skipSpaces();
            const auto factor = number();
            if (!factor)
                return std::nullopt;
            const auto named = unit();
            if (named && std::exchange(hadAmount, true))
                return std::nullopt;
            auto next = exact::multiplied(result, *factor);
            if (next && named)
                next = exact::multiplied(*next, asDecimal(*named));
            if (!next)
                return std::nullopt;
            result = *next;
            skipSpaces();
        } while (take(u'*'));
        return hadAmount ? result : exact::multiplied(result, asDecimal(m_bare));
    }

    std::optional<Decimal> sum()
    {
        auto total = product();
        while (total && (isAt(u'+') || isAt(u'-'))) {
            const bool minus = take(u'-');
            if (!minus)
                take(u'+');
            const auto next = product();
            if (!next)
                return std::nullopt;
            total = exact::added(*total, minus ? exact::negated(*next) : *next);
        }
        return total;
    }

    QStringView m_text;
    Unit m_bare;
    qsizetype m_at = 0;
    bool m_hadUnit = false;
    bool m_folded = false;
};

} // namespace

QString unitName(Unit unit)
{
    switch (unit) {
    case Unit::Yuan:
        return QStringLiteral("元");
    case Unit::Wan:
        return QStringLiteral("万元");
    case Unit::Yi:
        return QStringLiteral("亿元");
    }
    return {};
}

std::optional<Unit> unitNamed(QStringView name)
{
    const auto found = std::find_if(
        unitWords.begin(), unitWords.end(), [name](const auto& entry) { return entry.first == name; });
    return found == unitWords.end() ? std::nullopt : std::optional(found->second);
}

QString Money::text(Unit unit, int digits) const
{
    const exact::Int128 scaled = exact::Int128 {m_yuan} * exact::powerOfTen(digits);
    return exact::decimalText(exact::divideHalfUp(scaled, static_cast<qint64>(unit)), digits);
}

QString Money::grouped(Unit unit, int digits) const
{
    QString result = text(unit, digits);
    const qsizetype first = result.startsWith(u'-') ? 1 : 0;
    const qsizetype point = result.indexOf(u'.');
    for (qsizetype at = (point < 0 ? result.size() : point) - 3; at > first; at -= 3)
        result.insert(at, u',');
    return result;
}

QString Money::exact(Unit unit) const
{
    QString result = text(unit, exactDigits(unit));
    if (result.contains(u'.')) {
        while (result.endsWith(u'0'))
            result.chop(1);
        if (result.endsWith(u'.'))
            result.chop(1);
    }
    return result;
}

std::optional<ParsedMoney> parseMoney(QStringView text, Unit bare, bool formula)
{
    QString folded = cleaned(toHalfWidth(text));
    folded.replace(u'−', u'-');
    folded.replace(u'×', u'*');
    AmountScanner scanner(folded, bare);
    const auto yuan = scanner.whole(formula);
    auto result = yuan ? toMoney(*yuan) : std::nullopt;
    if (result) {
        result->hadUnit = scanner.hadUnit();
        result->normalised = scanner.folded() || folded != text;
    }
    return result;
}

std::optional<ParsedMoney> moneyFromNumber(double number, Unit unit)
{
    if (!std::isfinite(number))
        return std::nullopt;
    // Most amounts of a sheet are whole; those need no text to be told digit by digit.
    constexpr double fifteenDigits = 1e15;
    if (std::abs(number) < fifteenDigits && std::trunc(number) == number) {
        const auto whole = exact::multiplied({static_cast<qint64>(number), 0}, asDecimal(unit));
        return whole ? toMoney(*whole) : std::nullopt;
    }
    const auto size = Decimal::parse(QString::number(std::abs(number), 'g', 15));
    const auto yuan = size ? exact::multiplied(*size, asDecimal(unit)) : std::nullopt;
    return yuan ? toMoney(std::signbit(number) ? exact::negated(*yuan) : *yuan) : std::nullopt;
}

} // namespace sanpi
