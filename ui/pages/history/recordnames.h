// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <QHash>

namespace sanpi {

/// Names of records as the history tells them, looked up once each. A record that is gone keeps its number,
/// unless something told its name. Lives where the ledger lives.
class RecordNames {
public:
    RecordNames(Ledger& ledger, bool english) : m_ledger(ledger), m_english(english) { }

    /// What the change itself says of the name: of records that were removed, or are not there any more.
    void note(const RecordChange& change);
    void note(const RecordId& id, const QString& name);
    [[nodiscard]] QString of(Kind kind, qint64 id);
    /// 恩村街道污水管网 · 月度投资 2021-12
    [[nodiscard]] QString recordText(const RecordId& id);
    /// Amounts in 万元; empty for nothing. A field that the ledger does not know is told as it is stored.
    [[nodiscard]] QString valueText(const Field* field, const Value& value);
    [[nodiscard]] bool english() const { return m_english; }

private:
    Ledger& m_ledger;
    bool m_english;
    QHash<RecordId, QString> m_known;
};

} // namespace sanpi
