// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reader/made.h"
#include "exchange/sheets/framedecoder.h"
#include "exchange/sheets/sheetsource.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>
#include <xlsxwriter.h>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

namespace {

QString why(const Result<Workbook>& read)
{
    return read.ok() ? QString() : read.error().what;
}

} // namespace

/// The reader as the program meets it: another process, real files, and a child that misbehaves.
class TestSheets : public QObject {
    Q_OBJECT

private slots:
    void init();
    void ordinaryBook();
    void ledgers_data();
    void ledgers();
    void onlyOneSheet();
    void disorderIsPutRight();
    void refusals_data();
    void refusals();
    void badChildren_data();
    void badChildren();
    void slowChildIsStopped();
    void cancelStopsTheChild();
    void memoryLimitHolds();
    void limitsReachTheChild();
    void badFrames_data();
    void badFrames();
    void everyRefusalHasItsSentence();

private:
    QString write(const QString& name, const QByteArray& bytes) const;
    QString script(const QByteArray& body) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    SheetReadOptions m_options;
};

void TestSheets::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_options = {};
    m_options.reader = QStringLiteral(SANPI_BIN_DIR "/sanpi-reader");
}

QString TestSheets::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

/// A stand-in for the reader.
QString TestSheets::script(const QByteArray& body) const
{
    const QString path = write(u"reader.sh"_s, "#!/bin/sh\n" + body);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void TestSheets::ordinaryBook()
{
    const QString path = m_folder->filePath(u"普通 book.xlsx"_s);
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "项目");
    lxw_worksheet* hidden = workbook_add_worksheet(book, "hidden");
    worksheet_hide(hidden);
    lxw_format* date = workbook_add_format(book);
    format_set_num_format(date, "yyyy-mm-dd");
    lxw_format* code = workbook_add_format(book);
    format_set_num_format(code, "000000");
    worksheet_merge_range(sheet, 0, 0, 0, 4, "标题", nullptr);
    worksheet_write_string(sheet, 1, 0, "文昌街道", nullptr);
    worksheet_write_number(sheet, 1, 1, 0.083, nullptr);
    worksheet_write_number(sheet, 1, 2, 44561, date);
    worksheet_write_number(sheet, 1, 3, 1234, code);
    worksheet_write_boolean(sheet, 1, 4, 1, nullptr);
    worksheet_write_formula_num(sheet, 1, 5, "=B2*2", nullptr, 0.166);
    worksheet_write_string(sheet, 9, 0, "文昌街道", nullptr);
    QCOMPARE(workbook_close(book), LXW_NO_ERROR);

    const auto read = readSheets(path, m_options);
    QVERIFY2(read.ok(), qPrintable(why(read)));
    const Workbook& wb = *read;
    QCOMPARE(wb.path, path);
    QCOMPARE(wb.kind, SheetFileKind::Xlsx);
    QCOMPARE(wb.sheets.size(), std::size_t(2));
    QCOMPARE(wb.sheets[1].state, SheetState::Hidden);
    const Sheet& s = wb.sheets[0];
    QCOMPARE(s.name, u"项目"_s);
    QCOMPARE(s.merges, (std::vector<CellRange> {{0, 0, 0, 4}}));
    QCOMPARE(s.rows.size(), std::size_t(3));
    QCOMPARE(wb.text(s, 0, 0), u"标题"_s);
    QCOMPARE(s.cell(1, 1)->number(), 0.083);
    QCOMPARE(wb.text(s, 1, 1), u"0.083"_s);
    QVERIFY(s.cell(1, 2)->isDate());
    QCOMPARE(wb.date(*s.cell(1, 2)), QDate(2021, 12, 31));
    QCOMPARE(wb.text(s, 1, 2), u"2021-12-31"_s);
    QCOMPARE(wb.text(s, 1, 3), u"001234"_s);
    QCOMPARE(wb.text(s, 1, 4), u"TRUE"_s);
    QVERIFY(s.cell(1, 5)->hasFormula());
    QCOMPARE(s.cell(1, 5)->number(), 0.166);
    QCOMPARE(wb.text(s, 9, 0), u"文昌街道"_s);
    QVERIFY(!s.cell(2, 0));
    QVERIFY(!s.cell(1, 6));
    QCOMPARE(cellName(9, 27), u"AB10"_s);
}

