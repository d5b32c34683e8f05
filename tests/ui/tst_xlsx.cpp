// SPDX-License-Identifier: GPL-3.0-or-later
// The workbook as openpyxl reads it: types, formats, formulas, print setup, charts.
#include "figurewalk.h"
#include "report/xlsxform.h"
#include "report/xlsxwriter.h"
#include "reportsample.h"
#include "reporttools.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi;

namespace {

doc::Row amounts(const QString& name, qint64 yuan, qint64 done, doc::Row::Kind kind)
{
    const Money target = Money::fromYuan(yuan);
    const Money reached = Money::fromYuan(done);
    const Percent rate {done, yuan};
    return {{{name}, {target.text(Unit::Wan, 2), {}, target}, {reached.text(Unit::Wan, 2), {}, reached},
                {rate.text(2), {}, rate}, {u"-12.50"_s, {}, qint64(-1250)}, {u"3"_s, {}, qint64(3)},
                {u"2021-12-31"_s, {}, QDate(2021, 12, 31)}},
        kind};
}

doc::Table typedTable()
{
    doc::Table table;
    table.caption = u"完成情况"_s;
    table.note = u"截至2021年12月底"_s;
    table.unit = u"万元"_s;
    table.columns = {{u"单位"_s, 2}, {u"计划"_s, 1, doc::Align::Right}, {u"完成"_s, 1, doc::Align::Right},
        {u"完成率（%）"_s, 1, doc::Align::Right}, {u"差"_s, 1, doc::Align::Right},
        {u"个数"_s, 1, doc::Align::Right}, {u"日期"_s, 1, doc::Align::Centre}};
    table.rows = {amounts(u"甲"_s, 12'345'678, 5'000'000, doc::Row::Kind::Item),
        amounts(u"乙"_s, 7'654'322, 6'000'001, doc::Row::Kind::Item)};
    doc::Row total = amounts(u"合计"_s, 20'000'000, 11'000'001, doc::Row::Kind::Total);
    total.cells[5] = {u"6"_s, {}, qint64(6)};
    table.rows.append(total);
    return table;
}

Document holding(const QList<doc::Block>& blocks, doc::Orientation orientation = doc::Orientation::Landscape)
{
    Document document;
    document.meta = {u"年度报告"_s, u"示范区项目服务中心"_s, u"重点项目"_s, {u"重点项目"_s},
        QDate(2022, 1, 4), {{u"AsOf"_s, u"2021-12-31"_s}}};
    document.sections = {doc::Section {orientation, blocks}};
    return document;
}

} // namespace

class XlsxTest : public QObject {
    Q_OBJECT

private slots:
    void writesTypedCells();
    void sumsItsTotals();
    void writesATotalThatIsNoSum();
    void sumsSubtotals();
    void setsUpThePage();
    void writesHeadsOverTwoRows();
    void makesChartsOfItsOwn();
    void neverMakesAFormulaOfAText();
    void dropsNothingSilently();
    void namesSheets_data();
    void namesSheets();
    void readsCellsAsTheyShow_data();
    void readsCellsAsTheyShow();
    void opensInLibreOffice();

private:
    QJsonObject written(const Document& document)
    {
        m_file = m_folder.filePath(u"book.xlsx"_s);
        return writeXlsx(document, m_file).ok() ? figurewalk::read(m_file) : QJsonObject();
    }
    static QJsonObject cell(const QJsonObject& book, int sheet, int row, int column)
    {
        return book[u"sheets"_s][sheet][u"rows"_s][row][column].toObject();
    }
    QTemporaryDir m_folder;
    QString m_file;
};

