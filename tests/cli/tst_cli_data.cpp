// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList yearEnd {u"--as-of"_s, u"2021-12-31"_s};

const QJsonObject keyed(const QJsonArray& list, const QString& key, const QString& value)
{
    for (const QJsonValue& entry : list) {
        if (entry[key].toString() == value)
            return entry.toObject();
    }
    return {};
}

qint64 sumOf(const QJsonValue& list, const QString& key)
{
    qint64 sum = 0;
    for (const QJsonValue& entry : list.toArray())
        sum += entry[key].toInteger();
    return sum;
}

/// Columns that a terminal needs for the text: Chinese characters take two.
int cellsOf(const QString& text)
{
    int cells = 0;
    for (const QChar c : text)
        cells += c.unicode() >= 0x1100 ? 2 : 1;
    return cells;
}

} // namespace

// Everything that only reads, on one demo ledger.
class TestCliData : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void overviewHasPublishedFigures();
    void overviewSplitsAddUp();
    void overviewAsOfAMonth();
    void overviewOfAFilter();
    void overviewOfAYearWithoutData();
    void listsProjects();
    void listsNewestYear();
    void listsFiltered_data();
    void listsFiltered();
    void sorts();
    void refusesWrongWords_data();
    void refusesWrongWords();
    void writesCsv();
    void alignsTables();
    void listsEveryKind_data();
    void listsEveryKind();
    void describesFields();
    void readingChangesNothing();

private:
    [[nodiscard]] CliResult at(const QStringList& words) const { return m_run(words + yearEnd); }
    CliRun m_run;
};

void TestCliData::initTestCase()
{
    const CliResult made = m_run({u"init"_s, u"demo.sanpi"_s, u"--demo"_s});
    QCOMPARE(made.exit, 0);
    QVERIFY(!made.out.isEmpty());
}

void TestCliData::overviewHasPublishedFigures()
{
    const CliResult result = at({u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s, u"--json"_s});
    QCOMPARE(result.exit, 0);
    const QJsonObject figures = result.object();
    QCOMPARE(figures[u"year"_s].toInt(), 2021);
    QCOMPARE(figures[u"as_of"_s].toString(), u"2021-12-31"_s);
    QCOMPARE(figures[u"pace_percent"_s].toString(), u"100.00"_s);
    QCOMPARE(figures[u"count"_s].toInt(), 282);
    QCOMPARE(figures[u"total_yuan"_s].toInteger(), 111389000000);
    QCOMPARE(figures[u"target_yuan"_s].toInteger(), 26260000000);
    QCOMPARE(figures[u"done_yuan"_s].toInteger(), 26785000000);
    QCOMPARE(figures[u"rate_percent"_s].toString(), u"102.00"_s);
    QCOMPARE(figures[u"gap_points"_s].toString(), u"2.00"_s);
    QCOMPARE(figures[u"lamp"_s].toString(), u"绿"_s);
    const QJsonArray levels = figures[u"by_level"_s].toArray();
    const QJsonObject province = keyed(levels, u"label"_s, u"省"_s);
    QCOMPARE(province[u"count"_s].toInt(), 7);
    QCOMPARE(province[u"done_yuan"_s].toInteger(), 4780000000);
    QCOMPARE(province[u"rate_percent"_s].toString(), u"150.41"_s);
    const QJsonObject city = keyed(levels, u"label"_s, u"市"_s);
    QCOMPARE(city[u"count"_s].toInt(), 16);
    QCOMPARE(city[u"done_yuan"_s].toInteger(), 10262000000);
    QCOMPARE(city[u"rate_percent"_s].toString(), u"167.55"_s);
}

void TestCliData::overviewSplitsAddUp()
{
    const QJsonObject figures
        = at({u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s, u"--json"_s}).object();
    for (const QString& split : {u"by_level"_s, u"by_sector"_s, u"by_unit"_s, u"by_stage"_s, u"by_size"_s}) {
        const QJsonValue groups = figures[split];
        QCOMPARE(sumOf(groups, u"count"_s), 282);
        QCOMPARE(sumOf(groups, u"total_yuan"_s), 111389000000);
        QCOMPARE(sumOf(groups, u"target_yuan"_s), 26260000000);
        QCOMPARE(sumOf(groups, u"done_yuan"_s), 26785000000);
        for (const QJsonValue& group : groups.toArray())
            QVERIFY(!group[u"key"_s].toString().isEmpty() && !group[u"label"_s].toString().isEmpty());
    }
    const QJsonArray months = figures[u"by_month"_s].toArray();
    QCOMPARE(months.size(), 12);
    QCOMPARE(sumOf(months, u"done_yuan"_s), 26785000000);
    QCOMPARE(months[0][u"month"_s].toString(), u"2021-01"_s);
    QCOMPARE(months[5][u"target_yuan"_s].toInteger(), 13130000000);
    QCOMPARE(months[11][u"cumulative_yuan"_s].toInteger(), 26785000000);
    const QJsonArray atLeast = figures[u"at_least"_s].toArray();
    QCOMPARE(atLeast[0][u"yuan"_s].toInteger(), 1000000000);
    QCOMPARE_GE(atLeast[1][u"count"_s].toInt(), atLeast[0][u"count"_s].toInt());
}

