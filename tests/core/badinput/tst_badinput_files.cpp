// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of bad input (docs/bad-input.md), containers, XML, workbooks and text files: each row of data
// names the number that it proves.
#include "core/badinput/rawzip.h"
#include "core/reader/made.h"
#include "exchange/sheets/sheetsource.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unicode/ucnv.h>
#include <unistd.h>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray oneCell = "<sheetData><row><c><v>1</v></c></row></sheetData>";
const QStringList read1 {u"A1 number 1"_s};

Parts sound()
{
    return xlsxParts(worksheet(oneCell));
}

Parts withSheet(const QByteArray& sheet)
{
    return xlsxParts(sheet);
}

std::vector<RawEntry> rawEntries(const Parts& parts)
{
    std::vector<RawEntry> entries;
    for (const auto& [name, content] : parts)
        entries.push_back(rawEntry(name, content));
    return entries;
}

QByteArray oleFile(const QString& entry)
{
    QByteArray bytes = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(504 + 512, '\0');
    bytes.replace(640, entry.size() * 2, reinterpret_cast<const char*>(entry.utf16()), entry.size() * 2);
    return bytes;
}

QByteArray encoded(const QString& text, const char* encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(encoding, &status);
    QByteArray bytes(text.size() * 4 + 4, '\0');
    bytes.truncate(ucnv_fromUChars(converter, bytes.data(), static_cast<int>(bytes.size()),
        reinterpret_cast<const UChar*>(text.utf16()), static_cast<int>(text.size()), &status));
    ucnv_close(converter);
    return bytes;
}

QByteArray odsFile(const QByteArray& tables)
{
    return zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"META-INF/manifest.xml", "<m:manifest xmlns:m='m'/>"},
        {"content.xml",
            "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:body>"
            "<office:spreadsheet>"
                + tables + "</office:spreadsheet></office:body></office:document-content>"}});
}

QByteArray cellsOf(const QByteArray& cells)
{
    return zipped(xlsxParts(worksheet("<sheetData><row r='1'>" + cells + "</row></sheetData>")));
}

} // namespace

class TestBadInputFiles : public QObject {
    Q_OBJECT

private slots:
    void files_data();
    void files();
    void underLimits_data();
    void underLimits();
    void otherThanFiles_data();
    void otherThanFiles();
    void nothingIsFetched();
    void whatIsNotTakenIsSaid();

private:
    static void addContainers();
    static void addFormats();
    static void addXml();
    static void addWorkbooks();
    static void addTexts();
};

namespace {

/// Refused for \p refusal, or read to \p cells where that is empty.
void addFile(const char* tag, const QByteArray& bytes, const QString& name, const QString& refusal,
    const QStringList& cells = {})
{
    QTest::newRow(tag) << bytes << name << refusal << cells;
}

void addBook(const char* tag, const QByteArray& bytes, const QString& refusal, const QStringList& cells = {})
{
    addFile(tag, bytes, u"台账.xlsx"_s, refusal, cells);
}

} // namespace

