// SPDX-License-Identifier: GPL-3.0-or-later
#include "projectfixture.h"
#include "ui/facts/gridroles.h"
#include "ui/facts/gridview.h"
#include "ui/grid/colourrules.h"
#include "ui/grid/gridmodel.h"
#include "ui/grid/savedviews.h"
#include "ui/grid/totalsrow.h"
#include "ui/grid/valuefilter.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterbar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

/// How rows and columns are arranged: values to choose from in the heads, groups with subtotals, totals,
/// saved views and colours, on the projects of a real ledger.
class TestGridArrange : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeKind::Light, 100);
        applyLanguage(*qApp, u"zh_CN"_s);
    }
    void init()
    {
        const QString path = m_dir.filePath(u"%1.sanpi"_s.arg(++m_count));
        makeLedger(path, sampleProjects());
        m_path = path;
        m_window = std::make_unique<ProjectWindow>(path);
        QApplication::setActiveWindow(m_window->window.get());
        grid()->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void valuesOfAColumnBecomeAPartOfTheFilter()
    {
        grid()->setCursor(model()->index(0, column(u"unit")));
        QTest::keyClick(grid(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        auto* popup = m_window->page()->findChild<ValueFilter*>();
        QVERIFY(popup && popup->isVisible());
        QCOMPARE(popup->list()->count(), 5); // units, each once
        child<QPushButton>(popup, "noValuesButton")->click();
        check(popup, u"文昌街道"_s);
        check(popup, u"李万街道"_s);
        shoot(popup, u"grid-values"_s);
        child<QPushButton>(popup, "takeValuesButton")->click();
        QCOMPARE(model()->shown(), 4);
        QVERIFY2(bar()->filter().contains(u"unit=文昌街道"_s), qPrintable(bar()->filter()));
        // A second column narrows further; the first part stays.
        grid()->setCursor(model()->index(0, column(u"level")));
        QTest::keyClick(grid(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        child<QPushButton>(popup, "noValuesButton")->click();
        check(popup, u"省"_s);
        child<QPushButton>(popup, "takeValuesButton")->click();
        QCOMPARE(model()->shown(), 1);
        // What was chosen stands ticked when it is opened again, and goes with one button.
        grid()->setCursor(model()->index(0, column(u"unit")));
        QTest::keyClick(grid(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        int ticked = 0;
        for (int i = 0; i < popup->list()->count(); ++i)
            ticked += popup->list()->item(i)->checkState() == Qt::Checked;
        QCOMPARE(ticked, 2);
        child<QPushButton>(popup, "clearValuesButton")->click();
        QCOMPARE(bar()->filter(), u"level=省"_s);
        QCOMPARE(model()->shown(), 2);
    }

    void rangesAndSearchNarrowToo()
    {
        grid()->setCursor(model()->index(0, column(u"total")));
        QTest::keyClick(grid(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        auto* popup = m_window->page()->findChild<ValueFilter*>();
        child<QLineEdit>(popup, "fromEdit")->setText(u"1亿"_s);
        child<QLineEdit>(popup, "toEdit")->setText(u"20000"_s);
        child<QPushButton>(popup, "takeValuesButton")->click();
        QCOMPARE(model()->shown(), 3); // 15,000, 12,000 and 18,000
        grid()->setCursor(model()->index(0, column(u"unit")));
        QTest::keyClick(grid(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        child<QLineEdit>(popup, "valueSearch")->setText(u"sjz"_s); // 苏家作乡 by initials
        QTest::keyClick(child<QLineEdit>(popup, "valueSearch"), Qt::Key_Return);
        QCOMPARE(model()->shown(), 2);
    }

    void partsAreSaidShortly()
    {
        const QList<ColumnValue> values {{u"甲"_s, u"甲"_s, 1, {}}, {u"乙"_s, u"乙"_s, 1, {}},
            {u"丙 丁"_s, u"\"丙 丁\""_s, 1, {}}, {{}, u"空"_s, 1, {}}};
        QCOMPARE(valuesPart(u"x"_s, values, {true, false, false, false}), u"x=甲"_s);
        QCOMPARE(valuesPart(u"x"_s, values, {false, false, true, true}), u"(x=\"丙 丁\" or x=空)"_s);
        QCOMPARE(valuesPart(u"x"_s, values, {true, true, true, false}), u"x!=空"_s);
        QCOMPARE(valuesPart(u"x"_s, values, {true, true, true, true}), QString());
        QCOMPARE(withPart(u"x=甲 and y>3 and x<5"_s, u"x"_s, u"x=乙"_s), u"y>3 and x=乙"_s);
        QCOMPARE(withPart(u"(x=1 or y=2)"_s, u"x"_s, {}), u"(x=1 or y=2)"_s); // asks about both
        QCOMPARE(withPart(u"not (x=1 or x=2) and 文昌"_s, u"x"_s, {}), u"文昌"_s);
    }

    void groupsHaveSubtotalsAndFold()
    {
        arrange(u"责任单位"_s);
        QCOMPARE(model()->rowCount(), 12 + 5);
        QVERIFY(model()->isGroup(0));
        const QModelIndex head = model()->index(0, column(u"name"));
        QVERIFY2(head.data().toString().contains(u"3"_s), qPrintable(head.data().toString()));
        // 恩村街道: 120,000 + 8,000 + 3,600
        int enchun = -1;
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->isGroup(row)
                && model()->index(row, column(u"name")).data().toString().startsWith(u"恩村街道"_s))
                enchun = row;
        }
        QVERIFY(enchun >= 0);
        QCOMPARE(model()->index(enchun, column(u"total")).data().toString(), u"131,600"_s);
        QCOMPARE(model()->index(enchun, column(u"rate")).data().toString(), QString()); // no sum of rates
        grid()->setCursor(model()->index(enchun, column(u"name")));
        shoot(m_window->window.get(), u"grid-groups"_s);
        QTest::keyClick(grid(), Qt::Key_Space);
        QCOMPARE(model()->rowCount(), 12 + 5 - 3);
        QCOMPARE(model()->shown(), 12);
        // Folded or not, they count.
        QCOMPARE(totals()->textAt(column(u"total")), u"525,600"_s);
        QTest::keyClick(grid(), Qt::Key_Space);
        QCOMPARE(model()->rowCount(), 17);
        // Typing into a line of a group does nothing.
        QTest::keyClicks(grid(), u"9"_s);
        QVERIFY(model()->isGroup(enchun));
        QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        arrange({});
        QCOMPARE(model()->rowCount(), 12);
    }

    void totalsFollowTheFilter()
    {
        QCOMPARE(totals()->textAt(column(u"total")), u"525,600"_s);
        bar()->setFilter(u"unit=恩村街道"_s);
        emit bar()->filterChanged(bar()->filter());
        QCOMPARE(totals()->textAt(column(u"total")), u"131,600"_s);
        QVERIFY(totals()->textAt(column(u"name")).contains(u"3"_s));
        QCOMPARE(totals()->textAt(column(u"rate")), QString());
    }

    void viewsAreKeptAndSwitched()
    {
        auto* tabs = m_window->page()->findChild<ViewTabs*>();
        bar()->setFilter(u"level=省"_s);
        emit bar()->filterChanged(bar()->filter());
        arrange(u"责任单位"_s);
        m_window->prompts.text = u"省重点按单位"_s;
        child<QToolButton>(tabs, "addViewButton")->click();
        QCOMPARE(tabs->bar()->count(), 2);
        QCOMPARE(tabs->current(), 0);
        // Back to the grid as it came.
        QTest::keyClick(grid(), Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(tabs->current(), -1);
        QCOMPARE(model()->rowCount(), 12);
        QCOMPARE(bar()->filter(), QString());
        QTest::keyClick(grid(), Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(bar()->filter(), u"level=省"_s);
        QCOMPARE(model()->group(), u"unit"_s);
        QCOMPARE(model()->shown(), 2);
        // They are there after a restart.
        const Preferences kept = m_window->preferences;
        m_window.reset();
        m_window = std::make_unique<ProjectWindow>(m_path, kept);
        tabs = m_window->page()->findChild<ViewTabs*>();
        QCOMPARE(tabs->bar()->count(), 2);
        QCOMPARE(tabs->bar()->tabText(1), u"省重点按单位"_s);
    }

    void brokenViewsAreLeftOut()
    {
        QVERIFY(GridArrangement::fromJson("{]").isEmpty());
        QCOMPARE(GridArrangement::fromJson("[3, {\"name\":\"x\",\"sort\":7}]").size(), 2);
        const GridArrangement view {u"视图 & 1"_s, {{u"name"_s}, {{u"name"_s, 90}}, 1}, u"rate<60"_s,
            {{u"total"_s, true}}, u"unit"_s, {{u"慢"_s, u"rate<60"_s, Tone::Bad}}};
        QCOMPARE(GridArrangement::fromJson(GridArrangement::toJson({view})), QList {view});
    }

    void coloursWithLegend()
    {
        auto* legend = m_window->page()->findChild<ColourLegend*>();
        QVERIFY(!legend->isVisible());
        menuAction(1)->trigger();
        auto* dialog = m_window->page()->findChild<ColourDialog*>();
        QVERIFY(dialog);
        dialog->addRule({u"慢"_s, u"rate<"_s, Tone::Bad});
        child<QDialog>(m_window->page(), "colourDialog")->findChild<QPushButton*>();
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(dialog->isVisible()); // not yet a filter
        dialog->table()->item(0, 1)->setText(u"rate<60"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(legend->isVisible());
        int coloured = 0;
        for (int row = 0; row < model()->rowCount(); ++row) {
            const QModelIndex name = model()->index(row, column(u"name"));
            const bool slow = !model()->value(model()->index(row, column(u"rate"))).isNull()
                && model()->value(model()->index(row, column(u"rate"))).number() < 6'000;
            // Never the colour alone: a sign stands with it.
            QCOMPARE(name.data(Qt::BackgroundRole).isValid(), slow);
            QCOMPARE(name.data(MarkRole).isValid(), slow);
            coloured += slow;
        }
        QVERIFY(coloured > 0);
        auto* shown = legend->findChild<QToolButton*>();
        QVERIFY2(shown->text().contains(QString::number(coloured)), qPrintable(shown->text()));
        shoot(m_window->window.get(), u"grid-colours"_s);
        shown->click();
        QCOMPARE(model()->shown(), coloured);
    }
    void whatStaysAtTheLeftGoesOnWithOtherWork()
    {
        grid()->setFrozenCount(2);
        QVERIFY(grid()->frozenFits());
        const QList<int> before = grid()->visibleColumns();
        emit grid()->header()->sortClicked(column(u"total"), false);
        bar()->setFilter(u"level=省"_s);
        emit bar()->filterChanged(u"level=省"_s);
        QCOMPARE(model()->shown(), 2);
        QCOMPARE(grid()->frozenCount(), 2);
        QVERIFY(grid()->frozenHeader()->isVisible());
        QVERIFY(!grid()->frozenHeader()->isSectionHidden(before[0]));
        // One that stays is hidden: the one behind it does not take its place at the left.
        child<QToolButton>(m_window->page(), "columnsButton")->click();
        auto* list = child<QListWidget>(m_window->page(), "columnList");
        list->item(0)->setCheckState(Qt::Unchecked);
        QCOMPARE(grid()->frozenCount(), 1);
        QCOMPARE(grid()->visibleColumns().front(), before[1]);
        QVERIFY(grid()->frozenHeader()->isSectionHidden(before[2]));
        // So many that nothing is left to scroll: nothing stays, and the grid says so.
        grid()->setFrozenCount(int(before.size()) - 1);
        QVERIFY(!grid()->frozenFits());
    }

private:
    [[nodiscard]] GridView* grid() const { return m_window->page()->findChild<GridView*>(); }
    [[nodiscard]] GridModel* model() const { return qobject_cast<GridModel*>(grid()->model()); }
    [[nodiscard]] FilterBar* bar() const { return m_window->page()->findChild<FilterBar*>(); }
    [[nodiscard]] TotalsRow* totals() const { return m_window->page()->findChild<TotalsRow*>(); }
    [[nodiscard]] int column(QStringView field) const { return model()->columnOf(field); }
    static void check(ValueFilter* popup, const QString& value)
    {
        for (int i = 0; i < popup->list()->count(); ++i) {
            if (popup->list()->item(i)->text().startsWith(value))
                popup->list()->item(i)->setCheckState(Qt::Checked);
        }
    }
    [[nodiscard]] QAction* menuAction(int at) const
    {
        QMenu* menu = child<QToolButton>(m_window->page(), "arrangeButton")->menu();
        emit menu->aboutToShow();
        return menu->actions().at(at);
    }
    /// By the menu; empty: no groups.
    void arrange(const QString& label) const
    {
        QMenu* groups = menuAction(0)->menu();
        for (QAction* action : groups->actions()) {
            if (label.isEmpty() ? action == groups->actions().front() : action->text() == label)
                action->trigger();
        }
    }

    QTemporaryDir m_dir;
    QString m_path;
    int m_count = 0;
    std::unique_ptr<ProjectWindow> m_window;
};

QTEST_MAIN(TestGridArrange)
#include "tst_gridarrange.moc"
