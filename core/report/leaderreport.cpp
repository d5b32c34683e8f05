// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/leaderreport.h"

#include "domain/wording.h"
#include "report/phrase.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

Money owedOf(const Money& lag)
{
    return std::max(lag, Money());
}

QString withNumber(const QString& name, const QString& phone)
{
    const QString between = phone.isEmpty() || name.isEmpty() ? QString() : u"\n"_s;
    return name + between + phone;
}

/// 王明副区长分包重点项目5个 …
Sentence leaderSentence(const LeaderPage& page)
{
    const Group& all = page.line.figures;
    Sentence sentence = filled(
        u"{name}{title}分包重点项目{count}个，总投资{total:2}亿元，年度计划{target:2}亿元，"
        "累计完成{done:2}亿元"_s,
        {{u"name"_s, page.line.who.name}, {u"title"_s, page.line.who.title}, {u"count"_s, qint64(all.count)},
            {u"total"_s, all.total}, {u"target"_s, all.target}, {u"done"_s, all.done}});
    if (all.rate.isValid())
        sentence += filled(u"，占年度计划的{rate:1}%"_s, {{u"rate"_s, all.rate}});
    if (page.line.rank > 0)
        sentence += filled(u"，完成率居分包领导第{rank}位（共{of}位）"_s,
            {{u"rank"_s, qint64(page.line.rank)}, {u"of"_s, qint64(page.of)}});
    sentence += filled(u"；达到序时进度{on}个，慢于序时进度{behind}个"_s,
        {{u"on"_s, qint64(all.onPace)}, {u"behind"_s, qint64(all.behind)}});
    if (all.notCounted > 0)
        sentence += filled(u"，不计入{out}个"_s, {{u"out"_s, qint64(all.notCounted)}});
    if (all.lag > Money())
        sentence += filled(u"，欠序时投资{lag:2}亿元"_s, {{u"lag"_s, all.lag}});
    if (page.line.open > 0) {
        sentence += filled(u"；未销号问题{open}个"_s, {{u"open"_s, qint64(page.line.open)}});
        if (page.line.overdue > 0)
            sentence += filled(u"，其中超期{overdue}个"_s, {{u"overdue"_s, qint64(page.line.overdue)}});
    }
    sentence.text += u'。';
    return sentence;
}

doc::Table leaderProjects(const LeaderPage& page)
{
    doc::Table table;
    table.caption = u"分包项目"_s;
    table.unit = u"万元"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"项目名称"_s, 3, Align::Left, 9},
        {u"级别"_s, 0.6, Align::Centre}, {u"责任单位"_s, 1.3, Align::Left, 5},
        {u"年度计划"_s, 1, Align::Right}, {u"累计完成"_s, 1, Align::Right},
        {u"完成率（%）"_s, 0.9, Align::Right}, {u"与序时差（百分点）"_s, 0.9, Align::Right},
        {u"欠序时额"_s, 1, Align::Right}, {u"预警"_s, 0.8, Align::Centre, 2.5},
        {u"形象进度"_s, 2.6, Align::Left, 9}, {u"责任人及电话"_s, 1.5, Align::Centre, 5}};
    cells::WanColumn wan;
    for (const ProjectLine& line : page.projects) {
        for (const std::optional<Money>& amount : {line.target, line.figures.done, line.figures.lag})
            wan.see(amount);
    }
    int number = 0;
    for (const ProjectLine& line : page.projects) {
        const ProjectFigures& figures = line.figures;
        const auto owed = figures.lag ? std::optional(owedOf(*figures.lag)) : std::nullopt;
        table.rows.append({{cells::count(++number), {line.name}, {line.level}, {line.unit},
            wan.cell(line.target), wan.cell(figures.done), cells::rate(figures.rate), cells::gap(figures.gap),
            wan.cell(owed), cells::lamp(figures.lamp), {line.progress},
            {withNumber(line.leader.isEmpty() ? line.contact : line.leader, line.phone)}}});
    }
    const Group& all = page.line.figures;
    table.rows.append({{{}, {u"合计（%1个）"_s.arg(all.count)}, {}, {}, wan.cell(all.knownTarget()),
                           wan.cell(all.done), cells::rate(all.rate), cells::gap(all.gap),
                           wan.cell(owedOf(all.lag)), cells::lamp(all.lamp), {}, {}},
        doc::Row::Kind::Total});
    return table;
}