void TestBadInputFiles::addContainers()
{
    addBook("4 zip within the book", zipped(with(sound(), "xl/media/inner.zip", zipped(sound()))), {}, read1);
    std::vector<RawEntry> names = rawEntries(sound());
    for (const char* name : {"../../x", "..\\..\\y", "/etc/x", "C:\\x", "..././x"})
        names.push_back(rawEntry(name, "x"));
    names.push_back(rawEntry("link", "/etc/passwd"));
    names.back().attributes = 0120777;
    addBook("7 names that lead elsewhere, and a link", rawZip(names), {}, read1);
    addBook("8 two parts of one name", rawZip([] {
        auto entries = rawEntries(sound());
        entries.push_back(rawEntry("xl/worksheets/sheet1.xml", worksheet("<sheetData/>")));
        return entries;
    }()),
        u"zip-duplicate"_s);
    addBook("8 two parts but for case", zipped(with(sound(), "XL/Worksheets/Sheet1.xml", "x")),
        u"zip-duplicate"_s);
    addBook("9 half of a zip", zipped(sound()).first(900), u"zip-damaged"_s);
    addBook("9 a zip of 22 bytes", QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0'), u"zip-damaged"_s);
    std::vector<RawEntry> entries = rawEntries(sound());
    entries.back().crc ^= 1;
    addBook("10 wrong checksum", rawZip(entries), u"part-damaged"_s);
    entries = rawEntries(sound());
    entries.back().method = 97;
    addBook("11 unknown way of packing", rawZip(entries), u"zip-method"_s);
    entries = rawEntries(sound());
    for (RawEntry& entry : entries)
        entry.flags = 8;
    addBook("12 sizes behind the data", rawZip(entries), {}, read1);
    for (RawEntry& entry : entries) {
        entry.flags = 0;
        entry.zip64 = true;
    }
    addBook("12 zip64", rawZip(entries), {}, read1);
    addBook("12 a comment behind", rawZip(rawEntries(sound()), {}, "made by hand"), {}, read1);
    addBook("12 junk in front", rawZip(rawEntries(sound()), QByteArray("junk\0\1", 6)), u"not-text"_s);
    entries = rawEntries(sound());
    entries.back().size += 10;
    addBook("6 says more than there is: what is there counts", rawZip(entries), {}, read1);
}

void TestBadInputFiles::addFormats()
{
    addBook("13 password", oleFile(u"EncryptedPackage"_s), u"encrypted"_s);
    addBook("14 xls named xlsx", oleFile(u"Workbook"_s), u"old-xls"_s);
    addFile("14 xlsx named xls", zipped(sound()), u"台账.xls"_s, {}, read1);
    addFile(
        "15 page named xls", "<html><head><meta charset=gbk></head><table>", u"台账.xls"_s, u"html-table"_s);
    addFile("15 xml of 2003",
        "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
        u"台账.xls"_s, u"xml-spreadsheet"_s);
    addFile("15 text with tabs named xls", encoded(u"项目名称\t总投资\n"_s, "GB18030"), u"台账.xls"_s, {},
        {u"A1 text 项目名称"_s, u"B1 text 总投资"_s});
    addFile("16 et", oleFile(u"Workbook"_s), u"台账.et"_s, u"wps-et"_s);
    addBook("17 xlsb", zipped({{"xl/workbook.bin", "x"}}), u"xlsb"_s);
    addFile("17 xlsm", zipped(with(sound(), "xl/vbaProject.bin", "Sub x()")), u"台账.xlsm"_s, {}, read1);
    addBook("17 ods named xlsx",
        odsFile("<table:table table:name='S'><table:table-row><table:table-cell office:value-type='float' "
                "office:value='1'/></table:table-row></table:table>"),
        {}, read1);
    addBook("17 csv named xlsx", "a,b\n", {}, {u"A1 text a"_s, u"B1 text b"_s});
    addBook("18 program", "MZ\x90" + QByteArray(60, '\0'), u"other-format"_s);
    addBook("18 msi", oleFile(u"Property"_s), u"other-format"_s);
    addBook("18 jar", zipped({{"META-INF/MANIFEST.MF", "x"}}), u"other-format"_s);
    addBook("19 nothing", {}, u"empty"_s);
    addFile("20 mark of Excel", "\x05user", u"~$台账.xlsx"_s, u"owner-file"_s);
    addFile("20 mark of LibreOffice", ",user,", u".~lock.台账.xlsx#"_s, u"owner-file"_s);
}

void TestBadInputFiles::addXml()
{
    const QByteArray laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>";
    addBook("21 laughs in the shared strings",
        zipped(with(sound(), "xl/sharedStrings.xml", laughs + "<sst><si><t>&b;</t></si></sst>")),
        u"doctype"_s);
    addBook("21 laughs in the styles", zipped(with(sound(), "xl/styles.xml", laughs + "<styleSheet/>")),
        u"doctype"_s);
    addBook("21 laughs in the relationships", zipped(with(sound(), "_rels/.rels", laughs + "<x/>")),
        u"doctype"_s);
    addBook("21 laughs where nobody reads", zipped(with(sound(), "docProps/core.xml", laughs + "<x>&b;</x>")),
        {}, read1);
    addBook("22 entity of a file",
        zipped(withSheet("<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><worksheet>&x;</worksheet>")),
        u"doctype"_s);
    const QString wide = u"\uFEFF<!DOCTYPE w [<!ENTITY a 'b'>]><worksheet/>"_s;
    addBook("23 doctype in utf-16",
        zipped(withSheet({reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2})), u"doctype"_s);
    addBook("23 doctype in utf-7",
        zipped(withSheet("<?xml version='1.0' encoding='UTF-7'?>+ADwAIQ-DOCTYPE w+AD4-<worksheet/>")),
        u"xml-damaged"_s);
    addBook("23 odd quotes",
        zipped(withSheet("<?xml version=\"1.0\"  ?>\n<!DOCTYPE\tw\nPUBLIC \"a'b\" 'c'>"
                         "<worksheet/>")),
        u"doctype"_s);
    addBook("24 a million deep", zipped(withSheet(QByteArray("<a>").repeated(1'000'000))), u"xml-too-deep"_s);
    addBook("24 an attribute of 4 MB", zipped(withSheet("<a b='" + QByteArray(4 << 20, 'x') + "'/>")),
        u"xml-too-long"_s);
    QByteArray many = "<worksheet";
    for (int i = 0; i < 300'000; ++i)
        many += " a" + QByteArray::number(i) + "=''";
    addBook("24 attributes without end", zipped(withSheet(many + "/>")), u"xml-too-long"_s);
    addBook("25 GBK that says it is UTF-8",
        zipped(
            withSheet(worksheet("<sheetData><row><c t='str'><v>\xcf\xee\xc4\xbf</v></c></row></sheetData>"))),
        u"xml-damaged"_s);
    Parts strict
        = xlsxParts("<q:worksheet xmlns:q='http://purl.oclc.org/ooxml/spreadsheetml/main'>"
                    "<q:sheetData><q:row><q:c><q:v>1</q:v></q:c></q:row></q:sheetData></q:worksheet>");
    for (auto& [name, content] : strict)
        content.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/");
    addBook("26 strict, with prefixes", zipped(strict), {}, read1);
    addBook("27 escapes, cdata, phonetics, rich text",
        cellsOf("<c t='inlineStr'><is><t>a_x000D_\nb_x0041_</t></is></c>"
                "<c t='inlineStr'><is><t><![CDATA[<c>]]></t></is></c>"
                "<c t='inlineStr'><is><r><t>甲</t></r><r><t>乙</t></r><rPh sb='0' "
                "eb='1'><t>jia</t></rPh></is></c>"),
        {}, {u"A1 text a\nbA"_s, u"B1 text <c>"_s, u"C1 text 甲乙"_s});
    addBook("28 another book behind the formula",
        zipped(with(with(withSheet(worksheet(
                             "<sheetData><row><c><f>[1]S!A1</f><v>5</v></c><c "
                             "t='str'><f>WEBSERVICE(\"http://x\")</f><v>w</v></c></row></sheetData>")),
                        "xl/externalLinks/externalLink1.xml", "<externalLink/>"),
            "xl/externalLinks/_rels/externalLink1.xml.rels",
            "<Relationships><Relationship Id='r1' TargetMode='External' "
            "Target='file:///etc/passwd'/></Relationships>")),
        {}, {u"A1 number 5 formula"_s, u"B1 text w formula"_s});
    Parts outside = sound();
    for (auto& [name, content] : outside)
        content.replace("Target=\"worksheets/sheet1.xml\"", "Target=\"../../../etc/passwd\"");
    addBook("29 points outside", zipped(outside), u"bad-relationship"_s);
    for (auto& [name, content] : outside)
        content.replace("Target=\"../../../etc/passwd\"", "Target=\"worksheets/none.xml\"");
    addBook("29 points nowhere", zipped(outside), u"part-missing"_s);
    addBook("30 half a pair, and control characters",
        cellsOf("<c t='inlineStr'><is><t>a_xD842_b_x0007_c</t></is></c>"), {},
        {u"A1 text a\uFFFDb\u0007c"_s});
}

void TestBadInputFiles::addWorkbooks()
{
    addBook("31 dimension that lies",
        zipped(withSheet(worksheet("<dimension ref='A1:XFD1048576'/>" + oneCell))), {}, read1);
    addBook(
        "31 dimension too small", zipped(withSheet(worksheet("<dimension ref='Z9'/>" + oneCell))), {}, read1);
    addBook("32 cell that cannot be", cellsOf("<c r='ZZZZ99999999'><v>1</v></c>"), u"bad-reference"_s);
    addBook("32 rows in disorder, cells without place",
        zipped(withSheet(worksheet("<sheetData><row r='3'><c><v>3</v></c></row><row r='1'><c><v>1</v></c>"
                                   "<c><v>2</v></c></row></sheetData>"))),
        {}, {u"A3 number 3"_s, u"A1 number 1"_s, u"B1 number 2"_s});
    addBook("35 counts that lie, entries that are not there",
        cellsOf("<c t='s'><v>0</v></c><c t='s'><v>4000000</v></c>"), {},
        {u"A1 text 甲"_s, u"B1 unreadable"_s});
    addBook("36 a merge over all of the sheet",
        zipped(withSheet(worksheet(oneCell + "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>"))),
        {}, read1);
    addBook("43 formulas: saved, without a result, in error",
        cellsOf("<c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c t='e'><f>1/0</f><v>#REF!</v></c>"), {},
        {u"A1 number 2 formula"_s, u"B1 formula-without-value"_s, u"C1 error #REF! formula"_s});
    addBook("89 picture in a cell",
        cellsOf("<c t='str'><f>_xlfn.DISPIMG(\"ID_1\",1)</f><v>=DISPIMG(\"ID_1\",1)</v></c>"), {},
        {u"A1 picture =DISPIMG(\"ID_1\",1) formula"_s});
    addBook("90 a floating picture", zipped(with(sound(), "xl/media/image1.png", "\x89PNG")), {}, read1);
    Parts bare;
    for (const auto& part : sound()) {
        if (part.first != "xl/styles.xml" && part.first != "xl/sharedStrings.xml")
            bare.push_back(part);
    }
    addBook("91 without styles and strings", zipped(bare), {}, read1);
}

void TestBadInputFiles::addTexts()
{
    const auto add
        = [](const char* tag, const QByteArray& bytes, const QString& refusal,
              const QStringList& cells = {}) { addFile(tag, bytes, u"台账.csv"_s, refusal, cells); };
    const QString text = u"项目名称,总投资\n甲项目,1\n"_s;
    const QStringList cells {u"A1 text 项目名称"_s, u"B1 text 总投资"_s, u"A2 text 甲项目"_s, u"B2 text 1"_s};
    add("69 GBK without a mark", encoded(text, "GB18030"), {}, cells);
    add("70 utf-8", text.toUtf8(), {}, cells);
    add("70 utf-8 with mark", "\xef\xbb\xbf" + text.toUtf8(), {}, cells);
    QString tabs = text;
    tabs.replace(u',', u'\t');
    add("70 utf-16, little", "\xff\xfe" + encoded(tabs, "UTF-16LE"), {}, cells);
    add("70 utf-16, big", "\xfe\xff" + encoded(tabs, "UTF-16BE"), {}, cells);
    add("71 valid as both", encoded(u"模式,某某\n"_s, "GB18030"), {}, {u"A1 text 模式"_s, u"B1 text 某某"_s});
    const QByteArray utf8 = u"项目名称,投资\n第一中学建设项目,120\n第二中学建设项目,130\n"_s.toUtf8();
    add("72 cut within a character", utf8.chopped(42), u"bad-encoding"_s);
    add("72 one stray byte", utf8 + utf8 + "ok,\xff\n", u"bad-encoding"_s);
    add("73 four bytes a character", encoded(u"姓名,职务\n𠮷䶮,主任\n"_s, "GB18030"), {},
        {u"A1 text 姓名"_s, u"B1 text 职务"_s, u"A2 text 𠮷䶮"_s, u"B2 text 主任"_s});
    add("74 two encodings in one file",
        encoded(u"项目名称,投资\n第一中学建设项目,120\n第二中学建设项目,130\n"_s, "GB18030") + utf8,
        u"mixed-encoding"_s);
    for (const char* delimiter : {";", "\t", "|", "，"}) {
        const QByteArray mark = delimiter;
        add(QByteArray("75 delimiter " + mark).constData(), "a" + mark + "b\n1" + mark + "2\n", {},
            {u"A1 text a"_s, u"B1 text b"_s, u"A2 text 1"_s, u"B2 text 2"_s});
    }
    add("75 said in the first line", "sep=;\na;b,c\n", {}, {u"A1 text a"_s, u"B1 text b,c"_s});
    add("76 quotes", "a,\"b\nc\"\"d\"\r\ne,f\rg,h\n", {},
        {u"A1 text a"_s, u"B1 text b\nc\"d"_s, u"A2 text e"_s, u"B2 text f"_s, u"A3 text g"_s,
            u"B3 text h"_s});
    add("76 a stray quote costs its line", "a,b\n\"x\" y,2\n3,4\n", {},
        {u"A1 text a"_s, u"B1 text b"_s, u"broken quotes in row 2"_s, u"A2 text \"x\" y"_s, u"B2 text 2"_s,
            u"A3 text 3"_s, u"B3 text 4"_s});
    add("78 zero bytes", QByteArray("a,b\n\0,1\n", 8), u"not-text"_s);
    add("79 wrapped codes", "code,b\n\"=\"\"00123\"\"\",=\"007\"\n", {},
        {u"A1 text code"_s, u"B1 text b"_s, u"A2 text 00123"_s, u"B2 text 007"_s});
}

void TestBadInputFiles::files_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<QStringList>("cells");
    addContainers();
    addFormats();
    addXml();
    addWorkbooks();
    addTexts();
}

void TestBadInputFiles::files()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, refusal);
    QFETCH(QStringList, cells);
    const Reading reading = readAll(bytes, name);
    QCOMPARE(reading.refusal + u' ' + (reading.refusal == refusal ? QString() : reading.facts.join(u' ')),
        refusal + u' ');
    QCOMPARE(reading.ok, refusal.isEmpty());
    if (refusal.isEmpty())
        QCOMPARE(reading.cells, cells);
}

