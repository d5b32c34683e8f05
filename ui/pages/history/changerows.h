// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <QList>

namespace sanpi {

/// One changed field as people read it.
struct ChangeRow {
    QString record; ///< 恩村街道污水管网 · 月度投资 2021-12
    QString field;
    QString before; ///< amounts in 万元; empty: nothing
    QString after;
    RecordId id;
    FieldChange change;
    bool operator==(const ChangeRow&) const = default;
};

struct ChangeRows {
    QList<ChangeRow> rows;
    qint64 fields = 0; ///< all that changed; rows may hold fewer
};

/// The fields that \p set changed, at most \p most of them. Runs where the ledger lives.
[[nodiscard]] ChangeRows changeRowsOf(Ledger& ledger, const ChangeSet& set, bool english, qsizetype most);

} // namespace sanpi
