// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/changesetbuilder.h"

namespace sanpi {

/// Lets a field hold \p value again, as it did once. Nothing where a fact cannot be without the field (the
/// amount of a month) takes the fact away. Refused for a record with an id of its own that was removed: it
/// comes back whole from the recycle bin (recyclebin.h) or not at all.
[[nodiscard]] Result<void> restoreValue(
    ChangeSetBuilder& builder, const RecordId& id, const QString& field, const Value& value);

} // namespace sanpi
