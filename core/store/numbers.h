// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/changesetbuilder.h"
#include "store/ledger.h"

namespace sanpi {

/// A number that a document bears: one sequence a series and year, no padding, never used twice (domain.md,
/// §4.2; decision 12).
struct DocumentNumber {
    QString series; ///< the prefix: 示督; or what the sequence is of: 通报
    int year = 0;
    int number = 0;
    QString text; ///< as printed: 示督〔2022〕5号
};

/// 示督〔2022〕5号
[[nodiscard]] QString documentCode(const QString& prefix, int year, int number);

/// The first number of the year after all that were used; 1 for none.
[[nodiscard]] Result<int> nextNumber(Ledger& ledger, const QString& series, int year);

/// Whether a document has borne it; the record that did.
[[nodiscard]] Result<std::optional<QString>> usedBy(Ledger& ledger, const QString& text);

/// Uses the number as part of a change set. Refused where it was used before.
[[nodiscard]] Result<void> useNumber(
    ChangeSetBuilder& builder, Ledger& ledger, const DocumentNumber& number, const QString& record, QDate on);

} // namespace sanpi
