// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportsample.h"
#include "ui/charts/chartgeometry.h"
#include "ui/charts/chartrender.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/chartwidget.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi;

class ChartsTest : public QObject {
    Q_OBJECT

private slots:
    void roundsSteps_data();
    void roundsSteps();
    void spreadsNames();
    void beginsAtZero();
    void drawsEveryText();
    void paintsBarsWhereTheirNumbersAre();
    void drawsForPaper();
    void opensByClickAndKey();
    void leavesGapsInLines();
};

void ChartsTest::roundsSteps_data()
{
    QTest::addColumn<double>("span");
    QTest::addColumn<int>("parts");
    QTest::addColumn<double>("step");
    QTest::newRow("1-2-5") << 100.0 << 5 << 20.0;
    QTest::newRow("up") << 105.0 << 5 << 50.0;
    QTest::newRow("small") << 0.9 << 4 << 0.5;
    QTest::newRow("one part") << 7.0 << 0 << 10.0;
}

void ChartsTest::roundsSteps()
{
    QFETCH(double, span);
    QFETCH(int, parts);
    QTEST(roundStep(span, parts), "step");
}

void ChartsTest::spreadsNames()
{
    QCOMPARE(spreadApart({10, 11, 50}, 5, 0, 100), (QList<double> {10, 15, 50}));
    QCOMPARE(spreadApart({99, 98}, 5, 0, 100), (QList<double> {100, 95}));
    QCOMPARE(spreadApart({}, 5, 0, 100), QList<double>());
}

void ChartsTest::beginsAtZero()
{
    const auto geometry = ChartGeometry::of(reportsample::chart(), {500, 200}, 15, 18,
        [](const QString& text) { return 12.0 * static_cast<double>(text.size()); });
    QCOMPARE(geometry.least, 0);
    QCOMPARE(geometry.along(0), geometry.plot.left());
    QVERIFY(geometry.most >= 144.59);
    QVERIFY(geometry.bar(0, 0, 100).right() <= 500);
    QVERIFY(geometry.across(0) < geometry.across(1));
    ChartSpec below = reportsample::chart();
    below.series[0].values[1] = ChartValue {-2000, u"-20.00%"_s, {}};
    const auto other = ChartGeometry::of(below, {500, 200}, 15, 18, [](const QString&) { return 10.0; });
    QVERIFY(other.least <= -20);
    QVERIFY(other.bar(1, 0, -20).right() <= other.along(0) + 1e-9);
}

void ChartsTest::drawsEveryText()
{
    ChartScene scene;
    scene.draw(reportsample::chart(), ChartTheme::print(), {520, 200});
    const QStringList texts = scene.texts();
    for (const QString& text : {u"恩村街道"_s, u"文昌街道"_s, u"区农业农村局"_s, u"144.59%"_s, u"82.36%"_s,
             u"61.12%"_s, u"序时进度 100.00%"_s, u"● "_s, u"▲ "_s, u"■ "_s})
        QVERIFY2(texts.contains(text), qPrintable(text));
}

void ChartsTest::paintsBarsWhereTheirNumbersAre()
{
    // Drawn big and read back: the first category's bar is the topmost and the longest.
    const ChartPicture picture = renderChart(reportsample::chart(), {156, 60});
    const QImage image = QImage::fromData(picture.png);
    QCOMPARE(image.width(), qRound(156 * 300 / 25.4));
    const ChartTheme theme = ChartTheme::print();
    const auto widthOf = [&](const QColor& colour, int& top) {
        int width = 0;
        top = image.height();
        for (int y = 0; y < image.height(); ++y) {
            int run = 0;
            for (int x = 0; x < image.width(); ++x)
                run += image.pixelColor(x, y) == colour ? 1 : 0;
            if (run > 100)
                top = std::min(top, y);
            width = std::max(width, run);
        }
        return width;
    };
    int green = 0;
    int yellow = 0;
    int red = 0;
    const int greenWidth = widthOf(theme.green, green);
    const int yellowWidth = widthOf(theme.yellow, yellow);
    const int redWidth = widthOf(theme.red, red);
    QVERIFY(green < yellow && yellow < red);
    QVERIFY(std::abs(static_cast<double>(yellowWidth) / greenWidth - 82.36 / 144.59) < 0.03);
    QVERIFY(std::abs(static_cast<double>(redWidth) / greenWidth - 61.12 / 144.59) < 0.03);
}

void ChartsTest::drawsForPaper()
{
    Document document = reportsample::document(1, true);
    renderCharts(document);
    for (const doc::Block& block : document.sections[0].blocks) {
        if (const auto* chart = std::get_if<doc::Chart>(&block)) {
            QCOMPARE(chart->picture.mm.width(), 156);
            QVERIFY(chart->picture.svg.contains("<svg"));
            QVERIFY(QString::fromUtf8(chart->picture.svg).contains(u"区农业农村局"_s));
            QVERIFY(chart->picture.vector.size() > 0);
            QVERIFY(chart->picture.texts.contains(u"144.59%"_s));
        }
    }
    QCOMPARE(
        renderChart(reportsample::chart(), {156, 60}).svg, renderChart(reportsample::chart(), {156, 60}).svg);
}

void ChartsTest::opensByClickAndKey()
{
    ChartWidget widget;
    widget.setSpec(reportsample::chart());
    QVERIFY(widget.minimumSizeHint().height() >= 3 * 20);
    widget.resize(520, 240);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    QSignalSpy opened(&widget, &ChartWidget::activated);
    const auto geometry = [&] {
        ChartScene scene;
        scene.draw(widget.spec(), ChartTheme::print(), widget.viewport()->size());
        return scene.hits();
    }();
    QCOMPARE(geometry.size(), 3);
    QTest::mouseClick(widget.viewport(), Qt::LeftButton, {}, geometry[1].area.center().toPoint());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.takeFirst().first().toString(), u"unit/2"_s);
    QVERIFY(geometry[1].tip.contains(u"82.36%"_s));

    widget.setFocus();
    QTest::mouseMove(widget.viewport(), QPoint(2, 2));
    QTest::keyClick(&widget, Qt::Key_Down);
    QTest::keyClick(&widget, Qt::Key_Down);
    QTest::keyClick(&widget, Qt::Key_Down);
    QTest::keyClick(&widget, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.takeFirst().first().toString(), u"unit/3"_s);
}

void ChartsTest::leavesGapsInLines()
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::Lines;
    spec.title = u"月度累计（亿元）"_s;
    spec.categories = {u"1月"_s, u"2月"_s, u"3月"_s, u"4月"_s};
    ChartSeries done;
    done.name = u"完成"_s;
    done.values = {ChartValue {10, u"10"_s, {}}, ChartValue {20, u"20"_s, {}}, std::nullopt, std::nullopt};
    ChartSeries pace;
    pace.name = u"序时"_s;
    pace.dashed = true;
    for (int month = 1; month <= 4; ++month)
        pace.values.append(ChartValue {month * 9, QString::number(month * 9), {}});
    spec.series = {done, pace};
    ChartScene scene;
    scene.draw(spec, ChartTheme::print(), {400, 240});
    QVERIFY(scene.texts().contains(u"完成 20"_s));
    QVERIFY(scene.texts().contains(u"序时 36"_s));
    QCOMPARE(scene.hits().size(), 4);
    QVERIFY(!scene.hits()[3].tip.contains(u"完成"_s));
    QCOMPARE(ChartGeometry::lastValue(done)->text, u"20"_s);
}

QTEST_MAIN(ChartsTest)
#include "tst_charts.moc"
