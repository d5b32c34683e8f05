// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dates.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto date = sanpi::parseDate(text);
    if (date && (!date->date.isValid() || date->date.year() < 1990 || date->date.year() > 2100))
        std::abort();
    const auto month = sanpi::Month::parse(text);
    if (month && sanpi::Month::parse(month->iso()) != month)
        std::abort();
    return 0;
}
