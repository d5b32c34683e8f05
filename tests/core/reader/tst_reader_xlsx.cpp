// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reader/made.h"
#include "exchange/reader/plainrow.h"

#include <QTest>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

/// Workbooks, sound and odd: every kind of cell, and every shortcut that the programs of this world take.
class TestReaderXlsx : public QObject {
    Q_OBJECT

private slots:
    void cells_data();
    void cells();
    void plainRowsReadAlike_data() { cells_data(); }
    void plainRowsReadAlike();
    void plainRows_data();
    void plainRows();
    void nothingIsTakenOutOfHiddenText();
    void badReferences_data();
    void badReferences();
    void layoutIsDelivered();
    void dateSystemIsDelivered();
    void sheetStates();
    void chartSheetsArePassedOver();
    void strangePrefixes();
    void missingParts();
    void backslashesAndCase();
    void mergesAreCapped();
    void utf16Part();
};

void TestReaderXlsx::cells_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("cells");
    const auto row = [](const char* name, const char* rows, const QStringList& cells) {
        QTest::newRow(name) << QByteArray(rows) << cells;
    };
    row("shared", "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>",
        {u"A1 text 甲"_s, u"B1 text 乙 丙"_s});
    row("shared, blank", "<row r='1'><c r='A1' t='s'><v>2</v></c></row>", {});
    row("shared, out of the table",
        "<row r='1'><c r='A1' t='s'><v>3</v></c><c r='B1' t='s'><v>-1</v></c></row>",
        {u"A1 unreadable"_s, u"B1 unreadable"_s});
    row("number", "<row r='1'><c r='A1'><v>50910</v></c><c r='B1' t='n'><v>0.083</v></c></row>",
        {u"A1 number 50910"_s, u"B1 number 0.083"_s});
    row("number that is none", "<row r='1'><c r='A1'><v>nan</v></c></row>", {u"A1 unreadable"_s});
    row("styles",
        "<row r='1'><c r='A1' s='1'><v>44561</v></c><c r='B1' s='2'><v>123</v></c><c r='C1' "
        "s='3'><v>0.5</v></c></row>",
        {u"A1 number date 44561"_s, u"B1 number padded 123 width 5"_s, u"C1 number percent 0.5"_s});
    row("style out of the table", "<row r='1'><c r='A1' s='9'><v>1</v></c><c r='B1' s=''><v>2</v></c></row>",
        {u"A1 number 1"_s, u"B1 number 2"_s});
    row("style only", "<row r='1'><c r='A1' s='1'/><c r='B1' s='1'></c></row>", {});
    row("bool", "<row r='1'><c r='A1' t='b'><v>1</v></c><c r='B1' t='b'><v>false</v></c></row>",
        {u"A1 bool 1"_s, u"B1 bool 0"_s});
    row("error", "<row r='1'><c r='A1' t='e'><v>#REF!</v></c></row>", {u"A1 error #REF!"_s});
    row("iso date", "<row r='1'><c r='A1' t='d'><v>2021-12-31</v></c><c r='B1' t='d'><v>soon</v></c></row>",
        {u"A1 number date 44561"_s, u"B1 text soon"_s});
    row("inline",
        "<row r='1'><c r='A1' t='inlineStr'><is><t>甲</t></is></c><c r='B1' "
        "t='inlineStr'><is><r><t>乙</t></r><r><rPr/><t>丙</t></r><rPh sb='0' "
        "eb='1'><t>yi</t></rPh></is></c></row>",
        {u"A1 text 甲"_s, u"B1 text 乙丙"_s});
    row("inline, cdata and escape",
        "<row r='1'><c r='A1' t='inlineStr'><is><t><![CDATA[<甲>]]>_x000D_\n&amp;</t></is></c></row>",
        {u"A1 text <甲>\n&"_s});
    row("inline beside value",
        "<row r='1'><c r='A1' t='inlineStr'><is><t>甲</t></is><v>乙</v></c><c r='B1' "
        "t='inlineStr'><v>乙</v><is><t>甲</t></is></c>"
        "<c r='C1'><v>1</v><is><t>甲</t></is></c><c r='D1'><is><t>甲</t></is><v>1</v></c></row>",
        {u"A1 text 甲"_s, u"B1 text 甲"_s, u"C1 number 1"_s, u"D1 number 1"_s});
    row("cached result",
        "<row r='1'><c r='A1'><f>1+1</f><v>2</v></c><c r='B1' t='str'><f>X</f><v>甲</v></c></row>",
        {u"A1 number 2 formula"_s, u"B1 text 甲 formula"_s});
    row("no cached result",
        "<row r='1'><c r='A1'><f>1+1</f></c><c r='B1'><f>1</f><v></v></c><c r='C1' "
        "t='str'><f>X</f><v></v></c></row>",
        {u"A1 formula-without-value"_s, u"B1 formula-without-value"_s});
    row("picture",
        "<row r='1'><c r='A1' t='str'><f>_xlfn.DISPIMG(1)</f><v>=DISPIMG(\"ID_1\",1)</v></c></row>",
        {u"A1 picture =DISPIMG(\"ID_1\",1) formula"_s});
    row("without references", "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>",
        {u"A1 number 1"_s, u"C1 number 3"_s, u"A2 number 4"_s});
    row("row by its cells", "<row><c r='B5'><v>1</v></c></row><row><c><v>2</v></c></row>",
        {u"B5 number 1"_s, u"A6 number 2"_s});
    row("foreign elements",
        "<row r='1'><x:y xmlns:x='z'><c><v>9</v></c></x:y><c "
        "r='A1'><extLst><ext><v>8</v></ext></extLst><v>1</v></c></row>",
        {u"A1 number 1"_s});
    row("hidden row", "<row r='2' hidden='1'><c r='A2'><v>1</v></c></row>",
        {u"hidden row 2"_s, u"A2 number 1"_s});
    row("last cell of a sheet", "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
        {u"XFD1048576 number 1"_s});
}

