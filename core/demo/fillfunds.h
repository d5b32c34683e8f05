// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/facts.h"
#include "store/changesetbuilder.h"

namespace sanpi {

/// A grant from above; \p unit is an id. NotFound for a kind that the catalogue lacks.
[[nodiscard]] Result<void> writeFund(ChangeSetBuilder& builder, const DemoFund& fund, int year, qint64 unit);

} // namespace sanpi
