// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString hashOf(const QString& path)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytesOf(path), QCryptographicHash::Sha256).toHex());
}

} // namespace

class TestCliBackup : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void tellsWhatItHolds();
    void takesTheLedgerBack();
    void restoresALostLedger();
    void replacesAnOlderBackupOnly();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void refusesWhatCannotBeRestored();

private:
    [[nodiscard]] CliResult run(const QStringList& words) const
    {
        return (*m_run)(QStringList {u"--ledger"_s, m_run->path(u"x.sanpi"_s), u"--json"_s} + words);
    }
    CliRun m_demo; // made once, copied for each test
    std::unique_ptr<CliRun> m_run;
};

void TestCliBackup::initTestCase()
{
    QCOMPARE(m_demo({u"init"_s, u"demo.sanpi"_s, u"--demo"_s}).exit, 0);
}

void TestCliBackup::init()
{
    m_run = std::make_unique<CliRun>();
    QVERIFY(QFile::copy(m_demo.path(u"demo.sanpi"_s), m_run->path(u"x.sanpi"_s)));
}

void TestCliBackup::tellsWhatItHolds()
{
    const CliResult made = run({u"backup"_s, u"备份.sanpi"_s});
    QCOMPARE(made.exit, 0);
    const QJsonObject records = made.object()[u"records"_s].toObject();
    QCOMPARE(records[u"projects"_s].toInt(),
        run({u"list"_s, u"projects"_s, u"--year"_s, u"2021"_s}).array().size());
    QCOMPARE(records[u"units"_s].toInt(), run({u"list"_s, u"units"_s}).array().size());
    QCOMPARE(made.object()[u"sha256"_s].toString(), hashOf(m_run->path(u"备份.sanpi"_s)));
}

void TestCliBackup::takesTheLedgerBack()
{
    const CliResult made = run({u"backup"_s, u"备份.sanpi"_s});
    QCOMPARE(made.exit, 0);
    const QStringList figures {
        u"figures"_s, u"overview"_s, u"--year"_s, u"2021"_s, u"--as-of"_s, u"2021-12-31"_s};
    const QJsonObject before = run(figures).object();
    const int id = run({u"list"_s, u"projects"_s, u"--year"_s, u"2021"_s}).array().first()[u"id"_s].toInt();
    QCOMPARE(run({u"set"_s, u"projects"_s, QString::number(id), u"name=改过的名字"_s}).exit, 0);

    const CliResult restored = run({u"restore"_s, u"备份.sanpi"_s});
    QVERIFY2(restored.exit == 0, qPrintable(restored.err));
    QCOMPARE(restored.object()[u"records"_s], made.object()[u"records"_s]);
    QCOMPARE(restored.object()[u"sha256"_s], made.object()[u"sha256"_s]);
    QCOMPARE(run(figures).object(), before);
    QCOMPARE(run({u"check"_s}).exit, 0);
    QVERIFY(run({u"list"_s, u"projects"_s, u"--where"_s, u"name=改过的名字"_s}).array().isEmpty());
    // The former ledger was not lost.
    const QString kept = restored.object()[u"kept"_s].toString();
    QCOMPARE(run({u"restore"_s, kept}).exit, 0);
    QCOMPARE(run({u"list"_s, u"projects"_s, u"--where"_s, u"name=改过的名字"_s}).array().size(), 1);
}

void TestCliBackup::restoresALostLedger()
{
    QCOMPARE(run({u"backup"_s, u"备份.sanpi"_s}).exit, 0);
    QVERIFY(QFile::remove(m_run->path(u"x.sanpi"_s)));
    const CliResult restored = run({u"restore"_s, u"备份.sanpi"_s});
    QCOMPARE(restored.exit, 0);
    QVERIFY(restored.object()[u"kept"_s].isNull());
    QCOMPARE(run({u"check"_s}).exit, 0);
}

void TestCliBackup::replacesAnOlderBackupOnly()
{
    QCOMPARE(run({u"backup"_s, u"备份.sanpi"_s}).exit, 0);
    QCOMPARE(run({u"set"_s, u"units"_s, u"1"_s, u"code=新代码"_s}).exit, 0);
    QCOMPARE(run({u"backup"_s, u"备份.sanpi"_s}).exit, 0);
    QVERIFY(QFile::copy(m_run->path(u"x.sanpi"_s), m_run->path(u"另一本.sanpi"_s)));
    QCOMPARE(
        (*m_run)({u"--ledger"_s, u"另一本.sanpi"_s, u"set"_s, u"units"_s, u"1"_s, u"code=别的代码"_s}).exit,
        0);
    const QByteArray other = bytesOf(m_run->path(u"另一本.sanpi"_s));
    const CliResult refused = run({u"backup"_s, u"另一本.sanpi"_s});
    QCOMPARE(refused.exit, 3);
    QVERIFY2(refused.err.contains(u"不是本台账较早的备份"_s), qPrintable(refused.err));
    QCOMPARE(bytesOf(m_run->path(u"另一本.sanpi"_s)), other);
}

void TestCliBackup::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("backup of nothing") << QStringList {u"backup"_s};
    QTest::newRow("two files") << QStringList {u"backup"_s, u"a"_s, u"b"_s};
    QTest::newRow("onto itself") << QStringList {u"backup"_s, u"x.sanpi"_s};
    QTest::newRow("restore of nothing") << QStringList {u"restore"_s};
    QTest::newRow("from itself") << QStringList {u"restore"_s, u"x.sanpi"_s};
}

void TestCliBackup::refusesWrongUse()
{
    QFETCH(QStringList, words);
    const QByteArray before = bytesOf(m_run->path(u"x.sanpi"_s));
    QCOMPARE(run(words).exit, 2);
    QCOMPARE(bytesOf(m_run->path(u"x.sanpi"_s)), before);
}

void TestCliBackup::refusesWhatCannotBeRestored()
{
    QFile text(m_run->path(u"文.txt"_s));
    QVERIFY(
        text.open(QIODevice::WriteOnly) && text.write("no ledger at all, but long enough to be read") > 0);
    text.close();
    const QByteArray before = bytesOf(m_run->path(u"x.sanpi"_s));
    QCOMPARE(run({u"restore"_s, u"文.txt"_s}).exit, 4);
    QCOMPARE(run({u"restore"_s, u"没有.sanpi"_s}).exit, 4);
    QCOMPARE(run({u"backup"_s, u"没有/x.sanpi"_s}).exit, 4);
    QCOMPARE(bytesOf(m_run->path(u"x.sanpi"_s)), before);
}

QTEST_GUILESS_MAIN(TestCliBackup)
#include "tst_cli_backup.moc"
