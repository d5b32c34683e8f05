// SPDX-License-Identifier: GPL-3.0-or-later
// The reports' page on the demo ledger: choices, preview, export.
#include "demo/fill.h"
#include "store/seed.h"
#include "ui/documents/paperview.h"
#include "ui/documents/printpreview.h"
#include "ui/documents/reportpreview.h"
#include "ui/pages/reports/reportspage.h"
#include "ui/shell/ledgersession.h"
#include "ui/support.h"
#include "ui/theme/theme.h"
#include "ui/widgets/states.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

class TestReportsPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void showsEachReport_data();
    void showsEachReport();
    void changesWithItsOptions();
    void opensTheCardOfAProject();
    void exportsEachFormat_data();
    void exportsEachFormat();
    void prints();
    void asksBeforeItReplaces();
    void keepsTheOldFileWhenItCannotWrite();
    void showsThePagesBeforeTheyArePrinted();
    void copiesABlock_data();
    void copiesABlock();
    void saysWhenThereIsNothing();
    void leadsToWhatIsAmiss();

private:
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000); }
    void open(const QString& filter, const QString& record = {}, int year = 2021)
    {
        m_page->open({year, QDate(2021, 12, 31), QDate(2021, 12, 31)}, {u"reports"_s, filter, record, {}});
        settle();
    }
    [[nodiscard]] QString shown() const
    {
        return child<ReportPreview>(m_page.get(), "reportPreview")->toPlainText();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<LedgerSession> m_session;
    ScriptedPrompts m_prompts;
    std::unique_ptr<ReportsPage> m_page;
    qint64 m_project = 0;
};

void TestReportsPage::initTestCase()
{
    applyTheme(*qApp, ThemeKind::Light, 100);
    const QString path = m_folder.filePath(u"x.sanpi"_s);
    {
        auto made = Ledger::create(path);
        QVERIFY(made.ok());
        QVERIFY(seedDistrict(**made, u"test"_s).ok());
        QVERIFY(fillDemo(**made, u"test"_s).ok());
        m_project = (*made)->resolve(Kind::Project, u"焦作职业技术大学一期项目"_s).value_or(0);
    }
    m_session = std::make_unique<LedgerSession>(u"test"_s, [] { return QDate(2021, 12, 31); });
    m_session->open(path);
    QTRY_VERIFY(m_session->isOpen());
    PageServices services;
    services.session = m_session.get();
    services.prompts = &m_prompts;
    m_page = std::make_unique<ReportsPage>(services);
    m_page->resize(1240, 720);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    open({});
}

void TestReportsPage::cleanupTestCase()
{
    m_page.reset();
    m_session.reset();
}

void TestReportsPage::showsEachReport_data()
{
    QTest::addColumn<QString>("says");
    QTest::newRow("dispatch") << u"合计（282个）"_s;
    QTest::newRow("lagging") << u"滞后项目清单（一项目一策）"_s;
    QTest::newRow("league") << u"排名办法"_s;
    QTest::newRow("batches") << u"70.08"_s;
    QTest::newRow("rebuild") << u"146"_s;
    QTest::newRow("issues") << u"已解决105个"_s;
    QTest::newRow("annual") << u"完成投资47.8亿元"_s;
    QTest::newRow("project") << u"分月完成情况"_s;
}

