// SPDX-License-Identifier: GPL-3.0-or-later
// 套表 in a real window: a blank sheet is dropped, corrected by keyboard and exported; the next one of its
// shape needs no hand.
#include "exchange/sheets/sheetsource.h"
#include "ui/facts/fieldedit.h"
#include "ui/pages/fill/fillgrid.h"
#include "ui/pages/fill/fillmatches.h"
#include "ui/pages/fill/fillpage.h"
#include "ui/projectfixture.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterbar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

class TestFillPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeKind::Light, 100); }
    void init();
    void cleanup();
    void showsWhatWillBeFilled();
    void matchesARowByPinyin();
    void mapsAColumnAndRemembers();
    void filtersWhereNothingIsListed();
    void refusesWhatIsNoSheet();

private:
    /// A blank made by openpyxl: rows of texts; a number where one reads as such.
    QString blank(const QString& name, const QList<QStringList>& rows);
    void load(const QString& path);
    [[nodiscard]] FillSheetModel* model() { return m_page->findChild<FillSheetModel*>(); }
    [[nodiscard]] QString at(int row, int column) { return model()->index(row, column).data().toString(); }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LedgerSession> m_session;
    ScriptedPrompts m_prompts;
    std::unique_ptr<FillPage> m_page;
};

void TestFillPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    makeLedger(m_folder->filePath(u"x.sanpi"_s), sampleProjects());
    m_session = std::make_unique<LedgerSession>(u"test"_s, [] { return QDate(2021, 12, 31); });
    m_session->open(m_folder->filePath(u"x.sanpi"_s));
    QTRY_VERIFY(m_session->isOpen());
    PageServices services;
    services.session = m_session.get();
    services.prompts = &m_prompts;
    m_prompts.opened.clear();
    m_page = std::make_unique<FillPage>(services);
    m_page->findChild<FillSession*>()->setReader(QStringLiteral(SANPI_BIN_DIR "/sanpi-reader"));
    m_page->resize(1240, 720);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestFillPage::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_folder.reset();
}

QString TestFillPage::blank(const QString& name, const QList<QStringList>& rows)
{
    const QString script = u"import openpyxl,sys\nb=openpyxl.Workbook()\n"
                           "for l in sys.argv[2:]: b.active.append([x or None for x in l.split('|')])\n"
                           "b.save(sys.argv[1])"_s;
    const QString path = m_folder->filePath(name);
    QStringList arguments {u"-c"_s, script, path};
    for (const QStringList& row : rows)
        arguments << row.join(u'|');
    QProcess process;
    process.start(u"/usr/bin/python3"_s, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s", process.readAllStandardError().constData());
    return path;
}

void TestFillPage::load(const QString& path)
{
    m_page->open({2021, QDate(2021, 12, 31), QDate(2021, 12, 31)}, {u"fill"_s, {}, {}, {path}});
    settle();
}

void TestFillPage::showsWhatWillBeFilled()
{
    m_page->open({2021, QDate(2021, 12, 31), QDate(2021, 12, 31)}, {u"fill"_s, {}, {}, {}});
    settle();
    shoot(m_page.get(), u"fill-empty"_s);
    load(blank(u"市表.xlsx"_s,
        {{u"单位：亿元"_s}, {u"项目名称"_s, u"总投资"_s, u"年度计划"_s, u"本月完成投资"_s, u"备注"_s},
            {u"长途客运枢纽"_s}, {u"第2标段污水管网"_s}, {u"没有的项目"_s}}));
    QCOMPARE(at(2, 1), u"6"_s); // 60000 万元
    QCOMPARE(at(3, 2), u"0.24"_s);
    QCOMPARE(at(2, 3), u"0.11"_s);
    QVERIFY(at(4, 1).isEmpty());
    QCOMPARE(model()->stateOf(model()->index(2, 1)), FillSheetModel::Filled);
    QCOMPARE(model()->stateOf(model()->index(1, 1)), FillSheetModel::Header);
    QCOMPARE(model()->stateOf(model()->index(4, 0)), FillSheetModel::Doubtful);
    QVERIFY(!child<FilterBar>(m_page.get(), "fillFilterBar")->isVisible());
    shoot(m_page.get(), u"fill-listed"_s);

    // Ctrl+Enter exports; what is proposed lies beside the blank.
    const QString out = m_folder->filePath(u"市表（已填）.xlsx"_s);
    m_prompts.files = {out};
    QSignalSpy told(m_page.get(), &Page::notified);
    QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
    settle();
    told.first().first().value<Notification>().onAction();
    QCOMPARE(m_prompts.opened, QStringList {m_folder->path()});
    SheetReadOptions reading;
    reading.reader = QStringLiteral(SANPI_BIN_DIR "/sanpi-reader");
    const auto read = readSheets(out, reading);
    QVERIFY(read.ok());
    QCOMPARE(read->text(read->sheets.front(), 2, 1), u"6"_s);
}

void TestFillPage::matchesARowByPinyin()
{
    const QList<QStringList> rows {
        {u"项目名称"_s, u"总投资(万元)"_s}, {u"长途汽车客运枢纽工程"_s}, {u"数字园"_s}, {u"外区项目"_s}};
    load(blank(u"一.xlsx"_s, rows));
    auto* notes = child<QListWidget>(m_page.get(), "fillNotesView");
    auto* matches = m_page->findChild<FillMatches*>();
    QCOMPARE(notes->count(), 3);
    QCOMPARE(notes->currentRow(), 0);
    // Enter takes the project that is most alike …
    matches->picker()->setFocus();
    QTest::keyClick(matches->picker(), Qt::Key_Return);
    settle();
    QCOMPARE(at(1, 1), u"60000"_s);
    QCOMPARE(notes->count(), 2);
    // … initials find any, and the keyboard stays in the line for the next row.
    QTRY_VERIFY(matches->picker()->hasFocus());
    QTest::keyClicks(matches->picker(), u"szcyy"_s);
    QTest::keyClick(matches->picker(), Qt::Key_Return);
    settle();
    QCOMPARE(at(2, 1), u"200000"_s);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "fillNoneButton"), Qt::LeftButton);
    settle();
    QCOMPARE(notes->count(), 0);
    m_prompts.files = {m_folder->filePath(u"一出.xlsx"_s)};
    QSignalSpy told(m_page.get(), &Page::notified);
    child<QPushButton>(m_page.get(), "fillExportButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
    // Next month's sheet of that sender needs no hand.
    QTRY_VERIFY(!m_session->state().undo.isEmpty());
    load(blank(u"二.xlsx"_s, rows));
    QCOMPARE(at(1, 1), u"60000"_s);
    QCOMPARE(at(2, 1), u"200000"_s);
    QVERIFY(child<QWidget>(m_page.get(), "fillMemory")->isVisible());
}

