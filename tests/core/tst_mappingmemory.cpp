// SPDX-License-Identifier: GPL-3.0-or-later
// What was corrected by hand on one sheet is followed on the next of its shape, and said; number cells that
// cannot tell which month they mean are refused.
#include "core/support/ledgertools.h"
#include "exchange/import/cellvalue.h"
#include "exchange/import/plan.h"
#include "store/seed.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi;
using sanpi::test::LedgerFile;

namespace {

struct Made {
    Workbook book;
    [[nodiscard]] const Sheet& sheet() const { return book.sheets.front(); }
};

/// A sheet of texts; what reads as a number is one.
Made made(const QList<QStringList>& rows, int firstColumn = 0)
{
    Made m;
    m.book.path = u"台账.xlsx"_s; // of which only the name counts here
    m.book.sheets.emplace_back();
    Sheet& sheet = m.book.sheets.back();
    for (qsizetype r = 0; r < rows.size(); ++r) {
        SheetRow row;
        row.number = quint32(r);
        row.first = quint32(sheet.cells.size());
        for (qsizetype c = 0; c < rows[r].size(); ++c) {
            if (rows[r][c].isEmpty())
                continue;
            bool isNumber = false;
            const double number = rows[r][c].toDouble(&isNumber);
            SheetCell cell(quint16(c + firstColumn), isNumber ? CellType::Number : CellType::Text,
                NumberClass::Plain, 0, false);
            if (isNumber) {
                cell.setNumber(number);
            } else {
                cell.setString(quint32(m.book.strings.size()));
                m.book.strings.push_back(rows[r][c]);
            }
            sheet.cells.push_back(cell);
            ++row.count;
        }
        sheet.rows.push_back(row);
    }
    return m;
}

/// 概算 and 实际 are headers that the catalogue does not know.
QList<QStringList> rowsOf(const QString& title, const QString& name)
{
    return {{title}, {u"项目名称"_s, u"项目代码"_s, u"责任单位"_s, u"概算数"_s, u"2021年计划投资"_s},
        {name, u"2101-410871-04-01-123456"_s, u"文昌街道"_s, u"12000"_s, u"3000"_s}};
}

ImportOptions optionsOf(const QString& fileName, const ColumnCorrections& byHand = {})
{
    ImportOptions options;
    options.hints.fileName = fileName;
    options.hints.year = 2021;
    options.hints.columns = byHand;
    return options;
}

} // namespace

class TestMappingMemory : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_file.reset(); }
    void remembersWithTheImport();
    void followsTheShapeNotThePlace();
    void followsNextYearsSheet();
    void keepsSendersApart();
    void letsTheHintsSpeak();
    void forgets();
    void isUndoneWithTheImport();
    void changesNothingTwice();
    void readsCodesUnderAnotherHeader();
    void saysWhatIsNotTaken();
    void remembersNoSingleMonth();
    void asksForTheMonth();
    void warnsOfAnotherMonth();
    void refusesClippedMonths_data();
    void refusesClippedMonths();

private:
    ImportPlan plan(const Made& m, const ImportOptions& options)
    {
        auto planned = planImport(**m_file, m.book, m.sheet(), options);
        if (!planned)
            qFatal("%s", qPrintable(planned.error().what));
        return std::move(planned).value();
    }
    /// The first sheet, with 概算数 corrected to be the total.
    void teach(const QString& fileName = u"台账.xlsx"_s)
    {
        const Made first = made(rowsOf(u"重点项目台账"_s, u"甲项目"_s));
        const ImportPlan taught = plan(first, optionsOf(fileName, {{3, u"total"_s}}));
        const Outcome outcome = (*m_file)->apply(taught.changeSet(u"王敏"_s));
        QVERIFY2(outcome.ok(), sanpi::test::said(outcome).constData());
    }
    static QString targetOf(const ImportPlan& plan, const QString& header)
    {
        for (const SheetColumn& column : plan.recognition.columns) {
            if (column.header == header)
                return column.target.taken() ? column.target.field : u"-"_s;
        }
        return {};
    }
    std::unique_ptr<LedgerFile> m_file;
};