void TestSheets::ledgers_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::newRow("year") << u"2021年重点项目台账.xlsx"_s << 291 << u"９３８１０"_s << 6 << 12;
    QTest::newRow("year, date") << u"2021年重点项目台账.xlsx"_s << 291 << u"2021-06-28"_s << 6 << 15;
    QTest::newRow("months") << u"2021年月度完成投资.xlsx"_s << 285 << u"10460"_s << 3 << 5;
    QTest::newRow("faulty") << u"有误台账.xlsx"_s << 41 << u"约3亿"_s << 4 << 4;
    QTest::newRow("亿元") << u"12月各单位报送/宁郭镇12月调度表.xlsx"_s << 19 << u"0.031"_s << 4 << 2;
    QTest::newRow("csv in GB18030") << u"12月各单位报送/苏家作乡12月调度表.csv"_s << 24
                                    << u"苏家作乡养老服务中心项目"_s << 1 << 1;
}

void TestSheets::ledgers()
{
    QFETCH(QString, file);
    QFETCH(int, rows);
    QFETCH(QString, cell);
    QFETCH(int, row);
    QFETCH(int, column);
    const auto read = readSheets(QStringLiteral(SANPI_TEST_DATA "/ledgers/") + file, m_options);
    QVERIFY2(read.ok(), qPrintable(why(read)));
    QCOMPARE(read->sheets.size(), std::size_t(1));
    QCOMPARE(static_cast<int>(read->sheets[0].rows.size()), rows);
    QCOMPARE(read->text(read->sheets[0], row, column), cell);
}

void TestSheets::onlyOneSheet()
{
    const QString path = m_folder->filePath(u"two.xlsx"_s);
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    for (const char* name : {"一", "二"})
        worksheet_write_string(workbook_add_worksheet(book, name), 0, 0, name, nullptr);
    workbook_close(book);
    m_options.sheets = QStringList {u"二"_s};
    const auto read = readSheets(path, m_options);
    QVERIFY(read.ok());
    QCOMPARE(read->sheets.size(), std::size_t(1));
    QCOMPARE(read->text(read->sheets[0], 0, 0), u"二"_s);
}

void TestSheets::disorderIsPutRight()
{
    const QString path = write(u"disorder.xlsx"_s,
        zipped(xlsxParts(
            worksheet("<sheetData><row r='5'><c r='B5'><v>2</v></c><c r='A5'><v>1</v></c></row><row r='2'><c "
                      "r='A2'><v>3</v></c></row>"
                      "<row r='5'><c r='C5'><v>4</v></c><c r='A5'><v>9</v></c></row></sheetData>"))));
    const auto read = readSheets(path, m_options);
    QVERIFY(read.ok());
    const Sheet& sheet = read->sheets[0];
    QCOMPARE(sheet.rows.size(), std::size_t(2));
    QCOMPARE(sheet.rows[0].number, 1u);
    QCOMPARE(sheet.cell(1, 0)->number(), 3.0);
    QCOMPARE(sheet.cell(4, 1)->number(), 2.0);
    QCOMPARE(sheet.cell(4, 2)->number(), 4.0);
    QCOMPARE(sheet.cell(4, 0)->type(), CellType::Ambiguous);
    QCOMPARE(sheet.rows[1].count, quint16(3));
}

void TestSheets::refusals_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("refusal");
    const auto row = [](const QString& file, ReaderRefusal refusal) {
        QTest::newRow(qPrintable(file)) << file << static_cast<int>(refusal);
    };
    row(u"absent.xlsx"_s, ReaderRefusal::NotFound);
    row(u"."_s, ReaderRefusal::NotAFile);
    row(u"fifo"_s, ReaderRefusal::NotAFile);
    row(u"empty.xlsx"_s, ReaderRefusal::Empty);
    row(u"~$book.xlsx"_s, ReaderRefusal::OwnerFile);
    row(u"page.xls"_s, ReaderRefusal::HtmlTable);
}

