// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QStringList>

namespace sanpi {

/// The page of GB/T 9704-2012, the one place for its numbers (domain.md §6). Lengths in mm, type sizes in
/// points.
namespace official {

inline constexpr double pointsPerMm = 72 / 25.4;
inline constexpr double twipsPerMm = 1440 / 25.4;

inline constexpr double pageShortMm = 210;
inline constexpr double pageLongMm = 297;
inline constexpr double marginTopMm = 37;
inline constexpr double marginLeftMm = 28;
inline constexpr double marginRightMm = 26;
inline constexpr double marginBottomMm = 35;

inline constexpr int linesPerPage = 22;
inline constexpr int charactersPerLine = 28;
/// Pitch of the lines and of the characters: 225/22 and 156/28. The character is a little narrower than 16
/// pt.
inline constexpr double linePitchMm = (pageLongMm - marginTopMm - marginBottomMm) / linesPerPage;
inline constexpr double characterPitchMm = (pageShortMm - marginLeftMm - marginRightMm) / charactersPerLine;

/// Margins of a page of tables that people work with.
inline constexpr double workingSideMm = 15;
inline constexpr double workingTopMm = 16;
inline constexpr double workingBottomMm = 20;

inline constexpr double organTopMm = 35; ///< 版心上边缘 to the top of 发文机关标志
inline constexpr double redLineGapMm = 4; ///< 发文字号 to the red line
inline constexpr double redLinePt = 1.5;
inline constexpr double pageNumberGapMm = 7; ///< 版心下边缘 to the dash of the page number
inline constexpr unsigned redRgb = 0xC8102E;

/// Margins of a page as it is read: a landscape page is the portrait page turned clockwise, binding edge on
/// top.
struct Page {
    double width = pageShortMm;
    double height = pageLongMm;
    double left = marginLeftMm;
    double top = marginTopMm;
    double right = marginRightMm;
    double bottom = marginBottomMm;

    [[nodiscard]] double textWidth() const { return width - left - right; }
    [[nodiscard]] double textHeight() const { return height - top - bottom; }
    [[nodiscard]] int lines() const;
};
[[nodiscard]] Page page(doc::Orientation orientation, doc::PageForm form = doc::PageForm::Official);

/// The faces that the standard names.
enum class Face { XiaoBiaoSong, FangSong, KaiTi, HeiTi, SongTi };
inline constexpr int faceCount = 5;
/// The family by which people's word processors know the face.
[[nodiscard]] QString familyOf(Face face);
/// Western letters and digits.
[[nodiscard]] QString latinFamily();
/// Families that stand in for a face, best first, the standard's own names included.
[[nodiscard]] QStringList candidates(Face face);
[[nodiscard]] QStringList latinCandidates();

enum class Role {
    Body,
    Heading1,
    Heading2,
    Heading3,
    Title,
    Number, ///< 发文字号
    AnnexLabel,
    TableHead,
    TableCell,
    TableCaption,
    TableNote,
    PageNumber,
    Imprint,
};

struct TextStyle {
    Face face = Face::FangSong;
    double size = 16; ///< pt
    bool bold = false;
};
[[nodiscard]] TextStyle styleOf(Role role);
[[nodiscard]] Role headingRole(int level);

/// Size of 发文机关标志 or of a bulletin's name in pt: as large as the line allows, at most 50.
[[nodiscard]] double organSize(const QString& organ);

/// Height of a line in a table, as a multiple of the type size, and the padding of a cell in mm.
inline constexpr double tableLineFactor = 1.3;
inline constexpr double cellPaddingX = 1.2;
inline constexpr double cellPaddingY = 0.9;
inline constexpr double rowHeightMm = 7.5; ///< at least

/// Height of a line of the imprint, as a multiple of its type size.
inline constexpr double imprintLineFactor = 1.7;

/// Colour of a tone on white paper, as 0xRRGGBB.
[[nodiscard]] unsigned rgbOf(doc::Tone tone);

} // namespace official
} // namespace sanpi
