// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/changesetbuilder.h"
#include "store/ledger.h"

#include <vector>

namespace sanpi {

/// A record that a person writes into a table of its kind: what names it is a value like the others.
struct NewRecord {
    Fields key; ///< by KeyPart::column; a day as a date, everything else its number
    Fields fields;
};

/// Where records of the kind come from, because they are not written into a table; empty: they are. In the
/// user's language.
[[nodiscard]] QString whyNotByHand(Kind kind);

/// What the record lacks, columns of the key first: what is counted or taken from the year by itself
/// (revision, order of the day, number of an issue) is not missed.
[[nodiscard]] QStringList missingIn(const KindInfo& kind, const NewRecord& record);

/// Problems of new records name them by their place: RecordId {kind, {−1 − place, 0, 0}}.
[[nodiscard]] RecordId newRecordId(Kind kind, qsizetype place);

/// Which parts of the key are the same as that of another: their ids, known before anything is written. Parts
/// that are counted by themselves stand at 0.
[[nodiscard]] RecordId statedId(const KindInfo& kind, const NewRecord& record, int year);

/// The records that were put into the change set, or every reason why one cannot be.
struct NewRecords {
    std::vector<RecordId> ids; ///< in the order of the wishes; of entities provisional
    Problems problems;
};
/// Puts all of them into \p builder: a fact that is there already is a problem, what counts itself is
/// counted, a year that is not said is \p year. An issue gets the next number of its year; an inspection lies
/// not after \p today.
[[nodiscard]] Result<NewRecords> addRecords(ChangeSetBuilder& builder, Ledger& ledger, Kind kind,
    const std::vector<NewRecord>& records, int year, QDate today);

} // namespace sanpi
