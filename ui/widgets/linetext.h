// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFont>
#include <QGlyphRun>
#include <QList>

#include <memory>
#include <utility>
#include <vector>

class QPainter;

namespace sanpi {

/// One line of text as it was laid out.
struct LineText {
    QList<QGlyphRun> runs; ///< relative to its baseline
    double width = 0; ///< pixels, as are all
    double ascent = 0;
    double height = 0;
};

/// Lays lines of text out once and remembers them: a table paints the same few hundred texts at every step of
/// the wheel, and laying them out is most of what a frame costs. Bounded; for the window's thread.
class LineTexts {
public:
    /// Good until the next call.
    [[nodiscard]] const LineText& line(const QString& text, const QFont& font);
    /// Elided in the middle where it is wider than \p width.
    [[nodiscard]] const LineText& fitting(const QString& text, const QFont& font, int width);
    /// In the pen of \p painter, in the middle of the height of \p box, at its left or right.
    static void paint(QPainter& painter, const QRect& box, Qt::Alignment alignment, const LineText& line);

private:
    static constexpr int mostLines = 4096;
    static constexpr size_t mostFonts = 4; ///< of one table: its own, those of totals and marked rows
    struct OfFont {
        QFont font;
        QCache<QString, LineText> lines {mostLines};
        QCache<std::pair<QString, int>, LineText> cut {mostLines};
    };
    [[nodiscard]] OfFont& ofFont(const QFont& font);

    std::vector<std::unique_ptr<OfFont>> m_fonts; ///< the one used last in front
};

} // namespace sanpi
