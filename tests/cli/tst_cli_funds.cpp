// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of money won from above, as openpyxl makes them, through the real program and its reader.
#include "cli/clirun.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

class CliFundsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void takesASheet();
    void secondTimeChangesNothing();
    void takesWhatChanged();
    void takesTheKindFromTitles();
    void namesWhatIsWrong();
    void leavesLedgersAlone();

private:
    [[nodiscard]] CliResult run(const QStringList& words) const
    {
        return m_run->operator()(
            QStringList {u"--ledger"_s, u"x.sanpi"_s, u"--as-of"_s, u"2021-12-31"_s, u"--json"_s} + words);
    }
    [[nodiscard]] QJsonObject imported(const QString& sheet, const QStringList& more = {}) const
    {
        const auto result = run(QStringList {u"import"_s, sheet} + more);
        QJsonObject file = result.object()[u"files"_s][0].toObject();
        file.insert(u"exit"_s, result.exit);
        return file;
    }
    /// A sheet with these rows, cells split at |; numbers become numbers.
    [[nodiscard]] QString sheet(const QString& name, const QStringList& rows) const
    {
        QProcess process;
        process.start(u"/usr/bin/python3"_s,
            QStringList {u"-c"_s,
                u"import openpyxl,sys\n"
                "def v(x):\n"
                "  try: return float(x) if x.strip()==x else x\n"
                "  except ValueError: return x or None\n"
                "b=openpyxl.Workbook()\n"
                "for l in sys.argv[2:]: b.active.append([v(x) for x in l.split('|')])\n"
                "b.save(sys.argv[1])"_s,
                m_run->path(name)}
                + rows);
        process.waitForFinished(60'000);
        return m_run->path(name);
    }
    [[nodiscard]] QStringList rows(const QString& granted = u"33600"_s) const
    {
        return {u"2021年向上争取资金情况表"_s, u"单位：万元"_s,
            u"序号|项目名称|申报单位|资金类别|申报金额|申报日期|下达金额|下达日期|文号|备注"_s,
            u"1|焦作职业技术大学一期项目|文昌街道|专项债券|40000|2021-03-05|"_s + granted
                + u"|2021-06-20|豫财债〔2021〕12号|分两期"_s,
            u"2|老旧小区改造|恩村街道|中央预算内投资|1200.5|2021-02-01|980|2021-05-10|豫发改投资〔2021〕88号|"_s,
            u"3|污水管网|文昌街道|省级资金|600|2021-04-01||||"_s, u"合计||||41800.5||34580|||"_s};
    }

    std::unique_ptr<CliRun> m_run;
};

void CliFundsTest::init()
{
    m_run = std::make_unique<CliRun>();
    QCOMPARE(m_run->operator()({u"init"_s, u"x.sanpi"_s}).exit, 0);
    QCOMPARE(run({u"import"_s, QStringLiteral(SANPI_TEST_DATA "/ledgers/2021年重点项目台账.xlsx"),
                     u"--year"_s, u"2021"_s})
                 .exit,
        0);
}

void CliFundsTest::takesASheet()
{
    const QJsonObject file = imported(sheet(u"资金.xlsx"_s, rows()));
    QCOMPARE(file[u"exit"_s].toInt(), 0);
    QCOMPARE(file[u"kind"_s].toString(), u"funds"_s);
    QCOMPARE(file[u"created"_s].toInt(), 3);
    QCOMPARE(file[u"mapping"_s][u"下达金额"_s].toString(), u"granted"_s);
    QCOMPARE(file[u"warnings"_s].toArray().size(), 0); // 合计 agrees with its rows
    const QJsonObject figures = run({u"figures"_s, u"funds"_s, u"--year"_s, u"2021"_s}).object();
    QCOMPARE(figures[u"granted_yuan"_s].toInteger(), 345'800'000);
    const QJsonArray kinds = figures[u"by_kind"_s].toArray();
    QCOMPARE(kinds.size(), 3);
    QCOMPARE(kinds[0][u"granted_yuan"_s].toInteger(), 336'000'000);
    const QJsonArray funds = run({u"list"_s, u"funds"_s}).array();
    QCOMPARE(funds.size(), 3);
    // The project of the ledger is linked; no project came with the sheet.
    QCOMPARE(funds[0][u"project"_s].toString(), u"焦作职业技术大学一期项目"_s);
    QVERIFY(funds[1][u"project"_s].isNull() || funds[1][u"project"_s].toString().isEmpty());
    QCOMPARE(funds[1][u"granted_on"_s].toString(), u"2021-05-10"_s);
    QCOMPARE(funds[0][u"note"_s].toString(), u"分两期"_s);
}

