// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/officialpage.h"

#include <QtGlobal>

namespace sanpi::pagemetrics {

/// Lengths of the page in twips.
inline constexpr double linePitch = official::linePitchMm * official::twipsPerMm;
inline constexpr double characterPitch = official::characterPitchMm * official::twipsPerMm;
/// The standard's characters of 16 pt stand a little closer than their size.
inline constexpr double gridSpacing = characterPitch - 320;
inline constexpr double indentOfTwo = 2 * characterPitch;
/// Lines of a title: of 22 pt each, a little wider than the grid.
inline constexpr double titlePitch = 34 * 20;
/// From the middle of a Chinese character to its baseline, and from the dash to the baseline, in type sizes.
inline constexpr double emCentre = 0.38;
inline constexpr double dashHeight = 0.3;
/// Lines that a signature takes: two blank ones for the seal, the organ, the date.
inline constexpr int signatureLines = 4;
/// Tables of fewer rows stay whole on one page.
inline constexpr qsizetype smallTable = 8;
/// Less than this is a matter of rounding, not of room.
inline constexpr double tolerance = 2;

} // namespace sanpi::pagemetrics
