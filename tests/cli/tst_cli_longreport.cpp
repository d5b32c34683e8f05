// SPDX-License-Identifier: GPL-3.0-or-later
// A dispatch table of 3,000 projects in every format: all of its rows, told on the way, in little memory.
#include "cli/clirun.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int projects = 3000;

struct Ran {
    int exit = -1;
    int number = 0; ///< on standard output
    QString err;
};

Ran python(const QStringList& words)
{
    QProcess process;
    process.start(
        u"/usr/bin/python3"_s, QStringList {QStringLiteral(SANPI_TEST_DATA "/report/longledger.py")} + words);
    if (!process.waitForFinished(240'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput().trimmed().toInt(),
        QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class CliLongReportTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void writesAllRows_data();
    void writesAllRows();

private:
    QStringList command(const QStringList& words) const
    {
        return QStringList {u"peak"_s, QStringLiteral(SANPI_BIN_DIR "/sanpi-cli"), u"--lang"_s, u"en"_s,
                   u"--ledger"_s, m_run.path(u"long.sanpi"_s), u"--as-of"_s, u"2021-12-31"_s}
        + words;
    }
    CliRun m_run;
    int m_base = 0; ///< MiB that reading the ledger takes
};

void CliLongReportTest::initTestCase()
{
    const QString sheet = m_run.path(u"long.xlsx"_s);
    QCOMPARE(python({u"make"_s, sheet, QString::number(projects), u"文昌街道"_s, u"恩村街道"_s}).exit, 0);
    QCOMPARE(m_run({u"init"_s, m_run.path(u"long.sanpi"_s)}).exit, 0);
    const auto taken = m_run({u"--ledger"_s, m_run.path(u"long.sanpi"_s), u"--as-of"_s, u"2021-12-31"_s,
        u"--json"_s, u"import"_s, sheet, u"--year"_s, u"2021"_s});
    QVERIFY2(taken.exit == 0, qPrintable(taken.err));
    QCOMPARE(taken.object()[u"files"_s][0][u"created"_s].toInt(), projects);
    const Ran base = python(command({u"say"_s, u"--year"_s, u"2021"_s}));
    QCOMPARE(base.exit, 0);
    m_base = base.number;
    QVERIFY(m_base > 0);
}

void CliLongReportTest::writesAllRows_data()
{
    QTest::addColumn<QString>("format");
    for (const char* format : {"docx", "pdf", "xlsx", "html"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void CliLongReportTest::writesAllRows()
{
    QFETCH(const QString, format);
    const QString file = m_run.path(u"long."_s + format);
    const Ran ran = python(command({u"report"_s, u"dispatch"_s, u"--year"_s, u"2021"_s, u"-o"_s, file}));
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QCOMPARE(python({u"count"_s, file}).number, projects);
    // Tenth by tenth, and never backwards.
    static const QRegularExpression told(u"(\\d+) % written"_s);
    int last = 0;
    int words = 0;
    for (auto all = told.globalMatch(ran.err); all.hasNext(); ++words) {
        const int percent = all.next().captured(1).toInt();
        QVERIFY(percent > last);
        last = percent;
    }
    QCOMPARE(last, 100);
    QVERIFY2(words >= 5, qPrintable(ran.err));
    // The table itself takes some 7 MiB; the text of a DOCX of it alone would take 40 more, and the pages of
    // a PDF as many.
    constexpr int room = 36; // MiB
    QVERIFY2(ran.number - m_base < room, qPrintable(u"%1 MiB over %2"_s.arg(ran.number).arg(m_base)));
}

QTEST_GUILESS_MAIN(CliLongReportTest)
#include "tst_cli_longreport.moc"
