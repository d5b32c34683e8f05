// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stage.h"
#include "ui/widgets/roles.h"

namespace sanpi {

/// What the grid's delegate and its views ask beside ItemRole.
enum GridRole {
    ProblemRole = FilterRole + 1, ///< QString: why what was typed cannot enter; the cell shows it in red
    PendingRole, ///< bool: typed and not yet answered by the storage thread
    NullRole, ///< bool: nothing stands there
    GroupRole, ///< bool: the row heads a group, which is open or folded
    LabelRole, ///< bool: the cell that names the group
    MarkRole, ///< int of Tone: the sign of the colour of the row
    NewRowRole, ///< bool: the row is typed and is no record yet; nothing for others
};

/// The shape that stands for a tone: ● ▲ ■ and –, as lamps have them.
[[nodiscard]] constexpr Lamp lampOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return Lamp::Green;
    case Tone::Warn:
        return Lamp::Yellow;
    case Tone::Bad:
        return Lamp::Red;
    default:
        return Lamp::None;
    }
}

} // namespace sanpi
