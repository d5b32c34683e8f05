// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of bad input (docs/bad-input.md), values and rows: from the bytes of a sheet to what would
// enter. Each row of data, or each test, names the number that it proves.
#include "core/reader/made.h"
#include "core/support/ledgertools.h"
#include "exchange/import/plan.h"
#include "exchange/reader/protocol.h"
#include "exchange/sheets/framedecoder.h"
#include "schema/messages.h"
#include "schema/typed.h"
#include "store/seed.h"

#include <QFile>
#include <QTest>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

namespace {

/// What reader and decoder make of these bytes, in one process.
Workbook bookOf(const QByteArray& bytes, const QString& name)
{
    FrameDecoder decoder((ReaderLimits()));
    reader::FrameWriter writer([&decoder](std::string_view frame) {
        static_cast<void>(decoder.feed({frame.data(), qsizetype(frame.size())}));
    });
    reader::Output output(writer, ReaderLimits());
    if (!reader::readBytes({bytes.constData(), size_t(bytes.size())}, {name.toStdString(), {}, {}}, output))
        qFatal("refused: %s", std::string(refusalName(output.refusal()->code)).c_str());
    writer.done();
    Workbook book = decoder.take();
    book.path = name;
    return book;
}

QByteArray escaped(const QString& text)
{
    return text.toHtmlEscaped().toUtf8();
}

/// A cell that holds a text.
QByteArray text(const QString& words)
{
    return "<c t='inlineStr'><is><t xml:space='preserve'>" + escaped(words) + "</t></is></c>";
}

QByteArray number(const QByteArray& digits, int style = 0)
{
    return "<c s='" + QByteArray::number(style) + "'><v>" + digits + "</v></c>";
}

QByteArray rowOf(const QList<QByteArray>& cells, const QByteArray& attributes = {})
{
    return "<row " + attributes + ">" + cells.join() + "</row>";
}

QByteArray rowOf(const QStringList& texts, const QByteArray& attributes = {})
{
    QList<QByteArray> cells;
    for (const QString& words : texts) {
        bool isNumber = false;
        words.toDouble(&isNumber);
        cells << (words.isEmpty() ? QByteArray("<c/>") : isNumber ? number(words.toUtf8()) : text(words));
    }
    return rowOf(cells, attributes);
}

Parts bookParts(const QByteArray& rows, const QByteArray& behind = {})
{
    return xlsxParts(worksheet("<sheetData>" + rows + "</sheetData>" + behind));
}

Workbook sheetOf(const QByteArray& rows, const QByteArray& behind = {})
{
    return bookOf(zipped(bookParts(rows, behind)), u"台账.xlsx"_s);
}

Workbook textOf(const QString& lines)
{
    return bookOf(lines.toUtf8(), u"台账.csv"_s);
}

const QString code = u"2101-410871-04-01-123456"_s;
const QStringList header {u"项目名称"_s, u"项目代码"_s, u"责任单位"_s};
/// Cells of styles.xml in made.cpp.
enum Style { General = 0, Date = 1, FiveDigits = 2, Percent = 3 };

QString codeOf(int number)
{
    return u"2101-410871-04-01-%1"_s.arg(number, 6, 10, QChar(u'0'));
}

/// What no XML file can hold, and what no text can.
bool inNoXml(QChar c)
{
    return c < u' ' || c.unicode() >= 0xFFFE;
}

QStringList codes(const Problems& problems)
{
    QStringList names;
    for (const Problem& problem : problems)
        names << codeName(problem.code) + (problem.cell.isEmpty() ? QString() : u'@' + problem.cell);
    return names;
}

} // namespace

class TestBadInputValues : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_file.reset(); }
    void values_data();
    void values();
    void sheets_data();
    void sheets();
    void n36_mergesWithoutEndCostNothing();
    void n40_aSheetNamedAfterAUnit();
    void n44_asTheSheetNamesItsPeriod();
    void n49_anAmountInAnotherUnit();
    void n61_wordsOfYesAndNo_data();
    void n61_wordsOfYesAndNo();
    void n63_aNameThatAPersonExplains();
    void n66_naughtyStringsComeBack();
    void n68_valuesAreFilledInOnce();
    void n77_fieldsTooManyAndTooFew();
    void n76_aBrokenLineStaysOut();
    void n80_aHeaderByHand();
    void n81_theSameFileAgain();
    void n82_duplicates();
    void n83_blankLeavesAndClearClears();
    void n88_cancelledMeansNothing();

