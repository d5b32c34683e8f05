// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"

#include <algorithm>
#include <array>

namespace sanpi {

namespace {

bool isZeroWidth(QChar c)
{
    return (c >= u'\u200B' && c <= u'\u200D') || c == u'\u2060' || c == u'\uFEFF';
}

bool isGap(QChar c)
{
    return c.isSpace() || isZeroWidth(c);
}

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\u2028' || c == u'\u2029';
}

/// Han characters and the punctuation set with them: between two of these a line break stands for nothing.
bool isChinese(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F)
        || (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF) || c == 0x201C || c == 0x201D
        || c == 0x2018 || c == 0x2019 || c == 0x2014 || c == 0x2026;
}

char32_t codePointAt(QStringView text, qsizetype i)
{
    const QChar c = text.at(i);
    if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(i + 1));
    return c.unicode();
}

char32_t codePointBefore(QStringView text, qsizetype i)
{
    return i > 1 && text.at(i - 1).isLowSurrogate() ? codePointAt(text, i - 2) : text.at(i - 1).unicode();
}

bool isLoneSurrogate(QStringView text, qsizetype i)
{
    const QChar c = text.at(i);
    if (c.isHighSurrogate())
        return i + 1 >= text.size() || !text.at(i + 1).isLowSurrogate();
    return c.isLowSurrogate() && (i == 0 || !text.at(i - 1).isHighSurrogate());
}

QStringView trimmedGaps(QStringView text)
{
    while (!text.isEmpty() && isGap(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isGap(text.back()))
        text.chop(1);
    return text;
}

/// What can be neither shown nor written to an XML file: control characters, a byte order mark inside,
/// U+FFFE/F.
bool isDropped(QChar c)
{
    if (c == u'\n' || c == u'\t')
        return false;
    return c.category() == QChar::Other_Control || c == u'\uFEFF' || c.unicode() >= 0xFFFE;
}

QChar foldBracket(QChar c)
{
    static constexpr QStringView opening = u"[【〔〖{";
    static constexpr QStringView closing = u"]】〕〗}";
    if (opening.contains(c))
        return u'(';
    return closing.contains(c) ? QChar(u')') : c;
}

} // namespace

QString toHalfWidth(QStringView text)
{
    QString result = text.toString();
    for (QChar& c : result) {
        if (c >= u'\uFF01' && c <= u'\uFF5E')
            c = QChar(static_cast<char16_t>(c.unicode() - 0xFEE0));
        else if (c == u'\u3000' || c == u'\u00A0')
            c = u' ';
    }
    return result;
}

QString foldName(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : toHalfWidth(text)) {
        if (!isGap(c) && !isDropped(c))
            result += foldBracket(c);
    }
    return result.toLower();
}

QString cleaned(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isLoneSurrogate(text, i))
            result += QChar(QChar::ReplacementCharacter);
        else if (c == u'\r' && (i + 1 >= text.size() || text.at(i + 1) != u'\n'))
            result += u'\n';
        else if (!isDropped(c))
            result += c;
    }
    return trimmedGaps(result).toString();
}

QString oneLine(QStringView text)
{
    const QString source = cleaned(text);
    QString result;
    result.reserve(source.size());
    for (qsizetype i = 0; i < source.size();) {
        qsizetype end = i;
        bool broken = false;
        while (end < source.size() && isGap(source.at(end))) {
            broken = broken || isLineBreak(source.at(end));
            ++end;
        }
        if (broken) {
            // cleaned() leaves no gap at either end, so both neighbours are there.
            if (!isChinese(codePointBefore(source, i)) && !isChinese(codePointAt(source, end)))
                result += u' ';
            i = end;
        } else {
            result += source.at(i) == u'\t' ? QChar(u' ') : source.at(i);
            ++i;
        }
    }
    return result;
}

bool isBlankWord(QStringView text)
{
    static constexpr QStringView strokes = u"-‐‑‒–—―─−/\\";
    static constexpr std::array<QStringView, 9> words {
        u"无", u"暂无", u"没有", u"空", u"n/a", u"na", u"none", u"nil", u"null"};
    const QString word = foldName(text);
    if (std::all_of(word.begin(), word.end(), [](QChar c) { return strokes.contains(c); }))
        return true;
    return std::find(words.begin(), words.end(), word) != words.end();
}

int lengthOf(QStringView text)
{
    int length = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        length += text.at(i).isLowSurrogate() && !isLoneSurrogate(text, i) ? 0 : 1;
    return length;
}

} // namespace sanpi
