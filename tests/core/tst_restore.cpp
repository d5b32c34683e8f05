// SPDX-License-Identifier: GPL-3.0-or-later
// Restoring never loses: the former ledger is kept, and a kill, a full disk or a bad file leave it in place.
#include "core/support/filesizelimit.h"
#include "core/support/ledgertools.h"
#include "store/backupshelf.h"
#include "store/check.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;
using sanpi::BackupShelf;
using sanpi::ErrorCode;
using sanpi::Ledger;
using sanpi::RecordChange;
using sanpi::RecordId;
using sanpi::restoreLedger;
using sanpi::test::changeSet;
using sanpi::test::created;
using sanpi::test::dump;
using sanpi::test::LedgerFile;

namespace {

QByteArray bytesIn(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool fill(Ledger& ledger, int projects)
{
    std::vector<RecordChange> records;
    for (int i = 1; i <= projects; ++i)
        records.push_back(created(RecordId::project(-i),
            {{u"name"_s, u"第%1号标准化厂房"_s.arg(i)}, {u"scope"_s, QString(400, u'建')}}));
    return ledger.apply(changeSet(std::move(records))).ok();
}

/// Restores the two backups in turn for ever, and says so after each.
int restoreForEver(const QStringList& words)
{
    for (int i = 0;; ++i) {
        const auto done = restoreLedger(words.at(0), words.at(1 + i % 2), words.at(3));
        if (!done) {
            std::fprintf(stderr, "%s\n", qPrintable(done.error().what));
            return 3;
        }
        std::printf("%d\n", i);
        if (std::fflush(stdout) != 0)
            return 0;
    }
}

} // namespace

class TestRestore : public QObject {
    Q_OBJECT

private slots:
    void putsTheBackupInPlace();
    void isSeenByOthers();
    void restoresWhereNothingIs();
    void setsADamagedLedgerAside_data();
    void setsADamagedLedgerAside();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void refusesItself();
    void leavesTheLedgerWhenTheDiskIsFull();
    void leavesTheLedgerWhenCancelled();
    void isWholeAfterAKill();
    void keepsABackupBeforeAnUpgrade();
    void restoresAnEarlierSchema();
};

void TestRestore::putsTheBackupInPlace()
{
    LedgerFile file;
    const QString shelf = file.folder() + u"/备份"_s;
    const QString backup = file.folder() + u"/昨天.sanpi"_s;
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    const QStringList yesterday = dump(*file);
    const auto made = sanpi::backUp(*file, backup);
    QVERIFY(made);
    QVERIFY(sanpi::test::addProject(*file, u"乙项目"_s) > 0);
    const QStringList today = dump(*file);
    file.close();

    const auto restored = restoreLedger(file.path(), backup, shelf);
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().what));
    QCOMPARE(restored->from.sha256, made->sha256);
    QCOMPARE(restored->from.content, made->content);
    QVERIFY(!restored->setAside);
    QVERIFY(file.reopen());
    QCOMPARE(dump(*file), yesterday);
    const auto faults = sanpi::checkLedger(*file);
    QVERIFY(faults && faults->empty());
    QVERIFY(sanpi::test::addProject(*file, u"丙项目"_s) > 0);
    file.close();

    // And back again from what was kept.
    QVERIFY(restoreLedger(file.path(), restored->kept, shelf));
    QVERIFY(file.reopen());
    QCOMPARE(dump(*file), today);
    QCOMPARE(BackupShelf(shelf).list().size(), 2u);
}

void TestRestore::isSeenByOthers()
{
    LedgerFile file;
    const QString backup = file.folder() + u"/昨天.sanpi"_s;
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    const QStringList yesterday = dump(*file);
    QVERIFY(sanpi::backUp(*file, backup));
    QVERIFY(sanpi::test::addProject(*file, u"乙项目"_s) > 0);
    // The ledger stays open, as a window on it would.
    QVERIFY(restoreLedger(file.path(), backup, file.folder() + u"/备份"_s));
    QCOMPARE(dump(*file), yesterday);
    QVERIFY(sanpi::test::addProject(*file, u"丙项目"_s) > 0);
}

void TestRestore::restoresWhereNothingIs()
{
    LedgerFile file;
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    const QString path = file.folder() + u"/新台账.sanpi"_s;
    const QString shelf = file.folder() + u"/备份"_s;
    const auto restored = restoreLedger(path, file.path(), shelf);
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().what));
    QVERIFY(restored->kept.isEmpty());
    QVERIFY(!QFile::exists(shelf));
    QCOMPARE(file.files(), (QStringList {u"台账.sanpi"_s, u"新台账.sanpi"_s}));
    const auto opened = Ledger::open(path);
    QVERIFY(opened);
    QCOMPARE(dump(**opened), dump(*file));
}

