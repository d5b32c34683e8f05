// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <map>
#include <vector>

namespace sanpi {

/// One field of a record as the ledger held it at the end of two days.
struct DatedField {
    RecordId id;
    QString field;
    Value first;
    Value second;

    [[nodiscard]] bool differs() const { return first != second; }
};

/// What the ledger said of \p record at the end of \p day, local time: the fold of the log until then. A
/// project comes with its facts.
[[nodiscard]] Result<std::map<RecordId, Fields>> standingAt(
    Ledger& ledger, const RecordId& record, QDate day);

/// Every field that holds a value on either of the two days, the record itself first.
[[nodiscard]] Result<std::vector<DatedField>> compareDays(
    Ledger& ledger, const RecordId& record, QDate first, QDate second);

} // namespace sanpi
