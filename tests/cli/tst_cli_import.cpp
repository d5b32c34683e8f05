// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString sheet(const QString& name)
{
    return QStringLiteral(SANPI_TEST_DATA "/ledgers/") + name;
}

const QString ledgerSheet = u"2021年重点项目台账.xlsx"_s;
const QString monthSheet = u"2021年月度完成投资.xlsx"_s;
const QString faultySheet = u"有误台账.xlsx"_s;
const QString returns = u"12月各单位报送"_s;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// The sheets as the district has them, through the real program and its reader.
class TestCliImport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void describesWhatItTook();
    void givesExpectedFigures();
    void secondTimeChangesNothing();
    void namesEveryFault();
    void takesGoodRows();
    void dryRunChangesNothing();
    void takesReturnsOfUnits();
    void takesOneAlteredAmount();
    void undoesAndRedoes();
    void judgesFilesAlone();
    void keepsBackupsBeforeAndAfter();
    void refusesAnotherKind();
    void refusesWrongUse_data();
    void refusesWrongUse();

private:
    [[nodiscard]] CliResult run(const QStringList& words) const
    {
        return m_run(
            QStringList {u"--ledger"_s, u"x.sanpi"_s, u"--as-of"_s, u"2021-12-31"_s, u"--json"_s} + words);
    }
    [[nodiscard]] CliResult import(const QStringList& files, const QStringList& options = {}) const
    {
        return run(QStringList {u"import"_s} + files + QStringList {u"--year"_s, u"2021"_s} + options);
    }
    [[nodiscard]] QJsonObject figures() const
    {
        return run({u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s}).object();
    }
    [[nodiscard]] QJsonArray amounts() const { return run({u"list"_s, u"investment"_s}).array(); }
    [[nodiscard]] QJsonArray everything() const
    {
        QJsonArray all;
        for (const QString& kind : {u"projects"_s, u"investment"_s, u"targets"_s, u"stated"_s, u"units"_s})
            all.append(run({u"list"_s, kind}).array());
        return all;
    }
    [[nodiscard]] QByteArray ledgerBytes() const { return bytesOf(m_run.path(u"x.sanpi"_s)); }
    QStringList returnFiles() const
    {
        QStringList files;
        for (const QString& name : QDir(sheet(returns)).entryList(QDir::Files, QDir::Name))
            files << sheet(returns) + u'/' + name;
        return files;
    }
    CliRun m_run;
    QJsonObject m_expected;
    QJsonObject m_ledgerFile; // what the two imports said
    QJsonObject m_monthFile;
};

void TestCliImport::initTestCase()
{
    m_expected = QJsonDocument::fromJson(bytesOf(sheet(u"expected.json"_s))).object();
    QVERIFY(!m_expected.isEmpty());
    QCOMPARE(m_run({u"init"_s, u"x.sanpi"_s}).exit, 0);
    for (auto [name, file] : {std::pair {ledgerSheet, &m_ledgerFile}, std::pair {monthSheet, &m_monthFile}}) {
        const CliResult result = import({sheet(name)});
        QVERIFY2(result.exit == 0, qPrintable(result.err));
        *file = result.object()[u"files"_s][0].toObject();
    }
    QVERIFY(QFile::rename(m_run.path(u"x.sanpi"_s), m_run.path(u"year.sanpi"_s)));
}

void TestCliImport::init()
{
    QFile::remove(m_run.path(u"x.sanpi"_s));
    QVERIFY(QFile::copy(m_run.path(u"year.sanpi"_s), m_run.path(u"x.sanpi"_s)));
}

void TestCliImport::describesWhatItTook()
{
    QCOMPARE(m_ledgerFile[u"kind"_s].toString(), u"projects"_s);
    QCOMPARE(m_ledgerFile[u"sheet"_s].toString(), u"2021年重点项目"_s);
    QCOMPARE(m_ledgerFile[u"header_row"_s].toInt(), 4);
    QCOMPARE(m_ledgerFile[u"created"_s].toInt(), 282);
    QCOMPARE(m_ledgerFile[u"changed"_s].toInt(-1), 0);
    QCOMPARE(m_ledgerFile[u"unchanged"_s].toInt(-1), 0);
    QVERIFY(m_ledgerFile[u"problems"_s].isArray() && m_ledgerFile[u"problems"_s].toArray().isEmpty());
    QVERIFY(m_ledgerFile[u"warnings"_s].isArray());
    QVERIFY(m_ledgerFile[u"change_set"_s].toInt() > 0);
    QJsonObject mapping = m_ledgerFile[u"mapping"_s].toObject();
    QVERIFY(mapping.size() >= 20);
    QCOMPARE(mapping[u"项目代码"_s].toString(), u"code"_s);
    QCOMPARE(mapping[u"总投资"_s].toString(), u"total"_s);
    QCOMPARE(m_monthFile[u"kind"_s].toString(), u"investment"_s);
    QCOMPARE(m_monthFile[u"created"_s].toInt(), 282);
    QCOMPARE(m_monthFile[u"mapping"_s][u"12月"_s].toString(), u"amount"_s);
}

