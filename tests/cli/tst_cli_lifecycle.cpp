// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"
#include "core/support/madepicture.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
namespace made = sanpi::made;

namespace {

const QString park = u"2101-410871-04-02-900001"_s;

} // namespace

// advance, attach and attachments as scripts use them.
class TestCliLifecycle : public QObject {
    Q_OBJECT

private slots:
    void init();
    void advancesWithEvidence();
    void refusesWithoutPapers();
    void refusesOutOfOrder();
    void aBackwardCorrectionAsksForTheReason();
    void attachesAndGivesBack();
    void saysWhenPhotosWereTaken();
    void comparesPhotosOnPaper();
    void wrongUse_data();
    void wrongUse();

private:
    [[nodiscard]] CliResult at(const QStringList& words) const
    {
        return (*m_run)(words + QStringList {u"--as-of"_s, u"2021-12-31"_s, u"--json"_s});
    }
    [[nodiscard]] QString put(const QString& name, const QByteArray& data) const
    {
        QFile file(m_run->path(name));
        return file.open(QIODevice::WriteOnly) && file.write(data) == data.size() ? file.fileName()
                                                                                  : QString();
    }
    [[nodiscard]] QJsonObject shown() const
    {
        return at({u"list"_s, u"projects"_s, u"--year"_s, u"2021"_s}).array()[0].toObject();
    }
    std::unique_ptr<CliRun> m_run;
};

void TestCliLifecycle::init()
{
    m_run = std::make_unique<CliRun>();
    const QString sheet = put(u"list.csv"_s,
        u"项目名称,项目代码,级别,责任单位,总投资(万元)\n智能装备产业园项目,%1,区,文昌街道,50000\n"_s.arg(park)
            .toUtf8());
    QCOMPARE(at({u"init"_s, m_run->path(u"x.sanpi"_s)}).exit, 0);
    const CliResult in = at({u"import"_s, sheet, u"--year"_s, u"2021"_s});
    QVERIFY2(in.exit == 0, qPrintable(in.out + in.err));
}

void TestCliLifecycle::advancesWithEvidence()
{
    const CliResult done = at({u"advance"_s, park, u"开工"_s, u"--on"_s, u"2021-07-05"_s, u"--evidence"_s,
        put(u"施工许可证.pdf"_s, "permit"), u"--evidence"_s, put(u"现场.jpg"_s, "photo")});
    QVERIFY2(done.exit == 0, qPrintable(done.err));
    QVERIFY(done.object()[u"change_set"_s].toInteger() > 0);
    QCOMPARE(shown()[u"stage"_s].toString(), u"开工"_s);
    QCOMPARE(shown()[u"started_on"_s].toString(), u"2021-07-05"_s);
    QCOMPARE(at({u"attachments"_s, u"projects/"_s + park}).array().size(), 2);
    QCOMPARE(at({u"undo"_s}).exit, 0);
    QCOMPARE(shown()[u"stage"_s].toString(), u"谋划"_s);
}

void TestCliLifecycle::refusesWithoutPapers()
{
    const CliResult refused = at({u"advance"_s, park, u"开工"_s, u"--on"_s, u"2021-07-05"_s});
    QCOMPARE(refused.exit, 3);
    QVERIFY2(refused.err.contains(u"施工许可证或开工报告、现场照片"_s), qPrintable(refused.err));
    QCOMPARE(shown()[u"stage"_s].toString(), u"谋划"_s);
    QCOMPARE(
        at({u"advance"_s, park, u"开工"_s, u"--on"_s, u"2021-07-05"_s, u"--reason"_s, u"证照在途"_s}).exit,
        0);
    QCOMPARE(shown()[u"stage"_s].toString(), u"开工"_s);
}

void TestCliLifecycle::refusesOutOfOrder()
{
    const CliResult refused
        = at({u"advance"_s, park, u"投产"_s, u"--on"_s, u"2021-07-05"_s, u"--reason"_s, u"放行"_s});
    QCOMPARE(refused.exit, 3);
    QCOMPARE(
        at({u"advance"_s, park, u"签约"_s, u"--on"_s, u"2022-07-05"_s, u"--reason"_s, u"放行"_s}).exit, 3);
}

void TestCliLifecycle::aBackwardCorrectionAsksForTheReason()
{
    QCOMPARE(at({u"set"_s, u"projects"_s, park, u"started_on=2021-07-05"_s}).exit, 0);
    const CliResult refused = at({u"set"_s, u"projects"_s, park, u"started_on="_s});
    QVERIFY2(refused.exit == 3, qPrintable(refused.err));
    QCOMPARE(shown()[u"stage"_s].toString(), u"开工"_s);
    QCOMPARE(at({u"set"_s, u"projects"_s, park, u"started_on="_s, u"--reason"_s, u"误登"_s}).exit, 0);
    QCOMPARE(shown()[u"stage"_s].toString(), u"谋划"_s);
}

