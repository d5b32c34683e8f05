// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/picture/picture.h"

namespace sanpi::picture {

// One function a format; internal to picture/. Each fills width and height as stored, and pixels as stored,
// reduced, when edge is not 0; the caller turns them upright.

[[nodiscard]] Refusal decodeJpeg(
    std::string_view bytes, std::uint32_t edge, const Limits& limits, Picture& picture);
[[nodiscard]] Refusal decodePng(
    std::string_view bytes, std::uint32_t edge, const Limits& limits, Picture& picture);

/// None, or why a picture of this size is not decoded.
[[nodiscard]] inline Refusal checkSize(std::uint32_t width, std::uint32_t height, const Limits& limits)
{
    if (width == 0 || height == 0)
        return Refusal::Damaged;
    const bool large
        = width > limits.side || height > limits.side || std::uint64_t(width) * height > limits.pixels;
    return large ? Refusal::TooManyPixels : Refusal::None;
}

} // namespace sanpi::picture
