// SPDX-License-Identifier: GPL-3.0-or-later
// Places in the city as people paste them: rows of a sheet and sentences of a message.
#include "exchange/import/appraisaltext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi;

class TestAppraisalText : public QObject {
    Q_OBJECT

private slots:
    void readsAMessage();
    void readsRowsWithAHeader();
    void readsBareRows();
    void thePeriodThatTheTextNamesWins();
    void tellsWhatIsMissing();
    void knowsPeriods_data();
    void knowsPeriods();

private:
    const Catalogue m_catalogue = Catalogue::builtIn();
    [[nodiscard]] static QString text(const ReadAppraisal& read, const QString& key)
    {
        const auto found = read.fields.find(key);
        return found == read.fields.end() ? QString()
            : found->second.isNumber()    ? QString::number(found->second.number())
                                          : found->second.text();
    }
};

void TestAppraisalText::readsAMessage()
{
    const auto read = readAppraisals(
        u"2021年11月全市考评：重点项目综合考评居第2位（共12个）；投资完成率102.0%，居全市第３位/12；\n"
        "示范区入统率列第5名。请各单位高度重视。"_s,
        m_catalogue, {});
    QCOMPARE(read.size(), size_t(3));
    QCOMPARE(text(read[0], u"indicator"_s), u"重点项目综合考评"_s);
    QCOMPARE(text(read[0], u"place"_s), u"2"_s);
    QCOMPARE(text(read[0], u"of"_s), u"12"_s);
    QCOMPARE(text(read[0], u"period"_s), u"2021年11月"_s);
    QCOMPARE(text(read[0], u"on"_s), u"2021-11-30"_s);
    QCOMPARE(text(read[1], u"indicator"_s), u"投资完成率"_s);
    QCOMPARE(text(read[1], u"value"_s), u"102.0%"_s);
    QCOMPARE(text(read[1], u"place"_s), u"3"_s);
    QCOMPARE(text(read[1], u"of"_s), u"12"_s);
    QCOMPARE(text(read[2], u"indicator"_s), u"入统率"_s);
    QCOMPARE(text(read[2], u"place"_s), u"5"_s);
    for (const ReadAppraisal& one : read)
        QVERIFY(one.isWhole());
}

void TestAppraisalText::readsRowsWithAHeader()
{
    const auto read = readAppraisals(
        u"序号\t指标\t得分\t位次\t参评数\n1\t综合考评\t96.5\t2\t12\n2\t投资完成率\t102\t3/12\t\n"_s,
        m_catalogue, {u"2021年11月"_s, QDate(2021, 12, 10), {}, u"焦项〔2021〕9号"_s});
    QCOMPARE(read.size(), size_t(2));
    QCOMPARE(text(read[0], u"indicator"_s), u"综合考评"_s);
    QCOMPARE(text(read[0], u"value"_s), u"96.5"_s);
    QCOMPARE(text(read[0], u"place"_s), u"2"_s);
    QCOMPARE(text(read[0], u"document"_s), u"焦项〔2021〕9号"_s);
    QCOMPARE(text(read[1], u"place"_s), u"3"_s);
    QCOMPARE(text(read[1], u"of"_s), u"12"_s);
    QCOMPARE(text(read[1], u"on"_s), u"2021-12-10"_s);
}

void TestAppraisalText::thePeriodThatTheTextNamesWins()
{
    const AppraisalDefaults october {u"2021年10月"_s, QDate(2021, 12, 10), {}, {}};
    const auto read = readAppraisals(
        u"入统率\t5\n2021年11月重点项目综合考评居全市第2位，较2021年9月上升2位；投资完成率居第3位\n"
        "2021年12月重点项目综合考评居全市第1位"_s,
        m_catalogue, october);
    QCOMPARE(read.size(), size_t(4));
    QCOMPARE(text(read[0], u"period"_s), u"2021年10月"_s); // named by nothing but the field
    QCOMPARE(text(read[1], u"period"_s), u"2021年11月"_s);
    QCOMPARE(text(read[2], u"period"_s), u"2021年11月"_s);
    QCOMPARE(text(read[3], u"period"_s), u"2021年12月"_s);
    // A month that it only compares with is not its own.
    QCOMPARE(
        text(readAppraisals(u"入统率居第5位，较2021年9月下降1位"_s, m_catalogue, october)[0], u"period"_s),
        u"2021年10月"_s);
}

void TestAppraisalText::readsBareRows()
{
    const auto read = readAppraisals(
        u"综合考评\t第2位\t12\t96.5分\n投资完成率\t3"_s, m_catalogue, {u"2021年第三季度"_s, {}, {}, {}});
    QCOMPARE(read.size(), size_t(2));
    QCOMPARE(text(read[0], u"place"_s), u"2"_s);
    QCOMPARE(text(read[0], u"of"_s), u"12"_s);
    QCOMPARE(text(read[0], u"value"_s), u"96.5分"_s);
    QCOMPARE(text(read[0], u"on"_s), u"2021-09-30"_s);
    QCOMPARE(text(read[1], u"indicator"_s), u"投资完成率"_s);
}

void TestAppraisalText::tellsWhatIsMissing()
{
    const auto read = readAppraisals(u"综合考评第2位"_s, m_catalogue, {});
    QCOMPARE(read.size(), size_t(1));
    QVERIFY(!read[0].isWhole());
    QCOMPARE(read[0].missing, (QStringList {u"period"_s, u"on"_s}));
    QVERIFY(readAppraisals(u"没有名次的话"_s, m_catalogue, {}).empty());
    QVERIFY(readAppraisals({}, m_catalogue, {}).empty());
}

void TestAppraisalText::knowsPeriods_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QDate>("last");
    QTest::newRow("month") << u"2021年2月考评"_s << u"2021年2月"_s << QDate(2021, 2, 28);
    QTest::newRow("months") << u"2021年1-11月"_s << u"2021年1-11月"_s << QDate(2021, 11, 30);
    QTest::newRow("quarter") << u"2021年第二季度"_s << u"2021年第二季度"_s << QDate(2021, 6, 30);
    QTest::newRow("half") << u"2021年上半年"_s << u"2021年上半年"_s << QDate(2021, 6, 30);
    QTest::newRow("year") << u"2021年度"_s << u"2021年度"_s << QDate(2021, 12, 31);
    QTest::newRow("none") << u"去年"_s << QString() << QDate();
    QTest::newRow("no month") << u"2021年13月"_s << u"2021年13月"_s << QDate();
}

void TestAppraisalText::knowsPeriods()
{
    QFETCH(const QString, text);
    QFETCH(const QString, period);
    QFETCH(const QDate, last);
    QCOMPARE(periodIn(text), period);
    QCOMPARE(lastDayOf(period), last);
}

QTEST_APPLESS_MAIN(TestAppraisalText)
#include "tst_appraisaltext.moc"
