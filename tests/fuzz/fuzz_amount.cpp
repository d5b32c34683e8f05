// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"
#include "domain/moneywords.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    for (const bool formula : {false, true}) {
        const auto read = sanpi::parseMoney(text, sanpi::Unit::Wan, formula);
        if (!read)
            continue;
        // What was read prints as something that reads back to the same amount.
        const auto again = sanpi::parseMoney(read->value.exact(sanpi::Unit::Wan), sanpi::Unit::Wan);
        if (!again || again->value != read->value)
            std::abort();
    }
    if (const auto words = sanpi::moneyInWords(text); words && words->value.yuan() < 0)
        std::abort();
    return 0;
}