private:
    ImportPlan plan(const Workbook& book, ImportOptions options = {})
    {
        options.hints.defaultYear = 2021;
        auto planned = planImport(**m_file, book, book.sheets.front(), options);
        if (!planned)
            qFatal("%s", qPrintable(planned.error().what));
        return std::move(planned).value();
    }
    void apply(const ImportPlan& plan)
    {
        const Outcome outcome = (*m_file)->apply(plan.changeSet(u"王敏"_s));
        QVERIFY2(outcome.ok(), said(outcome).constData());
    }
    [[nodiscard]] QStringList column(const QString& sql) { return sanpi::test::column(**m_file, sql); }
    static void addNumbers();
    static void addCodes();
    static void addDates();
    static void addWords();

    std::unique_ptr<LedgerFile> m_file;
};

void TestBadInputValues::init()
{
    m_file = std::make_unique<LedgerFile>();
    QVERIFY(seedDistrict(**m_file, u"test"_s).ok());
}

namespace {

/// \p expected "= value" (amounts in 元), "" for a blank, "! code" for a problem; \p warned names of
/// warnings.
void addValue(const char* tag, const QString& field, const QByteArray& cell, const QString& expected,
    const QStringList& warned = {})
{
    QTest::newRow(tag) << field << cell << expected << warned;
}

const QStringList normalised {u"normalised"_s};
const QStringList rounded {u"rounded"_s};

} // namespace

void TestBadInputValues::addNumbers()
{
    const QString total = u"总投资(万元)"_s;
    const auto is
        = [&](const char* tag, const QString& words, const QString& expected,
              const QStringList& warned = {}) { addValue(tag, total, text(words), expected, warned); };
    is("46 a number as text", u"120"_s, u"= 1200000"_s);
    is("46 apostrophe", u"'120"_s, u"= 1200000"_s, normalised);
    is("46 no-break space", u"\u00A0120\u00A0"_s, u"= 1200000"_s, normalised);
    is("46 ideographic space", u"\u3000120"_s, u"= 1200000"_s, normalised);
    is("46 zero-width space", u"12\u200B0"_s, u"= 1200000"_s, normalised);
    is("47 full width", u"１２３．４５"_s, u"= 1234500"_s, normalised);
    is("47 full width, negative", u"－１２０"_s, u"! negative"_s);
    is("47 full width, in brackets", u"（１００）"_s, u"! negative"_s);
    is("47 full width comma", u"１，２３４"_s, u"= 12340000"_s, normalised);
    is("48 groups", u"1,234.56"_s, u"= 12345600"_s);
    is("48 groups of another country", u"1 234,56"_s, u"! unreadable"_s);
    is("48 groups of two", u"12,34"_s, u"! unreadable"_s);
    is("48 currency", u"¥1,234"_s, u"= 12340000"_s, normalised);
    is("48 own unit", u"1.2万"_s, u"= 12000"_s);
    is("48 milliards", u"3亿"_s, u"= 300000000"_s);
    is("48 per cent", u"12%"_s, u"! unreadable"_s);
    is("48 about", u"约3亿"_s, u"! unreadable"_s);
    is("50 words", u"壹佰贰拾万元整"_s, u"= 1200000"_s, normalised);
    is("50 words and digits", u"120万元（壹佰贰拾万元整）"_s, u"= 1200000"_s, normalised);
    is("50 words against digits", u"120万元（壹佰叁拾万元整）"_s, u"! unreadable"_s);
    is("50 plain words", u"三亿两千万元"_s, u"= 320000000"_s, normalised);
    is("50 words in two readings", u"三万五"_s, u"! unreadable"_s);
    is("54 no number", u"NaN"_s, u"! unreadable"_s);
    is("54 infinite", u"Inf"_s, u"! unreadable"_s);
    addValue("53 residue", total, number("0.30000000000000004"), u"= 3000"_s);
    addValue("53 next to nothing", total, number("1E-17"), u"= 0"_s, rounded);
    addValue("53 half a yuan", u"总投资(元)"_s, number("1234.5"), u"= 1235"_s, rounded);
    addValue("54 negative", total, number("-5"), u"! negative"_s);
    addValue("54 zero", total, number("0"), u"= 0"_s);
    addValue("54 negative zero", total, number("-0"), u"= 0"_s);
    addValue("54 too large", total, number("1E308"), u"! unreadable"_s);
    addValue("58 a day among amounts", total, number("44926", Date), u"! unreadable"_s);
    addValue("62 as above", total, text(u"同上"_s), u"! unreadable"_s);
    for (const char* word : {"无", "/", "-", "——", "暂无", "N/A", " ", "\u3000"})
        addValue(
            QByteArray(QByteArray("62 blank ") + word).constData(), total, text(QString::fromUtf8(word)), {});
}

