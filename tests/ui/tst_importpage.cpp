// SPDX-License-Identifier: GPL-3.0-or-later
// The import page on the district's own sheets, in a real window on a real ledger.
#include "figures/overview.h"
#include "store/seed.h"
#include "ui/pages/import/importpage.h"
#include "ui/pages/import/importrows.h"
#include "ui/shell/ledgersession.h"
#include "ui/support.h"
#include "ui/theme/theme.h"
#include "ui/widgets/problemlist.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

class TestImportPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeKind::Light, 100); }
    void init();
    void cleanup();
    void showsWhatWouldBeDone();
    void goesOnToTheNextFile();
    void anUndoneFileCanBeTakenAgain();
    void takesTheWholeLedger();
    void takesTheGoodRows();
    void jumpsToTheCell();
    void correctsAColumn();
    void followsTheLastCorrection();
    void refusesWhatIsNoSheet();
    void takesNothing();

private:
    void load(const QString& name);
    [[nodiscard]] qint64 projects();
    [[nodiscard]] ImportRowsModel* rows() { return m_page->findChild<ImportRowsModel*>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LedgerSession> m_session;
    ScriptedPrompts m_prompts;
    std::unique_ptr<ImportPage> m_page;
};

void TestImportPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"x.sanpi"_s);
    {
        auto made = Ledger::create(path);
        QVERIFY(made.ok());
        QVERIFY(seedDistrict(**made, u"test"_s).ok());
    }
    m_session = std::make_unique<LedgerSession>(u"test"_s, [] { return QDate(2021, 12, 31); });
    m_session->open(path);
    QTRY_VERIFY(m_session->isOpen());
    PageServices services;
    services.session = m_session.get();
    services.prompts = &m_prompts;
    m_page = std::make_unique<ImportPage>(services);
    m_page->findChild<ImportSession*>()->setReader(QStringLiteral(SANPI_BIN_DIR) + u"/sanpi-reader"_s);
    m_page->resize(1240, 720);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestImportPage::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_folder.reset();
}

/// Drops a file of the district's and waits until it is compared.
void TestImportPage::load(const QString& name)
{
    const QString path = QStringLiteral(SANPI_TEST_DATA) + u"/ledgers/"_s + name;
    QVERIFY2(QFile::exists(path), qPrintable(path));
    m_page->open({2021, QDate(2021, 12, 31), QDate(2021, 12, 31)}, {u"import"_s, {}, {}, {path}});
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
}

qint64 TestImportPage::projects()
{
    qint64 count = -1;
    m_session->storage().post(
        this,
        [](JobContext& job) {
            const auto all = job.ledger()->records().all(Kind::Project);
            return all ? qint64(all->size()) : qint64(-2);
        },
        [&count](qint64 found) { count = found; });
    if (!QTest::qWaitFor([&count] { return count != -1; }))
        return -3;
    return count;
}

void TestImportPage::showsWhatWouldBeDone()
{
    load(u"2021年重点项目台账.xlsx"_s);
    QCOMPARE(rows()->rowCount(), 282);
    QCOMPARE(child<QPushButton>(m_page.get(), "importButton")->text(), u"Import 282 row(s)"_s);
    QVERIFY(child<QLabel>(m_page.get(), "recognisedLabel")->text().contains(u"row 4"_s));
    shoot(m_page.get(), u"import-ledger"_s);
    QCOMPARE(projects(), 0); // the preview changes nothing
}

void TestImportPage::takesTheWholeLedger()
{
    load(u"2021年重点项目台账.xlsx"_s);
    QSignalSpy told(m_page.get(), &Page::notified);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "importButton"), Qt::LeftButton);
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(projects(), 282);
    // The same file again: nothing to do, and the page says so.
    m_page->open({2021, QDate(2021, 12, 31), QDate(2021, 12, 31)}, {u"import"_s, {}, {}, {}});
    child<QListWidget>(m_page.get(), "importFilesView");
    QTest::mouseClick(child<QPushButton>(m_page.get(), "takeNothingButton"), Qt::LeftButton);
    load(u"2021年重点项目台账.xlsx"_s);
    QVERIFY(!child<QPushButton>(m_page.get(), "importButton")->isEnabled());
    QVERIFY(child<QLabel>(m_page.get(), "importSummaryLabel")->text().contains(u"nothing is to be done"_s));
    // Undo from the message takes all of it back.
    const auto done = told.first().first().value<Notification>();
    QVERIFY(done.onAction);
    done.onAction();
    QTRY_COMPARE(projects(), 0);
}

void TestImportPage::goesOnToTheNextFile()
{
    load(u"有误台账.xlsx"_s);
    load(u"2021年重点项目台账.xlsx"_s);
    auto* files = child<QListWidget>(m_page.get(), "importFilesView");
    QCOMPARE(files->count(), 2);
    files->setCurrentRow(1);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "importButton"), Qt::LeftButton);
    QTRY_COMPARE(projects(), 282);
    QTRY_COMPARE(files->currentRow(), 0);
}

