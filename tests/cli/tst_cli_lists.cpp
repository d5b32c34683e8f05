// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of the three batches and the reconstruction library, as units send them, through the real
// program.
#include "cli/clirun.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString sample(const QString& name)
{
    return QStringLiteral(SANPI_TEST_DATA "/ledgers/") + name;
}

const QString batchHeader
    = u"期次,列入时间,批次,项目代码,项目名称,建设单位,总投资(亿元),签约时间,开工时间,投产时间,当前进展,责任单位\n"_s;

} // namespace

class TestCliLists : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theBatchesComeOutAsPublished();
    void theLibraryComesOutAsPublished();
    void aSecondImportChangesNothing();
    void keyProjectsStayAsTheyWere();
    void undoGivesThemBack();
    void projectsKeepTheirValues();
    void exactDaysReplaceInexactOnes();
    void classesInAColumnOfNatures();
    void wordsForABlank();
    void oneProjectInSeveralLists();
    void namesFaults_data();
    void namesFaults();
    void warnsOfSecondOpenings();
    void warnsBelowTheThreshold();
    void readsPeriodsAsPeopleWriteThem_data();
    void readsPeriodsAsPeopleWriteThem();

private:
    [[nodiscard]] CliResult on(const QString& day, const QStringList& words) const
    {
        return (*m_run)(words + QStringList {u"--as-of"_s, day, u"--json"_s});
    }
    [[nodiscard]] CliResult at(const QStringList& words) const { return on(u"2021-12-31"_s, words); }
    QJsonObject take(const QStringList& files, const QString& into = u"auto"_s) const
    {
        const CliResult result
            = at(QStringList {u"import"_s} + files + QStringList {u"--year"_s, u"2021"_s, u"--into"_s, into});
        return result.object()[u"files"_s].toArray().last().toObject();
    }
    [[nodiscard]] QString csv(const QString& text) const
    {
        QFile file(m_run->path(u"清单.csv"_s));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0 ? file.fileName() : QString();
    }
    [[nodiscard]] QJsonObject batch(const QString& day, int place) const
    {
        return on(day, {u"figures"_s, u"batches"_s}).object()[u"all"_s].toArray()[place].toObject();
    }
    [[nodiscard]] QJsonObject project(const QString& name) const
    {
        return at(
            {u"list"_s, u"projects"_s, u"--year"_s, u"2021"_s, u"--where"_s, u"name=\""_s + name + u'"'})
            .array()[0]
            .toObject();
    }
    static QStringList codes(const QJsonArray& problems)
    {
        QStringList codes;
        for (const QJsonValue& problem : problems)
            codes << problem[u"cell"_s].toString() + u' ' + problem[u"code"_s].toString();
        return codes;
    }
    std::unique_ptr<CliRun> m_run;
    const QString m_batches = sample(u"三个一批项目清单.xlsx"_s);
    const QString m_rebuild = sample(u"灾后恢复重建项目台账.xlsx"_s);
};

void TestCliLists::init()
{
    m_run = std::make_unique<CliRun>();
    QCOMPARE(at({u"init"_s, m_run->path(u"x.sanpi"_s)}).exit, 0);
}