void TestCliData::overviewAsOfAMonth()
{
    const QJsonObject figures = m_run(
        {u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s, u"--as-of"_s, u"2021-06-30"_s, u"--json"_s})
                                    .object();
    QCOMPARE(figures[u"pace_percent"_s].toString(), u"50.00"_s);
    const QJsonArray months = figures[u"by_month"_s].toArray();
    QCOMPARE(figures[u"done_yuan"_s].toInteger(), months[5][u"cumulative_yuan"_s].toInteger());
    QVERIFY(months[6][u"done_yuan"_s].isNull());
    QVERIFY(months[6][u"cumulative_yuan"_s].isNull());
    const QJsonArray stages = figures[u"by_stage"_s].toArray();
    QVERIFY(keyed(stages, u"label"_s, u"达效"_s)[u"count"_s].toInt() == 0);
}

void TestCliData::overviewOfAFilter()
{
    const QJsonObject all = at({u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s, u"--json"_s}).object();
    const QJsonObject some
        = at({u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s, u"--where"_s, u"level=省"_s, u"--json"_s})
              .object();
    const QJsonObject province = keyed(all[u"by_level"_s].toArray(), u"label"_s, u"省"_s);
    for (const QString& key :
        {u"count"_s, u"total_yuan"_s, u"target_yuan"_s, u"done_yuan"_s, u"rate_percent"_s})
        QCOMPARE(some[key], province[key]);
}

void TestCliData::overviewOfAYearWithoutData()
{
    const CliResult result = at({u"figures"_s, u"overview"_s, u"--year"_s, u"2019"_s, u"--json"_s});
    QCOMPARE(result.exit, 0);
    QCOMPARE(result.object()[u"count"_s].toInt(-1), 0);
    QVERIFY(result.object()[u"rate_percent"_s].isNull());
    QVERIFY(result.object()[u"gap_points"_s].isNull());
    QVERIFY(result.object()[u"lamp"_s].isNull());
}

void TestCliData::listsProjects()
{
    const CliResult result = at({u"list"_s, u"projects"_s, u"--json"_s});
    QCOMPARE(result.exit, 0);
    QCOMPARE(result.array().size(), 282 + 146); // key projects and the reconstruction library
    const QJsonObject project = keyed(result.array(), u"name"_s, u"恒森年产30亿套高端包装材料项目"_s);
    for (const QString& key :
        {u"id"_s, u"code"_s, u"name"_s, u"short"_s, u"level"_s, u"lists"_s, u"class"_s, u"sector"_s,
            u"scheme"_s, u"unit"_s, u"developer"_s, u"uscc"_s, u"place"_s, u"scope"_s, u"nature"_s,
            u"total_yuan"_s, u"before_yuan"_s, u"target_yuan"_s, u"done_yuan"_s, u"rate_percent"_s,
            u"gap_points"_s, u"lag_yuan"_s, u"lamp"_s, u"start_planned"_s, u"end_planned"_s, u"stage"_s,
            u"signed_on"_s, u"started_on"_s, u"produced_on"_s, u"capacity_on"_s, u"stat_on"_s, u"progress"_s,
            u"remark"_s, u"sponsor"_s, u"leader"_s, u"contact"_s, u"phone"_s})
        QVERIFY2(project.contains(key), qPrintable(key));
    QCOMPARE(project[u"level"_s].toString(), u"市"_s);
    QCOMPARE(project[u"class"_s].toString(), u"竣工"_s);
    QCOMPARE(project[u"sector"_s].toString(), u"产业集群"_s);
    QCOMPARE(project[u"unit"_s].toString(), u"区工信局"_s);
    QCOMPARE(project[u"stage"_s].toString(), u"达效"_s);
    QCOMPARE(project[u"produced_on"_s].toString(), u"2021-07-05"_s);
    QCOMPARE(project[u"total_yuan"_s].toInteger(), 700000000);
    QCOMPARE(project[u"rate_percent"_s].toString(), u"165.44"_s);
    QVERIFY(project[u"remark"_s].isNull());
}