void TestSheets::refusals()
{
    QFETCH(QString, file);
    QFETCH(int, refusal);
    write(u"empty.xlsx"_s, {});
    write(u"~$book.xlsx"_s, "x");
    write(u"page.xls"_s, "<html>");
    QCOMPARE(::mkfifo(QFile::encodeName(m_folder->filePath(u"fifo"_s)).constData(), 0600), 0);
    const auto read = readSheets(m_folder->filePath(file), m_options);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::ReaderFailed);
    QCOMPARE(static_cast<int>(refusalOf(read.error())), refusal);
    QVERIFY(!refusalText(read.error()).contains(u'%'));
}

void TestSheets::badChildren_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("refusal");
    QTest::addColumn<QString>("fact");
    QTest::newRow("dies of a signal")
        << QByteArray("kill -SEGV $$") << static_cast<int>(ReaderRefusal::Crashed) << u"signal 11"_s;
    QTest::newRow("leaves early") << QByteArray("exit 3") << static_cast<int>(ReaderRefusal::Crashed)
                                  << u"exit 3"_s;
    QTest::newRow("out of time") << QByteArray("kill -XCPU $$") << static_cast<int>(ReaderRefusal::Timeout)
                                 << u"60"_s;
    QTest::newRow("talks nonsense") << QByteArray("echo hello world")
                                    << static_cast<int>(ReaderRefusal::Protocol) << u"frame too large"_s;
    QTest::newRow("stops in a frame") << QByteArray("printf '\\005\\000\\000\\000\\001SNP'")
                                      << static_cast<int>(ReaderRefusal::Crashed) << u"exit 0"_s;
    QTest::newRow("an older reader") << QByteArray("printf '\\005\\000\\000\\000\\001SNPR\\000'")
                                     << static_cast<int>(ReaderRefusal::Protocol)
                                     << u"another program or version"_s;
}

void TestSheets::badChildren()
{
    QFETCH(QByteArray, body);
    QFETCH(int, refusal);
    QFETCH(QString, fact);
    m_options.reader = script(body);
    const auto read = readSheets(write(u"x.xlsx"_s, "x"), m_options);
    QVERIFY(!read.ok());
    QCOMPARE(static_cast<int>(refusalOf(read.error())), refusal);
    QCOMPARE(read.error().facts.value(1), fact);

    m_options.reader = m_folder->filePath(u"nowhere"_s);
    QCOMPARE(refusalOf(readSheets(u"x"_s, m_options).error()), ReaderRefusal::ReaderMissing);
}

void TestSheets::slowChildIsStopped()
{
    m_options.reader = script("exec sleep 1000");
    m_options.limits.seconds = 1;
    const auto read = readSheets(write(u"x.xlsx"_s, "x"), m_options);
    QCOMPARE(refusalOf(read.error()), ReaderRefusal::Timeout);
}