void TestMappingMemory::init()
{
    m_file = std::make_unique<LedgerFile>();
    QVERIFY(seedDistrict(**m_file, u"test"_s).ok());
}

void TestMappingMemory::remembersWithTheImport()
{
    const Made sheet = made(rowsOf(u"重点项目台账"_s, u"甲项目"_s));
    const ImportPlan before = plan(sheet, optionsOf(u"台账.xlsx"_s));
    QCOMPARE(targetOf(before, u"概算数"_s), u"-"_s);
    QVERIFY(before.recalled.empty());
    teach();
    QCOMPARE(sanpi::test::count(**m_file, u"change_set"_s), 2); // the district's units, and the import
    const ImportPlan after = plan(sheet, optionsOf(u"另一个文件.xlsx"_s));
    QCOMPARE(targetOf(after, u"概算数"_s), u"total"_s);
    QCOMPARE(after.recalled, (ColumnCorrections {{3, u"total"_s}}));
    QCOMPARE(after.unchanged, 1);
    // A sheet of another shape is read as ever.
    QList<QStringList> rows = rowsOf(u"重点项目台账"_s, u"甲项目"_s);
    rows[1] << u"备注"_s;
    QVERIFY(plan(made(rows), optionsOf(u"台账.xlsx"_s)).recalled.empty());
}

void TestMappingMemory::followsTheShapeNotThePlace()
{
    teach();
    const Made shifted = made(rowsOf(u"重点项目台账"_s, u"甲项目"_s), 2);
    const ImportPlan found = plan(shifted, optionsOf(u"台账.xlsx"_s));
    QCOMPARE(found.recalled, (ColumnCorrections {{5, u"total"_s}}));
    QCOMPARE(targetOf(found, u"概算数"_s), u"total"_s);
}

void TestMappingMemory::followsNextYearsSheet()
{
    teach();
    QList<QStringList> rows = rowsOf(u"重点项目台账"_s, u"甲项目"_s);
    rows[1][4] = u"2022年计划投资"_s;
    ImportOptions options = optionsOf(u"台账.xlsx"_s);
    options.hints.year = 2022;
    QCOMPARE(targetOf(plan(made(rows), options), u"概算数"_s), u"total"_s);
}

void TestMappingMemory::keepsSendersApart()
{
    teach(u"文昌街道报送.xlsx"_s);
    const Made sheet = made(rowsOf(u"重点项目台账"_s, u"甲项目"_s));
    QVERIFY(!plan(sheet, optionsOf(u"12月文昌街道.xlsx"_s)).recalled.empty());
    QVERIFY(plan(sheet, optionsOf(u"恩村街道报送.xlsx"_s)).recalled.empty());
    QVERIFY(plan(sheet, optionsOf(u"台账.xlsx"_s)).recalled.empty());
    // The title names the sender as well; two names are none.
    const Made titled = made(rowsOf(u"文昌街道重点项目台账"_s, u"甲项目"_s));
    QVERIFY(!plan(titled, optionsOf(u"台账.xlsx"_s)).recalled.empty());
    QVERIFY(plan(titled, optionsOf(u"恩村街道.xlsx"_s)).recalled.empty());
}

void TestMappingMemory::letsTheHintsSpeak()
{
    teach();
    const Made sheet = made(rowsOf(u"重点项目台账"_s, u"甲项目"_s));
    ImportOptions mapped = optionsOf(u"台账.xlsx"_s);
    mapped.hints.headers.emplace(u"概算数"_s, u"before"_s);
    const ImportPlan byMap = plan(sheet, mapped);
    QCOMPARE(targetOf(byMap, u"概算数"_s), u"before"_s);
    QVERIFY(byMap.recalled.empty());
    // A map of headers is remembered as a correction by hand is.
    QVERIFY((*m_file)->apply(byMap.changeSet(u"王敏"_s)).ok());
    QCOMPARE(plan(sheet, optionsOf(u"台账.xlsx"_s)).recalled, (ColumnCorrections {{3, u"before"_s}}));
    const ImportPlan byHand = plan(sheet, optionsOf(u"台账.xlsx"_s, {{3, u"-"_s}}));
    QCOMPARE(targetOf(byHand, u"概算数"_s), u"-"_s);
    // The newer correction is the one that is remembered.
    QVERIFY((*m_file)->apply(byHand.changeSet(u"王敏"_s)).ok());
    QCOMPARE(plan(sheet, optionsOf(u"台账.xlsx"_s)).recalled, (ColumnCorrections {{3, u"-"_s}}));
}

