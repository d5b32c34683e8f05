// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/preferences.h"

#include <functional>

namespace sanpi {

class BackupKeeper;
class LedgerSession;
class Prompts;

/// What pages are given by the composition root. All of it outlives them.
struct PageServices {
    LedgerSession* session = nullptr;
    Prompts* prompts = nullptr;
    std::function<Preferences()> preferences;
    std::function<void(const Preferences&)> setPreferences; ///< stores and applies; may make the pages again
    BackupKeeper* backups = nullptr; ///< null where there are none: in tests of other things
};

} // namespace sanpi
