// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList yearEnd {u"--as-of"_s, u"2021-12-31"_s};
const QString valley = u"创基智谷项目"_s;

} // namespace

// Everything that changes a ledger, each on a copy of one demo.
class TestCliChanges : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void setsFields();
    void setsByCodeAndId();
    void setsAMonth();
    void clearsAField();
    void setsTheNewestYear();
    void opensAYearWhenTold();
    void setsNothingTwice();
    void refusesValues_data();
    void refusesValues();
    void undoesAndRedoes();
    void undoesOneOfSeveral();
    void undoesOnlyOnesOwn();
    void filtersHistory();
    void recoversWhatWasRemoved();
    void comparesTwoDays();

private:
    [[nodiscard]] CliResult at(const QStringList& words) const
    {
        return m_run(words + yearEnd + QStringList {u"--json"_s});
    }
    [[nodiscard]] QJsonObject project(const QString& name) const
    {
        return at({u"list"_s, u"projects"_s, u"--where"_s, u"name=\""_s + name + u'"'}).array()[0].toObject();
    }
    [[nodiscard]] QJsonArray everything() const
    {
        QJsonArray all;
        for (const QString& kind :
            {u"projects"_s, u"investment"_s, u"targets"_s, u"units"_s, u"memberships"_s})
            all.append(at({u"list"_s, kind}).array());
        return all;
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(m_run.path(u"x.sanpi"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    CliRun m_run;
};

void TestCliChanges::initTestCase()
{
    QCOMPARE(m_run({u"init"_s, u"demo.sanpi"_s, u"--demo"_s}).exit, 0);
}

void TestCliChanges::init()
{
    QFile::remove(m_run.path(u"x.sanpi"_s));
    QVERIFY(QFile::copy(m_run.path(u"demo.sanpi"_s), m_run.path(u"x.sanpi"_s)));
    QCOMPARE(m_run({u"--ledger"_s, u"x.sanpi"_s, u"check"_s}).exit, 0); // the one used last from here on
}

void TestCliChanges::setsFields()
{
    const CliResult set = at({u"set"_s, u"projects"_s, valley, u"phone=０３９１-3569032"_s, u"total=31.5亿"_s,
        u"unit=区工业和信息化局"_s, u"level=省重点"_s, u"end_planned=2023年9月"_s, u"remark=资金拨付较慢"_s,
        u"--reason"_s, u"核对"_s});
    QCOMPARE(set.exit, 0);
    QVERIFY(set.object()[u"change_set"_s].toInt() > 2);
    QVERIFY(set.object()[u"applied"_s].toInt() > 0);
    const QJsonObject now = project(valley);
    QCOMPARE(now[u"phone"_s].toString(), u"０３９１-3569032"_s);
    QCOMPARE(now[u"total_yuan"_s].toInteger(), 3150000000);
    QCOMPARE(now[u"unit"_s].toString(), u"区工信局"_s);
    QCOMPARE(now[u"level"_s].toString(), u"省"_s);
    QVERIFY(now[u"end_planned"_s].toString().startsWith(u"2023-09"_s));
    QCOMPARE(now[u"remark"_s].toString(), u"资金拨付较慢"_s);
    const QJsonObject figures = at({u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s}).object();
    QCOMPARE(figures[u"total_yuan"_s].toInteger(), 111389000000 + 150000000);
    QCOMPARE(figures[u"by_level"_s][0][u"count"_s].toInt(), 8);
    const CliResult history = m_run({u"history"_s, u"--json"_s});
    QCOMPARE(history.array()[0][u"reason"_s].toString(), u"核对"_s);
    QCOMPARE(history.array()[0][u"by"_s].toString(), u"tester"_s);
}

void TestCliChanges::setsByCodeAndId()
{
    const QJsonObject before = project(valley);
    const QString id = QString::number(before[u"id"_s].toInteger());
    QCOMPARE(at({u"set"_s, u"projects"_s, before[u"code"_s].toString(), u"short=智谷"_s}).exit, 0);
    QCOMPARE(project(valley)[u"short"_s].toString(), u"智谷"_s);
    QCOMPARE(at({u"set"_s, u"projects"_s, id, u"short=创智"_s}).exit, 0);
    QCOMPARE(project(valley)[u"short"_s].toString(), u"创智"_s);
    QCOMPARE(at({u"set"_s, u"units"_s, u"文昌"_s, u"aliases=文昌办、文昌"_s}).exit, 0);
    QCOMPARE(at({u"set"_s, u"projects"_s, id, u"unit=文昌办"_s}).exit, 0);
    QCOMPARE(project(valley)[u"unit"_s].toString(), u"文昌街道"_s);
}

void TestCliChanges::setsAMonth()
{
    const QJsonObject before = project(valley);
    const QString code = before[u"code"_s].toString();
    QCOMPARE(at({u"set"_s, u"investment"_s, code + u":2021-12"_s, u"amount=1亿"_s}).exit, 0);
    const QJsonArray months
        = at({u"list"_s, u"investment"_s, u"--where"_s, u"code="_s + code + u" and month=2021-12"_s}).array();
    QCOMPARE(months.size(), 1);
    QCOMPARE(months[0][u"amount_yuan"_s].toInteger(), 100000000);
    QVERIFY(project(valley)[u"done_yuan"_s].toInteger() != before[u"done_yuan"_s].toInteger());
    // A bare number is 万元.
    QCOMPARE(at({u"set"_s, u"investment"_s, code + u":2021-12"_s, u"amount=7755"_s}).exit, 0);
    QCOMPARE(project(valley)[u"done_yuan"_s], before[u"done_yuan"_s]);
}

void TestCliChanges::clearsAField()
{
    QCOMPARE(at({u"set"_s, u"projects"_s, valley, u"contact="_s}).exit, 0);
    QVERIFY(project(valley)[u"contact"_s].isNull());
    const CliResult name = at({u"set"_s, u"projects"_s, valley, u"name="_s});
    QCOMPARE(name.exit, 1);
    QVERIFY(!project(valley).isEmpty());
}

// What belongs to a year goes into the year that the project has, not into a new one.
void TestCliChanges::setsTheNewestYear()
{
    const QStringList later {u"--as-of"_s, u"2026-06-30"_s, u"--json"_s};
    QCOMPARE(m_run(QStringList {u"set"_s, u"projects"_s, valley, u"total=33亿"_s} + later).exit, 0);
    QCOMPARE(project(valley)[u"total_yuan"_s].toInteger(), 3300000000);
    const CliResult other = m_run(
        {u"figures"_s, u"overview"_s, u"--year"_s, u"2026"_s, u"--as-of"_s, u"2026-06-30"_s, u"--json"_s});
    QCOMPARE(other.object()[u"count"_s].toInt(-1), 0);
    QCOMPARE(other.object()[u"total_yuan"_s].toInteger(-1), 0);
}

void TestCliChanges::opensAYearWhenTold()
{
    const QStringList later {u"--as-of"_s, u"2022-03-31"_s, u"--json"_s};
    QCOMPARE(m_run(QStringList {u"set"_s, u"projects"_s, valley, u"total=33亿"_s, u"level=区"_s, u"--year"_s,
                       u"2022"_s}
                 + later)
                 .exit,
        0);
    // Each project shows the year of the day, or the newest that it has.
    const QJsonArray rows
        = m_run(QStringList {u"list"_s, u"projects"_s, u"--fields"_s, u"name,total,done,stage"_s} + later)
              .array();
    QCOMPARE(rows.size(), 282 + 146); // key projects and the reconstruction library
    for (const QJsonValue& row : rows) {
        if (row[u"name"_s].toString() == valley) {
            QCOMPARE(row[u"total_yuan"_s].toInteger(), 3300000000);
            QVERIFY(row[u"done_yuan"_s].isNull());
        } else {
            QVERIFY(row[u"total_yuan"_s].toInteger() > 0);
        }
        QVERIFY(!row[u"stage"_s].isNull());
    }
    QCOMPARE(project(valley)[u"total_yuan"_s].toInteger(), 3000000000);
    QCOMPARE(project(valley)[u"level"_s].toString(), u"市"_s);
}

void TestCliChanges::setsNothingTwice()
{
    const QString short_ = project(valley)[u"short"_s].toString();
    const CliResult same = at({u"set"_s, u"projects"_s, valley, u"short="_s + short_});
    QCOMPARE(same.exit, 0);
    QCOMPARE(same.object()[u"applied"_s].toInt(-1), 0);
    QCOMPARE(m_run({u"history"_s, u"--json"_s}).array().size(), 2);
}

void TestCliChanges::refusesValues_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QStringList& words, int exit, const QString& says) {
        QTest::newRow(name) << words << exit << says;
    };
    row("amount", {u"projects"_s, valley, u"total=约3亿"_s}, 1, u"约3亿"_s);
    row("negative", {u"projects"_s, valley, u"target=-500"_s}, 1, u"计划投资"_s);
    row("date", {u"projects"_s, valley, u"end_planned=2021.13"_s}, 1, u"2021.13"_s);
    row("choice", {u"projects"_s, valley, u"level=国"_s}, 1, u"省"_s);
    row("unit", {u"projects"_s, valley, u"unit=火星街道"_s}, 1, u"火星街道"_s);
    row("code", {u"projects"_s, valley, u"code=2101-410871-04-01"_s}, 1, u"2101-410871-04-01"_s);
    row("twin code", {u"projects"_s, valley, u"code=2104-410871-04-01-553380"_s}, 1,
        u"2104-410871-04-01-553380"_s);
    row("finish first", {u"projects"_s, valley, u"end_planned=1999-01-01"_s}, 1, u"1999-01-01"_s);
    row("stages", {u"projects"_s, valley, u"produced_on=2019-01-01"_s}, 1, u"2019-01-01"_s);
    row("one of two", {u"projects"_s, valley, u"phone=13000000000"_s, u"total=many"_s}, 1, u"many"_s);
    row("long name", {u"projects"_s, valley, u"name="_s + QString(101, u'项')}, 1, u"100"_s);
    row("computed", {u"projects"_s, valley, u"rate=5"_s}, 2, u"完成率"_s);
    row("unknown field", {u"projects"_s, valley, u"colour=red"_s}, 2, u"colour"_s);
    row("no value", {u"projects"_s, valley, u"phone"_s}, 2, u"phone"_s);
    row("unknown project", {u"projects"_s, u"火星项目"_s, u"phone=1"_s}, 2, u"火星项目"_s);
    row("month that is none", {u"investment"_s, valley + u":2021-13"_s, u"amount=1"_s}, 2, u"2021-13"_s);
}