void TestCliLifecycle::attachesAndGivesBack()
{
    const CliResult done = at({u"attach"_s, u"projects/"_s + park, put(u"批复.pdf"_s, "approval")});
    QVERIFY2(done.exit == 0, qPrintable(done.err));
    const QString folder = m_run->path(u"out"_s);
    const QJsonArray list = at({u"attachments"_s, u"projects/"_s + park, u"-o"_s, folder}).array();
    QCOMPARE(list.size(), 1);
    const QJsonObject one = list[0].toObject();
    QCOMPARE(one[u"name"_s].toString(), u"批复.pdf"_s);
    QCOMPARE(one[u"bytes"_s].toInt(), 8);
    QCOMPARE(one[u"sha256"_s].toString().size(), 64);
    QVERIFY(one.contains(u"taken_at"_s) && one[u"taken_at"_s].isNull());
    QFile saved(folder + u"/批复.pdf"_s);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray("approval"));
    QCOMPARE(at({u"check"_s}).exit, 0);
}

void TestCliLifecycle::saysWhenPhotosWereTaken()
{
    const QByteArray photo = made::jpeg(64, 48);
    QCOMPARE(at({u"attach"_s, u"projects/"_s + park,
                    put(u"a.jpg"_s, made::jpeg(60, 48, made::tiff({"2021:11:30 10:15:30"}))),
                    put(u"mmexport1638238590000.jpg"_s, photo), put(u"DSC_1.jpg"_s, made::jpeg(61, 48)),
                    u"--view"_s, u"东侧全景"_s})
                 .exit,
        0);
    QCOMPARE(at({u"attach"_s, u"projects/"_s + park, put(u"DSC_2.jpg"_s, made::jpeg(62, 48)), u"--taken"_s,
                    u"11-30 9:05"_s})
                 .exit,
        0);
    // What is no photo is kept all the same, and told of; its name says when it was taken.
    const CliResult odd
        = at({u"attach"_s, u"projects/"_s + park, put(u"IMG_20211130_103000.jpg"_s, "<html></html>")});
    QCOMPARE(odd.exit, 0);
    QVERIFY2(odd.err.contains(u"IMG_20211130_103000.jpg"_s), qPrintable(odd.err));
    const QJsonArray list = at({u"attachments"_s, u"projects/"_s + park}).array();
    QCOMPARE(list.size(), 5);
    const auto text = [&list](int row, const QString& key) { return list[row].toObject()[key].toString(); };
    QCOMPARE(text(0, u"taken_at"_s), u"2021-11-30T10:15:30"_s);
    QCOMPARE(text(0, u"taken_by"_s), u"照片信息"_s);
    QCOMPARE(text(0, u"view"_s), u"东侧全景"_s);
    QCOMPARE(text(1, u"taken_at"_s), u"2021-11-30T10:16:30"_s);
    QCOMPARE(text(1, u"taken_by"_s), u"文件名"_s);
    QVERIFY(list[2].toObject()[u"taken_at"_s].isNull() && list[2].toObject()[u"taken_by"_s].isNull());
    QCOMPARE(text(3, u"taken_at"_s), u"2021-11-30T09:05"_s);
    QCOMPARE(text(3, u"taken_by"_s), u"人工填写"_s);
    QCOMPARE(text(4, u"taken_at"_s), u"2021-11-30T10:30:00"_s);
    QCOMPARE(
        at({u"attach"_s, u"projects/"_s + park, put(u"DSC_3.jpg"_s, photo), u"--taken"_s, u"昨天"_s}).exit,
        2);
    QCOMPARE(at({u"attachments"_s, u"projects/"_s + park}).array().size(), 5);
}

void TestCliLifecycle::comparesPhotosOnPaper()
{
    QCOMPARE(
        at({u"attach"_s, u"projects/"_s + park, put(u"IMG_20211130_103000.jpg"_s, made::jpeg(64, 48))}).exit,
        0);
    const QString file = m_run->path(u"photos.pdf"_s);
    const CliResult done
        = at({u"report"_s, u"photos"_s, u"--project"_s, park, u"--week"_s, u"2021-11-29"_s, u"-o"_s, file});
    QVERIFY2(done.exit == 0, qPrintable(done.err));
    QVERIFY(QFileInfo(file).size() > 1000);
    QCOMPARE(at({u"report"_s, u"photos"_s, u"-o"_s, file}).exit, 2);
}

void TestCliLifecycle::wrongUse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no day") << QStringList {u"advance"_s, park, u"开工"_s};
    QTest::newRow("no such day") << QStringList {u"advance"_s, park, u"开工"_s, u"--on"_s, u"2021-02-30"_s};
    QTest::newRow("no such stage") << QStringList {u"advance"_s, park, u"奠基"_s, u"--on"_s, u"2021-07-05"_s};
    QTest::newRow("no such project") << QStringList {
        u"advance"_s, u"9999"_s, u"开工"_s, u"--on"_s, u"2021-07-05"_s};
    QTest::newRow("attach nothing") << QStringList {u"attach"_s, u"projects/1"_s};
    QTest::newRow("attachments of what") << QStringList {u"attachments"_s};
}

void TestCliLifecycle::wrongUse()
{
    QFETCH(QStringList, words);
    const CliResult result = at(words);
    QVERIFY2(result.exit == 2, qPrintable(result.err));
    QVERIFY(!result.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestCliLifecycle)
#include "tst_cli_lifecycle.moc"
