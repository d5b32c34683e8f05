// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordsource.h"

#include <algorithm>

namespace sanpi {

void RecordCache::add(Record record)
{
    const RecordId id = record.id;
    const qint64 project = projectOf(id);
    if (m_records.insert_or_assign(id, std::move(record)).second)
        m_byProject[RecordId {id.kind, {project, 0, 0}}].push_back(id);
}

Result<std::optional<Record>> RecordCache::find(const RecordId& id)
{
    const auto it = m_records.find(id);
    return it == m_records.end() ? std::nullopt : std::optional(it->second);
}

Result<std::vector<Record>> RecordCache::ofProject(Kind kind, qint64 project)
{
    std::vector<Record> found;
    const auto it = m_byProject.find(RecordId {kind, {project, 0, 0}});
    if (it != m_byProject.end()) {
        std::vector<RecordId> ids = it->second;
        std::ranges::sort(ids);
        for (const RecordId& id : ids)
            found.push_back(m_records.at(id));
    }
    return found;
}

} // namespace sanpi
