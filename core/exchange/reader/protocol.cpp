// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/protocol.h"

#include <bit>
#include <cstring>

namespace sanpi::reader {

namespace {

static_assert(
    std::endian::native == std::endian::little, "the protocol writes numbers as they lie in memory");

constexpr std::size_t batchBytes = 64u << 10;
constexpr std::uint64_t mostFactBytes = 1024;

template <typename Value> void put(std::string& to, Value value)
{
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    to.append(bytes, sizeof value);
}

void putText(std::string& to, std::string_view text)
{
    put(to, static_cast<std::uint32_t>(text.size()));
    to.append(text);
}

/// In one piece: a sheet has millions of cells.
void putCell(std::string& to, const CellValue& cell)
{
    char bytes[4 + sizeof cell.number];
    std::size_t size = 4;
    std::memcpy(bytes, &cell.column, sizeof cell.column);
    bytes[2] = static_cast<char>(static_cast<unsigned>(cell.type) | (cell.flags & HasFormula) << 7);
    bytes[3] = static_cast<char>(
        static_cast<unsigned>(cell.numberClass) | static_cast<unsigned>(cell.padWidth) << 3);
    if (carriesNumber(cell.type)) {
        std::memcpy(bytes + size, &cell.number, sizeof cell.number);
        size += sizeof cell.number;
    } else if (carriesText(cell.type)) {
        std::memcpy(bytes + size, &cell.text, sizeof cell.text);
        size += sizeof cell.text;
    }
    to.append(bytes, size);
}

} // namespace

FrameWriter::FrameWriter(std::function<void(std::string_view)> write) : m_write(std::move(write))
{
    std::string payload;
    put(payload, protocolMagic);
    put(payload, protocolVersion);
    frame(FrameType::Hello, payload);
}

void FrameWriter::source(const SourceInfo& info)
{
    std::string payload;
    put(payload, info.kind);
    put(payload, static_cast<std::uint8_t>(info.date1904 ? 1 : 0));
    put(payload, info.certainty);
    put(payload, static_cast<std::uint32_t>(info.delimiter));
    putText(payload, info.encoding);
    put(payload, info.links);
    put(payload, info.pictures);
    frame(FrameType::Source, payload);
}

void FrameWriter::string(std::string_view utf8)
{
    putText(m_strings, utf8);
    ++m_stringCount;
    ++m_totalStrings;
    if (m_strings.size() >= batchBytes)
        flushStrings();
}

void FrameWriter::beginSheet(const SheetInfo& info)
{
    flush();
    ++m_totalSheets;
    std::string payload;
    put(payload, info.state);
    putText(payload, info.name);
    frame(FrameType::SheetBegin, payload);
}

void FrameWriter::hiddenColumns(std::span<const ColumnRange> columns)
{
    if (columns.empty())
        return;
    flush();
    std::string payload;
    put(payload, static_cast<std::uint32_t>(columns.size()));
    for (const ColumnRange& range : columns) {
        put(payload, range.first);
        put(payload, range.last);
    }
    frame(FrameType::Columns, payload);
}

void FrameWriter::row(std::uint32_t number, std::uint8_t flags, std::span<const CellValue> cells)
{
    // A sheet is 16,384 columns wide; a hostile row may state more cells than that, in pieces of one number.
    constexpr std::size_t mostCells = maxSheetColumn + 1;
    while (!cells.empty()) {
        const auto piece = cells.first(std::min(cells.size(), mostCells));
        cells = cells.subspan(piece.size());
        put(m_rows, number);
        put(m_rows, flags);
        put(m_rows, static_cast<std::uint16_t>(piece.size()));
        for (const CellValue& cell : piece)
            putCell(m_rows, cell);
        ++m_rowCount;
        ++m_totalRows;
        m_totalCells += piece.size();
        if (m_rows.size() >= batchBytes)
            flush();
    }
}

void FrameWriter::merges(std::span<const MergeRange> ranges, bool more)
{
    if (ranges.empty() && !more)
        return;
    flush();
    std::string payload;
    put(payload, static_cast<std::uint8_t>(more ? 1 : 0));
    put(payload, static_cast<std::uint32_t>(ranges.size()));
    for (const MergeRange& range : ranges) {
        put(payload, range.firstRow);
        put(payload, range.lastRow);
        put(payload, range.firstColumn);
        put(payload, range.lastColumn);
    }
    frame(FrameType::Merges, payload);
}

void FrameWriter::endSheet()
{
    flush();
    frame(FrameType::SheetEnd, {});
}

void FrameWriter::done()
{
    flush();
    std::string payload;
    put(payload, m_totalSheets);
    put(payload, m_totalRows);
    put(payload, m_totalCells);
    put(payload, m_totalStrings);
    frame(FrameType::Done, payload);
}

void FrameWriter::refused(const Refusal& refusal)
{
    std::string payload;
    putText(payload, refusalName(refusal.code));
    put(payload, static_cast<std::uint32_t>(refusal.facts.size()));
    for (const std::string& fact : refusal.facts)
        putText(payload, std::string_view(fact).substr(0, mostFactBytes));
    frame(FrameType::Refused, payload);
}

void FrameWriter::flush()
{
    flushStrings(); // before the rows that name them
    flushRows();
}

void FrameWriter::flushStrings()
{
    if (m_stringCount == 0)
        return;
    std::string payload;
    payload.reserve(m_strings.size() + sizeof m_stringCount);
    put(payload, m_stringCount);
    payload += m_strings;
    m_strings.clear();
    m_stringCount = 0;
    frame(FrameType::Strings, payload);
}

void FrameWriter::flushRows()
{
    if (m_rowCount == 0)
        return;
    std::string payload;
    payload.reserve(m_rows.size() + sizeof m_rowCount);
    put(payload, m_rowCount);
    payload += m_rows;
    m_rows.clear();
    m_rowCount = 0;
    frame(FrameType::Rows, payload);
}

void FrameWriter::frame(FrameType type, const std::string& payload)
{
    m_out.clear();
    put(m_out, static_cast<std::uint32_t>(payload.size()));
    put(m_out, type);
    m_out += payload;
    m_write(m_out);
}

} // namespace sanpi::reader
