// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader/protocol.h"
#include "exchange/reader/read.h"
#include "exchange/sheets/framedecoder.h"

#include <cstdlib>
#include <string_view>

namespace sanpi::fuzz {

/// Sends what was read straight into the program's decoder: whatever the reader says, the decoder must take
/// it.
inline void readThrough(std::string_view bytes, const char* name)
{
    ReaderLimits limits;
    limits.partBytes = limits.totalBytes = 4u << 20;
    limits.rows = 5000;
    limits.cells = 50'000;
    FrameDecoder decoder(limits);
    bool sound = true;
    reader::FrameWriter writer([&](std::string_view frame) {
        sound = sound && decoder.feed({frame.data(), static_cast<qsizetype>(frame.size())});
    });
    reader::Output output(writer, limits);
    const bool read = reader::readBytes(bytes, {name, {}, {}}, output);
    if (read)
        writer.done();
    else
        writer.refused(*output.refusal());
    if (!sound || decoder.done() != read || decoder.refused() == read)
        std::abort();
}

} // namespace sanpi::fuzz
