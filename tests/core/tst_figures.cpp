// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "figures/overview.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::EntryFacts;
using sanpi::Group;
using sanpi::Lamp;
using sanpi::Level;
using sanpi::Money;
using sanpi::Percent;
using sanpi::ProjectFigures;
using sanpi::Stage;
using sanpi::YearClass;

namespace {

const QDate yearEnd(2021, 12, 31);

/// month of 2021 → 万元.
using Months = std::map<int, qint64>;

Money wan(qint64 amount)
{
    return Money::fromWan(amount);
}

/// Counts by label, without groups of nothing: "省 1, 区 2".
QString counts(const std::vector<Group>& groups)
{
    QStringList parts;
    for (const Group& group : groups) {
        if (group.count > 0)
            parts << group.label + u' ' + QString::number(group.count);
    }
    return parts.join(u", "_s);
}

} // namespace

Q_DECLARE_METATYPE(Months)

class TestFigures : public QObject {
    Q_OBJECT

private slots:
    void done_data();
    void done();
    void monthsOfOthersAreNotTaken();
    void reportingDay_data();
    void reportingDay();
    void laterFactsAreIgnored();
    void targetInForce_data();
    void targetInForce();
    void transitionsByDate();
    void figuresOfProjects_data();
    void figuresOfProjects();
};

void TestFigures::done_data()
{
    QTest::addColumn<Months>("months");
    QTest::addColumn<Months>("stated");
    QTest::addColumn<int>("month");
    QTest::addColumn<qint64>("expected"); // −1: nothing

    const Months none;
    const Months quarter {{1, 10}, {2, 20}, {3, 30}};
    QTest::newRow("nothing reported") << none << none << 12 << qint64(-1);
    QTest::newRow("all months") << quarter << none << 3 << qint64(60);
    QTest::newRow("months after are not taken") << quarter << none << 2 << qint64(30);
    QTest::newRow("January alone") << quarter << none << 1 << qint64(10);
    QTest::newRow("no month is closed") << quarter << none << 0 << qint64(-1);
    QTest::newRow("a month of zero is reported") << Months {{1, 0}} << none << 1 << qint64(0);
    QTest::newRow("January within February")
        << Months {{2, 50}, {3, 30}} << Months {{3, 99}} << 3 << qint64(80);
    QTest::newRow("January not yet within February") << Months {{2, 50}} << none << 1 << qint64(-1);
    QTest::newRow("the months, not what was stated") << quarter << Months {{3, 65}} << 3 << qint64(60);
    QTest::newRow("statement alone") << none << Months {{12, 500}} << 12 << qint64(500);
    QTest::newRow("statement of a later month") << none << Months {{12, 500}} << 11 << qint64(-1);
    QTest::newRow("the latest statement") << none << Months {{3, 40}, {6, 90}, {9, 95}} << 8 << qint64(90);
    QTest::newRow("statement and later months")
        << Months {{7, 5}, {8, 6}} << Months {{6, 90}} << 8 << qint64(101);
    QTest::newRow("never twice: months within the statement")
        << Months {{5, 30}, {6, 31}, {7, 5}} << Months {{6, 90}} << 7 << qint64(95);
    QTest::newRow("a hole without a statement") << Months {{1, 10}, {3, 30}} << none << 3 << qint64(40);
    QTest::newRow("a hole with a statement")
        << Months {{1, 10}, {3, 30}} << Months {{2, 25}} << 3 << qint64(55);
    QTest::newRow("January and February missing") << Months {{3, 30}} << Months {{2, 25}} << 3 << qint64(55);
}

