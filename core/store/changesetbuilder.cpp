// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/changesetbuilder.h"

#include <algorithm>

namespace sanpi {

namespace {

constexpr size_t fewestSlots = 64;

bool isSame(const FieldChange& field)
{
    return field.before == field.after;
}

} // namespace

/// Nothing takes the field away.
void ChangeSetBuilder::Pending::put(const QString& key, const Value& value)
{
    const auto at = std::ranges::lower_bound(fields, key, {}, &FieldChange::field);
    const bool there = at != fields.end() && at->field == key;
    if (!there) {
        if (!value.isNull())
            fields.insert(at, {key, {}, value});
    } else if (value.isNull() && at->before.isNull()) {
        fields.erase(at);
    } else {
        at->after = value;
    }
}

bool ChangeSetBuilder::Pending::isBare() const
{
    return std::ranges::all_of(fields, [](const FieldChange& field) { return field.after.isNull(); });
}

std::optional<Operation> ChangeSetBuilder::Pending::operation() const
{
    if (removed)
        return existed ? std::optional(Operation::Remove) : std::nullopt;
    return existed ? Operation::Update : Operation::Create;
}

/// Whether anything is left to do where these fields change.
bool ChangeSetBuilder::Pending::counts(Operation operation, const std::vector<FieldChange>& changed) const
{
    return !changed.empty() || operation == Operation::Remove || (operation == Operation::Create && wanted);
}

quint32 ChangeSetBuilder::placeOf(const RecordId& id) const
{
    if (m_slots.empty())
        return 0;
    for (size_t slot = RecordIdHash {}(id);; ++slot) {
        const quint32 place = m_slots[slot & (m_slots.size() - 1)];
        if (place == 0 || m_records[place - 1].id == id)
            return place;
    }
}

/// Precondition: its id is not there yet.
void ChangeSetBuilder::index(size_t place)
{
    if (m_records.size() * 2 > m_slots.size()) {
        m_slots.assign(std::max(fewestSlots, m_slots.size() * 2), 0);
        for (size_t other = 0; other < m_records.size(); ++other)
            index(other); // as there is room now, this goes no deeper
        return;
    }
    size_t slot = RecordIdHash {}(m_records[place].id);
    while (m_slots[slot & (m_slots.size() - 1)] != 0)
        ++slot;
    m_slots[slot & (m_slots.size() - 1)] = quint32(place + 1);
}

Result<ChangeSetBuilder::Pending*> ChangeSetBuilder::pending(const RecordId& id)
{
    Pending*& last = m_last[size_t(id.kind)];
    if (last && last->id == id)
        return last;
    if (const quint32 place = placeOf(id))
        return last = &m_records[place - 1];
    Pending fresh {id, false, false, false, {}};
    const bool provisional = std::ranges::any_of(id.key, [](qint64 part) { return part < 0; });
    if (!provisional) {
        auto stored = m_source.find(id);
        if (!stored)
            return stored.error();
        if (*stored) {
            fresh.existed = true;
            for (const auto& [key, value] : (*stored)->fields)
                fresh.fields.push_back({key, value, value});
        }
    } else if (last) {
        fresh.fields.reserve(last->fields.size()); // rows of one sheet bring about the same
    }
    m_records.push_back(std::move(fresh));
    index(m_records.size() - 1);
    return last = &m_records.back();
}

Result<void> ChangeSetBuilder::set(const RecordId& id, const QString& field, const Value& value)
{
    auto found = pending(id);
    if (!found)
        return found.error();
    Pending& record = **found;
    record.removed = false;
    record.put(field, value);
    return {};
}

Result<void> ChangeSetBuilder::add(const RecordId& id)
{
    auto found = pending(id);
    if (!found)
        return found.error();
    (*found)->wanted = true;
    (*found)->removed = false;
    return {};
}

Result<void> ChangeSetBuilder::remove(const RecordId& id)
{
    auto found = pending(id);
    if (!found)
        return found.error();
    Pending& record = **found;
    record.removed = true;
    record.wanted = false;
    std::erase_if(record.fields, [](const FieldChange& field) { return field.before.isNull(); });
    for (FieldChange& field : record.fields)
        field.after = {};
    return {};
}

Result<std::optional<Record>> ChangeSetBuilder::current(const RecordId& id)
{
    const quint32 place = placeOf(id);
    if (place == 0)
        return m_source.find(id);
    const Pending& record = m_records[place - 1];
    if (record.removed || (!record.existed && !record.wanted && record.isBare()))
        return std::optional<Record>();
    Record standing {id, {}};
    for (const FieldChange& field : record.fields) {
        if (!field.after.isNull())
            standing.fields.emplace(field.field, field.after);
    }
    return std::optional(std::move(standing));
}

std::vector<RecordChange> ChangeSetBuilder::changes() const
{
    std::vector<RecordChange> changes;
    changes.reserve(m_records.size());
    for (const Pending& record : m_records) {
        const auto operation = record.operation();
        if (!operation)
            continue;
        RecordChange change {record.id, *operation, {}};
        std::ranges::remove_copy_if(record.fields, std::back_inserter(change.fields), isSame);
        if (record.counts(*operation, change.fields))
            changes.push_back(std::move(change));
    }
    return changes;
}

std::vector<RecordChange> ChangeSetBuilder::takeChanges()
{
    std::vector<RecordChange> changes;
    changes.reserve(m_records.size());
    for (Pending& record : m_records) {
        const auto operation = record.operation();
        if (!operation)
            continue;
        std::erase_if(record.fields, isSame);
        if (record.counts(*operation, record.fields))
            changes.push_back({record.id, *operation, std::move(record.fields)});
    }
    m_records.clear();
    m_slots.clear();
    m_last = {};
    return changes;
}

} // namespace sanpi
