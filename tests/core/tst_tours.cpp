// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "figures/tours.h"
#include "store/tours.h"

#include <QTest>

using namespace sanpi;
using namespace Qt::StringLiterals;

namespace {
const QString author = u"test"_s;
const QDate yearsEnd(2021, 12, 31);
} // namespace

/// 观摩: route, scores, ranking, and what was seen before.
class TestTours : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theRouteKeepsItsOrder();
    void meansAreRoundedHalfUpAndEqualsShareAPlace();
    void whatWasSeenBeforeIsFlagged();
    void theSheetStatesTheFiguresOfTheDay();
    void theFormerYearsRateDoesNotPassForThisYears();
    void aScoreIsRefusedInPoints();

private:
    qint64 tour(const QString& name, QDate on)
    {
        const Outcome outcome = addTour(m_fixture->ledger(), name, on, author);
        return outcome.ok() ? outcome.ids.at(newTourId) : 0;
    }
    QStringList route(qint64 tour)
    {
        QStringList names;
        const auto round = tourRound(m_fixture->ledger(), tour, yearsEnd);
        for (const TourStop& stop : round ? round->stops : std::vector<TourStop>())
            names << QString::number(stop.place) + stop.name;
        return names;
    }

    std::unique_ptr<LedgerFixture> m_fixture;
    std::vector<qint64> m_projects;
};

