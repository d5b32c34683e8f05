// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tours.h"

#include "store/changesetbuilder.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct TourWords {
    Q_DECLARE_TR_FUNCTIONS(Tours)
};

Outcome notToured(const Error& error)
{
    Outcome outcome;
    outcome.error = error;
    return outcome;
}

Outcome notToured(const QString& why)
{
    return notToured({ErrorCode::Refused, u"tour refused"_s, {why}});
}

/// The stops in the order of the route.
Result<std::vector<Record>> routeOf(Ledger& ledger, qint64 tour)
{
    auto stored = ledger.records().where(Kind::TourStop, u"tour"_s, Value(tour));
    if (!stored)
        return stored.error();
    std::vector<Record> stops = std::move(stored).value();
    std::ranges::stable_sort(stops, {}, [](const Record& stop) { return stop.value(u"place"_s).number(); });
    return stops;
}

Outcome tourApplied(
    Ledger& ledger, ChangeSetBuilder& builder, const QString& label, const QString& author, Source how)
{
    ChangeSet set;
    set.label = label;
    set.author = author;
    set.source = how;
    set.records = builder.changes();
    return set.isEmpty() ? Outcome() : ledger.apply(set);
}

Result<void> renumber(ChangeSetBuilder& builder, const std::vector<Record>& route)
{
    int place = 0;
    for (const Record& stop : route) {
        if (const auto done = builder.set(stop.id, u"place"_s, ++place); !done)
            return done;
    }
    return {};
}

Result<QString> stopName(Ledger& ledger, qint64 project)
{
    const auto record = ledger.records().find(RecordId::project(project));
    if (!record)
        return record.error();
    return *record ? (*record)->value(u"name"_s).text() : QString::number(project);
}

} // namespace

Outcome addTour(Ledger& ledger, const QString& name, QDate on, const QString& author, Source how)
{
    if (name.trimmed().isEmpty() || !on.isValid())
        return notToured(TourWords::tr("a tour has a name and a day"));
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const RecordId tour = RecordId::tour(newTourId);
    if (const auto done = builder.set(tour, u"name"_s, name.trimmed()); !done)
        return notToured(done.error());
    if (const auto done = builder.set(tour, u"on"_s, on); !done)
        return notToured(done.error());
    return tourApplied(ledger, builder, TourWords::tr("Tour %1").arg(name.trimmed()), author, how);
}

Outcome addTourStops(
    Ledger& ledger, qint64 tour, const std::vector<qint64>& projects, const QString& author, Source how)
{
    const auto record = ledger.records().find(RecordId::tour(tour));
    const auto route = routeOf(ledger, tour);
    if (!record || !route)
        return notToured(record ? route.error() : record.error());
    if (!*record)
        return notToured({ErrorCode::NotFound, u"no such tour"_s, {QString::number(tour)}});
    qint64 place = route->empty() ? 0 : route->back().value(u"place"_s).number();
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    for (const qint64 project : projects) {
        const RecordId stop = RecordId::tourStop(tour, project);
        const auto stands = builder.current(stop);
        if (!stands)
            return notToured(stands.error());
        if (*stands)
            continue;
        if (const auto done = builder.set(stop, u"place"_s, ++place); !done)
            return notToured(done.error());
    }
    return tourApplied(ledger, builder,
        TourWords::tr("%n stop(s) of %1", nullptr, int(projects.size()))
            .arg((*record)->value(u"name"_s).text()),
        author, how);
}

Outcome moveTourStop(Ledger& ledger, qint64 tour, qint64 project, int by, const QString& author, Source how)
{
    auto stored = routeOf(ledger, tour);
    const auto name = stopName(ledger, project);
    if (!stored || !name)
        return notToured(stored ? name.error() : stored.error());
    std::vector<Record> route = std::move(stored).value();
    const auto at = std::ranges::find(route, RecordId::tourStop(tour, project), &Record::id);
    if (at == route.end())
        return notToured({ErrorCode::NotFound, u"no such stop"_s, {*name}});
    const auto from = at - route.begin();
    const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, std::ptrdiff_t(route.size()) - 1);
    if (from < to)
        std::rotate(route.begin() + from, route.begin() + from + 1, route.begin() + to + 1);
    else
        std::rotate(route.begin() + to, route.begin() + from, route.begin() + from + 1);
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (const auto done = renumber(builder, route); !done)
        return notToured(done.error());
    return tourApplied(ledger, builder, TourWords::tr("Order of the route: %1").arg(*name), author, how);
}

Outcome removeTourStop(Ledger& ledger, qint64 tour, qint64 project, const QString& author, Source how)
{
    auto stored = routeOf(ledger, tour);
    const auto scores = ledger.records().where(Kind::TourScore, u"tour"_s, Value(tour));
    const auto name = stopName(ledger, project);
    if (!stored || !scores || !name)
        return notToured(!stored ? stored.error() : !scores ? scores.error() : name.error());
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    for (const Record& score : *scores) {
        if (score.id.key[1] != project)
            continue;
        if (const auto done = builder.remove(score.id); !done)
            return notToured(done.error());
    }
    const RecordId stop = RecordId::tourStop(tour, project);
    if (const auto done = builder.remove(stop); !done)
        return notToured(done.error());
    std::vector<Record> route = std::move(stored).value();
    std::erase_if(route, [&](const Record& one) { return one.id == stop; });
    if (const auto done = renumber(builder, route); !done)
        return notToured(done.error());
    return tourApplied(ledger, builder, TourWords::tr("%1 is no stop any more").arg(*name), author, how);
}

Outcome scoreTourStop(Ledger& ledger, const TourScoreWish& wish, const QString& author, Source how)
{
    const QString judge = wish.judge.trimmed();
    if (judge.isEmpty())
        return notToured(TourWords::tr("a score names its judge"));
    const auto stop = ledger.records().find(RecordId::tourStop(wish.tour, wish.project));
    const auto scores = ledger.records().where(Kind::TourScore, u"tour"_s, Value(wish.tour));
    const auto name = stopName(ledger, wish.project);
    if (!stop || !scores || !name)
        return notToured(!stop ? stop.error() : !scores ? scores.error() : name.error());
    if (!*stop)
        return notToured({ErrorCode::NotFound, u"no such stop"_s, {*name}});
    RecordId id = RecordId::tourScore(wish.tour, wish.project, 1);
    bool isThere = false;
    for (const Record& score : *scores) {
        if (score.id.key[1] != wish.project || isThere)
            continue;
        isThere = score.value(u"judge"_s).text() == judge;
        id = isThere ? score.id
                     : RecordId::tourScore(
                         wish.tour, wish.project, std::max(int(id.key[2]), int(score.id.key[2]) + 1));
    }
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (!wish.score) {
        if (const auto done = isThere ? builder.remove(id) : Result<void>(); !done)
            return notToured(done.error());
    } else {
        for (const auto& [field, value] :
            {std::pair(u"judge"_s, Value(judge)), std::pair(u"score"_s, Value(*wish.score))}) {
            if (const auto done = builder.set(id, field, value); !done)
                return notToured(done.error());
        }
    }
    return tourApplied(ledger, builder, TourWords::tr("Score of %1 by %2").arg(*name, judge), author, how);
}

} // namespace sanpi
