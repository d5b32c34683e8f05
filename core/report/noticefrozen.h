// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/noticepaper.h"
#include "store/ledger.h"

namespace sanpi {

/// Whether an issued notice is still what was issued, and whether the ledger as it was known then says the
/// same.
struct NoticeVerdict {
    QStringList altered; ///< frozen files whose bytes are not those that were issued
    NoticeDifference differences; ///< between the frozen text and the one computed again
    bool recomputed = false; ///< not where the frozen figures themselves cannot be read
    bool formulaChanged
        = false; ///< this program computes or says something otherwise than the one that froze

    [[nodiscard]] bool agrees() const { return altered.isEmpty() && recomputed && differences.isEmpty(); }
};

/// Compares the bytes with their digests, then computes the notice again from the ledger as known then. Takes
/// the ledger's lock for a moment. NotFound, WrongUse for one that is not issued, ReadOnly where the ledger
/// can only be read and was changed since.
[[nodiscard]] Result<NoticeVerdict> verifyNotice(Ledger& ledger, qint64 notice);

/// The verdict as lines for people, every difference by name.
[[nodiscard]] QStringList verdictLines(const NoticeVerdict& verdict);
/// 累计完成投资：267.85 → 266.85
[[nodiscard]] QString differenceLine(const FigureDifference& difference);

} // namespace sanpi
