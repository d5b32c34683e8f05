// SPDX-License-Identifier: GPL-3.0-or-later
// Where a ledger must not be worked on: folders that sync programs carry about are known and say so.
#include "core/support/ledgertools.h"
#include "store/backup.h"
#include "store/place.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using sanpi::ErrorCode;
using sanpi::Ledger;
using sanpi::Place;
using sanpi::placeOf;
using sanpi::test::LedgerFile;

class TestPlace : public QObject {
    Q_OBJECT

private slots:
    void knowsSyncFolders_data();
    void knowsSyncFolders();
    void opensForReadingThere();
    void makesNoneThere();
    void takesBackupsThere();
    void tellsOthersWriting();
};

void TestPlace::knowsSyncFolders_data()
{
    QTest::addColumn<QString>("folder"); // below the temporary one
    QTest::addColumn<QString>("mark"); // a file or folder/ made there; empty: none
    QTest::addColumn<QString>("program"); // empty: a fit place
    QTest::newRow("plain") << u"台账/2021"_s << QString() << QString();
    QTest::newRow("OneDrive") << u"OneDrive/台账"_s << QString() << u"OneDrive"_s;
    QTest::newRow("of a firm") << u"OneDrive - 示范区"_s << QString() << u"OneDrive"_s;
    QTest::newRow("Dropbox") << u"dropbox"_s << QString() << u"Dropbox"_s;
    QTest::newRow("Dropbox, two accounts") << u"Dropbox (Personal)/x"_s << QString() << u"Dropbox"_s;
    QTest::newRow("Nutstore") << u"我的坚果云/项目"_s << QString() << u"坚果云"_s;
    QTest::newRow("Baidu") << u"BaiduSyncdisk/项目"_s << QString() << u"百度网盘"_s;
    QTest::newRow("WPS") << u"WPS云盘"_s << QString() << u"WPS 云盘"_s;
    QTest::newRow("Nextcloud by name") << u"Nextcloud/a/b/c"_s << QString() << u"Nextcloud"_s;
    QTest::newRow("Syncthing") << u"共享"_s << u"共享/.stfolder/"_s << u"Syncthing"_s;
    QTest::newRow("Syncthing, above") << u"共享/科室/台账"_s << u"共享/.stfolder/"_s << u"Syncthing"_s;
    QTest::newRow("Dropbox by its mark") << u"盒子/x"_s << u"盒子/.dropbox"_s << u"Dropbox"_s;
    QTest::newRow("Dropbox's settings") << u"home/x"_s << u"home/.dropbox/"_s << QString();
    QTest::newRow("Nextcloud by its mark") << u"云"_s << u"云/.sync_0f3a.db"_s << u"Nextcloud"_s;
    QTest::newRow("a mark beside") << u"科室"_s << u"别处/.stfolder/"_s << QString();
    QTest::newRow("a name within a name") << u"OneDrive备份说明"_s << QString() << QString();
}

void TestPlace::knowsSyncFolders()
{
    QFETCH(QString, folder);
    QFETCH(QString, mark);
    QFETCH(QString, program);
    QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkpath(folder));
    if (mark.endsWith(u'/')) {
        QVERIFY(QDir(root.path()).mkpath(mark));
    } else if (!mark.isEmpty()) {
        QVERIFY(QDir(root.path()).mkpath(mark.section(u'/', 0, -2)));
        QFile file(root.filePath(mark));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const Place place = placeOf(root.filePath(folder) + u"/x.sanpi"_s);
    QCOMPARE(place.program, program);
    QCOMPARE(place.kind, program.isEmpty() ? Place::Kind::Fit : Place::Kind::Synchronised);
    QVERIFY(sanpi::placeText(place).contains(program));
    QCOMPARE(sanpi::placeText(place).isEmpty(), place.isFit());
}

void TestPlace::opensForReadingThere()
{
    LedgerFile file;
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    QVERIFY(QDir(file.folder()).mkpath(u".stfolder"_s));
    QVERIFY(file.reopen());
    QVERIFY(file->readOnly());
    QCOMPARE(file->place().program, u"Syncthing"_s);
    QCOMPARE(sanpi::test::count(*file, u"project"_s), 1);
    const auto outcome = file->apply(sanpi::test::changeSet(
        {sanpi::test::created(sanpi::RecordId::project(-1), {{u"name"_s, u"乙项目"_s}})}));
    QCOMPARE(outcome.error.code, ErrorCode::ReadOnly);
    QVERIFY(outcome.error.facts.value(0).contains(u"Syncthing"_s));
    // A link into the folder changes nothing: the ledger lies where it lies.
    QTemporaryDir elsewhere;
    const QString link = elsewhere.filePath(u"链接.sanpi"_s);
    QVERIFY(QFile::link(file.path(), link));
    QCOMPARE(placeOf(link).program, u"Syncthing"_s);
}

void TestPlace::makesNoneThere()
{
    QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkpath(u"OneDrive"_s));
    const QString path = root.filePath(u"OneDrive/新.sanpi"_s);
    const auto made = Ledger::create(path);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::CannotWrite);
    QVERIFY(made.error().facts.value(0).contains(u"OneDrive"_s));
    QVERIFY(!QFile::exists(path));
}

void TestPlace::takesBackupsThere()
{
    LedgerFile file;
    QVERIFY(QDir(file.folder()).mkpath(u"坚果云"_s));
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    const auto made = sanpi::backUp(*file, file.folder() + u"/坚果云/备份.sanpi"_s);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().what));
    QCOMPARE(made->content.records.at(u"projects"_s), 1);
}

void TestPlace::tellsOthersWriting()
{
    LedgerFile file;
    const qint64 first = file->foreignWrites().value();
    QVERIFY(sanpi::test::addProject(*file, u"甲项目"_s) > 0);
    QCOMPARE(file->foreignWrites().value(), first);
    const auto other = Ledger::open(file.path());
    QVERIFY(other && sanpi::test::addProject(**other, u"乙项目"_s) > 0);
    const qint64 second = file->foreignWrites().value();
    QVERIFY(second != first);
    QCOMPARE(file->foreignWrites().value(), second);
}

QTEST_GUILESS_MAIN(TestPlace)
#include "tst_place.moc"
