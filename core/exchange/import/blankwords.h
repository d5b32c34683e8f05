// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <QSet>

namespace sanpi {

/// The setting with the words that a district's units write where they say nothing (待定、未定), joined by
/// 、.
inline constexpr char16_t blankWordsKey[] = u"import.blank_words";

/// What stands for a blank in sheets of this ledger: 无, -, N/A … and the words of its setting.
class BlankWords {
public:
    explicit BlankWords(Ledger& ledger);
    [[nodiscard]] bool contains(const QString& text) const;
    /// Of the setting alone: what is a blank anyway (isBlankWord()) may be an answer in a column of yes and
    /// no.
    [[nodiscard]] bool isOwn(const QString& text) const;

private:
    QSet<QString> m_own; ///< folded
    qsizetype m_longest = 0;
};

/// 待定, 未定 、待定 → 待定、未定
[[nodiscard]] QStringList blankWordsOf(const QString& setting);

} // namespace sanpi
