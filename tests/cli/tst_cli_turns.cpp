// SPDX-License-Identifier: GPL-3.0-or-later
// The turns of month and year through the real program: 2021 closed month by month, the year changed to 2022,
// a planning sheet imported, a correction of December — and nothing of 2021 moved.
#include "cli/clirun.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString endOf2021 = u"2021-12-31"_s;

} // namespace

class TestCliTurns : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void monthsAreClosedOneByOne();
    void openingTheYearProposesAndTakes();
    void oneUndoTakesTheYearBackWhole();
    void aPlanningSheetMovesNothingOf2021();
    void ratesWaitForTheTargetsToBeIssued();
    void aClosedMonthIsChangedOnlyWithAReason();
    void theCorrectionStandsInTheNextNoticeAndMovesNoIssuedOne();
    void theStatisticalSeriesStandsBeside();
    void wrongWords();

private:
    [[nodiscard]] CliResult at(const QString& day, const QStringList& words) const
    {
        return m_run(
            QStringList {u"--ledger"_s, m_run.path(u"x.sanpi"_s), u"--as-of"_s, day, u"--json"_s} + words);
    }
    /// All that 2021 says as of its last day, as one text.
    [[nodiscard]] QByteArray everythingOf2021() const
    {
        QByteArray all;
        for (const QStringList& words :
            {QStringList {u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s},
                QStringList {u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s, u"--original"_s},
                QStringList {u"figures"_s, u"batches"_s},
                QStringList {u"figures"_s, u"rebuild"_s, u"--year"_s, u"2021"_s},
                QStringList {u"figures"_s, u"issues"_s, u"--year"_s, u"2021"_s},
                QStringList {u"figures"_s, u"ranking"_s, u"--year"_s, u"2021"_s},
                QStringList {u"figures"_s, u"starts"_s, u"--year"_s, u"2021"_s},
                QStringList {u"list"_s, u"projects"_s, u"--year"_s, u"2021"_s, u"--where"_s, u"level!=空"_s,
                    u"--fields"_s,
                    u"code,name,level,class,unit,sector,total,target,done,rate,gap,lag,lamp,stage,start_planned"_s}}) {
            const CliResult said = at(endOf2021, words);
            if (said.exit != 0)
                return words.join(u' ').toUtf8() + ": " + said.err.toUtf8();
            all += said.out.toUtf8();
        }
        return all;
    }
    [[nodiscard]] CliResult notice(const QString& what, qint64 id, const QStringList& more = {}) const
    {
        return at(u"2022-01-20"_s, QStringList {u"notice"_s, what, QString::number(id)} + more);
    }

    CliRun m_run;
    QByteArray m_before;
    qint64 m_notice = 0;
    QString m_project; ///< 续建 of 2022 with an investment in December
};