void TestTours::init()
{
    m_fixture = std::make_unique<LedgerFixture>();
    m_projects.clear();
    for (const QString& name : {u"甲"_s, u"乙"_s, u"丙"_s, u"丁"_s}) {
        m_projects.push_back(m_fixture->keyProject(name));
        m_fixture->entry(m_projects.back(), 2021, u"total"_s, Money::fromWan(10'000));
        m_fixture->target(m_projects.back(), 2021, 1, 4'000);
        m_fixture->month(m_projects.back(), 202101, 1'000);
    }
    QVERIFY(m_fixture->commit());
    for (qint64& project : m_projects)
        project = m_fixture->id(project);
}

void TestTours::theRouteKeepsItsOrder()
{
    Ledger& ledger = m_fixture->ledger();
    const qint64 round = tour(u"第四季度观摩"_s, {2021, 12, 20});
    QVERIFY(addTourStops(ledger, round, {m_projects[0], m_projects[1], m_projects[2]}, author).ok());
    QVERIFY(addTourStops(ledger, round, {m_projects[1], m_projects[3]}, author).ok()); // 乙 stays
    QCOMPARE(route(round), (QStringList {u"1甲"_s, u"2乙"_s, u"3丙"_s, u"4丁"_s}));
    QVERIFY(moveTourStop(ledger, round, m_projects[3], -2, author).ok());
    QCOMPARE(route(round), (QStringList {u"1甲"_s, u"2丁"_s, u"3乙"_s, u"4丙"_s}));
    QVERIFY(moveTourStop(ledger, round, m_projects[0], 1, author).ok());
    QCOMPARE(route(round), (QStringList {u"1丁"_s, u"2甲"_s, u"3乙"_s, u"4丙"_s}));
    QVERIFY(moveTourStop(ledger, round, m_projects[3], -5, author).ok()); // as far as there are places
    QVERIFY(scoreTourStop(ledger, {round, m_projects[0], u"张"_s, 90'00}, author).ok());
    QVERIFY(removeTourStop(ledger, round, m_projects[0], author).ok());
    QCOMPARE(route(round), (QStringList {u"1丁"_s, u"2乙"_s, u"3丙"_s}));
    const auto scores = ledger.records().all(Kind::TourScore);
    QVERIFY(scores && scores->empty());
    QVERIFY(ledger.undo(author).ok());
    QCOMPARE(route(round).size(), 4);
    QCOMPARE(ledger.records().all(Kind::TourScore)->size(), size_t(1));
    QVERIFY(!addTour(ledger, u"第四季度观摩"_s, {2021, 12, 21}, author).ok()); // a name is used once
}

void TestTours::meansAreRoundedHalfUpAndEqualsShareAPlace()
{
    Ledger& ledger = m_fixture->ledger();
    const qint64 round = tour(u"观摩"_s, {2021, 12, 20});
    QVERIFY(addTourStops(ledger, round, m_projects, author).ok());
    const auto give = [&](size_t stop, const QString& judge, std::optional<qint64> points) {
        return scoreTourStop(ledger, {round, m_projects[stop], judge, points}, author);
    };
    // By hand: (90.00 + 90.01) ÷ 2 = 90.005 → 90.01; 90.01 equals it; 88.
    QVERIFY(give(0, u"张"_s, 90'00).ok());
    QVERIFY(give(0, u"李"_s, 90'01).ok());
    QVERIFY(give(1, u"张"_s, 90'01).ok());
    QVERIFY(give(2, u"张"_s, 95'00).ok());
    QVERIFY(give(2, u"张"_s, 88'00).ok()); // the same judge corrects
    QCOMPARE(give(2, u"李"_s, 100'01).error.code, ErrorCode::Invalid);
    const auto found = tourRound(ledger, round, yearsEnd);
    QVERIFY(found);
    QCOMPARE(found->stops[0].meanText(), u"90.01"_s);
    QCOMPARE(found->stops[0].rank, 1);
    QCOMPARE(found->stops[1].rank, 1);
    QCOMPARE(found->stops[2].meanText(), u"88.00"_s);
    QCOMPARE(found->stops[2].rank, 3); // the second place is skipped
    QCOMPARE(found->stops[3].rank, 0);
    QCOMPARE(found->ranked().size(), size_t(3));
    QVERIFY(give(0, u"李"_s, {}).ok()); // taken back
    QCOMPARE(tourRound(ledger, round, yearsEnd)->stops[0].meanText(), u"90.00"_s);
}

void TestTours::whatWasSeenBeforeIsFlagged()
{
    Ledger& ledger = m_fixture->ledger();
    const qint64 spring = tour(u"春季观摩"_s, {2021, 4, 1});
    const qint64 winter = tour(u"冬季观摩"_s, {2021, 12, 20});
    QVERIFY(addTourStops(ledger, spring, {m_projects[0]}, author).ok());
    QVERIFY(addTourStops(ledger, winter, {m_projects[0], m_projects[1]}, author).ok());
    const auto round = tourRound(ledger, 0, yearsEnd); // the newest
    QVERIFY(round);
    QCOMPARE(round->name, u"冬季观摩"_s);
    QCOMPARE(round->stops[0].seen.size(), size_t(1));
    QCOMPARE(round->stops[0].seen[0].tour, u"春季观摩"_s);
    QVERIFY(round->stops[1].seen.empty());
    QVERIFY(tourRound(ledger, spring, yearsEnd)->stops[0].seen.empty()); // later ones were not before
    const auto seen = toursSeen(ledger, winter, {2021, 12, 20});
    QVERIFY(seen);
    QCOMPARE(seen->size(), size_t(1));
    QCOMPARE(tourRound(ledger, 0, {2021, 3, 1})->name, u"春季观摩"_s); // none was held: the next
}

void TestTours::theSheetStatesTheFiguresOfTheDay()
{
    Ledger& ledger = m_fixture->ledger();
    const qint64 round = tour(u"观摩"_s, {2021, 2, 10});
    QVERIFY(addTourStops(ledger, round, m_projects, author).ok());
    m_fixture->month(m_projects[0], 202102, 500);
    m_fixture->month(m_projects[0], 202103, 500);
    QVERIFY(m_fixture->commit());
    const auto found = tourRound(ledger, round, yearsEnd);
    QVERIFY(found);
    QCOMPARE(found->asOf, QDate(2021, 2, 10)); // what came after the round is not told of it
    QCOMPARE(found->stops[0].done, std::optional(Money::fromWan(1'000)));
    QCOMPARE(found->stops[0].rate, (Percent {10'000'000, 40'000'000}));
    QCOMPARE(found->stops[0].total, std::optional(Money::fromWan(10'000)));
}

void TestTours::theFormerYearsRateDoesNotPassForThisYears()
{
    Ledger& ledger = m_fixture->ledger();
    const qint64 round = tour(u"观摩"_s, {2022, 7, 20});
    QVERIFY(addTourStops(ledger, round, m_projects, author).ok());
    const auto found = tourRound(ledger, round, {2022, 7, 20});
    QVERIFY(found);
    QCOMPARE(found->year, 2022);
    QCOMPARE(found->stops[0].total, std::optional(Money::fromWan(10'000))); // as it was last
    QVERIFY(!found->stops[0].rate.isValid());
    QVERIFY(!found->stops[0].target);
}

void TestTours::aScoreIsRefusedInPoints()
{
    Ledger& ledger = m_fixture->ledger();
    const qint64 round = tour(u"观摩"_s, {2021, 12, 20});
    QVERIFY(addTourStops(ledger, round, m_projects, author).ok());
    const Outcome outcome = scoreTourStop(ledger, {round, m_projects[0], u"张"_s, 120'50}, author);
    QCOMPARE(outcome.problems.size(), size_t(1));
    QCOMPARE(outcome.problems.front().value, u"120.5"_s);
    QCOMPARE(outcome.problems.front().args, (QStringList {u"0"_s, u"100"_s}));
}

QTEST_GUILESS_MAIN(TestTours)
#include "tst_tours.moc"
