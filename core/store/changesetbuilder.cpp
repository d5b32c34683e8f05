// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/changesetbuilder.h"

#include <algorithm>

namespace sanpi {

namespace {

/// The fields whose values differ, by key.
std::vector<FieldChange> differences(const Fields& before, const Fields& after)
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

} // namespace

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
    const bool provisional = id.key[0] < 0 || (id.kind == Kind::Membership && id.key[1] < 0);
    if (!provisional) {
        auto stored = m_source.find(id);
        if (!stored)
            return stored.error();
        if (*stored) {
            fresh.existed = true;
            fresh.before = (*stored)->fields;
            fresh.after = fresh.before;
        }
    }
    m_order.push_back(id);
    return last = &m_pending.emplace(id, std::move(fresh)).first->second; // stays where it is
}

Result<void> ChangeSetBuilder::set(const RecordId& id, const QString& field, const Value& value)
{
    auto found = pending(id);
    if (!found)
        return found.error();
    Pending& record = **found;
    record.removed = false;
    if (value.isNull())
        record.after.erase(field);
    else
        record.after.insert_or_assign(field, value);
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
    return std::optional(Record {id, record.after});
}

std::vector<RecordChange> ChangeSetBuilder::changes() const
{
    std::vector<RecordChange> changes;
    changes.reserve(m_order.size());
    for (const RecordId& id : m_order) {
        const Pending& record = m_pending.at(id);
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
