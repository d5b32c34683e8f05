// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

namespace sanpi::cli {

/// figures escalation: what the ladder proposes on the day.
int escalationFigures(Context& context);
/// figures reminders: what is due.
int reminderFigures(Context& context);
/// order escalate RECORD: takes what the ladder proposes for an issue or a project.
int escalateOrder(Context& context, Ledger& ledger, const QString& word);

} // namespace sanpi::cli
