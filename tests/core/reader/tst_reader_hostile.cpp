// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reader/made.h"

#include <QTest>

#include <zip.h>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

namespace {

Parts hostile(const QByteArray& sheet)
{
    return xlsxParts(sheet);
}

QByteArray sound()
{
    return zipped(xlsxParts(worksheet("<sheetData><row><c><v>1</v></c></row></sheetData>")));
}

/// An OLE file whose directory holds one entry of that name.
QByteArray oleFile(const QString& entry)
{
    QByteArray bytes = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(504 + 512, '\0');
    bytes.replace(640, entry.size() * 2, reinterpret_cast<const char*>(entry.utf16()), entry.size() * 2);
    return bytes;
}

} // namespace

/// Files that mean harm or are broken (robustness.md 4.1–4.3): each is refused for its true reason.
class TestReaderHostile : public QObject {
    Q_OBJECT

private slots:
    void formats_data();
    void formats();
    void packages_data();
    void packages();
    void sheets_data();
    void sheets();
    void limits_data();
    void limits();
    void truncatedAnywhere();
    void flippedAnywhere();
    void longStringIsMarked();
};

void TestReaderHostile::formats_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<QStringList>("facts");
    const auto row
        = [](const char* tag, const QByteArray& bytes, const QString& name, const QString& refusal,
              const QStringList& facts = {}) { QTest::newRow(tag) << bytes << name << refusal << facts; };
    row("nothing", "", u"x.xlsx"_s, u"empty"_s);
    row("owner file", "\x05hello", u"~$台账.xlsx"_s, u"owner-file"_s);
    row("xls", oleFile(u"Workbook"_s), u"x.xlsx"_s, u"old-xls"_s);
    row("xls of 1995", oleFile(u"Book"_s), u"x.xls"_s, u"old-xls"_s);
    row("biff without a container", QByteArray::fromHex("0908080000050500"), u"x.xls"_s, u"old-xls"_s);
    row("et", oleFile(u"Workbook"_s), u"x.ET"_s, u"wps-et"_s);
    row("password", oleFile(u"EncryptedPackage"_s), u"x.xlsx"_s, u"encrypted"_s);
    row("doc", oleFile(u"WordDocument"_s), u"x.xlsx"_s, u"other-format"_s, {u"DOC"_s});
    row("msi", oleFile(u"Other"_s), u"x.xlsx"_s, u"other-format"_s, {u"OLE"_s});
    row("page", "\r\n <!DOCTYPE html><html><table>", u"x.xls"_s, u"html-table"_s);
    row("table", "<table border=1><tr>", u"x.xls"_s, u"html-table"_s);
    row("page as xml", "<?xml version='1.0'?><html xmlns='x'>", u"x.xls"_s, u"html-table"_s);
    row("xml of 2003", "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
        u"x.xls"_s, u"xml-spreadsheet"_s);
    row("flat ods", "<?xml version='1.0'?><office:document>", u"x.ods"_s, u"other-format"_s, {u"FODS"_s});
    row("other xml", "\xef\xbb\xbf<?xml version='1.0'?><a/>", u"x.xlsx"_s, u"other-format"_s, {u"XML"_s});
    row("pdf", "%PDF-1.7", u"x.xlsx"_s, u"other-format"_s, {u"PDF"_s});
    row("rar", "Rar!\x1a\x07", u"x.xlsx"_s, u"other-format"_s, {u"RAR"_s});
    row("binary", QByteArray("\x01\x02\0\0\x03\x04\0\x05", 8), u"x.xlsx"_s, u"not-text"_s);
    row("xlsb", zipped({{"xl/workbook.bin", "x"}}), u"x.xlsx"_s, u"xlsb"_s);
    row("docx", zipped({{"word/document.xml", "x"}}), u"x.xlsx"_s, u"other-format"_s, {u"DOCX"_s});
    row("pptx", zipped({{"ppt/presentation.xml", "x"}}), u"x.xlsx"_s, u"other-format"_s, {u"PPTX"_s});
    row("odt", zipped({{"mimetype", "application/vnd.oasis.opendocument.text"}}), u"x.ods"_s,
        u"other-format"_s, {u"OpenDocument"_s});
    row("any zip", zipped({{"readme", "x"}}), u"x.xlsx"_s, u"other-format"_s, {u"ZIP"_s});
}

void TestReaderHostile::formats()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, refusal);
    QFETCH(QStringList, facts);
    const Reading reading = readAll(bytes, name);
    QVERIFY(!reading.ok);
    QCOMPARE(reading.refusal, refusal);
    QCOMPARE(reading.facts, facts);
}

