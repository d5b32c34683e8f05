// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/lifecycle.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"
#include "report/reportphotos.h"

#include <algorithm>
#include <ranges>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostPairs = 12; // four pages

QString weekText(Week week)
{
    return u"%1—%2"_s.arg(doc::chineseDate(week.monday()), doc::chineseDate(week.sunday()));
}

doc::Cell countCell(const std::optional<qint64>& count)
{
    return count ? doc::Cell {QString::number(*count), doc::Tone::Normal, *count} : cells::nothing();
}

doc::Table weeksTable(const Catalogue& catalogue, const PhotoComparison& comparison)
{
    doc::Table table;
    table.columns = {{u"事项"_s, 0.8, doc::Align::Centre, 4}, {weekText(comparison.before.week), 2},
        {weekText(comparison.now.week), 2}};
    const auto row = [&](const QString& key, auto cellOf) {
        doc::Row line {{{catalogue.field(Kind::Inspection, key).zh}}};
        for (const PhotoWeek* side : {&comparison.before, &comparison.now})
            line.cells.append(side->inspection ? cellOf(*side->inspection) : cells::nothing());
        table.rows.append(line);
    };
    const Field& sites = catalogue.field(Kind::Inspection, u"site");
    row(u"site"_s, [&sites](const InspectionFact& fact) {
        const Choice* site = sites.choice(qint64(fact.site));
        return doc::Cell {u"%1（%2）"_s.arg(site ? site->zh : QString(), doc::chineseDate(fact.on))};
    });
    row(u"workers"_s, [](const InspectionFact& fact) { return countCell(fact.workers); });
    row(u"machines"_s, [](const InspectionFact& fact) { return countCell(fact.machines); });
    row(u"progress"_s, [](const InspectionFact& fact) { return doc::Cell {fact.progress}; });
    row(u"finding"_s, [](const InspectionFact& fact) { return doc::Cell {fact.finding}; });
    return table;
}

} // namespace

Result<Document> photosReport(Ledger& ledger, const ReportRequest& request)
{
    const auto project = ledger.records().find(RecordId::project(request.project));
    if (!project)
        return project.error();
    if (!*project)
        return Error {
            ErrorCode::NotFound, u"no project %1"_s.arg(request.project), {QString::number(request.project)}};
    const Week now = request.week.isValid() ? request.week : Week::of(request.asOf);
    const auto comparison = comparePhotos(ledger, request.project, now, request.weekBefore);
    if (!comparison)
        return comparison.error();
    const QString name = (*project)->value(u"name"_s).text();
    ReportFrame frame(name + u"现场照片对比"_s, reportOrgan(ledger),
        request.week.isValid() ? std::min(now.sunday(), request.asOf) : request.asOf,
        doc::Orientation::Portrait);
    if (comparison->pairs.empty() && !comparison->now.inspection && !comparison->before.inspection)
        return frame.take();
    frame.table(weeksTable(ledger.catalogue(), *comparison));
    const auto side = [&](const std::optional<SitePhoto>& photo, const QString& week, const QString& view) {
        doc::Photo made;
        made.missing = u"（%1没有这一角度的照片）"_s.arg(week);
        made.caption = {week + (view.isEmpty() ? QString() : u"　"_s + view)};
        if (!photo)
            return made;
        made = paperPhoto(ledger, *photo, request.reader);
        made.caption = {week + u"　"_s + photoCaption(ledger.catalogue(), *photo)};
        return made;
    };
    const bool adjacent = comparison->before.week.monday().addDays(7) == now.monday();
    const QString before = adjacent ? u"上周"_s : u"此前"_s;
    const size_t shown = std::min(comparison->pairs.size(), mostPairs);
    for (const PhotoPair& pair : comparison->pairs | std::views::take(shown))
        frame.block(
            doc::PhotoRow {{side(pair.before, before, pair.view), side(pair.now, u"本周"_s, pair.view)}});
    if (shown < comparison->pairs.size())
        frame.note(u"注：另有%1组照片未列出。"_s.arg(comparison->pairs.size() - shown));
    return frame.take();
}

} // namespace sanpi
