// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportframe.h"

#include "figures/adjustment.h"
#include "figures/derivation.h"
#include "report/notice.h"

namespace sanpi {

using namespace Qt::StringLiterals;

ReportFrame::ReportFrame(
    const QString& title, const QString& organ, QDate asOf, doc::Orientation orientation, doc::PageForm form)
    : m_organ(organ), m_asOf(asOf), m_form(form)
{
    m_document.meta.title = title;
    m_document.meta.author = organ;
    m_document.meta.subject = title;
    m_document.meta.keywords = {u"重点项目"_s};
    m_document.meta.date = asOf;
    m_document.meta.properties.insert(u"AsOf"_s, asOf.toString(Qt::ISODate));
    turn(orientation);
    block(doc::Title {doc::brokenTitle(title, orientation == doc::Orientation::Landscape ? 27 : 19)});
}

QString ReportFrame::noteOfTables() const
{
    return u"填报单位：%1　　截至%2"_s.arg(m_organ, doc::chineseDate(m_asOf));
}

void ReportFrame::chapter(const QString& title)
{
    m_section = 0;
    block(doc::Heading {1, doc::headingNumber(1, ++m_chapter) + title});
}

void ReportFrame::section(const QString& title)
{
    block(doc::Heading {2, doc::headingNumber(2, ++m_section) + title});
}

void ReportFrame::paragraph(const QString& text, const QList<doc::Figure>& figures)
{
    if (!text.isEmpty())
        block(doc::Paragraph {{{text}}, true, doc::Align::Left, figures});
}

void ReportFrame::table(doc::Table table)
{
    if (table.note.isEmpty())
        table.note = noteOfTables();
    block(std::move(table));
}

void ReportFrame::part(const doc::Table& table)
{
    block(table);
}

void ReportFrame::note(const QString& text, const QList<doc::Figure>& figures)
{
    if (!text.isEmpty())
        block(doc::Note {text, figures});
}

void ReportFrame::chart(const ChartSpec& spec)
{
    if (!spec.categories.isEmpty())
        block(doc::Chart {spec, {}});
}

void ReportFrame::block(const doc::Block& block)
{
    m_document.sections.last().blocks.append(block);
}

void ReportFrame::turn(doc::Orientation orientation)
{
    m_document.sections.append(doc::Section {orientation, {}, m_form});
}

Document ReportFrame::take()
{
    return std::move(m_document);
}

QString reportOrgan(Ledger& ledger)
{
    return ledger.setting(u"notice.organ"_s, NoticeWording().organ);
}

QString monthsText(int month)
{
    return month > 1 ? u"1—%1月"_s.arg(month) : u"1月"_s;
}

QString paceNote(const Overview& overview)
{
    const Group& all = overview.all;
    QString text = u"注：1.完成率=累计完成÷年度计划，与序时差为完成率减序时进度（%1，%2）"_s.arg(
        overview.pace.isValid() ? overview.pace.shown(2) : u"—"_s,
        ruleCitation(overview.rules, RuleKind::Pace));
    if (overview.rules.pace.ownStart)
        text += u"；当年新开工项目自计划开工月起按各自序时计算"_s;
    text += u"。2.预警按%1。"_s.arg(ruleCitation(overview.rules, RuleKind::Lamp));
    if (all.notCounted > 0)
        text += u"3.已竣工投产、前期、经批准停缓建、已调出和计划未下达的项目不计入排名和预警，共%1个。"_s.arg(
            all.notCounted);
    return text;
}

Result<QString> basisNote(Ledger& ledger, const Overview& overview)
{
    if (overview.isUnissued()) {
        QString text = u"%1年年度计划未下达"_s.arg(overview.year);
        if (overview.all.withTarget > 0)
            text += u"，表中年度计划为申报数，不计算完成率"_s;
        text += u'。';
        return text;
    }
    if (overview.view.basis == TargetBasis::Original)
        return u"清单和年度计划按年初下达数。"_s;
    const auto adjusted = adjustment(ledger, overview.year, overview.asOf);
    if (!adjusted)
        return adjusted.error();
    if (adjusted->isEmpty())
        return QString();
    const AdjustmentGroup& all = adjusted->all;
    return u"清单和年度计划按年中调整后计算（年初%1个、计划%2亿元，调整后%3个、计划%4亿元）。"_s.arg(
        QString::number(all.before), all.targetBefore.text(Unit::Yi, 2), QString::number(all.after),
        all.targetAfter.text(Unit::Yi, 2));
}

} // namespace sanpi
