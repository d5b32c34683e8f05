// SPDX-License-Identifier: GPL-3.0-or-later
// 13710 against a table worked out by hand on paper calendars of 2020 to 2024.
#include "domain/issueclock.h"
#include "store/workcalendarstore.h"
#include "support/ledgertools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::ClockRule;
using sanpi::IssueWeight;
using sanpi::test::LedgerFile;

class TestIssueClock : public QObject {
    Q_OBJECT

private slots:
    void setsTheDays_data();
    void setsTheDays();
    void followsThePlan_data();
    void followsThePlan();
    void knowsTheYears();
    void takesTheLedgersOwnYear();
    void refusesBadYears_data();
    void refusesBadYears();
    void writesWhatItReads();
};

void TestIssueClock::setsTheDays_data()
{
    QTest::addColumn<QDate>("assigned");
    QTest::addColumn<bool>("working");
    QTest::addColumn<QDate>("passOn"); // 1
    QTest::addColumn<QDate>("feedback"); // 3
    QTest::addColumn<QDate>("general"); // 7
    QTest::addColumn<QDate>("complex"); // a month
    // An ordinary week: Monday 8 March 2021.
    QTest::newRow("ordinary, natural") << QDate(2021, 3, 8) << false << QDate(2021, 3, 9)
                                       << QDate(2021, 3, 11) << QDate(2021, 3, 15) << QDate(2021, 4, 8);
    // 9 | 9 10 11 | 9 10 11 12 15 16 17; 8 April is a Thursday.
    QTest::newRow("ordinary, working") << QDate(2021, 3, 8) << true << QDate(2021, 3, 9) << QDate(2021, 3, 11)
                                       << QDate(2021, 3, 17) << QDate(2021, 4, 8);
    // Spring Festival 2021: 11 to 17 February off, Sunday 7 and Saturday 20 worked.
    QTest::newRow("Spring Festival 2021, natural")
        << QDate(2021, 2, 5) << false << QDate(2021, 2, 6) << QDate(2021, 2, 8) << QDate(2021, 2, 12)
        << QDate(2021, 3, 5);
    // After Friday 5: Su7 | Su7 M8 Tu9 | Su7 M8 Tu9 W10 Th18 F19 Sa20; 5 March is a Friday.
    QTest::newRow("Spring Festival 2021, working")
        << QDate(2021, 2, 5) << true << QDate(2021, 2, 7) << QDate(2021, 2, 9) << QDate(2021, 2, 20)
        << QDate(2021, 3, 5);
    // After Wednesday 10: Th18 | Th18 F19 Sa20 | … M22 Tu23 W24 Th25; 10 March is a Wednesday.
    QTest::newRow("eve of the festival 2021, working")
        << QDate(2021, 2, 10) << true << QDate(2021, 2, 18) << QDate(2021, 2, 20) << QDate(2021, 2, 25)
        << QDate(2021, 3, 10);
    // National Day 2021: 1 to 7 October off, Sunday 26 September and Saturday 9 October worked.
    QTest::newRow("National Day 2021, natural")
        << QDate(2021, 9, 28) << false << QDate(2021, 9, 29) << QDate(2021, 10, 1) << QDate(2021, 10, 5)
        << QDate(2021, 10, 28);
    // After Tuesday 28: W29 | W29 Th30 F8 | W29 Th30 F8 Sa9 M11 Tu12 W13; 28 October is a Thursday.
    QTest::newRow("National Day 2021, working")
        << QDate(2021, 9, 28) << true << QDate(2021, 9, 29) << QDate(2021, 10, 8) << QDate(2021, 10, 13)
        << QDate(2021, 10, 28);
    // A month that ends inside the holiday: 3 September → 3 October, off until Friday 8.
    QTest::newRow("a month into National Day 2021, working")
        << QDate(2021, 9, 3) << true << QDate(2021, 9, 6) << QDate(2021, 9, 8) << QDate(2021, 9, 14)
        << QDate(2021, 10, 8);
    // Spring Festival 2022: 31 January to 6 February off, Saturday 29 and Sunday 30 January worked.
    // After Thursday 27 January: F28 | F28 Sa29 Su30 | F28 Sa29 Su30 M7 Tu8 W9 Th10; 27 February is a Sunday.
    QTest::newRow("Spring Festival 2022, working")
        << QDate(2022, 1, 27) << true << QDate(2022, 1, 28) << QDate(2022, 1, 30) << QDate(2022, 2, 10)
        << QDate(2022, 2, 28);
    QTest::newRow("Spring Festival 2022, natural")
        << QDate(2022, 1, 27) << false << QDate(2022, 1, 28) << QDate(2022, 1, 30) << QDate(2022, 2, 3)
        << QDate(2022, 2, 27);
    // National Day 2022: 1 to 7 October off, Saturday 8 and Sunday 9 worked.
    // After Thursday 29 September: F30 | F30 Sa8 Su9 | F30 Sa8 Su9 M10 Tu11 W12 Th13; 29 October is a
    // Saturday.
    QTest::newRow("National Day 2022, working")
        << QDate(2022, 9, 29) << true << QDate(2022, 9, 30) << QDate(2022, 10, 9) << QDate(2022, 10, 13)
        << QDate(2022, 10, 31);
    QTest::newRow("National Day 2022, natural")
        << QDate(2022, 9, 29) << false << QDate(2022, 9, 30) << QDate(2022, 10, 2) << QDate(2022, 10, 6)
        << QDate(2022, 10, 29);
    // Month ends are clipped.
    QTest::newRow("31 January") << QDate(2021, 1, 31) << false << QDate(2021, 2, 1) << QDate(2021, 2, 3)
                                << QDate(2021, 2, 7) << QDate(2021, 2, 28);
    QTest::newRow("31 August") << QDate(2021, 8, 31) << false << QDate(2021, 9, 1) << QDate(2021, 9, 3)
                               << QDate(2021, 9, 7) << QDate(2021, 9, 30);
    // 28 February 2021 is a Sunday; 31 January one, too.
    QTest::newRow("31 January, working") << QDate(2021, 1, 31) << true << QDate(2021, 2, 1)
                                         << QDate(2021, 2, 3) << QDate(2021, 2, 8) << QDate(2021, 3, 1);
    // Leap days.
    QTest::newRow("31 January 2020") << QDate(2020, 1, 31) << false << QDate(2020, 2, 1) << QDate(2020, 2, 3)
                                     << QDate(2020, 2, 7) << QDate(2020, 2, 29);
    QTest::newRow("29 February 2024") << QDate(2024, 2, 29) << false << QDate(2024, 3, 1) << QDate(2024, 3, 3)
                                      << QDate(2024, 3, 7) << QDate(2024, 3, 29);
    // Friday 23 February 2024: M26 | M26 Tu27 W28 | … Th29 F1 M4 Tu5; 23 March is a Saturday.
    QTest::newRow("over the leap day, working")
        << QDate(2024, 2, 23) << true << QDate(2024, 2, 26) << QDate(2024, 2, 28) << QDate(2024, 3, 5)
        << QDate(2024, 3, 25);
    // Year's end 2021: 1 to 3 January 2022 off. After Tuesday 28: W29 | W29 Th30 F31 | … Tu4 W5 Th6 F7.
    QTest::newRow("year's end, working") << QDate(2021, 12, 28) << true << QDate(2021, 12, 29)
                                         << QDate(2021, 12, 31) << QDate(2022, 1, 7) << QDate(2022, 1, 28);
}

