// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/picture/picture.h"

#include <optional>

namespace sanpi::picture {

/// The longest side that may be asked for, in pixels: bounds what the program takes from the child.
inline constexpr std::uint32_t mostEdge = 2048;

/// What the child writes on its standard output: little-endian
///   u32 magic, u8 version, u8 refusal, u8 orientation, u8 has place, u32 width, u32 height,
///   19 bytes time taken or NULs, f64 latitude, f64 longitude, u32 width and u32 height of the pixels,
///   pixels.
/// The pixels are plain: nothing that the child hands over needs decoding again.
[[nodiscard]] std::string replyOf(const Picture& picture);

/// nullopt for anything but one whole and consistent answer to a question for \p edge.
[[nodiscard]] std::optional<Picture> pictureOf(std::string_view reply, std::uint32_t edge);

/// No honest answer is longer.
[[nodiscard]] std::size_t mostReplyBytes(std::uint32_t edge);

} // namespace sanpi::picture