doc::Table leaderIssues(const LeaderPage& page, const Catalogue& catalogue)
{
    const Field& kinds = catalogue.field(Kind::Issue, u"kind");
    const Field& states = catalogue.field(Kind::Issue, u"state");
    doc::Table table;
    table.caption = u"未销号问题"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"编号"_s, 1.4, Align::Centre, 6},
        {u"项目名称"_s, 2.6, Align::Left, 9}, {u"类别"_s, 0.9, Align::Centre, 4},
        {u"问题描述"_s, 3.6, Align::Left, 12}, {u"办理时限"_s, 1.1, Align::Centre},
        {u"状态"_s, 1, Align::Centre, 4}};
    int number = 0;
    for (const IssueRow& row : page.issues) {
        const auto line = std::ranges::find(page.projects, row.project, &ProjectLine::project);
        const Choice* kind = kinds.choice(row.kind);
        const Choice* state = states.choice(int(row.standing.state));
        doc::Cell shown {row.overdue ? u"超期"_s : state ? state->zh : QString()};
        if (row.overdue)
            shown.tone = doc::Tone::Bad;
        const QDate due = row.standing.due;
        table.rows.append({{cells::count(++number), {row.number},
            {line == page.projects.end() ? QString() : line->name}, {kind ? kind->zh : QString()}, {row.text},
            due.isValid() ? cells::date(due) : cells::nothing(), shown}});
    }
    return table;
}

doc::Table rankingOfLeaders(const LeaderBoard& board)
{
    doc::Table table;
    table.caption = u"分包领导包联项目推进情况"_s;
    table.unit = u"万元"_s;
    table.columns = {{u"排名"_s, 0.7, Align::Centre}, {u"分包领导"_s, 1.2, Align::Centre},
        {u"职务"_s, 1.4, Align::Left, 5}, {u"项目个数"_s, 0.8, Align::Right},
        {u"总投资"_s, 1.2, Align::Right}, {u"年度计划"_s, 1.2, Align::Right},
        {u"累计完成"_s, 1.2, Align::Right}, {u"完成率（%）"_s, 1, Align::Right},
        {u"与序时差（百分点）"_s, 1, Align::Right}, {u"欠序时额"_s, 1.1, Align::Right},
        {u"达到序时"_s, 0.8, Align::Right}, {u"慢于序时"_s, 0.8, Align::Right},
        {u"红灯"_s, 0.6, Align::Right}, {u"黄灯"_s, 0.6, Align::Right}, {u"未销号问题"_s, 0.8, Align::Right},
        {u"其中超期"_s, 0.8, Align::Right}};
    std::vector<const LeaderLine*> lines;
    for (const LeaderLine& line : board.leaders)
        lines.push_back(&line);
    if (board.nobody.figures.count > 0)
        lines.push_back(&board.nobody);
    cells::WanColumn wan;
    for (const LeaderLine* line : lines) {
        for (const Money amount :
            {line->figures.total, line->figures.target, line->figures.done, owedOf(line->figures.lag)})
            wan.see(amount);
    }
    for (const LeaderLine* line : lines) {
        const Group& group = line->figures;
        const auto total = group.isTotalKnown() ? std::optional(group.total) : std::nullopt;
        table.rows.append(
            {{cells::rank(line->rank), {line->who.name.isEmpty() ? u"未明确"_s : line->who.name},
                {line->who.title}, cells::count(group.count), wan.cell(total), wan.cell(group.knownTarget()),
                wan.cell(group.done), cells::rate(group.rate), cells::gap(group.gap),
                wan.cell(owedOf(group.lag)), cells::count(group.onPace), cells::count(group.behind),
                cells::count(group.lamps[size_t(Lamp::Red)]), cells::count(group.lamps[size_t(Lamp::Yellow)]),
                cells::count(line->open), cells::count(line->overdue)}});
    }
    return table;
}

