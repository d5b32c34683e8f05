// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/issues.h"
#include "figures/table.h"
#include "report/phrase.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

Sentence issueSummary(const IssueFigures& figures)
{
    const IssueGroup& all = figures.all;
    Sentence sentence = filled(
        u"{year}年共收集问题{collected}个，已解决{solved}个，解决率{rate:1}%；未销号{open}个"_s,
        {{u"year"_s, QString::number(figures.year)}, {u"collected"_s, qint64(all.collected)},
            {u"solved"_s, qint64(all.solved)}, {u"rate"_s, all.solvedRate}, {u"open"_s, qint64(all.open)}});
    if (all.overdue > 0)
        sentence += filled(u"，其中超期{overdue}个"_s, {{u"overdue"_s, qint64(all.overdue)}});
    if (figures.booked > 0)
        sentence += filled(u"，挂账督办{booked}个"_s, {{u"booked"_s, qint64(figures.booked)}});
    if (all.onTimeRate.isValid())
        sentence += filled(u"；按期办结率{rate:1}%"_s, {{u"rate"_s, all.onTimeRate}});
    sentence.text += u"。"_s;
    return sentence;
}

doc::Row issueGroupRow(const QString& label, const IssueGroup& group, doc::Row::Kind kind)
{
    return {{{label}, cells::count(group.collected), cells::count(group.solved), cells::count(group.open),
                cells::count(group.overdue), cells::rate(group.solvedRate), cells::rate(group.onTimeRate)},
        kind};
}

doc::Table issueGroupTable(
    const QString& caption, const QString& what, const std::vector<IssueGroup>& groups, const IssueGroup& all)
{
    doc::Table table;
    table.caption = caption;
    table.columns = {{what, 2}, {u"收集"_s, 1, Align::Right}, {u"已解决"_s, 1, Align::Right},
        {u"未销号"_s, 1, Align::Right}, {u"其中超期"_s, 1, Align::Right},
        {u"解决率（%）"_s, 1.1, Align::Right}, {u"按期办结率（%）"_s, 1.1, Align::Right}};
    for (const IssueGroup& group : groups) {
        if (group.collected > 0)
            table.rows.append(
                issueGroupRow(group.key == 0 ? u"未填"_s : group.label, group, doc::Row::Kind::Item));
    }
    table.rows.append(issueGroupRow(u"合计"_s, all, doc::Row::Kind::Total));
    return table;
}

/// The ledger itself: what is open first, then what was solved, each by number.
class IssueList {
public:
    IssueList(const Catalogue& catalogue, const Table& names) : m_catalogue(catalogue), m_names(names) { }
    [[nodiscard]] doc::Table make(std::vector<IssueRow> rows) const
    {
        std::ranges::stable_sort(rows, {}, [](const IssueRow& row) { return row.standing.isSolved(); });
        doc::Table table;
        table.caption = u"问题清单"_s;
        table.columns = {{u"编号"_s, 1.2, Align::Centre}, {u"项目名称"_s, 2.6, Align::Left, 9},
            {u"类别"_s, 0.9, Align::Centre, 4}, {u"性质"_s, 0.9, Align::Centre, 4},
            {u"问题描述"_s, 3, Align::Left, 10}, {u"来源"_s, 0.9, Align::Centre, 4},
            {u"责任单位"_s, 1.2, Align::Left, 5}, {u"收集日期"_s, 1.1, Align::Centre},
            {u"办理时限"_s, 1.1, Align::Centre}, {u"状态"_s, 0.9, Align::Centre, 4},
            {u"办结日期"_s, 1.1, Align::Centre}, {u"办理结果"_s, 1.8, Align::Left, 6}};
        for (const IssueRow& row : rows)
            table.rows.append(item(row));
        return table;
    }

private:
    [[nodiscard]] QString label(QStringView key, qint64 code) const
    {
        const Choice* choice = m_catalogue.field(Kind::Issue, key).choice(code);
        return choice ? choice->zh : QString();
    }
    [[nodiscard]] QString name(Kind kind, qint64 id) const
    {
        const Named* named = m_names.named(kind, id);
        return named ? named->name : QString();
    }
    [[nodiscard]] doc::Row item(const IssueRow& row) const
    {
        const IssueStanding& standing = row.standing;
        doc::Cell state {label(u"state", qint64(standing.state))};
        if (row.overdue) {
            state.text += u"（超期）"_s;
            state.tone = doc::Tone::Bad;
        }
        return {{{row.number}, {name(Kind::Project, row.project)}, {label(u"kind", row.kind)},
            {label(u"weight", qint64(row.weight))}, {row.text}, {label(u"source", row.source)},
            {name(Kind::Unit, row.unit)}, cells::date(standing.collectedOn), cells::date(standing.due), state,
            cells::date(standing.closedOn), {standing.result}}};
    }

    const Catalogue& m_catalogue;
    const Table& m_names;
};

} // namespace

Result<Document> issuesReport(Ledger& ledger, const ReportRequest& request)
{
    const auto figures = issueFigures(ledger, request.year, request.asOf);
    if (!figures)
        return figures.error();
    auto known = issueRows(ledger, request.asOf);
    if (!known)
        return known.error();
    std::vector<IssueRow> rows = std::move(known).value();
    std::erase_if(rows, [&](const IssueRow& row) { return row.standing.collectedOn.year() != request.year; });
    const auto names = recordTable(ledger, Kind::Issue, request.year, request.asOf);
    if (!names)
        return names.error();
    ReportFrame frame(u"%1年重点项目推进问题台账"_s.arg(request.year), reportOrgan(ledger), request.asOf,
        doc::Orientation::Landscape);
    const Sentence summary = issueSummary(*figures);
    frame.paragraph(summary.text, summary.figures);
    frame.table(issueGroupTable(u"分类情况"_s, u"类别"_s, figures->byKind, figures->all));
    frame.table(issueGroupTable(u"责任单位办理情况"_s, u"责任单位"_s, figures->byUnit, figures->all));
    frame.note(u"注：解决率=已解决÷收集，按期办结率=按期办结÷有时限的已解决问题。"_s);
    frame.block(doc::PageBreak {});
    frame.table(IssueList(ledger.catalogue(), *names).make(std::move(rows)));
    return frame.take();
}

} // namespace sanpi
