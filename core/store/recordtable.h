// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/changeset.h"
#include "schema/field.h"
#include "store/connection.h"
#include "store/ownvalues.h"
#include "store/recordsource.h"

namespace sanpi {

/// The tables behind the record kinds: all their SQL, made from the catalogue's column names. Values of a
/// ledger's own fields come and go with the record (ownvalues.h). No checks, no log.
class RecordTable : public RecordSource {
public:
    RecordTable(Connection& connection, const Catalogue& catalogue)
        : m_connection(connection), m_catalogue(catalogue), m_own(connection, catalogue)
    {
    }
    [[nodiscard]] Result<std::optional<Record>> find(const RecordId& id) override;
    [[nodiscard]] Result<std::vector<Record>> ofProject(Kind kind, qint64 project) override;
    /// Every record of the kind, in key order.
    [[nodiscard]] Result<std::vector<Record>> all(Kind kind);
    /// Facts of \p kind in a year: entries, targets, statements, and the investment of its months.
    [[nodiscard]] Result<std::vector<Record>> ofYear(Kind kind, int year);
    /// Records with a text that is empty where it should be nothing (design.md, definition 7): not our work.
    [[nodiscard]] Result<std::vector<Record>> withBlanks(Kind kind);
    /// Records whose built-in field has this value, in key order.
    [[nodiscard]] Result<std::vector<Record>> where(Kind kind, const QString& field, const Value& value);
    /// The id of the entity whose field has this value; empty when there is none.
    [[nodiscard]] Result<std::optional<qint64>> idWhere(Kind kind, const QString& field, const Value& value);

    [[nodiscard]] Result<void> insert(const RecordId& id, const std::vector<FieldChange>& fields);
    [[nodiscard]] Result<void> update(const RecordId& id, const std::vector<FieldChange>& fields);
    [[nodiscard]] Result<void> remove(const RecordId& id);
    /// What records hold in the ledger's own fields: they come with every record that is found.
    [[nodiscard]] OwnValues& ownValues() { return m_own; }

private:
    [[nodiscard]] Result<std::vector<Record>> select(
        Kind kind, const QString& where, const std::vector<Value>& values);
    /// Fields with a column, and the ledger's own.
    [[nodiscard]] std::pair<std::vector<FieldChange>, std::vector<FieldChange>> parted(
        Kind kind, const std::vector<FieldChange>& fields) const;
    [[nodiscard]] Result<void> writeOwn(const RecordId& id, const std::vector<FieldChange>& fields);
    [[nodiscard]] std::vector<Value> keyValues(const RecordId& id) const;
    [[nodiscard]] QString keyWhere(const KindInfo& info) const;

    Connection& m_connection;
    const Catalogue& m_catalogue;
    OwnValues m_own;
};

} // namespace sanpi
