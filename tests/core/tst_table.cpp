// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledgerfixture.h"
#include "figures/table.h"

#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using sanpi::Kind;
using sanpi::Level;
using sanpi::Money;
using sanpi::RecordId;
using sanpi::Stage;
using sanpi::Table;
using sanpi::TableRow;
using sanpi::Unit;
using sanpi::Value;

namespace {

const QDate asOf(2021, 6, 30);

/// What a person reads in the cell; amounts in 万元.
QString shown(const Table& table, const TableRow& row, QStringView key, bool english = false)
{
    const int column = table.column(key);
    return column < 0 ? u"no such column"_s : table.text(row, size_t(column), Unit::Wan, english);
}

QStringList keysOf(const Table& table)
{
    QStringList keys;
    for (const sanpi::Field& field : table.fields)
        keys << field.key;
    return keys;
}

QStringList sorted(const Table& table, QStringView by, QStringView show, bool descending = false)
{
    std::vector<int> rows(table.rows.size());
    std::iota(rows.begin(), rows.end(), 0);
    sanpi::sortRows(table, rows, size_t(table.column(by)), descending);
    QStringList texts;
    for (const int row : rows)
        texts << shown(table, table.rows[size_t(row)], show);
    return texts;
}

} // namespace

class TestTable : public QObject {
    Q_OBJECT

private slots:
    void projectColumns();
    void projectCells();
    void whatIsNotKnownIsNothing();
    void stagesAndListsByDate();
    void progressIsTheNewest();
    void otherYear();
    void facts();
    void transitions();
    void memberships();
    void units();
    void sortsNamesByPinyin();
    void sortsUnitsByTheDistrict();
    void sortsCodesNaturally_data();
    void sortsCodesNaturally();
    void sortsNumbersAndChoices();
    void nothingStandsLast();
    void sortingIsStable();
};

void TestTable::projectColumns()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const auto table = sanpi::projectTable(fixture.ledger(), 2021, asOf);
    QVERIFY(table);
    // The keys that the command line promises, in the catalogue's order.
    const QStringList promised
        = u"code name short level lists class sector scheme unit developer uscc place scope "
          "nature works bundle parent total before target done rate gap lag lamp start_planned end_planned "
          "stage "
          "signed_on started_on produced_on capacity_on stat_on stat_amount stat_building stat_equipment "
          "stat_other stat_done progress remark sponsor "
          "leader contact phone"_s.split(u' ');
    QStringList keys = keysOf(*table);
    keys.removeOne(u"stated"_s);
    QCOMPARE(keys, promised);
    QCOMPARE(table->column(u"name"), 1);
    QCOMPARE(table->column(u"nonsense"), -1);
}

void TestTable::projectCells()
{
    LedgerFixture fixture;
    const qint64 project = fixture.keyProject(u"甲（一期）项目"_s, Level::Province);
    const RecordId own = RecordId::project(project);
    fixture.put(own, u"code"_s, u"2101-410871-04-01-100001"_s);
    fixture.put(own, u"nature"_s, 2);
    fixture.put(own, u"start_planned"_s, QDate(2021, 3, 5));
    fixture.put(own, u"phone"_s, u"0391-3569032"_s);
    fixture.entry(project, 2021, u"unit"_s, fixture.unit(u"文昌街道"_s));
    fixture.entry(project, 2021, u"sector"_s, 3);
    fixture.entry(project, 2021, u"scheme"_s, u"2021"_s);
    fixture.entry(project, 2021, u"total"_s, Money::fromYuan(123'456'789));
    fixture.entry(project, 2021, u"before"_s, Money::fromWan(300));
    fixture.target(project, 2021, 1, 1200);
    for (int m = 1; m <= 6; ++m)
        fixture.month(project, 202100 + m, 90);
    fixture.stated(project, 202103, 270);
    QVERIFY(fixture.commit());
    const auto table = sanpi::projectTable(fixture.ledger(), 2021, asOf);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), size_t(1));
    const TableRow& row = table->rows.front();
    QCOMPARE(row.id, RecordId::project(fixture.id(project)));
    QCOMPARE(row.folded, u"甲(一期)项目"_s);
    QCOMPARE(row.cells.size(), table->fields.size());
    const std::map<QString, QString> expected {{u"name"_s, u"甲（一期）项目"_s},
        {u"code"_s, u"2101-410871-04-01-100001"_s}, {u"level"_s, u"省"_s}, {u"class"_s, u"续建"_s},
        {u"sector"_s, u"现代服务业"_s}, {u"scheme"_s, u"2021"_s}, {u"unit"_s, u"文昌街道"_s},
        {u"nature"_s, u"扩建"_s}, {u"start_planned"_s, u"2021-03-05"_s}, {u"total"_s, u"12345.6789"_s},
        {u"before"_s, u"300"_s}, {u"target"_s, u"1200"_s}, {u"stated"_s, u"270"_s}, {u"done"_s, u"540"_s},
        {u"rate"_s, u"45.00"_s}, {u"gap"_s, u"-5.00"_s}, {u"lag"_s, u"60"_s}, {u"lamp"_s, u"绿"_s},
        {u"stage"_s, u"谋划"_s}, {u"phone"_s, u"0391-3569032"_s}, {u"lists"_s, QString()},
        {u"developer"_s, QString()}, {u"signed_on"_s, QString()}, {u"progress"_s, QString()}};
    for (const auto& [key, text] : expected)
        QCOMPARE(std::pair(key, shown(*table, row, key)), std::pair(key, text));
    QCOMPARE(shown(*table, row, u"level", true), u"Province"_s);
    QCOMPARE(shown(*table, row, u"lamp", true), u"Green"_s);
    QCOMPARE(table->text(row, size_t(table->column(u"total")), Unit::Yi), u"1.23456789"_s);
}

