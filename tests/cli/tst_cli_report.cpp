// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

/// report: files, exit codes, and the figures in them.
class CliReportTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void writesEveryFormat_data();
    void writesEveryFormat();
    void saysTheOverviewsFigures();
    void writesEveryReport_data();
    void writesEveryReport();
    void takesTheMonthAndTheGrouping();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void namesTheFileThatCannotBeWritten();

private:
    QStringList notice(const QStringList& more) const
    {
        return QStringList {u"--ledger"_s, m_run.path(u"demo.sanpi"_s), u"report"_s, u"notice"_s, u"--year"_s,
                   u"2021"_s}
        + more;
    }
    QByteArray bytesOf(const QString& name) const
    {
        QFile file(m_run.path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    CliRun m_run;
};

void CliReportTest::initTestCase()
{
    QCOMPARE(m_run({u"init"_s, m_run.path(u"demo.sanpi"_s), u"--demo"_s}).exit, 0);
}

void CliReportTest::writesEveryFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("magic");
    QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF-");
    QTest::newRow("docx") << u"docx"_s << QByteArray("PK\3\4");
    QTest::newRow("xlsx") << u"xlsx"_s << QByteArray("PK\3\4");
    QTest::newRow("html") << u"html"_s << QByteArray("<!DOCTYPE html>");
}

void CliReportTest::writesEveryFormat()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, magic);
    const QString name = u"notice."_s + format;
    const auto result = m_run(notice({u"--week"_s, u"2021-12-27"_s, u"--number"_s, u"1"_s, u"--format"_s,
        format, u"-o"_s, m_run.path(name), u"--json"_s}));
    QVERIFY2(result.exit == 0, qPrintable(result.err));
    QCOMPARE(result.object().value(u"file"_s).toString(), m_run.path(name));
    QCOMPARE(result.object().value(u"pages"_s).isNull(), format != "pdf"_L1);
    const QByteArray first = bytesOf(name);
    QVERIFY(first.startsWith(magic));
    // The same command writes the same bytes.
    QCOMPARE(m_run(notice({u"--week"_s, u"2021-12-27"_s, u"--number"_s, u"1"_s, u"--format"_s, format,
                       u"-o"_s, m_run.path(name)}))
                 .exit,
        0);
    QVERIFY(bytesOf(name) == first);
}

void CliReportTest::saysTheOverviewsFigures()
{
    const auto figures = m_run({u"--ledger"_s, m_run.path(u"demo.sanpi"_s), u"--as-of"_s, u"2021-12-31"_s,
        u"--json"_s, u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s});
    QCOMPARE(figures.exit, 0);
    // Without a format the file's name says it.
    const auto result
        = m_run(notice({u"--as-of"_s, u"2021-12-31"_s, u"-o"_s, m_run.path(u"figures.html"_s)}));
    QVERIFY2(result.exit == 0, qPrintable(result.err));
    const QString text = QString::fromUtf8(bytesOf(u"figures.html"_s));
    QVERIFY(text.contains(u"累计完成投资267.85亿元，占年度计划的102.0%"_s));
    QVERIFY(text.contains(u"慢于序时进度%1个"_s.arg(figures.object().value(u"behind"_s).toInt())));
    for (const QJsonValue& unit : figures.object().value(u"by_unit"_s).toArray()) {
        if (unit[u"count"_s].toInt() == 0)
            continue;
        QVERIFY(text.contains(u">%1<"_s.arg(unit[u"rate_percent"_s].toString())));
        QVERIFY(text.contains(u">%1<"_s.arg(unit[u"done_yuan"_s].toInteger() / 10000)));
    }
}

void CliReportTest::writesEveryReport_data()
{
    QTest::addColumn<QStringList>("more");
    for (const char* name :
        {"dispatch", "lagging", "league", "batches", "rebuild", "issues", "annual", "patrol"})
        QTest::newRow(name) << QStringList();
    QTest::newRow("project") << QStringList {u"--project"_s, u"焦作职业技术大学一期项目"_s};
}

