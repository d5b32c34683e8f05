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

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <xlsxwriter.h>

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
    void showsWhatWasJustChosen();
    void takesAllThatIsClean();
    void leadsToWhatWasImported();
    void showsOnlyWhatChanges();
    void saysWhatCannotBeRead();
    void takesTheHeaderThatIsPointedAt();
    void jumpsToTheCell();
    void correctsAColumn();
    void followsTheLastCorrection();
    void settlesUnitsThatNobodyKnows();
    void takesHiddenAndMergedOnRequest();
    void takesAHeaderByHand();
    void addsTheOtherSheets();
    void leavesRowsOut();
    void savesWhatStaysOut();
    void anotherEncodingIsWithinReach();
    void anotherDelimiterIsWithinReach();
    void refusesWhatIsNoSheet();
    void takesNothing();
    void saysWhichColumnsAreLost();
    void narrowsToWhatWasTouched();
    void monthAndColumnAgree();
    void comparesNoDoubtfulRow();

private:
    void load(const QString& name);
    void show(const QString& path);
    QString write(const QString& name, const QByteArray& bytes);
    QComboBox* boxOf(const QString& accessible);
    [[nodiscard]] QString text(const char* label) { return child<QLabel>(m_page.get(), label)->text(); }
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

void TestImportPage::show(const QString& path)
{
    m_page->open({2021, QDate(2021, 12, 31), QDate(2021, 12, 31)}, {u"import"_s, {}, {}, {path}});
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
}

QString TestImportPage::write(const QString& name, const QByteArray& bytes)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return file.fileName();
}