void TestTable::whatIsNotKnownIsNothing()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    fixture.keyProject(u"甲项目"_s);
    QVERIFY(fixture.commit());
    const auto table = sanpi::projectTable(fixture.ledger(), 2021, asOf);
    QVERIFY(table);
    for (const QString& key : {u"total"_s, u"before"_s, u"target"_s, u"stated"_s, u"done"_s, u"rate"_s,
             u"gap"_s, u"lag"_s, u"unit"_s, u"sector"_s})
        QVERIFY2(table->rows.front().cells[size_t(table->column(key))].isNull(), qPrintable(key));
    QCOMPARE(shown(*table, table->rows.front(), u"lamp"), u"不计入"_s);
}

void TestTable::stagesAndListsByDate()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 project = fixture.keyProject(u"甲项目"_s);
    fixture.transition(project, Stage::Signed, QDate(2021, 2, 1));
    fixture.transition(project, Stage::Started, asOf);
    fixture.transition(project, Stage::Producing, QDate(2021, 7, 1));
    const qint64 always = fixture.entity(Kind::List, u"省重点"_s);
    const qint64 joined = fixture.entity(Kind::List, u"专项债"_s);
    const qint64 later = fixture.entity(Kind::List, u"后来"_s);
    const qint64 gone = fixture.entity(Kind::List, u"已调出"_s);
    for (const qint64 list : {always, joined, later, gone})
        fixture.put(RecordId::membership(list, project), u"document"_s, u"示办〔2021〕1号"_s);
    fixture.put(RecordId::membership(joined, project), u"joined"_s, asOf);
    fixture.put(RecordId::membership(joined, project), u"left"_s, QDate(2021, 7, 1));
    fixture.put(RecordId::membership(later, project), u"joined"_s, QDate(2021, 7, 1));
    fixture.put(RecordId::membership(gone, project), u"left"_s, asOf);
    QVERIFY(fixture.commit());
    const auto table = sanpi::projectTable(fixture.ledger(), 2021, asOf);
    QVERIFY(table);
    const TableRow& row = table->rows.front();
    QCOMPARE(shown(*table, row, u"stage"), u"开工"_s);
    QCOMPARE(shown(*table, row, u"signed_on"), u"2021-02-01"_s);
    QCOMPARE(shown(*table, row, u"started_on"), u"2021-06-30"_s);
    QCOMPARE(shown(*table, row, u"produced_on"), QString());
    QCOMPARE(shown(*table, row, u"lists"), u"省重点、专项债"_s);
}

void TestTable::progressIsTheNewest()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 project = fixture.keyProject(u"甲项目"_s);
    const auto progress = [&](QDate on, const QString& text, const QString& remark) {
        fixture.put(RecordId::progress(project, on), u"text"_s, text);
        fixture.put(RecordId::progress(project, on), u"remark"_s, remark);
    };
    progress(QDate(2021, 3, 31), u"基础"_s, u"用地"_s);
    progress(QDate(2021, 5, 31), u"主体"_s, {}); // says nothing about problems
    progress(QDate(2021, 7, 31), u"封顶"_s, u"资金"_s);
    QVERIFY(fixture.commit());
    const auto table = sanpi::projectTable(fixture.ledger(), 2021, asOf);
    QVERIFY(table);
    QCOMPARE(shown(*table, table->rows.front(), u"progress"), u"主体"_s);
    QCOMPARE(shown(*table, table->rows.front(), u"remark"), u"用地"_s);
}

