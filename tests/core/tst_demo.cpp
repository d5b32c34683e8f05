// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/apportion.h"
#include "demo/contradictions.h"
#include "demo/facts.h"
#include "demo/generate.h"
#include "domain/codes.h"
#include "domain/percent.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>

using namespace Qt::StringLiterals;
using sanpi::DemoFacts;
using sanpi::DemoLedger;
using sanpi::DemoProject;
using sanpi::Level;
using sanpi::Money;
using sanpi::Percent;
using sanpi::Stage;
using sanpi::YearClass;

namespace {

struct Sums {
    int count = 0;
    Money total;
    Money target;
    Money done;
};

Sums sumsOf(const DemoLedger& ledger, const std::function<bool(const DemoProject&)>& wanted)
{
    Sums sums;
    for (const DemoProject& project : ledger.projects) {
        if (!wanted(project))
            continue;
        ++sums.count;
        sums.total += project.total;
        sums.target += project.target;
        sums.done += project.done();
    }
    return sums;
}

} // namespace

class TestDemo : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void meetsPublishedFigures_data();
    void meetsPublishedFigures();
    void namesSeedProjects_data();
    void namesSeedProjects();
    void batchesAddUp();
    void industryFinished();
    void libraryAddsUp();
    void hasNoContradictions();
    void findsContradictions_data();
    void findsContradictions();
    void isTheSameEachTime();
    void otherSeedsMeetTheFiguresToo();
    void unitsAreTheDistricts();
    void everyClassAndStageOccurs();
    void refusesBrokenFacts_data();
    void refusesBrokenFacts();
    void apportions_data();
    void apportions();
    void apportionsRefuseNoRoom();

private:
    [[nodiscard]] const DemoProject* named(const QString& name) const
    {
        const auto found = std::ranges::find(m_ledger.projects, name, &DemoProject::name);
        return found == m_ledger.projects.end() ? nullptr : &*found;
    }
    DemoFacts m_facts;
    DemoLedger m_ledger;
};

void TestDemo::initTestCase()
{
    auto facts = sanpi::demoFacts();
    QVERIFY2(facts.ok(), qPrintable(facts.ok() ? QString() : facts.error().what));
    m_facts = *std::move(facts);
    auto ledger = sanpi::generateDemo(m_facts);
    QVERIFY2(ledger.ok(), qPrintable(ledger.ok() ? QString() : ledger.error().what));
    m_ledger = *std::move(ledger);
}

// The figures stand here once more, not read from the facts: they are the promise.
void TestDemo::meetsPublishedFigures_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("count");
    QTest::addColumn<qint64>("total"); // 万元, -1: not published
    QTest::addColumn<qint64>("target");
    QTest::addColumn<qint64>("done");
    QTest::addColumn<QString>("rate");

    QTest::newRow("all") << 0 << 282 << qint64(11138900) << qint64(2626000) << qint64(2678500) << u"102.00"_s;
    QTest::newRow("province") << 1 << 7 << qint64(-1) << qint64(317800) << qint64(478000) << u"150.41"_s;
    QTest::newRow("city") << 2 << 16 << qint64(-1) << qint64(612470) << qint64(1026200) << u"167.55"_s;
}

void TestDemo::meetsPublishedFigures()
{
    QFETCH(const int, level);
    QFETCH(const int, count);
    QFETCH(const qint64, total);
    QFETCH(const qint64, target);
    QFETCH(const qint64, done);
    QFETCH(const QString, rate);
    const Sums sums = sumsOf(m_ledger, [level](const DemoProject& project) {
        return level == 0 || static_cast<int>(project.level) == level;
    });
    QCOMPARE(sums.count, count);
    if (total >= 0)
        QCOMPARE(sums.total, Money::fromWan(total));
    QCOMPARE(sums.target, Money::fromWan(target));
    QCOMPARE(sums.done, Money::fromWan(done));
    QCOMPARE((Percent {sums.done.yuan(), sums.target.yuan()}.text()), rate);
}

