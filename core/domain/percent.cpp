// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/percent.h"

#include "domain/exact.h"

namespace sanpi {

qint64 Percent::basisPoints() const
{
    return exact::saturated(exact::divideHalfUp(exact::Int128 {numerator} * 10'000, denominator));
}

QString Percent::text(int digits) const
{
    if (!isValid())
        return {};
    const exact::Int128 scaled = exact::Int128 {numerator} * 100 * exact::powerOfTen(digits);
    return exact::decimalText(exact::divideHalfUp(scaled, denominator), digits);
}

QString Percent::shown(int digits) const
{
    if (!isValid())
        return QStringLiteral("—");
    return text(digits) + u'%';
}

QString pointsText(qint64 hundredths, int digits)
{
    const exact::Int128 scaled = exact::Int128 {hundredths} * exact::powerOfTen(digits);
    return exact::decimalText(exact::divideHalfUp(scaled, 100), digits);
}

std::optional<qint64> gapPoints(const Percent& rate, const Percent& pace)
{
    if (!rate.isValid() || !pace.isValid())
        return std::nullopt;
    return rate.basisPoints() - pace.basisPoints();
}

} // namespace sanpi
