// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/limits.h"

namespace sanpi::reader {

/// Caps this process's address space and CPU time. Under AddressSanitizer the address space stays free: its
/// shadow alone is terabytes.
void limitSelf(const ReaderLimits& limits);

/// Gives up every system call but those for memory, time, writing and leaving: a file that takes over the
/// parser still reaches no other file, no network and no program. Best effort where the kernel has no
/// seccomp.
void confineSelf();

} // namespace sanpi::reader