void TestCliImport::givesExpectedFigures()
{
    const QJsonObject expected = m_expected[ledgerSheet].toObject();
    const QJsonObject now = figures();
    const auto compare = [](const QJsonValue& group, const QJsonValue& told) {
        return group[u"count"_s].toInteger() == told[u"count"_s].toInteger()
            && group[u"total_yuan"_s].toInteger() == told[u"total"_s].toInteger() * 10'000
            && group[u"target_yuan"_s].toInteger() == told[u"plan"_s].toInteger() * 10'000
            && group[u"done_yuan"_s].toInteger() == told[u"done"_s].toInteger() * 10'000;
    };
    QVERIFY(compare(now, expected[u"all"_s]));
    QCOMPARE(now[u"rate_percent"_s].toString(), u"102.00"_s);
    for (const auto& [split, key] : {std::pair {u"by_level"_s, u"level"_s},
             std::pair {u"by_sector"_s, u"sector"_s}, std::pair {u"by_unit"_s, u"unit"_s}}) {
        const QJsonObject told = expected[key].toObject();
        const QJsonArray groups = now[split].toArray();
        QCOMPARE(groups.size(), told.size());
        for (const QJsonValue& group : groups)
            QVERIFY2(
                compare(group, told[group[u"label"_s].toString()]), qPrintable(group[u"label"_s].toString()));
    }
    const QJsonArray months = expected[u"month"_s].toArray();
    for (qsizetype i = 0; i < 12; ++i)
        QCOMPARE(now[u"by_month"_s][i][u"done_yuan"_s].toInteger(), months[i].toInteger() * 10'000);
    QCOMPARE(now[u"at_least"_s][0][u"count"_s], expected[u"ge10yi"_s]);
    QCOMPARE(now[u"at_least"_s][1][u"count"_s], expected[u"ge5yi"_s]);
}

void TestCliImport::secondTimeChangesNothing()
{
    const QByteArray before = ledgerBytes();
    const CliResult again = import({sheet(ledgerSheet), sheet(monthSheet)});
    QCOMPARE(again.exit, 0);
    const QJsonArray files = again.object()[u"files"_s].toArray();
    QCOMPARE(files.size(), 2);
    for (const QJsonValue& file : files) {
        QCOMPARE(file[u"created"_s].toInt(-1), 0);
        QCOMPARE(file[u"changed"_s].toInt(-1), 0);
        QCOMPARE(file[u"unchanged"_s].toInt(), 282);
        QVERIFY(file[u"change_set"_s].isNull());
    }
    QVERIFY(ledgerBytes() == before);
}

void TestCliImport::namesEveryFault()
{
    const QByteArray before = ledgerBytes();
    const CliResult result = import({sheet(faultySheet)});
    QCOMPARE(result.exit, 1);
    QVERIFY(ledgerBytes() == before);
    const QJsonObject expected = m_expected[faultySheet].toObject();
    const QJsonArray problems = result.object()[u"files"_s][0][u"problems"_s].toArray();
    QCOMPARE(problems.size(), expected.size());
    QStringList messages;
    for (const QJsonValue& problem : problems) {
        const QString cell = problem[u"cell"_s].toString();
        QVERIFY2(expected.contains(cell), qPrintable(cell));
        const QString value = expected[cell].toString();
        if (value != "None"_L1 && value.size() < 40)
            QCOMPARE(problem[u"value"_s].toString(), value);
        QCOMPARE(problem[u"sheet"_s].toString(), u"有误台账"_s);
        QVERIFY(!problem[u"code"_s].toString().isEmpty());
        QVERIFY(problem[u"message"_s].toString().size() > 8);
        messages << problem[u"message"_s].toString();
        // Without --json the same stands on standard error, with its place.
        QVERIFY2(result.err.contains(u'!' + cell + u": "_s), qPrintable(cell));
    }
    messages.removeDuplicates();
    QCOMPARE(messages.size(), problems.size());
}

void TestCliImport::takesGoodRows()
{
    QCOMPARE(m_run({u"init"_s, u"new.sanpi"_s}).exit, 0);
    const CliResult result = m_run({u"--ledger"_s, u"new.sanpi"_s, u"--json"_s, u"import"_s,
        sheet(faultySheet), u"--year"_s, u"2021"_s, u"--accept-good"_s});
    QCOMPARE(result.exit, 1);
    const QJsonObject file = result.object()[u"files"_s][0].toObject();
    QCOMPARE(file[u"created"_s].toInt(), 28);
    QCOMPARE(file[u"problems"_s].toArray().size(), 12);
    QVERIFY(file[u"change_set"_s].toInt() > 0);
    const CliResult listed = m_run({u"--ledger"_s, u"new.sanpi"_s, u"--json"_s, u"list"_s, u"projects"_s,
        u"--as-of"_s, u"2021-12-31"_s});
    QCOMPARE(listed.array().size(), 28);
    for (const QJsonValue& project : listed.array())
        QVERIFY(!project[u"name"_s].toString().isEmpty() && !project[u"total_yuan"_s].isNull());
}

void TestCliImport::dryRunChangesNothing()
{
    QCOMPARE(m_run({u"init"_s, u"dry.sanpi"_s}).exit, 0);
    const QString path = m_run.path(u"dry.sanpi"_s);
    const QByteArray before = bytesOf(path);
    const CliResult result = m_run({u"--ledger"_s, path, u"--json"_s, u"import"_s, sheet(ledgerSheet),
        u"--year"_s, u"2021"_s, u"--dry-run"_s});
    QCOMPARE(result.exit, 0);
    QCOMPARE(result.object()[u"files"_s][0][u"created"_s].toInt(), 282);
    QVERIFY(result.object()[u"files"_s][0][u"change_set"_s].isNull());
    QVERIFY(bytesOf(path) == before);
}

void TestCliImport::takesReturnsOfUnits()
{
    const QJsonObject before = figures();
    const QJsonArray amountsBefore = amounts();
    QCOMPARE(returnFiles().size(), 8);
    const CliResult result = import(returnFiles());
    QVERIFY2(result.exit == 0, qPrintable(result.err));
    const QJsonArray files = result.object()[u"files"_s].toArray();
    QCOMPARE(files.size(), 8);
    for (const QJsonValue& file : files) {
        QCOMPARE(file[u"kind"_s].toString(), u"investment"_s);
        QCOMPARE(file[u"created"_s].toInt(-1), 0);
        QVERIFY(file[u"problems"_s].toArray().isEmpty());
        QVERIFY(file[u"changed"_s].toInt() + file[u"unchanged"_s].toInt() > 0);
    }
    QCOMPARE(amounts(), amountsBefore);
    QCOMPARE(figures(), before);
}

void TestCliImport::takesOneAlteredAmount()
{
    QCOMPARE(import(returnFiles()).exit, 0);
    const QJsonArray before = amounts();
    const QByteArray row = QByteArray("2002-410871-04-02-100592,");
    QByteArray csv = bytesOf(sheet(returns) + u"/苏家作乡12月调度表.csv"_s); // GB18030
    const qsizetype at = csv.indexOf(",8190,", csv.indexOf(row));
    QVERIFY(csv.contains(row) && at > 0);
    csv.replace(at, 6, ",8191,");
    const QString altered = m_run.path(u"苏家作乡12月调度表.csv"_s);
    QFile file(altered);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(csv);
    file.close();
    const CliResult result = import({altered});
    QCOMPARE(result.exit, 0);
    QCOMPARE(result.object()[u"files"_s][0][u"changed"_s].toInt(), 1);
    const QJsonArray after = amounts();
    QCOMPARE(after.size(), before.size());
    int changed = 0;
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (after[i] == before[i])
            continue;
        ++changed;
        QCOMPARE(after[i][u"code"_s].toString(), u"2002-410871-04-02-100592"_s);
        QCOMPARE(after[i][u"month"_s].toString(), u"2021-12"_s);
        QCOMPARE(before[i][u"amount_yuan"_s].toInteger(), 81900000);
        QCOMPARE(after[i][u"amount_yuan"_s].toInteger(), 81910000);
    }
    QCOMPARE(changed, 1);
}

