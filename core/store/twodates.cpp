// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/twodates.h"

#include <algorithm>

namespace sanpi {

namespace {

using Standing = std::map<RecordId, Fields>;

void fold(Standing& standing, const RecordChange& change)
{
    if (change.operation == Operation::Remove) {
        standing.erase(change.id);
        return;
    }
    Fields& fields = standing[change.id];
    for (const FieldChange& field : change.fields) {
        if (field.after.isNull())
            fields.erase(field.field);
        else
            fields.insert_or_assign(field.field, field.after);
    }
}

/// Sets newest first, as the log gives them.
Standing standingOf(const std::vector<LoggedSet>& history, QDate day)
{
    Standing standing;
    for (auto at = history.crbegin(); at != history.crend(); ++at) {
        const LoggedSet& logged = *at;
        // By the clock of the moment, not by the order of sets: a clock that was set back shall not hide one.
        if (logged.set.at.toLocalTime().date() > day)
            continue;
        for (const RecordChange& change : logged.set.records)
            fold(standing, change);
    }
    return standing;
}

Result<std::vector<LoggedSet>> historyOf(Ledger& ledger, const RecordId& record)
{
    HistoryQuery query;
    query.record = record;
    query.limit = 0;
    return ledger.log().history(query);
}

Value valueOf(const Standing& standing, const RecordId& id, const QString& field)
{
    const auto record = standing.find(id);
    if (record == standing.end())
        return {};
    const auto value = record->second.find(field);
    return value == record->second.end() ? Value() : value->second;
}

} // namespace

Result<std::map<RecordId, Fields>> standingAt(Ledger& ledger, const RecordId& record, QDate day)
{
    const auto history = historyOf(ledger, record);
    if (!history)
        return history.error();
    return standingOf(*history, day);
}

Result<std::vector<DatedField>> compareDays(Ledger& ledger, const RecordId& record, QDate first, QDate second)
{
    const auto history = historyOf(ledger, record);
    if (!history)
        return history.error();
    const Standing before = standingOf(*history, first);
    const Standing after = standingOf(*history, second);
    std::vector<RecordId> ids {record};
    for (const Standing* standing : {&before, &after}) {
        for (const auto& [id, fields] : *standing) {
            if (id != record && std::ranges::find(ids, id) == ids.end())
                ids.push_back(id);
        }
    }
    std::sort(ids.begin() + 1, ids.end());
    std::vector<DatedField> compared;
    for (const RecordId& id : ids) {
        for (const Field& field : ledger.catalogue().kind(id.kind).fields) {
            DatedField one {id, field.key, valueOf(before, id, field.key), valueOf(after, id, field.key)};
            if (!one.first.isNull() || !one.second.isNull())
                compared.push_back(std::move(one));
        }
    }
    return compared;
}

} // namespace sanpi
