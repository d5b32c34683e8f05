// SPDX-License-Identifier: GPL-3.0-or-later
// 统计数与调度数对照, 中期调整, 复工: the reports of the turns of month and year.
#include "figures/adjustment.h"
#include "figures/resumption.h"
#include "figures/statistics.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

doc::Row statRow(const StatGroup& group, const QString& name, const cells::WanColumn& wan, bool total)
{
    const auto part = [&](Money amount) { return group.split > 0 ? wan.cell(amount) : cells::nothing(); };
    return {
        {{name}, cells::count(group.count), cells::count(group.inStat), cells::rate(group.rate),
            wan.cell(group.dispatch), wan.cell(group.statistic), wan.cell(group.difference()),
            part(group.building), part(group.equipment), part(group.other), cells::count(group.startedNotIn)},
        total ? doc::Row::Kind::Total : doc::Row::Kind::Item};
}

doc::Table statTable(const StatFigures& figures, const std::vector<StatGroup>& groups, const QString& caption,
    const QString& suffix)
{
    cells::WanColumn wan;
    for (const StatGroup& group : groups) {
        for (const Money amount :
            {group.dispatch, group.statistic, group.building, group.equipment, group.other})
            wan.see(amount);
    }
    doc::Table table;
    table.caption = caption;
    table.unit = u"万元"_s;
    table.columns = {{suffix.isEmpty() ? u"责任单位"_s : u"级别"_s, 1.6}, {u"项目个数"_s, 0.8, Align::Right},
        {u"已入统"_s, 0.8, Align::Right}, {u"入统率（%）"_s, 0.9, Align::Right},
        {u"调度数"_s, 1.1, Align::Right}, {u"统计数"_s, 1.1, Align::Right}, {u"差额"_s, 1.1, Align::Right},
        {u"建安"_s, 1, Align::Right}, {u"设备"_s, 1, Align::Right}, {u"土地及其他"_s, 1, Align::Right},
        {u"已开工未入统"_s, 0.9, Align::Right}};
    for (const StatGroup& group : groups)
        table.rows.append(statRow(group, group.label + suffix, wan, false));
    table.rows.append(statRow(figures.all, u"合计"_s, wan, true));
    return table;
}

doc::Table lateTable(const StatFigures& figures)
{
    cells::WanColumn wan;
    for (const NotInStatistics& one : figures.startedNotIn)
        wan.see(one.dispatch);
    doc::Table table;
    table.caption = u"已开工未入统项目清单"_s;
    table.unit = u"万元"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"项目名称"_s, 4}, {u"责任单位"_s, 1.5},
        {u"开工日期"_s, 1.2, Align::Centre}, {u"开工天数"_s, 0.9, Align::Right},
        {u"本年完成"_s, 1.1, Align::Right}};
    int number = 0;
    for (const NotInStatistics& one : figures.startedNotIn) {
        table.rows.append({{cells::count(++number), {one.name}, {one.unitName},
            one.inexact ? doc::Cell {u"不晚于"_s + one.startedOn.toString(Qt::ISODate)}
                        : cells::date(one.startedOn),
            one.inexact ? doc::Cell {u"≥%1"_s.arg(one.days)} : cells::count(one.days),
            wan.cell(one.dispatch)}});
    }
    return table;
}

QString adjustedWord(Adjusted what)
{
    return what == Adjusted::Removed ? u"调出"_s : what == Adjusted::Added ? u"新增"_s : u"金额调整"_s;
}

doc::Row adjustmentRow(
    const AdjustmentGroup& group, const QString& name, const cells::WanColumn& wan, bool total)
{
    return {{{name}, cells::count(group.before), wan.cell(group.totalBefore), wan.cell(group.targetBefore),
                cells::count(group.removed), cells::count(group.added), cells::count(group.amount),
                cells::count(group.after), wan.cell(group.totalAfter), wan.cell(group.targetAfter)},
        total ? doc::Row::Kind::Total : doc::Row::Kind::Item};
}

doc::Table adjustmentTable(const Adjustment& figures)
{
    cells::WanColumn wan;
    for (const AdjustmentGroup& group : figures.bySector) {
        for (const Money amount :
            {group.totalBefore, group.targetBefore, group.totalAfter, group.targetAfter})
            wan.see(amount);
    }
    doc::Table table;
    table.caption = u"调整前后对照（按所属领域）"_s;
    table.unit = u"万元"_s;
    table.columns = {{u"所属领域"_s, 1.6}, {u"个数"_s, 0.7, Align::Right}, {u"总投资"_s, 1.2, Align::Right},
        {u"年度计划"_s, 1.2, Align::Right}, {u"调出"_s, 0.7, Align::Right}, {u"新增"_s, 0.7, Align::Right},
        {u"金额调整"_s, 0.8, Align::Right}, {u"个数"_s, 0.7, Align::Right}, {u"总投资"_s, 1.2, Align::Right},
        {u"年度计划"_s, 1.2, Align::Right}};
    table.groups = {{u"年初清单"_s, 1, 3}, {u"调整（个）"_s, 4, 3}, {u"调整后清单"_s, 7, 3}};
    for (const AdjustmentGroup& group : figures.bySector)
        table.rows.append(adjustmentRow(group, group.label, wan, false));
    table.rows.append(adjustmentRow(figures.all, u"合计"_s, wan, true));
    return table;
}

