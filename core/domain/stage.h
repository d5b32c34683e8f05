// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace sanpi {

/// The five stages of the "三个一批" lifecycle (domain.md, decision 3). The numbers are stored.
enum class Stage { Planned = 0, Signed = 1, Started = 2, Producing = 3, AtCapacity = 4 };
inline constexpr std::array allStages {
    Stage::Planned, Stage::Signed, Stage::Started, Stage::Producing, Stage::AtCapacity};

/// Level of a project in a year's list; the highest counts (省 > 市 > 区). The numbers are stored.
enum class Level { Province = 1, City = 2, District = 3 };

/// Class of a project in a year's list. The numbers are stored.
enum class YearClass { Preliminary = 1, NewStart = 2, Continuing = 3, Completion = 4 };

/// Lamps (domain.md, decision 6); None: 不计入.
enum class Lamp { None = 0, Green = 1, Yellow = 2, Red = 3 };

} // namespace sanpi
