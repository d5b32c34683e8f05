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

QString noticeTitle(const NoticeInput& input)
{
    const Overview& overview = input.overview;
    if (input.week) {
        // Weeks are counted by their notice; what the title needs is the span.
        return u"关于%1重点项目建设情况的通报"_s.arg(noticetext::datedWeekSpan(input.week->week));
    }
    const int month = noticetext::monthOf(overview);
    return month == 0 ? u"关于%1年重点项目计划情况的通报"_s.arg(overview.year)
                      : u"关于%1年%2月重点项目建设情况的通报"_s.arg(overview.year).arg(month);
}

// The span of a week stays in one line.
QStringList titleLines(const NoticeInput& input)
{
    const QString title = noticeTitle(input);
    const QString tail = u"重点项目建设情况的通报"_s;
    if (input.week && title.endsWith(tail))
        return {title.chopped(tail.size()), tail};
    return doc::brokenTitle(title);
}

QString blankOr(int number)
{
    return number > 0 ? QString::number(number) : u"　"_s;
}

QString opening(const NoticeInput& input)
{
    const QString closing
        = u"截至%1年%2"_s.arg(QString::number(input.overview.year), noticetext::closing(input.overview));
    if (!input.week)
        return u"现将%1全区重点项目建设情况通报如下："_s.arg(closing);
    const QString told
        = u"按照“一周一巡查、一周一督导、一周一通报”工作要求，现将本周（%1）全区重点项目建设情况通报如下"_s
              .arg(noticetext::weekSpan(input.week->week));
    // Before the first month of the year counts there is no investment to tell of.
    return told + (noticetext::monthOf(input.overview) > 0 ? u"，投资完成情况"_s + closing + u'：' : u"："_s);
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
    meta.title = noticeTitle(input);
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

void addWeek(NoticeBody& body, const NoticeWeek& week)
{
    const QString inspections = noticetext::inspected(week);
    if (!inspections.isEmpty()) {
        body.chapter(u"巡查督导情况"_s);
        body.paragraph(inspections + noticetext::missed(week));
        body.paragraph(noticetext::standingStill(week));
    }
    if (const QString issues = noticetext::issuesOfWeek(week); !issues.isEmpty()) {
        body.chapter(u"问题办理情况"_s);
        body.paragraph(issues);
    }
}

struct NoticeAnnex {
    QString name;
    doc::Table table;
};

// Always the ranking; lists where there is something to list.
QList<NoticeAnnex> annexesOf(const NoticeInput& input)
{
    QList<NoticeAnnex> annexes {{u"责任单位综合排名表"_s, noticetables::unitTable(input)}};
    if (!input.laggards.isEmpty())
        annexes.append({u"滞后项目清单"_s, noticetables::laggardTable(input)});
    if (input.week && !input.week->missing.isEmpty())
        annexes.append({u"本周应巡查未巡查项目清单"_s, noticetables::missingTable(*input.week)});
    if (input.week && !input.week->overdue.isEmpty())
        annexes.append({u"超期未销号问题清单"_s, noticetables::overdueTable(*input.week)});
    if (!input.corrected.isEmpty())
        annexes.append({u"已封账月份数据更正表"_s, noticetables::correctedTable(input)});
    return annexes;
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
    text.blocks.append(doc::Title {titleLines(input)});
    NoticeBody body(text.blocks);
    if (official)
        text.blocks.append(doc::Salutation {input.wording.recipients});
    body.paragraph(opening(input));
    body.chapter(u"总体情况"_s);
    body.paragraph(noticetext::general(input.overview));
    if (!official)
        addChart(text.blocks, noticetables::levelChart(input));
    body.chapter(u"分类情况"_s);
    body.section(u"分级情况"_s, noticetext::byLevel(input.overview));
    body.section(u"建设阶段"_s, noticetext::byClass(input.overview));
    body.section(u"所属领域"_s, noticetext::bySector(input.overview));
    if (input.week) {
        body.section(u"“三个一批”"_s, noticetext::batchesOfYear(*input.week));
        addWeek(body, *input.week);
    }
    if (!input.corrected.isEmpty()) {
        body.chapter(u"数据更正"_s);
        body.paragraph(noticetext::corrected(input));
    }
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
    const QList<NoticeAnnex> annexes = annexesOf(input);
    QStringList names;
    for (const NoticeAnnex& annex : annexes)
        names.append(annex.name);
    text.blocks.append(doc::Attachments {names});
    if (official)
        text.blocks.append(doc::Signature {input.wording.organ, input.issued});

    const auto label
        = [&](qsizetype number) { return annexes.size() > 1 ? u"附件%1"_s.arg(number) : u"附件"_s; };
    text.blocks.append(doc::AnnexHead {label(1), {annexes[0].name}});
    text.blocks.append(annexes[0].table);
    text.blocks.append(doc::Note {input.ranking.formula});
    if (official)
        addChart(text.blocks, noticetables::unitChart(input));
    document.sections.append(text);
    for (qsizetype number = 1; number < annexes.size(); ++number) {
        doc::Section annex;
        annex.orientation = doc::Orientation::Landscape;
        annex.blocks = {doc::AnnexHead {label(number + 1), {annexes[number].name}}, annexes[number].table};
        document.sections.append(annex);
    }
    document.imprint = doc::Imprint {input.wording.copyTo, input.wording.organ, input.issued};
    return document;
}

} // namespace sanpi
