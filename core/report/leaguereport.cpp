// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/notice.h"
#include "report/noticetables.h"
#include "report/noticetext.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

struct League {
    NoticeInput figures; ///< as the notice has them
    struct Place {
        NoticeUnit unit;
        int rank = 0; ///< 0: has no rate
    };
    QList<Place> townships;
    QList<Place> departments;
};

// The one place that says who stands where: the notice's own order.
Result<League> leagueOf(Ledger& ledger, const ReportRequest& request)
{
    auto input = gatherNotice(ledger, request.year, request.asOf);
    if (!input)
        return input.error();
    League league;
    league.figures = std::move(input).value();
    for (const bool departments : {false, true}) {
        const QList<NoticeUnit> ranked = noticetext::ranked(league.figures.units, departments);
        const QList<int> ranks = noticetext::ranks(ranked);
        for (qsizetype at = 0; at < ranked.size(); ++at)
            (departments ? league.departments : league.townships).append({ranked[at], ranks[at]});
    }
    return league;
}

Money leagueOwed(const Group& group)
{
    return std::max(group.lag, Money());
}

std::optional<Money> leagueTotal(const Group& group)
{
    return group.isTotalKnown() ? std::optional(group.total) : std::nullopt;
}

doc::Table leagueTable(const QList<League::Place>& places, const QString& caption)
{
    doc::Table table;
    table.caption = caption;
    table.unit = u"万元"_s;
    table.columns = {{u"排名"_s, 0.7, Align::Centre}, {u"责任单位"_s, 1.8},
        {u"项目个数"_s, 0.8, Align::Right}, {u"总投资"_s, 1.2, Align::Right},
        {u"年度计划"_s, 1.2, Align::Right}, {u"累计完成"_s, 1.2, Align::Right},
        {u"完成率（%）"_s, 1, Align::Right}, {u"与序时差（百分点）"_s, 1, Align::Right},
        {u"欠序时额"_s, 1.1, Align::Right}, {u"达到序时"_s, 0.8, Align::Right},
        {u"慢于序时"_s, 0.8, Align::Right}, {u"不计入"_s, 0.8, Align::Right}, {u"红灯"_s, 0.6, Align::Right},
        {u"黄灯"_s, 0.6, Align::Right}, {u"预警"_s, 0.8, Align::Centre, 2.5}};
    table.groups = {{u"投资完成情况"_s, 3, 6}, {u"项目数"_s, 9, 3}, {u"亮灯项目"_s, 12, 2}};
    cells::WanColumn wan;
    for (const League::Place& place : places) {
        const Group& group = place.unit.group;
        for (const Money amount : {group.total, group.target, group.done, leagueOwed(group)})
            wan.see(amount);
    }
    for (const League::Place& place : places) {
        const Group& group = place.unit.group;
        table.rows.append({{cells::rank(place.rank), {group.key == 0 ? u"责任单位未填"_s : group.label},
            cells::count(group.count), wan.cell(leagueTotal(group)), wan.cell(group.target),
            wan.cell(group.done), cells::rate(group.rate), cells::gap(group.gap), wan.cell(leagueOwed(group)),
            cells::count(group.onPace), cells::count(group.behind), cells::count(group.notCounted),
            cells::count(group.lamps[size_t(Lamp::Red)]), cells::count(group.lamps[size_t(Lamp::Yellow)]),
            cells::lamp(place.unit.lamp)}});
    }
    return table;
}

} // namespace

Result<Document> leagueReport(Ledger& ledger, const ReportRequest& request)
{
    const auto league = leagueOf(ledger, request);
    if (!league)
        return league.error();
    const Overview& overview = league->figures.overview;
    const int month = noticetext::monthOf(overview);
    ReportFrame frame(month == 0 ? u"%1年重点项目综合排名表"_s.arg(request.year)
                                 : u"%1年%2月重点项目建设综合排名表"_s.arg(request.year).arg(month),
        reportOrgan(ledger), request.asOf, doc::Orientation::Landscape);
    if (!league->townships.isEmpty())
        frame.table(leagueTable(league->townships, u"乡镇（街道）排名"_s));
    if (!league->departments.isEmpty())
        frame.table(leagueTable(league->departments, u"区直部门排名"_s));
    frame.note(
        u"排名办法：按年度计划投资完成率（累计完成投资÷年度计划投资，保留两位小数）由高到低排列，完成率相同"
        "的按累计完成投资额排列，数值相同的名次并列；乡镇（街道）与区直部门分别排名；没有年度计划的单位不排名。"_s);
    frame.note(paceNote(overview));
    frame.chart(noticetables::unitChart(league->figures));
    return frame.take();
}

} // namespace sanpi
