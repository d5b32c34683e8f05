// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/rebuild.h"
#include "figures/table.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

cells::WanColumn libraryWan(const Rebuild& library)
{
    cells::WanColumn wan;
    for (const RebuildMember& member : library.members) {
        wan.see(member.total);
        wan.see(member.target);
        wan.see(member.done);
    }
    return wan;
}

doc::Row categoryRow(const RebuildGroup& group, const QString& name, const cells::WanColumn& wan, bool total)
{
    return {{{name}, cells::count(group.count), wan.cell(group.total), cells::count(group.inLibrary),
                cells::rate(group.libraryRate), cells::count(group.started), cells::rate(group.startRate),
                wan.cell(group.startedTotal), wan.cell(group.target), wan.cell(group.done),
                cells::rate(group.rate)},
        total ? doc::Row::Kind::Total : doc::Row::Kind::Item};
}

doc::Table categoryTable(const Rebuild& library, const cells::WanColumn& wan)
{
    doc::Table table;
    table.caption = u"分类汇总"_s;
    table.unit = u"万元"_s;
    table.columns = {{u"类别"_s, 1.4}, {u"项目个数"_s, 0.9, Align::Right}, {u"总投资"_s, 1.1, Align::Right},
        {u"个数"_s, 0.8, Align::Right}, {u"入库率（%）"_s, 0.9, Align::Right}, {u"个数"_s, 0.8, Align::Right},
        {u"开工率（%）"_s, 0.9, Align::Right}, {u"总投资"_s, 1.1, Align::Right},
        {u"年度计划"_s, 1.1, Align::Right}, {u"累计完成"_s, 1.1, Align::Right},
        {u"完成率（%）"_s, 0.9, Align::Right}};
    table.groups
        = {{u"纳入省重建项目库"_s, 3, 2}, {u"已开工"_s, 5, 3}, {u"%1年投资"_s.arg(library.year), 8, 3}};
    for (const RebuildGroup& group : library.byCategory)
        table.rows.append(categoryRow(group, group.label, wan, false));
    table.rows.append(categoryRow(library.all, u"合计"_s, wan, true));
    return table;
}

doc::Table memberTable(const Rebuild& library, const cells::WanColumn& wan, const Table& projects)
{
    doc::Table table;
    table.caption = u"项目清单"_s;
    table.unit = u"万元"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"项目名称"_s, 4}, {u"类别"_s, 1, Align::Centre},
        {u"责任单位"_s, 1.5}, {u"纳入省库"_s, 0.8, Align::Centre}, {u"是否开工"_s, 0.8, Align::Centre},
        {u"总投资"_s, 1, Align::Right}, {u"年度计划"_s, 1, Align::Right}, {u"累计完成"_s, 1, Align::Right},
        {u"完成率（%）"_s, 1, Align::Right}};
    int number = 0;
    for (const RebuildMember& member : library.members) {
        const Named* unit = projects.named(Kind::Unit, member.unit);
        table.rows.append(
            {{cells::count(++number), {member.name}, {member.category}, {unit ? unit->name : QString()},
                cells::yesNo(member.inLibrary), cells::yesNo(member.started()), wan.cell(member.total),
                wan.cell(member.target), wan.cell(member.done), cells::rate(member.rate)}});
    }
    const RebuildGroup& all = library.all;
    table.rows.append({{{}, {u"合计（%1个）"_s.arg(all.count)}, {}, {}, cells::count(all.inLibrary),
                           cells::count(all.started), wan.cell(all.total), wan.cell(all.target),
                           wan.cell(all.done), cells::rate(all.rate)},
        doc::Row::Kind::Total});
    return table;
}

} // namespace

Result<Document> rebuildReport(Ledger& ledger, const ReportRequest& request)
{
    const auto library = rebuild(ledger, request.year, request.asOf);
    if (!library)
        return library.error();
    const auto units = recordTable(ledger, Kind::Rebuild, request.year, request.asOf);
    if (!units)
        return units.error();
    const cells::WanColumn wan = libraryWan(*library);
    ReportFrame frame(u"%1年灾后恢复重建项目进展情况"_s.arg(request.year), reportOrgan(ledger), request.asOf,
        doc::Orientation::Landscape);
    frame.table(categoryTable(*library, wan));
    frame.note(
        u"注：入库率=纳入省重建项目库项目数÷项目总数，开工率=已开工项目数÷项目总数，完成率=累计完成÷年度计划"
        "（计划未下达的不计入）。"_s);
    frame.block(doc::PageBreak {});
    frame.table(memberTable(*library, wan, *units));
    return frame.take();
}

} // namespace sanpi
