// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader/arguments.h"
#include "exchange/reader/csv.h"
#include "exchange/reader/package.h"
#include "exchange/reader/refusal.h"
#include "exchange/reader/values.h"

#include <QTest>

using namespace sanpi;
using namespace sanpi::reader;

/// The small readings that everything else stands on: references, numbers, formats, dates, escapes, names.
class TestReaderValues : public QObject {
    Q_OBJECT

private slots:
    void references_data();
    void references();
    void numbers_data();
    void numbers();
    void formats_data();
    void formats();
    void isoDates_data();
    void isoDates();
    void escapes_data();
    void escapes();
    void partNames_data();
    void partNames();
    void refusalNamesAreUnique();
    void argumentsComeBack();
    void argumentsAreChecked();
};

void TestReaderValues::references_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::newRow("first") << QByteArray("A1") << 0 << 0;
    QTest::newRow("absolute") << QByteArray("$AB$12") << 11 << 27;
    QTest::newRow("lower case") << QByteArray("c3") << 2 << 2;
    QTest::newRow("last") << QByteArray("XFD1048576") << 1048575 << 16383;
    for (const char* bad :
        {"", "A", "1", "A0", "XFE1", "A1048577", "AAAA1", "ZZZZ99999999", "A-1", "A1B", "A 1", "Ａ１"})
        QTest::newRow(bad) << QByteArray(bad) << -1 << -1;
}

void TestReaderValues::references()
{
    QFETCH(QByteArray, text);
    QFETCH(int, row);
    QFETCH(int, column);
    const auto ref = parseRef(text.toStdString());
    QCOMPARE(ref.has_value(), row >= 0);
    if (ref) {
        QCOMPARE(static_cast<int>(ref->row), row);
        QCOMPARE(static_cast<int>(ref->column), column);
    }
}

void TestReaderValues::numbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<double>("number");
    QTest::newRow("integer") << QByteArray("50910") << true << 50910.0;
    QTest::newRow("residue") << QByteArray("0.07099999999999999") << true << 0.07099999999999999;
    QTest::newRow("exponent") << QByteArray("1.5E-3") << true << 0.0015;
    QTest::newRow("plus, spaces") << QByteArray(" +7\n") << true << 7.0;
    for (const char* bad : {"", " ", "nan", "inf", "-inf", "1e999", "1,5", "0x10", "12a", "--1"})
        QTest::newRow(bad) << QByteArray(bad) << false << 0.0;
}

void TestReaderValues::numbers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    QFETCH(double, number);
    const auto read = parseNumber(text.toStdString());
    QCOMPARE(read.has_value(), good);
    QCOMPARE(read.value_or(0), number);
}

void TestReaderValues::formats_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("numberClass");
    QTest::addColumn<int>("width");
    const auto row = [](const char* code, NumberClass numberClass, int width = 0) {
        QTest::newRow(code) << QByteArray(code) << static_cast<int>(numberClass) << width;
    };
    row("General", NumberClass::Plain);
    row("G/通用格式", NumberClass::Plain);
    row("0.00E+00", NumberClass::Plain);
    row("#,##0.00;[Red]-#,##0.00", NumberClass::Plain);
    row("0\"days\"", NumberClass::Plain);
    row("\\d0", NumberClass::Plain);
    row("0;yyyy", NumberClass::Plain);
    row("0.00%", NumberClass::Percent);
    row("@", NumberClass::Text);
    row("00000", NumberClass::Padded, 5);
    row("0", NumberClass::Plain);
    row("yyyy-mm-dd", NumberClass::Date);
    row("yyyy\"年\"m\"月\"", NumberClass::Date);
    row("[$-804]yyyy\"年\"m\"月\"d\"日\";@", NumberClass::Date);
    row("mmm", NumberClass::Date);
    row("YYYY/M/D H:MM", NumberClass::DateTime);
    row("h:mm AM/PM", NumberClass::Time);
    row("[h]:mm", NumberClass::Time);
    row("mm:ss", NumberClass::Time);
    row("[Red]0", NumberClass::Plain);
    row("\"unclosed", NumberClass::Plain);
    row("[unclosed", NumberClass::Plain);
    row("\\", NumberClass::Plain);
}

void TestReaderValues::formats()
{
    QFETCH(QByteArray, code);
    QFETCH(int, numberClass);
    QFETCH(int, width);
    const NumberFormat format = classifyFormat(code.toStdString());
    QCOMPARE(static_cast<int>(format.numberClass), numberClass);
    QCOMPARE(static_cast<int>(format.padWidth), width);
}

void TestReaderValues::isoDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("since1904");
    QTest::addColumn<double>("serial");
    QTest::newRow("day") << QByteArray("2021-12-31") << false << 44561.0;
    QTest::newRow("day of the 1904 system") << QByteArray("2021-12-31") << true << 43099.0;
    QTest::newRow("leap day") << QByteArray("2020-02-29") << false << 43890.0;
    QTest::newRow("noon") << QByteArray("2021-12-31T12:00:00") << false << 44561.5;
    QTest::newRow("midnight") << QByteArray("2021-12-31T00:00:00Z") << false << 44561.0;
    QTest::newRow("time") << QByteArray("06:00:00") << false << 0.25;
    QTest::newRow("duration") << QByteArray("PT36H00M00S") << false << 1.5;
    for (const char* bad : {"", "2021-13-01", "2021-02-29", "2021-11-31", "1899-01-01", "2021-12-31T25:00:00",
             "2021-12", "soon", "2021-12-31x"})
        QTest::newRow(bad) << QByteArray(bad) << false << -1.0;
}

