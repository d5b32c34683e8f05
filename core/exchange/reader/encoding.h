// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/cells.h"
#include "exchange/reader/output.h"

#include <string>
#include <string_view>

namespace sanpi::reader {

struct DecodedText {
    std::string utf8;
    std::string encoding; ///< UTF-8, GB18030, UTF-16LE …
    EncodingCertainty certainty = EncodingCertainty::Certain;
};

/// Decodes a text file: byte order mark → UTF-16 without a mark → strict UTF-8 → GB18030, or the encoding
/// that was asked for. Nothing is ever replaced: a byte that fits no reading refuses the file with its line
/// and offset, and so does a file whose lines disagree.
[[nodiscard]] bool decodeText(
    std::string_view bytes, const std::string& asked, Output& output, DecodedText& decoded);

/// Offset of the first byte that is not UTF-8 (shortest forms, no surrogates); npos when all are.
[[nodiscard]] std::size_t firstInvalidUtf8(std::string_view bytes);

} // namespace sanpi::reader