// Without a year: that of the as-of date, else the newest that the project has.
void TestCliData::listsNewestYear()
{
    const CliResult result = m_run({u"list"_s, u"projects"_s, u"--as-of"_s, u"2026-06-30"_s, u"--where"_s,
        u"level=省"_s, u"--fields"_s, u"name,total,done"_s, u"--json"_s});
    QCOMPARE(result.exit, 0);
    QCOMPARE(result.array().size(), 7);
    QCOMPARE(sumOf(result.array(), u"done_yuan"_s), 4780000000);
    const CliResult named = m_run({u"list"_s, u"projects"_s, u"--as-of"_s, u"2026-06-30"_s, u"--year"_s,
        u"2026"_s, u"--where"_s, u"level=省"_s, u"--json"_s});
    QCOMPARE(named.array().size(), 0);
}

void TestCliData::listsFiltered_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("by level and amount")
        << u"level=省 and total>=20亿"_s
        << QStringList {u"理工大科技园二期项目"_s, u"示范区生态水系综合治理一期工程"_s,
               u"高端装备协同制造产业园项目"_s};
    QTest::newRow("by rate") << u"level=市 and rate<60"_s
                             << QStringList {u"焦作云浩商业管理有限公司征云科技金融产业园项目"_s};
    QTest::newRow("contains") << u"name~苏打水"_s << QStringList {u"明仁食品年产3亿瓶高端苏打水项目"_s};
    QTest::newRow("initials") << u"name~cjzg"_s << QStringList {u"创基智谷项目"_s};
    QTest::newRow("by list") << u"lists~开工一批"_s
                             << QStringList {u"河南中安建设工程有限公司中安建科融创产业园项目"_s,
                                    u"市第二人民医院示范区医院医技楼项目"_s};
    QTest::newRow("not and brackets")
        << u"(level=省 or level=市) and not unit~区 and class=新开工"_s
        << QStringList {u"高端装备协同制造产业园项目"_s, u"新能源动力电池结构件生产基地项目"_s,
               u"怀药健康食品加工产业园项目"_s};
    QTest::newRow("none") << u"total>1000亿"_s << QStringList {};
}

void TestCliData::listsFiltered()
{
    QFETCH(const QString, where);
    QFETCH(const QStringList, names);
    const CliResult result
        = at({u"list"_s, u"projects"_s, u"--where"_s, where, u"--fields"_s, u"name"_s, u"--json"_s});
    QCOMPARE(result.exit, 0);
    QSet<QString> found;
    for (const QJsonValue& row : result.array())
        found.insert(row[u"name"_s].toString());
    QCOMPARE(found, QSet<QString>(names.begin(), names.end()));
}

void TestCliData::sorts()
{
    const QJsonArray rows
        = at({u"list"_s, u"projects"_s, u"--fields"_s, u"level,total"_s, u"--sort"_s, u"level,-total"_s,
                 u"--where"_s, u"level=省 or level=市 or level=区"_s, u"--json"_s})
              .array();
    QCOMPARE(rows.size(), 282);
    const QStringList order {u"省"_s, u"市"_s, u"区"_s};
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const auto before = order.indexOf(rows[i - 1][u"level"_s].toString());
        const auto after = order.indexOf(rows[i][u"level"_s].toString());
        QVERIFY(before <= after);
        if (before == after)
            QVERIFY(rows[i - 1][u"total_yuan"_s].toInteger() >= rows[i][u"total_yuan"_s].toInteger());
    }
}

void TestCliData::refusesWrongWords_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("unknown field") << QStringList {u"--fields"_s, u"name,colour"_s};
    QTest::newRow("unknown order") << QStringList {u"--sort"_s, u"-colour"_s};
    QTest::newRow("filter field") << QStringList {u"--where"_s, u"colour=red"_s};
    QTest::newRow("filter value") << QStringList {u"--where"_s, u"total>=many"_s};
    QTest::newRow("filter choice") << QStringList {u"--where"_s, u"level=国"_s};
    QTest::newRow("filter broken") << QStringList {u"--where"_s, u"(level=省"_s};
}

