// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

/// The commands: each parses its words, calls core, prints. They return the exit code.
namespace sanpi::cli {

int initCommand(Context& context);
int checkCommand(Context& context);
int historyCommand(Context& context);
int undoCommand(Context& context);
int redoCommand(Context& context);
int fieldsCommand(Context& context);
int listCommand(Context& context);
int setCommand(Context& context);
int recoverCommand(Context& context);
int compareCommand(Context& context);
/// list removed: what the recycle bin holds.
int listRemoved(Context& context, Ledger& ledger);
int advanceCommand(Context& context);
int attachCommand(Context& context);
int attachmentsCommand(Context& context);
int importCommand(Context& context);
int issueCommand(Context& context);
int inspectionCommand(Context& context);
int supervisionCommand(Context& context);
int orderCommand(Context& context);
int noticeCommand(Context& context);
int figuresCommand(Context& context);
int reportCommand(Context& context);
int backupCommand(Context& context);
int restoreCommand(Context& context);
int fillCommand(Context& context);
int sayCommand(Context& context);
int templateCommand(Context& context);
int monthCommand(Context& context);
int yearCommand(Context& context);
int candidateCommand(Context& context);
int tourCommand(Context& context);
int assignCommand(Context& context);
int meetingCommand(Context& context);

} // namespace sanpi::cli