void TestDemo::namesSeedProjects_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("batch");
    QTest::addColumn<int>("leastStage");

    const auto add = [](const QString& name, const QString& batch, Stage stage) {
        QTest::newRow(name.toUtf8().constData()) << name << batch << static_cast<int>(stage);
    };
    add(u"中南氨阀年产6000吨二氧化碳复叠系统自控阀项目"_s, u"签约一批"_s, Stage::Started);
    add(u"焦作云浩商业管理有限公司征云科技金融产业园项目"_s, u"签约一批"_s, Stage::Started);
    add(u"河南中安建设工程有限公司中安建科融创产业园项目"_s, u"开工一批"_s, Stage::Started);
    add(u"市第二人民医院示范区医院医技楼项目"_s, u"开工一批"_s, Stage::Started);
    add(u"恒森年产30亿套高端包装材料项目"_s, u"投产一批"_s, Stage::AtCapacity);
    add(u"焦作职业技术大学一期项目"_s, u"投产一批"_s, Stage::AtCapacity);
    add(u"中轴高端汽车零部件及智能制造产业园项目"_s, u"投产一批"_s, Stage::AtCapacity);
    add(u"天宝年产1亿克拉蓝宝石抛光用纳米级高品质金刚石微粉项目"_s, u"投产一批"_s, Stage::AtCapacity);
    add(u"理工大科技园二期项目"_s, {}, Stage::Started);
    add(u"数字经济产业园二期项目"_s, {}, Stage::Started);
    add(u"国家科技企业孵化器改造提升项目"_s, {}, Stage::Started);
    add(u"创基智谷项目"_s, {}, Stage::Started);
    add(u"明仁食品年产3亿瓶高端苏打水项目"_s, {}, Stage::Producing);
    add(u"蒙牛四期工厂项目"_s, {}, Stage::Producing);
    add(u"焦作桥隧机械高端制造生产基地项目"_s, {}, Stage::Started);
}

void TestDemo::namesSeedProjects()
{
    QFETCH(const QString, name);
    QFETCH(const QString, batch);
    QFETCH(const int, leastStage);
    const DemoProject* project = named(name);
    QVERIFY(project);
    QCOMPARE(project->batch ? project->batch->batch : QString(), batch);
    QCOMPARE_GE(static_cast<int>(project->stage), leastStage);
}

void TestDemo::batchesAddUp()
{
    const Sums sums = sumsOf(m_ledger, [](const DemoProject& project) { return project.batch.has_value(); });
    QCOMPARE(sums.count, 8);
    QCOMPARE(sums.total.text(sanpi::Unit::Yi, 2), u"70.08"_s);
    QCOMPARE(named(u"创基智谷项目"_s)->total.text(sanpi::Unit::Yi, 0), u"30"_s);
}

void TestDemo::industryFinished()
{
    const Sums sums = sumsOf(m_ledger, [](const DemoProject& project) {
        return project.sector == u"产业集群"_s && project.producedOn.year() == 2021;
    });
    QCOMPARE(sums.count, 28);
}

// As published, once more in plain numbers.
void TestDemo::libraryAddsUp()
{
    QCOMPARE(m_ledger.rebuild.size(), 146U);
    Money total;
    Money startedTotal;
    Money target;
    Money done;
    int inLibrary = 0;
    int started = 0;
    for (const sanpi::DemoRebuild& member : m_ledger.rebuild) {
        total += member.total;
        target += member.target;
        inLibrary += member.inLibrary ? 1 : 0;
        if (!member.startedOn.isValid())
            continue;
        ++started;
        startedTotal += member.total;
        done += member.done.back().amount;
    }
    QCOMPARE(inLibrary, 107);
    QCOMPARE(started, 54);
    QCOMPARE(total, Money::fromWan(558000));
    QCOMPARE(startedTotal, Money::fromWan(136800));
    QCOMPARE(target, Money::fromWan(26200));
    QCOMPARE(done, Money::fromWan(26600));
}

void TestDemo::hasNoContradictions()
{
    QCOMPARE(sanpi::contradictions(m_ledger, m_facts).join(u'\n'), QString());
}

