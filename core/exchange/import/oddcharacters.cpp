// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/oddcharacters.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

bool isHidden(char32_t c)
{
    return c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || c == 0x2060
        || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

bool isPrivate(char32_t c)
{
    return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

bool isOdd(char32_t c)
{
    const bool control = (c < 0x20 && c != U'\n' && c != U'\r' && c != U'\t') || (c >= 0x7F && c <= 0x9F);
    return control || isHidden(c) || isPrivate(c) || c == 0xFFFD || (c >= 0xD800 && c <= 0xDFFF);
}

/// The character at \p at; half a pair stands for itself.
char32_t characterAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    const bool pair = c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return pair ? QChar::surrogateToUcs4(c, text[at + 1]) : c.unicode();
}

} // namespace

bool hasOddCharacters(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        // Asked of every cell: most of what is written is one of these.
        const char16_t unit = text[at].unicode();
        if ((unit >= u' ' && unit < 0x7F) || (unit >= 0x3000 && unit < 0xD800))
            continue;
        const char32_t c = characterAt(text, at);
        if (isOdd(c))
            return true;
        at += c > 0xFFFF ? 1 : 0;
    }
    return false;
}

QString withoutHiddenCharacters(const QString& text)
{
    if (std::ranges::none_of(text, [](QChar c) { return isHidden(c.unicode()); }))
        return text;
    QString result = text;
    return result.removeIf([](QChar c) { return isHidden(c.unicode()); });
}

QString spelt(const QString& text)
{
    if (!hasOddCharacters(text))
        return text;
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char32_t c = characterAt(text, at);
        const qsizetype units = c > 0xFFFF ? 2 : 1;
        if (isOdd(c))
            result += u"⟨U+"_s + QString::number(c, 16).toUpper().rightJustified(4, u'0') + u'⟩';
        else
            result += QStringView(text).mid(at, units);
        at += units - 1;
    }
    return result;
}

} // namespace sanpi
