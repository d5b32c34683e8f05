// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/notice.h"

#include "report/noticetables.h"
#include "report/noticetext.h"

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

// Puts headings with running numbers, and paragraphs where there is something to say.
class NoticeBody {
public:
    explicit NoticeBody(QList<doc::Block>& blocks) : m_blocks(blocks) { }
    void chapter(const QString& title)
    {
        m_section = 0;
        m_blocks.append(doc::Heading {1, doc::headingNumber(1, ++m_chapter) + title});
    }
    void section(const QString& title, const QString& text)
    {
        if (text.isEmpty())
            return;
        m_blocks.append(doc::Heading {2, doc::headingNumber(2, ++m_section) + title});
        paragraph(text);
    }
    void paragraph(const QString& text)
    {
        if (!text.isEmpty())
            m_blocks.append(doc::Paragraph {{{text}}});
    }

private:
    QList<doc::Block>& m_blocks;
    int m_chapter = 0;
    int m_section = 0;
};

QString noticeTitle(const Overview& overview)
{
    const int month = noticetext::monthOf(overview);
    return month == 0 ? u"关于%1年重点项目计划情况的通报"_s.arg(overview.year)
                      : u"关于%1年%2月重点项目建设情况的通报"_s.arg(overview.year).arg(month);
}

QString blankOr(int number)
{
    return number > 0 ? QString::number(number) : u"　"_s;
}

doc::Block headOf(const NoticeInput& input)
{
    if (input.layout == NoticeLayout::Bulletin) {
        const QString total = input.totalNumber > 0 ? u"（总第%1期）"_s.arg(input.totalNumber) : QString();
        return doc::BulletinHead {input.wording.bulletin, u"第"_s + blankOr(input.number) + u"期"_s + total,
            input.wording.organ, doc::chineseDate(input.issued)};
    }
    return doc::RedHead {input.wording.head,
        input.wording.prefix + u"〔"_s + QString::number(input.issued.year()) + u"〕"_s
            + blankOr(input.number) + u"号"_s};
}

doc::Meta metaOf(const NoticeInput& input)
{
    doc::Meta meta;
    meta.title = noticeTitle(input.overview);
    meta.author = input.wording.organ;
    meta.subject = u"重点项目建设情况通报"_s;
    meta.keywords = {u"重点项目"_s, u"通报"_s, QString::number(input.overview.year)};
    meta.date = input.issued;
    meta.properties.insert(u"AsOf"_s, input.overview.asOf.toString(Qt::ISODate));
    return meta;
}

void addChart(QList<doc::Block>& blocks, const ChartSpec& spec)
{
    if (!spec.categories.isEmpty())
        blocks.append(doc::Chart {spec, {}});
}

} // namespace

Document buildNotice(const NoticeInput& input)
{
    const bool official = input.layout == NoticeLayout::Official;
    const int month = noticetext::monthOf(input.overview);
    Document document;
    document.meta = metaOf(input);

    doc::Section text;
    text.blocks.append(headOf(input));
    text.blocks.append(doc::Title {doc::brokenTitle(document.meta.title)});
    NoticeBody body(text.blocks);
    if (official)
        text.blocks.append(doc::Salutation {input.wording.recipients});
    body.paragraph(u"现将截至%1年%2全区重点项目建设情况通报如下："_s.arg(
        QString::number(input.overview.year), noticetext::closing(input.overview)));
    body.chapter(u"总体情况"_s);
    body.paragraph(noticetext::general(input.overview));
    if (!official)
        addChart(text.blocks, noticetables::levelChart(input));
    body.chapter(u"分类情况"_s);
    body.section(u"分级情况"_s, noticetext::byLevel(input.overview));
    body.section(u"建设阶段"_s, noticetext::byClass(input.overview));
    body.section(u"所属领域"_s, noticetext::bySector(input.overview));
    if (month > 0) {
        body.chapter(u"责任单位情况"_s);
        body.paragraph(noticetext::byUnit(input, false));
        body.paragraph(noticetext::byUnit(input, true));
        if (!official)
            addChart(text.blocks, noticetables::unitChart(input));
        body.chapter(u"滞后项目"_s);
        body.paragraph(noticetext::laggards(input));
        body.chapter(u"工作要求"_s);
        body.paragraph(noticetext::demands(input));
    }
    const bool lists = !input.laggards.isEmpty();
    QStringList annexes {u"责任单位投资完成情况表"_s};
    if (lists)
        annexes.append(u"滞后项目清单"_s);
    text.blocks.append(doc::Attachments {annexes});
    if (official)
        text.blocks.append(doc::Signature {input.wording.organ, input.issued});

    const auto label = [&](int number) { return lists ? u"附件%1"_s.arg(number) : u"附件"_s; };
    text.blocks.append(doc::AnnexHead {label(1), {annexes[0]}});
    text.blocks.append(noticetables::unitTable(input));
    if (official)
        addChart(text.blocks, noticetables::unitChart(input));
    document.sections.append(text);
    if (lists) {
        doc::Section annex;
        annex.orientation = doc::Orientation::Landscape;
        annex.blocks = {doc::AnnexHead {label(2), {annexes[1]}}, noticetables::laggardTable(input)};
        document.sections.append(annex);
    }
    document.imprint = doc::Imprint {input.wording.copyTo, input.wording.organ, input.issued};
    return document;
}

} // namespace sanpi
