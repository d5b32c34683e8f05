// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "schema/record.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace sanpi {

struct RecordIdHash {
    /// Ids are small consecutive numbers, provisional ones negative: added up they would meet, so each part
    /// is mixed.
    size_t operator()(const RecordId& id) const
    {
        quint64 hash = quint64(id.kind) + 1;
        for (const qint64 part : id.key) {
            hash = (hash ^ quint64(part)) * 0x9E37'79B9'7F4A'7C15U;
            hash ^= hash >> 32U;
        }
        return size_t(hash);
    }
};

/// Where stored records come from: the ledger one by one, or a cache filled in one sweep.
class RecordSource {
public:
    virtual ~RecordSource() = default;
    [[nodiscard]] virtual Result<std::optional<Record>> find(const RecordId& id) = 0;
    /// The facts of \p kind of one project, by key. Not for entities.
    [[nodiscard]] virtual Result<std::vector<Record>> ofProject(Kind kind, qint64 project) = 0;
};

/// Records in memory, for comparing a whole sheet without a query a cell.
class RecordCache : public RecordSource {
public:
    void add(Record record);
    [[nodiscard]] Result<std::optional<Record>> find(const RecordId& id) override;
    [[nodiscard]] Result<std::vector<Record>> ofProject(Kind kind, qint64 project) override;

private:
    std::unordered_map<RecordId, Record, RecordIdHash> m_records;
    std::unordered_map<RecordId, std::vector<RecordId>, RecordIdHash>
        m_byProject; ///< under {kind, {project}}
};

} // namespace sanpi
