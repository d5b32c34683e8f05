// SPDX-License-Identifier: GPL-3.0-or-later
// The notice page on the demo ledger: preview, checks, export.
#include "demo/fill.h"
#include "store/seed.h"
#include "ui/pages/notice/noticepage.h"
#include "ui/pages/notice/paperview.h"
#include "ui/shell/ledgersession.h"
#include "ui/support.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

class TestNoticePage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void showsThePaper();
    void changesTheLayout();
    void exportsPdf();
    void exportsDocx();
    void keepsTheOldFileWhenItCannotWrite();
    void leadsToTheProjects();

private:
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000); }

    QTemporaryDir m_folder;
    std::unique_ptr<LedgerSession> m_session;
    ScriptedPrompts m_prompts;
    std::unique_ptr<NoticePage> m_page;
};

void TestNoticePage::initTestCase()
{
    applyTheme(*qApp, ThemeKind::Light, 100);
    const QString path = m_folder.filePath(u"x.sanpi"_s);
    {
        auto made = Ledger::create(path);
        QVERIFY(made.ok());
        QVERIFY(seedDistrict(**made, u"test"_s).ok());
        QVERIFY(fillDemo(**made, u"test"_s).ok());
    }
    m_session = std::make_unique<LedgerSession>(u"test"_s, [] { return QDate(2021, 12, 31); });
    m_session->open(path);
    QTRY_VERIFY(m_session->isOpen());
    PageServices services;
    services.session = m_session.get();
    services.prompts = &m_prompts;
    m_page = std::make_unique<NoticePage>(services);
    m_page->resize(1240, 720);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->open({2021, QDate(2021, 12, 31), QDate(2021, 12, 31)}, {u"notice"_s, {}, {}, {}});
    settle();
}

void TestNoticePage::cleanupTestCase()
{
    m_page.reset();
    m_session.reset();
}

void TestNoticePage::showsThePaper()
{
    QVERIFY(child<PaperView>(m_page.get(), "paperView")->pageCount() > 2);
    shoot(m_page.get(), u"notice"_s);
}

void TestNoticePage::changesTheLayout()
{
    auto* paper = child<PaperView>(m_page.get(), "paperView");
    const QImage official = paper->grab().toImage();
    child<QComboBox>(m_page.get(), "layoutComboBox")->setCurrentIndex(1);
    settle();
    QVERIFY(paper->grab().toImage() != official);
    shoot(m_page.get(), u"notice-bulletin"_s);
    child<QComboBox>(m_page.get(), "layoutComboBox")->setCurrentIndex(0);
    settle();
    QCOMPARE(paper->grab().toImage(), official);
}

void TestNoticePage::exportsPdf()
{
    const QString file = m_folder.filePath(u"notice.pdf"_s);
    m_prompts.files = {file};
    QSignalSpy told(m_page.get(), &Page::notified);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "pdfButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
    QProcess reader;
    reader.start(u"pdftotext"_s, {file, u"-"_s});
    QVERIFY(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    QVERIFY(text.contains(u"项目"_s));
    QVERIFY(text.contains(u"267.85"_s));
    // The message opens the file that was written.
    told.first().first().value<Notification>().onAction();
    QCOMPARE(m_prompts.opened.value(0), file);
}

void TestNoticePage::exportsDocx()
{
    const QString file = m_folder.filePath(u"notice"_s); // the suffix is added
    m_prompts.files = {file};
    QSignalSpy told(m_page.get(), &Page::notified);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "docxButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
    QFile docx(file + u".docx"_s);
    QVERIFY(docx.open(QIODevice::ReadOnly));
    QCOMPARE(docx.read(2), "PK"_ba);
}

void TestNoticePage::keepsTheOldFileWhenItCannotWrite()
{
    const QString file = m_folder.filePath(u"folder.pdf"_s);
    QVERIFY(QDir().mkpath(file)); // a folder stands in the way
    m_prompts.files = {file};
    QSignalSpy told(m_page.get(), &Page::notified);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "pdfButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
    QCOMPARE(told.first().first().value<Notification>().tone, Tone::Bad);
    QVERIFY(QFileInfo(file).isDir());
    QVERIFY(child<QPushButton>(m_page.get(), "pdfButton")->isEnabled());
}

void TestNoticePage::leadsToTheProjects()
{
    QSignalSpy left(m_page.get(), &Page::navigationRequested);
    for (QToolButton* line : m_page->findChildren<QToolButton*>()) {
        if (line->text().contains(u"behind"_s))
            line->click();
    }
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.first().first().value<Location>().filter, u"gap<0"_s);
}

QTEST_MAIN(TestNoticePage)
#include "tst_noticepage.moc"