void TestReaderHostile::packages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<QString>("fact");
    const QByteArray sheet = worksheet("<sheetData><row><c><v>1</v></c></row></sheetData>");
    const auto row = [](const char* tag, const QByteArray& bytes, const QString& refusal,
                         const QString& fact = {}) { QTest::newRow(tag) << bytes << refusal << fact; };
    row("empty zip", QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0'), u"zip-damaged"_s);
    row("half of it", sound().first(sound().size() / 2), u"zip-damaged"_s);
    Parts twice = hostile(sheet);
    twice.emplace_back(
        "xl/worksheets/sheet1.xml", worksheet("<sheetData><row><c><v>2</v></c></row></sheetData>"));
    row("two parts of one name", zipped(twice), u"zip-duplicate"_s, u"xl/worksheets/sheet1.xml"_s);
    row("two parts but for case", zipped(with(hostile(sheet), "XL/worksheets/SHEET1.xml", sheet)),
        u"zip-duplicate"_s, u"XL/worksheets/SHEET1.xml"_s);
    QByteArray damaged = zipped(hostile(sheet), ZIP_CM_STORE);
    damaged.replace("<v>1</v>", "<v>2</v>");
    row("wrong checksum", damaged, u"part-damaged"_s, u"xl/worksheets/sheet1.xml"_s);
    QByteArray method = zipped(hostile(sheet));
    for (qsizetype at = method.indexOf("PK\x01\x02"); at >= 0; at = method.indexOf("PK\x01\x02", at + 1))
        method[at + 10] = 97; // WavPack
    row("unknown method", method, u"zip-method"_s);
    QByteArray locked = zipped(hostile(sheet));
    for (qsizetype at = locked.indexOf("PK\x01\x02"); at >= 0; at = locked.indexOf("PK\x01\x02", at + 1))
        locked[at + 8] = static_cast<char>(locked[at + 8] | 1);
    row("password of the zip", locked, u"encrypted"_s);
    Parts outside = hostile(sheet);
    for (auto& [name, content] : outside)
        content.replace("Target=\"worksheets/sheet1.xml\"", "Target=\"../../../etc/passwd\"");
    row("points outside", zipped(outside), u"bad-relationship"_s, u"xl/_rels/workbook.xml.rels"_s);
    row("protected ods",
        zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
            {"META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>"},
            {"content.xml", "\x01\x02"}}),
        u"encrypted"_s);
}

void TestReaderHostile::packages()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, refusal);
    QFETCH(QString, fact);
    const Reading reading = readAll(bytes);
    QVERIFY(!reading.ok);
    QCOMPARE(reading.refusal, refusal);
    if (!fact.isEmpty())
        QCOMPARE(reading.facts.value(0), fact);
}

