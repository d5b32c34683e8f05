// SPDX-License-Identifier: GPL-3.0-or-later
// What was acknowledged is still there after kill -9, and nothing is there half; a disk that takes no more
// leaves the old state whole.
#include "core/support/filesizelimit.h"
#include "core/support/ledgertools.h"
#include "core/support/randomsets.h"
#include "schema/messages.h"
#include "store/check.h"

#include <QFileInfo>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;
using sanpi::ErrorCode;
using sanpi::Ledger;
using sanpi::Outcome;
using sanpi::RecordChange;
using sanpi::RecordId;
using sanpi::Value;
using sanpi::test::changeSet;
using sanpi::test::created;
using sanpi::test::dump;
using sanpi::test::FileSizeLimit;
using sanpi::test::LedgerFile;

namespace {

/// The other half of the test: applies sets for ever and says "id records" after each, in one write.
int applyForEver(const QString& path, quint32 seed)
{
    const auto ledger = Ledger::open(path);
    if (!ledger) {
        std::fprintf(stderr, "%s\n", qPrintable(ledger.error().what));
        return 2;
    }
    sanpi::test::RandomSets sets(**ledger, seed);
    for (int i = 1;; ++i) {
        const Outcome outcome = i % 5 == 0 ? (*ledger)->undo(u"王敏"_s) : (*ledger)->apply(sets.next());
        if (outcome.error.code == ErrorCode::NotFound || outcome.error.code == ErrorCode::Conflict
            || outcome.error.code == ErrorCode::Refused)
            continue; // nothing to undo, or others' work hangs on it
        if (!outcome.ok()) {
            std::fprintf(stderr, "%s\n", sanpi::test::said(outcome).constData());
            return 3;
        }
        if (outcome.changeSet > 0)
            std::printf("%lld %d\n", static_cast<long long>(outcome.changeSet), outcome.records);
        if (std::fflush(stdout) != 0)
            return 0; // nobody listens any more
    }
}

std::vector<RecordChange> manyProjects()
{
    std::vector<RecordChange> records;
    for (int i = 1; i <= 1'000; ++i)
        records.push_back(created(RecordId::project(-i),
            {{u"name"_s, u"第%1号标准化厂房"_s.arg(i)}, {u"scope"_s, QString(200, u'建')}}));
    return records;
}

} // namespace

class TestCrash : public QObject {
    Q_OBJECT

private slots:
    void keepsWhatWasAcknowledged_data();
    void keepsWhatWasAcknowledged();
    void readsAfterACrashWithoutWriting();
    void keepsTheOldStateWhenTheDiskIsFull_data();
    void keepsTheOldStateWhenTheDiskIsFull();
    void leavesNoHalfMadeLedger();
};

void TestCrash::keepsWhatWasAcknowledged_data()
{
    QTest::addColumn<quint32>("seed");
    const int rounds = 3 * std::max(1, qEnvironmentVariableIntValue("SANPI_SOAK"));
    for (int i = 1; i <= rounds; ++i)
        QTest::addRow("ledger %d", i) << quint32(i);
}

void TestCrash::keepsWhatWasAcknowledged()
{
    QFETCH(quint32, seed);
    LedgerFile file;
    file.close();
    QRandomGenerator random(seed);
    int hot = 0;
    for (int kill = 1; kill <= 10; ++kill) {
        QProcess child;
        child.setProcessChannelMode(QProcess::SeparateChannels);
        child.start(QCoreApplication::applicationFilePath(),
            {u"--apply"_s, file.path(), QString::number(seed * 1'000 + quint32(kill))});
        QVERIFY(child.waitForStarted(60'000));
        QVERIFY2(child.waitForReadyRead(120'000), child.readAllStandardError().constData());
        QThread::usleep(random.bounded(60'000));
        child.kill();
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QCOMPARE(child.readAllStandardError(), QByteArray());
        hot += file.files().size() > 1 ? 1 : 0;

        const auto opened = file.reopen();
        QVERIFY2(opened.ok(), qPrintable(opened.error().what));
        QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
        lines.removeLast(); // after the last line feed: nothing, or a line that was cut
        QVERIFY(!lines.isEmpty());
        for (const QByteArray& line : lines) {
            const auto logged = file->log().load(line.split(' ').value(0).toLongLong());
            QVERIFY2(logged && logged->has_value(), line.constData());
            QCOMPARE((*logged)->count, line.split(' ').value(1).toInt());
        }
        // Storage, references, chain, and that the tables are just what the log says: no set is there half.
        const auto faults = sanpi::checkLedger(*file);
        QVERIFY(faults);
        for (const sanpi::Fault& fault : *faults)
            qWarning("%s %s", qPrintable(fault.where), qPrintable(fault.message));
        QVERIFY(faults->empty());
        // A journal that was begun but held nothing yet stays until the next write.
        QVERIFY(sanpi::test::addProject(*file, u"善后"_s) > 0);
        QCOMPARE(file.files(), QStringList {QFileInfo(file.path()).fileName()});
        file.close();
    }
    qInfo("%d of 10 kills left a hot journal", hot);
}

void TestCrash::readsAfterACrashWithoutWriting()
{
    // A journal with the header of one and pages of old: what a crash in the middle of a commit leaves.
    LedgerFile file;
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    file.close();
    QByteArray journal;
    QByteArray halfWritten;
    {
        const auto ledger = Ledger::open(file.path());
        sanpi::Connection& connection = (*ledger)->connection();
        QVERIFY(connection.run(u"PRAGMA cache_size=2"_s)); // so that pages are written before the commit
        sanpi::Transaction transaction(connection);
        QVERIFY(connection.run(u"UPDATE project SET name = '改名'"_s));
        QVERIFY(connection.run(
            u"WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 2000) "
            u"INSERT INTO setting (id, key, value) SELECT x + 100, 'k' || x, hex(zeroblob(200)) FROM c"_s));
        // A second file, copied by other means: a copy of a live ledger would drop SQLite's locks here.
        QCOMPARE(QProcess::execute(u"cp"_s, {file.path(), file.folder() + u"/crashed.sanpi"_s}), 0);
        QCOMPARE(QProcess::execute(
                     u"cp"_s, {file.path() + u"-journal"_s, file.folder() + u"/crashed.sanpi-journal"_s}),
            0);
    }
    const QString crashed = file.folder() + u"/crashed.sanpi"_s;
    QVERIFY(QFileInfo(crashed).size() > QFileInfo(file.path()).size());
    // Reading only, nothing may be rolled back: the ledger is refused, never shown half.
    const auto reading = Ledger::open(crashed, sanpi::OpenMode::ReadOnly);
    QVERIFY(!reading);
    QVERIFY(QFileInfo::exists(crashed + u"-journal"_s));
    const auto writing = Ledger::open(crashed);
    QVERIFY(writing);
    QVERIFY(sanpi::checkLedger(**writing)->empty());
    QCOMPARE(sanpi::test::stored(**writing, RecordId::project(1), u"name"_s).text(), u"甲项目"_s);
    QVERIFY(!QFileInfo::exists(crashed + u"-journal"_s));
}

void TestCrash::keepsTheOldStateWhenTheDiskIsFull_data()
{
    QTest::addColumn<bool>("refusedBySystem");
    QTest::newRow("the system takes no more bytes") << true;
    QTest::newRow("the database takes no more pages") << false;
}

void TestCrash::keepsTheOldStateWhenTheDiskIsFull()
{
    QFETCH(bool, refusedBySystem);
    LedgerFile file;
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    const QStringList before = dump(*file);
    Outcome outcome;
    if (refusedBySystem) {
        const FileSizeLimit full(QFileInfo(file.path()).size() + 16'384);
        outcome = file->apply(changeSet(manyProjects()));
    } else {
        const int pages = sanpi::test::column(*file, u"PRAGMA page_count"_s).value(0).toInt() + 4;
        QVERIFY(file->connection().run(u"PRAGMA max_page_count=%1"_s.arg(pages)));
        outcome = file->apply(changeSet(manyProjects()));
        QVERIFY(file->connection().run(u"PRAGMA max_page_count=1000000"_s));
    }
    QCOMPARE(outcome.error.code, ErrorCode::CannotWrite);
    QCOMPARE(outcome.changeSet, 0);
    const QString message = sanpi::messageOf(outcome.error);
    QVERIFY2(message.contains(u"full"_s) && message.contains(u"old state is kept"_s), qPrintable(message));
    QCOMPARE(dump(*file), before);
    QVERIFY(sanpi::checkLedger(*file)->empty());
    QCOMPARE(file.files().size(), 1);
    // With room again, the same ledger takes the same set.
    const Outcome again = file->apply(changeSet(manyProjects()));
    QVERIFY2(again.ok(), sanpi::test::said(again).constData());
    QVERIFY(file.reopen());
    QVERIFY(sanpi::checkLedger(*file)->empty());
    QCOMPARE(sanpi::test::count(*file, u"project"_s), 1'001);
}

void TestCrash::leavesNoHalfMadeLedger()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"新台账.sanpi"_s);
    for (const qint64 bytes : {0, 4'096, 20'000}) {
        const FileSizeLimit full(bytes);
        const auto made = Ledger::create(path);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::CannotWrite);
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }
    QVERIFY(Ledger::create(path));
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--apply"_s)
        return applyForEver(arguments.value(2), arguments.value(3).toUInt());
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crash.moc"
