// SPDX-License-Identifier: GPL-3.0-or-later
// Several programs on one ledger: one window each, and what others write is seen.
#include "support.h"
#include "ui/shell/backupkeeper.h"
#include "ui/shell/language.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/typing.h"
#include "ui/shell/windowclaim.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

namespace {

QDate today()
{
    return {2021, 12, 31};
}

/// The other window: claims the ledger and says what happens.
int holdForEver(const QString& ledger)
{
    WindowClaim claim;
    const bool taken = claim.take(ledger);
    QObject::connect(&claim, &WindowClaim::raiseRequested, &claim, [] {
        std::puts("raised");
        std::fflush(stdout);
    });
    std::puts(taken ? "held" : "refused");
    std::fflush(stdout);
    return taken ? QCoreApplication::exec() : 0;
}

bool addProject(const QString& path, const QString& name)
{
    auto other = Ledger::open(path);
    ChangeSet set;
    set.author = u"另一人"_s;
    set.label = name;
    set.records.push_back({RecordId::project(-1), Operation::Create, {{u"name"_s, {}, name}}});
    return other && (*other)->apply(set).ok();
}

} // namespace

class TestTogether : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->filePath(u"data"_s)));
        QVERIFY(Ledger::create(path()));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"台账.sanpi"_s); }

    static void hold(QProcess& other, const QString& ledger)
    {
        other.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, ledger});
        QVERIFY(other.waitForReadyRead(60'000));
        QCOMPARE(other.readLine().trimmed(), QByteArray("held"));
    }

private slots:
    void raisesTheWindowThatShowsIt()
    {
        QProcess other;
        hold(other, path());
        WindowClaim mine;
        QVERIFY(!mine.take(path()));
        QVERIFY(other.waitForReadyRead(60'000));
        QCOMPARE(other.readLine().trimmed(), QByteArray("raised"));
        // By a link, too; another ledger is free.
        const QString link = m_folder->filePath(u"链接.sanpi"_s);
        QVERIFY(QFile::link(path(), link));
        QVERIFY(!mine.take(link));
        QVERIFY(mine.take(m_folder->filePath(u"另一本.sanpi"_s)));
        other.kill();
        QVERIFY(other.waitForFinished());
    }

    void takesOverFromTheDead()
    {
        QProcess other;
        hold(other, path());
        other.kill();
        QVERIFY(other.waitForFinished());
        WindowClaim mine;
        QVERIFY(mine.take(path()));
        QProcess next;
        next.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, path()});
        // It asks us, so we must be able to answer meanwhile.
        QSignalSpy raised(&mine, &WindowClaim::raiseRequested);
        QVERIFY(raised.wait(60'000));
        QTRY_COMPARE_WITH_TIMEOUT(next.state(), QProcess::NotRunning, 60'000);
        QCOMPARE(next.readLine().trimmed(), QByteArray("refused"));
    }

    void lettingGoFreesIt()
    {
        WindowClaim mine;
        QVERIFY(mine.take(path()));
        QVERIFY(mine.take(path()));
        mine.release();
        QProcess other;
        hold(other, path());
        other.kill();
        QVERIFY(other.waitForFinished());
    }

    void seesWhatOthersWrite()
    {
        LedgerSession session(u"tester"_s, today);
        session.watchForeignWrites(10);
        QSignalSpy changed(&session, &LedgerSession::changed);
        session.open(path());
        QVERIFY(changed.wait(60'000));
        QVERIFY(addProject(path(), u"甲项目"_s));
        QVERIFY(changed.wait(60'000));
        // Ours is told once.
        bool done = false;
        ChangeSet set;
        set.label = u"乙项目"_s;
        set.records.push_back({RecordId::project(-1), Operation::Create, {{u"name"_s, {}, set.label}}});
        const auto before = changed.count();
        session.apply(set, this, [&](const Outcome& outcome) { done = outcome.ok(); });
        QTRY_VERIFY_WITH_TIMEOUT(done, 60'000);
        QTest::qWait(100);
        QCOMPARE(changed.count(), before + 1);
        QCOMPARE(session.state().undo, u"乙项目"_s);
    }

    void waitsWhileOneTypes()
    {
        LedgerSession session(u"tester"_s, today);
        session.watchForeignWrites(10);
        QSignalSpy changed(&session, &LedgerSession::changed);
        session.open(path());
        QVERIFY(changed.wait(60'000));
        QLineEdit edit;
        edit.show();
        edit.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        QVERIFY(!isTyping());
        type(&edit, u"甲"_s);
        QVERIFY(isTyping());
        QVERIFY(addProject(path(), u"甲项目"_s));
        QTest::qWait(100);
        QCOMPARE(changed.count(), 1);
        edit.setModified(false);
        QVERIFY(changed.wait(60'000));
    }

    void knowsACellsEditor()
    {
        QTableWidget table(2, 2);
        table.setItem(0, 0, new QTableWidgetItem(u"甲"_s));
        table.show();
        table.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        QVERIFY(!isTyping());
        table.editItem(table.item(0, 0));
        QVERIFY(isTyping());
    }

    void warnsInASyncFolderAndWorksOnACopy()
    {
        QVERIFY(addProject(path(), u"甲项目"_s));
        QVERIFY(QDir(m_folder->path()).mkpath(u".stfolder"_s));
        LedgerSession session(u"tester"_s, today);
        BackupKeeper keeper(session, {1'000'000, 1'000'000, 1'000'000});
        QSignalSpy notified(&keeper, &BackupKeeper::notified);
        QSignalSpy wanted(&keeper, &BackupKeeper::copyWanted);
        session.open(path());
        QVERIFY(notified.wait(60'000));
        QVERIFY(session.state().readOnly);
        const auto warning = notified.at(0).at(0).value<Notification>();
        QCOMPARE(warning.tone, Tone::Warn);
        QVERIFY(warning.text.contains(u"Syncthing"_s));
        warning.onAction();
        QCOMPARE(wanted.count(), 1);

        QTemporaryDir local;
        QSignalSpy changed(&session, &LedgerSession::changed);
        keeper.workOnCopy(local.filePath(u"台账.sanpi"_s));
        QVERIFY(changed.wait(60'000));
        QVERIFY(!session.state().readOnly);
        QCOMPARE(session.state().path, local.filePath(u"台账.sanpi"_s));
    }

    void secondProgramEndsAtOnce()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
        QProcess first;
        QProcess second;
        for (QProcess* process : {&first, &second})
            process->setProcessEnvironment(environment);
        const QString program = QStringLiteral(SANPI_BIN_DIR "/sanpi");
        first.start(program, {path()});
        QVERIFY(first.waitForStarted());
        // It holds the claim as soon as it answers.
        QTRY_VERIFY_WITH_TIMEOUT(!WindowClaim().take(path()), 60'000);
        second.start(program, {path()});
        QVERIFY(second.waitForFinished(60'000));
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);
        first.kill();
        QVERIFY(first.waitForFinished());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"--hold"_s)
        return holdForEver(words.value(2));
    applyTheme(app, ThemeKind::Light, 100);
    applyLanguage(app, u"en"_s);
    TestTogether test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_together.moc"
