// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/roles.h"

namespace sanpi {

/// What the grid's delegate and its views ask beside ItemRole.
enum GridRole {
    ProblemRole = FilterRole + 1, ///< QString: why what was typed cannot enter; the cell shows it in red
    PendingRole, ///< bool: typed and not yet answered by the storage thread
    NullRole, ///< bool: nothing stands there
};

} // namespace sanpi