void TestCliChanges::refusesValues()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, exit);
    QFETCH(const QString, says);
    const QByteArray before = bytes();
    const CliResult refused = at(QStringList {u"set"_s} + words);
    QCOMPARE(refused.exit, exit);
    QVERIFY2(refused.err.contains(says), qPrintable(refused.err));
    QVERIFY(refused.out.isEmpty());
    QVERIFY(bytes() == before);
}

void TestCliChanges::undoesAndRedoes()
{
    const QJsonArray before = everything();
    QCOMPARE(at({u"set"_s, u"projects"_s, valley, u"phone=13000000000"_s, u"total=31亿"_s}).exit, 0);
    const QJsonArray changed = everything();
    QVERIFY(changed != before);
    const CliResult undone = at({u"undo"_s});
    QCOMPARE(undone.exit, 0);
    QVERIFY(undone.object()[u"change_set"_s].toInt() > 0);
    QCOMPARE(everything(), before);
    QCOMPARE(at({u"redo"_s}).exit, 0);
    QCOMPARE(everything(), changed);
    QCOMPARE(at({u"undo"_s}).exit, 0);
    // The demo goes too, and comes back; the district's own seed stays.
    QCOMPARE(at({u"undo"_s}).exit, 0);
    QCOMPARE(at({u"list"_s, u"projects"_s}).array().size(), 0);
    QCOMPARE(at({u"list"_s, u"units"_s}).array().size(), 18);
    const CliResult nothing = at({u"undo"_s});
    QCOMPARE(nothing.exit, 3);
    QVERIFY(nothing.err.trimmed().size() > 5);
    QCOMPARE(at({u"redo"_s}).exit, 0);
    QCOMPARE(everything(), before);
    QCOMPARE(at({u"redo"_s}).exit, 0);
    QCOMPARE(everything(), changed);
    QCOMPARE(at({u"redo"_s}).exit, 3);
    QCOMPARE(m_run({u"check"_s}).exit, 0);
}