void TestReaderHostile::sheets_data()
{
    QTest::addColumn<QByteArray>("sheet");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char* tag, const QByteArray& sheet, const QString& refusal) {
        QTest::newRow(tag) << sheet << refusal;
    };
    row("billion laughs",
        "<?xml version='1.0'?><!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c "
        "'&b;&b;&b;&b;'>]><worksheet>&c;</worksheet>",
        u"doctype"_s);
    row("file entity", "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><worksheet>&x;</worksheet>",
        u"doctype"_s);
    row("harmless doctype", "<!DOCTYPE worksheet><worksheet/>", u"doctype"_s);
    QString wide = u"\uFEFF<!DOCTYPE w><worksheet/>"_s;
    row("doctype in utf-16", QByteArray(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2),
        u"doctype"_s);
    row("utf-7", "<?xml version='1.0' encoding='UTF-7'?>+ADwAIQ-DOCTYPE", u"xml-damaged"_s);
    row("unknown entity", worksheet("&x;"), u"xml-damaged"_s);
    row("gbk bytes in utf-8",
        worksheet("<sheetData><row><c t='str'><v>\xcf\xee\xc4\xbf</v></c></row></sheetData>"),
        u"xml-damaged"_s);
    row("gbk declared", "<?xml version='1.0' encoding='GBK'?><worksheet/>", u"xml-damaged"_s);
    row("unclosed", "<worksheet><sheetData>", u"xml-damaged"_s);
    row("nothing", "", u"xml-damaged"_s);
    row("lone surrogate", worksheet("<sheetData><row><c t='str'><v>&#xD800;</v></c></row></sheetData>"),
        u"xml-damaged"_s);
    row("nul", worksheet(QByteArray("<a>\0</a>", 8)), u"xml-damaged"_s);
    row("deep", QByteArray("<a>").repeated(100'000), u"xml-too-deep"_s);
    row("long attribute", worksheet("<a b='" + QByteArray(3 << 20, 'x') + "'/>"), u"xml-too-long"_s);
    QByteArray many = "<a";
    for (int i = 0; i < 300'000; ++i)
        many += " a" + QByteArray::number(i) + "=''";
    row("many attributes", worksheet(many + "/>"), u"xml-too-long"_s);
}

void TestReaderHostile::sheets()
{
    QFETCH(QByteArray, sheet);
    QFETCH(QString, refusal);
    const Reading reading = readAll(zipped(hostile(sheet)));
    QVERIFY(!reading.ok);
    QCOMPARE(reading.refusal, refusal);
    QCOMPARE(reading.facts.value(0), u"xl/worksheets/sheet1.xml"_s);
}

void TestReaderHostile::limits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint64>("limit");
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("refusal");
    enum { FileBytes, ZipEntries, PartBytes, TotalBytes, Rows, Cells, Strings, TextBytes };
    const auto row
        = [](const char* tag, const QByteArray& bytes, quint64 limit, int which, const QString& refusal) {
              QTest::newRow(tag) << bytes << limit << which << refusal;
          };
    const QByteArray three = zipped(hostile(worksheet(
        "<sheetData><row><c><v>1</v></c><c><v>1</v></c></row><row><c><v>1</v></c></row></sheetData>")));
    row("file", three, 100, FileBytes, u"file-too-large"_s);
    row("rows", three, 1, Rows, u"too-many-rows"_s);
    row("cells", three, 2, Cells, u"too-many-cells"_s);
    row("strings", three, 2, Strings, u"too-much-text"_s);
    row("text", three, 5, TextBytes, u"too-much-text"_s);
    Parts many = hostile(worksheet("<sheetData/>"));
    for (int i = 0; i < 20; ++i)
        many.emplace_back("media/" + QByteArray::number(i), "x");
    row("entries", zipped(many), 20, ZipEntries, u"zip-too-many-entries"_s);
    // 40 MB of zeros pack to 40 kB: the declared sizes are honest here and are not asked.
    const QByteArray bomb
        = zipped(hostile(worksheet("<sheetData>" + QByteArray(40 << 20, ' ') + "</sheetData>")));
    row("bomb, one part", bomb, 8 << 20, PartBytes, u"part-too-large"_s);
    row("bomb, all parts", bomb, 8 << 20, TotalBytes, u"inflated-too-large"_s);
    QByteArray liar = bomb;
    for (qsizetype at = liar.indexOf("PK\x01\x02"); at >= 0; at = liar.indexOf("PK\x01\x02", at + 1))
        liar.replace(at + 24, 4, QByteArray::fromHex("0a000000")); // "10 bytes"
    row("bomb that says it is small", liar, 8 << 20, PartBytes, u"part-too-large"_s);
    const QByteArray ods = zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"content.xml",
            "<o:d xmlns:o='x' xmlns:t='y'><o:body><o:spreadsheet><t:table t:name='S'><t:table-row "
            "t:number-rows-repeated='1000000000'>"
            "<t:table-cell t:number-columns-repeated='1000' o:value-type='float' "
            "o:value='1'/></t:table-row></t:table></o:spreadsheet></o:body></o:d>"}});
    row("ods, a milliard of rows", ods, 1000, Rows, u"too-many-rows"_s);
}

void TestReaderHostile::limits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(quint64, limit);
    QFETCH(int, which);
    QFETCH(QString, refusal);
    constexpr std::uint64_t ReaderLimits::*members[] {&ReaderLimits::fileBytes, &ReaderLimits::zipEntries,
        &ReaderLimits::partBytes, &ReaderLimits::totalBytes, &ReaderLimits::rows, &ReaderLimits::cells,
        &ReaderLimits::strings, &ReaderLimits::textBytes};
    ReaderLimits tight;
    tight.*members[which] = limit;
    QCOMPARE(readAll(bytes, u"x.xlsx"_s, tight).refusal, refusal);
}

/// Wherever a transfer broke off: a refusal, or the whole book; never a part of it.
void TestReaderHostile::truncatedAnywhere()
{
    const QByteArray whole = sound();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const Reading reading = readAll(whole.first(size));
        QVERIFY2(!reading.ok || reading.source.kind == SheetFileKind::Csv, qPrintable(QString::number(size)));
    }
}

/// Any one byte changed: refused, or every delivered cell is one that can be. Crashes and hangs are what this
/// hunts.
void TestReaderHostile::flippedAnywhere()
{
    const QByteArray whole = sound();
    int refused = 0;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
        refused += readAll(flipped).ok ? 0 : 1;
    }
    QVERIFY(refused > whole.size() / 4); // names and checksums alone are more than that
}

void TestReaderHostile::longStringIsMarked()
{
    const Parts parts = with(
        hostile(worksheet("<sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row></sheetData>")),
        "xl/sharedStrings.xml",
        "<sst><si><t>" + QByteArray(400'000, 'x') + "</t></si><si><t>ok</t></si></sst>");
    const Reading reading = readAll(zipped(parts));
    QVERIFY(reading.ok);
    QCOMPARE(reading.cells, (QStringList {u"A1 too-long"_s, u"B1 text ok"_s}));
}

QTEST_APPLESS_MAIN(TestReaderHostile)
#include "tst_reader_hostile.moc"
