// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of an official document around its text: heads, attachments, signature, imprint.
#include "domain/text.h"
#include "report/pagebuilder.h"
#include "report/pagemetrics.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;
using official::Role;
using official::styleOf;
using pagemetrics::characterPitch;
using pagemetrics::gridSpacing;
using pagemetrics::indentOfTwo;
using pagemetrics::linePitch;
using pagemetrics::signatureLines;
using pagemetrics::titlePitch;

void PageBuilder::place(const doc::RedHead& head)
{
    const official::TextStyle style {official::Face::XiaoBiaoSong, official::organSize(head.organ)};
    const double size = style.size * 20;
    // The characters' tops stand at 35 mm; a line box of the type size is centred on them.
    m_y = official::organTopMm * official::twipsPerMm;
    addText(head.organ, style, Align::Centre, m_y, size, 0, official::redRgb);
    m_y += size + 2 * linePitch;
    if (!head.number.isEmpty())
        addText(head.number, styleOf(Role::Number), Align::Centre, m_y, linePitch);
    m_y += (linePitch + 320) / 2 + official::redLineGapMm * official::twipsPerMm;
    addRule(0, m_y, m_width, m_y, official::redLinePt, official::redRgb);
    m_y += 2 * linePitch;
}

void PageBuilder::place(const doc::BulletinHead& head)
{
    const official::TextStyle style {official::Face::XiaoBiaoSong, official::organSize(head.name)};
    const double size = style.size * 20;
    m_y = linePitch;
    addText(head.name, style, Align::Centre, m_y, size, 0, official::redRgb);
    m_y += size + linePitch / 2;
    addText(head.issue, styleOf(Role::Number), Align::Centre, m_y, linePitch);
    m_y += 1.5 * linePitch;
    addText(head.organ, styleOf(Role::Number), Align::Left, m_y, linePitch, characterPitch);
    addText(head.date, styleOf(Role::Number), Align::Right, m_y, linePitch, characterPitch);
    m_y += (linePitch + 320) / 2 + official::redLineGapMm * official::twipsPerMm / 2;
    addRule(0, m_y, m_width, m_y, official::redLinePt, official::redRgb);
    m_y += linePitch;
}

void PageBuilder::place(const doc::Attachments& attachments)
{
    if (attachments.names.isEmpty())
        return;
    const auto style = styleOf(Role::Body);
    const bool several = attachments.names.size() > 1;
    m_y += linePitch;
    for (qsizetype at = 0; at < attachments.names.size(); ++at) {
        const QString number = several ? QString::number(at + 1) + u"."_s : QString();
        const QString text = (at == 0 ? u"附件："_s : QString()) + number + attachments.names[at];
        // The names stand below each other, after 附件： and the number.
        const double start = indentOfTwo + (at == 0 ? 0 : 3 * characterPitch);
        const double hang = indentOfTwo + 3 * characterPitch + textLength(number, style);
        flow(composeLines({{text, style, 0}}, {m_width, start, hang, gridSpacing, false}, m_fonts),
            style.size);
    }
}

void PageBuilder::place(const doc::Signature& signature)
{
    const auto style = styleOf(Role::Body);
    const QString date = doc::chineseDate(signature.date);
    breakUnless(signatureLines * linePitch);
    m_y += (signatureLines - 2) * linePitch;
    // 成文日期 stands four characters from the right; the organ is centred above it as far as the page
    // allows.
    const double dateIndent = 4 * characterPitch;
    const double organIndent
        = dateIndent + (textLength(date, style) - textLength(signature.organ, style)) / 2;
    addText(signature.organ, style, Align::Right, m_y, linePitch, std::max(0.0, organIndent));
    m_y += linePitch;
    addText(date, style, Align::Right, m_y, linePitch, dateIndent);
    m_y += linePitch;
}

void PageBuilder::place(const doc::AnnexHead& head)
{
    if (!atTop())
        beginPage(current().orientation);
    m_layout.m_outline.append(
        {1, head.label + u" "_s + head.title.join(QString()), currentNumber(), m_top + m_y});
    addText(head.label, styleOf(Role::AnnexLabel), Align::Left, m_y, linePitch);
    m_y += 2 * linePitch;
    for (const QString& line : head.title) {
        addText(line, styleOf(Role::Title), Align::Centre, m_y, titlePitch);
        m_y += titlePitch;
    }
    m_y += linePitch / 2;
}

void PageBuilder::addImprint(const doc::Imprint& imprint)
{
    const auto style = styleOf(Role::Imprint);
    const double space = style.size * 20; // one character on either side
    const double height = style.size * 20 * official::imprintLineFactor;
    QList<TextLine> copies;
    if (!imprint.copyTo.isEmpty()) {
        const LineRule rule {m_width - 2 * space, 0, 3 * space, 0, false};
        copies = composeLines({{u"抄送："_s + imprint.copyTo + u"。"_s, style, 0}}, rule, m_fonts);
    }
    const double total = height * static_cast<double>(copies.size() + 1);
    breakUnless(total + linePitch);
    double y = m_height - total;
    addRule(0, y, m_width, y, 1);
    for (const TextLine& line : copies) {
        addLine(line, space, y, height, style.size);
        y += height;
    }
    if (!copies.isEmpty())
        addRule(0, y, m_width, y, 0.7);
    addText(imprint.organ, style, Align::Left, y, height, space);
    addText(doc::chineseDate(imprint.date) + u"印发"_s, style, Align::Right, y, height, space);
    addRule(0, m_height, m_width, m_height, 1);
    m_y = m_height;
}

} // namespace sanpi