void TestCliChanges::undoesOneOfSeveral()
{
    const CliResult first = at({u"set"_s, u"projects"_s, valley, u"phone=13000000001"_s});
    QCOMPARE(at({u"set"_s, u"projects"_s, valley, u"contact=甲工"_s}).exit, 0);
    const QString number = QString::number(first.object()[u"change_set"_s].toInt());
    QCOMPARE(at({u"undo"_s, number}).exit, 0);
    QCOMPARE(project(valley)[u"contact"_s].toString(), u"甲工"_s);
    QVERIFY(project(valley)[u"phone"_s].toString() != u"13000000001"_s);
    QCOMPARE(at({u"undo"_s, number}).exit, 3); // it is undone already
    QCOMPARE(at({u"undo"_s, u"4711"_s}).exit, 3);
    // What was overwritten since cannot be taken back blindly.
    const CliResult second = at({u"set"_s, u"projects"_s, valley, u"sponsor=甲书记"_s});
    QCOMPARE(at({u"set"_s, u"projects"_s, valley, u"sponsor=乙书记"_s}).exit, 0);
    const CliResult conflict = at({u"undo"_s, QString::number(second.object()[u"change_set"_s].toInt())});
    QCOMPARE(conflict.exit, 3);
    QVERIFY(conflict.err.contains(u"乙书记"_s));
    QCOMPARE(project(valley)[u"sponsor"_s].toString(), u"乙书记"_s);
}

