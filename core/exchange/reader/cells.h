// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sanpi {

enum class CellType : std::uint8_t {
    Text,
    Number,
    Bool, ///< number is 0 or 1
    Error, ///< text is the sheet's word: #REF!
    FormulaWithoutValue, ///< never calculated by the program that wrote the file
    Picture, ///< a picture inside a cell (WPS); text is its formula
    TooLong, ///< text over the limit; nothing of it is kept
    Unreadable, ///< states something that cannot be: a string that is not in the table, a number that is none
    Ambiguous, ///< the file states two values for the cell
    Last = Ambiguous,
};

/// What the number format of a cell says about its number. Dates are numbers in a sheet: only this tells
/// them.
enum class NumberClass : std::uint8_t {
    Plain,
    Percent,
    Date,
    DateTime,
    Time,
    Text, ///< format @
    Padded, ///< format 00000: a code whose leading zeros are not in the number
    Last = Padded,
};

enum class SheetState : std::uint8_t { Visible, Hidden, VeryHidden, Last = VeryHidden };
enum class SheetFileKind : std::uint8_t { Xlsx, Ods, Csv, Last = Csv };

/// How sure the encoding of a text file is.
enum class EncodingCertainty : std::uint8_t {
    Certain, ///< a byte order mark, plain ASCII, or asked for by name
    Likely, ///< decodes without fault, other readings do not
    Doubtful, ///< two readings decode without fault: let the person see
    Last = Doubtful,
};

enum CellFlag : std::uint8_t {
    HasFormula = 1, ///< the value is a cached result
};
enum RowFlag : std::uint8_t {
    HiddenRow = 1,
    BrokenQuotes = 2, ///< csv: a quote that is never closed; the line was cut at its delimiters
};

namespace reader {

/// One cell on its way to the program. \c text is an index into the string table.
struct CellValue {
    std::uint16_t column = 0;
    CellType type = CellType::Text;
    NumberClass numberClass = NumberClass::Plain;
    std::uint8_t padWidth = 0; ///< digits of a Padded format
    std::uint8_t flags = 0; ///< CellFlag
    std::uint32_t text = 0;
    double number = 0;
};

struct SourceInfo {
    SheetFileKind kind = SheetFileKind::Xlsx;
    bool date1904 = false;
    std::string encoding; ///< of a text file: UTF-8, GB18030, UTF-16LE …
    EncodingCertainty certainty = EncodingCertainty::Certain;
    char32_t delimiter = 0; ///< of a text file
    std::uint32_t links = 0; ///< parts of the package that fetch from elsewhere; never followed
    std::uint32_t pictures = 0; ///< in the package; not read
};

struct SheetInfo {
    std::string name; ///< UTF-8; empty for a text file
    SheetState state = SheetState::Visible;
};

struct ColumnRange {
    std::uint16_t first = 0;
    std::uint16_t last = 0;
};

struct MergeRange {
    std::uint32_t firstRow = 0;
    std::uint32_t lastRow = 0;
    std::uint16_t firstColumn = 0;
    std::uint16_t lastColumn = 0;
};

} // namespace reader
} // namespace sanpi