void TestReportsPage::showsEachReport()
{
    QFETCH(const QString, says);
    open(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(shown().contains(says), qPrintable(shown().left(400)));
    shoot(m_page.get(), u"reports-"_s + QLatin1String(QTest::currentDataTag()));
}

void TestReportsPage::changesWithItsOptions()
{
    open(u"dispatch"_s);
    auto* hidden = child<QLabel>(m_page.get(), "hiddenLabel");
    QVERIFY(hidden->isVisible()); // 282 rows are more than the preview shows
    QSignalSpy narrowed(m_page.get(), &Page::filterChanged);
    child<QComboBox>(m_page.get(), "groupComboBox")->setCurrentIndex(1);
    settle();
    QVERIFY(shown().contains(u"文昌街道（"_s));
    child<QComboBox>(m_page.get(), "monthComboBox")->setCurrentIndex(6);
    settle();
    QVERIFY(shown().contains(u"2021年6月重点项目建设进展调度表"_s));
    QCOMPARE(narrowed.last().first().toString(), u"dispatch"_s);
    child<QComboBox>(m_page.get(), "monthComboBox")->setCurrentIndex(0);
    settle();
    QVERIFY(shown().contains(u"2021年12月"_s));
    auto* list = child<QListWidget>(m_page.get(), "reportList");
    list->setCurrentRow(3);
    settle();
    QVERIFY(!child<QComboBox>(m_page.get(), "groupComboBox")->isVisible());
    auto* period = child<QComboBox>(m_page.get(), "periodComboBox");
    period->setCurrentIndex(1);
    settle();
    QVERIFY(shown().contains(u"第一期“三个一批”"_s));
    QVERIFY(!hidden->isVisible());
}

void TestReportsPage::opensTheCardOfAProject()
{
    open({}, u"projects/"_s + QString::number(m_project));
    QVERIFY(shown().contains(u"焦作职业技术大学一期项目"_s));
    QCOMPARE(child<QComboBox>(m_page.get(), "projectComboBox")->currentData().toLongLong(), m_project);
}

void TestReportsPage::exportsEachFormat_data()
{
    QTest::addColumn<QByteArray>("magic");
    QTest::newRow("docx") << "PK"_ba;
    QTest::newRow("pdf") << "%PDF"_ba;
    QTest::newRow("xlsx") << "PK"_ba;
    QTest::newRow("html") << "<!DOCTYPE"_ba;
}

void TestReportsPage::exportsEachFormat()
{
    QFETCH(const QByteArray, magic);
    const QString suffix = QString::fromLatin1(QTest::currentDataTag());
    open(u"league"_s);
    const QString file = m_folder.filePath(u"league."_s + suffix);
    m_prompts.files = {file};
    QSignalSpy told(m_page.get(), &Page::notified);
    QTest::mouseClick(child<QPushButton>(m_page.get(), qPrintable(suffix + u"Button"_s)), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith(magic));
    told.first().first().value<Notification>().onAction();
    QCOMPARE(m_prompts.opened.last(), file);
    // The fonts of this system are told where they are not the standard's; a workbook asks for none of them.
    QCOMPARE(child<QLabel>(m_page.get(), "fontsLabel")->isVisible(), suffix != "xlsx"_L1);
}

void TestReportsPage::prints()
{
    open(u"league"_s);
    QSignalSpy told(m_page.get(), &Page::notified);
    auto* button = child<QPushButton>(m_page.get(), "printButton");
    m_prompts.paper.clear(); // cancelled
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!m_page->isBusy());
    m_prompts.paper = m_folder.filePath(u"paper.pdf"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
    QCOMPARE(told.first().first().value<Notification>().tone, Tone::Good);
    QFile paper(m_prompts.paper);
    QTRY_VERIFY(paper.exists());
    QVERIFY(paper.open(QIODevice::ReadOnly));
    QVERIFY(paper.readAll().startsWith("%PDF"));
}

void TestReportsPage::asksBeforeItReplaces()
{
    open(u"league"_s);
    const QString file = m_folder.filePath(u"there.html"_s);
    QFile old(file);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    m_prompts.files = {m_folder.filePath(u"there"_s)}; // the ending is added
    m_prompts.agree = false;
    m_prompts.asked.clear();
    QTest::mouseClick(child<QPushButton>(m_page.get(), "htmlButton"), Qt::LeftButton);
    QCOMPARE(m_prompts.asked.size(), 2);
    QVERIFY(m_prompts.asked.last().contains(u"there.html"_s));
    QVERIFY(!m_page->isBusy());
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), "old"_ba);
    m_prompts.agree = true;
}

void TestReportsPage::keepsTheOldFileWhenItCannotWrite()
{
    open(u"league"_s);
    const QString file = m_folder.filePath(u"folder.xlsx"_s);
    QVERIFY(QDir().mkpath(file)); // a folder stands in the way
    m_prompts.files = {file};
    QSignalSpy told(m_page.get(), &Page::notified);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "xlsxButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
    QCOMPARE(told.first().first().value<Notification>().tone, Tone::Bad);
    QVERIFY(QFileInfo(file).isDir());
    QVERIFY(child<QPushButton>(m_page.get(), "xlsxButton")->isEnabled());
}

