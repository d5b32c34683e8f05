// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/picture/exif.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Both as a file and as the block within it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const std::string_view block : {bytes, sanpi::picture::findExif(bytes)}) {
        const sanpi::picture::ExifFacts facts = sanpi::picture::readExif(block);
        const bool timed = facts.takenAt.empty() || facts.takenAt.size() == 19;
        if (!timed || facts.orientation < 1 || facts.orientation > 8)
            std::abort();
    }
    return 0;
}
