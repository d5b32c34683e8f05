// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/moneywords.h"

#include "domain/text.h"

#include <algorithm>
#include <array>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 tenThousand = 10'000;
constexpr qint64 hundredMillion = 100'000'000;
constexpr qint64 mostInSection = 99'999'999; // below 亿

/// −1 for what is no digit.
int digitOf(QChar c)
{
    static constexpr std::array<QStringView, 10> digits {
        u"零〇○", u"一壹弌", u"二贰弐两", u"三叁参", u"四肆", u"五伍", u"六陆", u"七柒", u"八捌", u"九玖"};
    for (size_t value = 0; value < digits.size(); ++value) {
        if (digits[value].contains(c))
            return int(value);
    }
    return -1;
}

/// 10, 100, 1000; 0 for what is none of them.
qint64 smallUnitOf(QChar c)
{
    switch (c.unicode()) {
    case u'十':
    case u'拾':
        return 10;
    case u'百':
    case u'佰':
        return 100;
    case u'千':
    case u'仟':
        return 1000;
    default:
        return 0;
    }
}

/// Reads one numeral from left to right. A digit that no unit follows stands at the end only, and there after
/// 零 or 十, as 三百五 may mean 305 or 350.
class Numeral {
public:
    [[nodiscard]] bool take(QChar c)
    {
        if (const int digit = digitOf(c); digit >= 0)
            return takeDigit(digit);
        if (const qint64 unit = smallUnitOf(c); unit > 0)
            return takeSmall(unit);
        if (c == u'万' || c == u'萬')
            return takeBig(tenThousand);
        return (c == u'亿' || c == u'億') && takeBig(hundredMillion);
    }
    [[nodiscard]] std::optional<qint64> whole() const
    {
        const bool clear = m_digit < 0 || m_zero || m_last == 0 || m_last == 10;
        if (!m_any || !clear)
            return std::nullopt;
        return m_value + m_section + std::max(m_digit, 0);
    }
    [[nodiscard]] bool endsWithBigUnit() const { return m_big; }

private:
    bool takeDigit(int digit)
    {
        m_big = false;
        if (digit == 0) {
            m_zero = true;
            return m_digit < 0;
        }
        if (m_digit >= 0)
            return false;
        m_digit = digit;
        m_any = true;
        return true;
    }
    bool takeSmall(qint64 unit)
    {
        // 十五 leaves its 一 out, but only in front.
        const bool bareTen = m_digit < 0 && unit == 10 && m_section == 0;
        if ((m_digit < 0 && !bareTen) || (m_sectionUnit > 0 && unit >= m_sectionUnit))
            return false;
        m_section += (bareTen ? 1 : m_digit) * unit;
        m_sectionUnit = m_last = unit;
        m_digit = -1;
        m_zero = m_big = false;
        m_any = true;
        return true;
    }
    bool takeBig(qint64 unit)
    {
        const qint64 before = m_section + std::max(m_digit, 0);
        if (unit == hundredMillion) {
            // 一万亿: what stands before 亿 counts as a whole.
            const qint64 all = m_value + before;
            if (all == 0 || m_hundredMillions || all > mostInSection)
                return false;
            m_value = all * unit;
            m_hundredMillions = true;
            m_tenThousands = false;
        } else {
            if (before == 0 || m_tenThousands)
                return false;
            m_value += before * unit;
            m_tenThousands = true;
        }
        m_section = m_sectionUnit = 0;
        m_last = unit;
        m_digit = -1;
        m_zero = false;
        m_big = m_any = true;
        return true;
    }

    qint64 m_value = 0;
    qint64 m_section = 0; ///< below the next 万 or 亿
    qint64 m_sectionUnit = 0; ///< the last of the section
    qint64 m_last = 0; ///< the last unit of all
    int m_digit = -1; ///< waits for its unit
    bool m_zero = false;
    bool m_big = false;
    bool m_any = false;
    bool m_tenThousands = false;
    bool m_hundredMillions = false;
};

std::optional<ParsedMoney> wordsAlone(QStringView words)
{
    for (const QStringView prefix : {u"人民币", u"大写", u"：", u":", u"¥"}) {
        if (words.startsWith(prefix))
            words = words.mid(prefix.size());
    }
    if (!words.isEmpty() && (words.back() == u'整' || words.back() == u'正'))
        words.chop(1);
    Numeral numeral;
    qsizetype at = 0;
    while (at < words.size() && words[at] != u'元' && words[at] != u'圆') {
        if (!numeral.take(words[at++]))
            return std::nullopt;
    }
    const bool named = at < words.size();
    const auto whole = numeral.whole();
    if (!whole || (!named && !numeral.endsWithBigUnit()))
        return std::nullopt;
    ParsedMoney money {Money::fromYuan(*whole), false, true, true};
    // 角 and 分 are finer than the ledger: half up, as everywhere.
    QStringView small = named ? words.mid(at + 1) : QStringView();
    int hundredths = 0;
    for (const auto& [unit, worth] : {std::pair {u'角', 10}, std::pair {u'分', 1}}) {
        if (small.size() >= 2 && small[1] == unit && digitOf(small[0]) >= 0) {
            hundredths += digitOf(small[0]) * worth;
            small = small.mid(2);
        } else if (worth == 10 && small.startsWith(u'零')) {
            small = small.mid(1);
        }
    }
    if (!small.isEmpty())
        return std::nullopt;
    if (hundredths > 0) {
        money.rounded = true;
        money.value = Money::fromYuan(*whole + (hundredths >= 50 ? 1 : 0));
    }
    return money;
}

} // namespace

std::optional<ParsedMoney> moneyInWords(QStringView text)
{
    QString folded = toHalfWidth(text);
    folded.removeIf([](QChar c) { return c.isSpace(); });
    const qsizetype open = folded.indexOf(u'(');
    if (open < 0)
        return wordsAlone(folded);
    if (!folded.endsWith(u')') || open == 0)
        return std::nullopt;
    const QStringView outside = QStringView(folded).left(open);
    const QStringView inside = QStringView(folded).mid(open + 1).chopped(1);
    // One in digits with its unit, the other in words, and both the same.
    const auto inDigits = [](QStringView part) {
        const auto read = parseMoney(part, Unit::Yuan);
        return read && read->hadUnit ? read : std::nullopt;
    };
    auto words = wordsAlone(inside);
    const auto digits = inDigits(words ? outside : inside);
    if (!words)
        words = wordsAlone(outside);
    return words && digits && words->value == digits->value ? words : std::nullopt;
}

} // namespace sanpi
