// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pagelayout.h"

#include "report/officialpage.h"
#include "report/pagebuilder.h"

#include <QFontMetricsF>
#include <QPainter>

namespace sanpi {

namespace {

// Qt multiplies a letter spacing by the device's resolution over the screen's, though the type size is in
// pixels: what a spacing of 1 comes to on this painter is measured.
double spacingScale(const QPainter& painter, const QFont& font)
{
    constexpr double probe = 100;
    const QString text(2, u'国');
    QFont wide = font;
    wide.setLetterSpacing(QFont::AbsoluteSpacing, probe);
    const double set = QFontMetricsF(wide, painter.device()).horizontalAdvance(text)
        - QFontMetricsF(font, painter.device()).horizontalAdvance(text);
    return set > 0 ? set / (2 * probe) : 1;
}

} // namespace

Result<PageLayout> PageLayout::of(const Document& document, const FontPlan& plan, const WriteJob& job)
{
    return PageBuilder(document, plan).build(job);
}

QSizeF PageLayout::pageSizeMm(int number) const
{
    const official::Page page = official::page(m_pages[number].orientation);
    return {page.width, page.height};
}

void PageLayout::paintPicture(QPainter& painter, const LaidPicture& laid) const
{
    const ChartPicture& chart = m_pictures[laid.picture];
    // QPicture::play is not const, though a copy of it is shared and unchanged. It scales by the resolutions
    // of the two devices, which is taken back.
    QPicture vector = chart.vector;
    const double recorded = static_cast<double>(vector.logicalDpiX()) / painter.device()->logicalDpiX();
    painter.save();
    painter.translate(laid.place.topLeft());
    painter.scale(laid.place.width() / chart.pixels.width() * recorded,
        laid.place.height() / chart.pixels.height() * recorded);
    vector.play(&painter);
    painter.restore();
}

void PageLayout::paint(QPainter& painter, int number) const
{
    const LaidPage& page = m_pages[number];
    painter.save();
    for (const LaidPhoto& laid : page.photos)
        painter.drawImage(laid.place, m_photos[laid.photo]);
    const double scale = m_fonts.isEmpty() ? 1 : spacingScale(painter, m_fonts.first());
    int font = -1;
    double spacing = 0;
    unsigned rgb = 0;
    painter.setPen(QColor::fromRgb(rgb));
    auto picture = page.pictures.begin();
    for (qsizetype at = 0; at < page.texts.size(); ++at) {
        // In the order of reading: a search and a copy see the chart where it stands.
        for (; picture != page.pictures.end() && picture->after <= at; ++picture)
            paintPicture(painter, *picture);
        const LaidText& text = page.texts[at];
        if (text.font != font || text.spacing != spacing) {
            font = text.font;
            spacing = text.spacing;
            QFont set = m_fonts[font];
            if (spacing != 0)
                set.setLetterSpacing(QFont::AbsoluteSpacing, spacing / scale);
            painter.setFont(set);
        }
        if (text.rgb != rgb) {
            rgb = text.rgb;
            painter.setPen(QColor::fromRgb(rgb));
        }
        painter.drawText(text.baseline, text.text);
    }
    for (; picture != page.pictures.end(); ++picture)
        paintPicture(painter, *picture);
    for (const LaidRule& rule : page.rules) {
        painter.setPen(QPen(QColor::fromRgb(rule.rgb), rule.width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(rule.line);
    }
    painter.restore();
}

} // namespace sanpi