doc::Table debtTable(const std::vector<Debtor>& debtors, const QString& caption, const QString& who)
{
    doc::Table table;
    table.caption = caption;
    table.unit = u"万元"_s;
    table.columns
        = {{u"序号"_s, 0.6, Align::Centre}, {who, 1.6, Align::Left, 5}, {u"欠序时额"_s, 1.1, Align::Right},
            {u"完成率（%）"_s, 1, Align::Right}, {u"项目个数"_s, 0.8, Align::Right},
            {u"慢于序时"_s, 0.8, Align::Right}, {u"主要原因（未销号问题个数）"_s, 2.6, Align::Left, 8},
            {u"欠账最多的项目"_s, 3, Align::Left, 9}, {u"该项目欠额"_s, 1.1, Align::Right},
            {u"联系人"_s, 1.1, Align::Centre, 3}, {u"联系电话"_s, 1.5, Align::Centre, 6}};
    cells::WanColumn wan;
    for (const Debtor& debtor : debtors) {
        wan.see(debtor.owed);
        wan.see(debtor.worstOwed);
    }
    int number = 0;
    for (const Debtor& debtor : debtors) {
        table.rows.append({{cells::count(++number), {debtor.name}, wan.cell(debtor.owed),
            cells::rate(debtor.rate), cells::count(debtor.count), cells::count(debtor.behind),
            {debtor.causes.empty() ? u"—"_s : causesText(debtor.causes)}, {debtor.worst},
            wan.cell(debtor.worstOwed), {debtor.contact}, {debtor.phone}}});
    }
    return table;
}

QString owedNote()
{
    return u"注：欠序时额="
           u"年度计划×序时进度－累计完成；合计按全部项目的整体序时计算，当年新开工项目按自身开工月起的"
           u"序时计算，各项目之和可能小于合计"_s;
}

QString debtNote()
{
    return owedNote() + u"；主要原因为慢于序时进度项目的未销号问题。"_s;
}

} // namespace

Result<Report> makeLeaderPage(Ledger& ledger, const QString& name, int year, QDate asOf)
{
    const auto board = leaderBoard(ledger, year, asOf);
    if (!board)
        return board.error();
    const auto page = leaderPage(*board, name);
    if (!page)
        return page.error();
    ReportFrame frame(
        u"%1分包重点项目推进情况"_s.arg(name), reportOrgan(ledger), asOf, doc::Orientation::Landscape);
    const Sentence sentence = leaderSentence(*page);
    frame.paragraph(sentence.text, sentence.figures);
    frame.table(leaderProjects(*page));
    if (!page->issues.empty())
        frame.part(leaderIssues(*page, ledger.catalogue()));
    if (page->line.figures.lag > Money())
        frame.note(owedNote() + u'。');
    Overview his = page->overview; // its note counts his projects, not the district's
    his.all.notCounted = page->line.figures.notCounted;
    frame.note(paceNote(his));
    Report report;
    report.document = frame.take();
    report.fileName = documentFileName(report.document);
    report.rows = int(page->projects.size());
    return report;
}

Result<Document> leadersReport(Ledger& ledger, const ReportRequest& request)
{
    const auto board = leaderBoard(ledger, request.year, request.asOf);
    if (!board)
        return board.error();
    const QString title = board->month == 0
        ? u"%1年重点项目分包领导包联情况"_s.arg(request.year)
        : u"%1年%2月重点项目分包领导包联情况"_s.arg(request.year).arg(board->month);
    ReportFrame frame(title, reportOrgan(ledger), request.asOf, doc::Orientation::Landscape);
    frame.table(rankingOfLeaders(*board));
    frame.note(u"注：按年度计划投资完成率由高到低排列，完成率相同的按累计完成投资额排列，数值相同的名次并列；"
               u"分包领导"
               u"为截至当日在任的。"_s);
    if (!board->unitDebts.empty())
        frame.table(debtTable(board->unitDebts, u"欠账榜（责任单位）"_s, u"责任单位"_s));
    if (!board->leaderDebts.empty())
        frame.table(debtTable(board->leaderDebts, u"欠账榜（分包领导）"_s, u"分包领导"_s));
    if (!board->unitDebts.empty() || !board->leaderDebts.empty())
        frame.note(debtNote());
    frame.note(paceNote(board->overview));
    return frame.take();
}

} // namespace sanpi
