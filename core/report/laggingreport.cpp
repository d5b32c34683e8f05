// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wording.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

cells::WanColumn wanOf(const std::vector<ProjectLine>& lines)
{
    cells::WanColumn wan;
    for (const ProjectLine& line : lines) {
        wan.see(line.target);
        wan.see(line.figures.done);
        if (line.figures.gap.value_or(0) < 0)
            wan.see(line.figures.lag);
    }
    return wan;
}

QString withPhone(const ProjectLine& line)
{
    const QString who = line.leader.isEmpty() ? line.contact : line.leader;
    const QString between = line.phone.isEmpty() || who.isEmpty() ? QString() : u"\n"_s;
    return who + between + line.phone;
}

// 一项目一策: what is empty is filled in by the unit.
doc::Table laggingTable(const PaceLists& lists)
{
    doc::Table table;
    table.caption = u"滞后项目清单（一项目一策）"_s;
    table.unit = u"万元"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"项目名称"_s, 3.4, Align::Left, 9},
        {u"级别"_s, 0.6, Align::Centre}, {u"责任单位"_s, 1.4, Align::Left, 5},
        {u"分包领导"_s, 1, Align::Centre}, {u"年度计划"_s, 1, Align::Right}, {u"累计完成"_s, 1, Align::Right},
        {u"完成率（%）"_s, 0.9, Align::Right}, {u"与序时差（百分点）"_s, 0.9, Align::Right},
        {u"欠序时额"_s, 1, Align::Right}, {u"预警"_s, 0.8, Align::Centre, 2.5},
        {u"问题"_s, 2, Align::Left, 7}, {u"措施"_s, 2, Align::Left, 8}, {u"责任人"_s, 1.1, Align::Centre},
        {u"时限"_s, 1, Align::Centre}};
    table.groups = {{u"一项目一策"_s, 11, 4}};
    const cells::WanColumn wan = wanOf(lists.lagging);
    Money target;
    Money done;
    int number = 0;
    for (const ProjectLine& line : lists.lagging) {
        const ProjectFigures& figures = line.figures;
        const Remedy& remedy = lists.remedies.at(line.project);
        target += line.target.value_or(Money());
        done += figures.done.value_or(Money());
        table.rows.append({{cells::count(++number), {line.name}, {line.level}, {line.unit}, {line.sponsor},
            wan.cell(line.target), wan.cell(figures.done), cells::rate(figures.rate), cells::gap(figures.gap),
            wan.cell(figures.lag), cells::lamp(figures.lamp), {remedy.problem}, {remedy.measure},
            {withPhone(line)}, cells::date(remedy.due)}});
    }
    table.rows.append({{{}, {u"合计（%1个）"_s.arg(lists.lagging.size())}, {}, {}, {}, wan.cell(target),
                           wan.cell(done), {}, {}, wan.cell(lists.owed), {}, {}, {}, {}, {}},
        doc::Row::Kind::Total});
    return table;
}

doc::Table onPaceTable(const PaceLists& lists)
{
    doc::Table table;
    table.caption = u"按序时推进项目清单"_s;
    table.unit = u"万元"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"项目名称"_s, 4, Align::Left, 12},
        {u"级别"_s, 0.6, Align::Centre}, {u"责任单位"_s, 1.5}, {u"分包领导"_s, 1, Align::Centre},
        {u"年度计划"_s, 1.1, Align::Right}, {u"累计完成"_s, 1.1, Align::Right},
        {u"完成率（%）"_s, 0.9, Align::Right}, {u"与序时差（百分点）"_s, 0.9, Align::Right},
        {u"形象进度"_s, 3, Align::Left, 10}};
    const cells::WanColumn wan = wanOf(lists.onPace);
    Money target;
    Money done;
    int number = 0;
    for (const ProjectLine& line : lists.onPace) {
        const ProjectFigures& figures = line.figures;
        target += line.target.value_or(Money());
        done += figures.done.value_or(Money());
        table.rows.append({{cells::count(++number), {line.name}, {line.level}, {line.unit}, {line.sponsor},
            wan.cell(line.target), wan.cell(figures.done), cells::rate(figures.rate), cells::gap(figures.gap),
            {line.progress}}});
    }
    table.rows.append({{{}, {u"合计（%1个）"_s.arg(lists.onPace.size())}, {}, {}, {}, wan.cell(target),
                           wan.cell(done), {}, {}, {}},
        doc::Row::Kind::Total});
    return table;
}

} // namespace

Result<Document> laggingReport(Ledger& ledger, const ReportRequest& request)
{
    const auto lists = paceLists(ledger, request.year, request.asOf);
    if (!lists)
        return lists.error();
    const QString title = lists->month == 0
        ? u"%1年重点项目推进情况清单"_s.arg(request.year)
        : u"%1年%2月重点项目推进情况清单"_s.arg(request.year).arg(lists->month);
    ReportFrame frame(title, reportOrgan(ledger), request.asOf, doc::Orientation::Landscape);
    frame.table(laggingTable(*lists));
    frame.note(paceNote(lists->overview));
    frame.block(doc::PageBreak {});
    frame.table(onPaceTable(*lists));
    return frame.take();
}

} // namespace sanpi