void TestFigures::done()
{
    QFETCH(Months, months);
    QFETCH(Months, stated);
    QFETCH(int, month);
    QFETCH(qint64, expected);
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 project = fixture.keyProject(u"甲项目"_s);
    for (const auto& [number, amount] : months)
        fixture.month(project, 202100 + number, amount);
    for (const auto& [through, amount] : stated)
        fixture.stated(project, 202100 + through, amount);
    QVERIFY(fixture.commit());
    // The last day of month 0 is that of the December before.
    const QDate asOf = QDate(2021, 1, 1).addMonths(month).addDays(-1);
    const auto facts = sanpi::loadYearFacts(fixture.ledger(), 2021, asOf);
    QVERIFY(facts);
    QCOMPARE(facts->month, month);
    QCOMPARE(facts->entries.size(), size_t(1));
    const auto got = facts->entries.front().done(month);
    QCOMPARE(got ? got->yuan() / 10'000 : -1, expected);
    const auto overview = sanpi::overview(fixture.ledger(), 2021, asOf);
    QVERIFY(overview);
    QCOMPARE(overview->all.done, wan(std::max<qint64>(expected, 0)));
}

void TestFigures::monthsOfOthersAreNotTaken()
{
    // A project without an entry in the year, with a higher id than all that have one, and one between them.
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 first = fixture.keyProject(u"甲项目"_s);
    const qint64 without = fixture.project(u"乙项目"_s);
    const qint64 second = fixture.keyProject(u"丙项目"_s);
    const qint64 last = fixture.project(u"丁项目"_s);
    for (int m = 1; m <= 12; ++m) {
        for (const qint64 project : {first, without, second, last})
            fixture.month(project, 202100 + m, m);
    }
    QVERIFY(fixture.commit());
    const auto facts = sanpi::loadYearFacts(fixture.ledger(), 2021, yearEnd);
    QVERIFY(facts);
    QCOMPARE(facts->entries.size(), size_t(2));
    for (const EntryFacts& entry : facts->entries)
        QCOMPARE(entry.done(12), std::optional(wan(78)));
}

void TestFigures::reportingDay_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<int>("month");
    QTest::newRow("the month's last day") << u"0"_s << QDate(2021, 6, 30) << 6;
    QTest::newRow("a day before it") << u"0"_s << QDate(2021, 6, 29) << 5;
    QTest::newRow("on the 25th") << u"25"_s << QDate(2021, 6, 25) << 6;
    QTest::newRow("before the 25th") << u"25"_s << QDate(2021, 6, 24) << 5;
    QTest::newRow("the 31st in February") << u"31"_s << QDate(2021, 2, 28) << 2;
    QTest::newRow("the year before") << u"0"_s << QDate(2020, 12, 31) << 0;
    QTest::newRow("the year after") << u"0"_s << QDate(2022, 2, 1) << 12;
}

void TestFigures::reportingDay()
{
    QFETCH(QString, day);
    QFETCH(QDate, asOf);
    QFETCH(int, month);
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const sanpi::RecordId setting {sanpi::Kind::Setting, {-1000, 0, 0}};
    fixture.put(setting, u"key"_s, u"reporting_day"_s);
    fixture.put(setting, u"value"_s, day);
    const qint64 project = fixture.keyProject(u"甲项目"_s);
    fixture.target(project, 2021, 1, 1200);
    for (int m = 1; m <= 12; ++m)
        fixture.month(project, 202100 + m, 100);
    QVERIFY(fixture.commit());
    const auto overview = sanpi::overview(fixture.ledger(), 2021, asOf);
    QVERIFY(overview);
    QCOMPARE(overview->pace, (Percent {month, 12}));
    QCOMPARE(overview->all.done, wan(100 * month));
    for (const sanpi::MonthPoint& point : overview->byMonth) {
        QCOMPARE(point.done.has_value(), point.month <= month);
        QCOMPARE(point.cumulative.has_value(), point.month <= month);
    }
}

void TestFigures::laterFactsAreIgnored()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 project = fixture.keyProject(u"甲项目"_s);
    fixture.entry(project, 2021, u"total"_s, wan(9000));
    fixture.target(project, 2021, 1, 1200, 3, QDate(2021, 1, 10));
    for (int m = 1; m <= 6; ++m)
        fixture.month(project, 202100 + m, 100);
    QVERIFY(fixture.commit());
    const QDate june(2021, 6, 30);
    const auto before = sanpi::overview(fixture.ledger(), 2021, june);
    for (int m = 7; m <= 12; ++m)
        fixture.month(project, 202100 + m, 400);
    fixture.stated(project, 202112, 9999);
    fixture.target(project, 2021, 2, 5000, 3, QDate(2021, 7, 1));
    fixture.transition(project, Stage::Producing, QDate(2021, 7, 2));
    QVERIFY(fixture.commit());
    const auto after = sanpi::overview(fixture.ledger(), 2021, june);
    QVERIFY(before && after);
    QCOMPARE(after->all.done, wan(600));
    QCOMPARE(after->all.target, wan(1200));
    QCOMPARE(after->all.rate, before->all.rate);
    QCOMPARE(after->all.onPace, 1);
    QCOMPARE(counts(after->byStage), counts(before->byStage));
    const auto december = sanpi::overview(fixture.ledger(), 2021, yearEnd);
    QVERIFY(december);
    QCOMPARE(december->all.done, wan(3000));
    QCOMPARE(december->all.target, wan(5000));
    QCOMPARE(counts(december->byStage), u"投产 1"_s);
}

