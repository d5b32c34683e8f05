// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commandpalette.h"
#include "ui/shell/page.h"

#include <functional>

namespace sanpi {

class LedgerSession;

/// Projects and units for Ctrl+K: by name, short name, code, developer, unit and pinyin initials, in the year
/// and as of the day that stand in the top bar. \p go is called with the place that opens what was chosen.
[[nodiscard]] PaletteSearch recordSearch(
    LedgerSession& session, std::function<Scope()> scope, std::function<void(const Location&)> go);

} // namespace sanpi
