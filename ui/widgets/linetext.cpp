// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linetext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace sanpi {

namespace {

LineText* laidOut(QString text, const QFont& font)
{
    text.replace(u'\n', u' ');
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    auto* shaped = new LineText;
    if (!line.isValid())
        return shaped;
    line.setPosition({0, -line.ascent()});
    shaped->runs = layout.glyphRuns();
    shaped->width = line.naturalTextWidth();
    shaped->ascent = line.ascent();
    shaped->height = line.height();
    return shaped;
}

} // namespace

LineTexts::OfFont& LineTexts::ofFont(const QFont& font)
{
    const auto found = std::ranges::find_if(m_fonts, [&](const auto& one) { return one->font == font; });
    if (found == m_fonts.end()) {
        if (m_fonts.size() == mostFonts)
            m_fonts.pop_back();
        m_fonts.insert(m_fonts.begin(), std::make_unique<OfFont>());
        m_fonts.front()->font = font;
    } else if (found != m_fonts.begin()) {
        std::rotate(m_fonts.begin(), found, found + 1);
    }
    return *m_fonts.front();
}

const LineText& LineTexts::line(const QString& text, const QFont& font)
{
    OfFont& known = ofFont(font);
    if (const LineText* there = known.lines.object(text))
        return *there;
    LineText* made = laidOut(text, font);
    known.lines.insert(text, made);
    return *made;
}

const LineText& LineTexts::fitting(const QString& text, const QFont& font, int width)
{
    OfFont& known = ofFont(font);
    if (const LineText* there = known.cut.object({text, width}))
        return *there;
    const LineText& whole = line(text, font);
    if (whole.width <= width)
        return whole;
    LineText* made = laidOut(QFontMetrics(font).elidedText(text, Qt::ElideMiddle, width), font);
    known.cut.insert({text, width}, made);
    return *made;
}

void LineTexts::paint(QPainter& painter, const QRect& box, Qt::Alignment alignment, const LineText& line)
{
    const double left = alignment & Qt::AlignRight ? box.x() + box.width() - line.width
        : alignment & Qt::AlignHCenter             ? box.x() + (box.width() - line.width) / 2
                                                   : box.x();
    const double top = box.y() + (box.height() - line.height) / 2;
    for (const QGlyphRun& run : line.runs)
        painter.drawGlyphRun({left, qRound(top) + line.ascent}, run);
}

} // namespace sanpi