void TestBadInputValues::addCodes()
{
    const QString credit = u"统一社会信用代码"_s;
    addValue("51 digits lost", credit, number("914108001234567890"), u"! digits_lost"_s);
    addValue("51 digits lost, written short", credit, number("9.1410800123457E+17"), u"! digits_lost"_s);
    addValue("52 padded by its format", credit, number("123", FiveDigits), u"= 00123"_s, {u"credit_code"_s});
    addValue(
        "52 a number among codes", credit, number("123"), u"= 123"_s, {u"normalised"_s, u"credit_code"_s});
    addValue("52 zeros of a text", credit, text(u"00123"_s), u"= 00123"_s, {u"credit_code"_s});
    addValue(
        "47 full width code", credit, text(u"９１４１"_s), u"= 9141"_s, {u"normalised"_s, u"credit_code"_s});
    addValue("46 apostrophe before a code", credit, text(u"'00123"_s), u"= 00123"_s,
        {u"normalised"_s, u"credit_code"_s});
    addValue("59 a code that became a day", credit, number("44563", Date), u"! bad_code"_s);
}

void TestBadInputValues::addDates()
{
    const QString start = u"计划开工时间"_s;
    const auto is
        = [&](const char* tag, const QString& words, const QString& expected,
              const QStringList& warned = {}) { addValue(tag, start, text(words), expected, warned); };
    is("57 iso", u"2026-03-05"_s, u"= 2026-03-05"_s);
    is("57 dots", u"2026.3.5"_s, u"= 2026-03-05"_s);
    is("57 slashes", u"2026/3/5"_s, u"= 2026-03-05"_s);
    is("57 compact", u"20260305"_s, u"= 2026-03-05"_s);
    is("57 Chinese", u"2026年3月5日"_s, u"= 2026-03-05"_s);
    is("57 month", u"2026年3月"_s, u"= 2026-03-01"_s);
    is("57 numerals", u"二〇二六年三月十五日"_s, u"= 2026-03-15"_s, normalised);
    is("57 numerals, year", u"二〇二六年"_s, u"= 2026-01-01"_s, normalised);
    is("57 two digits of a year", u"26.3.5"_s, u"! unreadable"_s);
    is("57 month without year", u"三月"_s, u"! unreadable"_s);
    is("57 quarter", u"Q1"_s, u"! unreadable"_s);
    is("46 apostrophe before a date", u"'2026-03-05"_s, u"= 2026-03-05"_s, normalised);
    is("60 31 November", u"2021-11-31"_s, u"! unreadable"_s);
    is("60 too early", u"1989-01-01"_s, u"! unreadable"_s);
    is("60 too late", u"2101-01-01"_s, u"! unreadable"_s);
    addValue("58 a serial without its format", start, number("44926"), u"= 2022-12-31"_s, normalised);
    addValue("58 a day", start, number("44926", Date), u"= 2022-12-31"_s);
    addValue("56 the day that never was", start, number("60", Date), u"! unreadable"_s);
    addValue("57 a month cut by a number", start, number("2021.1"), u"! ambiguous_month"_s);
}

void TestBadInputValues::addWords()
{
    const QString scope = u"建设内容"_s;
    const auto is
        = [&](const char* tag, const QString& words, const QString& expected,
              const QStringList& warned = {}) { addValue(tag, scope, text(words), expected, warned); };
    is("47 names keep their form", u"ＡＢＣ（一期）"_s, u"= ＡＢＣ（一期）"_s);
    is("64 lines", u"甲\n乙"_s, u"= 甲\n乙"_s);
    is("65 emoji and rare characters", u"😀𠮷䶮👨‍👩‍👧"_s,
        u"= 😀𠮷䶮👨‍👩‍👧"_s);
    is("65 private characters are told", u"甲\uE123乙"_s, u"= 甲\uE123乙"_s, normalised);
    is("30 directions are taken out", u"甲\u202E乙\u202C"_s, u"= 甲乙"_s, normalised);
    is("30 zero width", u"甲\u200B乙"_s, u"= 甲乙"_s, normalised);
    is("30 a mark within", u"甲\uFEFF乙"_s, u"= 甲乙"_s, normalised);
    addValue("30 control characters", scope, "<c t='inlineStr'><is><t>甲_x0007_乙</t></is></c>", u"= 甲乙"_s,
        normalised);
    addValue("64 too long", u"简称"_s, text(QString(41, u'长')), u"! too_long"_s);
    addValue("64 more than a cell holds", scope, text(QString(32768, u'长')), u"! too_long"_s);
    addValue("43 error", scope, "<c t='e'><v>#REF!</v></c>", u"! error_cell"_s);
    addValue("43 no saved result", scope, "<c><f>A1</f></c>", u"! no_cached_value"_s);
    addValue("89 picture", scope, "<c t='str'><f>X</f><v>=DISPIMG(\"ID_1\",1)</v></c>", {});
    addValue("63 another name of the unit", u"责任单位"_s, text(u"文昌街道办事处、"_s), u"! unknown_unit"_s);
    addValue("63 alias", u"责任单位"_s, text(u" 文昌街道办事处"_s), u"= 文昌街道"_s);
    addValue("63 unknown", u"责任单位"_s, text(u"火星街道"_s), u"! unknown_unit"_s);
    addValue("61 no such choice", u"项目级别"_s, text(u"国家级"_s), u"! unknown_choice"_s);
}

