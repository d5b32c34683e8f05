// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QHash>
#include <QList>
#include <QString>

#include <variant>

namespace sanpi {

/// What a phrase's place can take.
using PhraseValue = std::variant<QString, qint64, Money, Percent>;
using PhraseValues = QHash<QString, PhraseValue>;

/// A text and the figures that it states.
struct Sentence {
    QString text;
    QList<doc::Figure> figures;

    Sentence& operator+=(const Sentence& more)
    {
        text += more.text;
        figures += more.figures;
        return *this;
    }
    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
};

/// Fills the places of a pattern: {done} or {done:2} with that many decimals, {done:万0} in 万元. Amounts are
/// in 亿元 with two decimals unless the place says otherwise, rates have one and no sign of their own. A name
/// that \p values does not have stays as it was typed, so that a slip in a setting is seen.
[[nodiscard]] Sentence filled(const QString& pattern, const PhraseValues& values);

} // namespace sanpi
