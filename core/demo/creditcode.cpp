// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/creditcode.h"

#include <array>
#include <cstddef>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// The ninth character of an organisation code: its value there, so letters count as 10 + place in the
/// alphabet.
QChar organisationCheck(const QString& eight)
{
    static constexpr std::array weights {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const char16_t c = eight.at(static_cast<qsizetype>(i)).unicode();
        sum += weights[i] * (c <= u'9' ? c - u'0' : c - u'A' + 10);
    }
    const int check = 11 - sum % 11;
    if (check == 10)
        return u'X';
    return QChar(static_cast<char16_t>(u'0' + check % 11));
}

} // namespace

QString madeUpCreditCode(const QString& body, const QString& registry, DemoRandom& random)
{
    static const QString letters = u"0123456789ABCDEFGHJKLMNPQRTUWXY"_s;
    // Enterprises registered since 2015 bear MA and six more characters; older bodies have digits.
    QString organisation = body == u"91"_s ? u"MA"_s : QString();
    while (organisation.size() < 8) {
        const int last = organisation.startsWith(u'M') ? 30 : 9;
        organisation += letters.at(static_cast<qsizetype>(random.between(0, last)));
    }
    QString code = body + registry + organisation + organisationCheck(organisation);
    int weight = 1;
    int sum = 0;
    for (const QChar c : code) {
        sum += static_cast<int>(letters.indexOf(c)) * weight;
        weight = weight * 3 % 31;
    }
    return code + letters.at((31 - sum % 31) % 31);
}

} // namespace sanpi
