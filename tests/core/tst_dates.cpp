// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dates.h"

#include <QTest>

#include <limits>
#include <random>

using namespace Qt::StringLiterals;
using sanpi::DatePrecision;
using sanpi::Month;
using sanpi::Week;

class TestDates : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsMonths_data();
    void readsMonths();
    void countsMonths();
    void weeksBeginOnMonday();
    void readsSerials_data();
    void readsSerials();
    void readsWhatPeopleWrite();
};

void TestDates::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<DatePrecision>("precision");
    QTest::addColumn<bool>("normalised");

    const QDate day(2021, 3, 5);
    const QDate month(2021, 9, 1);
    QTest::newRow("iso") << u"2021-03-05"_s << day << DatePrecision::Day << false;
    QTest::newRow("slashes") << u"2021/3/5"_s << day << DatePrecision::Day << false;
    QTest::newRow("points") << u"2021.3.5"_s << day << DatePrecision::Day << false;
    QTest::newRow("compact") << u"20210305"_s << day << DatePrecision::Day << false;
    QTest::newRow("chinese") << u"2021年3月5日"_s << day << DatePrecision::Day << false;
    QTest::newRow("chinese with a zero")
        << u"2019年08月1日"_s << QDate(2019, 8, 1) << DatePrecision::Day << false;
    QTest::newRow("spoken") << u"2021年3月5号"_s << day << DatePrecision::Day << false;
    QTest::newRow("chinese cut short") << u"2021年3月5"_s << day << DatePrecision::Day << false;
    QTest::newRow("spaces") << u" 2021 年 3 月 5 日 "_s << day << DatePrecision::Day << true;
    QTest::newRow("full width") << u"２０２１．３．５"_s << day << DatePrecision::Day << true;
    QTest::newRow("full width hyphen") << u"2021－03－05"_s << day << DatePrecision::Day << true;
    QTest::newRow("midnight") << u"2021-03-05 00:00:00"_s << day << DatePrecision::Day << true;
    QTest::newRow("time of a sheet") << u"2021/3/5 8:30"_s << day << DatePrecision::Day << true;
    QTest::newRow("time of a program") << u"2021-03-05T08:30:00.000"_s << day << DatePrecision::Day << true;
    QTest::newRow("month with a point") << u"2021.09"_s << month << DatePrecision::Month << false;
    QTest::newRow("month chinese") << u"2021年9月"_s << month << DatePrecision::Month << false;
    QTest::newRow("month with a hyphen") << u"2021-9"_s << month << DatePrecision::Month << false;
    QTest::newRow("month with a slash") << u"2021/09"_s << month << DatePrecision::Month << false;
    QTest::newRow("month compact") << u"202109"_s << month << DatePrecision::Month << false;
    QTest::newRow("year") << u"2021"_s << QDate(2021, 1, 1) << DatePrecision::Year << false;
    QTest::newRow("year chinese") << u"2021年"_s << QDate(2021, 1, 1) << DatePrecision::Year << false;
    QTest::newRow("leap day") << u"2020-02-29"_s << QDate(2020, 2, 29) << DatePrecision::Day << false;
    QTest::newRow("first") << u"1990-01-01"_s << QDate(1990, 1, 1) << DatePrecision::Day << false;
    QTest::newRow("last") << u"2100-12-31"_s << QDate(2100, 12, 31) << DatePrecision::Day << false;
}

void TestDates::reads()
{
    QFETCH(QString, text);
    const auto parsed = sanpi::parseDate(text);
    QVERIFY(parsed);
    QTEST(parsed->date, "date");
    QTEST(parsed->precision, "precision");
    QTEST(parsed->normalised, "normalised");
}

void TestDates::refuses_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts {u""_s, u"2021.13"_s, u"2021.0"_s, u"2021-00-01"_s, u"20210300"_s, u"20210032"_s,
        u"202100"_s, u"2021-11-31"_s, u"2021年11月31日"_s, u"2021-02-29"_s, u"26.3.5"_s, u"21-3-5"_s,
        u"三月"_s, u"Q1"_s, u"1989-12-31"_s, u"2101-01-01"_s, u"2021-3/5"_s, u"2021-3-5-6"_s, u"2021-03-"_s,
        u"2021年月5日"_s, u"2021 3 5"_s, u"2021-03-05 25:00"_s, u"2021-03-0508:00"_s, u"8:30"_s, u"3月5日"_s,
        u"5/3/2021"_s, u"2021年3月5日前"_s, u"约2021年"_s, u"-2021-03-05"_s, u"44926"_s, u"2021..3"_s,
        u"无"_s, u"2021-03-05-"_s};
    for (const QString& text : texts)
        QTest::newRow(qUtf8Printable(u"'%1'"_s.arg(text))) << text;
}

void TestDates::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!sanpi::parseDate(text));
}

