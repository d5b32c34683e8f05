// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace sanpi::reader {

struct PlainCell {
    std::string_view reference; ///< each as in the file; empty where there is none
    std::string_view style;
    std::string_view kind;
    std::string_view value;
    bool hasValue = false;
};

/// A row of a worksheet as nearly all programs write it.
struct PlainRow {
    std::string_view number;
    std::string_view hidden;
    std::vector<PlainCell> cells;
};

/// Reads the row at the front of \p bytes if it is whole and plain: its tags written without white space that
/// is not needed, in ASCII, without prefix, reference, formula or inline text. Such a row means the same to
/// every parser of XML, and a general one takes five times as long; sheets are made of little else. Returns
/// its length; 0 where it is anything else, which is then left to the parser.
[[nodiscard]] std::size_t plainRowAt(std::string_view bytes, PlainRow& row);

} // namespace sanpi::reader
