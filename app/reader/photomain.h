// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace sanpi::reader {

/// --photo EDGE: reads a photo from the standard input and writes its facts, and its pixels with no side
/// longer than EDGE (0: none), as exchange/picture/reply.h says. The exit code.
[[nodiscard]] int runPhoto(const std::vector<std::string>& words);

} // namespace sanpi::reader
