// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/fontplan.h"
#include "report/officialpage.h"

#include <QList>
#include <QString>

namespace sanpi {

/// Text in one style, to be set in lines.
struct StyledText {
    QString text;
    official::TextStyle style;
    unsigned rgb = 0;
};

/// A part of a line that one call draws: x from the line's left end, in twips.
struct LinePiece {
    double x = 0;
    QString text;
    int font = 0;
    double spacing = 0; ///< added after each character
    unsigned rgb = 0;
    bool operator==(const LinePiece&) const = default;
};

struct TextLine {
    QList<LinePiece> pieces;
    double width = 0; ///< of the text, without the spaces at its end
    double ascent = 0;
    double descent = 0;
};

/// How lines are set. Lengths in twips.
struct LineRule {
    double width = 0;
    double firstIndent = 0;
    double hangingIndent = 0; ///< of all lines but the first
    double spacing = 0; ///< added to each Chinese character: the grid's pitch less the type size
    bool justified = true; ///< all lines but the last fill the width
};

/// Sets text in lines by the habits of Chinese typesetting: no line begins with a closing mark (one may hang
/// in the margin) or ends with an opening one, numbers and Western words stay whole, what is left over is
/// spread between the characters. LF ends a line; other control characters are dropped. Never returns an
/// empty list.
[[nodiscard]] QList<TextLine> composeLines(
    const QList<StyledText>& text, const LineRule& rule, FontSet& fonts);

} // namespace sanpi