void TestRestore::setsADamagedLedgerAside_data()
{
    QTest::addColumn<QByteArray>("head"); // what the file begins with
    QTest::addColumn<int>("from"); // page from which on it is broken; 0: none
    QTest::newRow("no database any more") << QByteArray(200, 'x') << 0;
    QTest::newRow("empty") << QByteArray() << -1;
    QTest::newRow("pages broken") << QByteArray() << 40;
}

void TestRestore::setsADamagedLedgerAside()
{
    QFETCH(QByteArray, head);
    QFETCH(int, from);
    LedgerFile file;
    const QString backup = file.folder() + u"/昨天.sanpi"_s;
    QVERIFY(fill(*file, 1'000));
    QVERIFY(sanpi::backUp(*file, backup));
    const QStringList yesterday = dump(*file);
    file.close();
    QByteArray bytes = from < 0 ? QByteArray() : bytesIn(file.path());
    bytes.replace(0, head.size(), head);
    for (qsizetype at = from * 4096; from > 0 && at < (from + 40) * 4096; ++at)
        bytes[at] = char(0x5a);
    QVERIFY(writeBytes(file.path(), bytes));

    const auto restored = restoreLedger(file.path(), backup, file.folder() + u"/备份"_s);
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().what));
    QVERIFY(restored->setAside);
    QCOMPARE(bytesIn(restored->kept), bytes);
    QVERIFY(file.reopen());
    QCOMPARE(dump(*file), yesterday);
    QCOMPARE(file.files().size(), 3);
}

void TestRestore::refusesBadFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("absent") << u"没有.sanpi"_s << QString() << QByteArray() << ErrorCode::CannotOpen;
    QTest::newRow("text") << u"文.sanpi"_s << QString() << QByteArray(5'000, 'x') << ErrorCode::Damaged;
    QTest::newRow("empty") << u"空.sanpi"_s << QString() << QByteArray("") << ErrorCode::Damaged;
    QTest::newRow("a trigger") << u"触发.sanpi"_s
                               << u"CREATE TRIGGER t AFTER INSERT ON project BEGIN DELETE FROM unit; END"_s
                               << QByteArray() << ErrorCode::Damaged;
    QTest::newRow("newer") << u"新.sanpi"_s << u"PRAGMA user_version=9999"_s << QByteArray()
                           << ErrorCode::Newer;
    QTest::newRow("another program's")
        << u"别家.sanpi"_s << u"PRAGMA application_id=7"_s << QByteArray() << ErrorCode::Damaged;
    QTest::newRow("a table short") << u"缺.sanpi"_s << u"DROP TABLE investment"_s << QByteArray()
                                   << ErrorCode::Damaged;
}

void TestRestore::refusesBadFiles()
{
    QFETCH(QString, name);
    QFETCH(QString, sql);
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    LedgerFile file;
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    const QStringList before = dump(*file);
    const QString backup = file.folder() + u'/' + name;
    if (!bytes.isNull())
        QVERIFY(writeBytes(backup, bytes));
    if (!sql.isEmpty()) {
        QVERIFY(sanpi::backUp(*file, backup));
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bad"_s);
        raw.setDatabaseName(backup);
        QVERIFY(raw.open());
        QVERIFY(QSqlQuery(raw).exec(sql));
        raw.close();
    }
    QSqlDatabase::removeDatabase(u"bad"_s);
    const auto restored = restoreLedger(file.path(), backup, file.folder() + u"/备份"_s);
    QVERIFY(!restored);
    QCOMPARE(restored.error().code, code);
    QCOMPARE(dump(*file), before);
    QVERIFY(!QFile::exists(file.folder() + u"/备份"_s));
}

void TestRestore::refusesItself()
{
    LedgerFile file;
    const auto restored = restoreLedger(file.path(), file.path(), file.folder() + u"/备份"_s);
    QCOMPARE(restored.error().code, ErrorCode::WrongUse);
}