void TestReaderXlsx::cells()
{
    QFETCH(QByteArray, rows);
    QFETCH(QStringList, cells);
    const QByteArray sheet = worksheet("<dimension ref='A1:XFD1048576'/><sheetData>" + rows + "</sheetData>");
    const Reading reading = readAll(zipped(xlsxParts(sheet)));
    QVERIFY2(reading.ok, qPrintable(reading.refusal + reading.facts.join(u' ')));
    QCOMPARE(reading.cells, cells);
}

/// Rows in the common form never reach the parser: they must come out as they do where a comment sends all of
/// the part through it.
void TestReaderXlsx::plainRowsReadAlike()
{
    QFETCH(QByteArray, rows);
    QFETCH(QStringList, cells);
    rows.replace('\'', '"');
    // More than a piece of the part, so that rows lie across the ends of pieces.
    QByteArray many = rows;
    for (int number = 20; number < 3000; ++number) {
        const QByteArray row = QByteArray::number(number);
        many += "<row r=\"" + row + "\" spans=\"1:2\" x14ac:dyDescent=\"0.25\"><c r=\"A" + row
            + "\" s=\"1\" t=\"s\"><v>1</v></c><c r=\"B" + row + "\"><v>-1.5E+3</v></c></row>";
    }
    const auto read = [&](const QByteArray& before) {
        return readAll(zipped(xlsxParts(worksheet(before + "<sheetData>" + many + "</sheetData>"))));
    };
    const Reading plain = read({});
    const Reading parsed = read("<!-- -->");
    QVERIFY2(plain.ok || !parsed.ok, qPrintable(plain.refusal));
    QCOMPARE(plain.refusal, parsed.refusal);
    QCOMPARE(plain.facts, parsed.facts);
    QCOMPARE(plain.cells, parsed.cells);
    if (plain.ok && cells.size() < plain.cells.size())
        QCOMPARE(plain.cells.first(cells.size()), cells);
}

void TestReaderXlsx::plainRows_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<bool>("plain");
    QTest::addColumn<int>("cells");
    const auto row = [](const char* name, const char* text, bool plain, int cells = 0) {
        QTest::newRow(name) << QByteArray(text) << plain << cells;
    };
    row("common", R"(<row r="1" spans="1:3"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1"/><c/></row>)", true,
        3);
    row("empty", R"(<row r="1" ht="12.5"/>)", true);
    row("text", R"(<row><c t="str"><v>a b #N/A!"'</v></c></row>)", true, 1);
    row("reference", R"(<row><c t="str"><v>a&amp;b</v></c></row>)", false);
    row("not ASCII", "<row><c t=\"str\"><v>\xE7\x94\xB2</v></c></row>", false);
    row("control", "<row><c t=\"str\"><v>a\x01</v></c></row>", false);
    row("line break", "<row><c t=\"str\"><v>a\n</v></c></row>", false);
    row("formula", R"(<row><c r="A1"><f>1</f><v>1</v></c></row>)", false);
    row("inline", R"(<row><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>)", false);
    row("value twice", R"(<row><c><v>1</v><v>2</v></c></row>)", false);
    row("name twice", R"(<row r="1" r="1"/>)", false);
    row("name twice in a cell", R"(<row><c r="A1" r="A1"/></row>)", false);
    row("another name in a cell", R"(<row><c r="A1" cm="1"/></row>)", false);
    row("no space", R"(<row r="1"spans="1:3"/>)", false);
    row("name that is none", R"(<row 1r="1"/>)", false);
    row("single quotes", "<row r='1'/>", false);
    row("prefix", R"(<x:row r="1"/>)", false);
    row("longer name", R"(<rows r="1"/>)", false);
    row("longer name of a cell", R"(<row><col r="A1"/></row>)", false);
    row("cut", R"(<row r="1"><c r="A1"><v>1</v></c></ro)", false);
    row("not closed", R"(<row r="1"><c r="A1"><v>1</v></row>)", false);
    row("text between", R"(<row r="1"> <c r="A1"/></row>)", false);
    row("nothing", "", false);
}