QComboBox* TestImportPage::boxOf(const QString& accessible)
{
    for (QComboBox* box : m_page->findChildren<QComboBox*>()) {
        if (box->accessibleName().contains(accessible) && box->isVisibleTo(m_page.get()))
            return box;
    }
    return nullptr;
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

void TestImportPage::showsWhatWasJustChosen()
{
    load(u"有误台账.xlsx"_s);
    load(u"2021年重点项目台账.xlsx"_s);
    auto* files = child<QListWidget>(m_page.get(), "importFilesView");
    QCOMPARE(files->currentRow(), 1);
    QCOMPARE(rows()->rowCount(), 282);
    // Warnings are no problems, and neither are they nothing.
    QVERIFY2(files->item(1)->text().contains(u"46 warning"_s), qPrintable(files->item(1)->text()));
    m_prompts.files = {write(u"后来.csv"_s, u"项目名称,项目代码\n甲,2101-410871-04-01-000001\n"_s.toUtf8())};
    QTest::mouseClick(child<QPushButton>(m_page.get(), "chooseFilesButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    QCOMPARE(files->currentRow(), 2);
}

/// Eight units send eight files: one click, eight steps that can be taken back one by one.
void TestImportPage::takesAllThatIsClean()
{
    const QString head = u"项目名称,项目代码,责任单位\n"_s;
    auto* all = child<QPushButton>(m_page.get(), "importAllButton");
    show(write(u"一.csv"_s, (head + u"甲,2101-410871-04-01-000001,文昌街道\n"_s).toUtf8()));
    QVERIFY(!all->isVisible());
    show(write(u"二.csv"_s, (head + u"乙,2101-410871-04-01-000002,火星街道\n"_s).toUtf8()));
    QVERIFY(!all->isVisible()); // one of two has a problem
    show(write(u"三.csv"_s, (head + u"丙,2101-410871-04-01-000003,文昌街道\n"_s).toUtf8()));
    QVERIFY(all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(projects(), 2, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    auto* session = m_page->findChild<ImportSession*>();
    QCOMPARE(session->file(0).state, ImportFile::State::Done);
    QCOMPARE(session->file(1).state, ImportFile::State::Ready);
    QCOMPARE(session->file(2).state, ImportFile::State::Done);
    QVERIFY(session->file(0).changeSet != session->file(2).changeSet);
    QVERIFY(!all->isVisible());
}

void TestImportPage::leadsToWhatWasImported()
{
    load(u"有误台账.xlsx"_s);
    auto* look = child<QPushButton>(m_page.get(), "lookButton");
    auto* accept = child<QPushButton>(m_page.get(), "importButton");
    QVERIFY(!look->isVisible());
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(look->isVisible(), 30'000);
    QVERIFY(!accept->isVisible());
    const QString state = child<QListWidget>(m_page.get(), "importFilesView")->item(0)->text();
    QVERIFY2(state.contains(u"28 imported, 12 stay out"_s), qPrintable(state));
    QSignalSpy left(m_page.get(), &Page::navigationRequested);
    QTest::mouseClick(look, Qt::LeftButton);
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.first().first().value<Location>().page, u"projects"_s);
}

/// A sheet that only moves some values of known projects: names and changes side by side.
void TestImportPage::showsOnlyWhatChanges()
{
    load(u"2021年重点项目台账.xlsx"_s);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "importButton"), Qt::LeftButton);
    QTRY_COMPARE(projects(), 282);
    const auto sheet = [](const QString& level, int total) {
        return (u"项目名称,项目代码,级别,总投资(万元)\n"_s
            + u"河南中安建设工程有限公司中安建科融创产业园项目,2101-410871-04-02-100333,%1,%2\n"_s.arg(
                level, QString::number(total)))
            .toUtf8();
    };
    show(write(u"改级别.csv"_s, sheet(u"区"_s, 98000)));
    auto* view = child<QTableView>(m_page.get(), "changesView");
    QStringList seen;
    for (int column = 0; column < rows()->columnCount(); ++column) {
        if (!view->isColumnHidden(column))
            seen << rows()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    QCOMPARE(seen.size(), 5); // effect, row, name, code, level
    // It is at 211 %, but that is nothing that this sheet brings.
    auto* told = m_page->findChild<ProblemList*>()->model();
    QCOMPARE(told->rows().size(), 0);
    show(write(u"改总投资.csv"_s, sheet(u"市"_s, 98001)));
    QCOMPARE(told->rows().size(), 1);
    QCOMPARE(told->rows().first().place, u"D2"_s);
    QVERIFY(!view->isColumnHidden(5) && view->isColumnHidden(4)); // the total, not the level
    auto* only = child<QComboBox>(m_page.get(), "changesComboBox");
    only->setCurrentIndex(1); // every row
    QVERIFY(!view->isColumnHidden(4));
}

void TestImportPage::saysWhatCannotBeRead()
{
    load(u"2021年重点项目台账.xlsx"_s);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "importButton"), Qt::LeftButton);
    QTRY_COMPARE(projects(), 282);
    show(write(u"12月调度表.csv"_s,
        u"项目代码,项目名称,12月完成投资(万元)\n1901-410871-04-04-100037,焦作职业技术大学一期项目,待定\n,,5\n"_s
            .toUtf8()));
    const QList<ProblemRow> told = m_page->findChild<ProblemList*>()->model()->rows();
    QCOMPARE(told.size(), 2);
    QCOMPARE(told[0].place, u"C2"_s);
    QVERIFY2(!told[0].message.contains(u"amount “"_s) && told[0].message.contains(u"such as 12000"_s),
        qPrintable(told[0].message));
    QVERIFY2(told[1].message.contains(u"is missing"_s), qPrintable(told[1].message));
}

void TestImportPage::takesTheHeaderThatIsPointedAt()
{
    const QString path = write(u"补报.csv"_s,
        u"编码;工程;本期数\n2101-410871-04-01-000001;甲;5\n2101-410871-04-01-000002;乙;6\n"_s.toUtf8());
    show(path);
    auto* raw = child<QTableView>(m_page.get(), "rawSheetView");
    QVERIFY(raw->isVisible());
    QCOMPARE(raw->model()->index(0, 2).data().toString(), u"工程"_s);
    QCOMPARE(raw->model()->headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"B"_s);
    const QPoint first = raw->visualRect(raw->model()->index(0, 1)).center();
    QTest::mouseClick(raw->viewport(), Qt::LeftButton, {}, first); // what was not pressed is not activated
    QTest::mouseDClick(raw->viewport(), Qt::LeftButton, {}, first);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    QTRY_VERIFY(!raw->isVisible());
    const auto map = [this](const QString& header, const QString& field) {
        QComboBox* box = boxOf(u"“%1”"_s.arg(header));
        QVERIFY(box);
        emit box->activated(box->findData(field));
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    };
    QCOMPARE(boxOf(u"“编码”"_s)->currentData().toString(), u"code"_s); // its cells say so
    map(u"编码"_s, u"-"_s);
    QVERIFY(text("recognisedLabel").contains(u"name or code"_s));
    map(u"工程"_s, u"name"_s);
    map(u"编码"_s, u"code"_s);
    QVERIFY(!text("recognisedLabel").contains(u"name or code"_s));
    QTest::mouseClick(child<QPushButton>(m_page.get(), "importButton"), Qt::LeftButton);
    QTRY_COMPARE(projects(), 2);
    // By keyboard: the 1 that stands there is taken with Enter.
    show(write(u"又报.csv"_s, u"编号;工程名;本期\n2101-410871-04-01-000003;丙;5\n"_s.toUtf8()));
    QVERIFY(raw->isVisible());
    QTest::keyClick(child<QSpinBox>(m_page.get(), "headerRowSpinBox"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    QTRY_VERIFY(!raw->isVisible());
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

void TestImportPage::settlesUnitsThatNobodyKnows()
{
    show(write(u"单位.csv"_s,
        u"项目名称,项目代码,责任单位\n甲项目,2101-410871-04-01-000001,文昌办\n乙项目,2101-410871-04-01-000002,新设街道\n"_s
            .toUtf8()));
    auto* units = child<QWidget>(m_page.get(), "unknownUnits");
    QVERIFY(units->isVisible());
    QVERIFY(!child<QPushButton>(m_page.get(), "importButton")->isEnabled());
    QComboBox* known = boxOf(u"文昌办"_s);
    QVERIFY(known);
    const int same = known->findText(u"文昌街道"_s, Qt::MatchEndsWith);
    QVERIFY(same > 0);
    known->setCurrentIndex(same);
    emit known->activated(same);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    QComboBox* fresh = boxOf(u"新设街道"_s);
    QVERIFY(fresh);
    fresh->setCurrentIndex(1);
    emit fresh->activated(1);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    shoot(m_page.get(), u"import-units"_s);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "importButton"), Qt::LeftButton);
    QTRY_COMPARE(projects(), 2);
    // What was explained once is known.
    show(write(
        u"又一.csv"_s, u"项目名称,项目代码,责任单位\n丙项目,2101-410871-04-01-000003,文昌办\n"_s.toUtf8()));
    child<QListWidget>(m_page.get(), "importFilesView")->setCurrentRow(1);
    QVERIFY(!units->isVisible());
    QVERIFY(child<QPushButton>(m_page.get(), "importButton")->isEnabled());
}

void TestImportPage::takesHiddenAndMergedOnRequest()
{
    const QString path = m_folder->filePath(u"合并.xlsx"_s);
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
    const char* header[] {"项目名称", "项目代码", "责任单位"};
    for (int column = 0; column < 3; ++column)
        worksheet_write_string(sheet, 0, lxw_col_t(column), header[column], nullptr);
    for (int row = 1; row <= 3; ++row) {
        const QByteArray number = QByteArray::number(row);
        worksheet_write_string(sheet, lxw_row_t(row), 0, QByteArray("项目" + number).constData(), nullptr);
        worksheet_write_string(
            sheet, lxw_row_t(row), 1, QByteArray("2101-410871-04-01-00000" + number).constData(), nullptr);
    }
    worksheet_merge_range(sheet, 1, 2, 2, 2, "文昌街道", nullptr);
    worksheet_write_string(sheet, 3, 2, "文昌街道", nullptr);
    lxw_row_col_options hidden {1, 0, 0};
    worksheet_set_row_opt(sheet, 3, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
    QCOMPARE(workbook_close(book), LXW_NO_ERROR);
    show(path);
    QCOMPARE(rows()->rowCount(), 2);
    auto* take = child<QCheckBox>(m_page.get(), "hiddenCheckBox");
    QVERIFY2(take->isVisible() && take->text().contains(u'1'), qPrintable(take->text()));
    QTest::mouseClick(take, Qt::LeftButton, {}, QPoint(8, take->height() / 2));
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    QCOMPARE(rows()->rowCount(), 3);
    auto* fill = child<QCheckBox>(m_page.get(), "fillDownCheckBox");
    QVERIFY(fill->isVisible());
    const QModelIndex unit = rows()->index(1, rows()->columnCount() - 1);
    QCOMPARE(unit.data().toString(), QString());
    shoot(m_page.get(), u"import-merged"_s);
    QTest::mouseClick(fill, Qt::LeftButton, {}, QPoint(8, fill->height() / 2));
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    QCOMPARE(rows()->index(1, rows()->columnCount() - 1).data().toString(), u"文昌街道"_s);
}

void TestImportPage::takesAHeaderByHand()
{
    show(write(u"无表头.csv"_s,
        u"甲项目,2101-410871-04-01-000001,100\n乙项目,2101-410871-04-01-000002,200\n"_s.toUtf8()));
    QVERIFY(text("recognisedLabel").contains(u"No header"_s));
    auto* row = child<QSpinBox>(m_page.get(), "headerRowSpinBox");
    QVERIFY(row->isVisible() && row->isEnabled());
    row->setValue(0);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    for (const auto& [letter, field] :
        {std::pair {u"A"_s, u"name"_s}, std::pair {u"B"_s, u"code"_s}, std::pair {u"C"_s, u"total"_s}}) {
        QComboBox* box = boxOf(u"“%1”"_s.arg(letter));
        QVERIFY(box);
        emit box->activated(box->findData(field));
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    }
    QTest::mouseClick(child<QPushButton>(m_page.get(), "importButton"), Qt::LeftButton);
    QTRY_COMPARE(projects(), 2);
}

void TestImportPage::addsTheOtherSheets()
{
    const QString path = m_folder->filePath(u"两表.xlsx"_s);
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    for (int number = 1; number <= 2; ++number) {
        lxw_worksheet* sheet = workbook_add_worksheet(book, number == 1 ? "文昌街道" : "中星街道");
        worksheet_write_string(sheet, 0, 0, "项目名称", nullptr);
        worksheet_write_string(sheet, 0, 1, "项目代码", nullptr);
        worksheet_write_string(sheet, 1, 0, number == 1 ? "甲项目" : "乙项目", nullptr);
        worksheet_write_string(
            sheet, 1, 1, number == 1 ? "2101-410871-04-01-000001" : "2101-410871-04-01-000002", nullptr);
    }
    QCOMPARE(workbook_close(book), LXW_NO_ERROR);
    show(path);
    auto* others = child<QPushButton>(m_page.get(), "otherSheetsButton");
    QVERIFY(others->isVisible());
    QTest::mouseClick(others, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    auto* files = child<QListWidget>(m_page.get(), "importFilesView");
    QCOMPARE(files->count(), 2);
    for (int index = 0; index < 2; ++index) {
        files->setCurrentRow(index);
        QVERIFY(!others->isVisible());
        QTest::mouseClick(child<QPushButton>(m_page.get(), "importButton"), Qt::LeftButton);
        QTRY_COMPARE(projects(), qint64(index + 1));
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    }
}

void TestImportPage::leavesRowsOut()
{
    load(u"2021年重点项目台账.xlsx"_s);
    auto* view = child<QTableView>(m_page.get(), "changesView");
    view->selectRow(2);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    QCOMPARE(child<QPushButton>(m_page.get(), "importButton")->text(), u"Import 281 row(s)"_s);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "importButton"), Qt::LeftButton);
    QTRY_COMPARE(projects(), 281);
}

void TestImportPage::savesWhatStaysOut()
{
    load(u"有误台账.xlsx"_s);
    const QString path = m_folder->filePath(u"退回.xlsx"_s);
    m_prompts.files = {path};
    QSignalSpy told(m_page.get(), &Page::notified);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "leftOutButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
    // What is sent back is read as what it was: the same rows with the same faults.
    const QStringList before = [this] {
        QStringList values;
        for (int row = 0; row < m_page->findChild<ProblemList*>()->model()->rowCount(); ++row)
            values << m_page->findChild<ProblemList*>()
                          ->model()
                          ->index(row, ProblemModel::Message)
                          .data()
                          .toString();
        return values;
    }();
    QTest::mouseClick(child<QPushButton>(m_page.get(), "takeNothingButton"), Qt::LeftButton);
    show(path);
    auto* list = m_page->findChild<ProblemList*>();
    // Row 11 of the original is another one here: it is named instead.
    const auto& strings = m_page->findChild<ImportSession*>()->file(0).book->strings;
    QVERIFY(std::ranges::any_of(
        strings, [](const QString& text) { return text.contains(u"row 11 of the original sheet ("_s); }));
    list->model()->setOnly(false);
    // The duplicate alone is none any more: the row that it repeats was good and is not sent back.
    QCOMPARE(list->model()->rowCount(), 11);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QString message = list->model()->index(row, ProblemModel::Message).data().toString();
        QVERIFY2(before.contains(message), qPrintable(message));
    }
    shoot(m_page.get(), u"import-sent-back"_s);
}

void TestImportPage::anotherEncodingIsWithinReach()
{
    const QByteArray good = u"项目名称,项目代码\n第一中学建设项目,2101-410871-04-01-000001\n"_s.toUtf8();
    show(write(u"坏字.csv"_s, good + "\xb0\n"));
    auto* encoding = child<QComboBox>(m_page.get(), "encodingComboBox");
    QVERIFY(!text("recognisedLabel").isEmpty());
    QVERIFY(encoding->isVisible() && encoding->isEnabled());
    const int other = encoding->findData(u"GB18030"_s);
    encoding->setCurrentIndex(other);
    emit encoding->activated(other);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    QVERIFY(encoding->isVisible());
    QCOMPARE(encoding->currentData().toString(), u"GB18030"_s);
}

void TestImportPage::anotherDelimiterIsWithinReach()
{
    // Every amount has its comma, which cuts more evenly than the semicolon does.
    show(write(u"分号.csv"_s,
        u"项目名称；备注,项目代码;总投资,万元\n"_s.toUtf8()
            + u"甲,项目;2101-410871-04-01-000001,1\n"_s.toUtf8()));
    auto* delimiter = child<QComboBox>(m_page.get(), "delimiterComboBox");
    QVERIFY(delimiter->isVisible());
    const QString before = delimiter->itemText(0);
    const int semicolon = delimiter->findData(uint(';'));
    delimiter->setCurrentIndex(semicolon);
    emit delimiter->activated(semicolon);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    QVERIFY(delimiter->itemText(0) != before);
    QVERIFY(delimiter->itemText(0).contains(u"semicolon"_s));
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

namespace {

/// One project as a unit lists it: month of the title, header of its amount.
QByteArray oneMonth(const QString& month, const QString& header)
{
    return u"示范区重点项目%1月完成投资情况表,,,\n编号,名称,%2,备注\n"
           "2101-410871-04-02-100333,河南中安建设工程有限公司中安建科融创产业园项目,777,主体封顶\n"_s
               .arg(month, header)
               .toUtf8();
}

} // namespace

void TestImportPage::saysWhichColumnsAreLost()
{
    load(u"2021年重点项目台账.xlsx"_s);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "importButton"), Qt::LeftButton);
    QTRY_COMPARE(projects(), 282);
    show(write(u"乱.csv"_s, oneMonth(u"11"_s, u"投资数"_s)));
    const QString said = text("importSummaryLabel");
    QVERIFY2(said.contains(u"投资数"_s) && said.contains(u"备注"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"nothing is to be done"_s), qPrintable(said));
    shoot(m_page.get(), u"import-untaken"_s);
}

void TestImportPage::narrowsToWhatWasTouched()
{
    load(u"2021年重点项目台账.xlsx"_s);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "importButton"), Qt::LeftButton);
    QTRY_COMPARE(projects(), 282);
    show(write(u"月.csv"_s, oneMonth(u"11"_s, u"本月完成(万元)"_s)));
    QTest::mouseClick(child<QPushButton>(m_page.get(), "importButton"), Qt::LeftButton);
    auto* look = child<QPushButton>(m_page.get(), "lookButton");
    QTRY_VERIFY(look->isVisible());
    QSignalSpy left(m_page.get(), &Page::navigationRequested);
    QTest::mouseClick(look, Qt::LeftButton);
    QCOMPARE(left.count(), 1);
    const auto place = left.first().first().value<Location>();
    QCOMPARE(place.filter, u"code=2101-410871-04-02-100333"_s);
    QVERIFY2(place.record.startsWith(u"projects/"_s) && place.record.endsWith(u"/field/done"_s),
        qPrintable(place.record));
}