void TestIssueClock::setsTheDays()
{
    QFETCH(const QDate, assigned);
    QFETCH(const bool, working);
    QFETCH(const QDate, passOn);
    QFETCH(const QDate, feedback);
    QFETCH(const QDate, general);
    QFETCH(const QDate, complex);
    LedgerFile file;
    const auto calendar = sanpi::loadWorkCalendar(*file);
    QVERIFY(calendar);
    ClockRule rule;
    rule.workingDays = working;
    const auto ofGeneral = sanpi::issueDays(rule, *calendar, IssueWeight::General, assigned);
    QCOMPARE(ofGeneral.passOn, passOn);
    QCOMPARE(ofGeneral.feedback, feedback);
    QCOMPARE(ofGeneral.solve, general);
    const auto ofComplex = sanpi::issueDays(rule, *calendar, IssueWeight::Complex, assigned);
    QCOMPARE(ofComplex.feedback, feedback);
    QCOMPARE(ofComplex.solve, complex);
}

void TestIssueClock::followsThePlan_data()
{
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QDate>("next");
    QTest::newRow("first") << QDate(2021, 1, 31) << QDate(2021, 2, 28);
    QTest::newRow("second") << QDate(2021, 2, 28) << QDate(2021, 3, 31);
    QTest::newRow("late") << QDate(2021, 5, 15) << QDate(2021, 5, 31);
}

