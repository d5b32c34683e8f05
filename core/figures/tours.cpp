// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/tours.h"

#include "figures/lifecycle.h"
#include "figures/table.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// Fills stops from the table of projects as it stands on the day.
class StopFacts {
public:
    explicit StopFacts(const Table& table) : m_table(table)
    {
        for (size_t i = 0; i < table.rows.size(); ++i)
            m_places.emplace(table.rows[i].id.key[0], i);
    }
    void fill(TourStop& stop) const
    {
        const TableRow* at = rowOf(stop);
        if (!at)
            return;
        const TableRow& row = *at;
        stop.code = text(row, u"code");
        stop.name = text(row, u"name");
        stop.unit = text(row, u"unit");
        stop.developer = text(row, u"developer");
        stop.site = text(row, u"place");
        stop.scope = text(row, u"scope");
        stop.sponsor = text(row, u"sponsor");
        stop.progress = text(row, u"progress");
        stop.total = money(row, u"total");
        if (const Value works = value(row, u"works"); !works.isNull())
            stop.works = Works(works.number());
    }
    /// What is done of a year: from the table of that year.
    void fillYear(TourStop& stop) const
    {
        const TableRow* at = rowOf(stop);
        if (!at)
            return;
        const TableRow& row = *at;
        stop.target = money(row, u"target");
        stop.done = money(row, u"done");
        if (stop.done && stop.target && !value(row, u"rate").isNull())
            stop.rate = {stop.done->yuan(), stop.target->yuan()};
    }

private:
    /// Null: the project stands in no table of the day.
    [[nodiscard]] const TableRow* rowOf(const TourStop& stop) const
    {
        const auto at = m_places.find(stop.project);
        return at == m_places.end() ? nullptr : &m_table.rows[at->second];
    }
    [[nodiscard]] Value value(const TableRow& row, QStringView key) const
    {
        const int column = m_table.column(key);
        return column < 0 ? Value() : row.cells[size_t(column)];
    }
    [[nodiscard]] QString text(const TableRow& row, QStringView key) const
    {
        const int column = m_table.column(key);
        return column < 0 ? QString() : m_table.text(row, size_t(column), Unit::Wan);
    }
    [[nodiscard]] std::optional<Money> money(const TableRow& row, QStringView key) const
    {
        const Value amount = value(row, key);
        return amount.isNull() ? std::nullopt : std::optional(amount.money());
    }

    const Table& m_table;
    std::unordered_map<qint64, size_t> m_places;
};

void rankStops(std::vector<TourStop>& stops)
{
    for (TourStop& stop : stops) {
        if (!stop.mean)
            continue;
        stop.rank = 1 + int(std::ranges::count_if(stops, [&](const TourStop& other) {
            return other.mean && *other.mean > *stop.mean;
        }));
    }
}

Result<qint64> chosenTour(Ledger& ledger, qint64 tour, QDate asOf)
{
    if (tour > 0)
        return tour;
    Statement query(ledger.connection(),
        u"SELECT id FROM tour ORDER BY \"on\" > ?, CASE WHEN \"on\" > ? THEN \"on\" END, \"on\" DESC, id "
        u"DESC "
        "LIMIT 1"_s);
    query.bind(Value(asOf)).bind(Value(asOf));
    if (query.next())
        return query.number(0);
    return query.failed() ? query.error() : Error {ErrorCode::NotFound, u"no tour"_s, {u"观摩活动"_s}};
}

} // namespace

