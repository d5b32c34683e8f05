// SPDX-License-Identifier: GPL-3.0-or-later
#include "projectfixture.h"
#include "ui/facts/columnlayout.h"
#include "ui/facts/gridroles.h"
#include "ui/facts/offers.h"
#include "ui/facts/valuetext.h"
#include "ui/grid/gridmodel.h"
#include "ui/grid/gridoutput.h"
#include "ui/grid/selectionsum.h"
#include "ui/pages/projects/curve.h"
#include "ui/pages/projects/projectcolumns.h"
#include "ui/pages/projects/quickfilters.h"
#include "ui/shell/language.h"
#include "ui/widgets/blocktext.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

class TestProjectsModel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyLanguage(*qApp, u"zh_CN"_s);
        m_path = m_dir.filePath(u"model.sanpi"_s);
        makeLedger(m_path, sampleProjects());
    }

    void init()
    {
        m_model = std::make_unique<GridModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        reload();
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void showsTheTable()
    {
        QCOMPARE(m_model->rowCount(), 12);
        QCOMPARE(m_model->columnCount(), int(m_table->fields.size()));
        QCOMPARE(shown(u"永威新能源电池项目"_s, u"total"_s), u"120,000"_s);
        // 12 × 3000 ÷ 24000
        QCOMPARE(shown(u"永威新能源电池项目"_s, u"rate"_s), u"150.00"_s);
        QCOMPARE(shown(u"永威新能源电池项目"_s, u"unit"_s), u"恩村街道"_s);
        QCOMPARE(shown(u"永威新能源电池项目"_s, u"level"_s), u"省"_s);
        QCOMPARE(
            m_model->headerData(m_model->columnOf(u"total"), Qt::Horizontal).toString(), u"总投资(万元)"_s);
        QCOMPARE(m_model->headerData(m_model->columnOf(u"rate"), Qt::Horizontal).toString(), u"完成率(%)"_s);
    }

    void switchesTheUnit()
    {
        m_model->setUnit(Unit::Yi);
        QCOMPARE(shown(u"永威新能源电池项目"_s, u"total"_s), u"12.00"_s);
        QCOMPARE(
            m_model->headerData(m_model->columnOf(u"total"), Qt::Horizontal).toString(), u"总投资(亿元)"_s);
        // What is rounded on the screen is exact in the tooltip and in the editor.
        const QModelIndex small = at(u"-5号楼改扩建"_s, u"total"_s);
        QCOMPARE(small.data().toString(), u"0.36"_s);
        QVERIFY(small.data(Qt::ToolTipRole).toString().startsWith(u"3,600"_s));
        QCOMPARE(small.data(Qt::EditRole).toString(), u"0.36"_s);
        QVERIFY(m_model->submit(small, u"0.4"_s));
        QCOMPARE(m_model->value(small).money(), Money::fromWan(4'000));
    }

    void alignsDecimalsOfAColumn()
    {
        const QModelIndex cell = at(u"科创孵化器"_s, u"total"_s);
        QVERIFY(m_model->submit(cell, u"5000.5"_s));
        QCOMPARE(cell.data(Qt::EditRole).toString(), u"5000.5"_s);
    }

    void filters_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<int>("count");
        QTest::newRow("none") << QString() << 12;
        QTest::newRow("level") << u"level=省"_s << 2;
        QTest::newRow("label and word") << u"级别=省 且 总投资>=15亿"_s << 1;
        QTest::newRow("behind") << u"gap<0"_s << 4;
        QTest::newRow("initials") << u"wsgw"_s << 2;
        QTest::newRow("polyphone") << u"cyylzx"_s << 1; // 重阳 chong yang
        QTest::newRow("code") << u"2101-410871-04-01-100007"_s << 1;
        QTest::newRow("unit word") << u"unit~文昌"_s << 2;
        QTest::newRow("nothing") << u"zzzz"_s << 0;
        QTest::newRow("no code") << u"code=空"_s << 1;
    }
    void filters()
    {
        QFETCH(QString, expression);
        QFETCH(int, count);
        const auto parsed = Filter::parse(expression, *m_table);
        QVERIFY(std::holds_alternative<Filter>(parsed));
        m_model->setFilter(std::get<Filter>(parsed));
        QCOMPARE(m_model->rowCount(), count);
        for (int row = 0; row < m_model->rowCount(); ++row)
            QCOMPARE(m_model->rowOf(m_model->project(row)), row);
    }

    void sortsBySeveralColumnsNothingLast()
    {
        m_model->setSort({{u"level"_s, false}, {u"total"_s, true}});
        QCOMPARE(nameAt(0), u"数字产业园(一期)"_s);
        QCOMPARE(nameAt(1), u"永威新能源电池项目"_s);
        QCOMPARE(nameAt(2), u"长途客运枢纽"_s);
        m_model->setSort({{u"target"_s, true}});
        QCOMPARE(nameAt(11), u"旧城改造片区"_s); // has no target
        m_model->setSort({{u"target"_s, false}});
        QCOMPARE(nameAt(11), u"旧城改造片区"_s);
    }

    void sortsNumbersInCodesNaturally()
    {
        m_model->setSort({{u"code"_s, false}});
        QCOMPARE(nameAt(0), u"永威新能源电池项目"_s);
        QCOMPARE(nameAt(11), u"博物馆新馆"_s);
    }

    void keepsRowsWhereNothingMoved()
    {
        m_model->setSort({{u"total"_s, true}});
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        reload();
        QCOMPARE(resets.count(), 0);
        QVERIFY(changes.count() > 0);
    }

    void refusesWhatCannotBeRead_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("amount") << u"total"_s << u"约3亿"_s;
        QTest::newRow("negative") << u"total"_s << u"-5"_s;
        QTest::newRow("choice") << u"level"_s << u"国"_s;
        QTest::newRow("unit") << u"unit"_s << u"没有这个单位"_s;
        QTest::newRow("date") << u"start_planned"_s << u"2021-13-01"_s;
        QTest::newRow("required") << u"name"_s << u" "_s;
        QTest::newRow("code") << u"code"_s << u"12-34"_s;
    }
    void refusesWhatCannotBeRead()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QSignalSpy edits(m_model.get(), &GridModel::edited);
        QSignalSpy problems(m_model.get(), &GridModel::problemFound);
        const QModelIndex cell = at(u"科创孵化器"_s, field);
        const Value before = m_model->value(cell);
        QVERIFY(!m_model->submit(cell, typed));
        QCOMPARE(edits.count(), 0);
        QCOMPARE(problems.count(), 1);
        QCOMPARE(m_model->value(cell), before);
        QCOMPARE(cell.data().toString(), typed);
        QVERIFY(!cell.data(ProblemRole).toString().isEmpty());
        m_model->clearProblem(m_model->cellId(cell));
        QVERIFY(cell.data(ProblemRole).toString().isEmpty());
    }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shownText");
        QTest::newRow("unit in the text") << u"total"_s << u"1.2亿"_s << u"12,000"_s;
        QTest::newRow("formula") << u"total"_s << u"=12*3"_s << u"36"_s;
        QTest::newRow("full width") << u"total"_s << u"１２，３４５"_s << u"12,345"_s;
        QTest::newRow("alias") << u"level"_s << u"省重点"_s << u"省"_s;
        QTest::newRow("unit alias or name") << u"unit"_s << u"恩村街道"_s << u"恩村街道"_s;
        QTest::newRow("date") << u"start_planned"_s << u"2021年3月5日"_s << u"2021-03-05"_s;
        QTest::newRow("month") << u"start_planned"_s << u"2021.09"_s << u"2021-09-01"_s;
    }
    void readsWhatPeopleType()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, shownText);
        QSignalSpy edits(m_model.get(), &GridModel::edited);
        const QModelIndex cell = at(u"科创孵化器"_s, field);
        QVERIFY(m_model->setData(cell, typed));
        QCOMPARE(edits.count(), 1);
        QCOMPARE(cell.data().toString(), shownText);
        QVERIFY(cell.data(PendingRole).toBool());
    }

    void tellsOfNoEditThatChangesNothing()
    {
        QSignalSpy edits(m_model.get(), &GridModel::edited);
        QVERIFY(m_model->submit(at(u"科创孵化器"_s, u"total"_s), u"5,000"_s));
        QCOMPARE(edits.count(), 0);
    }

    void computedAndReadOnlyCellsTakeNothing()
    {
        QVERIFY(!(m_model->flags(at(u"科创孵化器"_s, u"rate"_s)) & Qt::ItemIsEditable));
        QVERIFY(!m_model->submit(at(u"科创孵化器"_s, u"rate"_s), u"5"_s));
        m_model->setTable(m_table, m_catalogue, true);
        QVERIFY(!(m_model->flags(at(u"科创孵化器"_s, u"total"_s)) & Qt::ItemIsEditable));
    }

    void sumsOfSelections()
    {
        SelectionSum sum;
        for (const QString& name : {u"科创孵化器"_s, u"冷链物流基地"_s, u"旧城改造片区"_s})
            sum.add(m_model->field(m_model->columnOf(u"target")), m_model->value(at(name, u"target"_s)));
        QCOMPARE(sum.cells, 3);
        QCOMPARE(sum.filled, 2);
        QCOMPARE(Money::fromYuan(sum.sum), Money::fromWan(4'800));
        QCOMPARE(Money::fromYuan(sum.mean()), Money::fromWan(2'400));
        QVERIFY(sum.text(Unit::Wan).contains(u"4,800 万元"_s));
        QVERIFY(sum.text(Unit::Yi).contains(u"0.48 亿元"_s));
    }

    void sumsNoRates()
    {
        SelectionSum rates;
        const Field& rate = m_model->field(m_model->columnOf(u"rate"));
        rates.add(rate, m_model->value(at(u"科创孵化器"_s, u"rate"_s)));
        rates.add(rate, m_model->value(at(u"冷链物流基地"_s, u"rate"_s)));
        QVERIFY(rates.text(Unit::Wan).contains(u"90.00%"_s));
        QVERIFY(rates.text(Unit::Wan).contains(u"100.00%"_s));
        QVERIFY(!rates.text(Unit::Wan).contains(u"190.00%"_s));
        rates.add(m_model->field(m_model->columnOf(u"total")), Value(Money::fromWan(1)));
        QVERIFY(!rates.type); // mixed: nothing is added up
    }

    void meanIsHalfUp()
    {
        SelectionSum sum;
        const Field& total = m_model->field(m_model->columnOf(u"total"));
        sum.add(total, Value(qint64(1)));
        sum.add(total, Value(qint64(2)));
        QCOMPARE(sum.mean(), 2);
        SelectionSum negative;
        negative.add(total, Value(qint64(-1)));
        negative.add(total, Value(qint64(-2)));
        QCOMPARE(negative.mean(), -2);
    }

    void neutralisesFormulas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("starts");
        for (const QString& text : {u"=1+1"_s, u"+86 391"_s, u"-5号楼"_s, u"@x"_s, u"\tx"_s, u"＝A1"_s,
                 u"＋1"_s, u"－1"_s, u"＠x"_s})
            QTest::newRow(qPrintable(text)) << text << true;
        for (const QString& text : {u"永威"_s, u"2101-410871"_s, u"a=b"_s, QString()})
            QTest::newRow(qPrintable(u"plain "_s + text)) << text << false;
    }
    void neutralisesFormulas()
    {
        QFETCH(QString, text);
        QFETCH(bool, starts);
        QCOMPARE(startsFormula(text), starts);
        QCOMPARE(neutralised(text), starts ? QString(u'\'' + text) : text);
        const QList<OutRow> rows {{{text, false}, {u"-12"_s, true}}};
        QVERIFY(!commaText(rows).startsWith("\xef\xbb\xbf="));
        QVERIFY(tabbedText(rows).endsWith(u"\t-12\n"_s)); // a number stays a number
    }

    void copiesABlock()
    {
        m_model->setSort({{u"code"_s, false}});
        const QList<int> columns {
            m_model->columnOf(u"name"), m_model->columnOf(u"code"), m_model->columnOf(u"total")};
        QModelIndexList cells;
        for (int row = 9; row < 11; ++row) {
            for (const int column : columns)
                cells << m_model->index(row, column);
        }
        const auto mime = mimeOf(blockOf(*m_model, cells, columns, true));
        QCOMPARE(mime->text(),
            u"项目名称\t项目代码\t总投资(万元)\n旧城改造片区\t2101-410871-04-01-100010\t30000\n"
            "'-5号楼改扩建\t2101-410871-04-01-100012\t3600\n"_s);
        QVERIFY(mime->html().contains(
            u"<td style='mso-number-format:\"\\@\"' sdnum=\"2052;0;@\">2101-410871-04-01-100010</td>"_s));
        QVERIFY(mime->html().contains(u"<td>30000</td>"_s));
        QVERIFY(mime->html().contains(u"'-5号楼改扩建"_s));
    }

    void quotesInTextAndCsv()
    {
        const QList<OutRow> rows {{{u"a\nb"_s, false}, {u"say \"x\", y"_s, false}}};
        QCOMPARE(tabbedText(rows), u"\"a\nb\"\tsay \"x\", y\n"_s);
        QCOMPARE(commaText(rows), QByteArray("\xef\xbb\xbf\"a\nb\",\"say \"\"x\"\", y\"\r\n"));
    }

    void offersChoices_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("firstOffer");
        QTest::newRow("label") << u"class"_s << u"新"_s << u"新开工"_s;
        QTest::newRow("alias") << u"class"_s << u"在建"_s << u"续建"_s;
        QTest::newRow("initials") << u"class"_s << u"xj"_s << u"续建"_s;
        QTest::newRow("unit by initials") << u"unit"_s << u"ecjd"_s << u"恩村街道"_s;
        QTest::newRow("unit by a word") << u"unit"_s << u"家作"_s << u"苏家作乡"_s;
        QTest::newRow("nothing") << u"unit"_s << u"qqq"_s << QString();
    }
    void offersChoices()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, firstOffer);
        const QList<Offer> offers
            = matching(offersOf(m_model->field(m_model->columnOf(field)), *m_table), typed);
        QCOMPARE(offers.isEmpty() ? QString() : offers.first().text, firstOffer);
    }

    void layoutsSurvive()
    {
        ColumnLayout layout = projectColumns();
        layout.widths.insert(u"name"_s, 300);
        QCOMPARE(ColumnLayout::fromJson(layout.toJson()), layout);
        QCOMPARE(ColumnLayout::fromJson("no json"), ColumnLayout());
        layout.shown << u"gone"_s;
        QVERIFY(!layout.among({u"name"_s, u"lamp"_s}, projectColumns()).shown.contains(u"gone"_s));
        QCOMPARE(ColumnLayout().among({u"name"_s}, projectColumns()), projectColumns());
        for (const QString& key : projectColumns().shown)
            QVERIFY2(m_model->columnOf(key) >= 0, qPrintable(key));
    }

    void curveFromZero()
    {
        YearCurve curve;
        QCOMPARE(CurveGeometry::of(curve, QRectF(0, 0, 110, 100)).most, 0.0);
        curve.done[0] = 25;
        curve.done[1] = 50;
        curve.planned.fill(100);
        curve.target = 100;
        const CurveGeometry g = CurveGeometry::of(curve, QRectF(0, 0, 110, 100));
        QCOMPARE(g.done, QPolygonF({QPointF(0, 75), QPointF(10, 50)}));
        QCOMPARE(*g.targetY, 0.0);
        QCOMPARE(g.planned.size(), 12);
    }

    void filterValuesAreQuotedWhereNeeded()
    {
        QCOMPARE(filterValue(u"文昌街道"_s), u"文昌街道"_s);
        QCOMPARE(filterValue(u"区 发改委"_s), u"\"区 发改委\""_s);
        QCOMPARE(filterValue(u"空"_s), u"\"空\""_s);
    }

    void tenThousandRows()
    {
        QList<SampleProject> many;
        for (int i = 0; i < 10'000; ++i) {
            SampleProject sample = sampleProjects().at(i % 12);
            sample.name += QString::number(i);
            sample.code = u"2101-410871-05-02-%1"_s.arg(i + 100'000);
            sample.total = 1 + (i * 7919) % 10'007;
            sample.month = 0;
            sample.target = 0;
            many << sample;
        }
        const QString path = m_dir.filePath(u"many.sanpi"_s);
        makeLedger(path, many);
        auto ledger = Ledger::open(path);
        QVERIFY(ledger.ok());
        auto table = projectTable(**ledger, sampleYear, QDate(sampleYear, 12, 31));
        QVERIFY(table.ok());
        m_tester.reset(); // asks every row for everything after each reset
        m_model->setTable(std::make_shared<const Table>(std::move(table).value()), m_catalogue, false);
        m_model->setSort({{u"total"_s, true}, {u"name"_s, false}});
        QCOMPARE(m_model->rowCount(), 10'000);
        const int total = m_model->columnOf(u"total");
        for (int row = 1; row < m_model->rowCount(); ++row)
            QVERIFY(m_model->value(m_model->index(row - 1, total)).number()
                >= m_model->value(m_model->index(row, total)).number());
        m_model->setFilter(std::get<Filter>(Filter::parse(u"level=省 and total>5000"_s, m_model->table())));
        int expected = 0;
        for (int i = 0; i < many.size(); ++i)
            expected += many.at(i).level == 1 && many.at(i).total > 5'000 ? 1 : 0;
        QVERIFY(expected > 100);
        QCOMPARE(m_model->rowCount(), expected);
    }

private:
    void reload()
    {
        auto ledger = Ledger::open(m_path);
        QVERIFY(ledger.ok());
        auto table = projectTable(**ledger, sampleYear, QDate(sampleYear, 12, 31));
        QVERIFY(table.ok());
        m_table = std::make_shared<const Table>(std::move(table).value());
        m_catalogue = std::make_shared<const Catalogue>((*ledger)->catalogue());
        m_model->setTable(m_table, m_catalogue, false);
    }
    [[nodiscard]] QModelIndex at(const QString& name, const QString& field) const
    {
        const int nameColumn = m_model->columnOf(u"name");
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->row(row).cells[size_t(nameColumn)].text() == name)
                return m_model->index(row, m_model->columnOf(field));
        }
        return {};
    }
    [[nodiscard]] QString shown(const QString& name, const QString& field) const
    {
        return at(name, field).data().toString();
    }
    [[nodiscard]] QString nameAt(int row) const
    {
        return m_model->index(row, m_model->columnOf(u"name")).data().toString();
    }

    QTemporaryDir m_dir;
    QString m_path;
    std::shared_ptr<const Table> m_table;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<GridModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestProjectsModel)
#include "tst_projectsmodel.moc"