void TestTable::otherYear()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 project = fixture.keyProject(u"甲项目"_s, Level::City);
    fixture.entry(project, 2021, u"total"_s, Money::fromWan(100));
    fixture.entry(project, 2022, u"level"_s, int(Level::Province));
    fixture.entry(project, 2022, u"total"_s, Money::fromWan(200));
    fixture.project(u"乙项目"_s);
    QVERIFY(fixture.commit());
    for (const auto& [year, level, total] : {std::tuple {2020, QString(), QString()},
             std::tuple {2021, u"市"_s, u"100"_s}, std::tuple {2022, u"省"_s, u"200"_s}}) {
        const auto table = sanpi::projectTable(fixture.ledger(), year, QDate(year, 12, 31));
        QVERIFY(table);
        QCOMPARE(table->rows.size(), size_t(2)); // every project, whatever the year
        QCOMPARE(shown(*table, table->rows[0], u"level"), level);
        QCOMPARE(shown(*table, table->rows[0], u"total"), total);
        QCOMPARE(shown(*table, table->rows[1], u"level"), QString());
        QCOMPARE(shown(*table, table->rows[1], u"lamp"), QString());
    }
}

void TestTable::facts()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 project = fixture.keyProject(u"甲项目"_s);
    fixture.put(RecordId::project(project), u"code"_s, u"2101-410871-04-01-100001"_s);
    fixture.month(project, 202012, 1);
    fixture.month(project, 202101, 2);
    fixture.month(project, 202112, 3);
    fixture.month(project, 202201, 4);
    fixture.target(project, 2021, 1, 500, 3, QDate(2021, 1, 5));
    fixture.target(project, 2022, 1, 600);
    QVERIFY(fixture.commit());
    const auto months = sanpi::recordTable(fixture.ledger(), Kind::Investment, 2021, asOf);
    QVERIFY(months);
    QCOMPARE(keysOf(*months),
        (QStringList {u"code"_s, u"name"_s, u"project"_s, u"month"_s, u"amount"_s, u"kind"_s, u"source"_s,
            u"cutoff"_s}));
    QCOMPARE(months->fields[3].zh, u"月份"_s);
    QCOMPARE(months->rows.size(), size_t(2));
    const TableRow& row = months->rows.front();
    QCOMPARE(row.id, RecordId::investment(fixture.id(project), sanpi::Month(2021, 1)));
    QCOMPARE(shown(*months, row, u"code"), u"2101-410871-04-01-100001"_s);
    QCOMPARE(shown(*months, row, u"name"), u"甲项目"_s);
    QCOMPARE(shown(*months, row, u"project"), u"甲项目"_s);
    QCOMPARE(shown(*months, row, u"month"), u"2021-01"_s);
    QCOMPARE(shown(*months, row, u"amount"), u"2"_s);
    QCOMPARE(row.folded, u"甲项目"_s);
    const auto targets = sanpi::recordTable(fixture.ledger(), Kind::Target, 2021, asOf);
    QVERIFY(targets);
    QCOMPARE(targets->rows.size(), size_t(1));
    QCOMPARE(shown(*targets, targets->rows.front(), u"year"), u"2021"_s);
    QCOMPARE(shown(*targets, targets->rows.front(), u"state"), u"已下达"_s);
    QCOMPARE(shown(*targets, targets->rows.front(), u"issued_on"), u"2021-01-05"_s);
}

void TestTable::transitions()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 project = fixture.keyProject(u"甲项目"_s);
    fixture.transition(project, Stage::Started, QDate(2021, 3, 1));
    fixture.put(RecordId::progress(project, QDate(2021, 4, 9)), u"text"_s, u"基础"_s);
    QVERIFY(fixture.commit());
    const auto table = sanpi::recordTable(fixture.ledger(), Kind::Transition, 2021, asOf);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), size_t(1));
    QCOMPARE(shown(*table, table->rows.front(), u"stage"), u"开工"_s);
    QCOMPARE(shown(*table, table->rows.front(), u"on"), u"2021-03-01"_s);
    const auto progress = sanpi::recordTable(fixture.ledger(), Kind::Progress, 2021, asOf);
    QVERIFY(progress);
    QCOMPARE(shown(*progress, progress->rows.front(), u"on"), u"2021-04-09"_s);
}