void TestFigures::targetInForce_data()
{
    QTest::addColumn<QList<qint64>>("amounts");
    QTest::addColumn<QList<int>>("states");
    QTest::addColumn<QList<QDate>>("dates");
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<qint64>("target"); // −1: none
    QTest::addColumn<bool>("issued");
    const QDate march(2021, 3, 1);
    const QDate july(2021, 7, 1);
    using Amounts = QList<qint64>;
    using States = QList<int>;
    using Dates = QList<QDate>;
    QTest::newRow("no date holds from the beginning")
        << Amounts {100} << States {3} << Dates {QDate()} << QDate(2021, 1, 31) << qint64(100) << true;
    QTest::newRow("a proposal before it is issued")
        << Amounts {100} << States {3} << Dates {march} << QDate(2021, 2, 28) << qint64(100) << false;
    QTest::newRow("issued on the day")
        << Amounts {100} << States {3} << Dates {march} << march << qint64(100) << true;
    QTest::newRow("before the revision") << Amounts {100, 80} << States {3, 3} << Dates {march, july}
                                         << QDate(2021, 6, 30) << qint64(100) << true;
    QTest::newRow("after the revision")
        << Amounts {100, 80} << States {3, 3} << Dates {march, july} << july << qint64(80) << true;
    QTest::newRow("a proposal waits")
        << Amounts {100} << States {1} << Dates {QDate()} << yearEnd << qint64(100) << false;
    QTest::newRow("reviewed waits too")
        << Amounts {100, 90} << States {1, 2} << Dates {QDate(), QDate()} << yearEnd << qint64(90) << false;
    QTest::newRow("a proposal displaces no issued target")
        << Amounts {100, 300} << States {3, 1} << Dates {march, QDate()} << yearEnd << qint64(100) << true;
    QTest::newRow("issue follows a proposal")
        << Amounts {120, 100} << States {1, 3} << Dates {QDate(), march} << yearEnd << qint64(100) << true;
}

void TestFigures::targetInForce()
{
    QFETCH(QList<qint64>, amounts);
    QFETCH(QList<int>, states);
    QFETCH(QList<QDate>, dates);
    QFETCH(QDate, asOf);
    QFETCH(qint64, target);
    QFETCH(bool, issued);
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 project = fixture.keyProject(u"甲项目"_s);
    fixture.stated(project, 202101, 50);
    for (int i = 0; i < amounts.size(); ++i)
        fixture.target(project, 2021, i + 1, amounts[i], states[i], dates[i]);
    QVERIFY(fixture.commit());
    const auto facts = sanpi::loadYearFacts(fixture.ledger(), 2021, asOf);
    QVERIFY(facts);
    const EntryFacts& entry = facts->entries.front();
    QCOMPARE(entry.target ? entry.target->yuan() / 10'000 : -1, target);
    QCOMPARE(entry.targetIssued, issued);
    QCOMPARE(sanpi::projectFigures(entry, *facts).rate.isValid(), issued);
}

void TestFigures::transitionsByDate()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 project = fixture.keyProject(u"甲项目"_s);
    fixture.target(project, 2021, 1, 100);
    fixture.stated(project, 202101, 50);
    fixture.transition(project, Stage::Signed, QDate(2021, 2, 1));
    fixture.transition(project, Stage::Started, QDate(2021, 4, 1));
    fixture.transition(project, Stage::Producing, QDate(2021, 9, 1));
    QVERIFY(fixture.commit());
    const std::vector<std::pair<QDate, QString>> stages {{QDate(2021, 1, 31), u"谋划 1"_s},
        {QDate(2021, 2, 1), u"签约 1"_s}, {QDate(2021, 3, 31), u"签约 1"_s},
        {QDate(2021, 4, 30), u"开工 1"_s}, {QDate(2021, 8, 31), u"开工 1"_s},
        {QDate(2021, 9, 1), u"投产 1"_s}};
    for (const auto& [asOf, stage] : stages) {
        const auto overview = sanpi::overview(fixture.ledger(), 2021, asOf);
        QVERIFY(overview);
        QCOMPARE(counts(overview->byStage), stage);
        // What is completed is not counted from its day on.
        QCOMPARE(overview->all.notCounted, asOf >= QDate(2021, 9, 1) ? 1 : 0);
    }
}

