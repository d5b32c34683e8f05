// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchfixture.h"
#include "figures/issues.h"
#include "store/issues.h"
#include "ui/pages/issues/issuefilter.h"
#include "ui/pages/pages.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bartable.h"
#include "ui/widgets/figurecard.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

/// 问题: the ledger of issues, and one issue taken from collecting to closing, by events.
class TestIssuesPage : public QObject {
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
        addIssues(path);
        m_window = std::make_unique<PagesWindow>(path, allPages);
        go();
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
        QTest::newRow("all") << u"show=overdue and unit=恩村街道 and kind=土地 and view=board and issue=17"_s;
        QTest::newRow("form") << u"view=collect"_s;
    }
    void aFilterComesBackFromItsText()
    {
        QFETCH(QString, text);
        QCOMPARE(IssueFilter::parse(text).text(), text);
    }

    void theChipsNarrowTheLedger()
    {
        QCOMPARE(rows(), 3);
        QCOMPARE(child<FigureCard>(page(), "issuesOverdue")->content().figure, u"1"_s);
        shoot(m_window->window.get(), u"issues"_s);
        QTest::mouseClick(child<QToolButton>(page(), "issuesShow3"), Qt::LeftButton); // overdue
        QCOMPARE(rows(), 1);
        QCOMPARE(table()->model()->index(0, 0).data().toString(), u"WT20210001"_s);
        QTest::mouseClick(child<QToolButton>(page(), "issuesShow4"), Qt::LeftButton); // booked
        QCOMPARE(rows(), 1);
        QCOMPARE(table()->model()->index(0, 0).data().toString(), u"WT20210003"_s);
        QTest::mouseClick(child<QToolButton>(page(), "issuesShow0"), Qt::LeftButton);
        QTest::mouseClick(child<FigureCard>(page(), "issuesOverdue"), Qt::LeftButton);
        QCOMPARE(rows(), 1);
    }

    void anIssueIsTakenToItsClosing()
    {
        openIssue(u"WT20210002"_s);
        take(StepKind::Assigned);
        take(StepKind::Accepted);
        take(StepKind::Reported, u"已协调到位"_s);
        take(StepKind::Verified);
        take(StepKind::Closed, u"已解决"_s);
        QVERIFY(child<QLabel>(page(), "issueTitle")->text().startsWith(u"WT20210002"_s));
        shoot(m_window->window.get(), u"issue-closed"_s);
        const IssueStanding now = standing(u"WT20210002"_s);
        QCOMPARE(now.state, IssueState::Closed);
        QCOMPARE(now.closedOn, QDate(2021, 12, 31));
        QCOMPARE(now.result, u"已解决"_s);
        // One step back.
        m_window->session.undo();
        QTRY_COMPARE(standing(u"WT20210002"_s).state, IssueState::Verified);
    }

    void whatIsNotInOrderIsSaidWhileTyping()
    {
        openIssue(u"WT20210002"_s);
        choose(StepKind::Assigned);
        auto* button = child<QPushButton>(page(), "stepButton");
        QTRY_VERIFY(button->isEnabled());
        child<QLineEdit>(page(), "stepDate")->setText(u"2022-01-09"_s); // after today
        m_window->settle();
        QVERIFY(!button->isEnabled());
        QVERIFY(child<QLabel>(page(), "stepObjections")->text().contains(u"2022-01-09"_s));
        child<QLineEdit>(page(), "stepDate")->setText(u"2021-12-31"_s);
        m_window->settle();
        QVERIFY(button->isEnabled());
        QVERIFY(child<QLineEdit>(page(), "stepDue")->placeholderText().contains(u"2022-01-0"_s));
    }

    void anIssueIsCollectedWithoutADialog()
    {
        QTest::mouseClick(child<QToolButton>(page(), "collectIssueButton"), Qt::LeftButton);
        child<QLineEdit>(page(), "collectProject")->setText(u"没有的项目"_s);
        child<QPlainTextEdit>(page(), "collectText")->setPlainText(u"用电容量不足"_s);
        auto* button = child<QPushButton>(page(), "collectButton");
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(child<QLabel>(page(), "collectProblem")->text().contains(u"没有的项目"_s));
        child<QLineEdit>(page(), "collectProject")->setText(u"医技楼"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        m_window->settle();
        QTRY_COMPARE(rows(), 4);
        QTRY_VERIFY(child<QLabel>(page(), "issueTitle")->text().startsWith(u"WT20210004"_s));
        QCOMPARE(child<QLabel>(page(), "issueText")->text(), u"用电容量不足"_s);
        QVERIFY(m_window->prompts.asked.isEmpty());
        // Esc goes back to the figures.
        QTest::keyClick(page(), Qt::Key_Escape);
        QVERIFY(child<FigureCard>(page(), "issuesCollected")->isVisible());
    }

    void anOrderIsDraftedIssuedAndAnswered()
    {
        openIssue(u"WT20210001"_s);
        child<QTabWidget>(page(), "issueTabs")->setCurrentIndex(1);
        QTest::mouseClick(child<QPushButton>(page(), "draftOrderButton"), Qt::LeftButton);
        m_window->settle();
        QTRY_COMPARE(child<QComboBox>(page(), "orderDrafts")->count(), 1);
        child<QLineEdit>(page(), "orderSigner")->setText(u"王主任"_s);
        QTest::mouseClick(child<QPushButton>(page(), "issueOrderButton"), Qt::LeftButton);
        m_window->settle();
        QTRY_VERIFY(child<QLabel>(page(), "orderList")->text().contains(u"示项提〔2021〕1号"_s));
        shoot(m_window->window.get(), u"issue-order"_s);
        child<QTabWidget>(page(), "issueTabs")->setCurrentIndex(0);
        auto* orders = child<QComboBox>(page(), "stepOrder");
        QCOMPARE(orders->count(), 2);
        orders->setCurrentIndex(1);
        take(StepKind::Accepted);
        take(StepKind::Reported, u"已整改"_s);
        QTRY_VERIFY(child<QLabel>(page(), "issueStory")->text().contains(u"已整改"_s));
        QCOMPARE(standing(u"WT20210001"_s).state, IssueState::Reported);
    }

    void theTableCountsWhatTheFiguresCount()
    {
        m_window->window->setScope(2022, QDate(2022, 1, 10));
        m_window->settle();
        QCOMPARE(child<FigureCard>(page(), "issuesCollected")->content().figure, u"0"_s);
        QCOMPARE(rows(), 0);
        // What was left over from the year before is a view of its own.
        auto* carried = child<QToolButton>(page(), "issuesShow7");
        QVERIFY(carried->isVisible());
        QTest::mouseClick(carried, Qt::LeftButton);
        QCOMPARE(rows(), 3);
        m_window->window->setScope(2021, QDate(2021, 12, 31));
        m_window->settle();
        QTest::mouseClick(child<QToolButton>(page(), "issuesShow0"), Qt::LeftButton);
        QCOMPARE(rows(), 3);
    }

    void aBarWithoutAUnitOpensItsIssues()
    {
        QTest::mouseClick(child<QToolButton>(page(), "collectIssueButton"), Qt::LeftButton);
        child<QPlainTextEdit>(page(), "collectText")->setPlainText(u"无单位的问题"_s);
        QTest::mouseClick(child<QPushButton>(page(), "collectButton"), Qt::LeftButton);
        m_window->settle();
        QTRY_COMPARE(rows(), 4);
        QTest::keyClick(page(), Qt::Key_Escape);
        auto* bars = child<BarTable>(page(), "issueUnitBars");
        const int last = bars->model()->rowCount() - 1;
        QCOMPARE(bars->model()->index(last, 0).data().toString(), u"未明确单位"_s);
        emit bars->rowOpened(bars->bars()->row(last).filter);
        QCOMPARE(rows(), 1);
        QCOMPARE(table()->model()->index(0, 1).data().toString(), u"无单位的问题"_s);
    }

    void stepsAfterTheDayAreNotDone()
    {
        m_window->window->setScope(2021, QDate(2021, 11, 1));
        m_window->settle();
        openIssue(u"WT20210001"_s); // assigned on the next day
        const QString story = child<QLabel>(page(), "issueStory")->text();
        QVERIFY(!story.contains(u"2021-11-02"_s));
        QVERIFY(story.contains(u"2021-11-01"_s));
    }

    void theBoardShowsWhatIsOpen()
    {
        QTest::mouseClick(child<QToolButton>(page(), "issueBoardButton"), Qt::LeftButton);
        QCOMPARE(page()->findChildren<QWidget*>(u"issueCard"_s).size(), 3);
        shoot(m_window->window.get(), u"issue-board"_s);
    }

private:
    /// One overdue, two that were only collected, the last of them booked.
    static void addIssues(const QString& path)
    {
        auto ledger = Ledger::open(path);
        QVERIFY(ledger.ok());
        const qint64 project = (*ledger)->resolve(Kind::Project, u"医技楼"_s).value_or(0);
        const QStringList texts {u"土地未供应"_s, u"临时用水未接通"_s, u"拆迁户未搬离"_s};
        for (const QString& text : texts) {
            NewIssue wish;
            wish.project = project;
            wish.text = text;
            wish.kind = 1;
            wish.on = QDate(2021, 11, 1);
            wish.booked = text == texts.last();
            const Outcome outcome = collectIssue(**ledger, wish);
            QVERIFY2(outcome.ok(), qPrintable(outcome.error.what));
            if (text != texts.first())
                continue;
            IssueStepWish step;
            step.issue = outcome.ids.at(newIssueId);
            step.kind = StepKind::Assigned;
            step.on = QDate(2021, 11, 2);
            QVERIFY(takeIssueStep(**ledger, step).ok());
        }
    }
    void go(const QString& filter = {})
    {
        m_window->window->go({u"issues"_s, filter, {}, {}});
        m_window->settle();
    }
    [[nodiscard]] Page* page() const { return m_window->window->currentPage(); }
    [[nodiscard]] QTableView* table() const { return child<QTableView>(page(), "issueTable"); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    void openIssue(const QString& number)
    {
        for (int row = 0; row < rows(); ++row) {
            const QModelIndex index = table()->model()->index(row, 0);
            if (index.data().toString() == number) {
                QTest::mouseClick(
                    table()->viewport(), Qt::LeftButton, {}, table()->visualRect(index).center());
                m_window->settle();
                return;
            }
        }
        QFAIL("no such issue in the table");
    }
    void choose(StepKind kind)
    {
        auto* steps = child<QComboBox>(page(), "stepKind");
        const int index = steps->findData(int(kind));
        QVERIFY(index >= 0);
        steps->setCurrentIndex(index);
        m_window->settle();
    }
    void take(StepKind kind, const QString& text = {})
    {
        choose(kind);
        child<QPlainTextEdit>(page(), "stepText")->setPlainText(text);
        auto* button = child<QPushButton>(page(), "stepButton");
        QTRY_VERIFY2(button->isEnabled(), qPrintable(child<QLabel>(page(), "stepObjections")->text()));
        button->click();
        m_window->settle();
    }
    [[nodiscard]] IssueStanding standing(const QString& number) const
    {
        std::optional<IssueStanding> found;
        m_window->session.storage().post(
            m_window->window.get(),
            [](JobContext& job) { return issueRows(*job.ledger(), QDate(2021, 12, 31)); },
            [&](const Result<std::vector<IssueRow>>& answer) {
                found.emplace();
                for (const IssueRow& row : answer.ok() ? *answer : std::vector<IssueRow>()) {
                    if (row.number == number)
                        found = row.standing;
                }
            });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(found.has_value(), 20'000); }();
        return found.value_or(IssueStanding());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PagesWindow> m_window;
};

QTEST_MAIN(TestIssuesPage)
#include "tst_issuespage.moc"