void TestReaderXlsx::plainRows()
{
    QFETCH(QByteArray, row);
    QFETCH(bool, plain);
    QFETCH(int, cells);
    reader::PlainRow read;
    const QByteArray more = row + "<row";
    const std::size_t taken
        = reader::plainRowAt({more.constData(), static_cast<std::size_t>(more.size())}, read);
    QCOMPARE(taken, plain ? static_cast<std::size_t>(row.size()) : 0);
    if (plain)
        QCOMPARE(static_cast<int>(read.cells.size()), cells);
}

void TestReaderXlsx::nothingIsTakenOutOfHiddenText()
{
    const QByteArray fake = "<sheetData><row r=\"1\"><c r=\"A1\"><v>9</v></c></row></sheetData>";
    const QByteArray real = "<sheetData><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>";
    const QStringList expected {u"A2 number 1"_s};
    const QByteArrayList insides {"<!--" + fake + "-->" + real, real + "<!--" + fake + "-->",
        real + "<![CDATA[" + fake + "]]>", "<?x " + fake + "?>" + real,
        real + "<row><?x </row>" + fake + "?></row>", "<x>" + fake + "</x>" + real};
    for (const QByteArray& inside : insides) {
        const Reading reading = readAll(zipped(xlsxParts(worksheet(inside + "</sheetData>"))));
        QVERIFY2(reading.ok, qPrintable(reading.refusal + reading.facts.join(u' ')));
        QCOMPARE(reading.cells, expected);
    }
    // What is no XML is refused behind a row that was taken, too.
    QCOMPARE(readAll(zipped(xlsxParts(worksheet(real + "<row></sheetData>")))).refusal, u"xml-damaged"_s);
}

void TestReaderXlsx::badReferences_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("column") << QByteArray("<row r='1'><c r='ZZZZ99999999'><v>1</v></c></row>");
    QTest::newRow("row zero") << QByteArray("<row r='0'><c><v>1</v></c></row>");
    QTest::newRow("row too far") << QByteArray("<row r='1048577'><c><v>1</v></c></row>");
    QTest::newRow("row that is none") << QByteArray("<row r='x'><c><v>1</v></c></row>");
    QTest::newRow("cell of another row") << QByteArray("<row r='3'><c r='A4'><v>1</v></c></row>");
    QTest::newRow("past the last row")
        << QByteArray("<row r='1048576'><c><v>1</v></c></row><row><c><v>1</v></c></row>");
}

void TestReaderXlsx::badReferences()
{
    QFETCH(QByteArray, rows);
    const Reading reading = readAll(zipped(xlsxParts(worksheet("<sheetData>" + rows + "</sheetData>"))));
    QCOMPARE(reading.refusal, u"bad-reference"_s);
    QCOMPARE(reading.facts.value(0), u"S"_s);
}

void TestReaderXlsx::layoutIsDelivered()
{
    const QByteArray sheet = worksheet("<cols><col min='2' max='3' hidden='1'/><col min='4' max='4'/><col "
                                       "min='9' max='2' hidden='1'/></cols>"
                                       "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>"
                                       "<mergeCells><mergeCell ref='A1:C1'/><mergeCell ref='D3'/><mergeCell "
                                       "ref='C3:A1'/><mergeCell ref='A1:ZZZZ9'/>"
                                       "<mergeCell ref='A1:XFD1048576'/></mergeCells>");
    const Reading reading = readAll(zipped(xlsxParts(sheet)));
    QVERIFY(reading.ok);
    QCOMPARE(reading.cells, (QStringList {u"A1 number 1"_s, u"hidden columns 1-2"_s}));
    QCOMPARE(reading.merges, (QStringList {u"A1:C1"_s, u"D3:D3"_s, u"A1:XFD1048576"_s}));
}

void TestReaderXlsx::dateSystemIsDelivered()
{
    Parts parts = xlsxParts(worksheet("<sheetData><row><c t='d'><v>2021-12-31</v></c></row></sheetData>"));
    QVERIFY(!readAll(zipped(parts)).source.date1904);
    for (auto& [name, content] : parts)
        content.replace("<workbookPr/>", "<workbookPr date1904='true'/>");
    const Reading reading = readAll(zipped(parts));
    QVERIFY(reading.source.date1904);
    QCOMPARE(reading.cells, QStringList {u"A1 number date 43099"_s});
}

