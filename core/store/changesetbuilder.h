// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/changeset.h"
#include "schema/field.h"
#include "store/recordsource.h"

#include <array>
#include <deque>
#include <optional>
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
    /// The same without a copy, from a builder that nobody asks again: a large import makes a million
    /// records.
    [[nodiscard]] std::vector<RecordChange> takeChanges();

private:
    /// A record's values as they are stored and as they are wished, by key. Records have few fields and an
    /// import makes hundreds of thousands: a vector each, not a tree, and the one that goes into the changes.
    struct Pending {
        RecordId id;
        bool existed = false;
        bool wanted = false; ///< shall exist even without values
        bool removed = false;
        std::vector<FieldChange> fields;

        void put(const QString& key, const Value& value);
        [[nodiscard]] bool isBare() const; ///< no value is wished
        /// What it comes to, but for the fields; nullopt for nothing.
        [[nodiscard]] std::optional<Operation> operation() const;
        [[nodiscard]] bool counts(Operation operation, const std::vector<FieldChange>& changed) const;
    };
    [[nodiscard]] Result<Pending*> pending(const RecordId& id);
    /// Its place in m_records counted from 1; 0: it is not there.
    [[nodiscard]] quint32 placeOf(const RecordId& id) const;
    void index(size_t place);

    const Catalogue& m_catalogue;
    RecordSource& m_source;
    qint64 m_lastId = 0;
    std::deque<Pending> m_records; ///< as they were first named; they stay where they are
    /// Places in m_records, counted from 1, by the hash of the id; 0 is free. A power of two, half full at
    /// most: it fits into the cache where a node for each record does not.
    std::vector<quint32> m_slots;
    /// The record of each kind that was named last: an import names each many times in a row.
    std::array<Pending*, size_t(kindCount)> m_last {};
};

} // namespace sanpi
