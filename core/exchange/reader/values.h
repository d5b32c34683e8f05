// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/cells.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sanpi::reader {

struct CellRef {
    std::uint32_t row = 0; ///< from 0
    std::uint32_t column = 0;
};

/// "B7", "$B$7". nullopt for anything else and for what lies outside a sheet.
[[nodiscard]] std::optional<CellRef> parseRef(std::string_view text);

/// A whole number without sign, nothing else. nullopt over \p most.
[[nodiscard]] std::optional<std::uint32_t> parseIndex(std::string_view text, std::uint32_t most);

/// A finite number; white space around it is allowed.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

struct NumberFormat {
    NumberClass numberClass = NumberClass::Plain;
    std::uint8_t padWidth = 0;
};
/// The class of a built-in format id (ECMA-376 18.8.30, with the East Asian ones), if it is built in.
[[nodiscard]] std::optional<NumberFormat> builtinFormat(std::uint32_t id);
/// The class of a format code, judged by its first section.
[[nodiscard]] NumberFormat classifyFormat(std::string_view code);

struct SerialDate {
    double serial = 0;
    NumberClass numberClass = NumberClass::Date;
};
/// 2021-12-01, 2021-12-01T08:30:00, 08:30:00 or PT8H30M as the day number of a sheet.
[[nodiscard]] std::optional<SerialDate> serialFromIso(std::string_view text, bool date1904);

/// Every line break becomes LF.
[[nodiscard]] std::string withLineFeeds(std::string text);

/// Decodes _x000D_ and its like, makes every line break LF. Lone surrogates become U+FFFD.
[[nodiscard]] std::string decodedEscapes(std::string_view utf8);

/// Number of UTF-16 units, as Excel counts the characters of a cell.
[[nodiscard]] std::size_t utf16Length(std::string_view utf8);

void appendUtf8(std::string& text, char32_t character);

} // namespace sanpi::reader
