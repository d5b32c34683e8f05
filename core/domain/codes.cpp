// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"

#include <QString> // QStringView::toInt is defined there

#include <algorithm>
#include <array>

namespace sanpi {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isDigitOrCapital(QChar c)
{
    return isDigit(c) || (c >= u'A' && c <= u'Z');
}

/// In \p shape 9 stands for a digit, X for a digit or capital letter, anything else for itself.
bool hasShape(QStringView text, QStringView shape)
{
    return std::equal(text.begin(), text.end(), shape.begin(), shape.end(), [](QChar c, QChar s) {
        return s == u'9' ? isDigit(c) : s == u'X' ? isDigitOrCapital(c) : c == s;
    });
}

bool isRegion(QStringView sixDigits)
{
    // The first two digits of GB/T 2260; 000000 is the whole country.
    static constexpr std::array provinces {11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42,
        43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82};
    return sixDigits == u"000000"
        || std::binary_search(provinces.begin(), provinces.end(), sixDigits.left(2).toInt());
}

} // namespace

bool isProjectCode(QStringView code)
{
    if (!hasShape(code, u"9999-999999-99-99-XXXXXX"))
        return false;
    const int time = code.left(4).toInt();
    const int month = time % 100;
    const bool dated = (month >= 1 && month <= 12) || (time >= 2015 && time <= 2020);
    return dated && isRegion(code.mid(5, 6));
}

CreditCodeCheck checkCreditCode(QStringView code)
{
    static constexpr QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
    static constexpr std::array weights {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    if (!hasShape(code, u"XX999999XXXXXXXXXX"))
        return CreditCodeCheck::BadShape;
    int sum = 0;
    qsizetype last = -1;
    for (qsizetype i = 0; i < code.size(); ++i) {
        last = alphabet.indexOf(code.at(i));
        if (last < 0)
            return CreditCodeCheck::BadShape;
        if (i < static_cast<qsizetype>(weights.size()))
            sum += static_cast<int>(last) * weights.at(static_cast<std::size_t>(i));
    }
    const int expected = (31 - sum % 31) % 31;
    return last == expected ? CreditCodeCheck::Ok : CreditCodeCheck::BadCheck;
}

} // namespace sanpi
