// SPDX-License-Identifier: GPL-3.0-or-later
// Holidays as people have them: typed, pasted from the State Council's notice, or as JSON.
#include "domain/holidaytext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::daysFromText;
using sanpi::readHolidayNotice;
using sanpi::textOfDays;

class TestHolidayText : public QObject {
    Q_OBJECT

private slots:
    void readsTheNoticeOf2021();
    void readsOneLineOfAnother_data();
    void readsOneLineOfAnother();
    void leavesOutTheYearBefore();
    void readsJson();
    void findsNothingInOtherTexts_data();
    void findsNothingInOtherTexts();
    void readsTypedDays_data();
    void readsTypedDays();
    void refusesWhatIsNoDay_data();
    void refusesWhatIsNoDay();
    void comesBackFromItsText();
};

void TestHolidayText::readsTheNoticeOf2021()
{
    const QString notice
        = u"国务院办公厅关于2021年部分节假日安排的通知\n国办发明电〔2020〕27号\n各省、自治区、直辖市人民政府"
          u"：\n"
          u"一、元旦：2021年1月1日至3日放假，共3天。\n"
          u"二、春节：2月11日至17日放假调休，共7天。2月7日（星期日）、2月20日（星期六）上班。\n"
          u"三、清明节：4月3日至5日放假调休，共3天。\n"
          u"四、劳动节：5月1日至5日放假调休，共5天。4月25日（星期日）、5月8日（星期六）上班。\n"
          u"五、端午节：6月12日至14日放假，共3天。\n"
          u"六、中秋节：9月19日至21日放假调休，共3天。9月18日（星期六）上班。\n"
          u"七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。\n"
          u"节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。"_s;
    const auto read = readHolidayNotice(2021, notice);
    QVERIFY(read);
    QCOMPARE(read->year.source, u"国办发明电〔2020〕27号"_s);
    QCOMPARE(textOfDays(read->year.off),
        u"1月1日—1月3日\n2月11日—2月17日\n4月3日—4月5日\n5月1日—5月5日\n6月12日—6月14日\n9月19日—9月21日\n10月1日—10月7日"_s);
    QCOMPARE(textOfDays(read->year.work), u"2月7日\n2月20日\n4月25日\n5月8日\n9月18日\n9月26日\n10月9日"_s);
    QCOMPARE(read->otherYears, 0);
}

void TestHolidayText::readsOneLineOfAnother_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("off");
    QTest::addColumn<QString>("work");
    QTest::newRow("weekdays in brackets")
        << u"一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。"_s
        << u"1月1日—1月3日"_s << u"1月4日"_s;
    QTest::newRow("over the month's end")
        << u"春节：1月28日(农历除夕)至2月4日放假调休，共8天。1月26日、2月8日上班。"_s << u"1月28日—2月4日"_s
        << u"1月26日\n2月8日"_s;
    QTest::newRow("a day of its own") << u"端午节：6月10日放假，与周末连休。"_s << u"6月10日"_s << QString();
    QTest::newRow("advice is no holiday")
        << u"2月10日至17日放假，共8天。鼓励安排职工在2月9日休息。"_s << u"2月10日—2月17日"_s << QString();
    QTest::newRow("full width") << u"５月１日至５日放假"_s << u"5月1日—5月5日"_s << QString();
}

void TestHolidayText::readsOneLineOfAnother()
{
    QFETCH(QString, line);
    QFETCH(QString, off);
    QFETCH(QString, work);
    const auto read = readHolidayNotice(2030, line);
    QVERIFY(read);
    QCOMPARE(textOfDays(read->year.off), off);
    QCOMPARE(textOfDays(read->year.work), work);
}

void TestHolidayText::leavesOutTheYearBefore()
{
    const auto read = readHolidayNotice(2023, u"元旦：2022年12月31日至2023年1月2日放假调休，共3天。"_s);
    QVERIFY(read);
    QCOMPARE(textOfDays(read->year.off), u"1月1日—1月2日"_s);
    QCOMPARE(read->otherYears, 1);
}

void TestHolidayText::readsJson()
{
    const auto ours = readHolidayNotice(
        2027, uR"({"source": "试", "off": ["2027-10-01/2027-10-07"], "work": ["2027-10-09"]})"_s);
    QVERIFY(ours);
    QCOMPARE(int(ours->year.off.size()), 7);
    const auto others = readHolidayNotice(2027,
        uR"({"year": 2027, "days": [{"date": "2027-01-01", "isOffDay": true}, {"date": "2027-01-09",)"
        uR"("isOffDay": false}, {"date": "2026-12-31", "isOffDay": true}]})"_s);
    QVERIFY(others);
    QCOMPARE(textOfDays(others->year.off), u"1月1日"_s);
    QCOMPARE(textOfDays(others->year.work), u"1月9日"_s);
    QCOMPARE(others->otherYears, 1);
}

void TestHolidayText::findsNothingInOtherTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no verb") << u"10月1日至7日"_s;
    QTest::newRow("no day") << u"国庆节放假"_s;
    QTest::newRow("no such day") << u"2月30日放假"_s;
    QTest::newRow("both") << u"10月1日放假。10月1日上班。"_s;
    QTest::newRow("broken JSON") << u"{\"off\": ["_s;
}

void TestHolidayText::findsNothingInOtherTexts()
{
    QFETCH(QString, text);
    QVERIFY(!readHolidayNotice(2027, text));
}

void TestHolidayText::readsTypedDays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("days");
    QTest::newRow("ranges") << u"1月1日—1月3日、10月1日至7日"_s << u"1月1日—1月3日\n10月1日—10月7日"_s;
    QTest::newRow("points") << u"10.1-10.3, 5.1"_s << u"5月1日\n10月1日—10月3日"_s;
    QTest::newRow("iso") << u"2027-05-01/2027-05-05\n2027-01-01"_s << u"1月1日\n5月1日—5月5日"_s;
    QTest::newRow("remarks") << u"2月7日（星期日）；2月20日（星期六）"_s << u"2月7日\n2月20日"_s;
    QTest::newRow("none") << u" \n"_s << QString();
}

void TestHolidayText::readsTypedDays()
{
    QFETCH(QString, text);
    QFETCH(QString, days);
    QString wrong;
    const auto read = daysFromText(2027, text, &wrong);
    QVERIFY2(read, qPrintable(wrong));
    QCOMPARE(textOfDays(*read), days);
}

void TestHolidayText::refusesWhatIsNoDay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("word") << u"1月1日、国庆"_s << u"国庆"_s;
    QTest::newRow("no such day") << u"2月30日"_s << u"2月30日"_s;
    QTest::newRow("backwards") << u"10月7日—10月1日"_s << u"10月7日—10月1日"_s;
    QTest::newRow("another year") << u"2026年1月1日"_s << u"2026年1月1日"_s;
    QTest::newRow("more behind it") << u"1月1日起"_s << u"1月1日起"_s;
}

void TestHolidayText::refusesWhatIsNoDay()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    QString wrong;
    QVERIFY(!daysFromText(2027, text, &wrong));
    QCOMPARE(wrong, part);
}

void TestHolidayText::comesBackFromItsText()
{
    const std::set<QDate> days {{2027, 1, 1}, {2027, 1, 2}, {2027, 4, 5}, {2027, 12, 31}};
    QCOMPARE(*daysFromText(2027, textOfDays(days)), days);
}

QTEST_GUILESS_MAIN(TestHolidayText)
#include "tst_holidaytext.moc"