void TestTable::memberships()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    const qint64 project = fixture.project(u"甲项目"_s);
    const qint64 list = fixture.entity(Kind::List, u"灾后重建库"_s);
    fixture.put(RecordId::membership(list, project), u"joined"_s, QDate(2021, 5, 1));
    QVERIFY(fixture.commit());
    const auto table = sanpi::recordTable(fixture.ledger(), Kind::Membership, 2021, asOf);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), size_t(1));
    QCOMPARE(shown(*table, table->rows.front(), u"list"), u"灾后重建库"_s);
    QCOMPARE(shown(*table, table->rows.front(), u"name"), u"甲项目"_s);
}

void TestTable::units()
{
    LedgerFixture fixture;
    fixture.entity(Kind::Unit, u"阿里街道"_s);
    QVERIFY(fixture.commit());
    const auto table = sanpi::recordTable(fixture.ledger(), Kind::Unit, 2021, asOf);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), size_t(19));
    QCOMPARE(shown(*table, table->rows.front(), u"name"), u"恩村街道"_s);
    QCOMPARE(shown(*table, table->rows.front(), u"kind"), u"街道"_s);
    QCOMPARE(sorted(*table, u"name", u"name").first(), u"阿里街道"_s);
    QCOMPARE(sorted(*table, u"order", u"name").first(), u"恩村街道"_s);
    QCOMPARE(sorted(*table, u"order", u"name").last(), u"阿里街道"_s);
}

void TestTable::sortsNamesByPinyin()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    for (const QString& name : {u"卓立"_s, u"中轴"_s, u"修武"_s, u"恒森"_s, u"焦作"_s, u"解放"_s, u"蒙牛"_s,
             u"山阳"_s, u"天宝"_s, u"安和"_s})
        fixture.project(name);
    QVERIFY(fixture.commit());
    const auto table = sanpi::projectTable(fixture.ledger(), 2021, asOf);
    QVERIFY(table);
    const QStringList names = sorted(*table, u"name", u"name");
    QCOMPARE(names.first(), u"安和"_s);
    QCOMPARE(names.mid(1, 1), QStringList {u"恒森"_s});
    QCOMPARE(names.mid(4), (QStringList {u"蒙牛"_s, u"山阳"_s, u"天宝"_s, u"修武"_s, u"卓立"_s, u"中轴"_s}));
    QStringList reversed = sorted(*table, u"name", u"name", true);
    std::reverse(reversed.begin(), reversed.end());
    QCOMPARE(reversed, names);
}

void TestTable::sortsUnitsByTheDistrict()
{
    LedgerFixture fixture;
    const qint64 imported = fixture.entity(Kind::Unit, u"阿里街道"_s);
    int number = 0;
    const auto add = [&](qint64 unit) {
        const qint64 project = fixture.keyProject(u"项目 %1"_s.arg(++number));
        fixture.entry(project, 2021, u"unit"_s, unit == 0 ? Value() : Value(unit));
    };
    for (const QString& unit : {u"区科技局"_s, u"文昌街道"_s, u"恩村街道"_s, u"阳庙镇"_s})
        add(fixture.unit(unit));
    add(imported);
    add(0);
    add(fixture.unit(u"李万街道"_s));
    QVERIFY(fixture.commit());
    const auto table = sanpi::projectTable(fixture.ledger(), 2021, asOf);
    QVERIFY(table);
    QCOMPARE(sorted(*table, u"unit", u"unit"),
        (QStringList {u"恩村街道"_s, u"李万街道"_s, u"文昌街道"_s, u"阳庙镇"_s, u"区科技局"_s, u"阿里街道"_s,
            QString()}));
    QCOMPARE(sorted(*table, u"unit", u"unit", true),
        (QStringList {u"阿里街道"_s, u"区科技局"_s, u"阳庙镇"_s, u"文昌街道"_s, u"李万街道"_s, u"恩村街道"_s,
            QString()}));
}

