// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/meetingitems.h"
#include "figures/table.h"
#include "report/meetingpapers.h"
#include "report/phrase.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"

#include <algorithm>
#include <span>

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

Sentence meetingSummary(const MeetingItems& items)
{
    Sentence sentence;
    if (!items.issues.empty()) {
        sentence += filled(u"提请研究问题{count}个"_s, {{u"count"_s, qint64(items.issues.size())}});
        if (items.overdue > 0)
            sentence += filled(u"，其中超期{overdue}个"_s, {{u"overdue"_s, qint64(items.overdue)}});
    }
    if (!items.laggards.empty()) {
        Money owed;
        for (const ProjectLine& line : items.laggards)
            owed += line.figures.lag.value_or(Money());
        sentence += filled(sentence.isEmpty() ? u"红灯项目{count}个，欠序时投资{owed:2}亿元"_s
                                              : u"；红灯项目{count}个，欠序时投资{owed:2}亿元"_s,
            {{u"count"_s, qint64(items.laggards.size())}, {u"owed"_s, owed}});
    }
    if (!items.still.empty()) {
        sentence += filled(sentence.isEmpty() ? u"连续两周以上无实质性进展项目{count}个"_s
                                              : u"；连续两周以上无实质性进展项目{count}个"_s,
            {{u"count"_s, qint64(items.still.size())}});
    }
    sentence.text += sentence.isEmpty() ? u"没有需要提请会议研究的事项。"_s : u"。"_s;
    return sentence;
}

doc::Table meetingIssues(const MeetingItems& items, const Catalogue& catalogue, const Table& names)
{
    const auto name = [&](Kind kind, qint64 id) {
        const Named* named = names.named(kind, id);
        return named ? named->name : QString();
    };
    doc::Table table;
    table.caption = u"提请研究的问题"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"编号"_s, 1.5, Align::Centre, 6},
        {u"项目名称"_s, 2.6, Align::Left, 9}, {u"类别"_s, 0.9, Align::Centre, 4},
        {u"问题描述"_s, 3, Align::Left, 10}, {u"责任单位"_s, 1.2, Align::Left, 5},
        {u"配合单位"_s, 1.2, Align::Left, 5}, {u"收集日期"_s, 1.1, Align::Centre},
        {u"办理时限"_s, 1.1, Align::Centre}, {u"已历时（天）"_s, 0.8, Align::Right},
        {u"情形"_s, 1, Align::Centre, 4}, {u"会议意见"_s, 2, Align::Left, 7}};
    int number = 0;
    for (const IssueRow& row : items.issues) {
        const Choice* kind = catalogue.field(Kind::Issue, u"kind").choice(row.kind);
        doc::Cell why {row.overdue ? u"超期"_s : row.booked ? u"挂账督办"_s : u"重大复杂"_s};
        if (row.overdue)
            why.tone = doc::Tone::Bad;
        table.rows.append({{cells::count(++number), {row.number}, {name(Kind::Project, row.project)},
            {kind ? kind->zh : QString()}, {row.text}, {name(Kind::Unit, row.unit)}, {row.support},
            cells::date(row.standing.collectedOn), cells::date(row.standing.due), cells::count(row.days), why,
            {}}});
    }
    return table;
}

// A meeting has time for the worst; the others stand in their own list.
constexpr size_t mostLaggards = 20;

doc::Table meetingLaggards(const MeetingItems& items)
{
    doc::Table table;
    table.caption = u"红灯项目"_s;
    table.unit = u"万元"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"项目名称"_s, 3.2, Align::Left, 9},
        {u"责任单位"_s, 1.4, Align::Left, 5}, {u"分包领导"_s, 1, Align::Centre},
        {u"年度计划"_s, 1, Align::Right}, {u"累计完成"_s, 1, Align::Right},
        {u"完成率（%）"_s, 0.9, Align::Right}, {u"欠序时额"_s, 1, Align::Right},
        {u"问题"_s, 2.4, Align::Left, 8}, {u"措施"_s, 2.4, Align::Left, 8},
        {u"会议意见"_s, 2, Align::Left, 7}};
    cells::WanColumn wan;
    const std::span shown(items.laggards.data(), std::min(items.laggards.size(), mostLaggards));
    for (const ProjectLine& line : shown) {
        for (const std::optional<Money>& amount : {line.target, line.figures.done, line.figures.lag})
            wan.see(amount);
    }
    int number = 0;
    for (const ProjectLine& line : shown) {
        const Remedy& remedy = items.remedies.at(line.project);
        table.rows.append({{cells::count(++number), {line.name}, {line.unit}, {line.sponsor},
            wan.cell(line.target), wan.cell(line.figures.done), cells::rate(line.figures.rate),
            wan.cell(line.figures.lag), {remedy.problem}, {remedy.measure}, {}}});
    }
    return table;
}

doc::Table meetingStill(const MeetingItems& items)
{
    doc::Table table;
    table.caption = u"连续无实质性进展项目"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"项目名称"_s, 3.2, Align::Left, 9},
        {u"责任单位"_s, 1.4, Align::Left, 5}, {u"分包领导"_s, 1, Align::Centre},
        {u"连续周数"_s, 0.9, Align::Right}, {u"形象进度"_s, 3, Align::Left, 10},
        {u"会议意见"_s, 2, Align::Left, 7}};
    int number = 0;
    for (const StandingStill& still : items.still) {
        table.rows.append({{cells::count(++number), {still.line.name}, {still.line.unit},
            {still.line.sponsor}, cells::count(still.weeks), {still.line.progress}, {}}});
    }
    return table;
}

} // namespace

Result<void> addMeetingItems(ReportFrame& frame, Ledger& ledger, const MeetingItems& items, QDate asOf)
{
    const auto names = recordTable(ledger, Kind::Issue, asOf.year(), asOf);
    if (!names)
        return names.error();
    const Sentence summary = meetingSummary(items);
    frame.paragraph(summary.text, summary.figures);
    if (!items.issues.empty())
        frame.table(meetingIssues(items, ledger.catalogue(), *names));
    if (!items.laggards.empty())
        frame.table(meetingLaggards(items));
    if (items.laggards.size() > mostLaggards)
        frame.note(u"注：红灯项目按欠序时额由大到小列前%1个，其余%2个见滞后项目清单。"_s.arg(mostLaggards)
                       .arg(items.laggards.size() - mostLaggards));
    if (!items.still.empty())
        frame.table(meetingStill(items));
    return {};
}

Result<Document> meetingReport(Ledger& ledger, const ReportRequest& request)
{
    const auto items = meetingItems(ledger, request.year, request.asOf);
    if (!items)
        return items.error();
    ReportFrame frame(
        u"%1年%2月重点项目调度会上会问题清单"_s.arg(request.asOf.year()).arg(request.asOf.month()),
        reportOrgan(ledger), request.asOf, doc::Orientation::Landscape);
    if (const auto done = addMeetingItems(frame, ledger, *items, request.asOf); !done)
        return done.error();
    return frame.take();
}

} // namespace sanpi
