// SPDX-License-Identifier: GPL-3.0-or-later
#include "readthrough.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    sanpi::fuzz::readThrough({reinterpret_cast<const char*>(data), size}, "x.xlsx");
    return 0;
}