doc::Table adjustedTable(const Adjustment& figures)
{
    cells::WanColumn wan;
    for (const AdjustmentRow& row : figures.rows) {
        wan.see(row.total);
        wan.see(row.before);
        wan.see(row.after);
    }
    doc::Table table;
    table.caption = u"调整项目清单"_s;
    table.unit = u"万元"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"调整"_s, 0.9, Align::Centre}, {u"项目名称"_s, 3.4},
        {u"责任单位"_s, 1.4}, {u"总投资"_s, 1, Align::Right}, {u"原计划"_s, 1, Align::Right},
        {u"调整后计划"_s, 1, Align::Right}, {u"日期"_s, 1.1, Align::Centre}, {u"原因"_s, 2},
        {u"文号"_s, 1.4}};
    int number = 0;
    for (const AdjustmentRow& row : figures.rows) {
        table.rows.append({{cells::count(++number), {adjustedWord(row.what)}, {row.name}, {row.unit},
            wan.cell(row.total), wan.cell(row.before), wan.cell(row.after), cells::date(row.on), {row.reason},
            {row.document}}});
    }
    return table;
}

doc::Table resumptionUnits(const Resumption& figures)
{
    doc::Table table;
    table.caption = u"各责任单位复工情况"_s;
    table.columns
        = {{u"责任单位"_s, 2}, {u"应复工（个）"_s, 1, Align::Right}, {u"已复工（个）"_s, 1, Align::Right},
            {u"应复未复（个）"_s, 1, Align::Right}, {u"复工率（%）"_s, 1, Align::Right}};
    const auto row = [](const ResumptionGroup& group, const QString& name, bool total) {
        return doc::Row {{{name}, cells::count(group.due), cells::count(group.resumed),
                             cells::count(group.due - group.resumed), cells::rate(group.rate)},
            total ? doc::Row::Kind::Total : doc::Row::Kind::Item};
    };
    for (const ResumptionGroup& group : figures.byUnit)
        table.rows.append(row(group, group.label, false));
    table.rows.append(row(figures.all, u"合计"_s, true));
    return table;
}

doc::Table notResumed(const Resumption& figures)
{
    doc::Table table;
    table.caption = u"应复未复项目清单"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"项目名称"_s, 4}, {u"责任单位"_s, 1.6},
        {u"责任人"_s, 1}, {u"联系电话"_s, 1.6}};
    int number = 0;
    for (const ResumptionRow& row : figures.rows) {
        if (!row.on.isValid())
            table.rows.append(
                {{cells::count(++number), {row.name}, {row.unitName}, {row.leader}, {row.phone}}});
    }
    return table;
}

} // namespace

Result<Document> statisticsReport(Ledger& ledger, const ReportRequest& request)
{
    const auto figures = statFigures(ledger, request.year, request.asOf);
    if (!figures)
        return figures.error();
    ReportFrame frame(u"%1年重点项目统计数与调度数对照"_s.arg(request.year), reportOrgan(ledger),
        request.asOf, doc::Orientation::Landscape);
    frame.table(statTable(*figures, figures->byLevel, u"分级情况"_s, u"重点"_s));
    frame.table(statTable(*figures, figures->byUnit, u"分单位情况"_s, {}));
    frame.note(
        u"注：入统率=已入统项目数÷项目总数；差额=调度数−统计数，两者口径不同，不相加；建安、设备、土地及其他只在报送分项的月份有数。"_s);
    if (!figures->startedNotIn.empty()) {
        frame.block(doc::PageBreak {});
        frame.table(lateTable(*figures));
    }
    return frame.take();
}

Result<Document> adjustmentReport(Ledger& ledger, const ReportRequest& request)
{
    const auto figures = adjustment(ledger, request.year, request.asOf);
    if (!figures)
        return figures.error();
    ReportFrame frame(u"%1年重点项目清单中期调整情况"_s.arg(request.year), reportOrgan(ledger), request.asOf,
        doc::Orientation::Landscape);
    frame.paragraph(adjustmentSentence(*figures));
    frame.table(adjustmentTable(*figures));
    frame.note(
        u"注：年初清单及年初计划为首次下达的清单和计划；调整后清单及计划为截至所列日期最近一次下达的清单和计划。"_s);
    if (!figures->isEmpty())
        frame.table(adjustedTable(*figures));
    return frame.take();
}

Result<Document> resumptionReport(Ledger& ledger, const ReportRequest& request)
{
    const auto campaigns = campaignsBy(ledger, request.asOf);
    if (!campaigns)
        return campaigns.error();
    ReportFrame frame(u"重点项目复工情况"_s, reportOrgan(ledger), request.asOf, doc::Orientation::Portrait);
    if (campaigns->empty()) {
        frame.paragraph(u"截至所列日期没有复工行动。"_s);
        return frame.take();
    }
    const auto figures = resumption(ledger, campaigns->front().first, request.asOf);
    if (!figures)
        return figures.error();
    frame.paragraph(resumptionSentence(*figures, request.asOf));
    frame.table(resumptionUnits(*figures));
    frame.note(u"注：复工率=已复工÷应复工，应复工=在建−已竣工−批准停缓建。"_s);
    if (figures->all.resumed < figures->all.due)
        frame.table(notResumed(*figures));
    return frame.take();
}

} // namespace sanpi
