// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sanpi {

/// Whether a person is in the middle of a text that is not stored yet: a cell's editor is open, or the field
/// with the focus was altered. GUI thread.
[[nodiscard]] bool isTyping();

} // namespace sanpi