void TestBadInputValues::values_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QStringList>("warned");
    addNumbers();
    addCodes();
    addDates();
    addWords();
}

void TestBadInputValues::values()
{
    QFETCH(QString, field);
    QFETCH(QByteArray, cell);
    QFETCH(QString, expected);
    QFETCH(QStringList, warned);
    const ImportPlan planned = plan(sheetOf(rowOf(QStringList {u"项目名称"_s, u"项目代码"_s, field})
        + rowOf(QList<QByteArray> {text(u"甲项目"_s), text(code), cell})));
    QVERIFY2(planned.recognition.problems.empty(), qPrintable(codes(planned.problems).join(u' ')));
    QCOMPARE(planned.rows.size(), size_t(1));
    const ImportRow& row = planned.rows.front();
    if (expected.startsWith(u'!')) {
        QCOMPARE(codes(row.problems), QStringList {expected.mid(2) + u"@C2"_s});
        QCOMPARE(row.state, RowState::Faulty);
        QVERIFY(!messageOf(row.problems.front(), (*m_file)->catalogue(), false).isEmpty());
        return;
    }
    QCOMPARE(codes(row.problems), QStringList());
    QStringList told;
    for (const Problem& warning : row.warnings)
        told << codeName(warning.code);
    QCOMPARE(told, warned);
    const auto at = std::ranges::find(row.cells, 2, &ImportCell::column);
    if (expected.isEmpty()) {
        QVERIFY(at == row.cells.end());
        return;
    }
    QVERIFY(at != row.cells.end());
    const Field& catalogued = (*m_file)->catalogue().field(Kind::Project, at->field);
    const QString value = catalogued.type == FieldType::Reference
        ? column(u"SELECT name FROM unit WHERE id = %1"_s.arg(at->after.number())).value(0)
        : editText(catalogued, at->after, Unit::Yuan, false);
    QCOMPARE(u"= "_s + value, expected);
}

