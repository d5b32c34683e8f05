// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/changesetbuilder.h"

#include <algorithm>

namespace sanpi {

/// Nothing takes the field away.
void ChangeSetBuilder::put(FieldList& fields, const QString& key, const Value& value)
{
    const auto at = std::ranges::lower_bound(fields, key, {}, &FieldList::value_type::first);
    const bool there = at != fields.end() && at->first == key;
    if (value.isNull()) {
        if (there)
            fields.erase(at);
    } else if (there) {
        at->second = value;
    } else {
        fields.emplace(at, key, value);
    }
}

/// The fields whose values differ, by key.
std::vector<FieldChange> ChangeSetBuilder::differences(const FieldList& before, const FieldList& after)
{
    std::vector<FieldChange> changes;
    changes.reserve(std::max(before.size(), after.size()));
    auto old = before.begin();
    auto now = after.begin();
    while (old != before.end() || now != after.end()) {
        if (now == after.end() || (old != before.end() && old->first < now->first)) {
            changes.push_back({old->first, old->second, {}});
            ++old;
        } else if (old == before.end() || now->first < old->first) {
            changes.push_back({now->first, {}, now->second});
            ++now;
        } else {
            if (old->second != now->second)
                changes.push_back({now->first, old->second, now->second});
            ++old;
            ++now;
        }
    }
    return changes;
}

Result<ChangeSetBuilder::Pending*> ChangeSetBuilder::pending(const RecordId& id)
{
    auto& [lastId, last] = m_last[size_t(id.kind)];
    if (last && lastId == id)
        return last;
    lastId = id;
    last = nullptr;
    const auto it = m_pending.find(id);
    if (it != m_pending.end())
        return last = &it->second;
    Pending fresh;
    const bool provisional = std::ranges::any_of(id.key, [](qint64 part) { return part < 0; });
    if (!provisional) {
        auto stored = m_source.find(id);
        if (!stored)
            return stored.error();
        if (*stored) {
            fresh.existed = true;
            fresh.before.assign((*stored)->fields.begin(), (*stored)->fields.end());
            fresh.after = fresh.before;
        }
    }
    auto& kept = *m_pending.emplace(id, std::move(fresh)).first;
    m_order.push_back(&kept);
    return last = &kept.second; // stays where it is
}

Result<void> ChangeSetBuilder::set(const RecordId& id, const QString& field, const Value& value)
{
    auto found = pending(id);
    if (!found)
        return found.error();
    Pending& record = **found;
    record.removed = false;
    put(record.after, field, value);
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
    (*found)->removed = true;
    (*found)->wanted = false;
    (*found)->after.clear();
    return {};
}

Result<std::optional<Record>> ChangeSetBuilder::current(const RecordId& id)
{
    const auto it = m_pending.find(id);
    if (it == m_pending.end())
        return m_source.find(id);
    const Pending& record = it->second;
    if (record.removed || (!record.existed && !record.wanted && record.after.empty()))
        return std::optional<Record>();
    return std::optional(Record {id, Fields(record.after.begin(), record.after.end())});
}

std::vector<RecordChange> ChangeSetBuilder::changes() const
{
    std::vector<RecordChange> changes;
    changes.reserve(m_order.size());
    for (const auto* named : m_order) {
        const auto& [id, record] = *named;
        if (record.removed && !record.existed)
            continue;
        RecordChange change {id, Operation::Update, {}};
        if (record.removed)
            change.operation = Operation::Remove;
        else if (!record.existed)
            change.operation = Operation::Create;
        change.fields = differences(record.before, record.after);
        const bool bare
            = change.operation == Operation::Create ? record.wanted : change.operation == Operation::Remove;
        if (!change.fields.empty() || bare)
            changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace sanpi