void CliReportTest::writesEveryReport()
{
    QFETCH(const QStringList, more);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    for (const QString& format : {u"docx"_s, u"pdf"_s, u"xlsx"_s, u"html"_s}) {
        const QString file = m_run.path(name + u'.' + format);
        const auto result
            = m_run(QStringList {u"--ledger"_s, m_run.path(u"demo.sanpi"_s), u"--as-of"_s, u"2021-12-31"_s,
                        u"--json"_s, u"report"_s, name, u"--year"_s, u"2021"_s, u"-o"_s, file}
                + more);
        QVERIFY2(result.exit == 0, qPrintable(result.err));
        QCOMPARE(result.object().value(u"file"_s).toString(), file);
        QCOMPARE(result.object().value(u"pages"_s).isNull(), format != "pdf"_L1);
        QVERIFY(QFileInfo(file).size() > 4'000);
    }
}

void CliReportTest::takesTheMonthAndTheGrouping()
{
    const auto result = m_run(
        {u"--ledger"_s, m_run.path(u"demo.sanpi"_s), u"report"_s, u"dispatch"_s, u"--year"_s, u"2021"_s,
            u"--month"_s, u"2021-06"_s, u"--group"_s, u"unit"_s, u"-o"_s, m_run.path(u"june.html"_s)});
    QVERIFY2(result.exit == 0, qPrintable(result.err));
    const QString text = QString::fromUtf8(bytesOf(u"june.html"_s));
    QVERIFY(text.contains(u"2021年6月重点项目建设进展调度表"_s));
    QVERIFY(text.contains(u">文昌街道（"_s));
    const auto none = m_run({u"--ledger"_s, m_run.path(u"demo.sanpi"_s), u"report"_s, u"batches"_s,
        u"--period"_s, u"99"_s, u"-o"_s, m_run.path(u"none.pdf"_s)});
    QVERIFY(none.exit != 0);
    QVERIFY(!QFileInfo::exists(m_run.path(u"none.pdf"_s)));
}

void CliReportTest::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("unknown name") << QStringList {u"report"_s, u"poem"_s, u"-o"_s, u"x.pdf"_s};
    QTest::newRow("no file") << QStringList {u"report"_s, u"notice"_s};
    QTest::newRow("unknown format") << QStringList {u"report"_s, u"notice"_s, u"-o"_s, u"x.odt"_s};
    QTest::newRow("no Monday") << QStringList {
        u"report"_s, u"notice"_s, u"-o"_s, u"x.pdf"_s, u"--week"_s, u"2021-12-28"_s};
    QTest::newRow("unknown layout") << QStringList {
        u"report"_s, u"notice"_s, u"-o"_s, u"x.pdf"_s, u"--layout"_s, u"odd"_s};
    QTest::newRow("no month") << QStringList {
        u"report"_s, u"dispatch"_s, u"-o"_s, u"x.pdf"_s, u"--month"_s, u"2021-13"_s};
    QTest::newRow("unknown grouping")
        << QStringList {u"report"_s, u"dispatch"_s, u"-o"_s, u"x.pdf"_s, u"--group"_s, u"colour"_s};
    QTest::newRow("no project") << QStringList {u"report"_s, u"project"_s, u"-o"_s, u"x.pdf"_s};
    QTest::newRow("unknown project") << QStringList {
        u"report"_s, u"project"_s, u"-o"_s, u"x.pdf"_s, u"--project"_s, u"没有这个"_s};
    QTest::newRow("number 0") << QStringList {
        u"report"_s, u"notice"_s, u"-o"_s, u"x.pdf"_s, u"--number"_s, u"0"_s};
}

void CliReportTest::refusesWrongUse()
{
    QFETCH(const QStringList, words);
    const auto result = m_run(QStringList {u"--ledger"_s, m_run.path(u"demo.sanpi"_s)} + words);
    QCOMPARE(result.exit, 2);
    QVERIFY(!result.err.isEmpty());
    QVERIFY(result.out.isEmpty());
}

void CliReportTest::namesTheFileThatCannotBeWritten()
{
    const auto result = m_run(notice({u"-o"_s, m_run.path(u"no/such/folder.pdf"_s)}));
    QCOMPARE(result.exit, 4);
    QVERIFY2(result.err.contains(u"folder.pdf"_s), qPrintable(result.err));
}

QTEST_GUILESS_MAIN(CliReportTest)
#include "tst_cli_report.moc"