void TestCliChanges::undoesOnlyOnesOwn()
{
    QCOMPARE(at({u"set"_s, u"projects"_s, valley, u"contact=甲工"_s}).exit, 0);
    m_run.setUser(u"另一人"_s);
    const CliResult nothing = at({u"undo"_s});
    m_run.setUser(u"tester"_s);
    QCOMPARE(nothing.exit, 3);
    QCOMPARE(project(valley)[u"contact"_s].toString(), u"甲工"_s);
}

void TestCliChanges::filtersHistory()
{
    const QString code = project(valley)[u"code"_s].toString();
    QCOMPARE(at({u"set"_s, u"projects"_s, valley, u"contact=甲工"_s, u"phone=13000000001"_s}).exit, 0);
    QCOMPARE(at({u"set"_s, u"investment"_s, code + u":2021-11"_s, u"amount=1"_s}).exit, 0);
    QCOMPARE(at({u"set"_s, u"units"_s, u"文昌"_s, u"code=T99"_s}).exit, 0);
    const auto sets = [&](const QStringList& options) {
        return m_run(QStringList {u"history"_s, u"--json"_s} + options).array().size();
    };
    QCOMPARE(sets({}), 5);
    QCOMPARE(sets({u"--record"_s, u"projects/"_s + code}), 3); // the demo, the fields, the month
    QCOMPARE(sets({u"--record"_s, u"units/T99"_s}), 2); // the district, the code
    QCOMPARE(sets({u"--record"_s, u"investment/"_s + code + u":2021-11"_s}), 2);
    QCOMPARE(sets({u"--record"_s, u"projects/"_s + code, u"--field"_s, u"phone"_s}), 2);
    QCOMPARE(sets({u"--by"_s, u"nobody"_s}), 0);
    QCOMPARE(sets({u"--by"_s, u"tester"_s}), 5);
    QCOMPARE(sets({u"--since"_s, u"2999-01-01"_s}), 0);
    const QJsonObject newest
        = m_run({u"history"_s, u"--json"_s, u"--record"_s, u"projects/"_s + code, u"--field"_s, u"phone"_s})
              .array()[0]
              .toObject();
    for (const QString& key :
        {u"change_set"_s, u"at"_s, u"by"_s, u"label"_s, u"source"_s, u"reason"_s, u"changes"_s})
        QVERIFY2(newest.contains(key), qPrintable(key));
    bool found = false;
    for (const QJsonValue& change : newest[u"changes"_s].toArray()) {
        for (const QString& key : {u"kind"_s, u"id"_s, u"field"_s, u"before"_s, u"after"_s})
            QVERIFY(change.toObject().contains(key));
        found = found || (change[u"field"_s] == u"phone"_s && change[u"after"_s] == u"13000000001"_s);
    }
    QVERIFY(found);
}

