// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/noticecorrection.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

const QString comparisonTitle = u"更正前后数据对照表"_s;

template <typename T> T* firstBlock(Document& document)
{
    for (doc::Section& section : document.sections) {
        for (doc::Block& block : section.blocks) {
            if (auto* found = std::get_if<T>(&block))
                return found;
        }
    }
    return nullptr;
}

void retitle(Document& document)
{
    QString& title = document.meta.title;
    title = title.endsWith(u"的通报"_s) ? title.chopped(3) + u"的更正通报"_s : title + u"（更正）"_s;
    if (auto* shown = firstBlock<doc::Title>(document))
        shown->lines = doc::brokenTitle(title);
}

QString correctionWords(const NoticePaper& corrected, const QString& reason, qsizetype count)
{
    QString why = reason;
    while (why.endsWith(u'。'))
        why.chop(1);
    const NoticeStamp stamp = stampOf(corrected.record);
    QString text = u"《"_s + corrected.document.meta.title
        + u"》（%1年第%2期）"_s.arg(stamp.on.year()).arg(stamp.number);
    text += u"因"_s + why + u"，现予更正"_s;
    return text
        + (count == 0
                ? u"，各项数据不变，以本通报为准。"_s
                : u"，更正数据%1项（见%2），以本通报为准。"_s.arg(QString::number(count), comparisonTitle));
}

/// Before the first heading: a reader shall not take the rest for the old notice.
void addWords(Document& document, const QString& words)
{
    if (document.sections.isEmpty())
        return;
    QList<doc::Block>& blocks = document.sections.first().blocks;
    const auto heading = std::ranges::find_if(
        blocks, [](const doc::Block& block) { return std::holds_alternative<doc::Heading>(block); });
    blocks.insert(heading, doc::Paragraph {{{words}}});
}

doc::Table comparison(const QList<FigureDifference>& differences)
{
    doc::Table table;
    table.columns = {{u"序号"_s, 0.6, doc::Align::Centre}, {u"项目"_s, 5},
        {u"原公布"_s, 1.4, doc::Align::Right}, {u"更正后"_s, 1.4, doc::Align::Right}};
    qint64 number = 0;
    for (const FigureDifference& one : differences) {
        const auto shown = [](const QString& text) { return text.isEmpty() ? u"—"_s : text; };
        table.rows.append({{{QString::number(++number), doc::Tone::Normal, number}, {one.name},
            {shown(one.before)}, {shown(one.after)}}});
    }
    return table;
}

/// The comparison as the last annex, named among the others.
void addAnnex(Document& document, const doc::Table& table)
{
    int annexes = 0;
    doc::AnnexHead* only = nullptr;
    for (doc::Section& section : document.sections) {
        for (doc::Block& block : section.blocks) {
            if (auto* head = std::get_if<doc::AnnexHead>(&block)) {
                only = head;
                ++annexes;
            }
        }
    }
    if (annexes == 1)
        only->label = u"附件1"_s;
    if (auto* names = firstBlock<doc::Attachments>(document))
        names->names.append(comparisonTitle);
    doc::Section annex;
    annex.blocks = {
        doc::AnnexHead {annexes == 0 ? u"附件"_s : u"附件%1"_s.arg(annexes + 1), {comparisonTitle}}, table};
    document.sections.append(annex);
}

} // namespace

QList<FigureDifference> addCorrection(Document& document, const NoticePaper& corrected, const QString& reason)
{
    QList<FigureDifference> differences
        = figureDifferences(noticeFigures(corrected.document), noticeFigures(document));
    // A correction of a correction: what that one said of an older one is no figure of the week.
    if (corrected.record.value(u"corrects"_s).number() != 0) {
        differences.removeIf([](const FigureDifference& one) {
            return one.name.startsWith(comparisonTitle) || one.name.section(u'·', 0, 0) == u"开头"_s;
        });
    }
    retitle(document);
    addWords(document, correctionWords(corrected, reason, differences.size()));
    if (!differences.isEmpty())
        addAnnex(document, comparison(differences));
    return differences;
}

} // namespace sanpi
