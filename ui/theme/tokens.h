// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

namespace sanpi {

/// The look in one place. No colour, size or radius is written anywhere else in ui/; the dark theme is a
/// second table of the same names. Contrast (text 4.5 : 1, graphics and edges 3 : 1) is held by tst_theme.
enum class ThemeKind { Light, Dark };

struct Colors {
    // Grounds
    QColor window; ///< behind the cards, rail and bars
    QColor surface; ///< cards, grids, fields
    QColor sunken; ///< headers, chips, the untouched part of a bar
    QColor hover; ///< what the pointer is over
    QColor accentSoft; ///< what is selected or checked
    QColor noticeSoft; ///< as-of is not today, information
    QColor warnSoft; ///< warnings
    QColor badSoft; ///< problems
    QColor goodSoft; ///< done
    // Lines
    QColor border; ///< hairlines; decoration only
    QColor outline; ///< edges of controls: must be seen
    // Text
    QColor text;
    QColor textMuted; ///< captions, units, secondary facts
    QColor textDisabled;
    QColor accentText; ///< on accent
    QColor badText; ///< negative amounts and problems, always with a sign or a mark beside
    // Meaning
    QColor accent;
    QColor good; ///< green lamp
    QColor warn; ///< yellow lamp
    QColor bad; ///< red lamp
    QColor none; ///< no lamp: 不计入
    std::array<QColor, 6> chart; ///< series, derived from Okabe and Ito's palette
};

[[nodiscard]] const Colors& colors(ThemeKind kind);

/// Contrast ratio of WCAG 2.2 between two opaque colours: 1 to 21.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

/// Spacing in device-independent pixels: gap(2) is 8.
[[nodiscard]] constexpr int gap(int steps)
{
    return steps * 4;
}

inline constexpr int cornerRadius = 4;
inline constexpr int smallIcon = 16;
inline constexpr int normalIcon = 20;
inline constexpr int smallestTarget = 24; ///< nothing that is clicked is smaller (WCAG 2.5.8)
inline constexpr int controlHeight = 28; ///< at 100 % text

} // namespace sanpi
