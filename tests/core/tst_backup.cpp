// SPDX-License-Identifier: GPL-3.0-or-later
// Backups: whole, proved, made beside writers, never at the cost of an older one; which of them are kept.
#include "core/support/filesizelimit.h"
#include "core/support/ledgertools.h"
#include "store/backupshelf.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::BackupReason;
using sanpi::BackupShelf;
using sanpi::ErrorCode;
using sanpi::Ledger;
using sanpi::OpenMode;
using sanpi::RecordChange;
using sanpi::RecordId;
using sanpi::ShelvedBackup;
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

/// Several megabytes, so that a copy takes several steps.
bool fill(Ledger& ledger)
{
    std::vector<RecordChange> records;
    for (int i = 1; i <= 2'000; ++i)
        records.push_back(created(RecordId::project(-i),
            {{u"name"_s, u"第%1号标准化厂房"_s.arg(i)}, {u"scope"_s, QString(400, u'建')}}));
    return ledger.apply(changeSet(std::move(records))).ok();
}

} // namespace

class TestBackup : public QObject {
    Q_OBJECT

private slots:
    void copiesAll();
    void copiesAReadOnlyLedger();
    void replacesOnlyAnOlderBackup();
    void refusesItsOwnFile();
    void leavesNothingOnFailure();
    void leavesTheOlderBackupWhenTheDiskIsFull();
    void takesInWhatIsWrittenMeanwhile();
    void leavesNothingWhenCancelled();
    void namesADamagedLedger();
    void keepsOnTheShelf();
    void knowsWhatItHolds();
    void keepsByAge_data();
    void keepsByAge();
    void keepsTheNewestWhateverTheClockSays();
    void separatesLedgersOfOneName();
};

void TestBackup::copiesAll()
{
    LedgerFile file;
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    QVERIFY(sanpi::test::addProject(*file, u"乙项目"_s) > 0);
    const QString path = file.folder() + u"/备份.sanpi"_s;
    const auto made = sanpi::backUp(*file, path);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().what));
    QCOMPARE(made->path, path);
    QCOMPARE(made->content.records.at(u"projects"_s), 2);
    QCOMPARE(made->content.records.at(u"entries"_s), 0);
    QCOMPARE(made->content.position, 2);
    QCOMPARE(made->bytes, QFile(path).size());
    QCOMPARE(
        made->sha256.toLatin1(), QCryptographicHash::hash(bytesIn(path), QCryptographicHash::Sha256).toHex());
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(file.files(), (QStringList {u"台账.sanpi"_s, u"备份.sanpi"_s}));

    const QStringList before = dump(*file);
    const auto copy = Ledger::open(path);
    QVERIFY(copy);
    QCOMPARE(dump(**copy), before);
    QCOMPARE((*copy)->log().head().value(), file->log().head().value());
    // The same ledger gives the same file.
    const auto again = sanpi::backUp(*file, file.folder() + u"/再备份.sanpi"_s);
    QVERIFY(again);
    QCOMPARE(again->sha256, made->sha256);
}

void TestBackup::copiesAReadOnlyLedger()
{
    LedgerFile file;
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    QVERIFY(file.reopen(OpenMode::ReadOnly));
    const auto made = sanpi::backUp(*file, file.folder() + u"/备份.sanpi"_s);
    QVERIFY(made);
    QCOMPARE(made->content.records.at(u"projects"_s), 1);
}

