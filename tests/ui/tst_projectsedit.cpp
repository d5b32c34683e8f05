// SPDX-License-Identifier: GPL-3.0-or-later
#include "projectfixture.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/gridroles.h"
#include "ui/facts/gridview.h"
#include "ui/facts/historytree.h"
#include "ui/pages/projects/detailpanel.h"
#include "ui/pages/projects/factsform.h"
#include "ui/pages/projects/monthstab.h"
#include "ui/pages/projects/newprojectdialog.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/infobar.h"

#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

/// What a person does to projects, with the keyboard, on a real ledger file; what the file then holds is read
/// back by a second connection.
class TestProjectsEdit : public QObject {
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
        QApplication::setActiveWindow(m_window->window.get());
        grid()->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void typingReplacesAndEnterGoesDown()
    {
        goTo(u"科创孵化器"_s, u"total"_s);
        const int row = grid()->currentIndex().row();
        QTest::keyClicks(grid(), u"6"_s);
        QVERIFY(editor());
        QTest::keyClicks(editor(), u"500"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(grid()->currentIndex().row(), row + 1);
        m_window->settle();
        QCOMPARE(stored(u"科创孵化器"_s, u"total"_s).money(), Money::fromWan(6'500));
        QVERIFY(m_window->session.state().undo.contains(u"科创孵化器"_s));
    }

    void tabGoesRightAndEscLeaves()
    {
        goTo(u"科创孵化器"_s, u"total"_s);
        QTest::keyClick(grid(), Qt::Key_F2);
        QTest::keyClick(editor(), Qt::Key_Tab);
        QCOMPARE(grid()->currentIndex().column(), model()->columnOf(u"target"));
        QTest::keyClick(grid(), Qt::Key_F2);
        editor()->setText(u"1"_s);
        QTest::keyClick(editor(), Qt::Key_Escape);
        m_window->settle();
        QCOMPARE(grid()->currentIndex().data().toString(), u"1,200"_s);
        QCOMPARE(sets(), 2); // the seed and the import: nothing was written
    }

    void enterComesBackToWhereTheTabsBegan()
    {
        goTo(u"科创孵化器"_s, u"total"_s);
        const QModelIndex start = grid()->currentIndex();
        QTest::keyClick(grid(), Qt::Key_Tab);
        QTest::keyClick(grid(), Qt::Key_F2);
        QTest::keyClick(editor(), Qt::Key_Tab); // from within a cell, too
        QVERIFY(grid()->currentIndex().column() != start.column());
        QTest::keyClick(grid(), Qt::Key_Return);
        QCOMPARE(grid()->currentIndex().column(), start.column());
        QCOMPARE(grid()->currentIndex().row(), start.row() + 1);
        // Arrows end the run: Enter goes straight down.
        QTest::keyClick(grid(), Qt::Key_Tab);
        QTest::keyClick(grid(), Qt::Key_Right);
        const int column = grid()->currentIndex().column();
        QTest::keyClick(grid(), Qt::Key_Return);
        QCOMPARE(grid()->currentIndex().column(), column);
        m_window->settle();
    }

    void inputMethodLosesNothing()
    {
        goTo(u"科创孵化器"_s, u"short"_s);
        // The composition begins while the grid has the keyboard.
        QInputMethodEvent composing(u"ke'chuang"_s, {});
        QApplication::sendEvent(grid(), &composing);
        QVERIFY(editor());
        QInputMethodEvent committed;
        committed.setCommitString(u"科创"_s);
        QApplication::sendEvent(QApplication::focusWidget(), &committed);
        QCOMPARE(editor()->text(), u"科创"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        m_window->settle();
        QCOMPARE(stored(u"科创孵化器"_s, u"short"_s).text(), u"科创"_s);
    }

    void amountsAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("wan");
        QTest::addColumn<bool>("hinted");
        QTest::newRow("plain") << u"7000"_s << qint64(7'000) << false;
        QTest::newRow("unit") << u"1.2亿"_s << qint64(12'000) << true;
        QTest::newRow("formula") << u"=1200*5"_s << qint64(6'000) << true;
    }
    void amountsAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, wan);
        QFETCH(bool, hinted);
        goTo(u"科创孵化器"_s, u"total"_s);
        QTest::keyClick(grid(), Qt::Key_F2);
        editor()->selectAll();
        type(editor(), typed);
        QCOMPARE(!editor()->hint().isEmpty(), hinted);
        QTest::keyClick(editor(), Qt::Key_Return);
        m_window->settle();
        QCOMPARE(stored(u"科创孵化器"_s, u"total"_s).money(), Money::fromWan(wan));
    }

    /// In a column of 万元 who types 1.2万 may have meant 12000.
    void saysWhatAnOddUnitMeans()
    {
        goTo(u"科创孵化器"_s, u"total"_s);
        QTest::keyClick(grid(), Qt::Key_F2);
        editor()->selectAll();
        type(editor(), u"1.2万"_s);
        QVERIFY2(editor()->hint().contains(u"already"_s), qPrintable(editor()->hint()));
        QTest::keyClick(editor(), Qt::Key_Escape);
        m_window->settle();
    }

    void saysWhatAnAmountMakesDoubtful()
    {
        goTo(u"科创孵化器"_s, u"total"_s); // with a target of 1,200
        QSignalSpy told(m_window->page(), &Page::notified);
        QTest::keyClicks(grid(), u"9"_s);
        editor()->setText(u"900"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        m_window->settle();
        QCOMPARE(stored(u"科创孵化器"_s, u"total"_s).money(), Money::fromWan(900));
        bool said = false;
        for (const auto& one : told) {
            const auto notification = one.first().value<Notification>();
            said = said || (notification.tone == Tone::Warn && notification.text.contains(u"1200"_s));
        }
        QVERIFY(said);
    }

    void choicesByPinyinInitials()
    {
        goTo(u"科创孵化器"_s, u"unit"_s);
        QTest::keyClicks(grid(), u"w"_s);
        QVERIFY(editor()->isOffering());
        QTest::keyClicks(editor(), u"cjd"_s);
        QCOMPARE(editor()->wanted(), u"文昌街道"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        m_window->settle();
        QCOMPARE(shown(u"科创孵化器"_s, u"unit"_s), u"文昌街道"_s);
        goTo(u"科创孵化器"_s, u"class"_s);
        QTest::keyClick(grid(), Qt::Key_F2);
        QTRY_VERIFY(editor()->isOffering()); // all of them, to choose from
        QTest::keyClick(editor(), Qt::Key_Down);
        QTest::keyClick(editor(), Qt::Key_Return);
        m_window->settle();
        QCOMPARE(shown(u"科创孵化器"_s, u"class"_s), u"竣工"_s);
    }

    void frozenCellsAreEditedWhereTheyStand()
    {
        goTo(u"科创孵化器"_s, u"code"_s);
        goTo(u"科创孵化器"_s, u"name"_s);
        QTest::keyClick(grid(), Qt::Key_F2);
        QCOMPARE(editor()->geometry().topLeft(), grid()->visualRect(grid()->currentIndex()).topLeft());
        editor()->setText(u"科创孵化器二期"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        m_window->settle();
        QCOMPARE(stored(u"科创孵化器二期"_s, u"name"_s).text(), u"科创孵化器二期"_s);
    }

    void whatCannotEnterStaysAtItsCell()
    {
        goTo(u"科创孵化器"_s, u"total"_s);
        const QModelIndex cell = grid()->currentIndex();
        QTest::keyClicks(grid(), u"x"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        m_window->settle();
        QVERIFY(cell.data(ProblemRole).toString().contains(u"x"_s));
        QCOMPARE(sets(), 2);
        grid()->setCursor(cell);
        QTest::keyClick(grid(), Qt::Key_Escape);
        QCOMPARE(cell.data().toString(), u"5,000"_s);
    }

    void rulesBetweenFieldsComeBackToTheCell()
    {
        goTo(u"科创孵化器"_s, u"end_planned"_s);
        const QModelIndex cell = grid()->currentIndex();
        typeOver(u"2020-01-01"_s); // before the planned start
        m_window->settle();
        QVERIFY(cell.data(ProblemRole).toString().contains(u"2021-03-01"_s));
        QVERIFY(stored(u"科创孵化器"_s, u"end_planned"_s).isNull());
        // Another project's code
        goTo(u"科创孵化器"_s, u"code"_s);
        const QModelIndex code = grid()->currentIndex();
        typeOver(u"2101-410871-04-01-100001"_s);
        m_window->settle();
        QVERIFY(!code.data(ProblemRole).toString().isEmpty());
        QCOMPARE(sets(), 2);
    }

    void computedCellsSayWhy()
    {
        goTo(u"科创孵化器"_s, u"rate"_s);
        QTest::keyClicks(grid(), u"9"_s);
        QVERIFY(!editor());
        QCOMPARE(grid()->currentIndex().data().toString(), u"90.00"_s);
    }

    void deleteClearsABlockAsOneStep()
    {
        grid()->setCursor(model()->index(0, model()->columnOf(u"total")));
        QTest::keyClick(grid(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(grid(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(grid(), Qt::Key_Delete);
        m_window->settle();
        QVERIFY(m_window->prompts.asked.isEmpty());
        QCOMPARE(sets(), 3);
        QVERIFY(model()->value(model()->index(1, model()->columnOf(u"target"))).isNull());
        QTest::keyClick(m_window->window.get(), Qt::Key_Z, Qt::ControlModifier);
        // The file knows of the undo before the window does.
        QTRY_COMPARE(shown(u"永威新能源电池项目"_s, u"total"_s), u"120,000"_s);
        QCOMPARE(sets(), 4);
        QCOMPARE(shown(u"第10标段污水管网"_s, u"target"_s), u"2,400"_s);
    }

    void requiredCellsAreNotCleared()
    {
        goTo(u"科创孵化器"_s, u"name"_s);
        QTest::keyClick(grid(), Qt::Key_Delete);
        m_window->settle();
        QVERIFY(!grid()->currentIndex().data(ProblemRole).toString().isEmpty());
        QCOMPARE(sets(), 2);
    }

    void undoWorksAfterARestart()
    {
        enter(u"科创孵化器"_s, u"total"_s, u"7777"_s);
        QCOMPARE(stored(u"科创孵化器"_s, u"total"_s).money(), Money::fromWan(7'777));
        m_window.reset();
        m_window = std::make_unique<ProjectWindow>(m_path);
        QVERIFY(!m_window->session.state().undo.isEmpty());
        QTest::keyClick(m_window->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(stored(u"科创孵化器"_s, u"total"_s).money(), Money::fromWan(5'000));
        QTRY_VERIFY(!m_window->session.state().redo.isEmpty());
        m_window->settle();
        QTest::keyClick(m_window->window.get(), Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE(stored(u"科创孵化器"_s, u"total"_s).money(), Money::fromWan(7'777));
    }

    void conflictShowsBothAndKeepsTheirs()
    {
        writeBehindTheBack(u"科创孵化器"_s, u"phone"_s, u"0391-111"_s);
        m_window->prompts.agree = false;
        enter(u"科创孵化器"_s, u"phone"_s, u"0391-222"_s);
        QCOMPARE(m_window->prompts.asked.size(), 1);
        QVERIFY(m_window->prompts.asked.first().contains(u"colleague"_s));
        QCOMPARE(stored(u"科创孵化器"_s, u"phone"_s).text(), u"0391-111"_s);
        m_window->settle();
        QCOMPARE(shown(u"科创孵化器"_s, u"phone"_s), u"0391-111"_s);
    }

    void conflictDecidedForMine()
    {
        writeBehindTheBack(u"科创孵化器"_s, u"phone"_s, u"0391-111"_s);
        m_window->prompts.agree = true;
        enter(u"科创孵化器"_s, u"phone"_s, u"0391-222"_s);
        QTRY_COMPARE(stored(u"科创孵化器"_s, u"phone"_s).text(), u"0391-222"_s);
    }

    void changesOfOtherFieldsDoNotCollide()
    {
        writeBehindTheBack(u"科创孵化器"_s, u"contact"_s, u"王五"_s);
        enter(u"科创孵化器"_s, u"phone"_s, u"0391-222"_s);
        QVERIFY(m_window->prompts.asked.isEmpty());
        QCOMPARE(stored(u"科创孵化器"_s, u"phone"_s).text(), u"0391-222"_s);
        QCOMPARE(stored(u"科创孵化器"_s, u"contact"_s).text(), u"王五"_s);
    }

    void ownEditsInARowAreNoConflict()
    {
        goTo(u"科创孵化器"_s, u"phone"_s);
        for (const QString& number : {u"1"_s, u"12"_s, u"123"_s}) {
            model()->submit(model()->index(rowOf(u"科创孵化器"_s), model()->columnOf(u"phone")), number);
        }
        m_window->settle();
        QVERIFY(m_window->prompts.asked.isEmpty());
        QCOMPARE(stored(u"科创孵化器"_s, u"phone"_s).text(), u"123"_s);
    }

    void formEditsInPlaceAndStrikesTheOldValue()
    {
        goTo(u"科创孵化器"_s, u"name"_s);
        m_window->settle();
        FactRow* total = detail()->facts()->row(u"total"_s);
        auto* edit = qobject_cast<FieldEdit*>(total->editor());
        QCOMPARE(edit->text(), u"5,000"_s);
        edit->setFocus();
        edit->selectAll();
        type(edit, u"0.6亿"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        m_window->settle();
        QCOMPARE(stored(u"科创孵化器"_s, u"total"_s).money(), Money::fromWan(6'000));
        QCOMPARE(edit->text(), u"6,000"_s);
        QCOMPARE(total->before(), u"5,000"_s);
        // The next change is another field's: the old strike goes.
        auto* phone = qobject_cast<FieldEdit*>(detail()->facts()->row(u"phone"_s)->editor());
        phone->setFocus();
        type(phone, u"0391-3"_s);
        QTest::keyClick(phone, Qt::Key_Return);
        m_window->settle();
        QCOMPARE(total->before(), QString());
    }

    void formSaysWhatCannotEnter()
    {
        goTo(u"科创孵化器"_s, u"name"_s);
        m_window->settle();
        FactRow* start = detail()->facts()->row(u"start_planned"_s);
        auto* edit = qobject_cast<FieldEdit*>(start->editor());
        edit->setFocus();
        edit->selectAll();
        type(edit, u"明年"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(start->problem().contains(u"明年"_s));
        QCOMPARE(sets(), 2);
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(start->problem(), QString());
        QCOMPARE(edit->text(), u"2021-03-01"_s);
    }

    void monthsAreTypedOneAfterTheOther()
    {
        goTo(u"旧城改造片区"_s, u"name"_s);
        m_window->settle();
        detail()->tabs()->setCurrentIndex(1);
        FieldEdit* january = detail()->months()->cell(1);
        january->setFocus();
        type(january, u"120"_s);
        QTest::keyClick(january, Qt::Key_Return);
        FieldEdit* february = detail()->months()->cell(2);
        QVERIFY(february->hasFocus());
        type(february, u"=2*90"_s);
        QTest::keyClick(february, Qt::Key_Return);
        m_window->settle();
        QCOMPARE(investment(u"旧城改造片区"_s, 1).money(), Money::fromWan(120));
        QCOMPARE(investment(u"旧城改造片区"_s, 2).money(), Money::fromWan(180));
        QVERIFY2(detail()->months()->summary().contains(u"300"_s), qPrintable(detail()->months()->summary()));
        // Cleared is taken away, not zero.
        january->setFocus();
        january->clear();
        january->setModified(true);
        QTest::keyClick(january, Qt::Key_Return);
        m_window->settle();
        QVERIFY(investment(u"旧城改造片区"_s, 1).isNull());
        type(detail()->months()->cell(3), u"约5"_s);
        detail()->months()->cell(3)->setModified(true);
        detail()->months()->cell(3)->setFocus();
        QTest::keyClick(detail()->months()->cell(3), Qt::Key_Return);
        QVERIFY(detail()->months()->problem().contains(u"2021-03"_s));
    }

    void listsAreEditedWhereTheyStand()
    {
        goTo(u"科创孵化器"_s, u"name"_s);
        m_window->settle();
        detail()->tabs()->setCurrentIndex(2);
        auto* table = child<QTableWidget>(detail(), "membershipTable");
        auto* offers = child<QComboBox>(detail(), "listComboBox");
        auto* join = child<QPushButton>(detail(), "joinListButton");
        auto* leave = child<QPushButton>(detail(), "leaveListButton");
        QCOMPARE(table->rowCount(), 0);
        QVERIFY(!join->isEnabled() && !leave->isEnabled());
        // Into a list that is made by its name, as one step.
        offers->setEditText(u"重点督办项目"_s);
        join->click();
        m_window->settle();
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 0)->text(), u"重点督办项目"_s);
        QCOMPARE(offers->findText(u"重点督办项目"_s), -1);
        table->item(0, 1)->setText(u"2021年7月5日"_s);
        m_window->settle();
        QCOMPARE(table->item(0, 1)->text(), u"2021-07-05"_s);
        table->item(0, 3)->setText(u"示督〔2021〕3号"_s);
        m_window->settle();
        QCOMPARE(table->item(0, 3)->text(), u"示督〔2021〕3号"_s);
        shoot(m_window->window.get(), u"projects-lists"_s);
        // What is no date comes back as it was, and says why.
        table->item(0, 2)->setText(u"明年"_s);
        m_window->settle();
        QCOMPARE(table->item(0, 2)->text(), QString());
        QVERIFY(child<InfoBar>(m_window->window.get(), "infoBar")->text().contains(u"明年"_s));

        // Another project is offered the list.
        goTo(u"冷链物流基地"_s, u"name"_s);
        m_window->settle();
        QCOMPARE(table->rowCount(), 0);
        QVERIFY(offers->findText(u"重点督办项目"_s) >= 0);
        goTo(u"科创孵化器"_s, u"name"_s);
        m_window->settle();
        table->setCurrentCell(0, 0);
        QVERIFY(leave->isEnabled());
        leave->click();
        m_window->settle();
        QCOMPARE(table->rowCount(), 0);
        m_window->session.undo();
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 1, 20'000);
        QCOMPARE(table->item(0, 1)->text(), u"2021-07-05"_s);
    }

    void historyTellsWhoAndWhat()
    {
        enter(u"科创孵化器"_s, u"total"_s, u"8000"_s);
        goTo(u"科创孵化器"_s, u"name"_s);
        m_window->settle();
        const QAbstractItemModel* history = detail()->history()->model();
        QVERIFY(history->rowCount() >= 2);
        QVERIFY(history->index(0, 0).data().toString().contains(u"tester"_s));
        const QString line = history->index(0, 0, history->index(0, 0)).data().toString();
        QVERIFY2(line.contains(u"5,000 万元 → 8,000 万元"_s), qPrintable(line));
    }

    void aLineOfTheHistoryGivesItsValueBack()
    {
        enter(u"科创孵化器"_s, u"total"_s, u"8000"_s);
        goTo(u"科创孵化器"_s, u"name"_s);
        m_window->settle();
        auto* tree = detail()->history();
        auto* restore = child<QPushButton>(detail(), "restoreLineButton");
        tree->setCurrentIndex(tree->model()->index(0, 0));
        QVERIFY(!restore->isEnabled()); // a change set as a whole is taken back on the page of the history
        tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
        QVERIFY(restore->isEnabled());
        restore->click();
        const auto newest
            = [&] { return tree->model()->index(0, 0, tree->model()->index(0, 0)).data().toString(); };
        QTRY_VERIFY_WITH_TIMEOUT(newest().contains(u"8,000 万元 → 5,000 万元"_s), 20'000);
    }

    void newProjectWithChecks()
    {
        QTest::keyClick(grid(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = m_window->page()->findChild<NewProjectDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* create = child<QPushButton>(dialog, "createProjectButton");
        create->click(); // no name yet
        QVERIFY(dialog->findChild<QLabel*>(u"message_name"_s)->isVisible());
        type(dialog->edit(u"name"_s), u"氢能示范站"_s);
        type(dialog->edit(u"code"_s), u"2101-410871-04-01-100001"_s); // taken
        type(dialog->edit(u"unit"_s), u"wcjd"_s);
        type(dialog->edit(u"level"_s), u"区"_s);
        type(dialog->edit(u"total"_s), u"1.5亿"_s);
        create->click();
        QTRY_VERIFY(dialog->findChild<QLabel*>(u"message_code"_s)->isVisible());
        QCOMPARE(sets(), 2);
        dialog->edit(u"code"_s)->setText(u"2101-410871-04-01-100099"_s);
        create->click();
        QTRY_COMPARE(sets(), 3);
        m_window->settle();
        QTRY_COMPARE(model()->rowCount(), 13);
        QCOMPARE(shown(u"氢能示范站"_s, u"unit"_s), u"文昌街道"_s);
        QCOMPARE(shown(u"氢能示范站"_s, u"total"_s), u"15,000"_s);
        QTRY_COMPARE(grid()->currentIndex().row(), rowOf(u"氢能示范站"_s));
    }

    void removalAsksNamesAndCanBeTakenBack()
    {
        goTo(u"科创孵化器"_s, u"name"_s);
        m_window->prompts.agree = false;
        QTest::keyClick(grid(), Qt::Key_Minus, Qt::ControlModifier);
        QTRY_COMPARE(m_window->prompts.asked.size(), 1);
        QVERIFY(m_window->prompts.asked.first().contains(u"科创孵化器"_s));
        QCOMPARE(sets(), 2);
        m_window->prompts.agree = true;
        QTest::keyClick(grid(), Qt::Key_Minus, Qt::ControlModifier);
        QTRY_COMPARE(model()->rowCount(), 11);
        QCOMPARE(sets(), 3);
        m_window->settle();
        QVERIFY(investment(u"科创孵化器"_s, 1).isNull());
        m_window->session.undo();
        QTRY_COMPARE(model()->rowCount(), 12);
        QCOMPARE(sets(), 4);
        QCOMPARE(shown(u"科创孵化器"_s, u"rate"_s), u"90.00"_s);
    }

    void placeSurvivesAnEdit()
    {
        goTo(u"科创孵化器"_s, u"phone"_s);
        const int scrolled = grid()->horizontalScrollBar()->value();
        QVERIFY(scrolled > 0);
        enter(u"科创孵化器"_s, u"phone"_s, u"1"_s);
        QCOMPARE(grid()->horizontalScrollBar()->value(), scrolled);
        QCOMPARE(grid()->currentIndex().column(), model()->columnOf(u"phone"));
    }

private:
    [[nodiscard]] GridView* grid() const { return m_window->page()->findChild<GridView*>(); }
    [[nodiscard]] DetailPanel* detail() const { return m_window->page()->findChild<DetailPanel*>(); }
    [[nodiscard]] GridModel* model() const { return qobject_cast<GridModel*>(grid()->model()); }
    [[nodiscard]] FieldEdit* editor() const
    {
        for (FieldEdit* edit : grid()->viewport()->findChildren<FieldEdit*>()) {
            if (edit->isVisible())
                return edit;
        }
        return nullptr;
    }
    [[nodiscard]] int rowOf(const QString& name) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->row(row).cells[size_t(model()->columnOf(u"name"))].text() == name)
                return row;
        }
        return -1;
    }
    void goTo(const QString& name, const QString& field) const
    {
        grid()->setFocus();
        grid()->setCursor(model()->index(rowOf(name), model()->columnOf(field)));
    }
    /// The first key reaches the grid, the others the editor that it opened.
    void typeOver(const QString& text) const
    {
        QTest::keyClicks(grid(), text.left(1));
        QTest::keyClicks(editor(), text.mid(1));
        QTest::keyClick(editor(), Qt::Key_Return);
    }
    void enter(const QString& name, const QString& field, const QString& text) const
    {
        goTo(name, field);
        QTest::keyClick(grid(), Qt::Key_F2);
        editor()->selectAll();
        type(editor(), text);
        QTest::keyClick(editor(), Qt::Key_Return);
        m_window->settle();
    }
    [[nodiscard]] QString shown(const QString& name, const QString& field) const
    {
        return model()->index(rowOf(name), model()->columnOf(field)).data().toString();
    }
    /// As a second connection reads it.
    [[nodiscard]] Value stored(const QString& name, const QString& field) const
    {
        auto ledger = Ledger::open(m_path, OpenMode::ReadOnly);
        const auto table = projectTable(**ledger, sampleYear, QDate(sampleYear, 12, 31));
        for (const TableRow& row : table->rows) {
            if (row.cells[size_t(table->column(u"name"))].text() == name)
                return row.cells[size_t(table->column(field))];
        }
        return {};
    }
    [[nodiscard]] Value investment(const QString& name, int month) const
    {
        auto ledger = Ledger::open(m_path, OpenMode::ReadOnly);
        const auto project = (*ledger)->resolve(Kind::Project, name);
        if (!project)
            return {};
        const auto record
            = (*ledger)->records().find(RecordId::investment(*project, Month(sampleYear, month)));
        return record && *record ? (*record)->value(u"amount"_s) : Value();
    }
    [[nodiscard]] int sets() const
    {
        auto ledger = Ledger::open(m_path, OpenMode::ReadOnly);
        return int((*ledger)->log().head()->first);
    }
    void writeBehindTheBack(const QString& name, const QString& field, const QString& text) const
    {
        auto ledger = Ledger::open(m_path);
        const auto project = (*ledger)->resolve(Kind::Project, name);
        ChangeSetBuilder builder((*ledger)->catalogue(), (*ledger)->records());
        QVERIFY(builder.set(RecordId::project(*project), field, text).ok());
        ChangeSet set;
        set.author = u"colleague"_s;
        set.label = u"elsewhere"_s;
        set.records = builder.changes();
        QVERIFY((*ledger)->apply(set).ok());
    }

    QTemporaryDir m_dir;
    QString m_path;
    int m_count = 0;
    std::unique_ptr<ProjectWindow> m_window;
};

QTEST_MAIN(TestProjectsEdit)
#include "tst_projectsedit.moc"