void TestSheets::cancelStopsTheChild()
{
    const QString pidFile = m_folder->filePath(u"pid"_s);
    m_options.reader = script("echo $$ > " + QFile::encodeName(pidFile) + "\nexec sleep 1000");
    std::atomic<bool> cancelled = false;
    m_options.cancelled = &cancelled;
    const QString path = write(u"x.xlsx"_s, "x");
    std::optional<Error> error;
    const std::unique_ptr<QThread> worker(
        QThread::create([&] { error = readSheets(path, m_options).error(); }));
    worker->start();
    QTRY_VERIFY(QFileInfo(pidFile).size() > 0);
    cancelled = true;
    QVERIFY(worker->wait(30'000));
    QCOMPARE(error->code, ErrorCode::Cancelled);
    QFile file(pidFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!QFileInfo::exists(u"/proc/"_s + QString::fromLatin1(file.readAll().trimmed())));
}

void TestSheets::memoryLimitHolds()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the address space is not limited under AddressSanitizer");
#endif
    const QString path = write(u"x.csv"_s, QByteArray(30 << 20, 'x'));
    m_options.limits.memoryBytes = 60u << 20;
    const ReaderRefusal refusal = refusalOf(readSheets(path, m_options).error());
    QVERIFY(refusal == ReaderRefusal::TooMuchMemory || refusal == ReaderRefusal::Crashed);
}

void TestSheets::limitsReachTheChild()
{
    m_options.limits.rows = 10;
    const auto read = readSheets(QStringLiteral(SANPI_TEST_DATA "/ledgers/有误台账.xlsx"), m_options);
    QCOMPARE(refusalOf(read.error()), ReaderRefusal::TooManyRows);
    QCOMPARE(read.error().facts, (QStringList {u"too-many-rows"_s, u"10"_s}));
}

void TestSheets::badFrames_data()
{
    QTest::addColumn<QByteArray>("frames");
    const auto frame = [](char type, const QByteArray& payload) -> QByteArray {
        const auto size = static_cast<quint32>(payload.size());
        return QByteArray(reinterpret_cast<const char*>(&size), 4) + type + payload;
    };
    const auto hex = [](const char* digits) { return QByteArray::fromHex(digits); };
    const QByteArray hello = frame(1, hex("534e505201"));
    const QByteArray sheet = hello + frame(4, hex("0000000000"));
    QTest::newRow("no greeting") << frame(4, hex("0000000000"));
    QTest::newRow("unknown frame") << hello + frame(99, {});
    QTest::newRow("rows outside a sheet") << hello + frame(6, hex("00000000"));
    QTest::newRow("sheet in a sheet") << sheet + frame(4, hex("0000000000"));
    QTest::newRow("state that is none") << hello + frame(4, hex("0900000000"));
    QTest::newRow("text longer than its frame") << hello + frame(3, hex("01000000ff000000"));
    QTest::newRow("fewer strings than stated") << hello + frame(3, hex("02000000") + hex("0100000061"));
    QTest::newRow("string that is not there")
        << sheet + frame(6, hex("01000000") + hex("00000000000100") + hex("0000000000000000"));
    QTest::newRow("cell of an unknown type")
        << sheet + frame(6, hex("01000000") + hex("00000000000100") + hex("00007f00"));
    QTest::newRow("column too far") << sheet
            + frame(6, hex("01000000") + hex("00000000000100") + hex("00400400"));
    QTest::newRow("row too far") << sheet
            + frame(6, hex("01000000") + hex("00001000000100") + hex("00000400"));
    QTest::newRow("row without cells") << sheet + frame(6, hex("01000000") + hex("00000000000000"));
    QTest::newRow("merge inside out")
        << sheet + frame(7, hex("0001000000") + hex("050000000100000000000000"));
    QTest::newRow("wrong sums") << hello + frame(9, hex("010000000000000000000000000000000000000000000000"));
    QTest::newRow("unknown refusal") << hello + frame(10, hex("0100000078") + hex("00000000"));
    QTest::newRow("frame after the last")
        << hello + frame(9, QByteArray(24, '\0')) + frame(3, hex("00000000"));
}

void TestSheets::badFrames()
{
    QFETCH(QByteArray, frames);
    FrameDecoder whole((ReaderLimits()));
    QVERIFY(!whole.feed(frames));
    QVERIFY(!whole.fault().isEmpty());
    FrameDecoder bytewise((ReaderLimits()));
    bool sound = true;
    for (qsizetype i = 0; i < frames.size() && sound; ++i)
        sound = bytewise.feed(QByteArrayView(frames).sliced(i, 1));
    QVERIFY(!sound);
    QCOMPARE(bytewise.fault(), whole.fault());
}

void TestSheets::everyRefusalHasItsSentence()
{
    for (int i = 1; i <= static_cast<int>(ReaderRefusal::Last); ++i) {
        const QString name = QString::fromStdString(std::string(refusalName(static_cast<ReaderRefusal>(i))));
        const Error error {ErrorCode::ReaderFailed, {}, {name, u"%2 fact"_s, u"second"_s, u"third"_s}};
        const QString text = refusalText(error);
        QVERIFY2(text.endsWith(u'.'), qPrintable(name + u": " + text));
        QVERIFY2(!text.contains(u"%1"_s), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestSheets)
#include "tst_sheets.moc"
