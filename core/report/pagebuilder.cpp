// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pagebuilder.h"

#include "domain/text.h"
#include "report/pagemetrics.h"

#include <algorithm>
#include <cmath>

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;
using official::Role;
using official::styleOf;
using pagemetrics::dashHeight;
using pagemetrics::emCentre;
using pagemetrics::gridSpacing;
using pagemetrics::indentOfTwo;
using pagemetrics::linePitch;
using pagemetrics::signatureLines;
using pagemetrics::titlePitch;
using pagemetrics::tolerance;

PageBuilder::PageBuilder(const Document& document, const FontPlan& plan) : m_document(document), m_fonts(plan)
{
}

Result<PageLayout> PageBuilder::build(const WriteJob& job, const PageDone& done, int total)
{
    m_total = total;
    WriteSteps steps(m_document, job);
    m_steps = &steps;
    m_done = done ? &done : nullptr;
    for (const doc::Section& section : m_document.sections) {
        m_section = &section;
        beginPage(section.orientation);
        for (m_block = 0; m_block < section.blocks.size(); ++m_block) {
            if (job.cancelled())
                return Error {ErrorCode::Cancelled, {}, {}};
            const doc::Block& block = section.blocks[m_block];
            if (const auto* chart = std::get_if<doc::Chart>(&block); chart && chart->picture.isEmpty())
                return Error {ErrorCode::WrongUse, u"a chart was not drawn: "_s + chart->spec.title, {}};
            const int page = currentNumber();
            const double from = m_y;
            std::visit([this](const auto& one) { place(one); }, block);
            noteBlock(page, from);
            if (!goOn())
                return m_stopped;
        }
    }
    if (m_layout.m_pages.isEmpty())
        beginPage(doc::Orientation::Portrait);
    if (m_document.imprint)
        addImprint(*m_document.imprint);
    endPage();
    if (m_stopped.code != ErrorCode::None)
        return m_stopped;
    for (int number = 0; !m_done && number < m_layout.pageCount(); ++number)
        addPageNumber(number, m_layout.pageCount());
    takeFonts();
    finish();
    return std::move(m_layout);
}

void PageBuilder::beginPage(doc::Orientation orientation)
{
    if (!m_layout.m_pages.isEmpty())
        endPage();
    const doc::PageForm form = m_section ? m_section->form : doc::PageForm::Official;
    m_layout.m_pages.append(LaidPage {orientation, form, {}, {}, {}, {}});
    m_page = official::page(orientation, form);
    m_left = m_page.left * official::twipsPerMm;
    m_top = m_page.top * official::twipsPerMm;
    m_width = m_page.textWidth() * official::twipsPerMm;
    m_height = m_page.textHeight() * official::twipsPerMm;
    m_y = 0;
}

void PageBuilder::noteBlock(int page, double from)
{
    const int section = static_cast<int>(m_section - m_document.sections.constData());
    const auto note = [&](int on, double top, double bottom) {
        if (bottom > top)
            m_layout.m_blocks.append(
                {section, static_cast<int>(m_block), on, QRectF(m_left, m_top + top, m_width, bottom - top)});
    };
    if (page != currentNumber()) {
        note(page, from, m_height);
        from = 0;
    }
    note(currentNumber(), from, m_y);
}

void PageBuilder::breakUnless(double height)
{
    if (!atTop() && m_y + height > m_height + tolerance)
        beginPage(current().orientation);
}

void PageBuilder::snapToGrid()
{
    m_y = std::ceil((m_y - tolerance) / linePitch) * linePitch;
}

void PageBuilder::addLine(const TextLine& line, double x, double y, double height, double size)
{
    const double baseline = m_top + y + height / 2 + emCentre * size * 20;
    for (const LinePiece& piece : line.pieces)
        current().texts.append(
            {{m_left + x + piece.x, baseline}, piece.text, piece.font, piece.spacing, piece.rgb});
}

double PageBuilder::textLength(const QString& text, const official::TextStyle& style)
{
    return composeLines({{text, style, 0}}, {1e9, 0, 0, 0, false}, m_fonts).first().width;
}

void PageBuilder::addText(const QString& text, const official::TextStyle& style, Align align, double y,
    double height, double indent, unsigned rgb)
{
    const TextLine line = composeLines({{text, style, rgb}}, {1e9, 0, 0, 0, false}, m_fonts).first();
    double x = indent;
    if (align == Align::Centre)
        x = (m_width - line.width) / 2;
    else if (align == Align::Right)
        x = m_width - indent - line.width;
    addLine(line, x, y, height, style.size);
}

void PageBuilder::addRule(double x1, double y1, double x2, double y2, double points, unsigned rgb)
{
    current().rules.append({{m_left + x1, m_top + y1, m_left + x2, m_top + y2}, points * 20, rgb});
}

void PageBuilder::flow(const QList<TextLine>& lines, double size, Align align, double after)
{
    for (qsizetype at = 0; at < lines.size(); ++at) {
        // What belongs to the end of the paragraph takes its last two lines along.
        const bool lastTwo = lines.size() >= 2 ? at == lines.size() - 2 : true;
        breakUnless(linePitch + (lastTwo && after > 0 ? after + linePitch : 0));
        double x = 0;
        if (align == Align::Centre)
            x = (m_width - lines[at].width) / 2;
        else if (align == Align::Right)
            x = m_width - lines[at].width;
        addLine(lines[at], x, m_y, linePitch, size);
        m_y += linePitch;
    }
}

