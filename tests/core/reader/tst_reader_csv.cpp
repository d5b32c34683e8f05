// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reader/made.h"

#include <QTest>

#include <unicode/ucnv.h>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QString& text, const char* encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(encoding, &status);
    QByteArray bytes(text.size() * 4 + 4, '\0');
    const int size = ucnv_fromUChars(converter, bytes.data(), static_cast<int>(bytes.size()),
        reinterpret_cast<const UChar*>(text.utf16()), static_cast<int>(text.size()), &status);
    ucnv_close(converter);
    bytes.truncate(size);
    return bytes;
}

} // namespace

/// Text files: what they are encoded in, how they are cut, and what a broken one costs.
class TestReaderCsv : public QObject {
    Q_OBJECT

private slots:
    void encodings_data();
    void encodings();
    void refused_data();
    void refused();
    void askedEncodingWins();
    void cuts_data();
    void cuts();
    void manyColumnsAreRefused();
    void longCellIsMarked();
};

void TestReaderCsv::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<int>("certainty");
    QTest::addColumn<QString>("first");
    const QString text = u"项目名称,投资\n年产2亿支医药包装瓶项目,120\n"_s;
    const auto row = [](const char* name, const QByteArray& bytes, const char* encoding,
                         EncodingCertainty certainty, const QString& first) {
        QTest::newRow(name) << bytes << QString::fromLatin1(encoding) << static_cast<int>(certainty) << first;
    };
    row("utf-8", text.toUtf8(), "UTF-8", EncodingCertainty::Likely, u"A1 text 项目名称"_s);
    row("utf-8 with mark", "\xef\xbb\xbf" + text.toUtf8(), "UTF-8", EncodingCertainty::Certain,
        u"A1 text 项目名称"_s);
    row("gb18030", encoded(text, "GB18030"), "GB18030", EncodingCertainty::Likely, u"A1 text 项目名称"_s);
    row("gb18030, four bytes", encoded(u"姓名,职务\n𠮷䶮,主任\n"_s, "GB18030"), "GB18030",
        EncodingCertainty::Likely, u"A1 text 姓名"_s);
    row("utf-16le with mark", "\xff\xfe" + encoded(text, "UTF-16LE"), "UTF-16LE", EncodingCertainty::Certain,
        u"A1 text 项目名称"_s);
    row("utf-16be with mark", "\xfe\xff" + encoded(text, "UTF-16BE"), "UTF-16BE", EncodingCertainty::Certain,
        u"A1 text 项目名称"_s);
    row("utf-16le", encoded(u"code,amount\n1,2\n"_s, "UTF-16LE"), "UTF-16LE", EncodingCertainty::Likely,
        u"A1 text code"_s);
    row("utf-32le", encoded(u"code,amount\n1,2\n"_s, "UTF-32LE"), "UTF-32LE", EncodingCertainty::Likely,
        u"A1 text code"_s);
    row("ascii", "code,amount\n1,2\n", "UTF-8", EncodingCertainty::Certain, u"A1 text code"_s);
    row("valid in both", encoded(u"模式,a\n"_s, "GB18030"), "GB18030", EncodingCertainty::Doubtful,
        u"A1 text 模式"_s);
    row("latin letters stay", "caf\xc3\xa9,na\xc3\xafve\n", "UTF-8", EncodingCertainty::Doubtful,
        u"A1 text café"_s);
}

void TestReaderCsv::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(int, certainty);
    QFETCH(QString, first);
    const Reading reading = readAll(bytes, u"x.csv"_s);
    QVERIFY2(reading.ok, qPrintable(reading.refusal));
    QCOMPARE(QString::fromStdString(reading.source.encoding), encoding);
    QCOMPARE(static_cast<int>(reading.source.certainty), certainty);
    QCOMPARE(reading.cells.value(0), first);
}

void TestReaderCsv::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<QStringList>("facts");
    const QByteArray utf8 = u"项目名称,投资\n第一中学建设项目,120\n第二中学建设项目,130\n"_s.toUtf8();
    const QByteArray gb
        = encoded(u"项目名称,投资\n第一中学建设项目,120\n第二中学建设项目,130\n"_s, "GB18030");
    QTest::newRow("cut in a character")
        << utf8.chopped(utf8.size() - 42) << u"bad-encoding"_s << QStringList {u"2"_s, u"41"_s};
    QTest::newRow("a stray byte") << utf8 + utf8 + "ok,\xff\n"
                                  << u"bad-encoding"_s
                                  << QStringList {u"7"_s, QString::number(utf8.size() * 2 + 3)};
    QTest::newRow("two files glued") << gb + utf8 << u"mixed-encoding"_s << QStringList {u"4"_s};
    QTest::newRow("zero bytes") << QByteArray("a,b\n\0,1\n", 8) << u"not-text"_s << QStringList {};
    QTest::newRow("blank") << QByteArray(" \r\n\t\n") << u"empty"_s << QStringList {};
    QTest::newRow("page in utf-16") << "\xff\xfe" + encoded(u"<html><table><tr><td>1"_s, "UTF-16LE")
                                    << u"html-table"_s << QStringList {};
}

void TestReaderCsv::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, refusal);
    QFETCH(QStringList, facts);
    const Reading reading = readAll(bytes, u"x.csv"_s);
    QVERIFY(!reading.ok);
    QCOMPARE(reading.refusal, refusal);
    QCOMPARE(reading.facts, facts);
}