// Each command is a process of its own: this is undo after a restart.
void TestCliImport::undoesAndRedoes()
{
    const QJsonArray full = everything();
    QCOMPARE(run({u"undo"_s}).exit, 0);
    QVERIFY(amounts().isEmpty());
    QCOMPARE(run({u"undo"_s}).exit, 0);
    const QJsonArray empty = everything();
    QVERIFY(empty[0].toArray().isEmpty());
    QCOMPARE(empty[4].toArray().size(), 18);
    QCOMPARE(run({u"check"_s}).exit, 0);
    QCOMPARE(run({u"redo"_s}).exit, 0);
    QCOMPARE(run({u"redo"_s}).exit, 0);
    QCOMPARE(everything(), full);
    QCOMPARE(run({u"check"_s}).exit, 0);
}

void TestCliImport::judgesFilesAlone()
{
    QFile broken(m_run.path(u"坏.xlsx"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("PK\x03\x04 this is no sheet");
    broken.close();
    QCOMPARE(m_run({u"init"_s, u"three.sanpi"_s}).exit, 0);
    const CliResult result = m_run({u"--ledger"_s, u"three.sanpi"_s, u"--json"_s, u"import"_s,
        broken.fileName(), m_run.path(u"没有.xlsx"_s), sheet(ledgerSheet), u"--year"_s, u"2021"_s});
    QCOMPARE(result.exit, 1);
    const QJsonArray files = result.object()[u"files"_s].toArray();
    QCOMPARE(files.size(), 3);
    QCOMPARE(files[0][u"problems"_s].toArray().size(), 1);
    QCOMPARE(files[1][u"problems"_s].toArray().size(), 1);
    QCOMPARE(files[2][u"created"_s].toInt(), 282);
    QVERIFY(result.err.contains(u"坏.xlsx"_s));
    QVERIFY(result.err.contains(u"没有.xlsx"_s));
}

void TestCliImport::keepsBackupsBeforeAndAfter()
{
    QCOMPARE(m_run({u"init"_s, u"kept.sanpi"_s}).exit, 0);
    const auto backups = [&] {
        const QString folder = m_run.path(u"data/sanpi/backups"_s);
        QDirIterator files(folder, {u"*.sanpi"_s}, QDir::Files, QDirIterator::Subdirectories);
        QStringList found;
        while (files.hasNext())
            found << files.next();
        return found;
    };
    const QStringList before = backups();
    const QStringList words {
        u"--ledger"_s, u"kept.sanpi"_s, u"import"_s, sheet(ledgerSheet), u"--year"_s, u"2021"_s};
    QCOMPARE(m_run(words + QStringList {u"--dry-run"_s}).exit, 0);
    QCOMPARE(backups().size(), before.size());
    QCOMPARE(m_run(words).exit, 0);
    QCOMPARE(backups().size(), before.size() + 2);
    QCOMPARE(m_run(words).exit, 0); // changes nothing, so nothing is to be kept
    QCOMPARE(backups().size(), before.size() + 2);
}

void TestCliImport::refusesAnotherKind()
{
    const QByteArray before = ledgerBytes();
    const CliResult other = import({sheet(monthSheet)}, {u"--into"_s, u"projects"_s});
    QCOMPARE(other.exit, 1);
    QCOMPARE(other.object()[u"files"_s][0][u"problems"_s].toArray().size(), 1);
    QCOMPARE(import({sheet(monthSheet)}, {u"--into"_s, u"investment"_s}).exit, 0);
    QCOMPARE(import({sheet(ledgerSheet)}, {u"--into"_s, u"auto"_s}).exit, 0);
    QVERIFY(ledgerBytes() == before);
}

void TestCliImport::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no file") << QStringList {u"import"_s};
    QTest::newRow("unit") << QStringList {u"import"_s, sheet(monthSheet), u"--unit"_s, u"磅"_s};
    QTest::newRow("into") << QStringList {u"import"_s, sheet(monthSheet), u"--into"_s, u"birds"_s};
    QTest::newRow("map") << QStringList {u"import"_s, sheet(monthSheet), u"--map"_s, u"no.json"_s};
}

void TestCliImport::refusesWrongUse()
{
    QFETCH(const QStringList, words);
    const QByteArray before = ledgerBytes();
    const CliResult refused = run(words);
    QCOMPARE(refused.exit, 2);
    QVERIFY(!refused.err.isEmpty());
    QVERIFY(ledgerBytes() == before);
}

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"
