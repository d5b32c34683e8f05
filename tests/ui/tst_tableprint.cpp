// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the window on paper: what is read from a view, what becomes of it, the dialog around it.
#include "report/pdfwriter.h"
#include "ui/documents/paperview.h"
#include "ui/documents/tableprint.h"
#include "ui/support.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

class TestTablePrint : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsWhatIsSeen();
    void givesNumbersToTheWorkbook_data();
    void givesNumbersToTheWorkbook();
    void goesOverPagesSideBySide();
    void printsTheChosenColumns();

private:
    static TableSheet sheetOf(QAbstractItemView& view)
    {
        SheetReader reader(view);
        while (reader.read(view, 7)) { }
        reader.sheet().title = u"项目"_s;
        reader.sheet().scope = u"2021年"_s;
        reader.sheet().asOf = QDate(2021, 12, 31);
        return reader.sheet();
    }
    static QStringList columnOf(const TableSheet& sheet, int column)
    {
        QStringList cells;
        for (const TableSheet::Row& row : sheet.rows)
            cells << row.cells.value(column);
        return cells;
    }

    QStandardItemModel m_model;
    QSortFilterProxyModel m_sorted;
    TableView m_view;
};

void TestTablePrint::initTestCase()
{
    applyTheme(*qApp, ThemeKind::Light, 100);
    m_model.setHorizontalHeaderLabels({u"项目名称"_s, u"责任单位"_s, u"累计完成(万元)"_s, u"项目代码"_s});
    for (int i = 0; i < 120; ++i) {
        auto* done = new QStandardItem(u"%1,%2"_s.arg(i + 1).arg(500));
        done->setTextAlignment(Qt::AlignRight);
        m_model.appendRow({new QStandardItem(u"项目%1"_s.arg(i, 3, 10, QChar(u'0'))),
            new QStandardItem(i % 2 ? u"文昌街道"_s : u"宁郭镇"_s), done,
            new QStandardItem(u"0%1"_s.arg(i))});
    }
    m_sorted.setSourceModel(&m_model);
    m_view.setModel(&m_sorted);
    m_view.resize(800, 400);
    m_view.show();
}

void TestTablePrint::readsWhatIsSeen()
{
    m_sorted.sort(0, Qt::DescendingOrder);
    m_sorted.setFilterKeyColumn(1);
    m_sorted.setFilterFixedString(u"文昌"_s);
    m_view.setColumnHidden(3, true);
    m_view.horizontalHeader()->moveSection(2, 0);
    const TableSheet sheet = sheetOf(m_view);
    QCOMPARE(sheet.rows.size(), 60);
    QCOMPARE(sheet.columns.first().title, u"累计完成(万元)"_s);
    QVERIFY(sheet.columns.first().right);
    QCOMPARE(columnOf(sheet, 1).first(), u"项目119"_s);
    QCOMPARE(columnOf(sheet, 0).first(), u"120,500"_s);
    QVERIFY(!sheet.columns[3].shown);
    QCOMPARE(usualChoice(sheet).columns, (QList<int> {0, 1, 2}));
    m_view.horizontalHeader()->moveSection(0, 2);
    m_view.setColumnHidden(3, false);
    m_sorted.setFilterFixedString({});
    m_sorted.sort(0);
}

void TestTablePrint::givesNumbersToTheWorkbook_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("kind"); // index in CellValue
    QTest::addColumn<QString>("printed");
    QTest::newRow("amount") << u"1,204.50"_s << 2 << u"1204.50"_s;
    QTest::newRow("count") << u"282"_s << 1 << u"282"_s;
    QTest::newRow("negative") << u"−12"_s << 1 << u"-12"_s;
    QTest::newRow("rate") << u"98.3%"_s << 3 << u"98.3%"_s;
    QTest::newRow("code") << u"0123"_s << 0 << u"0123"_s;
    QTest::newRow("code of a credit") << u"2101-410871-04-01-123456"_s << 0 << u"2101-410871-04-01-123456"_s;
    QTest::newRow("formula") << u"=1+1"_s << 0 << u"=1+1"_s;
    QTest::newRow("long") << u"123456789012345678"_s << 0 << u"123456789012345678"_s;
}

