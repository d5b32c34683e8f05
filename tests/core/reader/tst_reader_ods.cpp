// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reader/made.h"

#include <QTest>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray odsFile(const QByteArray& styles, const QByteArray& tables)
{
    return zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"META-INF/manifest.xml", "<m:manifest xmlns:m='m'/>"},
        {"content.xml",
            "<?xml version='1.0'?><office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' "
            "xmlns:style='s'>"
            "<office:automatic-styles>"
                + styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
                + "</office:spreadsheet></office:body></office:document-content>"}});
}

} // namespace

/// OpenDocument sheets: types, repeats, spans, hidden things.
class TestReaderOds : public QObject {
    Q_OBJECT

private slots:
    void cells_data();
    void cells();
    void layout();
};

void TestReaderOds::cells_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QStringList>("cells");
    const auto row = [](const char* name, const char* cells, const QStringList& expected) {
        QTest::newRow(name) << "<table:table-row>" + QByteArray(cells) + "</table:table-row>" << expected;
    };
    row("numbers",
        "<table:table-cell office:value-type='float' "
        "office:value='12.5'><text:p>12,50</text:p></table:table-cell><table:table-cell "
        "office:value-type='percentage' office:value='0.5'/><table:table-cell office:value-type='currency' "
        "office:value='3'/>",
        {u"A1 number 12.5"_s, u"B1 number percent 0.5"_s, u"C1 number 3"_s});
    row("dates",
        "<table:table-cell office:value-type='date' office:date-value='2021-12-31'/><table:table-cell "
        "office:value-type='time' office:time-value='PT06H00M00S'/>",
        {u"A1 number date 44561"_s, u"B1 number time 0.25"_s});
    row("bool", "<table:table-cell office:value-type='boolean' office:boolean-value='true'/>",
        {u"A1 bool 1"_s});
    row("text with breaks",
        "<table:table-cell office:value-type='string'><text:p>甲<text:s "
        "text:c='2'/>乙<text:line-break/>丙</text:p><text:p>丁<text:span>戊</text:span></text:p></"
        "table:table-cell>",
        {u"A1 text 甲  乙\n丙\n丁戊"_s});
    row("note beside text",
        "<table:table-cell "
        "office:value-type='string'><office:annotation><text:p>note</text:p></office:annotation><text:p>甲</"
        "text:p></table:table-cell>",
        {u"A1 text 甲"_s});
    row("repeated",
        "<table:table-cell table:number-columns-repeated='2'/><table:table-cell "
        "table:number-columns-repeated='2' office:value-type='float' office:value='1'/><table:table-cell "
        "table:number-columns-repeated='16380'/>",
        {u"C1 number 1"_s, u"D1 number 1"_s});
    row("covered",
        "<table:table-cell table:number-columns-spanned='2' table:number-rows-spanned='1' "
        "office:value-type='string'><text:p>a</text:p></table:table-cell><table:covered-table-cell/"
        "><table:table-cell office:value-type='string'><text:p>b</text:p></table:table-cell>",
        {u"A1 text a"_s, u"C1 text b"_s});
    row("error",
        "<table:table-cell table:formula='of:=1/0' office:value-type='float' "
        "office:value='0'><text:p>#DIV/0!</text:p></table:table-cell>",
        {u"A1 error #DIV/0! formula"_s});
    row("formula", "<table:table-cell table:formula='of:=1+1' office:value-type='float' office:value='2'/>",
        {u"A1 number 2 formula"_s});
}

void TestReaderOds::cells()
{
    QFETCH(QByteArray, row);
    QFETCH(QStringList, cells);
    const Reading reading = readAll(odsFile({}, "<table:table table:name='S'>" + row + "</table:table>"));
    QVERIFY2(reading.ok, qPrintable(reading.refusal + reading.facts.join(u' ')));
    QCOMPARE(reading.source.kind, SheetFileKind::Ods);
    QCOMPARE(reading.cells, cells);
}

void TestReaderOds::layout()
{
    const QByteArray styles
        = "<style:style style:name='ta1'><style:table-properties table:display='false'/></style:style>";
    const QByteArray cell = "<table:table-cell table:number-columns-spanned='2' "
                            "table:number-rows-spanned='2' office:value-type='float' office:value='1'/>";
    const Reading reading = readAll(odsFile(styles,
        "<table:table table:name='A' table:style-name='ta1'/><table:table table:name='B'>"
        "<table:table-column/><table:table-column table:number-columns-repeated='2' "
        "table:visibility='collapse'/>"
        "<table:table-row table:number-rows-repeated='3'/><table:table-row table:visibility='filter'>"
            + cell
            + "</table:table-row><table:table-row "
              "table:number-rows-repeated='1048000'><table:table-cell/></table:table-row></table:table>"));
    QVERIFY2(reading.ok, qPrintable(reading.refusal));
    QCOMPARE(reading.sheets, (QStringList {u"A hidden"_s, u"B"_s}));
    QCOMPARE(reading.cells, (QStringList {u"hidden row 4"_s, u"A4 number 1"_s, u"hidden columns 1-2"_s}));
    QCOMPARE(reading.merges, QStringList {u"A4:B5"_s});
}

QTEST_APPLESS_MAIN(TestReaderOds)
#include "tst_reader_ods.moc"
