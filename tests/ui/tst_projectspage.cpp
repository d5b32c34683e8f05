// SPDX-License-Identifier: GPL-3.0-or-later
#include "projectfixture.h"
#include "ui/facts/gridview.h"
#include "ui/facts/stagechain.h"
#include "ui/grid/columnchooser.h"
#include "ui/pages/projects/detailpanel.h"
#include "ui/pages/projects/quickfilters.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/states.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

class TestProjectsPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeKind::Light, 100);
        applyLanguage(*qApp, u"zh_CN"_s);
    }
    void init()
    {
        m_path = m_dir.filePath(u"%1.sanpi"_s.arg(++m_count));
        makeLedger(m_path, sampleProjects());
        m_window = std::make_unique<ProjectWindow>(m_path);
    }
    void cleanup() { m_window.reset(); }

    void showsAllProjects()
    {
        QCOMPARE(model()->rowCount(), 12);
        QVERIFY(status().contains(u"12"_s));
        QVERIFY(grid()->currentIndex().isValid());
        QCOMPARE(grid()->frozenCount(), 2);
        QCOMPARE(detail()->project(), currentProject());
    }

    void filtersWithEveryKey()
    {
        auto* edit = child<QLineEdit>(m_window->page(), "filterEdit");
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_W);
        const int afterOne = model()->rowCount();
        QTest::keyClick(edit, Qt::Key_S);
        QTest::keyClick(edit, Qt::Key_G);
        QTest::keyClick(edit, Qt::Key_W);
        QVERIFY(afterOne > 2);
        QCOMPARE(model()->rowCount(), 2); // at once: nothing was waited for
        QCOMPARE(child<QLabel>(m_window->page(), "filterCountLabel")->text(), u"2 / 12"_s);
        edit->clear();
        type(edit, u"文昌"_s); // as an input method does
        QCOMPARE(model()->rowCount(), 2);
    }

    void filterBecomesChipsThatCanBeRemoved()
    {
        auto* edit = child<QLineEdit>(m_window->page(), "filterEdit");
        edit->setFocus();
        type(edit, u"level=区 and total>=8000"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(m_window->page()->findChildren<Chip*>().size(), 2);
        QCOMPARE(model()->rowCount(), 4);
        child<QToolButton>(m_window->page()->findChildren<Chip*>().last(), "chipRemoveButton")->click();
        QTRY_COMPARE(model()->rowCount(), 6);
        child<QToolButton>(m_window->page(), "filterClearButton")->click();
        QTRY_COMPARE(model()->rowCount(), 12);
    }

    void wrongFilterKeepsTheRowsAndSaysWhere()
    {
        auto* edit = child<QLineEdit>(m_window->page(), "filterEdit");
        type(edit, u"level=省"_s);
        QCOMPARE(model()->rowCount(), 2);
        type(edit, u" and nosuch=3"_s);
        auto* problem = child<QLabel>(m_window->page(), "filterProblemLabel");
        QVERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(u"nosuch"_s));
        QCOMPARE(model()->rowCount(), 2);
    }

    void leadsFromTheFilterToTheRows()
    {
        auto* edit = child<QLineEdit>(m_window->page(), "filterEdit");
        edit->setFocus();
        type(edit, u"level=省"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(model()->rowCount(), 2);
        QVERIFY(edit->hasFocus()); // more than one: it may be narrowed further
        QTest::keyClick(edit, Qt::Key_Down);
        QVERIFY(grid()->hasFocus());
        QVERIFY(grid()->currentIndex().isValid());
        child<QToolButton>(m_window->page(), "filterClearButton")->click();
    }

    void takesAPastedColumn()
    {
        auto* edit = child<QLineEdit>(m_window->page(), "filterEdit");
        const int name = model()->columnOf(u"name");
        const QString first = model()->index(0, name).data().toString();
        const QString second = model()->index(5, name).data().toString();
        QGuiApplication::clipboard()->setText(first + u'\n' + second + u"\r\n"_s);
        edit->setFocus();
        QTest::keySequence(edit, QKeySequence::Paste);
        QTRY_COMPARE(model()->rowCount(), 2);
        QCOMPARE(m_window->page()->findChildren<Chip*>().size(), 1);
        child<QToolButton>(m_window->page(), "filterClearButton")->click();
        QTRY_COMPARE(model()->rowCount(), 12);
        // The same words side by side find nothing, and it is said why.
        type(edit, first + u' ' + second);
        auto* pane = m_window->page()->findChild<StatePane*>();
        QCOMPARE(pane->state(), StatePane::State::Empty);
        bool said = false;
        for (const QLabel* label : pane->findChildren<QLabel*>())
            said = said || label->text().contains(u"或"_s);
        QVERIFY(said);
    }

    void emptyFilterHasAWayOut()
    {
        type(child<QLineEdit>(m_window->page(), "filterEdit"), u"zzzz"_s);
        auto* pane = m_window->page()->findChild<StatePane*>();
        QCOMPARE(pane->state(), StatePane::State::Empty);
        child<QPushButton>(pane, "emptyActionButton")->click();
        QCOMPARE(model()->rowCount(), 12);
        QCOMPARE(pane->state(), StatePane::State::Content);
    }

    void quickFiltersWriteTheExpression()
    {
        auto* bar = m_window->page()->findChild<FilterBar*>();
        auto* quick = m_window->page()->findChild<QuickFilters*>();
        quick->button(u"level=省"_s)->click();
        QCOMPARE(bar->filter(), u"level=省"_s);
        QCOMPARE(model()->rowCount(), 2);
        quick->button(u"level=市"_s)->click(); // levels exclude each other
        QCOMPARE(bar->filter(), u"level=市"_s);
        quick->button(u"gap<0"_s)->click();
        QCOMPARE(bar->filter(), u"level=市 and gap<0"_s);
        QCOMPARE(model()->rowCount(), 2);
        QVERIFY(quick->button(u"gap<0"_s)->isChecked());
        quick->button(u"gap<0"_s)->click();
        quick->button(u"level=市"_s)->click();
        QCOMPARE(model()->rowCount(), 12);
        QCOMPARE(m_window->window->location().filter, QString());
    }

    void myUnitIsKept()
    {
        auto* unit = child<QToolButton>(m_window->page(), "quickUnit");
        const QList<QAction*> units = unit->menu()->actions();
        const auto wanted = std::find_if(
            units.begin(), units.end(), [](const QAction* a) { return a->text() == u"文昌街道"_s; });
        QVERIFY(wanted != units.end());
        (*wanted)->trigger();
        QTRY_COMPARE(model()->rowCount(), 2);
        QCOMPARE(m_window->preferences.views.value(u"myUnit"_s), u"文昌街道"_s.toUtf8());
        const Preferences kept = m_window->preferences;
        m_window = std::make_unique<ProjectWindow>(m_path, kept);
        auto* again = m_window->page()->findChild<QuickFilters*>()->button(u"unit=文昌街道"_s);
        QVERIFY(again);
        again->click();
        QCOMPARE(model()->rowCount(), 2);
    }

    void locationNarrowsAndSelects()
    {
        m_window->window->go({u"projects"_s, u"level=省"_s, {}, {}});
        m_window->settle();
        QCOMPARE(model()->rowCount(), 2);
        const qint64 hidden = projectNamed(u"科创孵化器"_s);
        m_window->window->go({u"projects"_s, {}, u"projects/%1"_s.arg(hidden), {}});
        m_window->settle();
        QCOMPARE(currentProject(), hidden);
        QCOMPARE(detail()->project(), hidden);
    }

    void headerSortsAndShiftAdds()
    {
        clickHeader(u"total"_s, Qt::NoModifier);
        QCOMPARE(model()->sortKeys(), (QList<SortKey> {{u"total"_s, false}}));
        clickHeader(u"total"_s, Qt::NoModifier);
        QCOMPARE(model()->sortKeys(), (QList<SortKey> {{u"total"_s, true}}));
        clickHeader(u"level"_s, Qt::ShiftModifier);
        QCOMPARE(model()->sortKeys(), (QList<SortKey> {{u"total"_s, true}, {u"level"_s, false}}));
        clickHeader(u"total"_s, Qt::ShiftModifier);
        QCOMPARE(model()->sortKeys(), (QList<SortKey> {{u"level"_s, false}}));
    }

    void cursorFollowsItsProjectThroughSortAndRefresh()
    {
        const qint64 project = projectNamed(u"冷链物流基地"_s);
        grid()->setCursor(model()->index(model()->rowOf(project), model()->columnOf(u"target")));
        clickHeader(u"total"_s, Qt::NoModifier);
        QCOMPARE(currentProject(), project);
        QCOMPARE(grid()->currentIndex().column(), model()->columnOf(u"target"));
        m_window->window->refresh();
        m_window->settle();
        QCOMPARE(currentProject(), project);
        QCOMPARE(model()->sortKeys().size(), 1);
    }

    void selectionSurvivesAFilter()
    {
        const QList<qint64> kept {projectNamed(u"永威新能源电池项目"_s), projectNamed(u"数字产业园(一期)"_s)};
        QItemSelection selection;
        for (const qint64 project : kept) {
            const QModelIndex cell = model()->index(model()->rowOf(project), model()->columnOf(u"total"));
            selection.select(cell, cell);
        }
        grid()->setCursor(selection.indexes().first());
        grid()->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        type(child<QLineEdit>(m_window->page(), "filterEdit"), u"level=省"_s);
        QCOMPARE(grid()->selectedCells().size(), 2);
        QVERIFY2(status().contains(u"320,000"_s), qPrintable(status()));
    }

    void statusSumsTheSelection()
    {
        const int total = model()->columnOf(u"total");
        grid()->setCursor(model()->index(0, total));
        grid()->setFocus();
        QTest::keyClick(grid(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(grid(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(grid()->selectedCells().size(), 3);
        QVERIFY2(status().contains(u"137,000 万元"_s), qPrintable(status())); // 120000 + 8000 + 9000
        child<QToolButton>(m_window->page(), "yiButton")->click();
        QVERIFY2(status().contains(u"13.7 亿元"_s), qPrintable(status()));
    }

    void blockAcrossFrozenColumns()
    {
        grid()->setFocus();
        grid()->setCursor(model()->index(2, model()->columnOf(u"unit")));
        grid()->horizontalScrollBar()->setValue(grid()->horizontalScrollBar()->maximum());
        const QModelIndex name = model()->index(4, model()->columnOf(u"name"));
        QVERIFY(grid()->viewport()->rect().contains(grid()->visualRect(name)));
        QCOMPARE(grid()->indexAt(grid()->visualRect(name).center()), name);
        QTest::mouseClick(
            grid()->viewport(), Qt::LeftButton, Qt::ShiftModifier, grid()->visualRect(name).center());
        // name, level and unit in three rows, whatever is scrolled away
        QCOMPARE(grid()->selectedCells().size(), 9);
    }

    void scrollingKeepsFrozenColumnsAndUncoversTheCursor()
    {
        grid()->setFocus();
        grid()->setCursor(model()->index(0, model()->columnOf(u"code")));
        QVERIFY(grid()->horizontalScrollBar()->value() > 0);
        QCOMPARE(grid()->visualRect(model()->index(0, model()->columnOf(u"lamp"))).left(), 0);
        const QModelIndex level = model()->index(0, model()->columnOf(u"level"));
        grid()->setCursor(level);
        const QRect name = grid()->visualRect(model()->index(0, model()->columnOf(u"name")));
        QVERIFY(grid()->visualRect(level).left() >= name.right());
    }

    void dragSelectsABlock()
    {
        const QRect first = grid()->visualRect(model()->index(1, model()->columnOf(u"level")));
        const QRect last = grid()->visualRect(model()->index(3, model()->columnOf(u"unit")));
        QTest::mousePress(grid()->viewport(), Qt::LeftButton, {}, first.center());
        QTest::mouseMove(grid()->viewport(), last.center() - QPoint(3, 3));
        QTest::mouseMove(grid()->viewport(), last.center());
        QTest::mouseRelease(grid()->viewport(), Qt::LeftButton, {}, last.center());
        QCOMPARE(grid()->selectedCells().size(), 6);
    }

    void copiesWhatIsSelected()
    {
        clickHeader(u"code"_s, Qt::NoModifier);
        grid()->setFocus();
        grid()->setCursor(model()->index(0, model()->columnOf(u"total")));
        QTest::keyClick(grid(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(grid(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(grid(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"120000\t24000\n8000\t2400\n"_s);
        QVERIFY(QApplication::clipboard()->mimeData()->hasHtml());
        QTest::keyClick(grid(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(u"总投资(万元)\t年度计划投资(万元)\n"_s));
    }

    void columnsAreChosenKeptAndReset()
    {
        child<QToolButton>(m_window->page(), "columnsButton")->click();
        auto* chooser = m_window->page()->findChild<ColumnChooser*>();
        QVERIFY(chooser->isVisible());
        auto* list = child<QListWidget>(chooser, "columnList");
        child<QLineEdit>(chooser, "columnSearch")->setText(u"建设地点"_s);
        QListWidgetItem* place = nullptr;
        for (int i = 0; i < list->count(); ++i) {
            if (!list->item(i)->isHidden())
                place = list->item(i);
        }
        QVERIFY(place);
        place->setCheckState(Qt::Checked);
        const int column = model()->columnOf(u"place");
        QVERIFY(!grid()->isColumnHidden(column));
        chooser->hide();
        grid()->setColumnWidth(column, 321);
        grid()->header()->moveSection(grid()->header()->visualIndex(column), 2);
        const Preferences kept = m_window->preferences;
        m_window = std::make_unique<ProjectWindow>(m_path, kept);
        QCOMPARE(grid()->visibleColumns().at(2), column);
        QCOMPARE(grid()->columnWidth(column), 321);
        child<QToolButton>(m_window->page(), "columnsButton")->click();
        child<QPushButton>(m_window->page()->findChild<ColumnChooser*>(), "resetColumnsButton")->click();
        QVERIFY(grid()->isColumnHidden(column));
        // All but the frozen at once, then those that are wanted.
        child<QToolButton>(m_window->page(), "columnsButton")->click();
        chooser = m_window->page()->findChild<ColumnChooser*>();
        child<QPushButton>(chooser, "noColumnsButton")->click();
        QCOMPARE(grid()->visibleColumns().size(), 2);
        child<QPushButton>(chooser, "allColumnsButton")->click();
        QVERIFY(!grid()->isColumnHidden(column));
        QCOMPARE(grid()->visibleColumns().size(), child<QListWidget>(chooser, "columnList")->count());
        child<QPushButton>(chooser, "resetColumnsButton")->click();
    }

    void altArrowsWalkTheRows()
    {
        grid()->setCursor(model()->index(3, model()->columnOf(u"name")));
        detail()->tabs()->setCurrentIndex(1);
        auto* month = child<QLineEdit>(detail(), "monthEdit3");
        month->setFocus();
        QTest::keyClick(month, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(grid()->currentIndex().row(), 4);
        m_window->settle();
        QCOMPARE(detail()->project(), currentProject());
        QCOMPARE(child<QLabel>(detail(), "detailName")->text(), nameAt(4));
    }

    void detailShowsStagesAndCollapses()
    {
        grid()->setCursor(model()->index(model()->rowOf(projectNamed(u"永威新能源电池项目"_s)), 1));
        m_window->settle();
        QVERIFY(detail()->stages()->links()[1].reached);
        QCOMPARE(detail()->stages()->links()[1].on, QDate(2020, 5, 6));
        QVERIFY(!detail()->stages()->links()[2].reached);
        const int before = grid()->width();
        child<QToolButton>(m_window->page(), "detailButton")->click();
        QVERIFY(!detail()->isVisible());
        QTRY_VERIFY(grid()->width() > before);
        const Preferences kept = m_window->preferences;
        m_window = std::make_unique<ProjectWindow>(m_path, kept);
        QVERIFY(!detail()->isVisible());
    }

    void exportsWhatIsSeen()
    {
        const QString file = m_dir.filePath(u"out%1.csv"_s.arg(m_count));
        m_window->prompts.files = {file};
        type(child<QLineEdit>(m_window->page(), "filterEdit"), u"恩村"_s);
        clickHeader(u"total"_s, Qt::NoModifier);
        child<QToolButton>(m_window->page(), "exportButton")->click();
        QTRY_VERIFY(QFile::exists(file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
        const QStringList lines = QString::fromUtf8(bytes).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.at(0).startsWith(u"红黄绿,项目名称,"_s));
        QVERIFY(lines.at(1).contains(u",'-5号楼改扩建,"_s));
        QVERIFY(lines.at(3).contains(u",120000,24000,36000,150.00,"_s));
    }

    void unreadableLedgerSaysSo()
    {
        // A scope without projects' entries still lists them; nothing of the year is made up.
        m_window->window->setScope(2019, QDate(2019, 12, 31));
        m_window->settle();
        QCOMPARE(model()->rowCount(), 12);
        QVERIFY(model()->value(model()->index(0, model()->columnOf(u"level"))).isNull());
    }

    void picturesInBothThemes_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1366x768") << QSize(1366, 768);
        QTest::newRow("1920x1080") << QSize(1920, 1080);
    }
    void picturesInBothThemes()
    {
        QFETCH(QSize, size);
        m_window->window->resize(size);
        for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark}) {
            applyTheme(*qApp, theme, 100);
            for (int tab = 0; tab < detail()->tabs()->count(); ++tab) {
                detail()->tabs()->setCurrentIndex(tab);
                m_window->settle();
                shoot(m_window->window.get(),
                    u"projects-%1-%2-%3"_s.arg(size.width())
                        .arg(tab)
                        .arg(theme == ThemeKind::Light ? u"light"_s : u"dark"_s));
            }
        }
        applyTheme(*qApp, ThemeKind::Light, 100);
        // Nothing of the page lies outside of the window, whatever its size.
        for (const QWidget* widget : {static_cast<QWidget*>(grid()), static_cast<QWidget*>(detail())}) {
            const QRect box(widget->mapTo(m_window->window.get(), QPoint(0, 0)), widget->size());
            QVERIFY(m_window->window->rect().contains(box));
        }
    }

private:
    [[nodiscard]] GridView* grid() const { return m_window->page()->findChild<GridView*>(); }
    [[nodiscard]] DetailPanel* detail() const { return m_window->page()->findChild<DetailPanel*>(); }
    [[nodiscard]] GridModel* model() const { return qobject_cast<GridModel*>(grid()->model()); }
    [[nodiscard]] QString status() const
    {
        return child<QLabel>(m_window->window.get(), "statusLabel")->text();
    }
    [[nodiscard]] qint64 currentProject() const { return model()->project(grid()->currentIndex().row()); }
    [[nodiscard]] QString nameAt(int row) const
    {
        return model()->index(row, model()->columnOf(u"name")).data().toString();
    }
    [[nodiscard]] qint64 projectNamed(const QString& name) const
    {
        for (const TableRow& row : model()->table().rows) {
            if (row.cells[size_t(model()->columnOf(u"name"))].text() == name)
                return row.id.key[0];
        }
        return 0;
    }
    void clickHeader(const QString& field, Qt::KeyboardModifiers modifiers) const
    {
        GridHeader* header = grid()->header();
        const int column = model()->columnOf(field);
        grid()->scrollTo(model()->index(0, column));
        const QPoint at(
            header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, at);
    }

    QTemporaryDir m_dir;
    QString m_path;
    int m_count = 0;
    std::unique_ptr<ProjectWindow> m_window;
};

QTEST_MAIN(TestProjectsPage)
#include "tst_projectspage.moc"