void TestCliData::refusesWrongWords()
{
    QFETCH(const QStringList, options);
    const CliResult result = at(QStringList {u"list"_s, u"projects"_s} + options);
    QCOMPARE(result.exit, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY(!result.err.isEmpty());
}

void TestCliData::writesCsv()
{
    const CliResult result = at({u"list"_s, u"projects"_s, u"--fields"_s, u"name,total,rate,scope"_s,
        u"--where"_s, u"level=省"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(result.exit, 0);
    const QStringList lines = result.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 8);
    QCOMPARE(lines[0].count(u','), 3);
    QVERIFY(lines[0].startsWith(u"项目名称,总投资"_s));
    QVERIFY(lines[1].startsWith(u"焦作职业技术大学一期项目,196000,150.58,"_s));
}

void TestCliData::alignsTables()
{
    const CliResult result
        = at({u"list"_s, u"projects"_s, u"--fields"_s, u"name,unit,total"_s, u"--where"_s, u"level=省"_s});
    QCOMPARE(result.exit, 0);
    const QStringList lines = result.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 8);
    // The last column is a number: right-aligned, so all lines end in the same cell.
    for (const QString& line : lines)
        QCOMPARE(cellsOf(line), cellsOf(lines[0]));
    const CliResult overview = at({u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s});
    QCOMPARE(overview.exit, 0);
    QVERIFY(overview.out.contains(u"102.00%"_s));
    QVERIFY(overview.out.contains(u"150.41%"_s));
}

void TestCliData::listsEveryKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<int>("count");
    QTest::newRow("units") << u"units"_s << QStringList {u"code"_s, u"name"_s, u"kind"_s, u"order"_s} << 18;
    QTest::newRow("investment") << u"investment"_s
                                << QStringList {u"project"_s, u"code"_s, u"name"_s, u"month"_s,
                                       u"amount_yuan"_s, u"kind"_s, u"source"_s}
                                << 282 * 12;
    QTest::newRow("targets") << u"targets"_s
                             << QStringList {u"project"_s, u"code"_s, u"name"_s, u"year"_s, u"amount_yuan"_s,
                                    u"state"_s, u"document"_s, u"issued_on"_s}
                             << 274 + 54;
    QTest::newRow("batches") << u"batches"_s
                             << QStringList {u"period"_s, u"batch"_s, u"project"_s, u"code"_s, u"name"_s,
                                    u"joined"_s, u"total_yuan"_s, u"progress"_s}
                             << 8;
    QTest::newRow("rebuild") << u"rebuild"_s
                             << QStringList {u"name"_s, u"category"_s, u"in_library"_s, u"total_yuan"_s}
                             << 146;
    QTest::newRow("memberships") << u"memberships"_s << QStringList {u"list"_s, u"project"_s, u"joined"_s}
                                 << 8;
}

void TestCliData::listsEveryKind()
{
    QFETCH(const QString, kind);
    QFETCH(const QStringList, keys);
    QFETCH(const int, count);
    const CliResult result = at({u"list"_s, kind, u"--json"_s});
    QCOMPARE(result.exit, 0);
    QCOMPARE(result.array().size(), count);
    const QJsonObject first = result.array()[0].toObject();
    QVERIFY(first.contains(u"id"_s));
    for (const QString& key : keys)
        QVERIFY2(first.contains(key), qPrintable(key));
}

void TestCliData::describesFields()
{
    const CliResult result = m_run({u"fields"_s, u"projects"_s, u"--json"_s});
    QCOMPARE(result.exit, 0);
    const QJsonObject total = keyed(result.array(), u"key"_s, u"total"_s);
    QCOMPARE(total[u"label"_s].toString(), u"总投资"_s);
    QCOMPARE(total[u"type"_s].toString(), u"money"_s);
    QCOMPARE(total[u"unit"_s].toString(), u"万元"_s);
    QVERIFY(total[u"headers"_s].toArray().contains(u"计划总投资"_s));
    QCOMPARE(keyed(result.array(), u"key"_s, u"name"_s)[u"required"_s], QJsonValue(true));
    const CliResult english = m_run({u"fields"_s, u"projects"_s, u"--json"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(keyed(english.array(), u"key"_s, u"total"_s)[u"label"_s].toString(), u"Total investment"_s);
}

void TestCliData::readingChangesNothing()
{
    const CliResult history = m_run({u"history"_s, u"--json"_s});
    QCOMPARE(history.exit, 0);
    QCOMPARE(history.array().size(), 2); // the district and the demo
    QCOMPARE(history.array()[0][u"label"_s].toString(), u"演示数据"_s);
}

QTEST_GUILESS_MAIN(TestCliData)
#include "tst_cli_data.moc"
