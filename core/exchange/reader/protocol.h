// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/output.h"

#include <cstdint>
#include <functional>
#include <string>

namespace sanpi::reader {

/// What the reader writes on its standard output: frames of [u32 length][u8 type][length bytes],
/// little-endian. Both ends are of one build; the version only catches a stray old program.
///   Hello      u32 magic, u8 version
///   Source     u8 kind, u8 date1904, u8 certainty, u32 delimiter, text encoding, u32 links,
///              u32 pictures
///   Strings    u32 count, then count texts: further entries of the string table
///   SheetBegin u8 state, text name
///   Columns    u32 count, then u16 first, u16 last: hidden columns
///   Rows       u32 count, then per row: u32 number, u8 flags, u16 cells, then the cells:
///              u16 column, u8 type | HasFormula << 7, u8 class | padWidth << 3,
///              then f64 (Number, Bool) or u32 string (Text, Error, Picture) or nothing
///   Merges     u8 more, u32 count, then u32 firstRow, u32 lastRow, u16 firstColumn, u16 lastColumn
///   SheetEnd   nothing
///   Done       u32 sheets, u64 rows, u64 cells, u32 strings
///   Refused    text name, u32 count, then count texts: the facts
/// A text is u32 bytes and UTF-8. Done or Refused is the last frame; a stream without either is a dead
/// reader.
enum class FrameType : std::uint8_t {
    Hello = 1,
    Source,
    Strings,
    SheetBegin,
    Columns,
    Rows,
    Merges,
    SheetEnd,
    Done,
    Refused,
};

inline constexpr std::uint32_t protocolMagic = 0x52504e53; // SNPR
inline constexpr std::uint8_t protocolVersion = 2;
inline constexpr std::size_t frameHeaderBytes = 5;
/// No frame is larger: it bounds what the program buffers.
inline constexpr std::uint32_t mostFrameBytes = 4u << 20;

[[nodiscard]] constexpr bool carriesNumber(CellType type)
{
    return type == CellType::Number || type == CellType::Bool;
}
[[nodiscard]] constexpr bool carriesText(CellType type)
{
    return type == CellType::Text || type == CellType::Error || type == CellType::Picture;
}

/// Turns cells into frames and hands whole frames to \p write (which may block).
class FrameWriter : public CellSink {
public:
    explicit FrameWriter(std::function<void(std::string_view)> write);

    void source(const SourceInfo& info) override;
    void string(std::string_view utf8) override;
    void beginSheet(const SheetInfo& info) override;
    void hiddenColumns(std::span<const ColumnRange> columns) override;
    void row(std::uint32_t number, std::uint8_t flags, std::span<const CellValue> cells) override;
    void merges(std::span<const MergeRange> ranges, bool more) override;
    void endSheet() override;

    void done();
    void refused(const Refusal& refusal);

private:
    void flush();
    void flushStrings();
    void flushRows();
    void frame(FrameType type, const std::string& payload);

    std::function<void(std::string_view)> m_write;
    std::string m_strings; ///< payload that waits, without its count
    std::string m_rows;
    std::string m_out;
    std::uint32_t m_stringCount = 0;
    std::uint32_t m_rowCount = 0;
    std::uint32_t m_totalStrings = 0;
    std::uint32_t m_totalSheets = 0;
    std::uint64_t m_totalRows = 0;
    std::uint64_t m_totalCells = 0;
};

} // namespace sanpi::reader