void TestTable::sortsCodesNaturally_data()
{
    QTest::addColumn<QStringList>("inOrder");
    QTest::newRow("numbers") << QStringList {u"A2"_s, u"A10"_s, u"A10B"_s, u"B1"_s};
    QTest::newRow("leading zeros") << QStringList {u"X-007"_s, u"X-8"_s, u"X-0010"_s};
    QTest::newRow("longer than a machine number") << QStringList {
        u"9"_s, u"99999999999999999998"_s, u"99999999999999999999"_s, u"100000000000000000000"_s};
    QTest::newRow("prefix first") << QStringList {u"2101"_s, u"2101-"_s, u"2101-4"_s};
    QTest::newRow("phases") << QStringList {u"一期2号"_s, u"一期11号"_s};
}

void TestTable::sortsCodesNaturally()
{
    QFETCH(QStringList, inOrder);
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    for (qsizetype i = inOrder.size(); i > 0; --i) {
        const qint64 project = fixture.project(u"项目"_s);
        fixture.put(RecordId::project(project), u"place"_s, inOrder[i - 1]);
    }
    QVERIFY(fixture.commit());
    const auto table = sanpi::projectTable(fixture.ledger(), 2021, asOf);
    QVERIFY(table);
    QCOMPARE(sorted(*table, u"place", u"place"), inOrder);
}

void TestTable::sortsNumbersAndChoices()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    for (const auto& [level, total] :
        {std::pair {Level::District, 9}, std::pair {Level::Province, 100}, std::pair {Level::City, 20}}) {
        const qint64 project = fixture.keyProject(u"项目"_s, level);
        fixture.entry(project, 2021, u"total"_s, Money::fromWan(total));
        fixture.put(RecordId::project(project), u"start_planned"_s, QDate(2021, 1, 1).addDays(total));
    }
    QVERIFY(fixture.commit());
    const auto table = sanpi::projectTable(fixture.ledger(), 2021, asOf);
    QVERIFY(table);
    QCOMPARE(sorted(*table, u"level", u"level"), (QStringList {u"省"_s, u"市"_s, u"区"_s}));
    QCOMPARE(sorted(*table, u"total", u"total"), (QStringList {u"9"_s, u"20"_s, u"100"_s}));
    QCOMPARE(sorted(*table, u"total", u"total", true), (QStringList {u"100"_s, u"20"_s, u"9"_s}));
    QCOMPARE(sorted(*table, u"start_planned", u"total"), (QStringList {u"9"_s, u"20"_s, u"100"_s}));
}

void TestTable::nothingStandsLast()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    for (const int total : {0, 5, 0, 3}) {
        const qint64 project = fixture.keyProject(u"项目"_s);
        fixture.entry(project, 2021, u"total"_s, total == 0 ? Value() : Value(Money::fromWan(total)));
    }
    QVERIFY(fixture.commit());
    const auto table = sanpi::projectTable(fixture.ledger(), 2021, asOf);
    QVERIFY(table);
    QCOMPARE(sorted(*table, u"total", u"total"), (QStringList {u"3"_s, u"5"_s, QString(), QString()}));
    QCOMPARE(sorted(*table, u"total", u"total", true), (QStringList {u"5"_s, u"3"_s, QString(), QString()}));
    const auto column = size_t(table->column(u"total"));
    QVERIFY(!sanpi::cellLess(*table, column, table->rows[0], table->rows[2]));
    QVERIFY(sanpi::cellLess(*table, column, table->rows[1], table->rows[0]));
    QVERIFY(!sanpi::cellLess(*table, column, table->rows[0], table->rows[1]));
}

void TestTable::sortingIsStable()
{
    LedgerFixture fixture(LedgerFixture::Seed::Blank);
    for (const QString& place : {u"一"_s, u"二"_s, u"三"_s, u"四"_s}) {
        const qint64 project
            = fixture.keyProject(u"项目"_s, place == u"三"_s ? Level::Province : Level::City);
        fixture.put(RecordId::project(project), u"place"_s, place);
    }
    QVERIFY(fixture.commit());
    const auto table = sanpi::projectTable(fixture.ledger(), 2021, asOf);
    QVERIFY(table);
    QCOMPARE(sorted(*table, u"level", u"place"), (QStringList {u"三"_s, u"一"_s, u"二"_s, u"四"_s}));
    QCOMPARE(sorted(*table, u"level", u"place", true), (QStringList {u"一"_s, u"二"_s, u"四"_s, u"三"_s}));
    QCOMPARE(sorted(*table, u"name", u"place"), (QStringList {u"一"_s, u"二"_s, u"三"_s, u"四"_s}));
}

QTEST_GUILESS_MAIN(TestTable)
#include "tst_table.moc"
