// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pinyin.h"

#include <QFile>
#include <QHash>

#include <unicode/translit.h>

#include <memory>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

/// Characters with several readings and surnames: ICU knows one reading each and errs with names (长葛,
/// 单县).
const QHash<char32_t, QString>& polyphones()
{
    static const QHash<char32_t, QString> table = [] {
        QHash<char32_t, QString> built;
        QFile file(u":/pinyin/polyphones.txt"_s);
        if (file.open(QIODevice::ReadOnly)) {
            const QString text = QString::fromUtf8(file.readAll());
            for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
                const auto code = line.toUcs4();
                const qsizetype space = line.indexOf(u' ');
                if (!line.startsWith(u'#') && space > 0 && !code.isEmpty())
                    built.insert(char32_t(code.front()), line.mid(space + 1).trimmed());
            }
        }
        return built;
    }();
    return table;
}

QString icuInitial(char32_t character)
{
    // Readings are asked for in great numbers by an import; each character is asked of ICU once a thread.
    thread_local QHash<char32_t, QString> known;
    const auto it = known.constFind(character);
    if (it != known.cend())
        return *it;
    thread_local std::unique_ptr<icu::Transliterator> latin = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(
            icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    }();
    QString initial;
    if (latin) {
        icu::UnicodeString text(static_cast<UChar32>(character));
        latin->transliterate(text);
        if (text.length() > 0 && text.charAt(0) >= u'a' && text.charAt(0) <= u'z')
            initial = QString(QChar(text.charAt(0)));
    }
    known.insert(character, initial);
    return initial;
}

QString initialsOf(char32_t character)
{
    if (character < 128)
        return QChar::isLetterOrNumber(character) ? QString(QChar(char16_t(QChar::toLower(character))))
                                                  : QString();
    const auto it = polyphones().constFind(character);
    return it != polyphones().cend() ? *it : icuInitial(character);
}

} // namespace

QString pinyinKey(QStringView name)
{
    QString key;
    for (const uint character : name.toUcs4()) {
        const QString initials = initialsOf(character);
        if (initials.isEmpty())
            continue;
        if (!key.isEmpty())
            key += u' ';
        key += initials;
    }
    return key;
}

bool matchesInitials(QStringView key, QStringView initials)
{
    if (initials.isEmpty())
        return true;
    // Walk from every token start; keys are short, so the plain way is fast.
    for (qsizetype start = 0; start < key.size(); ++start) {
        if (start > 0 && key[start - 1] != u' ')
            continue;
        qsizetype at = start;
        qsizetype matched = 0;
        while (matched < initials.size() && at < key.size()) {
            bool found = false;
            for (; at < key.size() && key[at] != u' '; ++at)
                found = found || key[at] == initials[matched].toLower();
            ++at;
            if (!found)
                break;
            ++matched;
        }
        if (matched == initials.size())
            return true;
    }
    return false;
}

} // namespace sanpi