void XlsxTest::writesTypedCells()
{
    const QJsonObject book = written(holding({typedTable()}));
    const int row = 3; // below title, note and header
    QCOMPARE(cell(book, 0, row, 1)[u"value"_s].toDouble(), 1234.5678);
    QCOMPARE(cell(book, 0, row, 1)[u"format"_s].toString(), u"0.00"_s);
    QCOMPARE(cell(book, 0, row, 3)[u"value"_s].toDouble(), 5'000'000.0 / 12'345'678.0);
    QCOMPARE(cell(book, 0, row, 3)[u"format"_s].toString(), u"0.00%"_s);
    QCOMPARE(cell(book, 0, row, 4)[u"value"_s].toDouble(), -12.5);
    QCOMPARE(cell(book, 0, row, 5)[u"value"_s].toDouble(), 3.0);
    QCOMPARE(cell(book, 0, row, 5)[u"format"_s].toString(), u"0"_s);
    QCOMPARE(cell(book, 0, row, 6)[u"value"_s].toString(), u"2021-12-31"_s);
    QCOMPARE(cell(book, 0, row, 6)[u"type"_s].toString(), u"d"_s);
    // The cell says per cent: its title need not.
    QCOMPARE(cell(book, 0, 2, 3)[u"value"_s].toString(), u"完成率"_s);
    QCOMPARE(book[u"title"_s].toString(), u"年度报告"_s);
    QCOMPARE(book[u"author"_s].toString(), u"示范区项目服务中心"_s);
    QCOMPARE(book[u"created"_s].toString(), u"2022-01-04T00:00:00"_s);
    QCOMPARE(book[u"modified"_s].toString(), u"2022-01-04T00:00:00"_s);
}

void XlsxTest::sumsItsTotals()
{
    const QJsonObject book = written(holding({typedTable()}));
    const int total = 5;
    QCOMPARE(cell(book, 0, total, 1)[u"formula"_s].toString(), u"=SUM(B4:B5)"_s);
    QCOMPARE(cell(book, 0, total, 1)[u"value"_s].toDouble(), 2000.0);
    QCOMPARE(cell(book, 0, total, 5)[u"formula"_s].toString(), u"=SUM(F4:F5)"_s);
    // Rates and gaps are no sums.
    QVERIFY(cell(book, 0, total, 3)[u"formula"_s].toString().isEmpty());
    QVERIFY(cell(book, 0, total, 4)[u"formula"_s].toString().isEmpty());
}

void XlsxTest::writesATotalThatIsNoSum()
{
    doc::Table table = typedTable();
    const Money other = Money::fromYuan(20'010'000);
    table.rows[2].cells[1] = {other.text(Unit::Wan, 2), {}, other};
    const QJsonObject book = written(holding({table}));
    QVERIFY(cell(book, 0, 5, 1)[u"formula"_s].toString().isEmpty());
    QCOMPARE(cell(book, 0, 5, 1)[u"value"_s].toDouble(), 2001.0);
    QVERIFY(cell(book, 0, 6, 0)[u"value"_s].toString().contains(u"计划"_s));
}

void XlsxTest::sumsSubtotals()
{
    doc::Table table = typedTable();
    const doc::Row one = table.rows[0];
    const doc::Row two = table.rows[1];
    doc::Row first = one;
    doc::Row second = two;
    first.kind = second.kind = doc::Row::Kind::Subtotal;
    table.rows = {table.rows[2], first, one, second, two};
    const QJsonObject book = written(holding({table}));
    QCOMPARE(cell(book, 0, 3, 1)[u"formula"_s].toString(), u"=SUM(B6:B6,B8:B8)"_s);
    QCOMPARE(cell(book, 0, 4, 1)[u"formula"_s].toString(), u"=SUM(B6:B6)"_s);
    QCOMPARE(cell(book, 0, 6, 1)[u"formula"_s].toString(), u"=SUM(B8:B8)"_s);
    QVERIFY(book[u"sheets"_s][0][u"filter"_s].isNull());
}

