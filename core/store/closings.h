// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <optional>
#include <set>
#include <vector>

namespace sanpi {

// 月度封账: after its notice a month is closed. What changes its investment from then on says why and is a
// 更正 of the next paper (design.md, definition 13).

/// The months that are closed now, as yyyymm.
[[nodiscard]] Result<std::set<int>> closedMonths(Connection& connection);

/// The month whose investment a record is, be it of the month alone or cumulative through it; nothing for
/// others.
[[nodiscard]] std::optional<int> monthOfInvestment(const RecordId& id);

/// Closes a month. Refused where it is closed, and before its last day has come.
[[nodiscard]] Outcome closeMonth(Ledger& ledger, Month month, QDate on, const QString& author,
    const QString& note = {}, Source how = Source::Form);
/// Several months as one change set, all or none; what is refused of one is refused of all.
[[nodiscard]] Outcome closeMonths(Ledger& ledger, const std::vector<Month>& months, QDate on,
    const QString& author, const QString& note = {}, Source how = Source::Form);
/// Opens it again. Refused without a reason and where it is not closed.
[[nodiscard]] Outcome reopenMonth(
    Ledger& ledger, Month month, const QString& reason, const QString& author, Source how = Source::Form);

/// What one project's investment of a closed month was said to be, and what it was corrected to.
struct Correction {
    RecordId record; ///< investment or stated
    Month month;
    std::optional<Money> before; ///< empty: there was none
    std::optional<Money> after;
    QString reason; ///< of the last change, else of the reopening before it
    QString by;
    QDateTime at; ///< of the last change, UTC
    qint64 changeSet = 0;
    int noticeNumber = 0; ///< of the first notice issued since, which lists it; 0: the next one will
    QDate noticeOn;
};

/// Corrections that came after the change set \p after (0: since the first month was closed), in the order of
/// month and record: first value before, last value after; what was changed and changed back is none. A month
/// stays a published one while it is open again.
[[nodiscard]] Result<std::vector<Correction>> correctionsAfter(Ledger& ledger, qint64 after);

/// What happened to each month that was ever closed.
struct ClosingLine {
    Month month;
    bool closed = false;
    QDate closedOn; ///< the last time
    QString note;
    QString by; ///< who closed or reopened it last
    QDateTime at;
    QString reason; ///< of the last reopening
    int corrections = 0; ///< records that were changed since it was first closed
};
/// Newest month first.
[[nodiscard]] Result<std::vector<ClosingLine>> closingLines(Ledger& ledger);

} // namespace sanpi