void TestReportsPage::showsThePagesBeforeTheyArePrinted()
{
    open(u"dispatch"_s);
    child<QPushButton>(m_page.get(), "previewButton")->click();
    auto* look = child<PrintPreview>(m_page.get(), "printPreview");
    QTRY_VERIFY_WITH_TIMEOUT(!look->isBusy(), 30'000);
    auto* page = child<QLabel>(look, "pageOfPages");
    const int count = look->paper()->pageCount();
    QVERIFY(count > 5);
    QTRY_COMPARE(page->text(), u"Page 1 of %1"_s.arg(count));
    child<QToolButton>(look, "pageAfter")->click();
    QCOMPARE(page->text(), u"Page 2 of %1"_s.arg(count));
    shoot(look, u"reports-preview"_s);
    QSignalSpy told(m_page.get(), &Page::notified);
    m_prompts.paper = m_folder.filePath(u"preview.pdf"_s);
    child<QPushButton>(look, "previewPrintButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 60'000);
    QVERIFY(QFile::exists(m_prompts.paper));
    look->close();
}

void TestReportsPage::copiesABlock_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<int>("kind"); // 0 text, 1 table, 2 picture
    QTest::newRow("sentence") << u"annual"_s << 0;
    QTest::newRow("table") << u"dispatch"_s << 1;
    QTest::newRow("chart") << u"project"_s << 2;
}

void TestReportsPage::copiesABlock()
{
    QFETCH(const QString, report);
    QFETCH(const int, kind);
    open(report, report == "project"_L1 ? u"projects/"_s + QString::number(m_project) : QString());
    auto* preview = child<ReportPreview>(m_page.get(), "reportPreview");
    preview->setFocus();
    auto* button = child<QToolButton>(preview, "copyBlockButton");
    QGuiApplication::clipboard()->clear();
    // By the keyboard from block to block, as far as the first of the kind.
    bool found = false;
    for (int step = 0; step < 60 && !found; ++step) {
        QTest::keyClick(preview, Qt::Key_Down, Qt::ControlModifier);
        if (!button->isVisible())
            continue;
        QTest::mouseClick(button, Qt::LeftButton);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        if (kind == 0)
            found = data->text().contains(u"亿元"_s) && !data->hasHtml();
        else if (kind == 1)
            found = data->hasHtml() && data->text().contains(u'\t');
        else
            found = data->hasImage();
    }
    QVERIFY(found);
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (kind == 1) {
        // All rows, also those that the preview leaves out.
        QVERIFY(data->text().count(u'\n') > 282);
        QVERIFY(data->html().contains(u"<table"_s));
    }
    if (kind == 2)
        QVERIFY(qvariant_cast<QImage>(data->imageData()).width() > 300);
    // Hovering shows the button, too: the keyboard is not needed.
    QTest::mouseMove(preview->viewport(), QPoint(2, 2));
    shoot(m_page.get(), u"copy-"_s + QLatin1String(QTest::currentDataTag()));
}

void TestReportsPage::saysWhenThereIsNothing()
{
    open(u"dispatch"_s, {}, 2030);
    QCOMPARE(m_page->findChild<StatePane*>()->state(), StatePane::State::Empty);
    QVERIFY(!child<QPushButton>(m_page.get(), "pdfButton")->isEnabled());
    open(u"dispatch"_s);
    QVERIFY(child<QPushButton>(m_page.get(), "pdfButton")->isEnabled());
}

void TestReportsPage::leadsToWhatIsAmiss()
{
    open(u"dispatch"_s);
    QSignalSpy left(m_page.get(), &Page::navigationRequested);
    for (QToolButton* line : m_page->findChildren<QToolButton*>()) {
        if (line->text().contains(u"agree"_s))
            line->click();
    }
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.first().first().value<Location>().page, u"findings"_s);
}

QTEST_MAIN(TestReportsPage)
#include "tst_reportspage.moc"