void TestRestore::leavesTheLedgerWhenTheDiskIsFull()
{
    LedgerFile file;
    const QString backup = file.folder() + u"/大.sanpi"_s;
    LedgerFile large;
    QVERIFY(fill(*large, 2'000));
    QVERIFY(sanpi::backUp(*large, backup));
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    const QStringList before = dump(*file);
    {
        const sanpi::test::FileSizeLimit full(1'000'000);
        const auto restored = restoreLedger(file.path(), backup, file.folder() + u"/备份"_s);
        QCOMPARE(restored.error().code, ErrorCode::CannotWrite);
    }
    QCOMPARE(dump(*file), before);
    QVERIFY(sanpi::test::addProject(*file, u"乙项目"_s) > 0);
    const auto faults = sanpi::checkLedger(*file);
    QVERIFY(faults && faults->empty());
}

void TestRestore::leavesTheLedgerWhenCancelled()
{
    LedgerFile file;
    const QString backup = file.folder() + u"/大.sanpi"_s;
    QVERIFY(fill(*file, 2'000));
    QVERIFY(sanpi::backUp(*file, backup));
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    const QStringList before = dump(*file);
    const auto restored = restoreLedger(file.path(), backup, file.folder() + u"/备份"_s,
        [](qint64 done, qint64 total) { return done * 2 < total; });
    QCOMPARE(restored.error().code, ErrorCode::Cancelled);
    QCOMPARE(dump(*file), before);
}

void TestRestore::isWholeAfterAKill()
{
    LedgerFile file;
    const QString small = file.folder() + u"/小.sanpi"_s;
    const QString large = file.folder() + u"/大.sanpi"_s;
    QVERIFY(fill(*file, 300));
    const auto one = sanpi::backUp(*file, small);
    QVERIFY(one && fill(*file, 500));
    const auto other = sanpi::backUp(*file, large);
    QVERIFY(other);
    file.close();
    QRandomGenerator random(1);
    const int kills = 5 * std::max(1, qEnvironmentVariableIntValue("SANPI_SOAK"));
    for (int kill = 0; kill < kills; ++kill) {
        QProcess child;
        child.setProcessChannelMode(QProcess::SeparateChannels);
        child.start(QCoreApplication::applicationFilePath(),
            {u"--restore"_s, file.path(), small, large, file.folder() + u"/备份"_s});
        QVERIFY(child.waitForStarted(60'000));
        QVERIFY2(child.waitForReadyRead(120'000), child.readAllStandardError().constData());
        QThread::usleep(random.bounded(60'000));
        child.kill();
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.readAllStandardError(), QByteArray());
        QVERIFY(file.reopen());
        const auto found = sanpi::backUp(*file, file.folder() + u"/看.sanpi"_s);
        QVERIFY2(found, qPrintable(found ? QString() : found.error().what));
        QVERIFY(found->content == one->content || found->content == other->content);
        const auto faults = sanpi::checkLedger(*file);
        QVERIFY(faults && faults->empty());
        file.close();
        QVERIFY(QFile::remove(file.folder() + u"/看.sanpi"_s));
    }
    // Every backup that bears a name is sound.
    for (const sanpi::ShelvedBackup& backup : BackupShelf(file.folder() + u"/备份"_s).list())
        QVERIFY(sanpi::inspectBackup(backup.path));
}

void TestRestore::keepsABackupBeforeAnUpgrade()
{
    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", QFile::encodeName(folder.filePath(u"data"_s)));
    const QString path = folder.filePath(u"旧.sanpi"_s);
    QVERIFY(QFile::copy(QStringLiteral(SANPI_TEST_DATA "/ledgers/schema1.sanpi"), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const auto before = sanpi::glanceAtBackup(path);
    QVERIFY(before);
    QVERIFY(Ledger::open(path));
    const BackupShelf shelf(BackupShelf::folderOf(path));
    QCOMPARE(shelf.list().size(), 1u);
    QCOMPARE(shelf.list().front().reason, sanpi::BackupReason::Upgrade);
    const auto kept = sanpi::inspectBackup(shelf.list().front().path);
    QVERIFY(kept);
    QCOMPARE(kept->content, *before);
    QCOMPARE(kept->content.version, 1);
    // Once is enough.
    QVERIFY(Ledger::open(path));
    QCOMPARE(shelf.list().size(), 1u);

    // Where it cannot be kept, the ledger stays as it is.
    const QString other = folder.filePath(u"另一本.sanpi"_s);
    QVERIFY(QFile::copy(kept->path, other));
    qputenv("XDG_DATA_HOME", QFile::encodeName(path));
    QCOMPARE(Ledger::open(other).error().code, ErrorCode::CannotWrite);
    QCOMPARE(sanpi::glanceAtBackup(other).value().version, 1);
}

void TestRestore::restoresAnEarlierSchema()
{
    LedgerFile file;
    qputenv("XDG_DATA_HOME", QFile::encodeName(file.folder() + u"/data"_s));
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    const QString backup = QStringLiteral(SANPI_TEST_DATA "/ledgers/schema1.sanpi");
    const auto restored = restoreLedger(file.path(), backup, file.folder() + u"/备份"_s);
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().what));
    QVERIFY(file.reopen());
    QCOMPARE(sanpi::test::count(*file, u"project"_s), restored->from.content.records.at(u"projects"_s));
    const auto faults = sanpi::checkLedger(*file);
    QVERIFY(faults && faults->empty());
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"--restore"_s)
        return restoreForEver(words.mid(2));
    TestRestore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_restore.moc"