/// Whole sheets: where the header is, what the rows are, and what is told.
void TestBadInputValues::sheets_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QByteArray>("behind");
    QTest::addColumn<QString>("ask"); // hidden, fill
    QTest::addColumn<QString>("outcome"); // created/faulty, problems and warnings by cell
    const auto add
        = [](const char* tag, const QByteArray& rows, const QString& outcome, const QByteArray& behind = {},
              const QString& ask = {}) { QTest::newRow(tag) << rows << behind << ask << outcome; };
    const QStringList amounts = header + QStringList {u"总投资"_s};
    const QByteArray a = rowOf(QStringList {u"甲项目"_s, codeOf(1), u"文昌街道"_s, u"100"_s});
    const QByteArray b = rowOf(QStringList {u"乙项目"_s, codeOf(2), u"文昌街道"_s, u"200"_s});
    add("37 header over two rows, merged",
        rowOf(QStringList {u"项目名称"_s, u"项目代码"_s, u"2021年度"_s})
            + rowOf(QStringList {{}, {}, u"计划投资"_s, u"累计完成投资"_s})
            + rowOf(QStringList {u"甲项目"_s, codeOf(1), u"100"_s, u"90"_s}),
        u"1/0"_s,
        "<mergeCells><mergeCell ref='A1:A2'/><mergeCell ref='B1:B2'/><mergeCell ref='C1:D1'/></mergeCells>");
    const QByteArray mergedUnits
        = rowOf(amounts) + a + rowOf(QStringList {u"乙项目"_s, codeOf(2), {}, u"200"_s});
    const QByteArray units = "<mergeCells><mergeCell ref='C2:C3'/><mergeCell ref='D2:D3'/></mergeCells>";
    add("37 merged body, left alone", mergedUnits, u"2/0 from above 1"_s, units);
    add("37 merged body, filled", mergedUnits, u"2/0 from above 1 units 2"_s, units, u"fill"_s);
    const QByteArray ditto
        = rowOf(amounts) + a + rowOf(QStringList {u"乙项目"_s, codeOf(2), u"同上"_s, u"200"_s});
    add("62 as above, left alone", ditto, u"1/1 unreadable@C3 from above 1"_s);
    add("62 as above, filled", ditto, u"2/0 from above 1 units 2"_s, {}, u"fill"_s);
    add("38 titles, unit line, totals, signature",
        rowOf(QStringList {u"2021年重点项目台账"_s}) + rowOf(QStringList {u"单位：亿元"_s}) + rowOf(amounts)
            + rowOf(QStringList {u"甲项目"_s, codeOf(1), u"文昌街道"_s, u"1.5"_s})
            + rowOf(QStringList {u"合计"_s, {}, {}, u"1.6"_s}) + rowOf(QStringList {u"填表人：王敏"_s}),
        u"1/0 totals_differ@D5"_s);
    const QByteArray hidden = rowOf(amounts) + a
        + rowOf(QStringList {u"乙项目"_s, codeOf(2), u"文昌街道"_s, u"200"_s}, "hidden='1'");
    add("39 hidden rows stay out", hidden, u"1/0 hidden 1"_s);
    add("39 hidden rows on request", hidden, u"2/0"_s, {}, u"hidden"_s);
    add("41 another order, other names, gaps in headers",
        rowOf(QStringList {
            u"概算"_s, u" 总 投 资\n（亿元） "_s, u"责任 单位"_s, u"工程名称"_s, u"项目\n代码"_s})
            + rowOf(QStringList {u"x"_s, u"1.5"_s, u"文昌街道"_s, u"甲项目"_s, codeOf(1)}),
        u"1/0"_s);
    add("42 two columns of one name",
        rowOf(amounts + QStringList {u"总投资"_s})
            + rowOf(QStringList {u"甲项目"_s, codeOf(1), u"文昌街道"_s, u"1"_s, u"2"_s}),
        u"0/0 two_columns@E1"_s);
    add("60 finish before start",
        rowOf(header + QStringList {u"计划开工时间"_s, u"计划竣工时间"_s})
            + rowOf(QStringList {u"甲项目"_s, codeOf(1), u"文昌街道"_s, u"2021-06"_s, u"2021-05"_s}),
        u"0/1 finish_before_start@E2"_s);
    add("80 no header", a + b, u"0/0 no_header@A1"_s);
    add("82 twice in one file",
        rowOf(amounts) + a + rowOf(QStringList {u"丙项目"_s, codeOf(1), u"文昌街道"_s, u"100"_s}),
        u"1/1 duplicate@B3"_s);
    add("87 target above the total, by far",
        rowOf(amounts + QStringList {u"2021年计划投资"_s})
            + rowOf(QStringList {u"甲项目"_s, codeOf(1), u"文昌街道"_s, u"100"_s, u"120"_s})
            + rowOf(QStringList {u"乙项目"_s, codeOf(2), u"文昌街道"_s, u"100"_s, u"1200000"_s}),
        u"1/1 target_over_total@E3 target_above_total@E2"_s);
}

void TestBadInputValues::sheets()
{
    QFETCH(QByteArray, rows);
    QFETCH(QByteArray, behind);
    QFETCH(QString, ask);
    QFETCH(QString, outcome);
    ImportOptions options;
    options.hints.takeHidden = ask == u"hidden"_s;
    options.fillDown = ask == u"fill"_s;
    const ImportPlan planned = plan(sheetOf(rows, behind), options);
    QStringList said {u"%1/%2"_s.arg(planned.created).arg(planned.faulty())};
    said << codes(planned.problems) << codes(planned.warnings);
    if (planned.hiddenRows > 0)
        said << u"hidden %1"_s.arg(planned.hiddenRows);
    if (planned.fromAbove > 0)
        said << u"from above %1"_s.arg(planned.fromAbove);
    const auto unitsOf = [&] {
        int count = 0;
        for (const ImportRow& row : planned.rows)
            count += int(std::ranges::count(row.cells, u"unit"_s, &ImportCell::field));
        return count;
    };
    if (ask == u"fill"_s)
        said << u"units %1"_s.arg(unitsOf());
    QCOMPARE(said.join(u' '), outcome);
}