QString scoreText(qint64 points)
{
    return Percent {points, 10'000}.text(); // hundredths as a share of a hundred points
}

QString TourStop::meanText() const
{
    return mean ? scoreText(*mean) : QString();
}

std::vector<const TourStop*> TourRound::ranked() const
{
    std::vector<const TourStop*> list;
    for (const TourStop& stop : stops) {
        if (stop.mean)
            list.push_back(&stop);
    }
    std::ranges::stable_sort(list, {}, [](const TourStop* stop) { return stop->rank; });
    return list;
}

Result<std::vector<TourLine>> tourLines(Ledger& ledger)
{
    std::vector<TourLine> lines;
    Statement query(ledger.connection(),
        u"SELECT t.id, t.name, t.\"on\", (SELECT count(*) FROM tour_stop s WHERE s.tour = t.id) FROM tour t "
        "ORDER BY t.\"on\" DESC, t.id DESC"_s);
    while (query.next())
        lines.push_back({query.number(0), query.text(1), query.value(2).date(), int(query.number(3))});
    if (query.failed())
        return query.error();
    return lines;
}

Result<ToursSeen> toursSeen(Ledger& ledger, qint64 tour, QDate day)
{
    ToursSeen seen;
    Statement query(ledger.connection(),
        u"SELECT s.project, t.name, t.\"on\" FROM tour_stop s JOIN tour t ON t.id = s.tour "
        "WHERE t.id <> ? AND t.\"on\" < ? ORDER BY t.\"on\" DESC"_s);
    query.bind(tour).bind(Value(day));
    while (query.next())
        seen[query.number(0)].push_back({query.text(1), query.value(2).date()});
    if (query.failed())
        return query.error();
    return seen;
}

Result<TourRound> tourRound(Ledger& ledger, qint64 tour, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto id = chosenTour(ledger, tour, asOf);
    if (!id)
        return id.error();
    const auto record = ledger.records().find(RecordId::tour(*id));
    if (!record)
        return record.error();
    if (!*record)
        return Error {ErrorCode::NotFound, u"no such tour"_s, {QString::number(*id)}};
    TourRound round;
    round.id = *id;
    round.name = (*record)->value(u"name"_s).text();
    round.on = (*record)->value(u"on"_s).date();
    round.document = (*record)->value(u"document"_s).text();
    round.note = (*record)->value(u"note"_s).text();
    round.asOf = std::min(asOf, round.on);
    round.year = round.asOf.year();
    const auto stops = ledger.records().where(Kind::TourStop, u"tour"_s, Value(*id));
    const auto scores = ledger.records().where(Kind::TourScore, u"tour"_s, Value(*id));
    const auto table = newestProjectTable(ledger, round.asOf);
    // A project that the new year does not hold yet is told as it was last, but not with the former year's
    // rate: that would pass for this year's.
    const auto thisYear = projectTable(ledger, round.year, round.asOf);
    const auto lives = loadLives(ledger.connection(), round.asOf);
    const auto seen = toursSeen(ledger, *id, round.on);
    if (!stops || !scores || !table)
        return !stops ? stops.error() : !scores ? scores.error() : table.error();
    if (!thisYear)
        return thisYear.error();
    if (!lives || !seen)
        return lives ? seen.error() : lives.error();
    const StopFacts facts(*table);
    const StopFacts yearly(*thisYear);
    for (const Record& one : *stops) {
        TourStop stop;
        stop.project = one.id.key[1];
        stop.place = int(one.value(u"place"_s).number());
        if (const Value minutes = one.value(u"minutes"_s); !minutes.isNull())
            stop.minutes = int(minutes.number());
        round.minutes += stop.minutes.value_or(0);
        stop.talk = one.value(u"talk"_s).text();
        stop.note = one.value(u"note"_s).text();
        facts.fill(stop);
        yearly.fillYear(stop);
        stop.stage = lives->of(stop.project).stage;
        qint64 sum = 0;
        for (const Record& score : *scores) {
            if (score.id.key[1] != stop.project)
                continue;
            stop.scores.push_back({score.value(u"judge"_s).text(), score.value(u"score"_s).number()});
            sum += stop.scores.back().points;
        }
        if (!stop.scores.empty())
            stop.mean = Percent {sum, qint64(stop.scores.size()) * 10'000}.basisPoints(); // rounds half up
        if (const auto before = seen->find(stop.project); before != seen->end())
            stop.seen = before->second;
        round.stops.push_back(std::move(stop));
    }
    std::ranges::stable_sort(round.stops, {}, &TourStop::place);
    rankStops(round.stops);
    return round;
}

} // namespace sanpi
