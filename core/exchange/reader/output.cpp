// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/output.h"

namespace sanpi::reader {

namespace {
/// Sharing equal texts is a saving, not a duty: beyond this the table simply grows.
constexpr std::uint64_t internBudget = 16ull << 20;
constexpr std::uint64_t internOverhead = 64;
} // namespace

Output::Output(CellSink& sink, const ReaderLimits& limits) : m_sink(sink), m_limits(limits) { }

bool Output::refuse(ReaderRefusal code, std::initializer_list<std::string> facts)
{
    if (!m_refusal)
        m_refusal = Refusal {code, facts};
    return false;
}

bool Output::refuse(const Refusal& refusal)
{
    if (!m_refusal)
        m_refusal = refusal;
    return false;
}

bool Output::addString(std::string_view utf8)
{
    m_textBytes += utf8.size();
    if (m_strings >= m_limits.strings)
        return refuse(ReaderRefusal::TooMuchText, {std::to_string(m_limits.strings)});
    if (m_textBytes > m_limits.textBytes)
        return refuse(ReaderRefusal::TooMuchText, {std::to_string(m_limits.textBytes)});
    m_sink.string(utf8);
    ++m_strings;
    return true;
}

bool Output::intern(std::string_view utf8, std::uint32_t& index)
{
    std::string key(utf8);
    if (const auto found = m_interned.find(key); found != m_interned.end()) {
        index = found->second;
        return true;
    }
    index = m_strings;
    if (!addString(utf8))
        return false;
    const std::uint64_t cost = key.size() + internOverhead;
    if (m_internedBytes + cost <= internBudget) {
        m_internedBytes += cost;
        m_interned.emplace(std::move(key), index);
    }
    return true;
}

bool Output::beginSheet(const SheetInfo& info)
{
    if (++m_sheets > m_limits.sheets)
        return refuse(ReaderRefusal::TooManySheets, {std::to_string(m_limits.sheets)});
    m_sink.beginSheet(info);
    return true;
}

bool Output::row(std::uint32_t number, std::uint8_t flags, std::span<const CellValue> cells)
{
    if (cells.empty())
        return true;
    if (++m_rows > m_limits.rows)
        return refuse(ReaderRefusal::TooManyRows, {std::to_string(m_limits.rows)});
    m_cells += cells.size();
    if (m_cells > m_limits.cells)
        return refuse(ReaderRefusal::TooManyCells, {std::to_string(m_limits.cells)});
    m_sink.row(number, flags, cells);
    return true;
}

bool Output::inflated(std::uint64_t bytes)
{
    m_inflated += bytes;
    if (m_inflated > m_limits.totalBytes)
        return refuse(ReaderRefusal::InflatedTooLarge, {std::to_string(m_limits.totalBytes)});
    return true;
}

} // namespace sanpi::reader