void TestReaderXlsx::sheetStates()
{
    Parts parts = xlsxParts(worksheet("<sheetData/>"));
    for (auto& [name, content] : parts)
        content.replace("<sheet name=\"S\"",
            "<sheet name='T' r:id='r1' state='hidden'/><sheet name='U' r:id='r1' state='veryHidden'/><sheet "
            "name=\"S\"");
    QCOMPARE(readAll(zipped(parts)).sheets, (QStringList {u"T hidden"_s, u"U veryHidden"_s, u"S"_s}));
    ReaderLimits limits;
    limits.sheets = 2;
    QCOMPARE(readAll(zipped(parts), u"x.xlsx"_s, limits).refusal, u"too-many-sheets"_s);
}

void TestReaderXlsx::chartSheetsArePassedOver()
{
    Parts parts = xlsxParts(worksheet("<sheetData/>"));
    for (auto& [name, content] : parts)
        content.replace("relationships/worksheet\"", "relationships/chartsheet\"");
    QCOMPARE(readAll(zipped(parts)).refusal, u"no-sheets"_s);
}

void TestReaderXlsx::strangePrefixes()
{
    Parts parts = xlsxParts(
        "<q:worksheet xmlns:q='http://purl.oclc.org/ooxml/spreadsheetml/main'><q:sheetData><q:row r='1'><q:c "
        "r='A1' t='s'>"
        "<q:v>0</q:v></q:c></q:row></q:sheetData></q:worksheet>");
    for (auto& [name, content] : parts) {
        content.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/");
        content.replace("r:id", "other:id");
    }
    const Reading reading = readAll(zipped(parts));
    QVERIFY2(reading.ok, qPrintable(reading.refusal));
    QCOMPARE(reading.cells, QStringList {u"A1 text 甲"_s});
}

void TestReaderXlsx::missingParts()
{
    const Parts whole
        = xlsxParts(worksheet("<sheetData><row><c><v>7</v></c><c t='s'><v>0</v></c></row></sheetData>"));
    const auto without = [&whole](const QByteArray& name) {
        Parts parts;
        for (const auto& part : whole) {
            if (part.first != name)
                parts.push_back(part);
        }
        return readAll(zipped(parts));
    };
    QCOMPARE(without("xl/styles.xml").cells, (QStringList {u"A1 number 7"_s, u"B1 text 甲"_s}));
    QCOMPARE(without("xl/sharedStrings.xml").cells, (QStringList {u"A1 number 7"_s, u"B1 unreadable"_s}));
    QCOMPARE(without("_rels/.rels").cells.size(), 2); // the usual place
    QCOMPARE(without("xl/_rels/workbook.xml.rels").refusal, u"bad-relationship"_s);
    QCOMPARE(without("xl/worksheets/sheet1.xml").refusal, u"part-missing"_s);
    QCOMPARE(without("xl/worksheets/sheet1.xml").facts, QStringList {u"xl/worksheets/sheet1.xml"_s});
}

void TestReaderXlsx::backslashesAndCase()
{
    Parts parts = xlsxParts(worksheet("<sheetData><row><c><v>7</v></c></row></sheetData>"));
    for (auto& [name, content] : parts)
        name = name == "xl/styles.xml" ? QByteArray("XL/Styles.xml") : QByteArray(name).replace('/', '\\');
    const Reading reading = readAll(zipped(parts));
    QVERIFY2(reading.ok, qPrintable(reading.refusal));
    QCOMPARE(reading.cells, QStringList {u"A1 number 7"_s});
}

void TestReaderXlsx::mergesAreCapped()
{
    QByteArray merges;
    for (int i = 1; i <= 5; ++i)
        merges += "<mergeCell ref='A" + QByteArray::number(i) + ":B" + QByteArray::number(i) + "'/>";
    ReaderLimits limits;
    limits.merges = 4;
    const Reading reading = readAll(
        zipped(xlsxParts(worksheet("<mergeCells>" + merges + "</mergeCells>"))), u"x.xlsx"_s, limits);
    QVERIFY(reading.ok);
    QCOMPARE(reading.merges, (QStringList {u"A1:B1"_s, u"A2:B2"_s, u"A3:B3"_s, u"A4:B4"_s, u"more"_s}));
}

void TestReaderXlsx::utf16Part()
{
    const QString text
        = u"\uFEFF<worksheet><sheetData><row><c t='str'><v>甲</v></c></row></sheetData></worksheet>"_s;
    const QByteArray bytes(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    QCOMPARE(readAll(zipped(xlsxParts(bytes))).cells, QStringList {u"A1 text 甲"_s});
}

QTEST_APPLESS_MAIN(TestReaderXlsx)
#include "tst_reader_xlsx.moc"
