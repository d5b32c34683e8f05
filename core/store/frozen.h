// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/changeset.h"
#include "store/recordtable.h"

namespace sanpi {

/// Whether the record as it is stored is never altered nor removed again: an issued notice, what is attached
/// to it, a number that a document has borne (design.md, definition 5).
[[nodiscard]] Result<bool> staysForEver(RecordTable& records, const Record& stored);

/// Takes out of the inverse of a change set what stays when it is undone.
[[nodiscard]] Result<void> leaveFrozen(RecordTable& records, std::vector<RecordChange>& changes);

} // namespace sanpi
