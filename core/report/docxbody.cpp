// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/docxbody.h"

#include "report/officialpage.h"
#include "report/pagemetrics.h"

#include <algorithm>
#include <cmath>

namespace sanpi::docx {

using namespace Qt::StringLiterals;

namespace {

// Length in characters of the grid: Western ones count half.
double charactersOf(const QString& text)
{
    double count = 0;
    for (const QChar c : text)
        count += c.unicode() < 0x80 ? 0.5 : 1.0;
    return count;
}

// What stands below the text belongs to its last lines.
bool closesText(const doc::Block& block)
{
    return std::holds_alternative<doc::Attachments>(block) || std::holds_alternative<doc::Signature>(block);
}

} // namespace

QString toneStyle(doc::Tone tone)
{
    switch (tone) {
    case doc::Tone::Muted:
        return u"ToneMuted"_s;
    case doc::Tone::Good:
        return u"ToneGood"_s;
    case doc::Tone::Warning:
        return u"ToneWarning"_s;
    case doc::Tone::Bad:
        return u"ToneBad"_s;
    case doc::Tone::Normal:
        break;
    }
    return {};
}

double Body::textWidth() const
{
    return official::page(m_orientation, m_form).textWidth();
}

Result<void> Body::write(const WriteJob& job)
{
    m_xml.start("w:document"_L1,
        {{"xmlns:w"_L1, QLatin1String(wordNamespace)}, {"xmlns:r"_L1, QLatin1String(relationNamespace)},
            {"xmlns:wp"_L1, u"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"_s},
            {"xmlns:a"_L1, u"http://schemas.openxmlformats.org/drawingml/2006/main"_s},
            {"xmlns:pic"_L1, u"http://schemas.openxmlformats.org/drawingml/2006/picture"_s}});
    m_xml.start("w:body"_L1);
    WriteSteps steps(m_document, job);
    m_steps = &steps;
    for (qsizetype at = 0; at < m_document.sections.size(); ++at) {
        const doc::Section& section = m_document.sections[at];
        m_orientation = section.orientation;
        m_form = section.form;
        for (qsizetype number = 0; number < section.blocks.size(); ++number) {
            const doc::Block& block = section.blocks[number];
            if (job.cancelled())
                return Error {ErrorCode::Cancelled, {}, {}};
            if (const auto* chart = std::get_if<doc::Chart>(&block); chart && chart->picture.isEmpty())
                return Error {ErrorCode::WrongUse, u"a chart was not drawn: "_s + chart->spec.title, {}};
            m_keepNext = number + 1 < section.blocks.size() && closesText(section.blocks[number + 1]);
            std::visit([this](const auto& one) { put(one); }, block);
            m_keepNext = false;
            if (!goOn())
                return Error {ErrorCode::Cancelled, {}, {}};
        }
        m_breakNext = false;
        if (at + 1 < m_document.sections.size())
            putSectionEnd();
    }
    if (m_document.imprint)
        putImprint(*m_document.imprint);
    simple(u"SectionEnd"_s, {});
    putSectionProperties();
    m_steps = nullptr;
    static_cast<void>(m_xml.take());
    if (m_xml.failed())
        return Error {ErrorCode::CannotWrite, u"the temporary file could not be written"_s, {}};
    return {};
}

void Body::begin(const QString& style, const Indent& indent, const QString& align)
{
    m_xml.start("w:p"_L1);
    m_xml.start("w:pPr"_L1);
    m_xml.value("w:pStyle"_L1, style);
    if (m_keepNext)
        m_xml.leaf("w:keepNext"_L1);
    if (m_breakNext)
        m_xml.leaf("w:pageBreakBefore"_L1);
    m_breakNext = false;
    if (indent.before != 0)
        m_xml.leaf("w:spacing"_L1, {{"w:before"_L1, num(indent.before)}});
    if (indent.left != 0 || indent.right != 0 || indent.hanging != 0) {
        m_xml.leaf("w:ind"_L1,
            {{"w:left"_L1, num(indent.left)}, {"w:right"_L1, num(indent.right)},
                {"w:hanging"_L1, num(indent.hanging)}});
    }
    if (!align.isEmpty())
        m_xml.value("w:jc"_L1, align);
    m_xml.end();
}

void Body::run(const QString& text, const QString& style, double size)
{
    if (text.isEmpty())
        return;
    m_xml.start("w:r"_L1);
    if (!style.isEmpty() || size > 0) {
        m_xml.start("w:rPr"_L1);
        if (!style.isEmpty())
            m_xml.value("w:rStyle"_L1, style);
        if (size > 0) {
            m_xml.value("w:sz"_L1, qRound(size * 2));
            m_xml.value("w:szCs"_L1, qRound(size * 2));
        }
        m_xml.end();
    }
    const QStringList parts = text.split(u'\n');
    for (qsizetype at = 0; at < parts.size(); ++at) {
        if (at > 0)
            m_xml.leaf("w:br"_L1);
        m_xml.words("w:t"_L1, parts[at], {{"xml:space"_L1, u"preserve"_s}});
    }
    m_xml.end();
}

void Body::lines(const QStringList& parts)
{
    run(parts.join(u'\n'));
}

void Body::simple(const QString& style, const QString& text)
{
    begin(style);
    run(text);
    end();
}

void Body::tabbed(const QString& style, const QString& left, const QString& right, int indent)
{
    const int width = twipsOfMm(textWidth());
    m_xml.start("w:p"_L1);
    m_xml.start("w:pPr"_L1);
    m_xml.value("w:pStyle"_L1, style);
    if (m_breakNext)
        m_xml.leaf("w:pageBreakBefore"_L1);
    m_breakNext = false;
    m_xml.start("w:tabs"_L1);
    m_xml.leaf("w:tab"_L1, {{"w:val"_L1, u"right"_s}, {"w:pos"_L1, num(width - indent)}});
    m_xml.end();
    if (indent != 0)
        m_xml.leaf("w:ind"_L1, {{"w:left"_L1, num(indent)}, {"w:right"_L1, num(indent)}});
    m_xml.end();
    run(left);
    m_xml.start("w:r"_L1);
    m_xml.leaf("w:tab"_L1);
    m_xml.end();
    run(right);
    m_xml.end();
}

void Body::put(const doc::RedHead& head)
{
    simple(u"Organ"_s, head.organ);
    simple(u"DocumentNumber"_s, head.number);
}

void Body::put(const doc::BulletinHead& head)
{
    simple(u"BulletinName"_s, head.name);
    simple(u"BulletinIssue"_s, head.issue);
    tabbed(u"DocumentNumber"_s, head.organ, head.date, characterTwips);
}

void Body::put(const doc::Title& title)
{
    begin(m_form == doc::PageForm::Working ? u"WorkingTitle"_s : u"Title"_s);
    lines(title.lines);
    end();
}

void Body::put(const doc::Salutation& salutation)
{
    simple(u"Salutation"_s, salutation.text + u"："_s);
}

void Body::put(const doc::Heading& heading)
{
    simple(u"Heading%1"_s.arg(std::clamp(heading.level, 1, 4)), heading.text);
}

void Body::put(const doc::Paragraph& paragraph)
{
    const QString align = paragraph.align == doc::Align::Centre ? u"center"_s
        : paragraph.align == doc::Align::Right                  ? u"right"_s
                                                                : QString();
    begin(paragraph.indented && align.isEmpty() ? u"Body"_s : u"Normal"_s, {}, align);
    for (const doc::Run& part : paragraph.runs)
        run(part.text, part.bold ? u"Strong"_s : toneStyle(part.tone));
    end();
}

void Body::put(const doc::Attachments& attachments)
{
    const bool several = attachments.names.size() > 1;
    const int word = 3 * characterTwips; // 附件：
    const int number = several ? qRound(0.75 * characterTwips) : 0;
    for (qsizetype at = 0; at < attachments.names.size(); ++at) {
        const QString count = several ? QString::number(at + 1) + u"."_s : QString();
        const int hanging = number + (at == 0 ? word : 0);
        begin(u"Attachments"_s, {2 * characterTwips + word + number, 0, hanging, at == 0 ? lineTwips : 0});
        run((at == 0 ? u"附件："_s : QString()) + count + attachments.names[at]);
        end();
    }
}

void Body::put(const doc::Signature& signature)
{
    const QString date = doc::chineseDate(signature.date);
    const double offset = (charactersOf(date) - charactersOf(signature.organ)) / 2;
    const int organIndent = std::max(0, qRound((4 + offset) * characterTwips));
    m_keepNext = true;
    begin(u"SignatureLine"_s, {0, organIndent, 0, (pagemetrics::signatureLines - 2) * lineTwips});
    run(signature.organ);
    end();
    m_keepNext = false;
    begin(u"SignatureLine"_s, {0, 4 * characterTwips, 0, 0});
    run(date);
    end();
}

void Body::put(const doc::AnnexHead& head)
{
    simple(u"AnnexLabel"_s, head.label);
    begin(u"AnnexTitle"_s);
    lines(head.title);
    end();
}

void Body::put(const doc::Chart& chart)
{
    const QSizeF mm = chart.picture.mm * std::min(1.0, textWidth() / chart.picture.mm.width());
    const auto number = static_cast<int>(m_media.size()) + 1;
    m_media.append({u"rId%1"_s.arg(98 + 2 * number), u"rId%1"_s.arg(99 + 2 * number), chart.picture.png,
        chart.picture.svg});
    begin(u"Picture"_s);
    drawing(
        mm, chart.spec.title, chart.spec.description.isEmpty() ? chart.spec.title : chart.spec.description);
    end();
}

void Body::drawing(const QSizeF& mm, const QString& title, const QString& description)
{
    constexpr double emuPerMm = 36000;
    const QString width = QString::number(std::llround(mm.width() * emuPerMm));
    const QString height = QString::number(std::llround(mm.height() * emuPerMm));
    const Media& media = m_media.last();
    const auto number = static_cast<int>(m_media.size());
    const QString name = u"图%1"_s.arg(number);
    m_xml.start("w:r"_L1);
    m_xml.start("w:drawing"_L1);
    m_xml.start("wp:inline"_L1,
        {{"distT"_L1, u"0"_s}, {"distB"_L1, u"0"_s}, {"distL"_L1, u"0"_s}, {"distR"_L1, u"0"_s}});
    m_xml.leaf("wp:extent"_L1, {{"cx"_L1, width}, {"cy"_L1, height}});
    m_xml.leaf("wp:docPr"_L1,
        {{"id"_L1, num(number)}, {"name"_L1, name}, {"title"_L1, title}, {"descr"_L1, description}});
    m_xml.start("a:graphic"_L1);
    m_xml.start(
        "a:graphicData"_L1, {{"uri"_L1, u"http://schemas.openxmlformats.org/drawingml/2006/picture"_s}});
    m_xml.start("pic:pic"_L1);
    m_xml.start("pic:nvPicPr"_L1);
    m_xml.leaf("pic:cNvPr"_L1, {{"id"_L1, num(number)}, {"name"_L1, name}});
    m_xml.leaf("pic:cNvPicPr"_L1);
    m_xml.end();
    m_xml.start("pic:blipFill"_L1);
    m_xml.start("a:blip"_L1, {{"r:embed"_L1, media.pngId}});
    if (!media.svg.isEmpty()) {
        m_xml.start("a:extLst"_L1);
        m_xml.start("a:ext"_L1, {{"uri"_L1, u"{96DAC541-7B7A-43D3-8B79-37D633B846F1}"_s}});
        m_xml.leaf("asvg:svgBlip"_L1,
            {{"xmlns:asvg"_L1, u"http://schemas.microsoft.com/office/drawing/2016/SVG/main"_s},
                {"r:embed"_L1, media.svgId}});
        m_xml.end();
        m_xml.end();
    }
    m_xml.end();
    m_xml.start("a:stretch"_L1);
    m_xml.leaf("a:fillRect"_L1);
    m_xml.end();
    m_xml.end();
    m_xml.start("pic:spPr"_L1);
    m_xml.start("a:xfrm"_L1);
    m_xml.leaf("a:off"_L1, {{"x"_L1, u"0"_s}, {"y"_L1, u"0"_s}});
    m_xml.leaf("a:ext"_L1, {{"cx"_L1, width}, {"cy"_L1, height}});
    m_xml.end();
    m_xml.start("a:prstGeom"_L1, {{"prst"_L1, u"rect"_s}});
    m_xml.leaf("a:avLst"_L1);
    m_xml.end();
    m_xml.end();
    for (int open = 0; open < 6; ++open) // pic, graphicData, graphic, inline, drawing, r
        m_xml.end();
}

void Body::putSectionProperties()
{
    const official::Page page = official::page(m_orientation, m_form);
    m_xml.start("w:sectPr"_L1);
    m_xml.leaf(
        "w:footerReference"_L1, {{"w:type"_L1, u"default"_s}, {"r:id"_L1, QLatin1String(oddFooterId)}});
    m_xml.leaf("w:footerReference"_L1, {{"w:type"_L1, u"even"_s}, {"r:id"_L1, QLatin1String(evenFooterId)}});
    m_xml.value("w:type"_L1, u"nextPage"_s);
    const QString width = num(twipsOfMm(page.width));
    const QString height = num(twipsOfMm(page.height));
    if (m_orientation == doc::Orientation::Landscape)
        m_xml.leaf("w:pgSz"_L1, {{"w:w"_L1, width}, {"w:h"_L1, height}, {"w:orient"_L1, u"landscape"_s}});
    else
        m_xml.leaf("w:pgSz"_L1, {{"w:w"_L1, width}, {"w:h"_L1, height}});
    // The dash of the page number stands in the middle of its line of 20 pt.
    const double footer = page.bottom - official::pageNumberGapMm - 10 / official::pointsPerMm;
    m_xml.leaf("w:pgMar"_L1,
        {{"w:top"_L1, num(twipsOfMm(page.top))}, {"w:right"_L1, num(twipsOfMm(page.right))},
            {"w:bottom"_L1, num(twipsOfMm(page.bottom))}, {"w:left"_L1, num(twipsOfMm(page.left))},
            {"w:header"_L1, num(twipsOfMm(15))}, {"w:footer"_L1, num(twipsOfMm(footer))},
            {"w:gutter"_L1, u"0"_s}});
    // The 28 characters come from the spacing of the styles (docxstyles.cpp): programs disagree on a grid
    // whose cells are narrower than the characters.
    m_xml.leaf("w:docGrid"_L1, {{"w:type"_L1, u"lines"_s}, {"w:linePitch"_L1, num(lineTwips)}});
    m_xml.end();
}

void Body::putSectionEnd()
{
    m_xml.start("w:p"_L1);
    m_xml.start("w:pPr"_L1);
    m_xml.value("w:pStyle"_L1, u"SectionEnd"_s);
    putSectionProperties();
    m_xml.end();
    m_xml.end();
}

} // namespace sanpi::docx
