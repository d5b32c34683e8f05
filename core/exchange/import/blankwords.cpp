// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/blankwords.h"

#include "domain/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

QStringList blankWordsOf(const QString& setting)
{
    static const QRegularExpression between(u"[、,，;；\\s]+"_s);
    QStringList words = setting.split(between, Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

BlankWords::BlankWords(Ledger& ledger)
{
    for (const QString& word : blankWordsOf(ledger.setting(QString::fromUtf16(blankWordsKey)))) {
        m_own.insert(foldName(word));
        m_longest = std::max(m_longest, word.size());
    }
}

bool BlankWords::contains(const QString& text) const
{
    return isBlankWord(text) || isOwn(text);
}

bool BlankWords::isOwn(const QString& text) const
{
    // Asked of every cell of a sheet: what is much longer is none of them.
    return !m_own.isEmpty() && text.size() <= 2 * m_longest && m_own.contains(foldName(text));
}

} // namespace sanpi
