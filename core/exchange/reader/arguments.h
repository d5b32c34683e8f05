// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/limits.h"
#include "exchange/reader/request.h"

#include <optional>
#include <string>
#include <vector>

namespace sanpi::reader {

/// The command line of sanpi-reader. Both ends share it: the program builds it, the reader parses it.
struct Arguments {
    std::string path;
    ReadRequest request;
    ReaderLimits limits;
    bool asText = false; ///< lines for a person instead of frames
};

/// nullopt when an option is unknown, a number is none or the file is missing.
[[nodiscard]] std::optional<Arguments> parseArguments(const std::vector<std::string>& words);
/// The words that parse back to \p arguments; limits at their default are left out.
[[nodiscard]] std::vector<std::string> argumentWords(const Arguments& arguments);

} // namespace sanpi::reader
