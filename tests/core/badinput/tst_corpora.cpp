// SPDX-License-Identifier: GPL-3.0-or-later
// Odd and hostile sheets that others collected (tests/data/corpora), through the real reader and a whole
// preview: what becomes of each stands in outcomes.tsv, so that no change to the reader goes unseen.
#include "core/support/ledgertools.h"
#include "exchange/import/plan.h"
#include "exchange/sheets/sheetsource.h"
#include "store/seed.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sys/resource.h>

using namespace sanpi;
using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(SANPI_TEST_DATA "/corpora/");

/// Outcome by file, as recorded: "read 17" with the number of cells, or the name of the refusal.
std::map<QString, QString> recorded()
{
    std::map<QString, QString> outcomes;
    QFile file(root + u"outcomes.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(file.fileName()));
    while (!file.atEnd()) {
        const QStringList parts = QString::fromUtf8(file.readLine().trimmed()).split(u'\t');
        if (parts.size() == 2)
            outcomes.emplace(parts[0], parts[1]);
    }
    return outcomes;
}

Result<Workbook> readOf(const QString& path, const QString& encoding = {})
{
    SheetReadOptions options;
    options.encoding = encoding;
    options.reader = QStringLiteral(SANPI_BIN_DIR "/sanpi-reader");
    return readSheets(path, options);
}

} // namespace

class TestCorpora : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void files_data();
    void files();
    void theReaderKeptItsLimits();
    void textsAreReadRight_data();
    void textsAreReadRight();

private:
    std::unique_ptr<sanpi::test::LedgerFile> m_ledger;
};

void TestCorpora::initTestCase()
{
    m_ledger = std::make_unique<sanpi::test::LedgerFile>();
    QVERIFY(seedDistrict(**m_ledger, u"test"_s).ok());
}

void TestCorpora::files_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("outcome");
    const auto outcomes = recorded();
    for (const auto& [file, outcome] : outcomes)
        QTest::newRow(qPrintable(file)) << file << outcome;
    QDirIterator it(root, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString file = it.next().mid(root.size());
        const bool note
            = file.startsWith(u"LICENSE"_s) || file == u"README.md"_s || file == u"outcomes.tsv"_s;
        if (!note && !outcomes.contains(file))
            QTest::newRow(qPrintable(file)) << file << u"not recorded"_s;
    }
}

void TestCorpora::files()
{
    QFETCH(QString, file);
    QFETCH(QString, outcome);
    const auto book = readOf(root + file);
    if (!book) {
        const QString refusal = book.error().facts.value(0);
        // 13 and its like: what is said to a person is a sentence with what to do.
        QVERIFY(refusalText(book.error()).size() > 20);
        QCOMPARE(refusal, outcome);
        return;
    }
    size_t cells = 0;
    for (const Sheet& sheet : book->sheets)
        cells += sheet.cells.size();
    QCOMPARE(u"read %1"_s.arg(cells), outcome);
    // The preview of it, whatever it holds; nothing of that enters.
    ImportOptions options;
    options.hints.defaultYear = 2021;
    const HeaderDictionary dictionary((*m_ledger)->catalogue());
    const Sheet* sheet = likeliestSheet(*book, dictionary, options.hints);
    if (!sheet)
        return;
    const auto planned = planImport(**m_ledger, *book, *sheet, options);
    QVERIFY2(planned.ok(), qPrintable(planned ? QString() : planned.error().what));
    QVERIFY(!planned->problems.empty() || !planned->rows.empty());
    QCOMPARE(sanpi::test::count(**m_ledger, u"project"_s), 0);
}

void TestCorpora::theReaderKeptItsLimits()
{
#if !defined(__SANITIZE_ADDRESS__)
    rusage children {};
    QCOMPARE(::getrusage(RUSAGE_CHILDREN, &children), 0);
    constexpr long mostKiB = 512L << 10;
    QVERIFY2(children.ru_maxrss < mostKiB, qPrintable(QString::number(children.ru_maxrss)));
#endif
}

/// csv-spectrum says in JSON what each of its files holds.
void TestCorpora::textsAreReadRight_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& file : QDir(root + u"csv-spectrum"_s).entryList({u"csvs__*.csv"_s})) {
        const QString name = file.mid(6).chopped(4);
        if (name == u"location_coordinates"_s) // Latin-1, and its JSON tells of another person
            continue;
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestCorpora::textsAreReadRight()
{
    QFETCH(QString, name);
    QFile json(root + u"csv-spectrum/json__"_s + name + u".json"_s);
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(json.readAll()).array();
    const auto book = readOf(root + u"csv-spectrum/csvs__"_s + name + u".csv"_s, u"UTF-8"_s);
    QVERIFY(book.ok());
    const Sheet& sheet = book->sheets.front();
    QVERIFY(!rows.isEmpty());
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const QJsonObject expected = rows[row].toObject();
        for (int column = 0; column < expected.size(); ++column) {
            const QString header = book->text(sheet, 0, column);
            QVERIFY2(expected.contains(header), qPrintable(header));
            QString value = expected[header].toString();
            value.replace(u"\r\n"_s, u"\n"_s); // lines end in one way here
            QCOMPARE(book->text(sheet, int(row) + 1, column), value);
        }
    }
}

QTEST_GUILESS_MAIN(TestCorpora)
#include "tst_corpora.moc"