void TestCliLists::theBatchesComeOutAsPublished()
{
    const QJsonObject file = take({m_batches});
    QCOMPARE(file[u"kind"_s].toString(), u"batches"_s);
    QCOMPARE(file[u"created"_s].toInt(), 8);
    QVERIFY(file[u"problems"_s].toArray().isEmpty());
    qint64 total = 0;
    for (int place = 0; place < 3; ++place) {
        const QJsonObject all = batch(u"2021-12-31"_s, place);
        QCOMPARE(all[u"count"_s].toInt(), place == 2 ? 4 : 2);
        QCOMPARE(all[u"conversion_percent"_s].toString(), u"100.00"_s);
        QCOMPARE(all[u"next_stage_percent"_s].toString(), place == 1 ? u"0.00"_s : u"100.00"_s);
        total += all[u"total_yuan"_s].toInteger();
    }
    QCOMPARE(total, 7'008'000'000);
    // In August only the first period's four members count.
    QCOMPARE(batch(u"2021-08-31"_s, 0)[u"converted"_s].toInt(), 0);
    QCOMPARE(batch(u"2021-08-31"_s, 1)[u"converted"_s].toInt(), 1);
    QCOMPARE(batch(u"2021-08-31"_s, 2)[u"converted"_s].toInt(), 2);
    for (int place = 0; place < 3; ++place)
        QCOMPARE(batch(u"2021-08-31"_s, place)[u"count"_s].toInt(), place == 2 ? 2 : 1);
}

void TestCliLists::theLibraryComesOutAsPublished()
{
    const QJsonObject file = take({m_rebuild});
    QCOMPARE(file[u"kind"_s].toString(), u"rebuild"_s);
    QCOMPARE(file[u"created"_s].toInt(), 146);
    const QJsonObject figures = at({u"figures"_s, u"rebuild"_s, u"--year"_s, u"2021"_s}).object();
    const std::initializer_list<std::pair<QString, qint64>> published {{u"count"_s, 146},
        {u"total_yuan"_s, 5'580'000'000}, {u"in_library"_s, 107}, {u"started"_s, 54},
        {u"started_total_yuan"_s, 1'368'000'000}, {u"target_yuan"_s, 262'000'000},
        {u"done_yuan"_s, 266'000'000}};
    for (const auto& [key, value] : published)
        QCOMPARE(figures[key].toInteger(), value);
    QCOMPARE(figures[u"rate_percent"_s].toString(), u"101.53"_s);
}

void TestCliLists::aSecondImportChangesNothing()
{
    for (const QString& file : {m_batches, m_rebuild}) {
        QVERIFY(take({file})[u"created"_s].toInt() > 0);
        const QJsonObject again = take({file});
        QCOMPARE(again[u"created"_s].toInt(), 0);
        QCOMPARE(again[u"changed"_s].toInt(), 0);
        QVERIFY(again[u"change_set"_s].isNull());
    }
}

void TestCliLists::keyProjectsStayAsTheyWere()
{
    take({sample(u"2021年重点项目台账.xlsx"_s), sample(u"2021年月度完成投资.xlsx"_s)});
    const auto figures = [this] {
        QJsonObject overview = at({u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s}).object();
        // Stages are what the lists tell, and what is in production has no lamp (decision 6).
        for (const QString& key : {u"by_stage"_s, u"on_pace"_s, u"behind"_s, u"not_counted"_s})
            overview.remove(key);
        return overview;
    };
    const QJsonObject before = figures();
    QCOMPARE(before[u"count"_s].toInt(), 282);
    take({m_batches, m_rebuild});
    QCOMPARE(figures(), before);
    // And the yearly ledger finds nothing to put back.
    const QJsonObject again = take({sample(u"2021年重点项目台账.xlsx"_s)});
    QCOMPARE(again[u"unchanged"_s].toInt(), 282);
    QVERIFY(again[u"change_set"_s].isNull());
}

void TestCliLists::undoGivesThemBack()
{
    take({m_batches});
    QCOMPARE(at({u"undo"_s}).exit, 0);
    QCOMPARE(batch(u"2021-12-31"_s, 0)[u"count"_s].toInt(), 0);
    QVERIFY(at({u"list"_s, u"projects"_s}).array().isEmpty());
    QCOMPARE(at({u"redo"_s}).exit, 0);
    QCOMPARE(batch(u"2021-12-31"_s, 2)[u"count"_s].toInt(), 4);
    QCOMPARE(at({u"check"_s}).exit, 0);
}

void TestCliLists::projectsKeepTheirValues()
{
    const QString ledger = csv(
        u"项目名称,项目代码,级别,建设单位,总投资(万元),责任单位\n甲产业园项目,2101-410871-04-01-100001,区,甲公司,80000,文昌街道\n"_s);
    take({ledger});
    const QString list = csv(batchHeader
        + u"第一期,2021-07-05,开工一批,2101-410871-04-01-100001,甲产业园项目,乙公司,9,2021-03-01,2021-07-05,—,加紧施工,李万街道\n"_s);
    const QJsonObject file = take({list});
    QCOMPARE(file[u"created"_s].toInt(), 1);
    QCOMPARE(codes(file[u"warnings"_s].toArray()), (QStringList {u"F2 kept_value"_s, u"L2 kept_value"_s}));
    QVERIFY(file[u"warnings"_s].toArray()[1][u"message"_s].toString().contains(u"文昌街道"_s));
    QCOMPARE(project(u"甲产业园项目"_s)[u"developer"_s].toString(), u"甲公司"_s);
    QCOMPARE(project(u"甲产业园项目"_s)[u"unit"_s].toString(), u"文昌街道"_s);
    QCOMPARE(project(u"甲产业园项目"_s)[u"total_yuan"_s].toInteger(), 800'000'000);
    // The list's own total stands on the membership.
    QCOMPARE(batch(u"2021-12-31"_s, 1)[u"total_yuan"_s].toInteger(), 900'000'000);
    QCOMPARE(project(u"甲产业园项目"_s)[u"stage"_s].toString(), u"开工"_s);
}

void TestCliLists::exactDaysReplaceInexactOnes()
{
    // 续建 of 2021 started before the year: no later than its end.
    const QString ledger = csv(
        u"项目名称,项目代码,级别,建设性质,责任单位\n甲产业园项目,2101-410871-04-01-100001,区,续建,文昌街道\n"_s);
    take({ledger});
    QCOMPARE(project(u"甲产业园项目"_s)[u"stage"_s].toString(), u"开工"_s);
    QCOMPARE(project(u"甲产业园项目"_s)[u"started_on"_s].toString(), u"2020-12-31"_s);
    QCOMPARE(take({ledger})[u"unchanged"_s].toInt(), 1);
    const QString list = csv(batchHeader
        + u"第一期,2021-07-05,投产一批,2101-410871-04-01-100001,甲产业园项目,,9,,2020-04-16,2021-07-05,,\n"_s);
    QVERIFY(take({list})[u"warnings"_s].toArray().isEmpty());
    QCOMPARE(project(u"甲产业园项目"_s)[u"started_on"_s].toString(), u"2020-04-16"_s);
    const QJsonObject transition
        = at({u"list"_s, u"transitions"_s, u"--where"_s, u"stage=开工"_s}).array()[0].toObject();
    QVERIFY(transition[u"inexact"_s].isNull());
}

void TestCliLists::classesInAColumnOfNatures()
{
    const QJsonObject file = take({csv(
        u"项目名称,项目代码,级别,建设性质,责任单位\n甲产业园项目,2101-410871-04-01-100001,区,竣工,文昌街道\n"
        "乙产业园项目,2101-410871-04-01-100002,区,新开工类,文昌街道\n"
        "丙产业园项目,2101-410871-04-01-100003,区,预备,文昌街道\n"
        "丁产业园项目,2101-410871-04-01-100004,区,技改,文昌街道\n"_s)});
    QVERIFY(file[u"problems"_s].toArray().isEmpty());
    QCOMPARE(project(u"甲产业园项目"_s)[u"class"_s].toString(), u"竣工"_s);
    QCOMPARE(project(u"乙产业园项目"_s)[u"class"_s].toString(), u"新开工"_s);
    QCOMPARE(project(u"丙产业园项目"_s)[u"class"_s].toString(), u"前期"_s);
    QVERIFY(project(u"甲产业园项目"_s)[u"nature"_s].isNull());
    QCOMPARE(project(u"丁产业园项目"_s)[u"nature"_s].toString(), u"技改"_s);
    QVERIFY(project(u"丁产业园项目"_s)[u"class"_s].isNull());
}

// 62: what a district's units write where they say nothing.
void TestCliLists::wordsForABlank()
{
    const QString sheet = csv(u"项目名称,项目代码,级别,计划开工时间,总投资(万元),责任单位\n"
                              "甲产业园项目,2101-410871-04-01-100001,区,待定,８00,文昌街道\n"
                              "乙产业园项目,2101-410871-04-01-100002,区,2021-05-01,未 定,文昌街道\n"_s);
    const QJsonObject before = take({sheet});
    QCOMPARE(before[u"problems"_s].toArray().size(), 2);
    QCOMPARE(
        at({u"set"_s, u"settings"_s, u"new"_s, u"key=import.blank_words"_s, u"value=待定，未定"_s}).exit, 0);
    QVERIFY(take({sheet})[u"problems"_s].toArray().isEmpty());
    QVERIFY(project(u"甲产业园项目"_s)[u"start_planned"_s].isNull());
    QCOMPARE(project(u"甲产业园项目"_s)[u"total_yuan"_s].toInteger(), 8'000'000);
    QVERIFY(project(u"乙产业园项目"_s)[u"total_yuan"_s].isNull());
}

void TestCliLists::oneProjectInSeveralLists()
{
    // A new project in two lists of one sheet is one project.
    const QString list = csv(batchHeader
        + u"第一期,2021-07-05,签约一批,2101-410871-04-01-100001,甲产业园项目,甲公司,9,2021-06-01,2021-10-09,,"
          u",文昌街道\n"
          "第二期,2021-10-09,开工一批,2101-410871-04-01-100001,甲产业园项目,甲公司,9,2021-06-01,2021-10-09,,,文昌街道\n"_s);
    const QJsonObject file = take({list});
    QCOMPARE(file[u"created"_s].toInt(), 2);
    QVERIFY(file[u"problems"_s].toArray().isEmpty());
    QCOMPARE(at({u"list"_s, u"projects"_s}).array().size(), 1);
    QCOMPARE(at({u"list"_s, u"batches"_s}).array().size(), 2);
}

void TestCliLists::namesFaults_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no period") << u",2021-07-05,开工一批,2101-410871-04-01-100001,甲项目,,9,,,,,"_s
                               << u"A2 missing"_s;
    QTest::newRow("unknown period")
        << u"第九十期,2021-07-05,开工一批,2101-410871-04-01-100001,甲项目,,9,,,,,"_s
        << u"A2 unknown_choice"_s;
    QTest::newRow("no period at all")
        << u"夏季,2021-07-05,开工一批,2101-410871-04-01-100001,甲项目,,9,,,,,"_s << u"A2 unknown_choice"_s;
    QTest::newRow("unknown batch") << u"第一期,2021-07-05,四批,2101-410871-04-01-100001,甲项目,,9,,,,,"_s
                                   << u"C2 unknown_choice"_s;
    QTest::newRow("no name") << u"第一期,2021-07-05,开工一批,2101-410871-04-01-100001,,,9,,,,,"_s
                             << u"E2 missing"_s;
    QTest::newRow("unreadable total")
        << u"第一期,2021-07-05,开工一批,2101-410871-04-01-100001,甲项目,,约9亿,,,,,"_s << u"G2 unreadable"_s;
    QTest::newRow("dates backwards")
        << u"第一期,2021-07-05,开工一批,2101-410871-04-01-100001,甲项目,,9,2021-06-01,2021-05-01,,,"_s
        << u"I2 date_order"_s;
    QTest::newRow("twice") << u"第一期,2021-07-05,开工一批,2101-410871-04-01-100001,甲项目,,9,,,,,\n"
                              "第一期,2021-07-05,开工一批,2101-410871-04-01-100001,甲项目,,9,,,,,"_s
                           << u"D3 duplicate"_s;
}

void TestCliLists::namesFaults()
{
    QFETCH(QString, row);
    QFETCH(QString, problem);
    const QJsonObject file = take({csv(batchHeader + row + u'\n')});
    QCOMPARE(codes(file[u"problems"_s].toArray()), QStringList {problem});
    QVERIFY(at({u"list"_s, u"batches"_s}).array().isEmpty());
}

void TestCliLists::warnsOfSecondOpenings()
{
    take({csv(batchHeader
        + u"第一期,2021-07-05,开工一批,2101-410871-04-01-100001,甲产业园项目,甲公司,9,,2021-07-05,,,\n"_s)});
    const QJsonObject again = take({csv(batchHeader
        + u"第二期,2021-10-09,开工一批,2101-410871-04-01-100001,甲产业园项目,甲公司,9,,2021-07-05,,,\n"
          "第二期,2021-10-09,开工一批,2101-410871-04-01-100002,甲 产业园项目,甲公司,9,,2021-10-09,,,\n"_s)});
    QCOMPARE(again[u"created"_s].toInt(), 2); // a warning, not a refusal
    const QStringList found = codes(again[u"warnings"_s].toArray());
    QVERIFY2(found.contains(u"E2 second_opening"_s), qPrintable(found.join(u' ')));
    QVERIFY2(found.contains(u"E3 second_opening"_s), qPrintable(found.join(u' ')));
    QVERIFY(again[u"warnings"_s].toArray()[0][u"message"_s].toString().contains(u"第1期 开工一批"_s));
}

void TestCliLists::warnsBelowTheThreshold()
{
    // 基础设施 from 10 亿元 on.
    take({csv(
        u"项目名称,项目代码,级别,所属领域,总投资(亿元)\n甲道路项目,2101-410871-04-01-100001,区,基础设施,9.9\n"
        "乙道路项目,2101-410871-04-01-100002,区,基础设施,10\n"_s)});
    const QJsonObject file = take({csv(batchHeader
        + u"第一期,,签约一批,2101-410871-04-01-100001,甲道路项目,,9.9,,,,,\n"
          "第一期,,签约一批,2101-410871-04-01-100002,乙道路项目,,10,,,,,\n"_s)});
    QCOMPARE(codes(file[u"warnings"_s].toArray()), QStringList {u"G2 below_threshold"_s});
}

void TestCliLists::readsPeriodsAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& text : {u"第二期"_s, u"第2期"_s, u"2"_s, u"二期"_s, u"第二批"_s, u"２"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestCliLists::readsPeriodsAsPeopleWriteThem()
{
    QFETCH(QString, text);
    take({csv(batchHeader + text + u",,签约一批,2101-410871-04-01-100001,甲项目,,9,,,,,\n"_s)}, u"batches"_s);
    const QJsonArray members = at({u"list"_s, u"batches"_s}).array();
    QCOMPARE(members.size(), 1);
    QCOMPARE(members[0][u"period"_s].toInt(), 2);
}

QTEST_GUILESS_MAIN(TestCliLists)
#include "tst_cli_lists.moc"
