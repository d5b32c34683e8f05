// SPDX-License-Identifier: GPL-3.0-or-later
// 观摩: the route, what the judges gave, and a talking sheet (项目卡) for each stop.
#include "figures/photos.h"
#include "figures/tours.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"
#include "report/reportphotos.h"
#include "schema/stagelabel.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

constexpr qsizetype stopPhotos = 2;

QString seenText(const TourStop& stop)
{
    QStringList rounds;
    for (const TourSeen& seen : stop.seen)
        rounds << u"%1（%2）"_s.arg(seen.tour, seen.on.toString(Qt::ISODate));
    return rounds.join(u'、');
}

/// A score as a number with two decimals: hundredths of a hundred points.
doc::Cell scoreCell(qint64 points)
{
    return cells::rate(Percent {points, 10'000});
}

QString stopStage(const Catalogue& catalogue, const TourStop& stop)
{
    return stageLabel(catalogue, stop.stage, stop.works ? qint64(*stop.works) : 0, false);
}

doc::Table routeTable(const Catalogue& catalogue, const TourRound& round)
{
    doc::Table table;
    table.caption = u"观摩路线"_s;
    table.unit = u"亿元"_s;
    table.columns = {{u"序号"_s, 0.5, Align::Centre}, {u"项目名称"_s, 3, Align::Left, 9},
        {u"责任单位"_s, 1.2, Align::Left, 4}, {u"建设地点"_s, 1.5}, {u"总投资"_s, 0.9, Align::Right},
        {u"当前阶段"_s, 1, Align::Centre}, {u"用时（分钟）"_s, 0.8, Align::Right},
        {u"过去已观摩"_s, 2, Align::Left, 6}};
    Money total;
    for (const TourStop& stop : round.stops) {
        total += stop.total.value_or(Money());
        table.rows.append({{cells::count(stop.place), {stop.name}, {stop.unit}, {stop.site},
            cells::amount(stop.total, Unit::Yi, 2), {stopStage(catalogue, stop)},
            stop.minutes ? cells::count(*stop.minutes) : cells::nothing(),
            {seenText(stop), stop.seen.empty() ? doc::Tone::Normal : doc::Tone::Warning}}});
    }
    if (!round.stops.empty()) {
        table.rows.append({{{}, {u"合计（%1个点位）"_s.arg(round.stops.size())}, {}, {},
                               cells::amount(total, Unit::Yi, 2), {}, cells::count(round.minutes), {}},
            doc::Row::Kind::Total});
    }
    return table;
}

doc::Table rankTable(const TourRound& round)
{
    doc::Table table;
    table.caption = u"观摩评分"_s;
    table.columns = {{u"名次"_s, 0.6, Align::Right}, {u"项目名称"_s, 3, Align::Left, 9},
        {u"责任单位"_s, 1.3, Align::Left, 4}, {u"评委人数"_s, 0.8, Align::Right},
        {u"平均得分"_s, 1, Align::Right}, {u"各评委评分"_s, 3}};
    for (const TourStop* stop : round.ranked()) {
        QStringList given;
        for (const TourStop::Score& score : stop->scores)
            given << score.judge + u' ' + scoreText(score.points);
        table.rows.append({{cells::rank(stop->rank), {stop->name}, {stop->unit},
            cells::count(qint64(stop->scores.size())), scoreCell(*stop->mean), {given.join(u"、"_s)}}});
    }
    return table;
}

doc::Table stopFacts(const Catalogue& catalogue, const TourRound& round, const TourStop& stop)
{
    doc::Table table;
    table.columns
        = {{u"事项"_s, 1, Align::Centre}, {u"内容"_s, 2.2}, {u"事项"_s, 1, Align::Centre}, {u"内容"_s, 2.2}};
    const auto pair
        = [&](const QString& left, const QString& leftText, const QString& right, const QString& rightText) {
              table.rows.append({{{left}, {leftText}, {right}, {rightText}}});
          };
    pair(u"责任单位"_s, stop.unit, u"分包领导"_s, stop.sponsor);
    pair(u"建设单位"_s, stop.developer, u"建设地点"_s, stop.site);
    pair(u"当前阶段"_s, stopStage(catalogue, stop), u"观摩用时"_s,
        stop.minutes ? u"%1分钟"_s.arg(*stop.minutes) : QString());
    if (!stop.scope.isEmpty())
        table.rows.append({{{u"建设内容"_s}, {stop.scope, doc::Tone::Normal, {}, 3}}});
    if (!stop.progress.isEmpty())
        table.rows.append({{{u"形象进度"_s}, {stop.progress, doc::Tone::Normal, {}, 3}}});
    if (!stop.seen.empty())
        table.rows.append({{{u"过去已观摩"_s}, {seenText(stop), doc::Tone::Warning, {}, 3}}});
    table.note = u"截至%1"_s.arg(doc::chineseDate(round.asOf));
    return table;
}

doc::Table stopInvestment(const TourRound& round, const TourStop& stop)
{
    doc::Table table;
    table.caption = u"%1年投资完成情况"_s.arg(round.year);
    table.unit = u"万元"_s;
    table.columns = {{u"总投资"_s, 1, Align::Right}, {u"年度计划"_s, 1, Align::Right},
        {u"累计完成"_s, 1, Align::Right}, {u"完成率（%）"_s, 1, Align::Right}};
    cells::WanColumn column;
    for (const auto& amount : {stop.total, stop.target, stop.done})
        column.see(amount);
    table.rows.append({{column.cell(stop.total), column.cell(stop.target), column.cell(stop.done),
        cells::rate(stop.rate)}});
    return table;
}

Result<void> talkingSheet(Ledger& ledger, const TourRound& round, const TourStop& stop,
    const ReportRequest& request, ReportFrame& frame)
{
    frame.block(doc::PageBreak {});
    frame.section(stop.name);
    frame.part(stopFacts(ledger.catalogue(), round, stop));
    frame.part(stopInvestment(round, stop));
    if (!stop.talk.isEmpty()) {
        frame.block(doc::Heading {3, u"讲解要点"_s});
        for (const QString& line : stop.talk.split(u'\n', Qt::SkipEmptyParts))
            frame.paragraph(line.trimmed());
    }
    const auto photos = photosOf(ledger, RecordId::project(stop.project));
    if (!photos)
        return photos.error();
    QList<doc::Photo> shown;
    QStringList taken; // one file may hang on the project's application and on its evidence
    for (const SitePhoto& photo : *photos) {
        if (shown.size() == stopPhotos)
            break;
        if ((photo.day.isValid() && photo.day > round.asOf) || taken.contains(photo.sha256))
            continue;
        taken << photo.sha256;
        shown.append(paperPhoto(ledger, photo, request.reader));
        shown.last().caption = {guestCaption(ledger.catalogue(), photo)};
    }
    if (!shown.isEmpty())
        frame.block(doc::PhotoRow {shown});
    return {};
}

} // namespace

Result<Document> tourReport(Ledger& ledger, const ReportRequest& request)
{
    const auto round = tourRound(ledger, request.tour, request.asOf);
    if (!round && (request.tour > 0 || round.error().code != ErrorCode::NotFound))
        return round.error();
    if (!round) {
        ReportFrame frame(u"项目观摩"_s, reportOrgan(ledger), request.asOf, doc::Orientation::Portrait);
        frame.paragraph(u"台账中没有观摩活动。"_s);
        return frame.take();
    }
    ReportFrame frame(
        round->name + u"路线及项目讲解"_s, reportOrgan(ledger), round->asOf, doc::Orientation::Portrait);
    frame.paragraph(u"观摩时间：%1。"_s.arg(doc::chineseDate(round->on)));
    frame.paragraph(round->note);
    frame.table(routeTable(ledger.catalogue(), *round));
    if (!round->ranked().empty()) {
        frame.table(rankTable(*round));
        frame.note(u"注：平均得分为各评委评分的算术平均，保留两位小数；得分相同的并列。"_s);
    }
    for (const TourStop& stop : round->stops) {
        if (const auto done = talkingSheet(ledger, *round, stop, request, frame); !done)
            return done.error();
    }
    return frame.take();
}

} // namespace sanpi
