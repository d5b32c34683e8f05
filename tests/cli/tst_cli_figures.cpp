// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

// The three batches, the reconstruction library, the forecast and the findings, on copies of one demo.
class TestCliFigures : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void batches();
    void batchesAsTable();
    void listsBatches();
    void wrongPeriods();
    void rebuild();
    void forecast();
    void findings();
    void originalListAndBundles();

private:
    [[nodiscard]] CliResult at(const QStringList& words, const QString& asOf = u"2021-12-31"_s) const
    {
        return m_run(words + QStringList {u"--as-of"_s, asOf, u"--json"_s});
    }
    [[nodiscard]] static QJsonObject listOf(const CliResult& result, int batch)
    {
        return result.object()[u"all"_s][batch].toObject();
    }
    CliRun m_run;
    QStringList m_codes; ///< of projects that have started
};

void TestCliFigures::initTestCase()
{
    QCOMPARE(m_run({u"init"_s, u"demo.sanpi"_s, u"--demo"_s}).exit, 0);
    const QJsonArray started = at(
        {u"list"_s, u"projects"_s, u"--where"_s, u"stage=开工 and started_on<2021-01-01 and class=续建"_s})
                                   .array();
    QVERIFY(started.size() > 3);
    for (const QJsonValue& project : started)
        m_codes << project[u"code"_s].toString();
}

void TestCliFigures::init()
{
    QFile::remove(m_run.path(u"x.sanpi"_s));
    QVERIFY(QFile::copy(m_run.path(u"demo.sanpi"_s), m_run.path(u"x.sanpi"_s)));
    QCOMPARE(m_run({u"--ledger"_s, u"x.sanpi"_s, u"check"_s}).exit, 0); // the one used last from here on
    const auto join = [&](const QString& list, const QString& code, const QString& total) {
        return m_run({u"set"_s, u"batches"_s, list + u':' + code, u"total="_s + total}).exit;
    };
    QCOMPARE(join(u"1:签约一批"_s, m_codes[0], u"5.2亿"_s), 0);
    QCOMPARE(join(u"1:开工一批"_s, m_codes[1], u"9.8亿"_s), 0);
    QCOMPARE(join(u"2:3"_s, m_codes[2], u"3亿"_s), 0);
}

void TestCliFigures::batches()
{
    const CliResult all = at({u"figures"_s, u"batches"_s});
    QCOMPARE(all.exit, 0);
    const QJsonArray periods = all.object()[u"periods"_s].toArray();
    QCOMPARE(periods.size(), 2);
    QCOMPARE(periods[0][u"period"_s].toInt(), 1);
    QCOMPARE(periods[0][u"held_on"_s].toString(), u"2021-07-05"_s);
    const QJsonObject signing = periods[0][u"batches"_s][0].toObject();
    QCOMPARE(signing[u"batch"_s].toString(), u"签约一批"_s);
    QCOMPARE(signing[u"count"_s].toInt(), 1 + 1); // the demo's and ours
    QCOMPARE(signing[u"total_yuan"_s].toInteger(), 460000000 + 520000000);
    QCOMPARE(signing[u"converted"_s].toInt(), 2);
    QCOMPARE(signing[u"conversion_percent"_s].toString(), u"100.00"_s);
    QCOMPARE(signing[u"next_stage"_s].toInt(), 2);
    const QJsonObject production = listOf(all, 2);
    QCOMPARE(production[u"count"_s].toInt(), 4 + 1);
    QCOMPARE(production[u"conversion_percent"_s].toString(), u"80.00"_s);
    QCOMPARE(production[u"next_stage_percent"_s].toString(), u"80.00"_s);
    QCOMPARE(all.object()[u"chain"_s][1][u"rate_percent"_s].toString(), u"100.00"_s);
    const CliResult august = at({u"figures"_s, u"batches"_s}, u"2021-08-31"_s);
    QCOMPARE(august.object()[u"periods"_s].toArray().size(), 1);
    QCOMPARE(listOf(august, 2)[u"count"_s].toInt(), 2);
    const CliResult second = at({u"figures"_s, u"batches"_s, u"--period"_s, u"2"_s});
    QCOMPARE(second.object()[u"periods"_s].toArray().size(), 1);
    QCOMPARE(listOf(second, 2)[u"count"_s].toInt(), 2 + 1);
    QCOMPARE(listOf(second, 0)[u"count"_s].toInt(), 1);
}

void TestCliFigures::batchesAsTable()
{
    const CliResult table = m_run({u"figures"_s, u"batches"_s, u"--as-of"_s, u"2021-12-31"_s});
    QCOMPARE(table.exit, 0);
    QVERIFY(table.out.contains(u"转化率"_s));
    QVERIFY(table.out.contains(u"100.00%"_s));
}