/// The month above and that of the column of amounts are one thing: the newer word holds for both.
void TestImportPage::monthAndColumnAgree()
{
    load(u"2021年重点项目台账.xlsx"_s);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "importButton"), Qt::LeftButton);
    QTRY_COMPARE(projects(), 282);
    show(write(u"月.csv"_s, oneMonth(u"12"_s, u"投资数"_s)));
    const auto choose = [this](const QString& field) {
        QComboBox* box = boxOf(u"投资数"_s);
        const int index = box->findData(field);
        box->setCurrentIndex(index);
        emit box->activated(index);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    };
    const auto monthOf = [this] {
        const auto& plan = m_page->findChild<ImportSession*>()->file(1).plan;
        return plan->rows.front().cells.front().month;
    };
    choose(u"amount"_s);
    QCOMPARE(monthOf(), 12); // of the title
    choose(u"11月"_s);
    QCOMPARE(monthOf(), 11);
    auto* month = child<QSpinBox>(m_page.get(), "importMonthSpinBox");
    QCOMPARE(month->value(), 11);
    month->setValue(10);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
    QCOMPARE(monthOf(), 10);
    QVERIFY(text("recognisedLabel").contains(u"month 10"_s));
    choose(u"9月"_s);
    QCOMPARE(monthOf(), 9);
    QCOMPARE(month->value(), 9);
}

/// A row whose code stands twice is not held against the project of that code.
void TestImportPage::comparesNoDoubtfulRow()
{
    load(u"2021年重点项目台账.xlsx"_s);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "importButton"), Qt::LeftButton);
    QTRY_COMPARE(projects(), 282);
    load(u"有误台账.xlsx"_s);
    const auto& plan = m_page->findChild<ImportSession*>()->file(1).plan;
    int duplicates = 0;
    for (const ImportRow& row : plan->rows) {
        const bool twice
            = std::ranges::find(row.problems, ProblemCode::Duplicate, &Problem::code) != row.problems.end();
        duplicates += twice ? 1 : 0;
        QVERIFY(!twice || row.warnings.empty());
    }
    QCOMPARE(duplicates, 1);
}

QTEST_MAIN(TestImportPage)
#include "tst_importpage.moc"
