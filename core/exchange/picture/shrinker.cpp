// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/picture/shrinker.h"

#include <algorithm>
#include <utility>

namespace sanpi::picture {

Shrinker::Shrinker(std::uint32_t width, std::uint32_t height, std::uint32_t edge)
    : m_width(width), m_height(height)
{
    const std::uint64_t longest = std::max(width, height);
    const std::uint64_t wanted = std::min<std::uint64_t>(longest, std::max(edge, leastEdge));
    m_out.width = static_cast<std::uint32_t>(std::max<std::uint64_t>(1, width * wanted / longest));
    m_out.height = static_cast<std::uint32_t>(std::max<std::uint64_t>(1, height * wanted / longest));
    m_out.rgb.reserve(std::size_t(m_out.width) * m_out.height * 3);
    m_sums.assign(std::size_t(m_out.width) * 3, 0);
    m_columns.assign(m_out.width, 0);
    m_columnOf.resize(width);
    for (std::uint32_t x = 0; x < width; ++x) {
        m_columnOf[x] = static_cast<std::uint32_t>(std::uint64_t(x) * m_out.width / width);
        ++m_columns[m_columnOf[x]];
    }
}

void Shrinker::add(const unsigned char* rgb)
{
    if (m_row >= m_height)
        return;
    const auto target = static_cast<std::uint32_t>(std::uint64_t(m_row) * m_out.height / m_height);
    if (target != m_outRow)
        flush();
    m_outRow = target;
    for (std::uint32_t x = 0; x < m_width; ++x) {
        std::uint32_t* sum = m_sums.data() + std::size_t(m_columnOf[x]) * 3;
        sum[0] += rgb[3 * std::size_t(x)];
        sum[1] += rgb[3 * std::size_t(x) + 1];
        sum[2] += rgb[3 * std::size_t(x) + 2];
    }
    ++m_rows;
    ++m_row;
}

void Shrinker::flush()
{
    for (std::uint32_t x = 0; x < m_out.width; ++x) {
        const std::uint64_t count = std::uint64_t(m_columns[x]) * std::max(m_rows, 1U);
        for (std::size_t i = 0; i < 3; ++i)
            m_out.rgb.push_back(static_cast<char>((m_sums[3 * std::size_t(x) + i] + count / 2) / count));
    }
    std::ranges::fill(m_sums, 0);
    m_rows = 0;
}

Pixels Shrinker::take()
{
    flush();
    m_out.rgb.resize(std::size_t(m_out.width) * m_out.height * 3);
    return std::move(m_out);
}

Pixels upright(Pixels pixels, int orientation)
{
    if (orientation <= 1 || orientation > 8)
        return pixels;
    const bool turned = orientation >= 5;
    Pixels out;
    out.width = turned ? pixels.height : pixels.width;
    out.height = turned ? pixels.width : pixels.height;
    out.rgb.resize(pixels.rgb.size());
    // Where the columns and rows of the outcome come from.
    const bool mirrorX = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool mirrorY = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    for (std::uint32_t y = 0; y < out.height; ++y) {
        for (std::uint32_t x = 0; x < out.width; ++x) {
            std::uint32_t fromX = turned ? y : x;
            std::uint32_t fromY = turned ? x : y;
            if (mirrorX)
                fromX = pixels.width - 1 - fromX;
            if (mirrorY)
                fromY = pixels.height - 1 - fromY;
            const std::size_t from = (std::size_t(fromY) * pixels.width + fromX) * 3;
            const std::size_t to = (std::size_t(y) * out.width + x) * 3;
            std::copy_n(pixels.rgb.data() + from, 3, out.rgb.data() + to);
        }
    }
    return out;
}

} // namespace sanpi::picture
