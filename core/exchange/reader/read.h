// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/output.h"
#include "exchange/reader/request.h"

#include <string>
#include <string_view>

namespace sanpi::reader {

/// Reads the bytes of one sheet file and delivers its typed cells. False after a refusal, which is in \p
/// output; what was delivered until then counts for nothing. Touches neither disk nor network.
[[nodiscard]] bool readBytes(std::string_view bytes, const ReadRequest& request, Output& output);

/// Loads a regular file whole, at most limits().fileBytes. False after a refusal.
[[nodiscard]] bool loadFile(const std::string& path, Output& output, std::string& bytes);

} // namespace sanpi::reader
