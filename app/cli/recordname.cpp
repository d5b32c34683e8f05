// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recordname.h"

namespace sanpi::cli {

std::optional<RecordId> recordNamed(Ledger& ledger, const QString& kind, const QString& id)
{
    const KindInfo* info = ledger.catalogue().kindNamed(kind);
    if (!info || id.isEmpty())
        return {};
    QStringList parts = id.split(u':');
    const Kind referred = info->isEntity() ? info->kind : info->key.front().refersTo;
    bool isNumber = false;
    parts.front().toLongLong(&isNumber);
    if (!isNumber) {
        const auto found = ledger.resolve(referred, parts.front());
        if (!found)
            return {};
        parts.front() = QString::number(*found);
    }
    const auto record = ledger.catalogue().idFromText(info->kind, parts.join(u':'));
    if (!record)
        return {};
    if (info->isEntity()) {
        const auto stored = ledger.records().find(*record);
        if (!stored || !*stored)
            return {};
    }
    return record;
}

} // namespace sanpi::cli