// A checker that finds nothing proves nothing: each kind of fault put in must come out.
void TestDemo::findsContradictions_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("part");
    for (const auto& [fault, part] :
        std::map<QString, QString> {{u"code"_s, u"code has"_s}, {u"twin"_s, u"used twice"_s},
            {u"credit"_s, u"credit code is"_s}, {u"start"_s, u"before start"_s},
            {u"finish"_s, u"after finish"_s}, {u"stage"_s, u"stage does not"_s},
            {u"total"_s, u"finished and"_s}, {u"words"_s, u"words and finish"_s},
            {u"place"_s, u"outside the township"_s}, {u"order"_s, u"run backwards"_s},
            {u"batch"_s, u"not producing"_s}, {u"milestone"_s, u"milestone and stage"_s},
            {u"permit"_s, u"started without"_s}, {u"library"_s, u"outside the library"_s},
            {u"statement"_s, u"statements fall"_s}, {u"rebuilt"_s, u"sums differ"_s}})
        QTest::newRow(qPrintable(fault)) << fault << part;
}

void TestDemo::findsContradictions()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, part);
    DemoLedger ledger = m_ledger;
    // The first is the university: finished in July, in a batch, before January under way.
    DemoProject& project = ledger.projects.front();
    QVERIFY(project.batch && project.producedOn.month() == 7);
    const auto rebuilt = std::ranges::find_if(
        ledger.rebuild, [](const sanpi::DemoRebuild& member) { return member.startedOn.isValid(); });
    QVERIFY(rebuilt != ledger.rebuild.end() && !project.milestones.empty());
    const std::map<QString, std::function<void()>> faults {{u"code"_s, [&] { project.code.chop(1); }},
        {u"twin"_s, [&] { project.code = ledger.projects[1].code; }},
        {u"credit"_s, [&] { project.uscc[17] = project.uscc[17] == u'A' ? u'B' : u'A'; }},
        {u"start"_s, [&] { project.startedOn = QDate(2021, 3, 3); }},
        {u"finish"_s, [&] { project.months[11] = Money::fromWan(1); }},
        {u"stage"_s, [&] { project.stage = Stage::Started; }},
        {u"total"_s, [&] { project.total += Money::fromWan(1); }},
        {u"words"_s, [&] { project.progress.back().text = u"主体施工"_s; }},
        {u"place"_s, [&] { project.unit = u"恩村街道"_s; }},
        {u"order"_s, [&] { project.capacityOn = project.startedOn; }},
        {u"batch"_s, [&] { project.batch->joined = QDate(2021, 7, 1); }},
        {u"milestone"_s, [&] { project.milestones.back().actual = QDate(2021, 1, 1); }},
        {u"permit"_s, [&] { project.procedures.back().issued = QDate(2021, 1, 1); }},
        {u"library"_s, [&] { rebuilt->inLibrary = false; }},
        {u"statement"_s, [&] { rebuilt->done.front().amount = rebuilt->total; }},
        {u"rebuilt"_s, [&] { rebuilt->total += Money::fromWan(1); }}};
    faults.at(fault)();
    const QStringList found = sanpi::contradictions(ledger, m_facts);
    QVERIFY2(found.join(u'\n').contains(part), qPrintable(found.join(u'\n')));
}

void TestDemo::isTheSameEachTime()
{
    const auto again = sanpi::generateDemo(m_facts);
    QVERIFY(again.ok());
    QVERIFY(*again == m_ledger);
}

void TestDemo::otherSeedsMeetTheFiguresToo()
{
    DemoFacts facts = m_facts;
    for (quint64 seed = 1; seed <= 25; ++seed) {
        facts.seed = seed;
        const auto ledger = sanpi::generateDemo(facts);
        QVERIFY2(ledger.ok(), qPrintable(ledger.ok() ? QString() : ledger.error().what));
        QVERIFY(!(*ledger == m_ledger));
        const Sums sums = sumsOf(*ledger, [](const DemoProject&) { return true; });
        QCOMPARE(sums.total, Money::fromWan(11138900));
        QCOMPARE(sums.done, Money::fromWan(2678500));
        QCOMPARE(sanpi::contradictions(*ledger, facts).join(u'\n'), QString());
    }
}

