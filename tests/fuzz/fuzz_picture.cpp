// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/picture/reply.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// What a file becomes must be what the program takes back.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::uint32_t edge = 64;
    sanpi::picture::Limits limits;
    limits.pixels = 4'000'000;
    limits.wholePixels = 1'000'000;
    limits.codecBytes = 64 << 20;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto picture = sanpi::picture::readPicture(bytes, edge, limits);
    if (!sanpi::picture::pictureOf(sanpi::picture::replyOf(picture), edge))
        std::abort();
    static_cast<void>(sanpi::picture::pictureOf(bytes, edge));
    return 0;
}
