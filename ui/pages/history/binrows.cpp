// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/history/binrows.h"

#include "store/twodates.h"
#include "ui/pages/history/recordnames.h"

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

BinRow rowOf(const Catalogue& catalogue, const Removed& removed, RecordNames& names)
{
    const bool english = names.english();
    const KindInfo& kind = catalogue.kind(removed.id.kind);
    BinRow row;
    row.id = removed.id;
    row.kind = english ? kind.en : kind.zh;
    row.name = removed.name;
    row.at = removed.at;
    row.by = removed.by;
    row.why = removed.reason.isEmpty() ? removed.label : removed.reason;
    row.undone = removed.undone;
    QStringList along;
    for (const auto& [hung, count] : removed.with) {
        const KindInfo& info = catalogue.kind(hung);
        along << (english ? info.en : info.zh) + u' ' + QString::number(count);
        row.withCount += count;
    }
    row.with = along.join(u"、"_s);
    for (const Field& field : kind.fields) {
        const auto value = removed.fields.find(field.key);
        if (value != removed.fields.end())
            row.facts.append({field.label(english), names.valueText(&field, value->second)});
    }
    return row;
}

} // namespace

Result<QList<BinRow>> binRowsOf(Ledger& ledger, bool english)
{
    const auto bin = recycleBin(ledger);
    if (!bin)
        return bin.error();
    RecordNames names(ledger, english);
    for (const Removed& removed : *bin) {
        if (ledger.catalogue().kind(removed.id.kind).isEntity())
            names.note(removed.id, removed.name);
    }
    QList<BinRow> rows;
    for (const Removed& removed : *bin)
        rows.append(rowOf(ledger.catalogue(), removed, names));
    return rows;
}

Result<DayRows> dayRowsOf(Ledger& ledger, const RecordId& record, QDate first, QDate second, bool english)
{
    RecordNames names(ledger, english);
    HistoryQuery newest;
    newest.record = record;
    newest.limit = 1;
    newest.withRecords = false;
    const auto last = ledger.log().history(newest);
    if (!last)
        return last.error();
    DayRows result;
    const QDate changed = last->empty() ? second : last->front().set.at.toLocalTime().date();
    result.second = second.isValid() ? second : changed;
    result.first = first.isValid() ? first : changed.addDays(-1);
    const auto compared = compareDays(ledger, record, result.first, result.second);
    if (!compared)
        return compared.error();
    for (const DatedField& one : *compared) {
        // A record that is gone bears the name that it had.
        if (one.id == record && one.field == "name"_L1)
            names.note(record, (one.second.isNull() ? one.first : one.second).text());
        const Field* field = ledger.catalogue().kind(one.id.kind).field(one.field);
        if (field)
            result.rows.append(
                {names.recordText(one.id), field->label(english), names.valueText(field, one.first),
                    names.valueText(field, one.second), one.id, one.field, one.first, one.differs()});
    }
    result.name = names.recordText(record);
    return result;
}

} // namespace sanpi
