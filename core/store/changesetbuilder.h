// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/changeset.h"
#include "schema/field.h"
#include "store/recordsource.h"

#include <array>
#include <unordered_map>
#include <vector>

namespace sanpi {

/// Collects wished values into the change set that brings them about: looks up what is stored, leaves out
/// what holds already, makes creations of records that do not exist.
class ChangeSetBuilder {
public:
    ChangeSetBuilder(const Catalogue& catalogue, RecordSource& source)
        : m_catalogue(catalogue), m_source(source)
    {
    }
    ChangeSetBuilder(const ChangeSetBuilder&) = delete; // it points into itself
    ChangeSetBuilder& operator=(const ChangeSetBuilder&) = delete;
    /// A provisional id (negative) for an entity that this set creates.
    [[nodiscard]] qint64 newId() { return --m_lastId; }

    /// The record shall have this value; nothing clears it. A record that does not exist is created by its
    /// first value; clearing creates none. A removed one begins anew, with this value alone.
    [[nodiscard]] Result<void> set(const RecordId& id, const QString& field, const Value& value);
    /// The record shall exist, even without any value: a membership of an unknown date.
    [[nodiscard]] Result<void> add(const RecordId& id);
    [[nodiscard]] Result<void> remove(const RecordId& id);
    /// The record as it would stand after what was collected so far.
    [[nodiscard]] Result<std::optional<Record>> current(const RecordId& id);
    [[nodiscard]] Result<std::vector<Record>> ofProject(Kind kind, qint64 project)
    {
        return m_source.ofProject(kind, project);
    }
    [[nodiscard]] const Catalogue& catalogue() const { return m_catalogue; }

    /// The changes so far, in the order in which their records were first named.
    [[nodiscard]] std::vector<RecordChange> changes() const;

private:
    /// By key. Records have few fields and an import makes hundreds of thousands: a vector each, not a tree.
    using FieldList = std::vector<std::pair<QString, Value>>;
    static void put(FieldList& fields, const QString& key, const Value& value);
    [[nodiscard]] static std::vector<FieldChange> differences(
        const FieldList& before, const FieldList& after);

    struct Pending {
        bool existed = false;
        bool wanted = false; ///< shall exist even without values
        bool removed = false;
        FieldList before;
        FieldList after;
    };
    [[nodiscard]] Result<Pending*> pending(const RecordId& id);

    const Catalogue& m_catalogue;
    RecordSource& m_source;
    qint64 m_lastId = 0;
    std::unordered_map<RecordId, Pending, RecordIdHash> m_pending;
    /// The record of each kind that was named last: an import names each many times in a row.
    std::array<std::pair<RecordId, Pending*>, size_t(kindCount)> m_last {};
    std::vector<std::pair<const RecordId, Pending>*> m_order; ///< into m_pending, whose nodes stay
};

} // namespace sanpi