/// Files that cost much if they are believed, through the real reader under its usual limits.
void TestBadInputFiles::underLimits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("refusal");
    const auto row = [](const char* tag, const QByteArray& bytes, ReaderRefusal refusal) {
        QTest::newRow(tag) << bytes << int(refusal);
    };
    // The checksum does not matter: the cap is reached long before the end.
    constexpr qsizetype overCap = qsizetype(260) << 20;
    RawEntry bomb;
    bomb.name = "xl/worksheets/sheet1.xml";
    bomb.packed = deflated("<worksheet><sheetData>" + QByteArray(overCap, ' '));
    bomb.size = quint64(overCap);
    std::vector<RawEntry> entries = rawEntries(sound());
    entries.back() = bomb;
    row("1 zip bomb", rawZip(entries), ReaderRefusal::PartTooLarge);
    entries.back().size = 0xFFFFFFF0u;
    row("2 gigabytes of nothing", rawZip(entries), ReaderRefusal::PartTooLarge);
    entries.back().size = 10;
    row("6 says 10 bytes", rawZip(entries), ReaderRefusal::PartTooLarge);
    // Forty sheets, one body of 20 MB.
    constexpr int sheets = 40;
    QByteArray list;
    QByteArray relations;
    std::vector<RawEntry> shared;
    shared.push_back(
        rawEntry("xl/s0.xml", worksheet("<sheetData>" + QByteArray(20 << 20, ' ') + "</sheetData>")));
    for (int i = 0; i < sheets; ++i) {
        const QByteArray number = QByteArray::number(i);
        list += "<sheet name='S" + number + "' r:id='r" + number + "'/>";
        relations += "<Relationship Id='r" + number + "' Type='x/worksheet' Target='s" + number + ".xml'/>";
        if (i > 0) {
            RawEntry same;
            same.name = "xl/s" + number + ".xml";
            same.bodyOf = 0;
            shared.push_back(same);
        }
    }
    Parts head = with(
        with(sound(), "xl/workbook.xml", "<workbook xmlns:r='x'><sheets>" + list + "</sheets></workbook>"),
        "xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    for (const RawEntry& entry : rawEntries(head))
        shared.push_back(entry);
    row("3 many entries, one body", rawZip(shared), ReaderRefusal::InflatedTooLarge);
    std::vector<RawEntry> crowd = rawEntries(sound());
    for (int i = 0; i < 60'000; ++i)
        crowd.push_back(rawEntry("m/" + QByteArray::number(i), {}));
    row("5 sixty thousand parts", rawZip(crowd), ReaderRefusal::ZipTooManyEntries);
    QByteArray painted;
    for (int i = 1; i <= 1'048'576; ++i)
        painted += "<row r='" + QByteArray::number(i) + "'><c s='1'/></row>";
    row("33 painted down to the last row",
        zipped(
            withSheet(worksheet("<sheetData><row r='1'><c><v>1</v></c></row>" + painted + "</sheetData>"))),
        ReaderRefusal::None);
    const QByteArray cell = "<table:table-cell table:number-columns-repeated='1048576' "
                            "office:value-type='float' office:value='1'/>";
    row("34 a milliard of rows",
        odsFile(
            "<table:table table:name='S'><table:table-row table:number-rows-repeated='1000000000'>"
            "<table:table-cell office:value-type='float' office:value='1'/></table:table-row></table:table>"),
        ReaderRefusal::TooManyRows);
    row("34 a million of columns",
        odsFile("<table:table table:name='S'><table:table-row>" + cell + "</table:table-row></table:table>"),
        ReaderRefusal::TooManyCells);
    row("34 a million of blank columns and rows",
        odsFile(
            "<table:table table:name='S'><table:table-row table:number-rows-repeated='1048576'>"
            "<table:table-cell table:number-columns-repeated='1048576'/></table:table-row></table:table>"),
        ReaderRefusal::None);
    QByteArray nested;
    for (int i = 0; i < 2000; ++i)
        nested += "<table:table-row table:number-rows-repeated='100'><table:table-cell "
                  "table:number-columns-repeated='16000' office:value-type='float' office:value='1'/>"
                  "</table:table-row>";
    row("34 repeated rows of repeated cells",
        odsFile("<table:table table:name='S'>" + nested + "</table:table>"), ReaderRefusal::TooManyCells);
    QByteArray merges;
    for (int i = 1; i <= 200'000; ++i)
        merges += "<mergeCell ref='A" + QByteArray::number(i) + ":XFD" + QByteArray::number(i) + "'/>";
    row("36 more merges than are kept",
        zipped(withSheet(worksheet(oneCell + "<mergeCells>" + merges + "</mergeCells>"))),
        ReaderRefusal::None);
    row("78 one line of 45 MB", QByteArray(45 << 20, 'x'), ReaderRefusal::None);
    row("78 a file of 51 MB", QByteArray(51 << 20, 'x'), ReaderRefusal::FileTooLarge);
}

void TestBadInputFiles::underLimits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, refusal);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"台账.xlsx"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    SheetReadOptions options;
    options.reader = QStringLiteral(SANPI_BIN_DIR "/sanpi-reader");
    options.limits.memoryBytes = 320ull << 20; // more than that would be "too much memory"
    const auto read = readSheets(file.fileName(), options);
    QCOMPARE(int(read ? ReaderRefusal::None : refusalOf(read.error())), refusal);
}