void TestFillPage::mapsAColumnAndRemembers()
{
    const QList<QStringList> rows {{u"项目名称"_s, u"投资盘子"_s, u"级别"_s}, {u"重阳养老中心"_s}};
    load(blank(u"一.xlsx"_s, rows));
    QVERIFY(at(1, 1).isEmpty());
    QCOMPARE(at(1, 2), u"市"_s);
    const auto box = [&](const QString& header) -> QComboBox* {
        for (QComboBox* one : m_page->findChildren<QComboBox*>()) {
            if (one->accessibleName().contains(header))
                return one;
        }
        return nullptr;
    };
    QVERIFY(box(u"投资盘子"_s));
    emit box(u"投资盘子"_s)->activated(box(u"投资盘子"_s)->findData(u"total"_s));
    settle();
    QCOMPARE(at(1, 1), u"15000"_s);
    QVERIFY(model()->headerData(1, Qt::Horizontal).toString().startsWith(u"B · "_s));
    // The unit follows.
    auto* unit = child<QComboBox>(m_page.get(), "fillUnitComboBox");
    emit unit->activated(unit->findData(qint64(Unit::Yi)));
    settle();
    QCOMPARE(at(1, 1), u"1.5"_s);
    m_prompts.files = {m_folder->filePath(u"出.xlsx"_s)};
    QSignalSpy told(m_page.get(), &Page::notified);
    child<QPushButton>(m_page.get(), "fillExportButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
    QTRY_VERIFY(!m_session->state().undo.isEmpty());
    load(blank(u"二.xlsx"_s, rows));
    QCOMPARE(at(1, 1), u"1.5"_s);
    shoot(m_page.get(), u"fill-recalled"_s);
    child<QPushButton>(m_page.get(), "fillForgetButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy() && at(1, 1).isEmpty(), 30'000);
}

void TestFillPage::filtersWhereNothingIsListed()
{
    load(blank(u"空.xlsx"_s, {{u"序号"_s, u"项目名称"_s, u"总投资"_s}}));
    auto* bar = child<FilterBar>(m_page.get(), "fillFilterBar");
    QVERIFY(bar->isVisible());
    QCOMPARE(model()->rowCount(), 13); // the key projects
    type(bar->editor(), u"level=省"_s);
    QTest::keyClick(bar->editor(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy() && model()->rowCount() == 3, 30'000);
    QCOMPARE(at(1, 0), u"1"_s);
    shoot(m_page.get(), u"fill-filter"_s);
    bar->setFilter({});
    type(bar->editor(), u"levvel=省"_s);
    QTest::keyClick(bar->editor(), Qt::Key_Return);
    settle();
    QTRY_VERIFY(!child<QPushButton>(m_page.get(), "fillExportButton")->isEnabled());
}

void TestFillPage::refusesWhatIsNoSheet()
{
    const QString path = m_folder->filePath(u"note.xlsx"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<html><body>not a sheet</body></html>");
    file.close();
    m_prompts.files = {path};
    QTest::mouseClick(child<QPushButton>(m_page.get(), "fillChooseButton"), Qt::LeftButton);
    settle();
    QVERIFY(!child<QPushButton>(m_page.get(), "fillExportButton")->isEnabled());
    QVERIFY(!child<QLabel>(m_page.get(), "fillFoundLabel")->text().isEmpty());
}

QTEST_MAIN(TestFillPage)
#include "tst_fillpage.moc"