void TestIssueClock::followsThePlan()
{
    QFETCH(const QDate, last);
    QFETCH(const QDate, next);
    QCOMPARE(sanpi::nextPlanFeedback({}, {}, QDate(2021, 1, 31), last), next);
}

void TestIssueClock::knowsTheYears()
{
    LedgerFile file;
    const auto calendar = sanpi::loadWorkCalendar(*file);
    QVERIFY(calendar);
    for (int year = 2019; year <= 2026; ++year)
        QVERIFY2(calendar->knows(year), qPrintable(QString::number(year)));
    QVERIFY(!calendar->knows(2018));
    // Weekends are days off also where nothing was announced.
    QVERIFY(!calendar->isWorkingDay(QDate(2018, 1, 6)));
    QVERIFY(calendar->isWorkingDay(QDate(2018, 1, 1)));
    // Make-up days lie on weekends: else they would make up for nothing.
    for (const auto& [year, days] : calendar->years()) {
        QVERIFY2(!days.source.isEmpty(), qPrintable(QString::number(year)));
        for (const QDate day : days.work)
            QVERIFY2(day.dayOfWeek() > Qt::Friday, qPrintable(day.toString(Qt::ISODate)));
    }
}

void TestIssueClock::takesTheLedgersOwnYear()
{
    LedgerFile file;
    const QString text
        = u"{\"source\":\"国办发明电〔2026〕1号\",\"off\":[\"2027-01-01/2027-01-03\"],\"work\":[]}"_s;
    QVERIFY(file->apply(sanpi::test::changeSet({sanpi::test::created({sanpi::Kind::Setting, {-1, 0, 0}},
                            {{u"key"_s, sanpi::calendarSetting(2027)}, {u"value"_s, text}})}))
                .ok());
    const auto calendar = sanpi::loadWorkCalendar(*file);
    QVERIFY(calendar && calendar->knows(2027));
    QVERIFY(!calendar->isWorkingDay(QDate(2027, 1, 1)));
    QCOMPARE(calendar->workingDayFrom(QDate(2027, 1, 1)), QDate(2027, 1, 4));
}

void TestIssueClock::refusesBadYears_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no object") << u"[]"_s;
    QTest::newRow("another key") << u"{\"holidays\":[]}"_s;
    QTest::newRow("another year") << u"{\"off\":[\"2020-01-01\"]}"_s;
    QTest::newRow("backwards") << u"{\"off\":[\"2021-01-03/2021-01-01\"]}"_s;
    QTest::newRow("no day") << u"{\"off\":[\"2021-02-30\"]}"_s;
    QTest::newRow("endless") << u"{\"off\":[\"2021-01-01/2021-12-31\"]}"_s;
    QTest::newRow("both") << u"{\"off\":[\"2021-01-01\"],\"work\":[\"2021-01-01\"]}"_s;
    QTest::newRow("a number") << u"{\"work\":[5]}"_s;
}

void TestIssueClock::refusesBadYears()
{
    QFETCH(const QString, text);
    QVERIFY(!sanpi::readCalendarYear(2021, text));
}

void TestIssueClock::writesWhatItReads()
{
    LedgerFile file;
    const auto calendar = sanpi::loadWorkCalendar(*file);
    QVERIFY(calendar);
    for (const auto& [year, days] : calendar->years())
        QCOMPARE(sanpi::readCalendarYear(year, sanpi::calendarText(days)), std::optional(days));
}

QTEST_GUILESS_MAIN(TestIssueClock)
#include "tst_issueclock.moc"
