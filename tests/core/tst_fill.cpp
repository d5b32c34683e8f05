// SPDX-License-Identifier: GPL-3.0-or-later
// Six blank sheets of different make, made by openpyxl and LibreOffice, are filled right, and nothing else in
// them changes by a byte.
#include "core/support/ledgertools.h"
#include "demo/fill.h"
#include "domain/percent.h"
#include "domain/text.h"
#include "exchange/fill/fillplan.h"
#include "exchange/import/plan.h"
#include "exchange/sheets/sheetsource.h"
#include "figures/table.h"
#include "store/seed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sanpi;
using sanpi::test::LedgerFile;

namespace {

const QDate yearEnd(2021, 12, 31);

struct Opened {
    Workbook book;
    QByteArray package;
    SheetXml xml;
    [[nodiscard]] const Sheet& sheet() const
    {
        const auto named = std::ranges::find_if(book.sheets,
            [&](const Sheet& sheet) { return sheet.state == SheetState::Visible && !sheet.rows.empty(); });
        return *named;
    }
};

QByteArray python(const QStringList& arguments)
{
    QProcess process;
    process.start(u"/usr/bin/python3"_s, arguments);
    if (!process.waitForFinished(180'000) || process.exitCode() != 0)
        qWarning() << process.readAllStandardError();
    return process.readAllStandardOutput();
}

} // namespace

class TestFill : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void onlyTheFilledCellsDiffer_data();
    void onlyTheFilledCellsDiffer();
    void twoHeaderRows();
    void amountsInYi();
    void formulasOfTheirOwn();
    void dropDowns();
    void groupsAndSums();
    void growsWithTheStyleOfTheRowAbove();
    void remembersTheSender();
    void keepsWhatStands();
    void textsStayTexts();
    void refusesADoctype();
    void oldFileStaysWhenWritingFails();
    void whatFormulasRead();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    Opened open(const QString& file);
    FillPlan plan(const Opened& opened, const QString& file, const FillOptions& wish = {});
    /// Planned and written beside the blank as out.xlsx.
    FillPlan fill(const QString& file, const FillOptions& wish = {});
    [[nodiscard]] QString shown(const FillPlan& plan, const QString& cell) const;
    /// As the ledger's table has it.
    [[nodiscard]] Value of(const QString& project, const QString& field) const;

    QTemporaryDir m_folder;
    LedgerFile m_file;
    Table m_table;
    QStringList m_names; ///< of the lists
};

void TestFill::initTestCase()
{
    QVERIFY(seedDistrict(*m_file, u"test"_s).ok());
    QVERIFY(fillDemo(*m_file, u"test"_s).ok());
    auto table = projectTable(*m_file, 2021, yearEnd);
    QVERIFY(table.ok());
    m_table = std::move(table).value();
    const auto level = size_t(m_table.column(u"level"));
    const auto name = size_t(m_table.column(u"name"));
    for (const TableRow& row : m_table.rows) {
        if (!row.cells[level].isNull() && row.cells[level].number() <= 2 && m_names.size() < 8)
            m_names << row.cells[name].text();
    }
    QCOMPARE(m_names.size(), 8);
    QStringList arguments {QStringLiteral(SANPI_TEST_DATA) + u"/fill/makeblanks.py"_s, m_folder.path()};
    for (const QString& one : std::as_const(m_names))
        arguments << one << QString();
    arguments << u"台账里没有的项目"_s << QString();
    python(arguments);
    QVERIFY(QFile::exists(path(u"short.xlsx"_s)));
}

Opened TestFill::open(const QString& file)
{
    SheetReadOptions options;
    options.reader = QStringLiteral(SANPI_BIN_DIR "/sanpi-reader");
    Opened opened;
    auto book = readSheets(path(file), options);
    auto package = loadPackage(path(file));
    if (!book || !package)
        qFatal("%s is not read", qPrintable(file));
    opened.book = std::move(book).value();
    opened.package = std::move(package).value();
    auto xml = readSheetXml(opened.package, opened.sheet().name);
    if (!xml)
        qFatal("%s: %s", qPrintable(file), qPrintable(xml.error().what));
    opened.xml = std::move(xml).value();
    return opened;
}

FillPlan TestFill::plan(const Opened& opened, const QString& file, const FillOptions& wish)
{
    FillOptions options = wish;
    options.fileName = file;
    options.asOf = yearEnd;
    options.defaultYear = 2021;
    auto planned = planFill(*m_file, opened.book, opened.sheet(), opened.xml, options);
    if (!planned)
        qFatal("%s: %s", qPrintable(file), qPrintable(planned.error().what));
    return std::move(planned).value();
}

FillPlan TestFill::fill(const QString& file, const FillOptions& wish)
{
    const Opened opened = open(file);
    FillPlan planned = plan(opened, file, wish);
    if (!writeFilled(opened.package, opened.xml, planned, path(u"out.xlsx"_s)))
        qFatal("not written");
    return planned;
}

QString TestFill::shown(const FillPlan& plan, const QString& cell) const
{
    for (const FillCell& one : plan.cells) {
        if (cellName(one.write.row, one.write.column) == cell)
            return one.write.text;
    }
    return {};
}

Value TestFill::of(const QString& project, const QString& field) const
{
    const auto name = size_t(m_table.column(u"name"));
    for (const TableRow& row : m_table.rows) {
        if (row.cells[name].text() == project)
            return row.cells[size_t(m_table.column(field))];
    }
    return {};
}

void TestFill::onlyTheFilledCellsDiffer_data()
{
    QTest::addColumn<QString>("file");
    for (const char* name : {"two_rows", "yi", "formulas", "dropdowns", "groups", "short"})
        QTest::newRow(name) << QString::fromLatin1(name) + u".xlsx"_s;
}

void TestFill::onlyTheFilledCellsDiffer()
{
    QFETCH(QString, file);
    FillOptions wish;
    wish.where = u"level=省"_s;
    const FillPlan planned = fill(file, wish);
    QVERIFY(!planned.cells.empty());
    const QJsonObject difference = QJsonDocument::fromJson(
        python({QStringLiteral(SANPI_TEST_DATA) + u"/fill/difference.py"_s, path(file), path(u"out.xlsx"_s)}))
                                       .object();
    QCOMPARE(difference[u"entries"_s].toArray().size(), 1);
    QVERIFY(difference[u"same_order"_s].toBool());
    QVERIFY(difference[u"same_dates"_s].toBool());
    QVERIFY(!difference[u"outside"_s].toBool());
    QCOMPARE(difference[u"formulas"_s].toArray(), QJsonArray());
    QCOMPARE(difference[u"styles"_s].toArray(), QJsonArray());
    QJsonObject cells = difference[u"cells"_s].toObject();
    for (const FillCell& cell : planned.cells) {
        const QString name = cellName(cell.write.row, cell.write.column);
        QCOMPARE(cells[name].toArray().at(1).toString(), cell.write.text);
        cells.remove(name);
    }
    QVERIFY2(cells.isEmpty(), qPrintable(cells.keys().join(u' ')));
}

void TestFill::twoHeaderRows()
{
    FillOptions wish;
    wish.where = u"level=省"_s;
    const FillPlan planned = fill(u"two_rows.xlsx"_s, wish);
    QCOMPARE(planned.headerFirst, 2);
    QCOMPARE(planned.headerLast, 3);
    QVERIFY(planned.unit == Unit::Wan);
    QVERIFY(!planned.listsProjects);
    QCOMPARE(planned.filledRows(), 7);
    const QString first = shown(planned, u"B5"_s);
    QCOMPARE(shown(planned, u"A5"_s), u"1"_s);
    QCOMPARE(shown(planned, u"D5"_s), of(first, u"total"_s).money().exact(Unit::Wan));
    QCOMPARE(shown(planned, u"E5"_s), of(first, u"target"_s).money().exact(Unit::Wan));
    QCOMPARE(shown(planned, u"F5"_s), of(first, u"done"_s).money().exact(Unit::Wan));
    QCOMPARE(shown(planned, u"G5"_s), pointsText(of(first, u"rate"_s).number()));
    QVERIFY(!shown(planned, u"H5"_s).isEmpty());
    // The sum below, and its rate as the overview has it.
    Money total;
    for (int row = 5; row < 12; ++row)
        total += of(shown(planned, u"B%1"_s.arg(row)), u"total"_s).money();
    QCOMPARE(shown(planned, u"D13"_s), total.exact(Unit::Wan));
    QCOMPARE(shown(planned, u"G13"_s), u"150.41"_s); // 7 省重点: domain.md, §10.1
    QVERIFY(shown(planned, u"B12"_s).isEmpty());
    QVERIFY(shown(planned, u"I5"_s).isEmpty()); // 备注
}

void TestFill::amountsInYi()
{
    const FillPlan planned = fill(u"yi.xlsx"_s);
    QVERIFY(planned.listsProjects);
    QVERIFY(planned.unit == Unit::Yi);
    QCOMPARE(planned.filledRows(), 8);
    QCOMPARE(planned.openRows(), 1);
    for (int i = 0; i < 8; ++i) {
        const QString row = QString::number(i + 3);
        QVERIFY(shown(planned, u'B' + row).isEmpty()); // their names stay theirs
        QCOMPARE(shown(planned, u'E' + row), of(m_names[i], u"total"_s).money().exact(Unit::Yi));
        QCOMPARE(shown(planned, u'A' + row), of(m_names[i], u"code"_s).text());
        // A cell of per cents holds the fraction.
        QCOMPARE(
            qRound64(shown(planned, u'C' + row).toDouble() * 10'000), of(m_names[i], u"rate"_s).number());
    }
    QVERIFY(shown(planned, u"E11"_s).isEmpty());
    const auto open = std::ranges::find(planned.rows, qint64(0), &FillRow::project);
    QCOMPARE(open->name, u"台账里没有的项目"_s);
}

void TestFill::formulasOfTheirOwn()
{
    const FillPlan planned = fill(u"formulas.xlsx"_s);
    QVERIFY(shown(planned, u"F2"_s).isEmpty());
    QVERIFY(shown(planned, u"C11"_s).isEmpty());
    QVERIFY(shown(planned, u"F11"_s).isEmpty()); // a rate is summed only where rates were filled
    const auto difference
        = QJsonDocument::fromJson(python({QStringLiteral(SANPI_TEST_DATA) + u"/fill/difference.py"_s,
                                      path(u"formulas.xlsx"_s), path(u"out.xlsx"_s)}))
              .object();
    const QJsonArray dropped = difference[u"recalculated"_s].toArray();
    QVERIFY(dropped.contains(u"C11"_s) && dropped.contains(u"G2"_s));
    QVERIFY(!dropped.contains(u"H2"_s)); // =1+1 reads nothing
    // LibreOffice opens it and calculates.
    QProcess office;
    office.start(u"soffice"_s,
        {u"-env:UserInstallation=file://"_s + m_folder.path() + u"/profile"_s, u"--headless"_s,
            u"--convert-to"_s, u"csv"_s, u"--outdir"_s, path(u"csv"_s), path(u"out.xlsx"_s)});
    QVERIFY(office.waitForFinished(120'000));
    QFile csv(path(u"csv/out.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    Money total;
    for (const QString& name : std::as_const(m_names))
        total += of(name, u"total"_s).money();
    const QStringList lines = QString::fromUtf8(csv.readAll()).split(u'\n');
    QCOMPARE(lines.value(10).split(u',').value(2), total.exact(Unit::Wan));
    QVERIFY(std::ranges::any_of(
        planned.notes, [](const FillNote& note) { return note.kind == FillNote::Kind::OtherSheets; }));
}

void TestFill::dropDowns()
{
    const FillPlan planned = fill(u"dropdowns.xlsx"_s);
    bool placed = false;
    for (int i = 0; i < 8; ++i) {
        const QString row = QString::number(i + 2);
        QCOMPARE(
            shown(planned, u'B' + row), of(m_names[i], u"level"_s).number() == 1 ? u"省重点"_s : u"市重点"_s);
        const Named* unit = m_table.named(Kind::Unit, of(m_names[i], u"unit"_s).number());
        const QString put = shown(planned, u'C' + row);
        QVERIFY(put.isEmpty() || put == unit->name);
        placed = placed || !put.isEmpty();
        QCOMPARE(shown(planned, u'D' + row), u"已开工"_s);
        const QDate started = of(m_names[i], u"started_on"_s).date();
        QCOMPARE(shown(planned, u'E' + row).toLongLong(), QDate(1899, 12, 30).daysTo(started));
    }
    QVERIFY(placed); // from the hidden sheet
    QVERIFY(std::ranges::any_of(
        planned.notes, [](const FillNote& note) { return note.kind == FillNote::Kind::NoChoice; }));
}

void TestFill::groupsAndSums()
{
    FillOptions wish;
    wish.where = u"level>=市"_s;
    const FillPlan planned = fill(u"groups.xlsx"_s, wish);
    QCOMPARE(planned.asOf, QDate(2021, 11, 30)); // 1-11月 moves the day
    QVERIFY(planned.unit == Unit::Yi);
    for (const int row : {5, 6, 7})
        QCOMPARE(of(shown(planned, u"B%1"_s.arg(row)), u"level"_s).number(), 1);
    for (const int row : {10, 11, 12})
        QCOMPARE(of(shown(planned, u"B%1"_s.arg(row)), u"level"_s).number(), 2);
    Money parts[2];
    for (int i = 0; i < 3; ++i) {
        parts[0] += of(shown(planned, u"B%1"_s.arg(5 + i)), u"total"_s).money();
        parts[1] += of(shown(planned, u"B%1"_s.arg(10 + i)), u"total"_s).money();
    }
    QCOMPARE(shown(planned, u"C8"_s), parts[0].exact(Unit::Yi));
    QCOMPARE(shown(planned, u"C13"_s), parts[1].exact(Unit::Yi));
    QCOMPARE(shown(planned, u"C14"_s), (parts[0] + parts[1]).exact(Unit::Yi));
    const auto room = std::ranges::find(planned.notes, FillNote::Kind::NoRoom, &FillNote::kind);
    QVERIFY(room != planned.notes.end());
    QCOMPARE(room->value, u"17"_s); // 23 less six
}

void TestFill::growsWithTheStyleOfTheRowAbove()
{
    FillOptions wish;
    wish.where = u"level=省"_s;
    const FillPlan planned = fill(u"short.xlsx"_s, wish);
    QCOMPARE(planned.filledRows(), 7);
    const Opened made = open(u"out.xlsx"_s);
    for (int column = 0; column < 4; ++column) {
        for (int row = 5; row < 9; ++row) {
            QVERIFY(made.xml.cell(row, column));
            QCOMPARE(made.xml.cell(row, column)->style, made.xml.cell(4, column)->style);
        }
    }
    QVERIFY(made.xml.dimension.ends_with("9"));
    QCOMPARE(made.book.text(made.sheet(), 8, 1), shown(planned, u"B9"_s));
}

void TestFill::remembersTheSender()
{
    const Opened opened = open(u"formulas.xlsx"_s);
    FillOptions wish;
    wish.corrections.columns = {{7, u"phone"_s}};
    wish.corrections.rows = {{foldName(u"台账里没有的项目"), m_table.rows.front().id.key[0]}};
    wish.corrections.unit = Unit::Yuan;
    const FillPlan corrected = plan(opened, u"表.xlsx"_s, wish);
    QVERIFY(corrected.memory);
    QVERIFY(m_file->apply(corrected.changeSet(u"test"_s)).ok());

    const FillPlan again = plan(opened, u"下月的表.xlsx"_s);
    QVERIFY(!again.memory);
    QVERIFY(again.columns[7].recalled);
    QCOMPARE(again.columns[7].target.key, u"phone"_s);
    QCOMPARE(again.openRows(), 0);
    QVERIFY(again.unit == Unit::Yuan);
    QCOMPARE(again.rows.back().project, m_table.rows.front().id.key[0]);
    // Another shape is another sender's; and what is said anew goes before what is remembered.
    QVERIFY(!plan(open(u"yi.xlsx"_s), u"yi.xlsx"_s).columns[2].recalled);
    FillOptions other;
    other.corrections.columns = {{7, u"-"_s}};
    QVERIFY(!plan(opened, u"表.xlsx"_s, other).columns[7].target.isFilled());
    QVERIFY(m_file->undo(u"test"_s).ok());
    QCOMPARE(plan(opened, u"表.xlsx"_s).openRows(), 1);
}

void TestFill::keepsWhatStands()
{
    const Opened blank = open(u"yi.xlsx"_s);
    const auto part
        = withPart(blank.package, blank.xml.part, withCells(blank.xml, {{2, 4, true, u"0.5"_s}}, 2));
    QVERIFY(part.ok());
    QFile file(path(u"held.xlsx"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*part) == part->size());
    file.close();
    const Opened held = open(u"held.xlsx"_s);
    const FillPlan kept = plan(held, u"held.xlsx"_s);
    QVERIFY(shown(kept, u"E3"_s).isEmpty());
    const auto note = std::ranges::find(kept.notes, FillNote::Kind::Kept, &FillNote::kind);
    QVERIFY(note != kept.notes.end());
    QCOMPARE(note->value, u"0.5"_s);
    QCOMPARE(note->other, of(m_names[0], u"total"_s).money().exact(Unit::Yi));
    FillOptions wish;
    wish.overwrite = true;
    QCOMPARE(shown(plan(held, u"held.xlsx"_s, wish), u"E3"_s), note->other);
}

/// Whatever it begins with or holds, a text is read back as the same text and never as a formula.
void TestFill::textsStayTexts()
{
    const QStringList naughty {u"=cmd|' /C calc'!A0"_s, u"@SUM(1)"_s, u"+1"_s, u"-2"_s, u"1/2"_s, u"TRUE"_s,
        u"a<b>&\"c'"_s, u"]]>"_s, u"_x0041_"_s, u"两行\n下一行"_s, u"制表\t符"_s, u" 前后有空 "_s,
        u"😀🏗️"_s, u"𠮷田"_s, QString(QChar(0x7)) + u"响铃"_s, u"&amp;"_s, QString(3000, u'长')};
    const Opened blank = open(u"short.xlsx"_s);
    std::vector<CellWrite> cells;
    for (int i = 0; i < naughty.size(); ++i)
        cells.push_back({3 + i, 1, false, naughty[i]});
    const auto made = withPart(blank.package, blank.xml.part, withCells(blank.xml, cells, 2));
    QVERIFY(made.ok());
    QFile file(path(u"naughty.xlsx"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*made) == made->size());
    file.close();
    const Opened read = open(u"naughty.xlsx"_s);
    for (int i = 0; i < naughty.size(); ++i) {
        const SheetCell* cell = read.sheet().cell(3 + i, 1);
        QVERIFY(cell && cell->type() == CellType::Text && !cell->hasFormula());
        QCOMPARE(read.book.text(*cell), naughty[i]);
    }
    const QString script = u"import openpyxl,sys,json\n"
                           "s=openpyxl.load_workbook(sys.argv[1]).active\n"
                           "print(json.dumps([[c.data_type,c.value] for c in list(s['B'])[3:]]))"_s;
    const QJsonArray theirs
        = QJsonDocument::fromJson(python({u"-c"_s, script, path(u"naughty.xlsx"_s)})).array();
    QCOMPARE(theirs.at(0).toArray().at(1).toString(), naughty[0]);
    for (const QJsonValue& one : theirs)
        QVERIFY(one.toArray().at(0).toString() != u"f"_s);
}

void TestFill::refusesADoctype()
{
    const Opened blank = open(u"short.xlsx"_s);
    QByteArray bad = blank.xml.bytes;
    bad.insert(bad.indexOf("<worksheet"), "<!DOCTYPE x [<!ENTITY a \"b\">]>");
    const auto package = withPart(blank.package, blank.xml.part, bad);
    QVERIFY(package.ok());
    const auto read = readSheetXml(*package, blank.sheet().name);
    QVERIFY(!read.ok());
    QVERIFY(refusalOf(read.error()) == ReaderRefusal::Doctype);
    QVERIFY(!readSheetXml("not a zip", u"x"_s).ok());
    QVERIFY(!readSheetXml(blank.package, u"没有的表"_s).ok());
}

void TestFill::oldFileStaysWhenWritingFails()
{
    const Opened blank = open(u"short.xlsx"_s);
    const FillPlan planned = plan(blank, u"short.xlsx"_s);
    const auto lost = writeFilled(blank.package, blank.xml, planned, path(u"nowhere/out.xlsx"_s));
    QVERIFY(!lost.ok());
    QVERIFY(lost.error().code == ErrorCode::CannotWrite);
    QFile old(path(u"old.xlsx"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("before") == 6);
    old.close();
    const std::atomic<bool> cancelled = true;
    const auto stopped = writeFilled(blank.package, blank.xml, planned, old.fileName(), &cancelled);
    QVERIFY(!stopped.ok() && stopped.error().code == ErrorCode::Cancelled);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("before"));
    // Twice the same is the same file, byte for byte.
    QVERIFY(writeFilled(blank.package, blank.xml, planned, path(u"one.xlsx"_s)).ok());
    QVERIFY(writeFilled(blank.package, blank.xml, planned, path(u"two.xlsx"_s)).ok());
    QCOMPARE(*loadPackage(path(u"one.xlsx"_s)), *loadPackage(path(u"two.xlsx"_s)));
    QVERIFY(filledFileName(path(u"short.xlsx"_s)).endsWith(u"short（已填）.xlsx"_s));
}

void TestFill::whatFormulasRead()
{
    const Opened blank = open(u"short.xlsx"_s);
    // Written as a person's sheet would have them, with results.
    SheetXml sheet = blank.xml;
    QByteArray bytes = sheet.bytes;
    const auto formula = [](const char* cell, const char* text) -> QByteArray {
        return QByteArray("<c r=\"") + cell + "\"><f>" + text + "</f><v>7</v></c>";
    };
    const qsizetype end = bytes.indexOf("</sheetData>");
    bytes.insert(end,
        "<row r=\"20\">" + formula("A20", "SUM(C3:C9)") + formula("B20", "A20*2") + formula("C20", "D99")
            + formula("D20", "\"C3\"&amp;1") + formula("E20", "SUM(C:C)") + formula("F20", "C30+$C$31")
            + "</row>");
    const auto package = withPart(blank.package, sheet.part, bytes);
    QVERIFY(package.ok());
    const auto read = readSheetXml(*package, blank.sheet().name);
    QVERIFY(read.ok());
    const QByteArray out = withCells(*read, {{4, 2, true, u"1"_s}}, 2);
    const auto dropped = [&](const char* cell) {
        const QByteArray reference = QByteArray("r=\"") + cell + "\"";
        const qsizetype begin = out.indexOf(reference);
        return !out.mid(begin, out.indexOf("</c>", begin) - begin).contains("<v>7</v>");
    };
    QVERIFY(dropped("A20"));
    QVERIFY(dropped("B20")); // by way of A20
    QVERIFY(!dropped("C20"));
    QVERIFY(!dropped("D20"));
    QVERIFY(dropped("E20"));
    QVERIFY(!dropped("F20"));
}

QTEST_GUILESS_MAIN(TestFill)
#include "tst_fill.moc"
