// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"

#include <QRegularExpression>

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

/// Printable ASCII and what most Chinese text is made of: cleaned() and oneLine() leave these as they are.
bool isPlain(QChar c)
{
    return (c > u' ' && c < u'\u007F') || (c >= u'\u4E00' && c <= u'\u9FFF')
        || (c >= u'\u3001' && c <= u'\u303F') || (c >= u'\uFF01' && c <= u'\uFF5E');
}

/// Nothing to clean: an import asks this of every cell.
bool isPlain(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool innerSpace = text.at(i) == u' ' && i > 0 && i + 1 < text.size();
        if (!innerSpace && !isPlain(text.at(i)))
            return false;
    }
    return true;
}

QChar foldBracket(QChar c)
{
    static constexpr QStringView opening = u"[【〔〖{";
    static constexpr QStringView closing = u"]】〕〗}";
    if (opening.contains(c))
        return u'(';
    return closing.contains(c) ? QChar(u')') : c;
}

QChar halfWidth(QChar c)
{
    if (c >= u'\uFF01' && c <= u'\uFF5E')
        return QChar(static_cast<char16_t>(c.unicode() - 0xFEE0));
    return c == u'\u3000' || c == u'\u00A0' ? QChar(u' ') : c;
}

} // namespace

QString toHalfWidth(QStringView text)
{
    QString result = text.toString();
    std::ranges::transform(result, result.begin(), halfWidth);
    return result;
}

QString foldName(QStringView text)
{
    QString result;
    result.reserve(text.size());
    bool foreign = false; // letters whose lower case is not a matter of one character
    for (const QChar wide : text) {
        const QChar c = halfWidth(wide);
        if (!isPlain(c)) {
            if (isGap(c) || isDropped(c))
                continue;
            foreign = true;
        }
        if (c >= u'A' && c <= u'Z')
            result += QChar(static_cast<char16_t>(c.unicode() + 0x20));
        else
            result += foldBracket(c);
    }
    return foreign ? result.toLower() : result;
}

QString cleaned(QStringView text)
{
    if (isPlain(text))
        return text.toString();
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
    if (isPlain(text))
        return text.toString();
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

QString cleaned(const QString& text)
{
    return isPlain(text) ? text : cleaned(QStringView(text));
}

QString oneLine(const QString& text)
{
    return isPlain(text) ? text : oneLine(QStringView(text));
}

bool isBlankWord(QStringView text)
{
    static constexpr QStringView strokes = u"-‐‑‒–—―─−/\\";
    static constexpr std::array<QStringView, 9> words {
        u"无", u"暂无", u"没有", u"空", u"n/a", u"na", u"none", u"nil", u"null"};
    static constexpr qsizetype longestWord = 4;
    // Asked of every cell of a sheet: what is long and no row of strokes is no such word.
    qsizetype length = 0;
    bool onlyStrokes = true;
    for (const QChar wide : text) {
        const QChar c = halfWidth(wide);
        if (isGap(c) || (!isPlain(c) && isDropped(c)))
            continue;
        ++length;
        onlyStrokes = onlyStrokes && strokes.contains(c);
        if (length > longestWord && !onlyStrokes)
            return false;
    }
    if (onlyStrokes)
        return true;
    return std::ranges::find(words, foldName(text)) != words.end();
}

int lengthOf(QStringView text)
{
    int length = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        length += text.at(i).isLowSurrogate() && !isLoneSurrogate(text, i) ? 0 : 1;
    return length;
}

QString xmlSafe(QStringView text)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            safe += c;
            safe += text[++at];
        } else if (!c.isSurrogate() && c.unicode() < 0xFFFE
            && (c.unicode() >= 0x20 || c == u'\t' || c == u'\n')) {
            safe += c;
        }
    }
    return safe;
}

QString cellSafe(QStringView text)
{
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    return xmlSafe(text).replace(escape, QStringLiteral("_x005F_"));
}

} // namespace sanpi
