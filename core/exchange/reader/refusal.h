// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanpi {

/// Why a file is not read. The names (refusalName) are stable: tests, logs and saved settings use them.
/// What stands behind // are the facts, in order.
enum class ReaderRefusal : std::uint8_t {
    None,
    // the file as such
    NotFound,
    NoAccess, // system's reason
    NotAFile, // directory, fifo, device
    OwnerFile, // ~$name.xlsx: the mark that a book is open elsewhere
    Empty,
    FileTooLarge, // bytes, limit
    ChangedWhileReading,
    // another format
    OldXls,
    WpsEt,
    Encrypted,
    HtmlTable,
    XmlSpreadsheet,
    Xlsb,
    OtherFormat, // format
    NotText,
    // the container
    ZipDamaged, // library's reason
    ZipMethod, // part
    ZipDuplicate, // part
    ZipTooManyEntries, // entries, limit
    PartMissing, // part
    PartDamaged, // part, library's reason
    PartTooLarge, // part, limit
    InflatedTooLarge, // limit
    BadRelationship, // part, target
    // the parts
    Doctype, // part
    XmlDamaged, // part, line, parser's reason
    XmlTooDeep, // part, limit
    XmlTooLong, // part, limit
    BadReference, // sheet, reference
    // the contents
    NoSheets,
    TooManySheets, // limit
    TooManyRows, // limit
    TooManyCells, // limit
    TooMuchText, // limit
    BadEncoding, // line, byte offset
    MixedEncoding, // line
    UnknownEncoding, // name
    // the reader itself
    TooMuchMemory,
    Timeout, // seconds
    ReaderMissing, // path
    Crashed, // signal or exit code
    Protocol, // what was wrong
    Last = Protocol,
};

/// Kebab-case name: "zip-duplicate".
[[nodiscard]] std::string_view refusalName(ReaderRefusal refusal);
[[nodiscard]] std::optional<ReaderRefusal> refusalNamed(std::string_view name);

struct Refusal {
    ReaderRefusal code = ReaderRefusal::None;
    std::vector<std::string> facts; ///< UTF-8
};

} // namespace sanpi