void TestTablePrint::givesNumbersToTheWorkbook()
{
    QFETCH(const QString, shown);
    QFETCH(const int, kind);
    QFETCH(const QString, printed);
    TableSheet sheet;
    sheet.columns << TableColumn {u"列"_s, true, true};
    sheet.rows << TableSheet::Row {{shown}, false, false};
    const Document document = sheetDocument(sheet, usualChoice(sheet));
    const auto* table = std::get_if<doc::Table>(&document.sections.first().blocks.last());
    QVERIFY(table);
    const doc::Cell& cell = table->rows.first().cells.first();
    QCOMPARE(cell.text, printed);
    QCOMPARE(int(cell.value.index()), kind);
    if (const auto* money = std::get_if<Money>(&cell.value))
        QCOMPARE(money->yuan(), 12'045'000);
}

void TestTablePrint::goesOverPagesSideBySide()
{
    TableSheet sheet;
    for (int column = 0; column < 20; ++column)
        sheet.columns << TableColumn {u"第%1列的标题较长"_s.arg(column), false, true};
    TableSheet::Row row;
    for (int column = 0; column < 20; ++column)
        row.cells << u"内容%1"_s.arg(column);
    sheet.rows << row;
    SheetChoice choice = usualChoice(sheet);
    QCOMPARE(choice.orientation, doc::Orientation::Landscape);
    // At first as many as can be read on one width; a person may ask for all of them.
    QVERIFY(choice.columns.size() > 5 && choice.columns.size() < 20);
    choice.columns.clear();
    for (int column = 0; column < 20; ++column)
        choice.columns << column;
    const auto tables = [&] {
        QList<const doc::Table*> found;
        static Document document;
        document = sheetDocument(sheet, choice);
        for (const doc::Block& block : document.sections.first().blocks) {
            if (const auto* table = std::get_if<doc::Table>(&block))
                found << table;
        }
        return found;
    };
    QCOMPARE(tables().size(), 1);
    QCOMPARE(tables().first()->columns.size(), 20);
    choice.fitWidth = false;
    const QList<const doc::Table*> cut = tables();
    QVERIFY(cut.size() > 1);
    qsizetype columns = 0;
    for (const doc::Table* table : cut) {
        QCOMPARE(table->columns.first().title, sheet.columns.first().title); // on each page
        columns += table->columns.size() - 1;
    }
    QCOMPARE(columns, 19); // every other one once
}

void TestTablePrint::printsTheChosenColumns()
{
    ScriptedPrompts prompts;
    PageServices services;
    services.prompts = &prompts;
    QTemporaryDir folder;
    TablePrint print(services);
    print.show();
    print.showTable(&m_view, u"项目"_s, u"2021年"_s, QDate(2021, 12, 31));
    QTRY_VERIFY_WITH_TIMEOUT(!print.isBusy(), 30'000);
    const int pages = print.paper()->pageCount();
    QVERIFY(pages > 2);
    QCOMPARE(child<QLabel>(&print, "pageOfPages")->text(), u"Page 1 of %1"_s.arg(pages));
    auto* columns = child<QListWidget>(&print, "sheetColumnList");
    QCOMPARE(columns->count(), 4);
    columns->item(1)->setCheckState(Qt::Unchecked);
    child<QLineEdit>(&print, "sheetTitleEdit")->setText(u"重点项目"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!print.isBusy(), 30'000);
    shoot(&print, u"tableprint"_s);
    const QString file = folder.filePath(u"t.pdf"_s);
    prompts.paper = file;
    child<QPushButton>(&print, "previewPrintButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!print.isBusy(), 30'000);
    QTRY_VERIFY(!child<QLabel>(&print, "sheetSaid")->text().isEmpty());
    const QString exported = folder.filePath(u"e.pdf"_s);
    prompts.files = {exported};
    child<QPushButton>(&print, "pdfButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(exported) && !print.isBusy(), 30'000);
    QProcess reader;
    reader.start(u"pdftotext"_s, {exported, u"-"_s});
    QVERIFY(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput()).remove(u' ');
    QVERIFY(text.contains(u"项目119"_s));
    QVERIFY(!text.contains(u"文昌街道"_s));
    QVERIFY(text.contains(u"重点项目"_s));
    QVERIFY(text.contains(u"第1页，共%1页"_s.arg(print.paper()->pageCount())));
}

QTEST_MAIN(TestTablePrint)
#include "tst_tableprint.moc"
