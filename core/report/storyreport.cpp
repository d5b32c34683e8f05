// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/storyreport.h"

#include "figures/overview.h"
#include "figures/ranking.h"
#include "report/reportcells.h"
#include "report/reportframe.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

QString issueLabel(const Catalogue& catalogue, QStringView field, qint64 code)
{
    const Choice* choice = catalogue.field(Kind::Issue, field).choice(code);
    return choice ? choice->zh : QString();
}

doc::Table storyFacts(const Catalogue& catalogue, const Storyline& line)
{
    const IssueRow& row = line.story.row;
    const IssueStanding& now = row.standing;
    doc::Table table;
    table.columns = {{u"编号"_s, 1, Align::Centre, 5}, {row.number, 2.2}, {u"状态"_s, 1, Align::Centre, 5},
        {issueLabel(catalogue, u"state", int(now.state)) + (row.overdue ? u"（超期）"_s : QString()), 2.2}};
    const auto pair = [&](const QString& a, const QString& b, const QString& c, const QString& d) {
        table.rows.append({{{a}, {b}, {c}, {d}}});
    };
    const auto day = [](QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : u"—"_s; };
    pair(u"项目"_s, line.project, u"责任单位"_s, line.unit);
    pair(u"类别"_s, issueLabel(catalogue, u"kind", row.kind), u"性质"_s,
        issueLabel(catalogue, u"weight", int(row.weight)));
    pair(u"收集日期"_s, day(now.collectedOn), u"办理时限"_s, day(now.due));
    pair(u"销号日期"_s, day(now.closedOn), u"历时"_s, u"%1天"_s.arg(row.days));
    table.rows.append({{{u"问题"_s}, {row.text, doc::Tone::Normal, {}, 3}}});
    return table;
}

doc::Table storyEvents(const Storyline& line)
{
    doc::Table table;
    table.caption = u"办理全程"_s;
    table.columns = {{u"日期"_s, 1, Align::Centre}, {u"环节"_s, 0.9, Align::Centre, 4},
        {u"情况"_s, 5, Align::Left, 12}, {u"经办"_s, 1, Align::Left, 4}};
    for (const StoryEvent& event : line.events) {
        QString text = event.text;
        if (event.photos > 0)
            text += u"（照片%1张）"_s.arg(event.photos);
        table.rows.append({{cells::date(event.on), {event.what},
            {text, event.bad ? doc::Tone::Bad : doc::Tone::Normal}, {event.by}}});
    }
    return table;
}

} // namespace

Result<UnitPlace> unitPlace(Ledger& ledger, qint64 unit, int year, QDate asOf)
{
    const auto figures = overview(ledger, year, asOf);
    if (!figures)
        return figures.error();
    const auto ranked = ranking(ledger, *figures);
    if (!ranked)
        return ranked.error();
    UnitPlace place;
    for (const bool departments : {false, true}) {
        const std::vector<RankedUnit>& units = departments ? ranked->departments : ranked->townships;
        const auto found
            = std::ranges::find_if(units, [unit](const RankedUnit& one) { return one.group.key == unit; });
        if (found == units.end())
            continue;
        place.rank = found->rank;
        place.of = int(std::ranges::count_if(units, [](const RankedUnit& one) { return one.rank > 0; }));
        place.department = departments;
        place.rate = found->group.rate;
        place.gap = found->group.gap;
    }
    return place;
}

QString unitStandingText(const Storyline& line, const UnitPlace& place)
{
    if (line.unit.isEmpty())
        return {};
    const IssueGroup& all = line.unitIssues;
    QString text = u"%1%2年收集问题%3个，已解决%4个，解决率%5"_s.arg(line.unit)
                       .arg(line.year)
                       .arg(all.collected)
                       .arg(all.solved)
                       .arg(all.solvedRate.isValid() ? all.solvedRate.shown() : u"—"_s);
    if (all.onTimeRate.isValid())
        text += u"，按期办结率%1"_s.arg(all.onTimeRate.shown());
    if (all.overdue > 0)
        text += u"，超期未办结%1个"_s.arg(all.overdue);
    if (place.rank > 0) {
        text += u"；年度投资完成率%1，综合排名居%2第%3位（共%4个）"_s
                    .arg(place.rate.shown(), place.department ? u"区直部门"_s : u"乡镇（街道）"_s)
                    .arg(place.rank)
                    .arg(place.of);
    }
    return text + u'。';
}

Result<Report> makeIssueStory(Ledger& ledger, qint64 issue, QDate asOf)
{
    const auto line = storyline(ledger, issue, asOf);
    if (!line)
        return line.error();
    const auto place = unitPlace(ledger, line->story.row.unit, line->year, asOf);
    if (!place)
        return place.error();
    ReportFrame frame(u"%1问题办理全程"_s.arg(line->story.row.number), reportOrgan(ledger), asOf,
        doc::Orientation::Portrait);
    frame.table(storyFacts(ledger.catalogue(), *line));
    frame.part(storyEvents(*line));
    frame.note(unitStandingText(*line, *place));
    Report report;
    report.document = frame.take();
    report.fileName = documentFileName(report.document);
    report.rows = int(line->events.size());
    return report;
}

} // namespace sanpi
