// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/framedecoder.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    sanpi::ReaderLimits limits;
    limits.cells = 100'000;
    sanpi::FrameDecoder decoder(limits);
    static_cast<void>(decoder.feed({reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)}));
    return 0;
}
