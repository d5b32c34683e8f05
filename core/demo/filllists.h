// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/facts.h"
#include "demo/ledger.h"
#include "store/changesetbuilder.h"

namespace sanpi {

/// The lists and papers of a key project: its batch, milestones and procedures. NotFound for a word that the
/// catalogue lacks.
[[nodiscard]] Result<void> writeLife(
    ChangeSetBuilder& builder, const DemoProject& project, qint64 id, const DemoFacts& facts);

/// A project of the reconstruction library with its year; \p unit is the id of its unit.
[[nodiscard]] Result<void> writeRebuild(
    ChangeSetBuilder& builder, const DemoRebuild& member, qint64 unit, const DemoFacts& facts);

} // namespace sanpi
