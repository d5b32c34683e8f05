// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bartable.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/problemlist.h"
#include "ui/widgets/states.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCalendarWidget>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

class TestWidgets : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeKind::Light, 100); }

    void barGeometry_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("maximum");
        QTest::addColumn<double>("right");
        QTest::addColumn<bool>("cut");
        QTest::newRow("nothing") << 0.0 << 100.0 << 10.0 << false;
        QTest::newRow("half") << 50.0 << 100.0 << 110.0 << false;
        QTest::newRow("full") << 100.0 << 100.0 << 210.0 << false;
        QTest::newRow("beyond the scale") << 167.55 << 150.0 << 210.0 << true;
        QTest::newRow("negative stays at zero") << -5.0 << 100.0 << 10.0 << false;
        QTest::newRow("no scale") << 5.0 << 0.0 << 10.0 << true;
    }

    void barGeometry()
    {
        QFETCH(double, value);
        QFETCH(double, maximum);
        Bar bar;
        bar.value = value;
        bar.maximum = maximum;
        bar.target = maximum / 2;
        const BarGeometry g = BarGeometry::of(bar, QRectF(10, 0, 200, 30), 10);
        QTEST(g.fill.right(), "right");
        QTEST(g.cut, "cut");
        QCOMPARE(g.track.center().y(), 15.0);
        QCOMPARE(g.targetX.has_value(), maximum >= maximum / 2);
        if (maximum > 0)
            QCOMPARE(*g.targetX, 110.0);
    }

    void marksBeyondTheScaleAreLeftOut()
    {
        Bar bar;
        bar.maximum = 100;
        bar.pace = 120.0;
        QVERIFY(!BarGeometry::of(bar, QRectF(0, 0, 100, 10), 4).paceX);
    }

    void barTableOpensRows()
    {
        BarTable table;
        QAbstractItemModelTester tester(table.bars());
        table.setRows({u"级别"_s, u"完成率"_s, u"完成率"_s, u"完成"_s}, sampleRows());
        table.resize(600, 200);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QSignalSpy opened(&table, &BarTable::rowOpened);
        QTest::mouseClick(
            table.viewport(), Qt::LeftButton, {}, table.visualRect(table.bars()->index(1, 0)).center());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.takeFirst().at(0).toString(), u"level=市"_s);
        QTest::mouseDClick(
            table.viewport(), Qt::LeftButton, {}, table.visualRect(table.bars()->index(1, 1)).center());
        QVERIFY(opened.size() <= 1); // never twice
        opened.clear();
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Down);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.takeFirst().at(0).toString(), u"level=区"_s);
        QTest::keyClick(&table, Qt::Key_Space);
        QCOMPARE(opened.size(), 1);
        shoot(&table, u"bar-table"_s);
    }

    void barTableFitsItsWidth()
    {
        BarTable table;
        table.setRows({u"级别"_s, u""_s, u"完成率"_s, u"完成"_s}, sampleRows());
        for (const int width : {320, 500, 900}) {
            table.resize(width, 200);
            table.show();
            int sum = 0;
            for (int column = 0; column < 4; ++column)
                sum += table.columnWidth(column);
            QVERIFY2(sum <= table.viewport()->width(), qPrintable(QString::number(width)));
            QVERIFY(table.columnWidth(3) > QFontMetrics(table.font()).horizontalAdvance(u"102.62"_s));
        }
    }

    void barTableSpeaks()
    {
        BarTable table;
        table.setRows({u"级别"_s, u""_s, u"完成率"_s, u"完成"_s}, sampleRows());
        const QModelIndex bar = table.bars()->index(0, 1);
        QCOMPARE(bar.data(Qt::AccessibleTextRole).toString(), u"150.41%"_s);
        QCOMPARE(bar.data(Qt::ToolTipRole).toString(), u"47.80 ÷ 31.78 亿元"_s);
    }

    void cardIsAButton()
    {
        FigureCard card;
        card.setContent({u"累计完成"_s, u"267.85"_s, u"亿元"_s, u"较上月 +31.30"_s, Tone::Muted, Lamp::Green,
            u"按月合计"_s});
        QVERIFY(card.accessibleName().contains(u"累计完成 267.85亿元"_s));
        QVERIFY(card.accessibleName().contains(lampText(Lamp::Green)));
        QVERIFY(card.width() > 0);
        QVERIFY(card.minimumSizeHint().width()
            >= QFontMetrics(fontOf(TextRole::Figure)).horizontalAdvance(u"267.85"_s));
        card.show();
        QSignalSpy clicked(&card, &QAbstractButton::clicked);
        QTest::keyClick(&card, Qt::Key_Space);
        QTest::mouseClick(&card, Qt::LeftButton);
        QCOMPARE(clicked.size(), 2);
    }

    void filterParts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("empty") << u""_s << QStringList();
        QTest::newRow("one") << u"level=省"_s << QStringList {u"level=省"_s};
        QTest::newRow("two") << u"level=省 and rate<60"_s << QStringList {u"level=省"_s, u"rate<60"_s};
        QTest::newRow("capitals") << u"a=1 AND b=2"_s << QStringList {u"a=1"_s, u"b=2"_s};
        QTest::newRow("brackets") << u"(a=1 and b=2) and c=3"_s << QStringList {u"(a=1 and b=2)"_s, u"c=3"_s};
        QTest::newRow("or is one") << u"a=1 or b=2 and c=3"_s << QStringList {u"a=1 or b=2 and c=3"_s};
        QTest::newRow("或 is one, too") << u"甲 或 乙"_s << QStringList {u"甲 或 乙"_s};
        QTest::newRow("quotes") << u"name~\"a and b\" and c=3"_s
                                << QStringList {u"name~\"a and b\""_s, u"c=3"_s};
        QTest::newRow("inside a word")
            << u"name~android and unit~land"_s << QStringList {u"name~android"_s, u"unit~land"_s};
    }

    void filterParts()
    {
        QFETCH(QString, text);
        QTEST(sanpi::filterParts(text), "parts");
    }

    void filterBarBuildsASentence()
    {
        FilterBar bar;
        bar.setVocabulary(
            {{u"level"_s, u"级别"_s, {u"省"_s, u"市"_s, u"区"_s}}, {u"rate"_s, u"完成率"_s, {}}});
        bar.resize(700, 120);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QSignalSpy changed(&bar, &FilterBar::filterChanged);
        type(bar.editor(), u"level=省"_s);
        QTRY_COMPARE(changed.size(), 1); // while typing, after the pause, once
        QCOMPARE(changed.last().at(0).toString(), u"level=省"_s);
        QTest::keyClick(bar.editor(), Qt::Key_Return);
        QCOMPARE(changed.size(), 1); // the same filter is not told twice
        QCOMPARE(bar.editor()->text(), QString());
        QTest::keyClicks(bar.editor(), u"rate<60 or rate>100"_s);
        QTest::keyClick(bar.editor(), Qt::Key_Return);
        QCOMPARE(bar.filter(), u"level=省 and (rate<60 or rate>100)"_s);
        QCOMPARE(bar.findChildren<Chip*>().size(), 2);
        shoot(&bar, u"filter-bar"_s);

        QTest::mouseClick(
            child<QToolButton>(bar.findChildren<Chip*>().first(), "chipRemoveButton"), Qt::LeftButton);
        QTRY_COMPARE(bar.filter(), u"rate<60 or rate>100"_s);
        QCOMPARE(changed.last().at(0).toString(), u"rate<60 or rate>100"_s);
        bar.editor()->setFocus();
        QTest::keyClick(bar.editor(), Qt::Key_Backspace); // takes the last chip back into the line
        QCOMPARE(bar.editor()->text(), u"rate<60 or rate>100"_s);
        QVERIFY(bar.findChildren<Chip*>().isEmpty());
        bar.setFilter(u"level=区"_s);
        changed.clear();
        QTest::mouseClick(child<QToolButton>(&bar, "filterClearButton"), Qt::LeftButton);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(bar.filter(), QString());
    }

    void filterBarCompletesByLabelAndValue()
    {
        FilterBar bar;
        bar.setVocabulary(
            {{u"level"_s, u"级别"_s, {u"省"_s, u"市"_s, u"区"_s}}, {u"rate"_s, u"完成率"_s, {}}});
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        bar.editor()->setFocus();
        type(bar.editor(), u"级"_s);
        auto* popup = qobject_cast<QAbstractItemView*>(QApplication::activePopupWidget());
        QVERIFY(popup);
        QCOMPARE(popup->model()->rowCount(), 1);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(bar.editor()->text(), u"level"_s);
        QTest::keyClicks(bar.editor(), u"="_s);
        popup = qobject_cast<QAbstractItemView*>(QApplication::activePopupWidget());
        QVERIFY(popup);
        QCOMPARE(popup->model()->rowCount(), 3);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(bar.editor()->text(), u"level=市"_s);
        // An emptied line offers nothing: the list would swallow the click that comes next.
        type(bar.editor(), u" and l"_s);
        QVERIFY(QApplication::activePopupWidget());
        bar.editor()->selectAll();
        QTest::keyClick(bar.editor(), Qt::Key_Backspace);
        QVERIFY(bar.editor()->text().isEmpty());
        QVERIFY(!QApplication::activePopupWidget());
    }

    void aDayIsTypedWhereOneClicks()
    {
        DayEdit edit;
        edit.setDate(QDate(2026, 11, 28));
        edit.show();
        QVERIFY(QTest::qWaitForWindowExposed(&edit));
        auto* line = edit.findChild<QLineEdit*>();
        QTest::mouseClick(line, Qt::LeftButton, {}, QPoint(12, line->height() / 2));
        QTest::keyClicks(&edit, u"20211231"_s);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(edit.date(), QDate(2021, 12, 31));
        // All of it, with dashes, dots or nothing between; from the front, too.
        for (const QString& typed : {u"2022-02-15"_s, u"2022.02.15"_s, u"20220215"_s, u"2022-2-15"_s}) {
            edit.setDate(QDate(2021, 12, 10));
            QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(&edit, typed);
            QTest::keyClick(&edit, Qt::Key_Return);
            QCOMPARE(edit.date(), QDate(2022, 2, 15));
        }
        QTest::keyClick(&edit, Qt::Key_Home);
        QTest::keyClicks(&edit, u"2023"_s);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(edit.date(), QDate(2023, 2, 15));
        // Its calendar is of the program's own look.
        QTest::keyClick(&edit, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(edit.calendarWidget()->firstDayOfWeek(), Qt::Monday);
    }

    void theWheelTurnsNoBoxThatItPassesOver()
    {
        const auto turn = [](QWidget* box) {
            QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120),
                Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(box, &wheel);
        };
        QScrollArea area;
        auto* within = new QSpinBox;
        within->setValue(5);
        area.setWidget(within);
        area.show();
        within->setFocus();
        turn(within);
        QCOMPARE(within->value(), 5); // not with the focus either: the wheel is the area's
        QWidget plain;
        auto* elsewhere = new QSpinBox(&plain);
        auto* other = new QSpinBox(&plain);
        elsewhere->setValue(5);
        plain.show();
        QApplication::setActiveWindow(&plain);
        other->setFocus();
        turn(elsewhere);
        QCOMPARE(elsewhere->value(), 5);
        elsewhere->setFocus();
        turn(elsewhere);
        QCOMPARE(elsewhere->value(), 4); // whoever is in it means it
    }

    void quickAnswersShowNoSkeleton()
    {
        auto* content = new QLabel(u"content"_s);
        StatePane pane(content);
        pane.resize(400, 300);
        pane.show();
        pane.showLoading();
        QVERIFY(!content->isVisible()); // nothing has been answered yet
        pane.showContent();
        pane.showLoading();
        QVERIFY(content->isVisible()); // what stands stays for the first moment
        pane.showContent();
        QTest::qWait(200);
        QVERIFY(content->isVisible());
        QCOMPARE(pane.state(), StatePane::State::Content);
        pane.showLoading();
        QTRY_VERIFY(!content->isVisible());
    }

    void emptyStateSaysWhatToDo()
    {
        StatePane pane(new QLabel(u"content"_s));
        pane.resize(700, 400);
        pane.show();
        pane.showEmpty(
            {Symbol::Import, u"还没有项目"_s, u"把年度台账拖到窗口里，核对后导入。"_s, u"导入台账…"_s});
        QSignalSpy acted(&pane, &StatePane::actionTriggered);
        QTest::mouseClick(child<QPushButton>(&pane, "emptyActionButton"), Qt::LeftButton);
        QCOMPARE(acted.size(), 1);
        shoot(&pane, u"empty-state"_s);
        pane.showError(u"读取失败"_s, u"没有改动任何数据。"_s);
        QVERIFY(!child<QPushButton>(&pane, "emptyActionButton")->isVisible());
    }

    void infoBarActsAndCloses()
    {
        InfoBar bar;
        QVERIFY(!bar.isVisible());
        bar.showMessage(Tone::Warn, u"一处提醒"_s, u"查看"_s, u"技术细节"_s);
        bar.resize(600, bar.sizeHint().height());
        QVERIFY(bar.isVisible());
        QSignalSpy acted(&bar, &InfoBar::actionTriggered);
        QTest::mouseClick(child<QPushButton>(&bar, "infoBarActionButton"), Qt::LeftButton);
        QCOMPARE(acted.size(), 1);
        shoot(&bar, u"info-bar"_s);
        QTest::keyClick(&bar, Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
    }

    void busyBarCancels()
    {
        BusyBar bar;
        bar.start(u"导入 2021年台账"_s);
        auto* progress = bar.findChild<QProgressBar*>();
        QCOMPARE(progress->maximum(), 0); // how far is not known yet
        bar.setProgress(30, 120);
        QCOMPARE(progress->value() * 4, progress->maximum());
        QSignalSpy cancelled(&bar, &BusyBar::cancelled);
        auto* button = child<QPushButton>(&bar, "busyCancelButton");
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(!button->isEnabled()); // one cancel is enough
        bar.finish();
        QVERIFY(!bar.isVisible());
    }

    void problemListFiltersJumpsAndCopies()
    {
        ProblemList list;
        QAbstractItemModelTester tester(list.model());
        list.setRows({{false, u"台账!F12"_s, u"总投资"_s, u"不是金额：约3亿"_s},
            {true, u"台账!G7"_s, u"年度计划"_s, u"高于总投资"_s},
            {false, u"台账!B40"_s, u"项目代码"_s, u"重复：见第 12 行"_s}});
        list.resize(800, 240);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        shoot(&list, u"problem-list"_s);
        QCOMPARE(list.model()->rowCount(), 3);
        child<QComboBox>(&list, "severityComboBox")->setCurrentIndex(1);
        QCOMPARE(list.model()->rowCount(), 2);
        QSignalSpy jumped(&list, &ProblemList::problemActivated);
        list.view()->setFocus();
        list.view()->setCurrentIndex(list.model()->index(1, 0));
        QTest::keyClick(list.view(), Qt::Key_Return);
        QCOMPARE(jumped.size(), 1);
        QCOMPARE(jumped.first().at(0).toInt(), 2); // counted in all rows
        list.view()->selectRow(0);
        QTest::keySequence(list.view(), QKeySequence::Copy);
        QVERIFY(QApplication::clipboard()->text().contains(u"台账!F12\t总投资\t不是金额：约3亿"_s));
    }

    void tableLetsTheKeyboardOut()
    {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* list = new ProblemList;
        list->setRows({{false, u"a"_s, u"b"_s, u"c"_s}});
        auto* after = new QLineEdit;
        column->addWidget(list);
        column->addWidget(after);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        list->view()->setFocus();
        QTest::keyClick(list->view(), Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(after->hasFocus());
    }

    void flowLayoutBreaksLines()
    {
        QWidget box;
        auto* flow = new FlowLayout(&box);
        for (int i = 0; i < 6; ++i) {
            auto* piece = new QWidget;
            piece->setFixedSize(100, 20);
            flow->addWidget(piece);
        }
        QCOMPARE(flow->heightForWidth(1000), 20);
        QCOMPARE(flow->heightForWidth(220), 3 * 20 + 2 * flow->spacing());
        QCOMPARE(flow->heightForWidth(50), 6 * 20 + 5 * flow->spacing());
    }

private:
    static QList<BarRow> sampleRows()
    {
        const auto row = [](const QString& label, double rate, const QString& done, Lamp lamp) {
            BarRow r;
            r.label = label;
            r.bar = {rate, 180, 100.0, 100.0, -1};
            r.figures = {QString::number(rate, 'f', 2) + u'%', done};
            r.lamp = lamp;
            r.filter = u"level="_s + label.left(1);
            r.derivation = u"47.80 ÷ 31.78 亿元"_s;
            return r;
        };
        return {row(u"省重点"_s, 150.41, u"47.80"_s, Lamp::Green),
            row(u"市重点"_s, 167.55, u"102.62"_s, Lamp::Green),
            row(u"区重点"_s, 69.28, u"117.43"_s, Lamp::Red)};
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