void TestDemo::unitsAreTheDistricts()
{
    QFile file(QDir::cleanPath(QStringLiteral(SANPI_TEST_DATA "/../../resources/district.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList known;
    for (const QJsonValue& unit :
        QJsonDocument::fromJson(file.readAll()).object().value(u"units"_s).toArray())
        known.append(unit.toObject().value(u"name"_s).toString());
    QStringList used;
    for (const sanpi::DemoUnit& unit : m_facts.units)
        used.append(unit.name);
    QCOMPARE(used, known);
    for (const QString& unit : known) {
        const Sums sums
            = sumsOf(m_ledger, [&unit](const DemoProject& project) { return project.unit == unit; });
        QVERIFY2(sums.count > 0, qPrintable(unit));
    }
}

void TestDemo::everyClassAndStageOccurs()
{
    for (const YearClass yearClass :
        {YearClass::Preliminary, YearClass::NewStart, YearClass::Continuing, YearClass::Completion})
        QVERIFY(std::ranges::count(m_ledger.projects, yearClass, &DemoProject::yearClass) > 0);
    for (const Stage stage : sanpi::allStages)
        QVERIFY(std::ranges::count(m_ledger.projects, stage, &DemoProject::stage) > 0);
}

void TestDemo::refusesBrokenFacts_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("readable"); // else it is refused on reading
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("[") << false;
    QTest::newRow("key missing") << QByteArray("\"surnames\"") << QByteArray("\"names\"") << false;
    QTest::newRow("unknown level") << QByteArray("\"level\": \"省\"") << QByteArray("\"level\": \"国\"")
                                   << false;
    QTest::newRow("unknown department") << QByteArray("\"departments\": [\"区科技局\"]")
                                        << QByteArray("\"departments\": [\"火星局\"]") << true;
    QTest::newRow("count") << QByteArray("\"count\": 34") << QByteArray("\"count\": 35") << true;
    QTest::newRow("library's key") << QByteArray("\"libraryOn\"") << QByteArray("\"listedOn\"") << false;
    QTest::newRow("library's count") << QByteArray("\"count\": 146") << QByteArray("\"count\": 1460") << true;
    QTest::newRow("library's sum") << QByteArray("\"startedTotal\": 136800")
                                   << QByteArray("\"startedTotal\": 1368") << true;
    QTest::newRow("no room") << QByteArray("\"done\": 1174300") << QByteArray("\"done\": 4174300") << true;
}

void TestDemo::refusesBrokenFacts()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const bool, readable);
    QFile file(u":/sanpi/demo/facts.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    QVERIFY(json.contains(from));
    json.replace(from, to);
    const auto facts = sanpi::readDemoFacts(json);
    QCOMPARE(facts.ok(), readable);
    if (readable)
        QCOMPARE(sanpi::generateDemo(*facts).ok(), false);
}

void TestDemo::apportions_data()
{
    QTest::addColumn<QList<qint64>>("wanted");
    QTest::addColumn<qint64>("most");
    QTest::addColumn<qint64>("sum");
    QTest::addColumn<QList<qint64>>("values");
    QTest::newRow("as wanted") << QList<qint64> {1, 2, 3} << qint64(9) << qint64(6)
                               << QList<qint64> {1, 2, 3};
    QTest::newRow("in proportion") << QList<qint64> {1, 2, 3} << qint64(99) << qint64(60)
                                   << QList<qint64> {10, 20, 30};
    QTest::newRow("bounded") << QList<qint64> {1, 1, 8} << qint64(4) << qint64(10) << QList<qint64> {3, 3, 4};
    QTest::newRow("thirds") << QList<qint64> {1, 1, 1} << qint64(9) << qint64(10) << QList<qint64> {4, 3, 3};
    QTest::newRow("nothing") << QList<qint64> {5, 5} << qint64(9) << qint64(0) << QList<qint64> {0, 0};
}

void TestDemo::apportions()
{
    QFETCH(const QList<qint64>, wanted);
    QFETCH(const qint64, most);
    QFETCH(const qint64, sum);
    QFETCH(const QList<qint64>, values);
    std::vector<sanpi::Share> shares;
    for (const qint64 value : wanted)
        shares.push_back({value, 0, most});
    const auto result = sanpi::apportion(shares, sum);
    QVERIFY(result.has_value());
    QCOMPARE(QList<qint64>(result->begin(), result->end()), values);
}

void TestDemo::apportionsRefuseNoRoom()
{
    QVERIFY(!sanpi::apportion({{1, 0, 4}, {1, 0, 4}}, 9));
    QVERIFY(!sanpi::apportion({{1, 2, 4}, {1, 2, 4}}, 3));
    QVERIFY(!sanpi::apportion({{1, 5, 4}}, 4));
    QVERIFY(!sanpi::apportion({}, 1));
    QVERIFY(sanpi::apportion({}, 0)->empty());
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