void CliFundsTest::secondTimeChangesNothing()
{
    const QString file = sheet(u"资金.xlsx"_s, rows());
    QCOMPARE(imported(file)[u"created"_s].toInt(), 3);
    const QJsonObject again = imported(file);
    QCOMPARE(again[u"created"_s].toInt(), 0);
    QCOMPARE(again[u"unchanged"_s].toInt(), 3);
}

void CliFundsTest::takesWhatChanged()
{
    QCOMPARE(imported(sheet(u"资金.xlsx"_s, rows()))[u"created"_s].toInt(), 3);
    const QJsonObject later = imported(sheet(u"资金2.xlsx"_s, rows(u"36000"_s)));
    QCOMPARE(later[u"changed"_s].toInt(), 1);
    QCOMPARE(later[u"unchanged"_s].toInt(), 2);
    QCOMPARE(later[u"warnings"_s].toArray().size(), 1); // 合计 no longer agrees
}

void CliFundsTest::takesTheKindFromTitles()
{
    const QJsonObject file = imported(sheet(u"分类.xlsx"_s,
        {u"2021年向上争取资金情况表（亿元）"_s, u"序号|资金名称|下达金额(亿元)|下达日期"_s, u"一、专项债券"_s,
            u"1|产业园区标准厂房|1.5|2021-06-20"_s, u"二、中央预算内投资"_s,
            u"1|供水管网|0.2|2021-07-01"_s}));
    QCOMPARE(file[u"exit"_s].toInt(), 0);
    QCOMPARE(file[u"kind"_s].toString(), u"funds"_s);
    QCOMPARE(file[u"created"_s].toInt(), 2);
    const QJsonArray kinds
        = run({u"figures"_s, u"funds"_s, u"--year"_s, u"2021"_s}).object()[u"by_kind"_s].toArray();
    QCOMPARE(kinds.size(), 2);
    QCOMPARE(kinds[1][u"granted_yuan"_s].toInteger(), 20'000'000);
}

void CliFundsTest::namesWhatIsWrong()
{
    const QJsonObject file = imported(sheet(u"错.xlsx"_s,
        {u"序号|项目名称|资金类别|下达金额|下达日期"_s, u"1|甲项目|彩票公益金|100|2021-06-20"_s,
            u"2||专项债券|100|2021-06-20"_s, u"3|乙项目|专项债券|一百|2021-06-20"_s}));
    QCOMPARE(file[u"exit"_s].toInt(), 1);
    QStringList cells;
    for (const QJsonValue& problem : file[u"problems"_s].toArray())
        cells.append(problem[u"cell"_s].toString());
    QCOMPARE(cells, (QStringList {u"C2"_s, u"B3"_s, u"D4"_s}));
    QCOMPARE(run({u"list"_s, u"funds"_s}).array().size(), 0);
}

/// A ledger of projects that says where the money comes from stays one, unless somebody says otherwise.
void CliFundsTest::leavesLedgersAlone()
{
    const QString file = sheet(u"台账.xlsx"_s,
        {u"序号|项目名称|责任单位|总投资|2021年计划投资|资金来源|到位资金"_s,
            u"1|甲项目|文昌街道|10000|5000|专项债券|3000"_s});
    QCOMPARE(imported(file, {u"--dry-run"_s})[u"kind"_s].toString(), u"projects"_s);
    QCOMPARE(imported(file, {u"--dry-run"_s, u"--into"_s, u"funds"_s})[u"kind"_s].toString(), u"funds"_s);
}

QTEST_GUILESS_MAIN(CliFundsTest)
#include "tst_cli_funds.moc"
