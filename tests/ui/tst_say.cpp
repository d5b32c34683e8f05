// SPDX-License-Identifier: GPL-3.0-or-later
// 报数: the sentence says only what the data hold, and what the clipboard gets is what was meant.
#include "core/ledgerfixture.h"
#include "report/say.h"
#include "ui/charts/chartwidget.h"
#include "ui/facts/gridview.h"
#include "ui/projectfixture.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace sanpi;
using namespace sanpi::test;

namespace {

const QDate november(2021, 11, 30);

QString said(LedgerFixture& fixture, const QString& where, QDate asOf = november,
    const std::vector<qint64>& projects = {})
{
    const auto made = selection(fixture.ledger(), 2021, asOf, where, projects);
    return made ? sayOf(*made).text : made.error().what;
}

} // namespace

class TestSay : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void many();
    void none();
    void one();
    void withoutATarget();
    void withoutAnyFigure();
    void filtersInWords_data();
    void filtersInWords();
    void pickedByHand();
    void figuresAreNamed();
    void copiesFromTheProjectsPage();
    void copiesAChart();

private:
    std::unique_ptr<LedgerFixture> m_fixture;
    std::vector<qint64> m_projects;
};

void TestSay::initTestCase()
{
    applyTheme(*qApp, ThemeKind::Light, 100);
    m_fixture = std::make_unique<LedgerFixture>();
    const auto add = [this](const QString& name, const QString& unit, Level level, YearClass yearClass,
                         int sector, qint64 total, qint64 target, qint64 month, bool started) {
        LedgerFixture& f = *m_fixture;
        const qint64 project = f.keyProject(name, level, yearClass);
        f.entry(project, 2021, u"unit"_s, f.unit(unit));
        f.entry(project, 2021, u"sector"_s, sector);
        if (total > 0)
            f.entry(project, 2021, u"total"_s, Money::fromWan(total));
        if (target > 0)
            f.target(project, 2021, 1, target);
        for (int i = 1; i <= 11 && month > 0; ++i)
            f.month(project, 202100 + i, month);
        if (started)
            f.transition(project, Stage::Started, QDate(2021, 3, 1));
        m_projects.push_back(project);
    };
    add(u"甲"_s, u"文昌街道"_s, Level::Province, YearClass::Continuing, 2, 200'000, 60'000, 5'000, true);
    add(u"乙"_s, u"文昌街道"_s, Level::City, YearClass::NewStart, 2, 100'000, 24'000, 2'000, true);
    add(u"丙"_s, u"李万街道"_s, Level::District, YearClass::NewStart, 4, 3'000, 1'200, 100, true);
    add(u"丁"_s, u"李万街道"_s, Level::District, YearClass::Preliminary, 5, 50'000, 0, 0, false);
    m_fixture->put(RecordId::project(m_projects[0]), u"stat_on"_s, QDate(2021, 5, 1));
    m_fixture->put(RecordId::project(m_projects[2]), u"stat_on"_s, QDate(2021, 12, 20)); // later
    QVERIFY(m_fixture->commit());
    for (qint64& project : m_projects)
        project = m_fixture->id(project);
}

void TestSay::many()
{
    QCOMPARE(said(*m_fixture, {}),
        u"截至11月底，全区重点项目4个，总投资35.30亿元，年度计划投资8.52亿元，累计完成投资7.81亿元，"
        "占年度计划的91.7%，与序时进度基本持平；其中已开工3个，已入统1个。"_s);
    QCOMPARE(said(*m_fixture, u"unit=文昌街道 and level>=市"_s),
        u"截至11月底，文昌街道省市重点项目2个，总投资30.00亿元，年度计划投资8.40亿元，累计完成投资7.70亿元，"
        "占年度计划的91.7%，与序时进度基本持平；均已开工，已入统1个。"_s);
    QVERIFY(said(*m_fixture, {}, QDate(2022, 4, 6)).startsWith(u"截至2021年12月底，"_s));
}

void TestSay::none()
{
    QCOMPARE(said(*m_fixture, u"unit=宁郭镇 and level=省"_s), u"截至11月底，宁郭镇省重点项目0个。"_s);
}

void TestSay::one()
{
    QCOMPARE(said(*m_fixture, u"name=甲"_s),
        u"截至11月底，甲总投资20.00亿元，年度计划投资6.00亿元，累计完成投资5.50亿元，占年度计划的91.7%，"
        "与序时进度基本持平；该项目已开工，已入统。"_s);
    // Where nothing reaches 亿元 all amounts are in 万元.
    QCOMPARE(said(*m_fixture, u"name=丙"_s),
        u"截至11月底，丙总投资3000万元，年度计划投资1200万元，累计完成投资1100万元，占年度计划的91.7%，"
        "与序时进度基本持平；该项目已开工。"_s);
}

void TestSay::withoutATarget()
{
    QCOMPARE(said(*m_fixture, u"class=前期"_s), u"截至11月底，丁总投资5.00亿元。"_s);
}

void TestSay::withoutAnyFigure()
{
    LedgerFixture bare;
    bare.keyProject(u"戊"_s);
    bare.keyProject(u"己"_s);
    QVERIFY(bare.commit());
    QCOMPARE(said(bare, {}), u"截至11月底，全区重点项目2个。"_s);
    QCOMPARE(said(bare, u"name=戊"_s), u"截至11月底，戊。"_s);
    QVERIFY(said(bare, {}, QDate(2021, 1, 10)).startsWith(u"截至年初，"_s));
}

void TestSay::filtersInWords_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("words");
    QTest::newRow("level") << u"level=省 or level=市"_s << u"全区省市重点项目2个"_s;
    QTest::newRow("class") << u"class=新开工"_s << u"全区新开工重点项目2个"_s;
    QTest::newRow("sector") << u"sector=产业集群"_s << u"全区产业集群领域重点项目2个"_s;
    QTest::newRow("units") << u"unit=文昌街道 or unit=李万街道"_s << u"李万街道、文昌街道重点项目4个"_s;
    QTest::newRow("more than words") << u"unit=文昌街道 and rate<95"_s << u"所选文昌街道重点项目2个"_s;
    QTest::newRow("two fields in one") << u"unit=文昌街道 or level=区"_s << u"所选重点项目4个"_s;
    QTest::newRow("not") << u"not level=区"_s << u"所选重点项目2个"_s;
    QTest::newRow("search") << u"街道"_s << u"所选重点项目4个"_s;
}

void TestSay::filtersInWords()
{
    QFETCH(QString, where);
    QFETCH(QString, words);
    const QString text = said(*m_fixture, where);
    QCOMPARE(text.section(u'，', 1, 1), words);
}

void TestSay::pickedByHand()
{
    const QString text = said(*m_fixture, {}, november, {m_projects[0], m_projects[1]});
    QVERIFY2(
        text.startsWith(u"截至11月底，所选文昌街道省市重点项目2个，总投资30.00亿元，"_s), qPrintable(text));
    QVERIFY(said(*m_fixture, u"rate<"_s) != QString()); // what is no filter is told, not said
}

void TestSay::figuresAreNamed()
{
    const auto made = selection(m_fixture->ledger(), 2021, november, {});
    QVERIFY(made.ok());
    const Sentence sentence = sayOf(*made);
    QVERIFY(sentence.figures.size() >= 6);
    for (const doc::Figure& figure : sentence.figures)
        QVERIFY(sentence.text.contains(figure.text));
}

void TestSay::copiesFromTheProjectsPage()
{
    QTemporaryDir folder;
    makeLedger(folder.filePath(u"x.sanpi"_s), sampleProjects());
    ProjectWindow window(folder.filePath(u"x.sanpi"_s));
    auto* button = child<QToolButton>(window.page(), "sayButton");
    QClipboard* clipboard = QApplication::clipboard();
    const auto choose = [&](const QString& name) {
        clipboard->clear();
        for (QAction* action : button->menu()->actions()) {
            if (action->objectName() == name)
                action->trigger();
        }
        window.settle();
    };
    choose(u"saySentenceAction"_s);
    QVERIFY2(clipboard->text().startsWith(u"截至12月底，全区重点项目12个，总投资"_s),
        qPrintable(clipboard->text()));
    choose(u"sayTableAction"_s);
    QCOMPARE(clipboard->text().split(u'\n', Qt::SkipEmptyParts).size(), 13);
    QVERIFY(clipboard->mimeData()->hasHtml());
    QVERIFY(clipboard->mimeData()->html().contains(u"永威新能源电池项目"_s));
    choose(u"sayPictureAction"_s);
    QVERIFY(clipboard->image().width() > 500);
    // Two rows chosen: those alone.
    auto* grid = window.page()->findChild<GridView*>();
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(grid, Qt::Key_Down, Qt::ShiftModifier);
    choose(u"sayTableAction"_s);
    QCOMPARE(clipboard->text().split(u'\n', Qt::SkipEmptyParts).size(), 3);
    QTest::keyClick(window.page(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    window.settle();
    QTRY_VERIFY(clipboard->text().startsWith(u"截至12月底，所选"_s));
    QVERIFY(clipboard->text().contains(u"重点项目2个"_s));
}

void TestSay::copiesAChart()
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::Lines;
    spec.title = u"月度累计"_s;
    spec.unit = u"亿元"_s;
    spec.perUnit = 100'000'000;
    spec.categories = {u"1月"_s, u"2月"_s};
    spec.series
        = {{u"完成"_s, ChartColour::First, false, {{ChartValue {150'000'000, u"1.50"_s, {}}}, std::nullopt}},
            {u"计划"_s, ChartColour::Second, true,
                {{ChartValue {200'000'000, u"2.00"_s, {}}}, {ChartValue {400'000'000, u"4.00"_s, {}}}}}};
    ChartWidget chart;
    chart.setSpec(spec);
    chart.resize(480, 300);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    const auto trigger = [&](const QString& name) {
        for (QAction* action : chart.actions()) {
            if (action->objectName() == name)
                action->trigger();
        }
    };
    trigger(u"copyTableAction"_s);
    QCOMPARE(QApplication::clipboard()->text(), u"亿元\t完成\t计划\n1月\t1.50\t2.00\n2月\t\t4.00\n"_s);
    trigger(u"copyPictureAction"_s);
    QVERIFY(QApplication::clipboard()->image().width() > 1000);
}

QTEST_MAIN(TestSay)
#include "tst_say.moc"
