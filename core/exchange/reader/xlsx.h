// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/package.h"
#include "exchange/reader/request.h"
#include "exchange/reader/values.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sanpi::reader {

struct Relationship {
    std::string type; ///< its last step: worksheet, styles, sharedStrings
    std::string target; ///< part name
};
using Relationships = std::unordered_map<std::string, Relationship>;

/// Relationships of \p part ("" = of the package). Targets outside the package are refused, external ones
/// left out.
[[nodiscard]] bool readRelationships(Package& package, std::string_view part, Relationships& relationships);

/// The part that holds the book or document, by relationship. Empty when none is named.
[[nodiscard]] std::string mainPart(Package& package);

/// What an entry of the shared strings is good for.
enum class SharedString : std::uint8_t { Usable, Blank, TooLong };

struct XlsxBook {
    std::vector<SharedString> strings; ///< entry i is entry i of the output's string table
    std::vector<NumberFormat> formats; ///< by cell style
    bool date1904 = false;
};

[[nodiscard]] bool readSharedStrings(Package& package, std::string_view part, XlsxBook& book);
[[nodiscard]] bool readStyles(Package& package, std::string_view part, XlsxBook& book);
/// Delivers one sheet, its begin and end included.
[[nodiscard]] bool readSheet(
    Package& package, std::string_view part, const XlsxBook& book, const SheetInfo& info);

/// The part that holds the worksheet \p name, for who writes into it; the formats of \p book with it.
/// BadRelationship where there is none of that name.
[[nodiscard]] bool findSheet(Package& package, const std::string& workbookPart, std::string_view name,
    std::string& part, XlsxBook& book);

/// Delivers the whole book.
[[nodiscard]] bool readXlsx(Package& package, const std::string& workbookPart, const ReadRequest& request);

} // namespace sanpi::reader
