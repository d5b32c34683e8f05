// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/changesetbuilder.h"
#include "store/ledger.h"

#include <QDate>
#include <QList>
#include <QString>

namespace sanpi {

/// A text that an office may word for itself: a setting of the ledger under its key.
struct OfficePhrase {
    QString key; ///< of the setting: notice.organ, report.annual.all …
    QString zh; ///< what it is, for the settings page
    QString en;
    QString standard; ///< in force where the ledger sets none
    bool pattern = false; ///< has places for figures: {done:2}
};

/// Names and addresses of the documents first, then the sentences of the annual report.
[[nodiscard]] QList<OfficePhrase> officePhrases();

/// What \p text would read like in the place of the phrase, with the ledger's figures of the year as of the
/// day. Empty where the ledger has nothing to say there. Errors: those of the figures.
[[nodiscard]] Result<QString> phrasePreview(
    Ledger& ledger, const OfficePhrase& phrase, const QString& text, int year, QDate asOf);

/// Words the phrase as part of a change set; an empty text or the standard one takes the setting away.
[[nodiscard]] Result<void> setPhrase(
    ChangeSetBuilder& builder, Ledger& ledger, const OfficePhrase& phrase, const QString& text);

} // namespace sanpi
