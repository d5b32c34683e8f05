// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/history/changerows.h"

#include "ui/pages/history/recordnames.h"

namespace sanpi {

ChangeRows changeRowsOf(Ledger& ledger, const ChangeSet& set, bool english, qsizetype most)
{
    ChangeRows result;
    RecordNames names(ledger, english);
    for (const RecordChange& change : set.records)
        names.note(change);
    for (const RecordChange& change : set.records) {
        const KindInfo& info = ledger.catalogue().kind(change.id.kind);
        for (const FieldChange& field : change.fields) {
            ++result.fields;
            if (result.rows.size() >= most)
                continue;
            const Field* known = info.field(field.field);
            result.rows.append({names.recordText(change.id), known ? known->label(english) : field.field,
                names.valueText(known, field.before), names.valueText(known, field.after), change.id, field});
        }
    }
    return result;
}

} // namespace sanpi