void TestDates::readsMonths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number"); // 0: no month
    QTest::newRow("iso") << u"2021-12"_s << 202112;
    QTest::newRow("chinese") << u"2021年12月"_s << 202112;
    QTest::newRow("point") << u"2021.12"_s << 202112;
    QTest::newRow("slash") << u"2021/1"_s << 202101;
    QTest::newRow("compact") << u"202112"_s << 202112;
    QTest::newRow("first") << u"1900-01"_s << 190001;
    QTest::newRow("last") << u"2999-12"_s << 299912;
    QTest::newRow("a day is no month") << u"2021-12-05"_s << 0;
    QTest::newRow("a year is no month") << u"2021"_s << 0;
    QTest::newRow("month 13") << u"2021.13"_s << 0;
    QTest::newRow("too early") << u"1899-12"_s << 0;
    QTest::newRow("too late") << u"3000-01"_s << 0;
}

void TestDates::readsMonths()
{
    QFETCH(QString, text);
    QFETCH(int, number);
    const auto month = Month::parse(text);
    QCOMPARE(month ? month->number() : 0, number);
    if (month)
        QCOMPARE(Month::parse(month->iso()), month);
}

void TestDates::countsMonths()
{
    QVERIFY(!Month().isValid());
    QVERIFY(!Month::fromNumber(202100) && !Month::fromNumber(202113) && !Month::fromNumber(189912)
        && !Month::fromNumber(299913) && !Month::fromNumber(-202101));
    QCOMPARE(Month(2021, 3).iso(), u"2021-03"_s);
    QCOMPARE(Month(2020, 2).lastDay(), QDate(2020, 2, 29));
    for (Month month(1999, 1); month < Month(2030, 1); month = month.next()) {
        QCOMPARE(month.next().previous(), month);
        QCOMPARE(Month::of(month.lastDay()), month);
        QCOMPARE(month.lastDay().addDays(1), month.next().firstDay());
        QCOMPARE(Month::fromNumber(month.number()), std::optional(month));
    }
}

void TestDates::weeksBeginOnMonday()
{
    QCOMPARE(Week::of(QDate(2022, 4, 6)).monday(), QDate(2022, 4, 4));
    QCOMPARE(Week::of(QDate(2022, 1, 1)).monday(), QDate(2021, 12, 27)); // a week crosses the year
    QCOMPARE(Week::of(QDate(2022, 1, 2)).sunday(), QDate(2022, 1, 2));
    QVERIFY(Week::of(QDate(2022, 1, 2)) != Week::of(QDate(2022, 1, 3)));
    QVERIFY(!Week().isValid());
}

void TestDates::readsSerials_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<bool>("date1904");
    QTest::addColumn<QDate>("date"); // invalid: refused
    QTest::newRow("1900 system") << 44561.0 << false << QDate(2021, 12, 31);
    QTest::newRow("with a time") << 44561.99 << false << QDate(2021, 12, 31);
    QTest::newRow("1904 system") << 43099.0 << true << QDate(2021, 12, 31);
    QTest::newRow("first") << 32874.0 << false << QDate(1990, 1, 1);
    QTest::newRow("too early") << 32873.0 << false << QDate();
    QTest::newRow("last") << 73415.0 << false << QDate(2100, 12, 31);
    QTest::newRow("too late") << 73416.0 << false << QDate();
    QTest::newRow("29 February 1900") << 60.0 << false << QDate();
    QTest::newRow("negative") << -1.0 << false << QDate();
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << false << QDate();
    QTest::newRow("huge") << 1e300 << false << QDate();
    QTest::newRow("a compact date is no serial") << 20210305.0 << false << QDate();
}

void TestDates::readsSerials()
{
    QFETCH(double, serial);
    QFETCH(bool, date1904);
    QTEST(sanpi::dateFromSerial(serial, date1904).value_or(QDate()), "date");
}

void TestDates::readsWhatPeopleWrite()
{
    std::mt19937 generator(19900101);
    const QDate first(1990, 1, 1);
    const auto days = static_cast<unsigned>(first.daysTo(QDate(2100, 12, 31)));
    for (int i = 0; i < 5'000; ++i) {
        const QDate date = first.addDays(generator() % (days + 1));
        for (const QString& format : {u"yyyy-MM-dd"_s, u"yyyy/M/d"_s, u"yyyy.M.d"_s, u"yyyy.MM.dd"_s,
                 u"yyyyMMdd"_s, u"yyyy年M月d日"_s, u"yyyy年MM月dd日"_s}) {
            const auto parsed = sanpi::parseDate(date.toString(format));
            QVERIFY2(parsed && parsed->date == date && parsed->precision == DatePrecision::Day,
                qUtf8Printable(date.toString(format)));
        }
        const double serial = static_cast<double>(QDate(1899, 12, 30).daysTo(date));
        QCOMPARE(sanpi::dateFromSerial(serial, false), std::optional(date));
        QCOMPARE(sanpi::dateFromSerial(serial - 1462, true), std::optional(date));
    }
}

QTEST_GUILESS_MAIN(TestDates)
#include "tst_dates.moc"