void XlsxTest::setsUpThePage()
{
    const QJsonObject sheet = written(holding({typedTable()}))[u"sheets"_s][0].toObject();
    QCOMPARE(sheet[u"name"_s].toString(), u"完成情况"_s);
    QCOMPARE(sheet[u"freeze"_s].toString(), u"A4"_s);
    QCOMPARE(sheet[u"titles"_s].toString(), u"$3:$3"_s);
    QCOMPARE(sheet[u"filter"_s].toString(), u"A3:G5"_s);
    QCOMPARE(sheet[u"landscape"_s].toBool(), true);
    QCOMPARE(sheet[u"fit"_s].toBool(), true);
    QCOMPARE(sheet[u"fit_height"_s].toInt(-1), 0);
    QCOMPARE(sheet[u"paper"_s].toString(), u"9"_s);
}

void XlsxTest::writesHeadsOverTwoRows()
{
    doc::Table table = typedTable();
    table.groups = {{u"投资"_s, 1, 3}};
    const QJsonObject sheet = written(holding({table}))[u"sheets"_s][0].toObject();
    const QStringList merged = sheet[u"merged"_s].toVariant().toStringList();
    for (const QString& range : {u"A3:A4"_s, u"B3:D3"_s, u"E3:E4"_s, u"G3:G4"_s})
        QVERIFY2(merged.contains(range), qPrintable(range));
    QCOMPARE(sheet[u"rows"_s][3][1][u"value"_s].toString(), u"计划"_s);
    QCOMPARE(sheet[u"titles"_s].toString(), u"$3:$4"_s);
    QCOMPARE(sheet[u"freeze"_s].toString(), u"A5"_s);
}

void XlsxTest::makesChartsOfItsOwn()
{
    // It is not drawn: the workbook needs no picture.
    const QJsonObject book = written(holding({doc::Chart {reportsample::chart(), {}}}));
    QCOMPARE(book[u"sheets"_s][0][u"charts"_s].toInt(), 1);
    QCOMPARE(cell(book, 0, 3, 0)[u"value"_s].toString(), u"恩村街道"_s);
    QCOMPARE(cell(book, 0, 3, 1)[u"value"_s].toDouble(), 144.59);
    QCOMPARE(cell(book, 0, 1, 1)[u"value"_s].toDouble(), 100.0);
}

void XlsxTest::neverMakesAFormulaOfAText()
{
    doc::Table table;
    table.columns = {{u"名称"_s, 1}};
    const QStringList texts {u"=1+1"_s, u"=cmd|' /C calc'!A0"_s, u"+1"_s, u"-1"_s, u"@x"_s, u"{=1}"_s,
        u"http://x"_s, u"001"_s, u"1E3"_s};
    for (const QString& text : texts)
        table.rows.append({{{text}}});
    const QJsonObject book = written(holding({table}));
    for (int row = 0; row < texts.size(); ++row) {
        QCOMPARE(cell(book, 0, row + 2, 0)[u"value"_s].toString(), texts[row]);
        QVERIFY(cell(book, 0, row + 2, 0)[u"formula"_s].toString().isEmpty());
    }
}

