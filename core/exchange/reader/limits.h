// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace sanpi {

/// What one file may cost. Every number is a setting; the defaults fit any honest ledger with room to spare.
/// Both sides hold to them: the reader counts while it reads, the program counts again what the reader sends.
struct ReaderLimits {
    std::uint64_t fileBytes = 50ull << 20;
    std::uint64_t zipEntries = 1000;
    std::uint64_t partBytes = 256ull << 20; ///< one part, inflated; counted, never believed
    std::uint64_t totalBytes = 512ull << 20; ///< all parts that are read, inflated
    std::uint64_t xmlDepth = 64;
    std::uint64_t xmlToken = 1ull << 20; ///< one tag with its attributes, in bytes
    std::uint64_t cellText = 32767; ///< characters (UTF-16 units, as Excel counts them)
    std::uint64_t rows = 200'000; ///< rows with content, over all sheets
    std::uint64_t cells = 8'000'000; ///< cells with content, over all sheets
    std::uint64_t strings = 2'000'000; ///< distinct entries of the string table
    std::uint64_t textBytes = 128ull << 20; ///< all texts together, UTF-8
    std::uint64_t sheets = 256;
    std::uint64_t merges = 65'536; ///< further ones are dropped and the sheet says so
    std::uint64_t seconds = 60; ///< CPU time of the reader, and wall time as the program counts it
    std::uint64_t memoryBytes = 512ull << 20; ///< address space of the reader
};

/// Largest row and column number of a sheet, counted from 0 (Excel's own).
inline constexpr std::uint32_t maxSheetRow = 1'048'575;
inline constexpr std::uint32_t maxSheetColumn = 16'383;

} // namespace sanpi
