// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/headers.h"

namespace sanpi {

/// The kind as the command line says it: projects, investment, batches, rebuild, funds …
[[nodiscard]] QString importKindName(ImportKind kind);

/// The kind of record that a row of such a sheet brings first of all.
[[nodiscard]] Kind recordKindOf(ImportKind kind);

/// What a column of such a sheet may be taken for, the membership's own fields first. Months are not among
/// them.
[[nodiscard]] std::vector<ColumnTarget> importTargets(const Catalogue& catalogue, ImportKind kind);

/// The field behind a target that is taken: one of the catalogue's, a part of a key, or 是否开工, which a
/// list states and the ledger keeps as a transition. Precondition: it is one of importTargets() or a month.
[[nodiscard]] Field importField(const Catalogue& catalogue, const ColumnTarget& target);

} // namespace sanpi