void TestBadInputFiles::otherThanFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("refusal");
    QTest::newRow("19 folder") << u"/usr"_s << int(ReaderRefusal::NotAFile);
    QTest::newRow("19 device without end") << u"/dev/zero"_s << int(ReaderRefusal::NotAFile);
    QTest::newRow("19 not there") << u"/no/such.xlsx"_s << int(ReaderRefusal::NotFound);
    // Says that it is empty and is not: as a file that grows while it is read.
    QTest::newRow("19 grows") << u"/proc/self/status"_s << int(ReaderRefusal::ChangedWhileReading);
}

void TestBadInputFiles::otherThanFiles()
{
    QFETCH(QString, path);
    QFETCH(int, refusal);
    SheetReadOptions options;
    options.reader = QStringLiteral(SANPI_BIN_DIR "/sanpi-reader");
    const auto read = readSheets(path, options);
    QVERIFY(!read);
    QCOMPARE(int(refusalOf(read.error())), refusal);
}

/// 22: an entity that lives on a server which listens. Nobody calls.
void TestBadInputFiles::nothingIsFetched()
{
    const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    QVERIFY(server >= 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QCOMPARE(::bind(server, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    QCOMPARE(::listen(server, 4), 0);
    socklen_t size = sizeof address;
    QCOMPARE(::getsockname(server, reinterpret_cast<sockaddr*>(&address), &size), 0);
    const QByteArray url = "http://127.0.0.1:" + QByteArray::number(ntohs(address.sin_port)) + "/x";
    const QByteArray entity
        = "<!DOCTYPE w [<!ENTITY % x SYSTEM '" + url + "'> %x;<!ENTITY y SYSTEM '" + url + "'>]>";
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"台账.xlsx"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(zipped(with(withSheet(entity + "<worksheet>&y;</worksheet>"), "xl/externalLinks/e.xml",
        "<x xmlns='" + url + "'/>")));
    file.close();
    SheetReadOptions options;
    options.reader = QStringLiteral(SANPI_BIN_DIR "/sanpi-reader");
    const auto read = readSheets(file.fileName(), options);
    QVERIFY(!read);
    QCOMPARE(int(refusalOf(read.error())), int(ReaderRefusal::Doctype));
    QCOMPARE(::accept(server, nullptr, nullptr), -1);
    QVERIFY(errno == EAGAIN || errno == EWOULDBLOCK);
    ::close(server);
}

// 28, 90: links to other books and floating pictures.
void TestBadInputFiles::whatIsNotTakenIsSaid()
{
    const QTemporaryDir folder;
    const auto textsOf = [&](const Parts& parts) {
        QFile file(folder.filePath(u"台账.xlsx"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return QStringList {u"no file"_s};
        file.write(zipped(parts));
        file.close();
        SheetReadOptions options;
        options.reader = QStringLiteral(SANPI_BIN_DIR "/sanpi-reader");
        const auto read = readSheets(file.fileName(), options);
        return read ? sanpi::textsOfUntaken(*read) : QStringList {refusalText(read.error())};
    };
    QCOMPARE(textsOf(sound()), QStringList());
    const Parts linked = with(with(sound(), "xl/externalLinks/externalLink1.xml", "<externalLink/>"),
        "xl/externalLinks/_rels/externalLink1.xml.rels", "<Relationships/>");
    QCOMPARE(textsOf(linked).size(), 1);
    QVERIFY(textsOf(linked).front().contains(u"other files"_s));
    const QStringList both
        = textsOf(with(with(linked, "xl/media/image1.png", "x"), "xl/media/image2.png", "x"));
    QCOMPARE(both.size(), 2);
    QVERIFY(both.back().contains(u'2'));
}

QTEST_GUILESS_MAIN(TestBadInputFiles)
#include "tst_badinput_files.moc"
