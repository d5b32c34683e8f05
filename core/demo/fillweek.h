// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/facts.h"
#include "demo/ledger.h"
#include "store/changesetbuilder.h"

#include <map>

namespace sanpi {

/// The inspections of a project, and its planned visits. NotFound for a word that the catalogue lacks.
[[nodiscard]] Result<void> writeInspections(
    ChangeSetBuilder& builder, const DemoProject& project, qint64 id, const DemoFacts& facts);

/// An issue with its steps. \p project and \p unit are ids.
[[nodiscard]] Result<void> writeIssue(
    ChangeSetBuilder& builder, const DemoIssue& issue, qint64 project, qint64 unit);

} // namespace sanpi
