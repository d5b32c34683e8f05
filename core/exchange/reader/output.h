// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/cells.h"
#include "exchange/reader/limits.h"
#include "exchange/reader/refusal.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sanpi::reader {

/// Where typed cells go: frames for the program, lines for a person, nothing for a fuzzer.
class CellSink {
public:
    virtual ~CellSink() = default;
    virtual void source(const SourceInfo& info) = 0;
    /// The next entry of the string table, counted from 0.
    virtual void string(std::string_view utf8) = 0;
    virtual void beginSheet(const SheetInfo& info) = 0;
    virtual void hiddenColumns(std::span<const ColumnRange> columns) = 0;
    /// \p cells in the file's order; rows too may come in any order.
    virtual void row(std::uint32_t number, std::uint8_t flags, std::span<const CellValue> cells) = 0;
    virtual void merges(std::span<const MergeRange> ranges, bool more) = 0;
    virtual void endSheet() = 0;
};

/// The one reading of one file: its limits, what was delivered so far, and the refusal once there is one.
/// Functions that can refuse return false and leave the reason here; the first reason stays.
class Output {
public:
    Output(CellSink& sink, const ReaderLimits& limits);

    [[nodiscard]] const ReaderLimits& limits() const { return m_limits; }
    bool refuse(ReaderRefusal code, std::initializer_list<std::string> facts = {});
    bool refuse(const Refusal& refusal);
    [[nodiscard]] const std::optional<Refusal>& refusal() const { return m_refusal; }

    void source(const SourceInfo& info) { m_sink.source(info); }
    /// Adds an entry to the string table without looking for an equal one.
    [[nodiscard]] bool addString(std::string_view utf8);
    /// Index of \p utf8 in the string table; equal texts share one entry as far as the memory for it goes.
    [[nodiscard]] bool intern(std::string_view utf8, std::uint32_t& index);
    [[nodiscard]] std::uint32_t strings() const { return m_strings; }

    [[nodiscard]] bool beginSheet(const SheetInfo& info);
    void hiddenColumns(std::span<const ColumnRange> columns) { m_sink.hiddenColumns(columns); }
    /// A row without cells is not delivered.
    [[nodiscard]] bool row(std::uint32_t number, std::uint8_t flags, std::span<const CellValue> cells);
    void merges(std::span<const MergeRange> ranges, bool more) { m_sink.merges(ranges, more); }
    void endSheet() { m_sink.endSheet(); }

    /// Counts inflated bytes over all parts.
    [[nodiscard]] bool inflated(std::uint64_t bytes);

private:
    CellSink& m_sink;
    const ReaderLimits m_limits;
    std::optional<Refusal> m_refusal;
    std::unordered_map<std::string, std::uint32_t> m_interned;
    std::uint64_t m_internedBytes = 0;
    std::uint64_t m_inflated = 0;
    std::uint64_t m_textBytes = 0;
    std::uint64_t m_rows = 0;
    std::uint64_t m_cells = 0;
    std::uint64_t m_sheets = 0;
    std::uint32_t m_strings = 0;
};

} // namespace sanpi::reader
