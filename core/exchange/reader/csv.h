// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/output.h"
#include "exchange/reader/request.h"

#include <string>
#include <string_view>
#include <vector>

namespace sanpi::reader {

/// The delimiter of a text: a first line "sep=;" says it, else that which cuts the first records most evenly.
/// U+FF0C (，) only where nothing else cuts. A comma when nothing does.
[[nodiscard]] char32_t sniffDelimiter(std::string_view utf8);

struct CsvRecord {
    std::vector<std::string> fields;
    bool brokenQuotes = false;
};
/// Takes one record (RFC 4180) from the front of \p utf8. A quote that is never closed, or that is followed
/// by more text, costs its own line only: the line is cut at its delimiters and marked.
[[nodiscard]] CsvRecord takeRecord(std::string_view& utf8, std::string_view delimiter, std::size_t longest);

/// Delivers a text file as one sheet of text cells.
[[nodiscard]] bool readCsv(std::string_view bytes, const ReadRequest& request, Output& output);

} // namespace sanpi::reader
