// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/changesetbuilder.h"

#include <set>

namespace sanpi {

Result<ChangeSetBuilder::Pending*> ChangeSetBuilder::pending(const RecordId& id)
{
    const auto it = m_pending.find(id);
    if (it != m_pending.end())
        return &it->second;
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
    return &m_pending.emplace(id, std::move(fresh)).first->second;
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
    for (const RecordId& id : m_order) {
        const Pending& record = m_pending.at(id);
        if (record.removed && !record.existed)
            continue;
        RecordChange change {id, Operation::Update, {}};
        if (record.removed)
            change.operation = Operation::Remove;
        else if (!record.existed)
            change.operation = Operation::Create;
        std::set<QString> keys;
        for (const auto& [key, value] : record.before)
            keys.insert(key);
        for (const auto& [key, value] : record.after)
            keys.insert(key);
        for (const QString& key : keys) {
            const auto before = record.before.find(key);
            const auto after = record.after.find(key);
            FieldChange field {key, before == record.before.end() ? Value() : before->second,
                after == record.after.end() ? Value() : after->second};
            if (field.before != field.after)
                change.fields.push_back(std::move(field));
        }
        const bool bare
            = change.operation == Operation::Create ? record.wanted : change.operation == Operation::Remove;
        if (!change.fields.empty() || bare)
            changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace sanpi