void TestReaderCsv::askedEncodingWins()
{
    const QByteArray bytes = encoded(u"模式,a\n"_s, "GB18030");
    QCOMPARE(readAs(bytes, u"UTF-8"_s).cells.value(0), u"A1 text ģʽ"_s);
    QCOMPARE(readAs(encoded(u"臺灣,a\n"_s, "Big5"), u"Big5"_s).cells.value(0), u"A1 text 臺灣"_s);
    QCOMPARE(readAs(bytes, u"no-such-encoding"_s).refusal, u"unknown-encoding"_s);
    QCOMPARE(readAs("\xff\xff", u"UTF-8"_s).refusal, u"bad-encoding"_s);
}

void TestReaderCsv::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("cells");
    const auto row = [](const char* name, const QString& text, const QStringList& cells) {
        QTest::newRow(name) << text << cells;
    };
    row("commas", u"a,b\n1,2"_s, {u"A1 text a"_s, u"B1 text b"_s, u"A2 text 1"_s, u"B2 text 2"_s});
    row("blanks are no cells", u"a,,c\n,,\n\n,x,"_s, {u"A1 text a"_s, u"C1 text c"_s, u"B4 text x"_s});
    row("crlf, cr and lf", u"a,b\r\nc,d\re,f\n"_s,
        {u"A1 text a"_s, u"B1 text b"_s, u"A2 text c"_s, u"B2 text d"_s, u"A3 text e"_s, u"B3 text f"_s});
    row("quoted break and quote", u"\"a\nb\",\"say \"\"yes\"\"\"\n1,2"_s,
        {u"A1 text a\nb"_s, u"B1 text say \"yes\""_s, u"A2 text 1"_s, u"B2 text 2"_s});
    row("tabs", u"a\tb\n1\t2,5"_s, {u"A1 text a"_s, u"B1 text b"_s, u"A2 text 1"_s, u"B2 text 2,5"_s});
    row("semicolons", u"a;b\n1;2"_s, {u"A1 text a"_s, u"B1 text b"_s, u"A2 text 1"_s, u"B2 text 2"_s});
    row("bars", u"a|b\n1|2"_s, {u"A1 text a"_s, u"B1 text b"_s, u"A2 text 1"_s, u"B2 text 2"_s});
    row("full-width commas", u"甲，乙\n1，2"_s,
        {u"A1 text 甲"_s, u"B1 text 乙"_s, u"A2 text 1"_s, u"B2 text 2"_s});
    row("full-width comma in a text", u"甲，丙,乙\n1,2"_s,
        {u"A1 text 甲，丙"_s, u"B1 text 乙"_s, u"A2 text 1"_s, u"B2 text 2"_s});
    row("sep line", u"sep=;\na,b;c\n"_s, {u"A1 text a,b"_s, u"B1 text c"_s});
    row("code as formula", u"code,b\n\"=\"\"00123\"\"\",=\"007\"\n"_s,
        {u"A1 text code"_s, u"B1 text b"_s, u"A2 text 00123"_s, u"B2 text 007"_s});
    row("stray quote inside", u"a,5\" pipe\n1,2"_s,
        {u"A1 text a"_s, u"B1 text 5\" pipe"_s, u"A2 text 1"_s, u"B2 text 2"_s});
    row("text after a quote costs its line", u"a,b\n\"x\" y,2\n3,4"_s,
        {u"A1 text a"_s, u"B1 text b"_s, u"broken quotes in row 2"_s, u"A2 text \"x\" y"_s, u"B2 text 2"_s,
            u"A3 text 3"_s, u"B3 text 4"_s});
    row("quote never closed", u"a,b\n\"x,2\n3,4"_s,
        {u"A1 text a"_s, u"B1 text b"_s, u"broken quotes in row 2"_s, u"A2 text \"x"_s, u"B2 text 2"_s,
            u"A3 text 3"_s, u"B3 text 4"_s});
    row("one column", u"a\nb\n"_s, {u"A1 text a"_s, u"A2 text b"_s});
}

void TestReaderCsv::cuts()
{
    QFETCH(QString, text);
    QFETCH(QStringList, cells);
    const Reading reading = readAll(text.toUtf8(), u"x.csv"_s);
    QVERIFY2(reading.ok, qPrintable(reading.refusal));
    QCOMPARE(reading.cells, cells);
}

void TestReaderCsv::manyColumnsAreRefused()
{
    QCOMPARE(readAll(QByteArray(16384, ','), u"x.csv"_s).refusal, u"too-many-cells"_s);
    QVERIFY(readAll("a" + QByteArray(16383, ','), u"x.csv"_s).ok);
}

void TestReaderCsv::longCellIsMarked()
{
    const Reading reading
        = readAll("a,b\n" + QByteArray(32768, 'x') + ",2\n" + QByteArray(32767, 'y') + ",3\n", u"x.csv"_s);
    QVERIFY(reading.ok);
    QCOMPARE(reading.cells.value(2), u"A2 too-long"_s);
    QCOMPARE(reading.cells.value(3), u"B2 text 2"_s);
    QCOMPARE(reading.cells.value(4).size(), qsizetype(32767 + 8));
}

QTEST_APPLESS_MAIN(TestReaderCsv)
#include "tst_reader_csv.moc"