void TestImportPage::anUndoneFileCanBeTakenAgain()
{
    load(u"2021年重点项目台账.xlsx"_s);
    auto* accept = child<QPushButton>(m_page.get(), "importButton");
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_COMPARE(projects(), 282);
    QTRY_VERIFY(!accept->isEnabled());
    m_session->undo();
    QTRY_COMPARE(projects(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(accept->isEnabled(), 30'000);
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_COMPARE(projects(), 282);
}

void TestImportPage::takesTheGoodRows()
{
    load(u"有误台账.xlsx"_s);
    auto* list = m_page->findChild<ProblemList*>();
    list->model()->setOnly(false);
    QCOMPARE(list->model()->rowCount(), 12);
    auto* accept = child<QPushButton>(m_page.get(), "importButton");
    QCOMPARE(accept->text(), u"Import the 28 good row(s)"_s);
    shoot(m_page.get(), u"import-faulty"_s);
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_COMPARE(projects(), 28);
}

void TestImportPage::jumpsToTheCell()
{
    load(u"有误台账.xlsx"_s);
    emit m_page->findChild<ProblemList*>()->problemActivated(3); // F15: −500
    const QModelIndex index = child<QTableView>(m_page.get(), "changesView")->currentIndex();
    QCOMPARE(index.data().toString(), u"-500"_s);
    QVERIFY(index.data(ImportRowsModel::FaultRole).toBool());
    QVERIFY(!index.data(Qt::ToolTipRole).toString().isEmpty());
}

void TestImportPage::correctsAColumn()
{
    load(u"有误台账.xlsx"_s);
    const int before = rows()->columnCount();
    // By hand: the planned start is not to be taken.
    QComboBox* start = nullptr;
    for (QComboBox* box : m_page->findChildren<QComboBox*>()) {
        if (box->currentData().toString() == u"start_planned"_s)
            start = box;
    }
    QVERIFY(start);
    emit start->activated(0);
    QTRY_VERIFY(!m_page->isBusy());
    QCOMPARE(rows()->columnCount(), before - 1);
}

void TestImportPage::followsTheLastCorrection()
{
    const auto write = [this](const QString& name, const QString& project) {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(u"项目名称,项目代码,责任单位,概算数\n%1,2101-410871-04-01-12345%2,文昌街道,12000\n"_s
                           .arg(project, QString::number(project.size()))
                           .toUtf8());
        return path;
    };
    const auto show = [this](const QString& path) {
        m_page->open({2021, QDate(2021, 12, 31), QDate(2021, 12, 31)}, {u"import"_s, {}, {}, {path}});
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    };
    const auto boxOf = [this](const QString& header) -> QComboBox* {
        for (QComboBox* box : m_page->findChildren<QComboBox*>()) {
            if (box->accessibleName().contains(header))
                return box;
        }
        return nullptr;
    };
    show(write(u"一.csv"_s, u"甲项目"_s));
    auto* memory = child<QWidget>(m_page.get(), "mappingMemory");
    QVERIFY(!memory->isVisible());
    QComboBox* box = boxOf(u"概算数"_s);
    QVERIFY(box);
    QCOMPARE(box->currentData().toString(), u"-"_s);
    emit box->activated(box->findData(u"total"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    child<QPushButton>(m_page.get(), "importButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(projects(), 1, 30'000);

    show(write(u"二.csv"_s, u"乙乙项目"_s));
    child<QListWidget>(m_page.get(), "importFilesView")->setCurrentRow(1);
    QVERIFY(memory->isVisible());
    QCOMPARE(boxOf(u"概算数"_s)->currentData().toString(), u"total"_s);
    shoot(m_page.get(), u"import-memory"_s);
    child<QPushButton>(m_page.get(), "forgetMappingButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!memory->isVisible() && !m_page->isBusy(), 30'000);
    QCOMPARE(boxOf(u"概算数"_s)->currentData().toString(), u"-"_s);
}

void TestImportPage::refusesWhatIsNoSheet()
{
    const QString path = m_folder->filePath(u"note.xlsx"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<html><body>not a sheet</body></html>");
    file.close();
    m_prompts.files = {path};
    QTest::mouseClick(child<QPushButton>(m_page.get(), "chooseFilesButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    QVERIFY(!child<QPushButton>(m_page.get(), "importButton")->isEnabled());
    QVERIFY(!child<QLabel>(m_page.get(), "recognisedLabel")->text().isEmpty());
}

void TestImportPage::takesNothing()
{
    load(u"2021年重点项目台账.xlsx"_s);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "takeNothingButton"), Qt::LeftButton);
    QCOMPARE(child<QListWidget>(m_page.get(), "importFilesView")->count(), 0);
    QCOMPARE(projects(), 0);
}

QTEST_MAIN(TestImportPage)
#include "tst_importpage.moc"
