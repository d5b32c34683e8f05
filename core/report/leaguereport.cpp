// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/fourcompare.h"
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

Money leagueOwed(const Group& group)
{
    return std::max(group.lag, Money());
}

std::optional<Money> leagueTotal(const Group& group)
{
    return group.isTotalKnown() ? std::optional(group.total) : std::nullopt;
}

// Rounded up to whole 万元: less would not do.
doc::Cell wanUp(const std::optional<Money>& amount)
{
    if (!amount)
        return cells::nothing();
    const qint64 wan = (amount->yuan() + qint64(Unit::Wan) - 1) / qint64(Unit::Wan);
    return cells::amount(Money::fromYuan(wan * qint64(Unit::Wan)), Unit::Wan, 0);
}

doc::Table leagueTable(const std::vector<RankedUnit>& units, const QString& caption)
{
    const bool weighted
        = std::ranges::any_of(units, [](const RankedUnit& unit) { return unit.score.has_value(); });
    const bool outsiders
        = std::ranges::any_of(units, [](const RankedUnit& unit) { return !unit.because.isEmpty(); });
    doc::Table table;
    table.caption = caption;
    table.unit = u"万元"_s;
    table.columns = {{u"排名"_s, 0.7, Align::Centre}, {u"责任单位"_s, 1.8},
        {u"项目个数"_s, 0.8, Align::Right}, {u"总投资"_s, 1.2, Align::Right},
        {u"年度计划"_s, 1.2, Align::Right}, {u"累计完成"_s, 1.2, Align::Right},
        {u"完成率（%）"_s, 1, Align::Right}, {u"与序时差（百分点）"_s, 1, Align::Right},
        {u"欠序时额"_s, 1.1, Align::Right}, {u"达到序时"_s, 0.8, Align::Right},
        {u"慢于序时"_s, 0.8, Align::Right}, {u"不计入"_s, 0.8, Align::Right}, {u"红灯"_s, 0.6, Align::Right},
        {u"黄灯"_s, 0.6, Align::Right}, {u"预警"_s, 0.8, Align::Centre, 2.5},
        {u"再完成多少升位"_s, 1.1, Align::Right}, {u"后一名再完成多少即超过"_s, 1.2, Align::Right}};
    if (weighted)
        table.columns.append({u"综合得分"_s, 0.9, Align::Right});
    if (outsiders)
        table.columns.append({u"备注"_s, 1.6, Align::Left, 5});
    table.groups = {
        {u"投资完成情况"_s, 3, 6}, {u"项目数"_s, 9, 3}, {u"亮灯项目"_s, 12, 2}, {u"名次变动条件"_s, 15, 2}};
    cells::WanColumn wan;
    for (const RankedUnit& unit : units) {
        const Group& group = unit.group;
        for (const Money amount : {group.total, group.target, group.done, leagueOwed(group)})
            wan.see(amount);
    }
    for (const RankedUnit& unit : units) {
        const Group& group = unit.group;
        table.rows.append({{cells::rank(unit.rank), {group.key == 0 ? u"责任单位未填"_s : group.label},
            cells::count(group.count), wan.cell(leagueTotal(group)), wan.cell(group.knownTarget()),
            wan.cell(group.done), cells::rate(group.rate), cells::gap(group.gap), wan.cell(leagueOwed(group)),
            cells::count(group.onPace), cells::count(group.behind), cells::count(group.notCounted),
            cells::count(group.lamps[size_t(Lamp::Red)]), cells::count(group.lamps[size_t(Lamp::Yellow)]),
            cells::lamp(group.lamp), wanUp(unit.toRise), wanUp(unit.lead)}});
        if (weighted)
            table.rows.last().cells.append(unit.score
                    ? doc::Cell {pointsText(*unit.score, 2), doc::Tone::Normal, *unit.score}
                    : cells::nothing());
        if (outsiders)
            table.rows.last().cells.append(doc::Cell {unit.because});
    }
    return table;
}

