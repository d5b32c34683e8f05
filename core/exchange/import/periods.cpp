// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/periods.h"

#include "domain/text.h"

namespace sanpi {

namespace {

/// 一 to 九十九.
std::optional<int> chineseNumber(QStringView text)
{
    static constexpr QStringView digits = u"〇一二三四五六七八九";
    int tens = 0;
    int ones = 0;
    const qsizetype ten = text.indexOf(u'十');
    const auto digit = [](QStringView one) -> std::optional<int> {
        const qsizetype at = one.size() == 1 ? digits.indexOf(one.front()) : -1;
        return at < 0 ? std::nullopt : std::optional(int(at));
    };
    if (ten >= 0) {
        const auto before = ten == 0 ? std::optional(1) : digit(text.left(ten));
        if (!before)
            return {};
        tens = *before;
        text = text.mid(ten + 1);
    }
    if (!text.isEmpty()) {
        const auto last = digit(text);
        if (!last)
            return {};
        ones = *last;
    }
    return tens * 10 + ones;
}

} // namespace

std::optional<int> periodNumber(QStringView text)
{
    QString bare = toHalfWidth(text.toString()).simplified();
    if (bare.startsWith(u'第'))
        bare.remove(0, 1);
    for (const QChar end : {u'期', u'批'}) {
        if (bare.endsWith(end))
            bare.chop(1);
    }
    bool isNumber = false;
    const int number = bare.toInt(&isNumber);
    const auto found = isNumber ? std::optional(number) : bare.isEmpty() ? std::nullopt : chineseNumber(bare);
    return found && *found >= 1 && *found <= 99 ? found : std::nullopt;
}

} // namespace sanpi
