// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/picture/picture.h"

#include <vector>

namespace sanpi::picture {

/// Takes a picture row by row and keeps its reduction, so that no large picture is ever held: each pixel of
/// the outcome is the mean of those that fall into it.
class Shrinker {
public:
    /// Both at least 1. Nothing is enlarged.
    Shrinker(std::uint32_t width, std::uint32_t height, std::uint32_t edge);
    /// The next row, 3 bytes a pixel.
    void add(const unsigned char* rgb);
    [[nodiscard]] Pixels take();

private:
    void flush();

    std::uint32_t m_width;
    std::uint32_t m_height;
    std::uint32_t m_row = 0;
    Pixels m_out;
    std::uint32_t m_outRow = 0;
    std::uint32_t m_rows = 0; ///< gathered for the row of the outcome
    std::vector<std::uint32_t> m_sums;
    std::vector<std::uint32_t> m_columnOf; ///< of the outcome, by column of the picture
    std::vector<std::uint32_t> m_columns; ///< of the picture, by column of the outcome
};

/// Turned as EXIF's orientation \p orientation (1 to 8) asks for.
[[nodiscard]] Pixels upright(Pixels pixels, int orientation);

} // namespace sanpi::picture