void XlsxTest::dropsNothingSilently()
{
    doc::Table table;
    table.columns = {{u"名称"_s, 1}};
    table.rows = {{{{QString(40'000, u'长')}}}};
    const QJsonObject book = written(holding({table}));
    QVERIFY(cell(book, 0, 2, 0)[u"value"_s].toString().endsWith(u"长…"_s));
    QVERIFY(cell(book, 0, 3, 0)[u"value"_s].toString().contains(u"截断"_s));
    // A document without tables is one sheet of text.
    const QJsonObject prose = written(holding({doc::Paragraph {{{u"全区"_s}, {u"282个"_s, true}}}}));
    QCOMPARE(prose[u"sheets"_s][0][u"name"_s].toString(), u"正文"_s);
    QCOMPARE(cell(prose, 0, 0, 0)[u"value"_s].toString(), u"全区282个"_s);
    QVERIFY(!written(holding({})).isEmpty());
}

void XlsxTest::namesSheets_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("as it is") << QStringList {u"完成情况"_s} << QStringList {u"完成情况"_s};
    QTest::newRow("signs") << QStringList {u"a[1]:*?/\\b"_s} << QStringList {u"a 1 b"_s};
    QTest::newRow("twice") << QStringList {u"Abc"_s, u"aBC"_s, u"abc"_s}
                           << QStringList {u"Abc"_s, u"aBC（2）"_s, u"abc（3）"_s};
    QTest::newRow("long") << QStringList {QString(40, u'长'), QString(50, u'长')}
                          << QStringList {QString(31, u'长'), QString(28, u'长') + u"（2）"_s};
    QTest::newRow("apostrophes") << QStringList {u"'a'"_s} << QStringList {u"a"_s};
    QTest::newRow("nothing") << QStringList {u""_s, u"history"_s} << QStringList {u"表"_s, u"表（2）"_s};
    QTest::newRow("half a character")
        << QStringList {QString(30, u'长') + u"😀"_s} << QStringList {QString(30, u'长')};
}

void XlsxTest::namesSheets()
{
    QFETCH(const QStringList, wanted);
    QFETCH(const QStringList, names);
    xlsx::SheetNames sheets;
    QStringList taken;
    for (const QString& name : wanted)
        taken.append(sheets.take(name));
    QCOMPARE(taken, names);
}

void XlsxTest::readsCellsAsTheyShow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<doc::CellValue>("value");
    QTest::addColumn<bool>("number");
    QTest::newRow("yi") << u"1113.89"_s << doc::CellValue(Money::fromWan(11'138'900)) << true;
    QTest::newRow("wan") << u"11138900"_s << doc::CellValue(Money::fromWan(11'138'900)) << true;
    QTest::newRow("words") << u"约3亿元"_s << doc::CellValue(Money::fromWan(30'000)) << false;
    QTest::newRow("another amount") << u"5"_s << doc::CellValue(Money::fromWan(30'000)) << false;
    QTest::newRow("rate") << u"102.0"_s << doc::CellValue(Percent {102, 100}) << true;
    QTest::newRow("cut rate") << u"66.66"_s << doc::CellValue(Percent {2, 3}) << false;
    QTest::newRow("no rate") << u"—"_s << doc::CellValue(Percent {}) << false;
    QTest::newRow("count") << u"282"_s << doc::CellValue(qint64(282)) << true;
    QTest::newRow("points") << u"-9.99"_s << doc::CellValue(qint64(-999)) << true;
    QTest::newRow("counted words") << u"282个"_s << doc::CellValue(qint64(282)) << false;
    QTest::newRow("nothing behind") << u"282"_s << doc::CellValue() << false;
}

void XlsxTest::readsCellsAsTheyShow()
{
    QFETCH(const QString, text);
    QFETCH(const doc::CellValue, value);
    QFETCH(const bool, number);
    const xlsx::Form form = xlsx::formOf({text, doc::Tone::Normal, value}, Unit::Wan);
    QCOMPARE(form.kind == xlsx::Form::Kind::Number, number);
    QCOMPARE(form.text, text);
    if (number)
        QCOMPARE(figurewalk::shownNumber(form.number, form.format), text);
}

void XlsxTest::opensInLibreOffice()
{
    doc::Table table = typedTable();
    table.groups = {{u"投资"_s, 1, 3}};
    QVERIFY(!written(holding({table, doc::Chart {reportsample::chart(), {}}})).isEmpty());
    const QString pdf = reporttools::officePdf(m_file, m_folder.path());
    QVERIFY(!pdf.isEmpty());
    const QString text = reporttools::squeezed(reporttools::pdfText(pdf));
    for (const QString& shown : {u"1234.57"_s, u"2000.00"_s, u"40.50%"_s, u"2021-12-31"_s, u"144.59"_s})
        QVERIFY2(text.contains(shown), qPrintable(shown));
}

QTEST_MAIN(XlsxTest)
#include "tst_xlsx.moc"