void TestBackup::replacesOnlyAnOlderBackup()
{
    LedgerFile file;
    const QString path = file.folder() + u"/备份.sanpi"_s;
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    QVERIFY(sanpi::backUp(*file, path));
    QVERIFY(sanpi::test::addProject(*file, u"乙项目"_s) > 0);
    const auto replaced = sanpi::backUp(*file, path);
    QVERIFY(replaced);
    QCOMPARE(replaced->content.records.at(u"projects"_s), 2);

    // Somebody works on in the copy: it holds what we do not.
    {
        const auto other = Ledger::open(path);
        QVERIFY(other && sanpi::test::addProject(**other, u"丙项目"_s) > 0);
    }
    const QByteArray theirs = bytesIn(path);
    const auto refused = sanpi::backUp(*file, path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(bytesIn(path), theirs);

    const QString text = file.folder() + u"/通报.docx"_s;
    QVERIFY(writeBytes(text, "no ledger"));
    QCOMPARE(sanpi::backUp(*file, text).error().code, ErrorCode::Refused);
    QCOMPARE(bytesIn(text), QByteArray("no ledger"));
}

void TestBackup::refusesItsOwnFile()
{
    LedgerFile file;
    const QString link = file.folder() + u"/同一个.sanpi"_s;
    QVERIFY(QFile::link(file.path(), link));
    QCOMPARE(sanpi::backUp(*file, file.path()).error().code, ErrorCode::WrongUse);
    QCOMPARE(sanpi::backUp(*file, link).error().code, ErrorCode::WrongUse);
    QCOMPARE(sanpi::backUp(*file, file.folder()).error().code, ErrorCode::CannotWrite);
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
}

void TestBackup::leavesNothingOnFailure()
{
    LedgerFile file;
    const QString nowhere = file.folder() + u"/没有/备份.sanpi"_s;
    const auto failed = sanpi::backUp(*file, nowhere);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::CannotWrite);
    QVERIFY(failed.error().facts.value(0).contains(u"没有"_s));
    QCOMPARE(file.files(), QStringList {u"台账.sanpi"_s});
}

void TestBackup::leavesTheOlderBackupWhenTheDiskIsFull()
{
    LedgerFile file;
    const QString path = file.folder() + u"/备份.sanpi"_s;
    QVERIFY(sanpi::backUp(*file, path));
    QVERIFY(fill(*file));
    const QByteArray older = bytesIn(path);
    {
        const sanpi::test::FileSizeLimit full(1'000'000);
        QCOMPARE(sanpi::backUp(*file, path).error().code, ErrorCode::CannotWrite);
    }
    QCOMPARE(bytesIn(path), older);
    QCOMPARE(file.files(), (QStringList {u"台账.sanpi"_s, u"备份.sanpi"_s}));
    QVERIFY(sanpi::backUp(*file, path));
}

void TestBackup::takesInWhatIsWrittenMeanwhile()
{
    LedgerFile file;
    QVERIFY(fill(*file));
    const auto other = Ledger::open(file.path());
    QVERIFY(other);
    int steps = 0;
    const auto made = sanpi::backUp(*file, file.folder() + u"/备份.sanpi"_s, [&](qint64, qint64) {
        if (++steps == 1 && sanpi::test::addProject(**other, u"插队项目"_s) == 0)
            qWarning("the other could not write");
        return true;
    });
    QVERIFY(made);
    QVERIFY(steps > 1);
    QCOMPARE(made->content.records.at(u"projects"_s), 2'001);
    QCOMPARE(made->content.head, file->log().head().value().second);
}

void TestBackup::leavesNothingWhenCancelled()
{
    LedgerFile file;
    QVERIFY(fill(*file));
    qint64 seen = 0;
    const auto made = sanpi::backUp(*file, file.folder() + u"/备份.sanpi"_s, [&](qint64 done, qint64 total) {
        seen = total;
        return done * 2 < total;
    });
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
    QVERIFY(seen > 256);
    QCOMPARE(file.files(), QStringList {u"台账.sanpi"_s});
}

void TestBackup::namesADamagedLedger()
{
    LedgerFile file;
    QVERIFY(fill(*file));
    file.close();
    QByteArray bytes = bytesIn(file.path());
    // The tables' own pages, far behind the schema's.
    for (qsizetype at = bytes.size() / 4096 / 2 * 4096; at < bytes.size() - 4096; ++at)
        bytes[at] = char(0x5a);
    QVERIFY(writeBytes(file.path(), bytes));
    QVERIFY(file.reopen());
    const auto made = sanpi::backUp(*file, file.folder() + u"/备份.sanpi"_s);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Damaged);
    QCOMPARE(file.files(), QStringList {u"台账.sanpi"_s});
}

