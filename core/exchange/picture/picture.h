// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/picture/exif.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace sanpi::picture {

/// Why a file is not shown as a photo. Numbers go over the pipe.
enum class Refusal : std::uint8_t {
    None,
    Empty,
    TooLarge, ///< bytes
    Heic, ///< the iPhone's own format
    OtherPicture, ///< GIF, WebP, TIFF, BMP, SVG: kept, not shown
    NotAPicture,
    Truncated,
    Damaged,
    TooManyPixels,
    TooMuchMemory,
    Last = TooMuchMemory,
};

/// What one photo may cost.
struct Limits {
    std::uint64_t fileBytes = 64ull << 20;
    std::uint32_t side = 30'000; ///< pixels of the longer side
    std::uint64_t pixels = 120'000'000; ///< a phone's largest photo has 108 million
    std::uint64_t wholePixels = 30'000'000; ///< where the format forces us to hold them all (interlaced PNG)
    std::uint64_t codecBytes = 300ull << 20; ///< what the JPEG library may take (progressive ones need much)
    std::uint32_t scans = 100; ///< of a progressive JPEG; honest ones have about ten
};

/// Rows from the top, three bytes a pixel: red, green, blue.
struct Pixels {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::string rgb;
};

struct Picture {
    Refusal refusal = Refusal::None;
    std::uint32_t width = 0; ///< of the photo, upright
    std::uint32_t height = 0;
    ExifFacts exif;
    Pixels pixels; ///< upright, no side longer than asked for; none when that was 0 or after a refusal
};

/// The shortest "longest side" that may be asked for: so that 32 bits hold the sum of the pixels that become
/// one.
inline constexpr std::uint32_t leastEdge = 16;

/// Decodes JPEG and PNG by their bytes (never by a name), turned upright, transparent parts on white. Touches
/// neither disk nor network. \p edge: the longest side wanted, in pixels; 0: only the facts.
[[nodiscard]] Picture readPicture(std::string_view bytes, std::uint32_t edge, const Limits& limits = {});

} // namespace sanpi::picture