doc::Table redBlackTable(const RedBlackList& list)
{
    doc::Table table;
    table.caption = u"红黑榜"_s;
    table.columns = {{u"榜别"_s, 0.8, Align::Centre}, {u"责任单位"_s, 2}, {u"排名"_s, 0.8, Align::Centre},
        {u"综合得分"_s, 1, Align::Right}};
    const auto add = [&](const QString& name, const std::vector<RankedUnit>& units) {
        for (const RankedUnit& unit : units) {
            const qint64 score = unit.score.value_or(0);
            table.rows.append({{{name}, {unit.group.label}, cells::rank(unit.rank),
                {pointsText(score, 2), doc::Tone::Normal, score}}});
        }
    };
    add(u"红榜"_s, list.red);
    add(u"黑榜"_s, list.black);
    return table;
}

void addFour(ReportFrame& frame, const FourCompare& four)
{
    for (const bool departments : {false, true}) {
        const std::vector<FourUnit>& units = departments ? four.departments : four.townships;
        if (units.empty())
            continue;
        doc::Table table;
        table.caption = departments ? u"四比四看（区直部门）"_s : u"四比四看（乡镇街道）"_s;
        table.columns = {{u"名次"_s, 0.7, Align::Centre}, {u"责任单位"_s, 1.8},
            {u"储备投资（万元）"_s, 1.2, Align::Right}, {u"得分"_s, 0.8, Align::Right},
            {u"签约投资（万元）"_s, 1.2, Align::Right}, {u"得分"_s, 0.8, Align::Right},
            {u"完成率（%）"_s, 1, Align::Right}, {u"得分"_s, 0.8, Align::Right},
            {u"问题解决率（%）"_s, 1, Align::Right}, {u"得分"_s, 0.8, Align::Right},
            {u"总分"_s, 0.9, Align::Right}};
        table.groups = {{fourName(0), 2, 2}, {fourName(1), 4, 2}, {fourName(2), 6, 2}, {fourName(3), 8, 2}};
        const auto points = [](qint64 score) {
            return doc::Cell {pointsText(score, 2), doc::Tone::Normal, score};
        };
        for (const FourUnit& unit : units) {
            table.rows.append(
                {{cells::rank(unit.rank), {unit.unit}, cells::amount(unit.reserve, Unit::Wan, 0),
                    points(unit.scores[0]), cells::amount(unit.signedTotal, Unit::Wan, 0),
                    points(unit.scores[1]), cells::rate(unit.completion), points(unit.scores[2]),
                    cells::rate(unit.solved), points(unit.scores[3]), points(unit.total)}});
        }
        frame.table(table);
    }
    frame.note(four.formula);
}

} // namespace

Result<Document> leagueReport(Ledger& ledger, const ReportRequest& request)
{
    const auto input = gatherNotice(ledger, request.year, request.asOf);
    if (!input)
        return input.error();
    const Overview& overview = input->overview;
    const int month = noticetext::monthOf(overview);
    ReportFrame frame(month == 0 ? u"%1年重点项目综合排名表"_s.arg(request.year)
                                 : u"%1年%2月重点项目建设综合排名表"_s.arg(request.year).arg(month),
        reportOrgan(ledger), request.asOf, doc::Orientation::Landscape);
    if (!input->ranking.townships.empty())
        frame.table(leagueTable(input->ranking.townships, u"乡镇（街道）排名"_s));
    if (!input->ranking.departments.empty())
        frame.table(leagueTable(input->ranking.departments, u"区直部门排名"_s));
    frame.note(input->ranking.formula);
    frame.note(paceNote(overview));
    if (const auto basis = basisNote(ledger, overview); !basis)
        return basis.error();
    else if (!basis->isEmpty())
        frame.note(*basis);
    if (const auto list = redBlackList(input->ranking))
        frame.table(redBlackTable(*list));
    else if (input->ranking.rule.redBlack > 0)
        frame.note(list.error().facts.value(0) + u"。"_s);
    if (input->ranking.rule.fourCompare) {
        const auto four = fourCompare(ledger, input->ranking, overview);
        if (four)
            addFour(frame, *four);
        else if (four.error().code == ErrorCode::Refused)
            frame.note(four.error().facts.value(0) + u"。"_s);
        else
            return four.error();
    }
    frame.chart(noticetables::unitChart(*input));
    return frame.take();
}

} // namespace sanpi
