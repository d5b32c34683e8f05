// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sanpi::reader {

/// What is asked of one reading beside the bytes.
struct ReadRequest {
    std::string
        fileName; ///< without its folder: tells .et from .xls and owner files; never decides the format alone
    std::string encoding; ///< of a text file; empty = find out
    std::vector<std::string> sheets; ///< names; empty = all
    char32_t delimiter = 0; ///< of a text file; 0 = find out

    [[nodiscard]] bool wants(std::string_view sheet) const
    {
        if (sheets.empty())
            return true;
        for (const std::string& name : sheets) {
            if (name == sheet)
                return true;
        }
        return false;
    }
};

} // namespace sanpi::reader
