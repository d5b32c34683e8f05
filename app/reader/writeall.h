// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <cerrno>
#include <string_view>

namespace sanpi::reader {

/// Writes on the standard output; ends the process (3) when nobody listens any more.
inline void writeAll(std::string_view bytes)
{
    constexpr int nobodyListens = 3;
    while (!bytes.empty()) {
        const ssize_t count = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            ::_exit(nobodyListens);
        bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
}

} // namespace sanpi::reader
