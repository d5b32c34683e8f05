// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/docxstyles.h"

#include "report/docxbody.h"
#include "report/officialpage.h"
#include "report/pagemetrics.h"
#include "report/wordxml.h"

#include <cmath>
#include <functional>

namespace sanpi::docx {

using namespace Qt::StringLiterals;
using official::Face;
using official::Role;
using official::TextStyle;

namespace {

constexpr double bodySize = 16;
// Characters of 16 pt set so close that 28 of them fill the line: whole twips, rounded so that they fit.
const int bodySpacing = static_cast<int>(std::floor(pagemetrics::gridSpacing));

struct ParagraphStyle {
    QString id;
    QString name;
    QString basedOn = u"Normal"_s;
    TextStyle text = {};
    bool ownText = false;
    bool next = false; // the paragraph after it is body text
    bool keepNext = false;
    bool pageBreakBefore = false;
    bool offGrid = false;
    int before = 0;
    int after = 0;
    int line = 0; // exact; 0: as the base; -1: as high as it needs
    int firstLine = -1; // twips; -1: as the base
    QString align;
    int outline = -1;
    unsigned rgb = 0;
    bool redLine = false;
};

void writeFonts(WordXml& xml, const TextStyle& style, unsigned rgb)
{
    xml.start("w:rPr"_L1);
    xml.leaf("w:rFonts"_L1,
        {{"w:ascii"_L1, official::latinFamily()}, {"w:hAnsi"_L1, official::latinFamily()},
            {"w:eastAsia"_L1, official::familyOf(style.face)}, {"w:cs"_L1, official::latinFamily()}});
    if (style.bold)
        xml.leaf("w:b"_L1);
    if (rgb != 0)
        xml.value("w:color"_L1, u"%1"_s.arg(rgb, 6, 16, QChar(u'0')).toUpper());
    xml.value("w:spacing"_L1, style.size == bodySize ? bodySpacing : 0);
    xml.value("w:sz"_L1, qRound(style.size * 2));
    xml.value("w:szCs"_L1, qRound(style.size * 2));
    xml.end();
}

void writeParagraphProperties(WordXml& xml, const ParagraphStyle& style)
{
    xml.start("w:pPr"_L1);
    if (style.keepNext)
        xml.leaf("w:keepNext"_L1);
    if (style.pageBreakBefore)
        xml.leaf("w:pageBreakBefore"_L1);
    if (style.redLine) {
        // The standard counts from the characters, Word from their line.
        const double lineBelow = (official::linePitchMm * official::pointsPerMm - 16) / 2;
        const int space = qRound(official::redLineGapMm * official::pointsPerMm - lineBelow);
        xml.start("w:pBdr"_L1);
        xml.leaf("w:bottom"_L1,
            {{"w:val"_L1, u"single"_s}, {"w:sz"_L1, num(qRound(official::redLinePt * 8))},
                {"w:space"_L1, num(space)},
                {"w:color"_L1, u"%1"_s.arg(official::redRgb, 6, 16, QChar(u'0')).toUpper()}});
        xml.end();
    }
    if (style.offGrid)
        xml.value("w:snapToGrid"_L1, 0);
    if (style.before != 0 || style.after != 0 || style.line != 0) {
        const QString before = num(style.before);
        const QString after = num(style.after);
        if (style.line == 0)
            xml.leaf("w:spacing"_L1, {{"w:before"_L1, before}, {"w:after"_L1, after}});
        else
            xml.leaf("w:spacing"_L1,
                {{"w:before"_L1, before}, {"w:after"_L1, after},
                    {"w:line"_L1, style.line > 0 ? num(style.line) : u"240"_s},
                    {"w:lineRule"_L1, style.line > 0 ? u"exact"_s : u"auto"_s}});
    }
    if (style.firstLine >= 0)
        xml.leaf("w:ind"_L1,
            {{"w:firstLineChars"_L1, num(style.firstLine > 0 ? 200 : 0)},
                {"w:firstLine"_L1, num(style.firstLine)}});
    if (!style.align.isEmpty())
        xml.value("w:jc"_L1, style.align);
    if (style.outline >= 0)
        xml.value("w:outlineLvl"_L1, style.outline);
    xml.end();
}

void writeStyle(WordXml& xml, const ParagraphStyle& style)
{
    xml.start("w:style"_L1, {{"w:type"_L1, u"paragraph"_s}, {"w:styleId"_L1, style.id}});
    xml.value("w:name"_L1, style.name);
    if (!style.basedOn.isEmpty())
        xml.value("w:basedOn"_L1, style.basedOn);
    if (style.next)
        xml.value("w:next"_L1, u"Body"_s);
    xml.leaf("w:qFormat"_L1);
    writeParagraphProperties(xml, style);
    if (style.ownText)
        writeFonts(xml, style.text, style.rgb);
    xml.end();
}

ParagraphStyle textStyle(const QString& id, const QString& name, const TextStyle& text)
{
    ParagraphStyle style;
    style.id = id;
    style.name = name;
    style.text = text;
    style.ownText = true;
    return style;
}

double organSizeOf(const Document& document)
{
    for (const doc::Section& section : document.sections) {
        for (const doc::Block& block : section.blocks) {
            if (const auto* head = std::get_if<doc::RedHead>(&block))
                return official::organSize(head->organ);
            if (const auto* head = std::get_if<doc::BulletinHead>(&block))
                return official::organSize(head->name);
        }
    }
    return official::organSize(QString());
}

QList<ParagraphStyle> headStyles(const Document& document)
{
    const double size = organSizeOf(document);
    auto organ = textStyle(u"Organ"_s, u"发文机关标志"_s, {Face::XiaoBiaoSong, size});
    // The characters stand in the middle of a line a fifth higher than they are.
    organ.line = twipsOfPt(size * 1.2);
    organ.before = twipsOfMm(official::organTopMm) - twipsOfPt(size * 0.1);
    organ.after = 2 * lineTwips - twipsOfPt(size * 0.1);
    organ.align = u"center"_s;
    organ.rgb = official::redRgb;
    organ.offGrid = true;

    auto bulletin = organ;
    bulletin.id = u"BulletinName"_s;
    bulletin.name = u"简报名称"_s;
    bulletin.before = lineTwips;
    bulletin.after = lineTwips / 2;

    auto number = textStyle(u"DocumentNumber"_s, u"发文字号"_s, official::styleOf(Role::Number));
    number.align = u"center"_s;
    number.redLine = true;

    auto issue = textStyle(u"BulletinIssue"_s, u"简报期号"_s, official::styleOf(Role::Number));
    issue.align = u"center"_s;
    issue.after = lineTwips / 2;

    auto title = textStyle(u"Title"_s, u"Title"_s, official::styleOf(Role::Title));
    title.line = qRound(pagemetrics::titlePitch);
    title.before = 2 * lineTwips;
    title.after = lineTwips;
    title.align = u"center"_s;
    title.keepNext = true;
    title.offGrid = true;
    title.next = true;

    auto annexLabel = textStyle(u"AnnexLabel"_s, u"附件顺序"_s, official::styleOf(Role::AnnexLabel));
    annexLabel.pageBreakBefore = true;
    annexLabel.keepNext = true;
    annexLabel.outline = 0;
    auto annexTitle = title;
    annexTitle.id = u"AnnexTitle"_s;
    annexTitle.name = u"附件标题"_s;
    annexTitle.before = lineTwips;
    annexTitle.after = lineTwips / 2;
    auto workingTitle = annexTitle;
    workingTitle.id = u"WorkingTitle"_s;
    workingTitle.name = u"工作表标题"_s;
    workingTitle.before = 0;
    workingTitle.after = lineTwips / 4;
    return {organ, bulletin, number, issue, title, annexLabel, annexTitle, workingTitle};
}

QList<ParagraphStyle> bodyStyles()
{
    ParagraphStyle body;
    body.id = u"Body"_s;
    body.name = u"正文缩进两字"_s;
    body.firstLine = 2 * characterTwips;
    ParagraphStyle salutation;
    salutation.id = u"Salutation"_s;
    salutation.name = u"主送机关"_s;
    salutation.next = true;
    ParagraphStyle attachments;
    attachments.id = u"Attachments"_s;
    attachments.name = u"附件说明"_s;
    ParagraphStyle signature;
    signature.id = u"SignatureLine"_s;
    signature.name = u"署名和日期"_s;
    signature.align = u"right"_s;
    QList<ParagraphStyle> styles {body, salutation, attachments, signature};
    for (int level = 1; level <= 4; ++level) {
        auto heading = textStyle(u"Heading%1"_s.arg(level), u"heading %1"_s.arg(level),
            official::styleOf(official::headingRole(level)));
        heading.firstLine = 2 * characterTwips;
        heading.outline = level - 1;
        heading.keepNext = true;
        heading.next = true;
        styles.append(heading);
    }
    return styles;
}

QList<ParagraphStyle> tableStyles()
{
    auto caption = textStyle(u"Caption"_s, u"caption"_s, official::styleOf(Role::TableCaption));
    caption.align = u"center"_s;
    caption.keepNext = true;
    auto note = textStyle(u"TableNote"_s, u"表上说明"_s, official::styleOf(Role::TableNote));
    note.line = twipsOfPt(note.text.size * 1.8);
    note.keepNext = true;
    note.offGrid = true;
    auto cell = textStyle(u"TableText"_s, u"表格文字"_s, official::styleOf(Role::TableCell));
    cell.line = twipsOfPt(cell.text.size * official::tableLineFactor);
    cell.align = u"left"_s;
    cell.offGrid = true;
    auto centre = cell;
    centre.id = u"TableCentre"_s;
    centre.name = u"表格居中"_s;
    centre.align = u"center"_s;
    auto number = cell;
    number.id = u"TableNumber"_s;
    number.name = u"表格数字"_s;
    number.align = u"right"_s;
    auto head = centre;
    head.id = u"TableHead"_s;
    head.name = u"表头"_s;
    head.text = official::styleOf(Role::TableHead);
    auto remark = note;
    remark.id = u"TableRemark"_s;
    remark.name = u"表下说明"_s;
    remark.line = twipsOfPt(note.text.size * 1.5);
    remark.keepNext = false;
    return {caption, note, remark, cell, centre, number, head};
}

QList<ParagraphStyle> edgeStyles()
{
    auto picture = textStyle(u"Picture"_s, u"图"_s, official::styleOf(Role::Body));
    picture.align = u"center"_s;
    picture.line = -1;
    picture.offGrid = true;
    auto pageNumber = textStyle(u"PageNumberLine"_s, u"页码"_s, official::styleOf(Role::PageNumber));
    pageNumber.line = twipsOfPt(20);
    pageNumber.offGrid = true;
    auto imprint = textStyle(u"Imprint"_s, u"版记"_s, official::styleOf(Role::Imprint));
    imprint.line = twipsOfPt(imprint.text.size * official::imprintLineFactor);
    imprint.offGrid = true;
    auto end = textStyle(u"SectionEnd"_s, u"节末"_s, {Face::FangSong, 1});
    end.line = 20;
    end.offGrid = true;
    return {picture, pageNumber, imprint, end};
}

void writeDefaults(WordXml& xml)
{
    xml.start("w:docDefaults"_L1);
    xml.start("w:rPrDefault"_L1);
    xml.start("w:rPr"_L1);
    xml.leaf("w:rFonts"_L1,
        {{"w:ascii"_L1, official::latinFamily()}, {"w:hAnsi"_L1, official::latinFamily()},
            {"w:eastAsia"_L1, official::familyOf(Face::FangSong)}, {"w:cs"_L1, official::latinFamily()}});
    xml.value("w:spacing"_L1, bodySpacing);
    xml.value("w:sz"_L1, qRound(bodySize * 2));
    xml.value("w:szCs"_L1, qRound(bodySize * 2));
    xml.leaf("w:lang"_L1, {{"w:val"_L1, u"en-US"_s}, {"w:eastAsia"_L1, u"zh-CN"_s}});
    xml.end();
    xml.end();
    xml.leaf("w:pPrDefault"_L1);
    xml.end();

    xml.start("w:style"_L1,
        {{"w:type"_L1, u"paragraph"_s}, {"w:default"_L1, u"1"_s}, {"w:styleId"_L1, u"Normal"_s}});
    xml.value("w:name"_L1, u"Normal"_s);
    xml.leaf("w:qFormat"_L1);
    xml.start("w:pPr"_L1);
    xml.value("w:widowControl"_L1, 0);
    // The grid of 28 characters leaves no room for the spaces that Word puts beside Western letters.
    xml.value("w:autoSpaceDE"_L1, 0);
    xml.value("w:autoSpaceDN"_L1, 0);
    xml.leaf("w:spacing"_L1,
        {{"w:before"_L1, u"0"_s}, {"w:after"_L1, u"0"_s}, {"w:line"_L1, num(lineTwips)},
            {"w:lineRule"_L1, u"exact"_s}});
    xml.value("w:jc"_L1, u"both"_s);
    xml.end();
    xml.end();
}

void writeCharacterStyles(WordXml& xml)
{
    const auto style = [&](const QString& id, const QString& name, const std::function<void()>& properties) {
        xml.start("w:style"_L1, {{"w:type"_L1, u"character"_s}, {"w:styleId"_L1, id}});
        xml.value("w:name"_L1, name);
        xml.start("w:rPr"_L1);
        properties();
        xml.end();
        xml.end();
    };
    style(u"Strong"_s, u"Strong"_s, [&] { xml.leaf("w:b"_L1); });
    const std::pair<doc::Tone, QString> tones[] {{doc::Tone::Muted, u"ToneMuted"_s},
        {doc::Tone::Good, u"ToneGood"_s}, {doc::Tone::Warning, u"ToneWarning"_s},
        {doc::Tone::Bad, u"ToneBad"_s}};
    for (const auto& tone : tones) {
        const QString colour = u"%1"_s.arg(official::rgbOf(tone.first), 6, 16, QChar(u'0')).toUpper();
        style(tone.second, tone.second, [&] { xml.value("w:color"_L1, colour); });
    }
}

void writeTableStyle(WordXml& xml)
{
    xml.start("w:style"_L1,
        {{"w:type"_L1, u"table"_s}, {"w:default"_L1, u"1"_s}, {"w:styleId"_L1, u"TableNormal"_s}});
    xml.value("w:name"_L1, u"Normal Table"_s);
    xml.start("w:tblPr"_L1);
    xml.leaf("w:tblInd"_L1, {{"w:w"_L1, u"0"_s}, {"w:type"_L1, u"dxa"_s}});
    xml.end();
    xml.end();
    xml.start("w:style"_L1, {{"w:type"_L1, u"table"_s}, {"w:styleId"_L1, u"LedgerTable"_s}});
    xml.value("w:name"_L1, u"台账表格"_s);
    xml.value("w:basedOn"_L1, u"TableNormal"_s);
    xml.start("w:tblPr"_L1);
    xml.start("w:tblBorders"_L1);
    for (const auto side :
        {"w:top"_L1, "w:left"_L1, "w:bottom"_L1, "w:right"_L1, "w:insideH"_L1, "w:insideV"_L1}) {
        xml.leaf(side,
            {{"w:val"_L1, u"single"_s}, {"w:sz"_L1, u"4"_s}, {"w:space"_L1, u"0"_s},
                {"w:color"_L1, u"000000"_s}});
    }
    xml.end();
    const QString beside = num(twipsOfMm(official::cellPaddingX));
    const QString above = num(twipsOfMm(official::cellPaddingY));
    xml.start("w:tblCellMar"_L1);
    for (const auto& [side, width] : {std::pair {"w:top"_L1, above}, {"w:left"_L1, beside},
             {"w:bottom"_L1, above}, {"w:right"_L1, beside}})
        xml.leaf(side, {{"w:w"_L1, width}, {"w:type"_L1, u"dxa"_s}});
    xml.end();
    xml.end();
    xml.end();
}

} // namespace

QByteArray styles(const Document& document)
{
    WordXml xml;
    xml.start("w:styles"_L1, {{"xmlns:w"_L1, QLatin1String(wordNamespace)}});
    writeDefaults(xml);
    for (const ParagraphStyle& style : headStyles(document) + bodyStyles() + tableStyles() + edgeStyles())
        writeStyle(xml, style);
    writeCharacterStyles(xml);
    writeTableStyle(xml);
    return xml.take();
}

QByteArray fontTable()
{
    WordXml xml;
    xml.start("w:fonts"_L1, {{"xmlns:w"_L1, QLatin1String(wordNamespace)}});
    const auto font = [&](const QString& name, const QString& other, const QString& charset) {
        xml.start("w:font"_L1, {{"w:name"_L1, name}});
        if (!other.isEmpty())
            xml.value("w:altName"_L1, other);
        xml.value("w:charset"_L1, charset);
        xml.value("w:family"_L1, u"auto"_s);
        xml.value("w:pitch"_L1, u"variable"_s);
        xml.end();
    };
    font(official::latinFamily(), {}, u"00"_s);
    font(official::familyOf(Face::XiaoBiaoSong), u"华文中宋"_s, u"86"_s);
    font(official::familyOf(Face::FangSong), u"仿宋"_s, u"86"_s);
    font(official::familyOf(Face::KaiTi), u"楷体"_s, u"86"_s);
    font(official::familyOf(Face::HeiTi), u"SimHei"_s, u"86"_s);
    font(official::familyOf(Face::SongTi), u"SimSun"_s, u"86"_s);
    return xml.take();
}

} // namespace sanpi::docx
