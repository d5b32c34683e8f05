// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartrender.h"

#include "report/officialpage.h"
#include "ui/charts/chartscene.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr double pixelsPerMm = 96 / 25.4;
constexpr double dotsPerMm = 300 / 25.4;

// What has no text of its own takes the painter's font, which else is the program's: files would differ.
QFont fontOf(const ChartTheme& theme)
{
    QFont font(theme.family);
    font.setPixelSize(theme.textPixels);
    return font;
}

QByteArray asSvg(ChartScene& scene, const ChartSpec& spec, const QFont& font)
{
    QByteArray svg;
    QBuffer buffer(&svg);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(scene.sceneRect().size().toSize());
    generator.setViewBox(scene.sceneRect());
    generator.setTitle(spec.title);
    generator.setDescription(spec.description);
    QPainter painter(&generator);
    painter.setFont(font);
    scene.render(&painter, scene.sceneRect(), scene.sceneRect());
    painter.end();
    // Parts that are not shown leave empty groups, placed by the program's style and font: without them the
    // window and the command line write the same.
    static const QRegularExpression nothing(u"<g [^>]*>\\s*</g>\\s*"_s);
    return QString::fromUtf8(svg).remove(nothing).toUtf8();
}

QByteArray asPng(ChartScene& scene, QSizeF mm)
{
    QImage image((mm * dotsPerMm).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    scene.render(&painter, QRectF(image.rect()), scene.sceneRect());
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace

ChartPicture renderChart(const ChartSpec& spec, QSizeF mm, const ChartTheme& theme)
{
    ChartScene scene;
    scene.draw(spec, theme, mm * pixelsPerMm);

    ChartPicture picture;
    picture.mm = mm;
    picture.pixels = scene.sceneRect().size();
    picture.family = theme.family;
    picture.texts = scene.texts();
    QPainter painter(&picture.vector);
    painter.setFont(fontOf(theme));
    scene.render(&painter, scene.sceneRect(), scene.sceneRect());
    painter.end();
    picture.svg = asSvg(scene, spec, fontOf(theme));
    picture.png = asPng(scene, mm);
    return picture;
}

void renderCharts(Document& document, const ChartTheme& theme)
{
    const double line = QFontMetricsF(fontOf(theme)).height();
    for (doc::Section& section : document.sections) {
        const official::Page page = official::page(section.orientation, section.form);
        for (doc::Block& block : section.blocks) {
            auto* chart = std::get_if<doc::Chart>(&block);
            if (!chart || !chart->picture.isEmpty())
                continue;
            const double height = std::max(45.0, leastChartHeight(chart->spec, line) / pixelsPerMm);
            chart->picture
                = renderChart(chart->spec, {page.textWidth(), std::min(height, page.textHeight())}, theme);
        }
    }
}

} // namespace sanpi
