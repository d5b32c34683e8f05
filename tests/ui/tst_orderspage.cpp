// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchfixture.h"
#include "figures/issues.h"
#include "figures/reminders.h"
#include "store/issues.h"
#include "store/workcalendarstore.h"
#include "ui/pages/orders/ordersfilter.h"
#include "ui/pages/pages.h"
#include "ui/shell/duewatch.h"
#include "ui/shell/navigationrail.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

/// 督办, 提醒 and the work calendar, by events: from what the ladder proposes to the conclusion.
class TestOrdersPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        speak();
        applyTheme(*qApp, ThemeKind::Light, 100);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(u"test.sanpi"_s);
        makeBatchLedger(path);
        addWeeks(path);
        m_window = std::make_unique<PagesWindow>(path, allPages);
        go(u"orders"_s);
    }

    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void aFilterComesBackFromItsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("order") << u"show=overdue and order=17"_s;
        QTest::newRow("proposal") << u"show=ladder and proposal=issue/17"_s;
    }
    void aFilterComesBackFromItsText()
    {
        QFETCH(QString, text);
        QCOMPARE(OrdersFilter::parse(text).text(), text);
    }

    void aProposalGoesToItsConclusion()
    {
        QTest::mouseClick(child<QToolButton>(page(), "ordersShow6"), Qt::LeftButton); // the ladder
        auto* ladder = child<QTableView>(page(), "ladderTable");
        QCOMPARE(ladder->model()->rowCount(), 2);
        pick(ladder, u"医技楼"_s, 2);
        QVERIFY(child<QLabel>(page(), "proposalReason")->text().contains(u"连续4周无实质性进展"_s));
        shoot(m_window->window.get(), u"orders-ladder"_s);
        QTest::mouseClick(child<QPushButton>(page(), "acceptProposalButton"), Qt::LeftButton);
        m_window->settle();
        auto* number = child<QSpinBox>(page(), "issuingNumber");
        QTRY_VERIFY(number->isVisible());
        QCOMPARE(number->value(), 1);
        QCOMPARE(child<QTableView>(page(), "orderTable")->model()->rowCount(), 1);
        child<QLineEdit>(page(), "issuingSigner")->setText(u"王主任"_s);
        auto* issue = child<QPushButton>(page(), "issuingButton");
        QTRY_VERIFY(issue->isEnabled());
        // The keyboard is enough.
        QTest::keyClick(child<QLineEdit>(page(), "issuingSigner"), Qt::Key_Return);
        m_window->settle();
        QTRY_VERIFY(title().contains(u"示项提〔2021〕1号"_s));
        for (const StepKind kind : {StepKind::Accepted, StepKind::Reported, StepKind::Verified}) {
            // The step that is likely stands there already.
            QTRY_COMPARE(child<QComboBox>(panel(), "stepKind")->currentData().toInt(), int(kind));
            auto* button = child<QPushButton>(panel(), "stepButton");
            QTRY_VERIFY(button->isEnabled());
            QTest::keyClick(child<QLineEdit>(panel(), "stepBy"), Qt::Key_Return);
            m_window->settle();
        }
        QTRY_VERIFY(!child<QWidget>(panel(), "stepForm")->isVisible()); // concluded
        QVERIFY(child<QLabel>(page(), "orderCourse")->text().count(u'\n') >= 4);
        shoot(m_window->window.get(), u"orders-concluded"_s);
        QVERIFY(m_window->prompts.asked.isEmpty());
        QTest::keyClick(page(), Qt::Key_Escape);
        QVERIFY(!child<QWidget>(page(), "orderPanel")->isVisible());
    }

    void aUsedNumberIsToldWhileTyping()
    {
        draftAndIssue();
        m_window->session.undo(); // the issuing; its number stays
        m_window->settle();
        auto* number = child<QSpinBox>(page(), "issuingNumber");
        QTRY_VERIFY(number->isVisible());
        QTRY_COMPARE(number->value(), 2);
        number->setValue(1);
        QTRY_VERIFY(child<QLabel>(page(), "issuingProblem")->text().contains(u"示项提〔2021〕1号"_s));
        QVERIFY(!child<QPushButton>(page(), "issuingButton")->isEnabled());
        number->setValue(7);
        QTRY_VERIFY(child<QPushButton>(page(), "issuingButton")->isEnabled());
        QVERIFY(child<QLabel>(page(), "issuingProblem")->text().isEmpty());
        // Each year has a sequence of its own; what stands there by itself follows the day.
        number->setValue(2);
        child<QLineEdit>(page(), "issuingDate")->setText(u"2022-01-04"_s);
        QTRY_COMPARE(child<QLabel>(page(), "issuingCode")->text(), u"示项提〔2022〕1号"_s);
    }

    void theWordsOfADraftAreEdited()
    {
        draft();
        child<QTabWidget>(page(), "orderTabs")->setCurrentIndex(1);
        auto* demand = child<QPlainTextEdit>(page(), "orderText_demand");
        auto* save = child<QPushButton>(page(), "saveOrderTextButton");
        QTRY_VERIFY(demand->toPlainText().contains(u"书面反馈"_s));
        QVERIFY(!save->isEnabled());
        demand->setPlainText(u"限一周内复工"_s);
        child<QLineEdit>(page(), "orderText_due")->setText(u"2022年1月9日"_s);
        QVERIFY(save->isEnabled());
        save->click();
        m_window->settle();
        QTRY_COMPARE(child<QLineEdit>(page(), "orderText_due")->text(), u"2022-01-09"_s);
        QVERIFY(!save->isEnabled());
        shoot(m_window->window.get(), u"orders-words"_s);
    }

    void theOrderIsExported()
    {
        draftAndIssue();
        const QString file = m_folder->filePath(u"督办件.html"_s);
        m_window->prompts.files = {file};
        trigger("orderPaperButton", "paper_html");
        QTRY_VERIFY(QFile::exists(file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(written.readAll());
        QVERIFY(text.contains(u"示项提〔2021〕1号"_s) && text.contains(u"办理情况回执"_s));
    }

    void theStoryIsAPage()
    {
        draftAndIssue();
        QTest::mouseClick(child<QPushButton>(page(), "orderIssueButton"), Qt::LeftButton);
        m_window->settle();
        QCOMPARE(m_window->window->location().page, u"issues"_s);
        child<QTabWidget>(page(), "issueTabs")->setCurrentIndex(2);
        QTRY_VERIFY(page()->findChildren<QLabel*>(u"storyEvent"_s).size() >= 5);
        QVERIFY(child<QLabel>(page(), "storyStanding")->text().contains(u"李万街道"_s));
        shoot(m_window->window.get(), u"issue-story"_s);
        const QString file = m_folder->filePath(u"全程.html"_s);
        m_window->prompts.files = {file};
        trigger("storyPaperButton", "paper_html");
        QTRY_VERIFY(QFile::exists(file));
        // 挂账督办 by a click.
        child<QCheckBox>(page(), "issueBookedBox")->click();
        m_window->settle();
        go(u"orders"_s, u"show=booked"_s);
        QTRY_COMPARE(child<QTableView>(page(), "bookedTable")->model()->rowCount(), 2);
    }

    void aReminderLeadsToItsRecord()
    {
        go(u"reminders"_s);
        auto* table = child<QTableView>(page(), "reminderTable");
        QVERIFY(table->model()->rowCount() > 0);
        shoot(m_window->window.get(), u"reminders"_s);
        QTest::mouseClick(child<QToolButton>(page(), "remindersShow1"), Qt::LeftButton); // overdue issues
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::mouseClick(
            table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
        m_window->settle();
        QCOMPARE(m_window->window->location().page, u"issues"_s);
        QTRY_VERIFY(child<QLabel>(page(), "issueTitle")->text().startsWith(u"WT20210001"_s));
    }

    void theRailCountsWhatIsDue()
    {
        DueWatch watch(m_window->session, *m_window->window);
        emit m_window->session.changed();
        auto* rail = m_window->window->findChild<NavigationRail*>();
        QTRY_VERIFY(rail->button(u"reminders"_s)->badge() > 0);
        QCOMPARE(rail->button(u"issues"_s)->badge(), 1);
    }

    void theDaysAheadAreASetting()
    {
        go(u"reminders"_s);
        auto* days = child<QSpinBox>(page(), "reminderDaysBox");
        QCOMPARE(days->value(), 3);
        days->setValue(30);
        m_window->settle();
        QTRY_COMPARE(kept<int>([](Ledger& ledger) { return reminderDays(ledger); }), 30);
    }

    void aYearOfTheCalendarIsEntered()
    {
        go(u"settings"_s, u"calendar"_s);
        child<QSpinBox>(page(), "calendarYear")->setValue(2030);
        auto* notice = child<QPlainTextEdit>(page(), "calendarNotice");
        auto* read = child<QPushButton>(page(), "readNoticeButton");
        notice->setPlainText(u"按往年办"_s);
        read->click();
        QVERIFY(child<QLabel>(page(), "calendarTold")->text().contains(u"2030"_s));
        notice->setPlainText(u"国庆节：10月1日至7日放假调休，共7天。10月12日（星期六）上班。"_s);
        read->click();
        QCOMPARE(child<QPlainTextEdit>(page(), "calendarOff")->toPlainText(), u"10月1日—10月7日"_s);
        auto* work = child<QPlainTextEdit>(page(), "calendarWork");
        QCOMPARE(work->toPlainText(), u"10月12日"_s);
        work->setPlainText(u"10月12日、国庆后"_s);
        auto* save = child<QPushButton>(page(), "saveCalendarButton");
        save->click();
        QVERIFY(child<QLabel>(page(), "calendarTold")->text().contains(u"国庆后"_s));
        work->setPlainText(u"10月12日"_s);
        save->click();
        m_window->settle();
        QTRY_VERIFY(kept<bool>([](Ledger& ledger) {
            const auto calendar = loadWorkCalendar(ledger);
            return calendar && calendar->knows(2030) && !calendar->isWorkingDay(QDate(2030, 10, 4))
                && calendar->isWorkingDay(QDate(2030, 10, 12));
        }));
        shoot(m_window->window.get(), u"calendar"_s);
        child<QPushButton>(page(), "removeCalendarButton")->click();
        m_window->settle();
        QTRY_VERIFY(!kept<bool>([](Ledger& ledger) { return loadWorkCalendar(ledger)->knows(2030); }));
    }

    void theOfficeNamesItsOrgans()
    {
        go(u"settings"_s);
        auto* organ = child<QLineEdit>(page(), "order.organ.1");
        auto* save = child<QPushButton>(page(), "saveOrderWordsButton");
        QCOMPARE(organ->placeholderText(), u"示范区项目服务中心"_s);
        QVERIFY(!save->isEnabled());
        organ->setText(u"某区项目服务中心"_s);
        child<QLineEdit>(page(), "order.prefix.1")->setText(u"某项提"_s);
        QVERIFY(save->isEnabled());
        save->click();
        m_window->settle();
        QTRY_VERIFY(!save->isEnabled());
        draft();
        QCOMPARE(child<QLabel>(page(), "issuingCode")->text(), u"某项提〔2021〕1号"_s);
        QVERIFY(child<QLabel>(page(), "orderFacts")->text().contains(u"某区项目服务中心"_s));
    }

private:
    /// One project that stood still for four weeks, and one overdue issue that is booked.
    static void addWeeks(const QString& path)
    {
        auto ledger = Ledger::open(path);
        QVERIFY(ledger.ok());
        const qint64 project = (*ledger)->resolve(Kind::Project, u"医技楼"_s).value_or(0);
        ChangeSetBuilder builder((*ledger)->catalogue(), (*ledger)->records());
        for (int week = 0; week < 4; ++week) {
            const RecordId id = RecordId::inspection(project, QDate(2021, 12, 7).addDays(7 * week));
            QVERIFY(builder.set(id, u"site"_s, 3).ok());
            QVERIFY(builder.set(id, u"progress"_s, u"基础施工"_s).ok());
            QVERIFY(builder.set(id, u"inspectors"_s, u"张工、李工"_s).ok());
        }
        ChangeSet set;
        set.label = u"巡查"_s;
        set.author = u"import"_s;
        set.records = builder.changes();
        QVERIFY((*ledger)->apply(set).ok());
        NewIssue wish;
        wish.project = project;
        wish.text = u"土地未供应"_s;
        wish.on = QDate(2021, 11, 1);
        wish.booked = true;
        const Outcome outcome = collectIssue(**ledger, wish);
        QVERIFY2(outcome.ok(), qPrintable(outcome.error.what));
        IssueStepWish step;
        step.issue = outcome.ids.at(newIssueId);
        step.kind = StepKind::Assigned;
        step.on = QDate(2021, 11, 2);
        QVERIFY(takeIssueStep(**ledger, step).ok());
    }
    void go(const QString& page, const QString& filter = {})
    {
        m_window->window->go({page, filter, {}, {}});
        m_window->settle();
    }
    [[nodiscard]] Page* page() const { return m_window->window->currentPage(); }
    [[nodiscard]] QWidget* panel() const { return child<QWidget>(page(), "orderPanel"); }
    [[nodiscard]] QString title() const { return child<QLabel>(page(), "orderTitle")->text(); }
    void pick(QTableView* table, const QString& text, int column)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const bool idle = !table->model()->index(row, 3).data().toString().isEmpty();
            if (table->model()->index(row, column).data().toString() == text && idle) {
                QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                    table->visualRect(table->model()->index(row, 0)).center());
                m_window->settle();
                return;
            }
        }
        QFAIL("no such row");
    }
    void draft()
    {
        go(u"orders"_s, u"show=ladder"_s);
        pick(child<QTableView>(page(), "ladderTable"), u"医技楼"_s, 2);
        QTest::mouseClick(child<QPushButton>(page(), "acceptProposalButton"), Qt::LeftButton);
        m_window->settle();
        QTRY_VERIFY(child<QSpinBox>(page(), "issuingNumber")->isVisible());
    }
    void draftAndIssue()
    {
        draft();
        auto* issue = child<QPushButton>(page(), "issuingButton");
        QTRY_VERIFY(issue->isEnabled());
        issue->click();
        m_window->settle();
        QTRY_VERIFY(title().contains(u"示项提〔2021〕1号"_s));
    }
    void trigger(const char* button, const char* action)
    {
        auto* found
            = child<QToolButton>(page(), button)->menu()->findChild<QAction*>(QString::fromLatin1(action));
        QVERIFY(found);
        found->trigger();
        m_window->settle();
    }
    template <typename T> [[nodiscard]] T kept(const std::function<T(Ledger&)>& ask) const
    {
        std::optional<T> found;
        m_window->session.storage().post(
            m_window->window.get(), [ask](JobContext& job) { return ask(*job.ledger()); },
            [&](const T& answer) { found = answer; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(found.has_value(), 20'000); }();
        return found.value_or(T());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PagesWindow> m_window;
};

QTEST_MAIN(TestOrdersPage)
#include "tst_orderspage.moc"
