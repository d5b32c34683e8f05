// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wording.h"

#include "domain/percent.h"

#include <cstdlib>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QString classWords(qint64 gap, const WordingRule& rule)
{
    if (gap >= rule.cuts[0])
        return u"达到序时进度"_s;
    if (gap >= rule.cuts[1])
        return u"略低于序时进度"_s;
    return gap >= rule.cuts[2] ? u"低于序时进度"_s : u"明显低于序时进度"_s;
}

} // namespace

QString gapWords(qint64 gap, const WordingRule& rule, int digits)
{
    if (rule.classWords)
        return classWords(gap, rule);
    if (std::abs(gap) <= rule.evenWithin)
        return u"与序时进度基本持平"_s;
    return (gap > 0 ? u"超序时进度"_s : u"慢于序时进度"_s) + pointsText(std::abs(gap), digits)
        + u"个百分点"_s;
}

} // namespace sanpi
