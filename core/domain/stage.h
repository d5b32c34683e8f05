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

/// The three lists of a period (三个一批); also the stage that a member comes in at. The numbers are stored.
enum class Batch { Signing = 1, Start = 2, Production = 3 };
inline constexpr std::array allBatches {Batch::Signing, Batch::Start, Batch::Production};

/// What becomes of a project when a year is opened; the first four are its class in that year's list. The
/// numbers are stored.
enum class TurnDecision {
    Preliminary = 1,
    NewStart = 2,
    Continuing = 3,
    Completion = 4,
    Finished = 5,
    Removed = 6
};

/// What is built, for the words of its stages: 投产 and 达产达效, 竣工 and 建成投用, 通车. The numbers are
/// stored.
enum class Works { Industry = 1, Public = 2, Road = 3 };

/// What stands beside the stage, dated (domain.md, decision 3). The numbers are stored.
enum class Stoppage { Halted = 1, Suspended = 2, Removed = 3 };

/// Lamps (domain.md, decision 6); None: 不计入.
enum class Lamp { None = 0, Green = 1, Yellow = 2, Red = 3 };

} // namespace sanpi
