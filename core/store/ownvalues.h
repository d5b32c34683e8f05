// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"
#include "store/connection.h"

#include <functional>
#include <vector>

namespace sanpi {

/// The table own_value: what records hold in the fields that a ledger has added for itself. All its SQL; no
/// checks, no log (RecordTable writes it along with the record).
class OwnValues {
public:
    OwnValues(Connection& connection, const Catalogue& catalogue)
        : m_connection(connection), m_catalogue(catalogue)
    {
    }
    /// Adds their own values to \p records, all of one kind.
    [[nodiscard]] Result<void> addTo(Kind kind, std::vector<Record>& records);
    /// Every own value of the kind's records.
    [[nodiscard]] Result<void> each(Kind kind,
        const std::function<void(const Field& field, const RecordId& id, const Value& value)>& visit);
    /// Nothing takes it away.
    [[nodiscard]] Result<void> set(const RecordId& id, const Field& field, const Value& value);
    /// All of the record.
    [[nodiscard]] Result<void> remove(const RecordId& id);
    /// How many records bear the choice \p code in the field of \p definition.
    [[nodiscard]] Result<qint64> bearers(qint64 definition, qint64 code);
    /// Rows of all fields of the kind.
    [[nodiscard]] Result<qint64> count(Kind kind);

private:
    [[nodiscard]] std::vector<const Field*> fieldsOf(Kind kind) const;

    Connection& m_connection;
    const Catalogue& m_catalogue;
};

} // namespace sanpi
