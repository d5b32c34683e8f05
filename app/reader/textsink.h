// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/output.h"

#include <cstdio>
#include <string>
#include <vector>

namespace sanpi::reader {

/// One line a cell, for a person or a test: sheet, reference, type, value, tab-separated.
class TextSink : public CellSink {
public:
    void source(const SourceInfo& info) override;
    void string(std::string_view utf8) override { m_strings.emplace_back(utf8); }
    void beginSheet(const SheetInfo& info) override;
    void hiddenColumns(std::span<const ColumnRange>) override { }
    void row(std::uint32_t number, std::uint8_t flags, std::span<const CellValue> cells) override;
    void merges(std::span<const MergeRange> ranges, bool more) override;
    void endSheet() override { }

private:
    std::vector<std::string> m_strings;
    std::string m_sheet;
};

} // namespace sanpi::reader
