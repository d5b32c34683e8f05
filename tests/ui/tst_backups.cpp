// SPDX-License-Identifier: GPL-3.0-or-later
// Backups as one meets them in the window: made by themselves, listed, restored with nothing lost.
#include "support.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/shell/backupkeeper.h"
#include "ui/shell/language.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

namespace {

QDate today()
{
    return {2021, 12, 31};
}

constexpr BackupKeeper::Rhythm never {1'000'000, 1'000'000, 1'000'000};

ChangeSet newProject(const QString& name, Source source)
{
    ChangeSet set;
    set.label = name;
    set.source = source;
    set.records.push_back({RecordId::project(-1), Operation::Create, {{u"name"_s, {}, name}}});
    return set;
}

} // namespace

class TestBackups : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeKind::Light, 100);
        applyLanguage(*qApp, u"en"_s);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->filePath(u"data"_s)));
        m_prompts = ScriptedPrompts();
        m_session = std::make_unique<LedgerSession>(u"tester"_s, today);
        QSignalSpy made(m_session.get(), &LedgerSession::changed);
        m_session->create(path(), LedgerSession::Content::District);
        QVERIFY(made.wait(60'000));
    }

    void cleanup()
    {
        m_page.reset();
        m_keeper.reset();
        m_session.reset();
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"台账.sanpi"_s); }

    void keep(BackupKeeper::Rhythm rhythm)
    {
        m_keeper = std::make_unique<BackupKeeper>(*m_session, rhythm);
        emit m_session->changed();
    }

    void add(const QString& name, Source source = Source::Form)
    {
        bool done = false;
        m_session->apply(
            newProject(name, source), this, [&](const Outcome& outcome) { done = outcome.ok(); });
        QTRY_VERIFY_WITH_TIMEOUT(done, 60'000);
    }

    std::vector<BackupKeeper::Entry> listed()
    {
        std::vector<BackupKeeper::Entry> found;
        bool done = false;
        m_keeper->list(this, [&](const std::vector<BackupKeeper::Entry>& entries) {
            found = entries;
            done = true;
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 60'000); }();
        return found;
    }

    qint64 projects()
    {
        qint64 count = -1;
        m_session->storage().post(
            this, [](JobContext& job) { return qint64(job.ledger()->records().all(Kind::Project)->size()); },
            [&](qint64 found) { count = found; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(count >= 0, 60'000); }();
        return count;
    }

    void showPage()
    {
        PageServices services {m_session.get(), &m_prompts, [] { return Preferences(); },
            [](const Preferences&) {}, m_keeper.get()};
        m_page = std::make_unique<SettingsPage>(services);
        m_page->resize(900, 900);
        m_page->open({2021, today(), today()}, {u"settings"_s, u"backups"_s, {}, {}});
        m_page->show();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 60'000);
    }

private slots:
    void makesThemByItself()
    {
        keep({10, 10, 10});
        QSignalSpy changed(m_keeper.get(), &BackupKeeper::listChanged);
        QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 1u, 60'000);
        QVERIFY(listed().front().readable);
        QCOMPARE(listed().front().content.records.at(u"projects"_s), 0);
        add(u"甲项目"_s);
        QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 2u, 60'000);
        QCOMPARE(listed().front().content.records.at(u"projects"_s), 1);
        QCOMPARE(listed().front().backup.reason, BackupReason::Routine);
    }

    void makesNoneWhereNothingChanged()
    {
        keep({10, 10, 10});
        QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 1u, 60'000);
        // Another window on the same ledger finds it on the shelf.
        BackupKeeper other(*m_session, {1, 1, 1});
        QSignalSpy made(&other, &BackupKeeper::listChanged);
        emit m_session->changed();
        QTest::qWait(50); // it has looked
        bool asked = false;
        other.list(this, [&](const std::vector<BackupKeeper::Entry>&) { asked = true; });
        QTRY_VERIFY_WITH_TIMEOUT(asked, 60'000);
        QCOMPARE(made.count(), 1); // for the ledger; a backup would be the second
        QCOMPARE(listed().size(), 1u);
    }

    void makesOneAfterAnImport()
    {
        keep({1'000'000, 10, 1'000'000});
        add(u"甲项目"_s);
        add(u"乙项目"_s, Source::Import);
        QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 1u, 60'000);
        QCOMPARE(listed().front().backup.reason, BackupReason::Import);
        QCOMPARE(listed().front().content.records.at(u"projects"_s), 2);
    }

    void backsUpToAFile()
    {
        keep(never);
        add(u"甲项目"_s);
        const QString file = m_folder->filePath(u"备份.sanpi"_s);
        QSignalSpy notified(m_keeper.get(), &BackupKeeper::notified);
        QSignalSpy finished(m_keeper.get(), &BackupKeeper::finished);
        m_keeper->backUpTo(file);
        QVERIFY(notified.wait(60'000));
        QCOMPARE(finished.count(), 1);
        QCOMPARE(notified.at(0).at(0).value<Notification>().tone, Tone::Good);
        const auto held = inspectBackup(file);
        QVERIFY(held);
        QCOMPARE(held->content.records.at(u"projects"_s), 1);

        m_keeper->backUpTo(path());
        QVERIFY(notified.wait(60'000));
        QCOMPARE(notified.at(1).at(0).value<Notification>().tone, Tone::Bad);
    }

    void restoresFromThePanelAndBack()
    {
        keep({1'000'000, 10, 1'000'000});
        add(u"甲项目"_s, Source::Import);
        QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 1u, 60'000);
        add(u"乙项目"_s);
        showPage();
        auto* view = child<QTableView>(m_page.get(), "backupView");
        auto* button = child<QPushButton>(m_page.get(), "restoreButton");
        QCOMPARE(view->model()->rowCount(), 1);
        QCOMPARE(view->model()->index(0, 2).data().toString(), u"1"_s);
        QVERIFY(!button->isEnabled());
        view->selectRow(0);
        QVERIFY(button->isEnabled());
        shoot(m_page.get(), u"settings-backups"_s);

        m_prompts.agree = false;
        button->click();
        QCOMPARE(m_prompts.asked.size(), 1);
        QVERIFY(m_prompts.asked.first().contains(u"1 project"_s));
        QCOMPARE(projects(), 2);

        m_prompts.agree = true;
        QSignalSpy changed(m_session.get(), &LedgerSession::changed);
        button->click();
        QVERIFY(changed.wait(60'000));
        QCOMPARE(projects(), 1);
        // The former state is the newest of the list: the way back.
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 2, 60'000);
        QCOMPARE(view->model()->index(0, 2).data().toString(), u"2"_s);
        view->selectRow(0);
        button->click();
        QVERIFY(changed.wait(60'000));
        QCOMPARE(projects(), 2);
        add(u"丙项目"_s);
        QCOMPARE(projects(), 3);
    }

    void restoresFromAFile()
    {
        keep(never);
        const QString file = m_folder->filePath(u"备份.sanpi"_s);
        QSignalSpy notified(m_keeper.get(), &BackupKeeper::notified);
        m_keeper->backUpTo(file);
        QVERIFY(notified.wait(60'000));
        add(u"甲项目"_s);
        showPage();
        m_prompts.files = {file};
        QSignalSpy changed(m_session.get(), &LedgerSession::changed);
        child<QPushButton>(m_page.get(), "restoreFileButton")->click();
        QVERIFY(changed.wait(60'000));
        QCOMPARE(projects(), 0);
    }

    void leavesTheLedgerWhenTheFileIsBad()
    {
        keep(never);
        add(u"甲项目"_s);
        const QString file = m_folder->filePath(u"坏.sanpi"_s);
        QFile bad(file);
        QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write(QByteArray(5'000, 'x')) > 0);
        bad.close();
        QSignalSpy notified(m_keeper.get(), &BackupKeeper::notified);
        m_keeper->restore(file);
        QVERIFY(notified.wait(60'000));
        QCOMPARE(notified.at(0).at(0).value<Notification>().tone, Tone::Bad);
        QCOMPARE(projects(), 1);
    }

    void offersABackupForADamagedLedger()
    {
        keep({1'000'000, 10, 1'000'000});
        add(u"甲项目"_s, Source::Import);
        QTRY_COMPARE_WITH_TIMEOUT(listed().size(), 1u, 60'000);
        m_keeper.reset();
        m_session = std::make_unique<LedgerSession>(u"tester"_s, today);
        m_keeper = std::make_unique<BackupKeeper>(*m_session, never);
        QFile damaged(path());
        QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.write(QByteArray(200, 'x')) == 200);
        damaged.close();
        QSignalSpy notified(m_keeper.get(), &BackupKeeper::notified);
        m_session->open(path());
        QVERIFY(notified.wait(60'000));
        const auto offer = notified.at(0).at(0).value<Notification>();
        QVERIFY(!offer.action.isEmpty());
        QSignalSpy changed(m_session.get(), &LedgerSession::changed);
        offer.onAction();
        QVERIFY(changed.wait(60'000));
        QCOMPARE(projects(), 1);
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.damaged-*"_s}).size(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    ScriptedPrompts m_prompts;
    std::unique_ptr<LedgerSession> m_session;
    std::unique_ptr<BackupKeeper> m_keeper;
    std::unique_ptr<SettingsPage> m_page;
};

QTEST_MAIN(TestBackups)
#include "tst_backups.moc"