void TestCliChanges::recoversWhatWasRemoved()
{
    QCOMPARE(at({u"list"_s, u"removed"_s}).array().size(), 0);
    const CliResult made = at({u"set"_s, u"units"_s, u"new"_s, u"name=临时指挥部"_s});
    QCOMPARE(made.exit, 0);
    QCOMPARE(at({u"undo"_s}).exit, 0);
    const QJsonArray bin = at({u"list"_s, u"removed"_s}).array();
    QCOMPARE(bin.size(), 1);
    QCOMPARE(bin[0][u"name"_s].toString(), u"临时指挥部"_s);
    QCOMPARE(bin[0][u"undone"_s].toBool(), true);
    QCOMPARE(bin[0][u"by"_s].toString(), u"tester"_s);
    const QString record = bin[0][u"kind"_s].toString() + u'/' + bin[0][u"id"_s].toString();
    const CliResult back = at({u"recover"_s, record, u"--reason"_s, u"还要用"_s});
    QCOMPARE(back.exit, 0);
    QCOMPARE(back.object()[u"applied"_s].toInt(), 1);
    QCOMPARE(at({u"list"_s, u"units"_s, u"--where"_s, u"name=临时指挥部"_s}).array().size(), 1);
    QCOMPARE(at({u"list"_s, u"removed"_s}).array().size(), 0);
    QCOMPARE(at({u"recover"_s, record}).exit, 2); // it is there
    QCOMPARE(at({u"recover"_s, u"projects/4711"_s}).exit, 2);
    QCOMPARE(at({u"recover"_s}).exit, 2);
    QCOMPARE(at({u"check"_s}).exit, 0);
}

void TestCliChanges::comparesTwoDays()
{
    QCOMPARE(at({u"set"_s, u"projects"_s, valley, u"contact=甲工"_s}).exit, 0);
    const QString code = project(valley)[u"code"_s].toString();
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    const QJsonArray same = at({u"compare"_s, u"projects/"_s + code, today, today}).array();
    QVERIFY(same.size() > 5);
    const auto differing = [](const QJsonArray& rows) {
        return std::count_if(
            rows.begin(), rows.end(), [](const QJsonValue& row) { return row[u"differs"_s].toBool(); });
    };
    QCOMPARE(differing(same), 0);
    const QJsonArray all = at({u"compare"_s, u"projects/"_s + code, u"2001-01-01"_s, today}).array();
    QCOMPARE(differing(all), all.size()); // there was nothing then
    QCOMPARE(at({u"compare"_s, u"projects/"_s + code, u"gestern"_s, today}).exit, 2);
    QCOMPARE(at({u"compare"_s, u"projects/4711"_s}).exit, 2);
}

QTEST_GUILESS_MAIN(TestCliChanges)
#include "tst_cli_changes.moc"
