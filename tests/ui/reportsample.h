// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

/// A document with one of everything, as the tests of the writers need it.
namespace reportsample {

using namespace Qt::StringLiterals;
namespace doc = sanpi::doc;

/// Names that fonts, line breaks and escapes trip over; 项目 and 长江方舟 hold the characters that some fonts
/// share with Kangxi radicals.
inline QStringList names()
{
    return {u"中南氨阀年产6000吨二氧化碳复叠系统自控阀项目"_s,
        u"焦作云浩商业管理有限公司征云科技金融产业园项目"_s,
        u"天宝年产1亿克拉蓝宝石抛光用纳米级高品质金刚石微粉项目"_s, u"理工大科技园二期"_s,
        u"城乡一体化供水长江方舟工程"_s, u"“智慧新城”（一期）、西门户5G+工业用户示范项目"_s,
        u"=HYPERLINK(\"http://x\")&<b>角</b>]]>项目"_s};
}

inline QString nameAt(int row)
{
    return u"%1第%2标段"_s.arg(names().at(row % names().size())).arg(row + 1);
}

inline doc::Table table(int rows)
{
    doc::Table table;
    table.caption = u"重点项目投资完成情况"_s;
    table.note = u"截至2021年12月底"_s;
    table.unit = u"万元"_s;
    table.columns = {{u"序号"_s, 0.6, doc::Align::Centre}, {u"项目名称"_s, 4}, {u"责任单位"_s, 1.6},
        {u"总投资"_s, 1.2, doc::Align::Right}, {u"年度计划"_s, 1.2, doc::Align::Right},
        {u"累计完成"_s, 1.2, doc::Align::Right}, {u"完成率（%）"_s, 1, doc::Align::Right}};
    table.groups = {{u"投资完成情况"_s, 4, 3}};
    table.rows.append(
        {{{u"合计"_s, {}, {}, 3}, {u"11138900"_s}, {u"2626000"_s}, {u"2678500"_s}, {u"102.00"_s}},
            doc::Row::Kind::Total});
    for (int row = 0; row < rows; ++row) {
        table.rows.append({{{QString::number(row + 1)}, {nameAt(row)}, {u"文昌街道"_s},
            {QString::number(1234567 + row)}, {QString::number(12345 + row)}, {QString::number(11111 + row)},
            {u"90.01"_s, doc::Tone::Bad}}});
    }
    return table;
}

inline sanpi::ChartSpec chart()
{
    sanpi::ChartSpec spec;
    spec.title = u"各单位年度计划完成率（截至2021年12月底，%）"_s;
    spec.description = u"恩村街道144.59%，文昌街道82.36%，区农业农村局61.12%"_s;
    spec.unit = u"%"_s;
    spec.perUnit = 100;
    spec.categories = {u"恩村街道"_s, u"文昌街道"_s, u"区农业农村局"_s};
    sanpi::ChartSeries series;
    series.name = u"完成率"_s;
    series.values = {sanpi::ChartValue {14459, u"144.59%"_s, u"unit/1"_s},
        sanpi::ChartValue {8236, u"82.36%"_s, u"unit/2"_s},
        sanpi::ChartValue {6112, u"61.12%"_s, u"unit/3"_s}};
    spec.series = {series};
    spec.barColours = {sanpi::ChartColour::Green, sanpi::ChartColour::Yellow, sanpi::ChartColour::Red};
    spec.pace = sanpi::ChartValue {10000, u"100.00%"_s, {}};
    spec.paceName = u"序时进度"_s;
    return spec;
}

inline QString paragraph()
{
    return u"截至12月底，全区282个重点项目累计完成投资267.85亿元，占年度计划的102.0%，超序时进度2.0个百分点；"
           "达到序时进度118个，慢于序时进度155个。"_s;
}

/// Without its charts drawn when \p withChart is false: those who do not link the drawing need none.
inline sanpi::Document document(int rows, bool withChart)
{
    sanpi::Document document;
    document.meta = {u"关于2021年12月重点项目建设情况的通报"_s, u"示范区项目服务中心"_s, u"重点项目通报"_s,
        {u"重点项目"_s, u"通报"_s}, QDate(2022, 1, 4), {{u"AsOf"_s, u"2022-01-02"_s}}};
    doc::Section section;
    section.blocks = {doc::RedHead {u"示范区项目服务中心文件"_s, u"示项〔2022〕1号"_s},
        doc::Title {doc::brokenTitle(document.meta.title)},
        doc::Salutation {u"各乡镇人民政府、街道办事处，区直各部门"_s}, doc::Heading {1, u"一、总体情况"_s},
        doc::Paragraph {{{paragraph()}}}, doc::Heading {2, u"（一）分级情况"_s},
        doc::Paragraph {
            {{u"深圳德微电中原智慧应急安全产业基地项目"_s, true}, {u"因用地连续3周无实质性进展。"_s}}}};
    if (withChart)
        section.blocks.append(doc::Chart {chart(), {}});
    section.blocks.append(table(rows));
    section.blocks.append(doc::Attachments {{u"综合排名表"_s, u"滞后项目清单"_s}});
    section.blocks.append(doc::Signature {u"示范区项目服务中心"_s, QDate(2022, 1, 4)});
    doc::Section annex;
    annex.orientation = doc::Orientation::Landscape;
    annex.blocks = {doc::AnnexHead {u"附件2"_s, {u"滞后项目清单"_s}}, table(5)};
    document.sections = {section, annex};
    document.imprint
        = doc::Imprint {u"区委办公室，区政府办公室"_s, u"示范区项目服务中心"_s, QDate(2022, 1, 4)};
    return document;
}

/// A page and more of text alone.
inline sanpi::Document plainText(int paragraphs, const QString& text)
{
    sanpi::Document document;
    doc::Section section;
    for (int count = 0; count < paragraphs; ++count)
        section.blocks.append(doc::Paragraph {{{text}}, false});
    document.sections = {section};
    return document;
}

} // namespace reportsample