void TestMappingMemory::forgets()
{
    teach();
    const Made sheet = made(rowsOf(u"重点项目台账"_s, u"甲项目"_s));
    const QString key = plan(sheet, optionsOf(u"台账.xlsx"_s)).memory;
    ChangeSetBuilder builder((*m_file)->catalogue(), (*m_file)->records());
    QVERIFY(MappingMemory::forget(builder, **m_file, key).ok());
    QVERIFY((*m_file)->apply(sanpi::test::changeSet(builder)).ok());
    QVERIFY(plan(sheet, optionsOf(u"台账.xlsx"_s)).recalled.empty());
    // Twice is once.
    ChangeSetBuilder again((*m_file)->catalogue(), (*m_file)->records());
    QVERIFY(MappingMemory::forget(again, **m_file, key).ok());
    QVERIFY(again.changes().empty());
}

void TestMappingMemory::isUndoneWithTheImport()
{
    const QStringList before = sanpi::test::dump(**m_file);
    teach();
    QVERIFY((*m_file)->undo(u"王敏"_s).ok());
    QCOMPARE(sanpi::test::dump(**m_file), before);
}

void TestMappingMemory::changesNothingTwice()
{
    teach();
    const Made sheet = made(rowsOf(u"重点项目台账"_s, u"甲项目"_s));
    QVERIFY(plan(sheet, optionsOf(u"台账.xlsx"_s)).changes.empty());
    QVERIFY(plan(sheet, optionsOf(u"台账.xlsx"_s, {{3, u"total"_s}})).changes.empty());
}

/// As a unit keeps it: 编号 is the code, 本月 is the month of the title.
QList<QStringList> monthly(const QString& title, const QString& amount)
{
    return {{title}, {u"编号"_s, u"名称"_s, amount, u"备注"_s},
        {u"2101-410871-04-01-123456"_s, u"甲项目"_s, u"777"_s, u"主体封顶"_s}};
}

void TestMappingMemory::readsCodesUnderAnotherHeader()
{
    teach();
    ImportPlan found
        = plan(made(monthly(u"11月完成投资情况表"_s, u"本月完成(万元)"_s)), optionsOf(u"s.csv"_s));
    QCOMPARE(found.recognition.kind, ImportKind::MonthReturn);
    QCOMPARE(found.recognition.month, 11);
    QCOMPARE(targetOf(found, u"编号"_s), u"code"_s);
    QCOMPARE(found.created, 1);
    QCOMPARE(found.rows.front().code, u"2101-410871-04-01-123456"_s);
    QCOMPARE(found.untaken, QStringList {u"备注"_s});
    // Numbers of rows are none.
    QList<QStringList> numbered = monthly(u"11月完成投资情况表"_s, u"本月完成(万元)"_s);
    numbered[2][0] = u"1"_s;
    found = plan(made(numbered), optionsOf(u"s.csv"_s));
    QCOMPARE(targetOf(found, u"编号"_s), u"-"_s);
    QCOMPARE(found.created, 1); // by its name
}

void TestMappingMemory::saysWhatIsNotTaken()
{
    teach();
    const Made sheet = made(monthly(u"11月完成投资情况表"_s, u"投资数"_s));
    const ImportPlan found = plan(sheet, optionsOf(u"s.csv"_s));
    QCOMPARE(found.unchanged, 1);
    QCOMPARE(found.untaken, (QStringList {u"投资数"_s, u"备注"_s}));
    QCOMPARE(plan(sheet, optionsOf(u"s.csv"_s, {{2, u"-"_s}})).untaken, QStringList {u"备注"_s});
}