void TestFigures::figuresOfProjects_data()
{
    QTest::addColumn<YearClass>("yearClass");
    QTest::addColumn<QDate>("start");
    QTest::addColumn<qint64>("target");
    QTest::addColumn<qint64>("done"); // through the month; −1: nothing
    QTest::addColumn<int>("month");
    QTest::addColumn<QString>("rate"); // "": none
    QTest::addColumn<QString>("gap");
    QTest::addColumn<QString>("lag"); // 万元
    QTest::addColumn<Lamp>("lamp");
    QTest::addColumn<bool>("counted");
    const auto going = YearClass::Continuing;
    const auto fresh = YearClass::NewStart;
    const QDate june(2021, 6, 15);
    QTest::newRow("on pace") << going << QDate() << 1200LL << 600LL << 6 << u"50.00"_s << u"0.00"_s << u"0"_s
                             << Lamp::Green << true;
    QTest::newRow("behind by less than ten points") << going << QDate() << 1200LL << 481LL << 6 << u"40.08"_s
                                                    << u"-9.92"_s << u"119"_s << Lamp::Green << true;
    QTest::newRow("behind by ten points") << going << QDate() << 1200LL << 480LL << 6 << u"40.00"_s
                                          << u"-10.00"_s << u"120"_s << Lamp::Yellow << true;
    QTest::newRow("behind by more than thirty") << going << QDate() << 1200LL << 239LL << 6 << u"19.92"_s
                                                << u"-30.08"_s << u"361"_s << Lamp::Red << true;
    QTest::newRow("gap between rounded values") // 66.67 − 58.33
        << going << QDate() << 300LL << 200LL << 7 << u"66.67"_s << u"8.34"_s << u"-25"_s << Lamp::Green
        << true;
    QTest::newRow("ratio in the first quarter") // 60 % of a pace of 25 %
        << going << QDate() << 1000LL << 150LL << 3 << u"15.00"_s << u"-10.00"_s << u"100"_s << Lamp::Yellow
        << true;
    QTest::newRow("red in the first quarter") << going << QDate() << 1000LL << 149LL << 3 << u"14.90"_s
                                              << u"-10.10"_s << u"101"_s << Lamp::Red << true;
    QTest::newRow("new, before its start")
        << fresh << june << 700LL << 0LL << 5 << u"0.00"_s << u"0.00"_s << u"0"_s << Lamp::Green << true;
    QTest::newRow("new, in its second month") // 2/7 = 28.57
        << fresh << june << 700LL << 200LL << 7 << u"28.57"_s << u"0.00"_s << u"0"_s << Lamp::Green << true;
    QTest::newRow("zero is a figure") << going << QDate() << 1200LL << 0LL << 12 << u"0.00"_s << u"-100.00"_s
                                      << u"1200"_s << Lamp::Red << true;
    QTest::newRow("nothing reported") << going << QDate() << 1200LL << -1LL << 12 << QString() << QString()
                                      << QString() << Lamp::None << false;
    QTest::newRow("no target") << going << QDate() << -1LL << 100LL << 12 << QString() << QString()
                               << QString() << Lamp::None << false;
    QTest::newRow("a target of zero") << going << QDate() << 0LL << 100LL << 12 << QString() << QString()
                                      << QString() << Lamp::None << false;
    QTest::newRow("preliminary") << YearClass::Preliminary << QDate() << 1200LL << 600LL << 6 << u"50.00"_s
                                 << u"0.00"_s << u"0"_s << Lamp::None << false;
}

void TestFigures::figuresOfProjects()
{
    QFETCH(YearClass, yearClass);
    QFETCH(QDate, start);
    QFETCH(qint64, target);
    QFETCH(qint64, done);
    QFETCH(int, month);
    QFETCH(QString, rate);
    QFETCH(QString, gap);
    QFETCH(QString, lag);
    QFETCH(Lamp, lamp);
    QFETCH(bool, counted);
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 project = fixture.keyProject(u"甲项目"_s, Level::District, yearClass);
    fixture.put(sanpi::RecordId::project(project), u"start_planned"_s, start);
    if (target >= 0)
        fixture.target(project, 2021, 1, target);
    if (done >= 0)
        fixture.stated(project, 202100 + month, done);
    QVERIFY(fixture.commit());
    const QDate asOf = QDate(2021, 1, 1).addMonths(month).addDays(-1);
    const auto facts = sanpi::loadYearFacts(fixture.ledger(), 2021, asOf);
    QVERIFY(facts);
    const ProjectFigures shown = sanpi::projectFigures(facts->entries.front(), *facts);
    QCOMPARE(shown.done.has_value(), done >= 0);
    QCOMPARE(shown.rate.text(), rate);
    QCOMPARE(shown.gap ? sanpi::pointsText(*shown.gap) : QString(), gap);
    QCOMPARE(shown.lag ? shown.lag->exact(sanpi::Unit::Wan) : QString(), lag);
    QCOMPARE(shown.lamp, lamp);
    QCOMPARE(shown.counted, counted);
    const auto overview = sanpi::overview(fixture.ledger(), 2021, asOf);
    QVERIFY(overview);
    QCOMPARE(overview->all.notCounted, counted ? 0 : 1);
    QCOMPARE(overview->all.onPace, counted && !gap.startsWith(u'-') ? 1 : 0);
    QCOMPARE(overview->all.behind, counted && gap.startsWith(u'-') ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
