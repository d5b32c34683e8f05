// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

namespace sanpi {

/// All pages of the program in the order of the rail, titled in the language in force.
[[nodiscard]] QList<PageEntry> allPages(const PageServices& services);

} // namespace sanpi