void TestMappingMemory::remembersNoSingleMonth()
{
    teach();
    const Made november = made(monthly(u"11月完成投资情况表"_s, u"投资数"_s));
    const ImportPlan taught = plan(november, optionsOf(u"s11.csv"_s, {{2, u"11月"_s}}));
    QCOMPARE(taught.recognition.month, 11);
    QVERIFY((*m_file)->apply(taught.changeSet(u"王敏"_s)).ok());
    const ImportPlan next
        = plan(made(monthly(u"12月完成投资情况表"_s, u"投资数"_s)), optionsOf(u"s12.csv"_s));
    QVERIFY(next.recalled.contains(2));
    QCOMPARE(next.recognition.month, 12);
    QCOMPARE(next.created, 1);
    QCOMPARE(next.rows.front().cells.front().month, 12);
    QVERIFY(next.warnings.empty());
    // A month by hand moves what was remembered, too.
    ImportOptions options = optionsOf(u"s12.csv"_s);
    options.hints.month = 10;
    QCOMPARE(plan(november, options).rows.front().cells.front().month, 10);
}

void TestMappingMemory::asksForTheMonth()
{
    teach();
    const Made sheet = made(monthly(u"完成投资情况表"_s, u"本月完成(万元)"_s));
    const ImportPlan found = plan(sheet, optionsOf(u"s.csv"_s));
    QCOMPARE(found.problems.size(), size_t(1));
    QCOMPARE(found.problems.front().code, ProblemCode::Missing);
    QCOMPARE(found.problems.front().field, u"month"_s);
    QVERIFY(found.changes.empty());
    ImportOptions options = optionsOf(u"s.csv"_s);
    options.hints.month = 9;
    QCOMPARE(plan(sheet, options).rows.front().cells.front().month, 9);
    // The day on which it was filled in is of that month, too, where nothing else names one.
    QCOMPARE(
        plan(made(monthly(u"填报日期：12月25日"_s, u"本月完成"_s)), optionsOf(u"s.csv"_s)).recognition.month,
        12);
}

void TestMappingMemory::warnsOfAnotherMonth()
{
    teach();
    const Made sheet = made(monthly(u"12月完成投资情况表"_s, u"投资数"_s));
    const ImportPlan byHand = plan(sheet, optionsOf(u"s.csv"_s, {{2, u"11月"_s}}));
    QCOMPARE(byHand.warnings.size(), size_t(1));
    QCOMPARE(byHand.warnings.front().code, ProblemCode::ForeignPeriod);
    QCOMPARE(byHand.warnings.front().args, QStringList {u"12月"_s});
    // Both said: the month of the sheet and that of its one column are the same thing.
    ImportOptions both = optionsOf(u"s.csv"_s, {{2, u"11月"_s}});
    both.hints.month = 12;
    const ImportPlan settled = plan(sheet, both);
    QCOMPARE(settled.recognition.month, 12);
    QCOMPARE(settled.rows.front().cells.front().month, 12);
    QVERIFY(settled.warnings.empty());
}

void TestMappingMemory::refusesClippedMonths_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QDate>("date"); // invalid: refused
    QTest::newRow("January or October") << 2021.1 << QDate();
    QTest::newRow("February") << 2021.2 << QDate(2021, 2, 1);
    QTest::newRow("November") << 2021.11 << QDate(2021, 11, 1);
    QTest::newRow("run together") << 202110.0 << QDate(2021, 10, 1);
    QTest::newRow("a day") << 20211005.0 << QDate(2021, 10, 5);
    QTest::newRow("a serial number") << 44470.0 << QDate(2021, 10, 1);
}

void TestMappingMemory::refusesClippedMonths()
{
    QFETCH(double, number);
    QFETCH(QDate, date);
    const Made sheet = made({{QString::number(number, 'g', 12)}});
    const Field& field = (*m_file)->catalogue().field(Kind::Project, u"start_planned");
    const Typed typed = typedFromCell(sheet.book, sheet.sheet().cells.front(), field, Unit::Wan, Resolver());
    QCOMPARE(typed.value.date(), date);
    QCOMPARE(typed.problem.has_value(), !date.isValid());
    if (typed.problem)
        QCOMPARE(typed.problem->code, ProblemCode::AmbiguousMonth);
    else
        QCOMPARE(typed.warnings, (std::vector {ProblemCode::Normalised})); // never silent
}

QTEST_GUILESS_MAIN(TestMappingMemory)
#include "tst_mappingmemory.moc"