double PageBuilder::heightAfter() const
{
    const qsizetype next = m_block + 1;
    if (!m_section || next >= m_section->blocks.size())
        return 0;
    const doc::Block& block = m_section->blocks[next];
    if (std::holds_alternative<doc::Signature>(block))
        return signatureLines * linePitch;
    if (const auto* attachments = std::get_if<doc::Attachments>(&block))
        return static_cast<double>(1 + attachments->names.size() + signatureLines) * linePitch;
    return 0;
}

void PageBuilder::place(const doc::Title& title)
{
    snapToGrid();
    breakUnless(linePitch * static_cast<double>(title.lines.size() + 2));
    m_layout.m_outline.append({0, title.lines.join(QString()), currentNumber(), m_top + m_y});
    for (const QString& line : title.lines) {
        addText(line, styleOf(Role::Title), Align::Centre, m_y, titlePitch);
        m_y += titlePitch;
    }
    if (current().form == doc::PageForm::Working) {
        m_y += linePitch / 4;
        return;
    }
    snapToGrid();
    m_y += linePitch;
}

void PageBuilder::place(const doc::Salutation& salutation)
{
    const auto style = styleOf(Role::Body);
    flow(composeLines({{salutation.text + u"："_s, style, 0}}, {m_width, 0, 0, gridSpacing, true}, m_fonts),
        style.size);
}

void PageBuilder::place(const doc::Heading& heading)
{
    const auto style = styleOf(official::headingRole(heading.level));
    const QList<TextLine> lines
        = composeLines({{heading.text, style, 0}}, {m_width, indentOfTwo, 0, gridSpacing, true}, m_fonts);
    breakUnless(linePitch * static_cast<double>(lines.size() + 1));
    m_layout.m_outline.append({std::clamp(heading.level, 1, 4), heading.text, currentNumber(), m_top + m_y});
    flow(lines, style.size);
}

void PageBuilder::place(const doc::Paragraph& paragraph)
{
    QList<StyledText> parts;
    for (const doc::Run& run : paragraph.runs) {
        auto style = styleOf(Role::Body);
        style.bold = run.bold;
        parts.append({run.text, style, official::rgbOf(run.tone)});
    }
    const bool left = paragraph.align == Align::Left;
    const LineRule rule {m_width, left && paragraph.indented ? indentOfTwo : 0, 0, gridSpacing, left};
    flow(composeLines(parts, rule, m_fonts), styleOf(Role::Body).size, paragraph.align, heightAfter());
}

void PageBuilder::place(const doc::Chart& chart)
{
    double width = chart.picture.mm.width() * official::twipsPerMm;
    double height = chart.picture.mm.height() * official::twipsPerMm;
    const double shrink = std::min({1.0, m_width / width, m_height / height});
    width *= shrink;
    height *= shrink;
    breakUnless(height);
    const int number = static_cast<int>(m_layout.m_pictures.size());
    m_layout.m_pictures.append(chart.picture);
    current().pictures.append(
        {{m_left + (m_width - width) / 2, m_top + m_y, width, height}, number, current().texts.size()});
    m_y += height;
    snapToGrid();
    for (const QString& text : chart.picture.texts) {
        m_fonts.use(chart.picture.family, false, text);
        m_fonts.use(chart.picture.family, true, text);
    }
}

void PageBuilder::place(const doc::PageBreak&)
{
    if (!atTop())
        beginPage(current().orientation);
}

void PageBuilder::addPageNumber(int number, int total)
{
    const auto style = styleOf(Role::PageNumber);
    LaidPage& page = m_layout.m_pages[number];
    const official::Page form = official::page(page.orientation, page.form);
    // Tables that people work with say how many pages there are; an official paper never does.
    const QString text = page.form == doc::PageForm::Working
        ? u"第 %1 页，共 %2 页"_s.arg(number + 1).arg(total)
        : u"— %1 —"_s.arg(number + 1);
    const TextLine line = composeLines({{text, style, 0}}, {1e9, 0, 0, 0, false}, m_fonts).first();
    const double space = style.size * 20; // one character from the edge
    const bool odd = number % 2 == 0;
    const double right = (form.width - form.right) * official::twipsPerMm - space - line.width;
    const double x = odd ? right : form.left * official::twipsPerMm + space;
    const double dash = (form.height - form.bottom + official::pageNumberGapMm) * official::twipsPerMm;
    const double baseline = dash + dashHeight * style.size * 20;
    for (const LinePiece& piece : line.pieces)
        page.texts.append({{x + piece.x, baseline}, piece.text, piece.font, piece.spacing, 0});
}

void PageBuilder::endPage()
{
    if (!m_done || m_stopped.code != ErrorCode::None)
        return;
    addPageNumber(currentNumber(), m_total);
    takeFonts();
    if (const auto told = (*m_done)(m_layout, currentNumber()); !told)
        m_stopped = told.error();
    LaidPage& page = current();
    page.texts = {}; // clear() would keep the room
    page.rules = {};
    page.pictures = {};
    page.photos = {};
}

void PageBuilder::takeFonts()
{
    for (auto number = static_cast<int>(m_layout.m_fonts.size()); number < m_fonts.count(); ++number)
        m_layout.m_fonts.append(m_fonts.font(number));
}

bool PageBuilder::goOn()
{
    if (m_stopped.code == ErrorCode::None && !m_steps->step())
        m_stopped = {ErrorCode::Cancelled, {}, {}};
    return m_stopped.code == ErrorCode::None;
}

void PageBuilder::finish()
{
    m_layout.m_replaced = m_fonts.replaced();
    m_layout.m_missing = m_fonts.missing();
    m_layout.m_corrections = m_fonts.corrections();
}

} // namespace sanpi
