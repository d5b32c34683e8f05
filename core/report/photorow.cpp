// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of photos on paper and in a DOCX.
#include "report/docxbody.h"
#include "report/officialpage.h"
#include "report/pagebuilder.h"

#include <QImage>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr double photoShape = 0.75; // height of a place by its width: as phones hold them
constexpr double emptyShape = 0.3; // of a row without any photo
constexpr double gapMm = 5;
constexpr double captionLead = 1.5; // distance of lines, by the size of the type
constexpr unsigned frameRgb = 0x888888;

} // namespace

QSizeF doc::photoPlace(const PhotoRow& row, double width, double gap)
{
    const double place = (width - gap * (photosInRow - 1)) / photosInRow;
    double height = place * emptyShape;
    for (const Photo& photo : row.photos) {
        if (!photo.jpeg.isEmpty())
            height = std::max(height, photoSize(photo, {place, place * photoShape}).height());
    }
    return {place, height};
}

QSizeF doc::photoSize(const Photo& photo, const QSizeF& place)
{
    return QSizeF(photo.pixels).scaled(place, Qt::KeepAspectRatio);
}

void PageBuilder::place(const doc::PhotoRow& row)
{
    const double gapTwips = gapMm * official::twipsPerMm;
    const QSizeF size = doc::photoPlace(row, m_width, gapTwips);
    const double line = official::styleOf(official::Role::TableNote).size * 20 * captionLead;
    qsizetype lines = 1;
    for (const doc::Photo& photo : row.photos)
        lines = std::max(lines, photo.caption.size());
    const double height = size.height() + line * (static_cast<double>(lines) + 0.5);
    breakUnless(height);
    for (int at = 0; at < std::min<int>(doc::photosInRow, static_cast<int>(row.photos.size())); ++at)
        placePhoto(row.photos[at], at * (size.width() + gapTwips), size);
    m_y += height;
}

void PageBuilder::placePhoto(const doc::Photo& photo, double x, const QSizeF& place)
{
    const auto style = official::styleOf(official::Role::TableNote);
    const double lead = style.size * 20 * captionLead;
    const auto centred = [&](const QString& text, double y) {
        for (const TextLine& line :
            composeLines({{text, style, 0}}, {place.width(), 0, 0, 0, false}, m_fonts)) {
            addLine(line, x + (place.width() - line.width) / 2, y, lead, style.size);
            y += lead;
        }
    };
    const QImage image = QImage::fromData(photo.jpeg, "jpeg");
    if (image.isNull()) {
        const double right = x + place.width();
        const double bottom = m_y + place.height();
        addRule(x, m_y, right, m_y, 0.5, frameRgb);
        addRule(x, bottom, right, bottom, 0.5, frameRgb);
        addRule(x, m_y, x, bottom, 0.5, frameRgb);
        addRule(right, m_y, right, bottom, 0.5, frameRgb);
        centred(photo.missing, m_y + (place.height() - lead) / 2);
    } else {
        const QSizeF size = doc::photoSize(photo, place);
        current().photos.append(
            {{m_left + x + (place.width() - size.width()) / 2,
                 m_top + m_y + (place.height() - size.height()) / 2, size.width(), size.height()},
                static_cast<int>(m_layout.m_photos.size())});
        m_layout.m_photos.append(image);
    }
    for (qsizetype at = 0; at < photo.caption.size(); ++at) {
        const QList<TextLine> lines
            = composeLines({{photo.caption[at], style, 0}}, {place.width(), 0, 0, 0, false}, m_fonts);
        if (lines.isEmpty())
            continue;
        addLine(lines.first(), x + (place.width() - lines.first().width) / 2,
            m_y + place.height() + lead * (static_cast<double>(at) + 0.25), lead, style.size);
    }
}

void docx::Body::put(const doc::PhotoRow& row)
{
    if (m_breakNext)
        simple(u"SectionEnd"_s, {});
    const QSizeF place = doc::photoPlace(row, textWidth(), gapMm);
    const QString width = QString::number(qRound(textWidth() / doc::photosInRow * official::twipsPerMm));
    m_xml.start("w:tbl"_L1);
    m_xml.start("w:tblPr"_L1);
    m_xml.leaf("w:tblW"_L1, {{"w:w"_L1, u"0"_s}, {"w:type"_L1, u"auto"_s}});
    m_xml.leaf("w:tblLayout"_L1, {{"w:type"_L1, u"fixed"_s}});
    m_xml.end();
    m_xml.start("w:tblGrid"_L1);
    for (int at = 0; at < doc::photosInRow; ++at)
        m_xml.leaf("w:gridCol"_L1, {{"w:w"_L1, width}});
    m_xml.end();
    beginRow(false);
    for (int at = 0; at < doc::photosInRow; ++at) {
        m_xml.start("w:tc"_L1);
        m_xml.start("w:tcPr"_L1);
        m_xml.leaf("w:tcW"_L1, {{"w:w"_L1, width}, {"w:type"_L1, u"dxa"_s}});
        m_xml.end();
        putPhoto(row.photos.value(at), place);
        m_xml.end();
    }
    m_xml.end();
    m_xml.end();
}

void docx::Body::putPhoto(const doc::Photo& photo, const QSizeF& place)
{
    if (!photo.jpeg.isEmpty()) {
        const auto number = static_cast<int>(m_media.size()) + 1;
        m_media.append({u"rId%1"_s.arg(98 + 2 * number), {}, photo.jpeg, {}, u"jpeg"_s});
        begin(u"Picture"_s);
        drawing(doc::photoSize(photo, place), photo.caption.value(0), photo.caption.join(u' '));
        end();
    } else {
        begin(u"TableRemark"_s, {}, u"center"_s);
        run(photo.missing);
        end();
    }
    if (photo.caption.isEmpty())
        return;
    begin(u"TableRemark"_s, {}, u"center"_s);
    lines(photo.caption);
    end();
}

} // namespace sanpi