void TestCliTurns::initTestCase()
{
    const CliResult made = at(endOf2021, {u"init"_s, m_run.path(u"x.sanpi"_s), u"--demo"_s});
    QVERIFY2(made.exit == 0, qPrintable(made.err));
    const CliResult drafted = at(endOf2021, {u"notice"_s, u"draft"_s, u"--week"_s, u"2021-12-20"_s});
    QVERIFY2(drafted.exit == 0, qPrintable(drafted.err));
    m_notice = drafted.object()[u"id"_s].toInteger();
    QVERIFY(notice(u"issue"_s, m_notice, {u"--on"_s, u"2021-12-27"_s}).exit == 0);
    m_before = everythingOf2021();
    QVERIFY(m_before.size() > 10'000);
}

void TestCliTurns::monthsAreClosedOneByOne()
{
    QCOMPARE(at(u"2021-12-05"_s, {u"month"_s, u"close"_s, u"2021-12"_s}).exit, 3); // not over
    for (int month = 1; month <= 12; ++month) {
        const QString name = u"2021-%1"_s.arg(month, 2, 10, QChar(u'0'));
        const CliResult closed = at(u"2022-01-05"_s, {u"month"_s, u"close"_s, name});
        QVERIFY2(closed.exit == 0, qPrintable(closed.err));
        QVERIFY(closed.object()[u"change_set"_s].toInteger() > 0);
    }
    QCOMPARE(at(u"2022-01-05"_s, {u"month"_s, u"close"_s, u"2021-12"_s}).exit, 3);
    const QJsonArray list = at(u"2022-01-05"_s, {u"month"_s, u"list"_s}).array();
    QCOMPARE(list.size(), 12);
    QCOMPARE(list[0][u"month"_s].toString(), u"2021-12"_s);
    QVERIFY(list[0][u"closed"_s].toBool());
    QCOMPARE(everythingOf2021(), m_before);
}

void TestCliTurns::openingTheYearProposesAndTakes()
{
    const CliResult tried = at(u"2022-01-10"_s, {u"year"_s, u"open"_s, u"2022"_s, u"--dry-run"_s});
    QVERIFY2(tried.exit == 0, qPrintable(tried.err));
    QVERIFY(tried.object()[u"change_set"_s].isNull());
    QVERIFY(at(u"2022-01-10"_s, {u"list"_s, u"turns"_s}).array().isEmpty());
    const CliResult opened = at(u"2022-01-10"_s, {u"year"_s, u"open"_s, u"2022"_s});
    QVERIFY2(opened.exit == 0, qPrintable(opened.err));
    const QJsonObject said = opened.object();
    QVERIFY(said[u"change_set"_s].toInteger() > 0);
    QVERIFY(said[u"carried"_s].toInt() > 0);
    QVERIFY(said[u"completed"_s].toInt() > 0);
    // Each key project of 2021 goes somewhere or is asked for.
    QCOMPARE(said[u"carried"_s].toInt() + said[u"new"_s].toInt() + said[u"completed"_s].toInt()
            + said[u"removed"_s].toInt() + int(said[u"asked"_s].toArray().size()),
        int(said[u"projects"_s].toArray().size()));
    QVERIFY(said[u"projects"_s].toArray().size() >= 282); // with parts of bundles
    // A second time only what is undecided stands there.
    const QJsonObject again = at(u"2022-01-10"_s, {u"year"_s, u"open"_s, u"2022"_s}).object();
    QVERIFY(again[u"change_set"_s].isNull());
    QCOMPARE(again[u"carried"_s].toInt(), 0);
    QCOMPARE(again[u"asked"_s].toArray().size(), said[u"asked"_s].toArray().size());
    QCOMPARE(everythingOf2021(), m_before);
}

void TestCliTurns::oneUndoTakesTheYearBackWhole()
{
    QCOMPARE(at(u"2022-01-10"_s, {u"undo"_s}).exit, 0);
    QVERIFY(at(u"2022-01-10"_s, {u"list"_s, u"turns"_s}).array().isEmpty());
    QVERIFY(at(u"2022-01-10"_s, {u"list"_s, u"entries"_s, u"--year"_s, u"2022"_s}).array().isEmpty());
    QCOMPARE(at(u"2022-01-10"_s, {u"redo"_s}).exit, 0);
    QCOMPARE(at(u"2022-01-10"_s, {u"check"_s}).exit, 0);
}

void TestCliTurns::aPlanningSheetMovesNothingOf2021()
{
    // The planning office's sheet: classes, totals, targets and dates of 2022, and a project that is new.
    const QJsonArray projects = at(u"2022-01-10"_s,
        {u"list"_s, u"projects"_s, u"--year"_s, u"2022"_s, u"--where"_s, u"level!=空"_s, u"--fields"_s,
            u"code,name,unit,level,class,total"_s})
                                    .array();
    QVERIFY(projects.size() > 100);
    QFile sheet(m_run.path(u"2022年计划.csv"_s));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write("2022年重点项目计划表,,,,,,,,\n单位：万元,,,,,,,,\n"
                "序号,项目代码,项目名称,责任单位,项目级别,年度类别,总投资,2022年计划投资,计划开工时间,"
                "计划竣工时间\n");
    int number = 0;
    for (const QJsonValue& one : projects) {
        const qint64 total = one[u"total_yuan"_s].toInteger() / 10'000;
        sheet.write(u"%1,%2,%3,%4,%5,%6,%7,%8,2022年3月,2022年11月\n"_s
                        .arg(QString::number(++number), one[u"code"_s].toString(), one[u"name"_s].toString(),
                            one[u"unit"_s].toString(), one[u"level"_s].toString(), one[u"class"_s].toString(),
                            QString::number(total + 100), QString::number(total / 4))
                        .toUtf8());
        if (m_project.isEmpty() && one[u"class"_s].toString() == u"续建"_s)
            m_project = one[u"code"_s].toString();
    }
    sheet.write(
        "999,2201-410871-04-01-999999,新列入的2022年项目,文昌街道,区,新建,5000,2000,2022年4月,2023年6月\n");
    sheet.close();
    const CliResult taken = at(
        u"2022-01-12"_s, {u"import"_s, sheet.fileName(), u"--year"_s, u"2022"_s, u"--into"_s, u"projects"_s});
    QVERIFY2(taken.exit == 0, qPrintable(taken.err + taken.out));
    QCOMPARE(taken.object()[u"files"_s][0][u"created"_s].toInt(), 1);
    QVERIFY(taken.object()[u"files"_s][0][u"changed"_s].toInt() > 100);
    QCOMPARE(everythingOf2021(), m_before);
    QVERIFY(notice(u"verify"_s, m_notice).object()[u"agrees"_s].toBool());
    const QString sentence
        = at(u"2022-01-12"_s, {u"year"_s, u"list"_s, u"2022"_s}).object()[u"sentence"_s].toString();
    QVERIFY2(sentence.contains(u"新增1个"_s) && sentence.contains(u"年度计划未下达"_s), qPrintable(sentence));
}

void TestCliTurns::ratesWaitForTheTargetsToBeIssued()
{
    const auto now = [&] {
        return at(u"2022-02-28"_s, {u"figures"_s, u"overview"_s, u"--year"_s, u"2022"_s}).object();
    };
    QCOMPARE(
        at(u"2022-02-28"_s, {u"set"_s, u"investment"_s, m_project + u":2022-02"_s, u"amount=300万元"_s}).exit,
        0);
    QJsonObject said = now();
    QVERIFY(said[u"target_yuan"_s].toInteger() > 0);
    QVERIFY(said[u"rate_percent"_s].isNull() && said[u"lamp"_s].isNull());
    QVERIFY(!said[u"targets_issued"_s].toBool());
    const QString document = u"示管〔2022〕3号"_s;
    const QStringList issue {
        u"year"_s, u"issue"_s, u"2022"_s, u"--document"_s, document, u"--on"_s, u"2022-02-20"_s};
    QCOMPARE(at(u"2022-02-28"_s, issue).exit, 3); // 申报 → 审核 first
    QCOMPARE(at(u"2022-02-28"_s, {u"year"_s, u"review"_s, u"2022"_s}).exit, 0);
    QCOMPARE(at(u"2022-02-28"_s, issue).exit, 0);
    said = now();
    QVERIFY(!said[u"rate_percent"_s].isNull() && !said[u"lamp"_s].isNull());
    QVERIFY(said[u"targets_issued"_s].toBool());
    // 同比: 2021 is held.
    QVERIFY(!said[u"year_points"_s].isNull());
    // Before the day of issue the year still waits.
    QVERIFY(at(u"2022-02-19"_s, {u"figures"_s, u"overview"_s, u"--year"_s, u"2022"_s})
                .object()[u"rate_percent"_s]
                .isNull());
    QCOMPARE(everythingOf2021(), m_before);
}

void TestCliTurns::aClosedMonthIsChangedOnlyWithAReason()
{
    const QString december = m_project + u":2021-12"_s;
    const CliResult refused
        = at(u"2022-01-20"_s, {u"set"_s, u"investment"_s, december, u"amount=88888万元"_s});
    QCOMPARE(refused.exit, 3);
    QVERIFY(refused.err.contains(u"2021-12"_s));
    QCOMPARE(everythingOf2021(), m_before);
    QFile sheet(m_run.path(u"12月.csv"_s));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write(u"项目代码,12月完成投资（万元）\n%1,77777\n"_s.arg(m_project).toUtf8());
    sheet.close();
    const QStringList import {
        u"import"_s, sheet.fileName(), u"--year"_s, u"2021"_s, u"--into"_s, u"investment"_s};
    QCOMPARE(at(u"2022-01-20"_s, import).exit, 3);
    QCOMPARE(everythingOf2021(), m_before);
    const CliResult taken = at(u"2022-01-20"_s, import + QStringList {u"--reason"_s, u"漏报12月设备款"_s});
    QVERIFY2(taken.exit == 0, qPrintable(taken.err));
    QCOMPARE(at(u"2022-01-20"_s, {u"undo"_s}).exit, 3);
    QCOMPARE(at(u"2022-01-20"_s, {u"undo"_s, u"--reason"_s, u"再核"_s}).exit, 0);
    QCOMPARE(everythingOf2021(), m_before);
    QCOMPARE(at(u"2022-01-20"_s, {u"redo"_s, u"--reason"_s, u"核实无误"_s}).exit, 0);
    QVERIFY(everythingOf2021() != m_before); // the figure moves as of today
}

void TestCliTurns::theCorrectionStandsInTheNextNoticeAndMovesNoIssuedOne()
{
    QVERIFY(notice(u"verify"_s, m_notice).object()[u"agrees"_s].toBool());
    const CliResult drafted = at(u"2022-01-20"_s, {u"notice"_s, u"draft"_s, u"--week"_s, u"2021-12-27"_s});
    QVERIFY2(drafted.exit == 0, qPrintable(drafted.err));
    const qint64 next = drafted.object()[u"id"_s].toInteger();
    const CliResult shown = notice(u"show"_s, next);
    QVERIFY2(shown.out.contains(u"数据更正"_s), qPrintable(shown.out.left(2000)));
    QVERIFY(shown.out.contains(u"已封账月份数据更正表"_s));
    QVERIFY(shown.out.contains(u"77777"_s));
    QVERIFY(notice(u"issue"_s, next, {u"--on"_s, u"2022-01-04"_s}).exit == 0);
    // It is said once: a later paper knows nothing of it, and both issued ones are what they were.
    const qint64 third = at(u"2022-01-20"_s, {u"notice"_s, u"draft"_s, u"--week"_s, u"2022-01-03"_s})
                             .object()[u"id"_s]
                             .toInteger();
    QVERIFY(!notice(u"show"_s, third).out.contains(u"数据更正"_s));
    QCOMPARE(at(u"2022-01-20"_s,
                 {u"set"_s, u"investment"_s, m_project + u":2021-12"_s, u"amount=66666万元"_s, u"--reason"_s,
                     u"复核"_s})
                 .exit,
        0);
    for (const qint64 id : {m_notice, next})
        QVERIFY(notice(u"verify"_s, id).object()[u"agrees"_s].toBool());
    QVERIFY(notice(u"show"_s, third).out.contains(u"66666"_s));
    QCOMPARE(at(u"2022-01-20"_s, {u"month"_s, u"reopen"_s, u"2021-12"_s}).exit, 3);
    QCOMPARE(
        at(u"2022-01-20"_s, {u"month"_s, u"reopen"_s, u"2021-12"_s, u"--reason"_s, u"统计口径调整"_s}).exit,
        0);
    QCOMPARE(at(u"2022-01-20"_s, {u"check"_s}).exit, 0);
}

void TestCliTurns::theStatisticalSeriesStandsBeside()
{
    QFile sheet(m_run.path(u"2月统计.csv"_s));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write(
        u"项目代码,2月完成投资（万元）,2月统计数（万元）,建安投资（万元）\n%1,300,220,180\n"_s.arg(m_project)
            .toUtf8());
    sheet.close();
    const CliResult taken = at(u"2022-03-01"_s,
        {u"import"_s, sheet.fileName(), u"--year"_s, u"2022"_s, u"--into"_s, u"investment"_s});
    QVERIFY2(taken.exit == 0, qPrintable(taken.err + taken.out));
    const QJsonObject said = at(u"2022-02-28"_s, {u"figures"_s, u"stat"_s, u"--year"_s, u"2022"_s}).object();
    QCOMPARE(said[u"statistic_yuan"_s].toInteger(), 2'200'000);
    QCOMPARE(said[u"building_yuan"_s].toInteger(), 1'800'000);
    QCOMPARE(said[u"difference_yuan"_s].toInteger(),
        said[u"dispatch_yuan"_s].toInteger() - said[u"statistic_yuan"_s].toInteger());
    QVERIFY(said[u"by_unit"_s].toArray().size() > 3);
    const QJsonObject old = at(endOf2021, {u"figures"_s, u"stat"_s, u"--year"_s, u"2021"_s}).object();
    QCOMPARE(old[u"count"_s].toInt(), 282);
    QCOMPARE(old[u"started_not_in_list"_s].toArray().size(), old[u"started_not_in"_s].toInt());
}

void TestCliTurns::wrongWords()
{
    for (const QStringList& words :
        {QStringList {u"month"_s}, QStringList {u"month"_s, u"close"_s, u"2021-13"_s},
            QStringList {u"month"_s, u"shut"_s, u"2021-12"_s}, QStringList {u"year"_s, u"open"_s},
            QStringList {u"year"_s, u"decide"_s, u"2022"_s, u"nobody"_s, u"续建"_s}})
        QCOMPARE(at(endOf2021, words).exit, 2);
    QCOMPARE(at(endOf2021, {u"year"_s, u"open"_s, u"2040"_s}).exit, 3); // no list of 2039
}

QTEST_GUILESS_MAIN(TestCliTurns)
#include "tst_cli_turns.moc"