void TestReaderValues::isoDates()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, since1904);
    QFETCH(double, serial);
    const auto date = serialFromIso(text.toStdString(), since1904);
    QCOMPARE(date ? date->serial : -1, serial);
}

void TestReaderValues::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("decoded");
    QTest::newRow("line break") << QStringLiteral("甲_x000D_\n乙") << QStringLiteral("甲\n乙");
    QTest::newRow("letter") << QStringLiteral("_x0041_b") << QStringLiteral("Ab");
    QTest::newRow("escaped underline") << QStringLiteral("_x005F_x0041_") << QStringLiteral("_x0041_");
    QTest::newRow("pair") << QStringLiteral("_xD842__xDFB7_") << QString::fromUtf8("𠮷");
    QTest::newRow("lone surrogate") << QStringLiteral("a_xD842_b") << QStringLiteral("a\uFFFDb");
    QTest::newRow("low first") << QStringLiteral("_xDFB7_") << QStringLiteral("\uFFFD");
    QTest::newRow("no escape") << QStringLiteral("_x00G1_ _x12_") << QStringLiteral("_x00G1_ _x12_");
    QTest::newRow("cut") << QStringLiteral("_x0041") << QStringLiteral("_x0041");
    QTest::newRow("carriage return alone") << QStringLiteral("a\rb") << QStringLiteral("a\nb");
}

void TestReaderValues::escapes()
{
    QFETCH(QString, text);
    QFETCH(QString, decoded);
    QCOMPARE(QString::fromStdString(decodedEscapes(text.toStdString())), decoded);
}

void TestReaderValues::partNames_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("resolved");
    QTest::newRow("beside") << QByteArray("xl/workbook.xml") << QByteArray("styles.xml")
                            << QByteArray("xl/styles.xml");
    QTest::newRow("absolute") << QByteArray("xl/workbook.xml") << QByteArray("/xl/a.xml")
                              << QByteArray("xl/a.xml");
    QTest::newRow("up") << QByteArray("xl/worksheets/s.xml") << QByteArray("../a.xml")
                        << QByteArray("xl/a.xml");
    QTest::newRow("of the package") << QByteArray("") << QByteArray("xl/workbook.xml")
                                    << QByteArray("xl/workbook.xml");
    QTest::newRow("backslash") << QByteArray("xl\\workbook.xml") << QByteArray("a\\b.xml")
                               << QByteArray("a/b.xml");
    QTest::newRow("outside") << QByteArray("xl/workbook.xml") << QByteArray("../../etc/passwd")
                             << QByteArray("");
    QTest::newRow("outside, absolute")
        << QByteArray("xl/workbook.xml") << QByteArray("/../x") << QByteArray("");
}

void TestReaderValues::partNames()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, resolved);
    QCOMPARE(QByteArray::fromStdString(resolvedPart(base.toStdString(), target.toStdString())), resolved);
}

void TestReaderValues::refusalNamesAreUnique()
{
    QSet<QByteArray> names;
    for (int i = 0; i <= static_cast<int>(ReaderRefusal::Last); ++i) {
        const auto refusal = static_cast<ReaderRefusal>(i);
        const std::string_view name = refusalName(refusal);
        names.insert(QByteArray(name.data(), static_cast<qsizetype>(name.size())));
        QCOMPARE(refusalNamed(name), std::optional(refusal));
    }
    QCOMPARE(names.size(), static_cast<int>(ReaderRefusal::Last) + 1);
    QVERIFY(!refusalNamed("no such refusal"));
}

void TestReaderValues::argumentsComeBack()
{
    Arguments arguments;
    arguments.path = "/tmp/--odd name.xlsx";
    arguments.request.sheets = {"一", "--二"};
    arguments.request.encoding = "GB18030";
    arguments.limits.rows = 7;
    arguments.limits.memoryBytes = 1u << 20;
    const auto parsed = parseArguments(argumentWords(arguments));
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->path, arguments.path);
    QCOMPARE(parsed->request.fileName, std::string("--odd name.xlsx"));
    QCOMPARE(parsed->request.sheets, arguments.request.sheets);
    QCOMPARE(parsed->request.encoding, arguments.request.encoding);
    QCOMPARE(parsed->limits.rows, arguments.limits.rows);
    QCOMPARE(parsed->limits.memoryBytes, arguments.limits.memoryBytes);
    QCOMPARE(parsed->limits.cells, ReaderLimits().cells);
}

void TestReaderValues::argumentsAreChecked()
{
    QVERIFY(!parseArguments({}));
    QVERIFY(!parseArguments({"--limit", "rows"}));
    QVERIFY(!parseArguments({"--limit", "rows=many", "x"}));
    QVERIFY(!parseArguments({"--limit", "unknown=1", "x"}));
    QVERIFY(!parseArguments({"--unknown", "1", "x"}));
    QVERIFY(!parseArguments({"a", "b"}));
    QVERIFY(!parseArguments({"--sheet"}));
}

QTEST_APPLESS_MAIN(TestReaderValues)
#include "tst_reader_values.moc"