/// 36: a plan of a sheet with as many merges as are kept, over as many columns as there are, is made; what a
/// sheet states costs no more than it holds.
void TestBadInputValues::n36_mergesWithoutEndCostNothing()
{
    QByteArray merges;
    for (int i = 1; i <= 60'000; ++i)
        merges += "<mergeCell ref='A" + QByteArray::number(i) + ":XFD" + QByteArray::number(i + 1) + "'/>";
    QByteArray rows = rowOf(header);
    for (int i = 1; i <= 3000; ++i)
        rows += rowOf(QStringList {u"项目%1"_s.arg(i)});
    const ImportPlan planned = plan(sheetOf(rows, "<mergeCells>" + merges + "</mergeCells>"));
    QVERIFY(planned.recognition.columns.size() <= 512);
    QByteArray wide;
    for (int i = 0; i < 16'384; ++i)
        wide += text(u"列%1"_s.arg(i));
    const ImportPlan broad = plan(sheetOf(QByteArray("<row>" + wide + "</row>").repeated(40)));
    QCOMPARE(codes(broad.problems), QStringList {u"no_header@A1"_s});
}

void TestBadInputValues::n40_aSheetNamedAfterAUnit()
{
    Parts parts = bookParts(rowOf(QStringList {u"项目名称"_s, u"项目代码"_s, u"总投资"_s})
        + rowOf(QStringList {u"甲项目"_s, codeOf(1), u"100"_s}));
    for (auto& [name, content] : parts)
        content.replace("name=\"S\"", "name=\"文昌街道\"");
    apply(plan(bookOf(zipped(parts), u"台账.xlsx"_s)));
    QCOMPARE(
        column(u"SELECT u.name FROM entry e JOIN unit u ON u.id = e.unit"_s), QStringList {u"文昌街道"_s});
}

/// 44 and 45 belong to the workbooks that are filled in; of other sheets the period is told.
void TestBadInputValues::n44_asTheSheetNamesItsPeriod()
{
    ImportOptions options;
    options.hints.year = 2022;
    const ImportPlan planned = plan(sheetOf(rowOf(QStringList {u"2021年重点项目台账"_s}) + rowOf(header)
                                        + rowOf(QStringList {u"甲项目"_s, codeOf(1), u"文昌街道"_s})),
        options);
    QCOMPARE(codes(planned.warnings), QStringList {u"foreign_period"_s});
    QCOMPARE(planned.recognition.year, 2022);
}

void TestBadInputValues::n49_anAmountInAnotherUnit()
{
    QByteArray rows = rowOf(QStringList {u"项目名称"_s, u"项目代码"_s, u"总投资(万元)"_s});
    for (int i = 1; i <= 8; ++i) // the sixth is in 元
        rows += rowOf(
            QStringList {u"项目%1"_s.arg(i), codeOf(i), i == 6 ? u"32000000"_s : QString::number(1000 * i)});
    const ImportPlan planned = plan(sheetOf(rows));
    QCOMPARE(codes(planned.warnings), QStringList {u"unit_slip@C7"_s});
    QCOMPARE(planned.created, 8);
    // Against what the ledger said, where the column has no neighbours.
    apply(plan(textOf(u"项目名称,项目代码,总投资(万元)\n项目九,%1,3200\n"_s.arg(codeOf(9)))));
    const ImportPlan again
        = plan(textOf(u"项目名称,项目代码,总投资(万元)\n项目九,%1,32100000\n"_s.arg(codeOf(9))));
    QCOMPARE(codes(again.warnings), QStringList {u"unit_slip@C2"_s});
    // Large projects among small ones are none.
    const ImportPlan large = plan(textOf(
        u"项目名称,项目代码,总投资(万元)\n甲,%1,500\n乙,%2,600\n丙,%3,700\n丁,%4,800\n戊,%5,300000\n"_s.arg(
            codeOf(11), codeOf(12), codeOf(13), codeOf(14), codeOf(15))));
    QCOMPARE(codes(large.warnings), QStringList());
}

void TestBadInputValues::n61_wordsOfYesAndNo_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("value"); // −1 none, 2 a problem
    for (const char* yes : {"是", "有", "Y", "√", "✓", "1", "TRUE"})
        QTest::newRow(yes) << QString::fromUtf8(yes) << 1;
    for (const char* no : {"否", "无", "没有", "N", "×", "0", "FALSE"})
        QTest::newRow(no) << QString::fromUtf8(no) << 0;
    for (const char* blank : {"-", "/"})
        QTest::newRow(blank) << QString::fromUtf8(blank) << -1;
    QTest::newRow("perhaps") << u"大概"_s << 2;
}

void TestBadInputValues::n61_wordsOfYesAndNo()
{
    QFETCH(QString, word);
    QFETCH(int, value);
    const ImportPlan planned = plan(
        sheetOf(rowOf(QStringList {u"项目名称"_s, u"项目代码"_s, u"是否入省库"_s, u"类别"_s, u"是否开工"_s})
            + rowOf(QList<QByteArray> {
                text(u"甲项目"_s), text(code), text(word), text(u"水利"_s), text(u"否"_s)})));
    QCOMPARE(planned.recognition.kind, ImportKind::Rebuild);
    QCOMPARE(planned.rows.size(), size_t(1));
    const ImportRow& row = planned.rows.front();
    QCOMPARE(codes(row.problems), value == 2 ? QStringList {u"unreadable@C2"_s} : QStringList());
    const auto at = std::ranges::find(row.cells, 2, &ImportCell::column);
    QCOMPARE(at == row.cells.end() ? -1 : int(at->after.number()), value == 2 ? -1 : value);
}

void TestBadInputValues::n63_aNameThatAPersonExplains()
{
    const Workbook book = textOf(
        u"项目名称,项目代码,责任单位\n甲项目,%1,文昌办\n乙项目,%2,新设街道\n"_s.arg(codeOf(1), codeOf(2)));
    const ImportPlan asked = plan(book);
    QCOMPARE(asked.unknownUnits, (QStringList {u"文昌办"_s, u"新设街道"_s}));
    QCOMPARE(asked.faulty(), 2);
    ImportOptions options;
    const qint64 unit = column(u"SELECT id FROM unit WHERE name = '文昌街道'"_s).value(0).toLongLong();
    options.units = {{u"文昌办"_s, unit}, {u"新设街道"_s, 0}};
    const ImportPlan told = plan(book, options);
    QCOMPARE(told.created, 2);
    QCOMPARE(told.unknownUnits, QStringList());
    apply(told);
    QCOMPARE(column(u"SELECT count(*) FROM unit WHERE name = '新设街道'"_s), QStringList {u"1"_s});
    // The name is known from now on.
    const ImportPlan later = plan(textOf(u"项目名称,项目代码,责任单位\n丙项目,%1,文昌办\n"_s.arg(codeOf(3))));
    QCOMPARE(later.created, 1);
    QCOMPARE(codes(later.problems), QStringList());
}

/// 66: every naughty string as name and as scope, there and back.
void TestBadInputValues::n66_naughtyStringsComeBack()
{
    QFile file(QStringLiteral(SANPI_TEST_DATA "/corpora/blns.txt"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QByteArray rows = rowOf(QStringList {u"项目名称"_s, u"项目代码"_s, u"建设内容"_s});
    QStringList sent;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine().chopped(1));
        // What no XML file can say is not sent in one.
        if (line.isEmpty() || line.startsWith(u'#') || std::ranges::any_of(line, inNoXml))
            continue;
        sent << line;
        rows += rowOf(QList<QByteArray> {
            text(u"项目%1"_s.arg(sent.size())), text(codeOf(int(sent.size()))), text(line)});
    }
    QVERIFY(sent.size() > 400);
    const ImportPlan planned = plan(sheetOf(rows));
    QCOMPARE(codes(planned.problems), QStringList());
    QCOMPARE(planned.created, int(sent.size()));
    apply(planned);
    const ImportPlan again = plan(sheetOf(rows));
    QCOMPARE(again.unchanged, int(sent.size()));
    for (const ImportRow& row : planned.rows) {
        const auto at = std::ranges::find(row.cells, 2, &ImportCell::column);
        const QStringList stored = column(u"SELECT scope FROM project WHERE code = '%1'"_s.arg(row.code));
        QCOMPARE(stored.value(0), at == row.cells.end() ? QString() : at->after.text());
    }
}

void TestBadInputValues::n68_valuesAreFilledInOnce()
{
    const ImportPlan planned = plan(sheetOf(rowOf(QStringList {u"项目名称"_s, u"项目代码"_s, u"总投资"_s})
        + rowOf(QList<QByteArray> {text(u"甲项目"_s), text(code), text(u"%1%3{{x}}${y}"_s)})));
    QCOMPARE(planned.problems.size(), size_t(1));
    const QString message = messageOf(planned.problems.front(), (*m_file)->catalogue(), false);
    QVERIFY2(message.contains(u"%1%3{{x}}${y}"_s), qPrintable(message));
}

void TestBadInputValues::n77_fieldsTooManyAndTooFew()
{
    const ImportPlan planned
        = plan(textOf(u"项目名称,项目代码,简称\n甲项目,%1,甲,多出来的\n乙项目,%2\n丙项目,%3,丙,\n"_s.arg(
            codeOf(1), codeOf(2), codeOf(3))));
    QCOMPARE(codes(planned.problems), QStringList {u"unreadable@D2"_s});
    QCOMPARE(planned.created, 2);
}

void TestBadInputValues::n76_aBrokenLineStaysOut()
{
    const ImportPlan planned = plan(
        textOf(u"项目名称,项目代码,简称\n\"甲\"项目,%1,甲\n乙项目,%2,乙\n"_s.arg(codeOf(1), codeOf(2))));
    QCOMPARE(codes(planned.problems), QStringList {u"unreadable@A2"_s});
    QCOMPARE(planned.created, 1);
}

void TestBadInputValues::n80_aHeaderByHand()
{
    const Workbook book = textOf(u"甲项目,%1,100\n乙项目,%2,200\n"_s.arg(codeOf(1), codeOf(2)));
    ImportOptions options;
    options.hints.headerRow = -1;
    options.hints.columns = {{0, u"name"_s}, {1, u"code"_s}, {2, u"total"_s}};
    const ImportPlan planned = plan(book, options);
    QCOMPARE(codes(planned.problems), QStringList());
    QCOMPARE(planned.created, 2);
    QCOMPARE(planned.recognition.columns.front().header, u"A"_s);
    // A row that is no header by itself becomes one.
    const Workbook odd = textOf(u"甲,乙\n项目名称,概算\n甲项目,100\n"_s);
    options.hints.columns = {{1, u"total"_s}};
    options.hints.headerRow = 1;
    const ImportPlan second = plan(odd, options);
    QCOMPARE(second.created, 1);
    QCOMPARE(second.rows.front().sheetRow, 2);
}

void TestBadInputValues::n81_theSameFileAgain()
{
    const QString path = m_file->folder() + u"/台账.csv"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(u"项目名称,项目代码\n甲项目,%1\n"_s.arg(code).toUtf8());
    file.close();
    Workbook book = textOf(u"项目名称,项目代码\n甲项目,%1\n"_s.arg(code));
    book.path = path;
    const ImportPlan first = plan(book);
    QCOMPARE(codes(first.warnings), QStringList());
    apply(first);
    const ImportPlan again = plan(book);
    QCOMPARE(codes(again.warnings), QStringList {u"file_seen"_s});
    QVERIFY(again.warnings.front().args.value(0).contains(u"王敏"_s));
}

void TestBadInputValues::n82_duplicates()
{
    apply(plan(textOf(u"项目名称,项目代码\n甲项目,%1\n"_s.arg(codeOf(1)))));
    // Against the ledger the code decides; the same name under another code is told.
    const Workbook book = textOf(u"项目名称,项目代码\n甲项目,%1\n甲 项目,%2\n"_s.arg(codeOf(1), codeOf(2)));
    const ImportPlan planned = plan(book);
    QCOMPARE(planned.unchanged, 1);
    QCOMPARE(planned.created, 1);
    QCOMPARE(codes(planned.warnings), QStringList {u"same_name_other_code@B3"_s});
    // A person may leave that row out.
    ImportOptions options;
    options.leftOut = {2};
    const ImportPlan without = plan(book, options);
    QCOMPARE(without.created, 0);
    QCOMPARE(without.leftOut, 1);
    QCOMPARE(without.faulty(), 0);
    QVERIFY(without.changes.empty());
}

void TestBadInputValues::n83_blankLeavesAndClearClears()
{
    const QString lines = u"项目名称,项目代码,简称,总投资\n甲项目,%1,%2,%3\n"_s;
    apply(plan(textOf(lines.arg(code, u"甲"_s, u"100"_s))));
    const ImportPlan blank = plan(textOf(lines.arg(code, QString(), QString())));
    QCOMPARE(blank.unchanged, 1);
    QVERIFY(blank.changes.empty());
    const ImportPlan cleared = plan(textOf(lines.arg(code, u"清空"_s, u"（清空）"_s)));
    QCOMPARE(cleared.changed, 1);
    apply(cleared);
    QCOMPARE(column(u"SELECT short FROM project"_s), QStringList {QString()});
    QCOMPARE(column(u"SELECT total FROM entry"_s), QStringList {QString()});
    const ImportPlan name = plan(textOf(u"项目名称,项目代码\n清空,%1\n"_s.arg(code)));
    QCOMPARE(codes(name.problems), QStringList {u"missing@A2"_s});
}

void TestBadInputValues::n88_cancelledMeansNothing()
{
    std::atomic<bool> cancelled = true;
    ImportOptions options;
    options.cancelled = &cancelled;
    options.hints.defaultYear = 2021;
    const Workbook book = textOf(u"项目名称,项目代码\n甲项目,%1\n"_s.arg(code));
    const auto planned = planImport(**m_file, book, book.sheets.front(), options);
    QVERIFY(!planned);
    QCOMPARE(planned.error().code, ErrorCode::Cancelled);
    QCOMPARE(sanpi::test::count(**m_file, u"project"_s), 0);
}

QTEST_GUILESS_MAIN(TestBadInputValues)
#include "tst_badinput_values.moc"