void TestCliFigures::listsBatches()
{
    const CliResult listed = at(
        {u"list"_s, u"batches"_s, u"--fields"_s, u"period,batch,project,code,name,joined,left,total,stage"_s,
            u"--where"_s, u"period=1 and batch=开工一批"_s, u"--sort"_s, u"-total"_s});
    QCOMPARE(listed.exit, 0);
    QCOMPARE(listed.array().size(), 2);
    const QJsonObject first = listed.array()[0].toObject();
    QCOMPARE(first[u"period"_s].toInt(), 1);
    QCOMPARE(first[u"batch"_s].toString(), u"开工一批"_s);
    QCOMPARE(first[u"code"_s].toString(), m_codes[1]);
    QCOMPARE(first[u"project"_s].toString(), first[u"name"_s].toString());
    QCOMPARE(first[u"joined"_s].toString(), u"2021-07-05"_s);
    QVERIFY(first[u"left"_s].isNull());
    QCOMPARE(first[u"total_yuan"_s].toInteger(), 980000000);
    QCOMPARE(first[u"stage"_s].toString(), u"开工"_s);
    QCOMPARE(at({u"list"_s, u"batches"_s}, u"2021-08-31"_s).array().size(), 4 + 2);
}

void TestCliFigures::wrongPeriods()
{
    QCOMPARE(at({u"figures"_s, u"batches"_s, u"--period"_s, u"x"_s}).exit, 2);
    const CliResult unknown = at({u"figures"_s, u"batches"_s, u"--period"_s, u"77"_s});
    QVERIFY(unknown.exit != 0);
    QVERIFY(unknown.err.contains(u"第77期"_s));
    QCOMPARE(at({u"figures"_s, u"nothing"_s}).exit, 2);
}

void TestCliFigures::rebuild()
{
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(m_run({u"set"_s, u"rebuild"_s, m_codes[i], u"total=1亿"_s,
                           i == 0 ? u"in_library=是"_s : u"in_library=否"_s, u"category=水利"_s})
                     .exit,
            0);
    }
    const QJsonObject library = at({u"figures"_s, u"rebuild"_s, u"--year"_s, u"2021"_s}).object();
    // The demo's own and two key projects beside them.
    QCOMPARE(library[u"count"_s].toInt(), 146 + 2);
    QCOMPARE(library[u"total_yuan"_s].toInteger(), 5580000000 + 200000000);
    QCOMPARE(library[u"in_library"_s].toInt(), 107 + 1);
    QCOMPARE(library[u"started"_s].toInt(), 54 + 2);
    QCOMPARE(library[u"started_total_yuan"_s].toInteger(), 1368000000 + 200000000);
    QVERIFY(library[u"target_yuan"_s].toInteger() > 0);
    QVERIFY(library[u"rate_percent"_s].isString());
    // Their years are what they were.
    const QJsonObject overview = at({u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s}).object();
    QCOMPARE(overview[u"count"_s].toInt(), 282);
    QCOMPARE(overview[u"done_yuan"_s].toInteger(), 26785000000);
}

void TestCliFigures::forecast()
{
    const QJsonObject june
        = at({u"figures"_s, u"forecast"_s, u"--year"_s, u"2021"_s}, u"2021-06-30"_s).object();
    const qint64 done = june[u"done_yuan"_s].toInteger();
    QVERIFY(done > 0);
    QCOMPARE(june[u"expected_yuan"_s].toInteger(), 2 * done); // without a past the months are alike
    QVERIFY(june[u"past_years"_s].toArray().isEmpty());
    QVERIFY(june[u"band"_s].isNull());
    QVERIFY(june[u"text"_s].toString().startsWith(u"按现进度预计全年完成"_s));
    const QJsonObject end = at({u"figures"_s, u"forecast"_s, u"--year"_s, u"2021"_s}).object();
    QCOMPARE(end[u"expected_yuan"_s].toInteger(), 26785000000);
    QCOMPARE(end[u"missing_yuan"_s].toInteger(), -525000000);
}

void TestCliFigures::findings()
{
    const auto named = [&](const QString& code) {
        QJsonArray some;
        for (const QJsonValue& finding : at({u"list"_s, u"findings"_s, u"--year"_s, u"2021"_s}).array()) {
            if (finding[u"finding"_s].toString() == code)
                some.append(finding);
        }
        return some;
    };
    const QJsonArray before = named(u"second_opening"_s);
    QVERIFY(before.isEmpty());
    QCOMPARE(m_run({u"set"_s, u"batches"_s, u"2:开工一批:"_s + m_codes[1], u"total=9.8亿"_s}).exit, 0);
    const QJsonArray again = named(u"second_opening"_s);
    QCOMPARE(again.size(), 1);
    QCOMPARE(again[0][u"code"_s].toString(), m_codes[1]);
    QVERIFY(again[0][u"key"_s].toString().startsWith(u"second_opening:batch/2:2:"_s));
    QVERIFY(again[0][u"message"_s].toString().contains(u"第1期开工一批"_s));
    QVERIFY(again[0][u"accepted"_s].isNull());
}

void TestCliFigures::originalListAndBundles()
{
    QCOMPARE(m_run({u"set"_s, u"entries"_s, m_codes[0] + u":2021"_s, u"left=2021-07-01"_s}).exit, 0);
    QCOMPARE(m_run({u"set"_s, u"projects"_s, m_codes[2], u"parent="_s + m_codes[1]}).exit, 0);
    const auto count = [&](const QStringList& options) {
        return at(QStringList {u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s} + options)
            .object()[u"count"_s]
            .toInt();
    };
    QCOMPARE(count({}), 280);
    QCOMPARE(count({u"--original"_s}), 281);
    QCOMPARE(count({u"--split"_s}), 280); // the bundle gives way to its one part
}

QTEST_GUILESS_MAIN(TestCliFigures)
#include "tst_cli_figures.moc"