void TestBackup::keepsOnTheShelf()
{
    LedgerFile file;
    const BackupShelf shelf(file.folder() + u"/备份/台账"_s);
    QVERIFY(shelf.list().empty());
    const QDateTime first(QDate(2021, 12, 31), QTime(9, 30), Qt::UTC);
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    QVERIFY(shelf.keep(*file, BackupReason::Import, first));
    QVERIFY(sanpi::test::addProject(*file, u"乙项目"_s) > 0);
    QVERIFY(shelf.keep(*file, BackupReason::Restore, first.addSecs(1)));
    const auto backups = shelf.list();
    QCOMPARE(backups.size(), 2u);
    QCOMPARE(backups[0].at, first.addSecs(1));
    QCOMPARE(backups[0].reason, BackupReason::Restore);
    QCOMPARE(backups[1].reason, BackupReason::Import);
    const auto newest = sanpi::glanceAtBackup(backups[0].path);
    QVERIFY(newest);
    QCOMPARE(newest->records.at(u"projects"_s), 2);
    QCOMPARE(QFile::permissions(shelf.folder())
            & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
        QFile::Permissions());
}

void TestBackup::knowsWhatItHolds()
{
    LedgerFile file;
    const BackupShelf shelf(file.folder() + u"/备份"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto empty = shelf.keep(*file, BackupReason::Routine, now);
    QVERIFY(empty && shelf.holds(empty->content));
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    const auto made = sanpi::backUp(*file, file.folder() + u"/别处.sanpi"_s);
    QVERIFY(made && !shelf.holds(made->content));
    QVERIFY(shelf.keep(*file, BackupReason::Routine, now.addSecs(1)));
    QVERIFY(shelf.holds(made->content));
}

void TestBackup::keepsByAge_data()
{
    QTest::addColumn<int>("everyMinutes");
    QTest::addColumn<int>("forDays");
    QTest::addColumn<int>("kept"); // the ten newest, one a day for 30 days, one a month for 24 months
    QTest::newRow("a morning") << 30 << 0 << 10;
    QTest::newRow("a week") << 30 << 7 << 9 + 7;
    QTest::newRow("three months") << 60 << 92 << 9 + 30 + 2;
    QTest::newRow("four years") << 720 << 4 * 365 << 9 + 26 + 23;
}

void TestBackup::keepsByAge()
{
    QFETCH(int, everyMinutes);
    QFETCH(int, forDays);
    QFETCH(int, kept);
    // Noon at the end of a month, so that neither day nor month turns among the ten newest.
    const QDateTime now(QDate(2021, 12, 31), QTime(23, 0), Qt::LocalTime);
    const QDateTime oldest
        = forDays > 0 ? now.addDays(-forDays + 1).addSecs(-12 * 3600) : now.addSecs(-6 * 3600);
    std::vector<ShelvedBackup> backups;
    for (QDateTime at = now; at >= oldest; at = at.addSecs(-60 * everyMinutes))
        backups.push_back({at.toString(Qt::ISODate), at.toUTC(), BackupReason::Routine, {}});
    const auto extra = sanpi::superfluous(backups, now);
    QCOMPARE(int(backups.size() - extra.size()), kept);
    // What is kept stays kept: a second look takes nothing more.
    std::erase_if(backups,
        [&](const ShelvedBackup& b) { return std::find(extra.begin(), extra.end(), b) != extra.end(); });
    QVERIFY(sanpi::superfluous(backups, now).empty());
}

void TestBackup::keepsTheNewestWhateverTheClockSays()
{
    LedgerFile file;
    const BackupShelf shelf(file.folder() + u"/备份"_s);
    const QDateTime ahead(QDate(2031, 1, 1), QTime(8, 0), Qt::UTC);
    for (int i = 0; i < 12; ++i)
        QVERIFY(shelf.keep(*file, BackupReason::Routine, ahead.addSecs(i)));
    // The clock is right again: ten years "older" than all the others.
    const auto made = shelf.keep(*file, BackupReason::Routine, ahead.addYears(-10));
    QVERIFY(made);
    QVERIFY(QFile::exists(made->path));
    QCOMPARE(shelf.list().size(), 11u);
}

void TestBackup::separatesLedgersOfOneName()
{
    LedgerFile one;
    LedgerFile other;
    QVERIFY(BackupShelf::folderOf(one.path()) != BackupShelf::folderOf(other.path()));
    const QString link = one.folder() + u"/链接"_s;
    QVERIFY(QFile::link(one.folder(), link));
    QCOMPARE(BackupShelf::folderOf(link + u"/台账.sanpi"_s), BackupShelf::folderOf(one.path()));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
