// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchfixture.h"
#include "figures/overview.h"
#include "store/adjusting.h"
#include "store/closings.h"
#include "store/yearopening.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/textlist.h"
#include "ui/pages/pages.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

/// 月度封账 and 年度结转 in the whole window.
class TestTurnsPages : public QObject {
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
        m_window = std::make_unique<PagesWindow>(path, allPages);
    }
    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void aMonthIsClosedAndOpenedAgain()
    {
        open(u"months"_s);
        TextList* months = child<TextList>(page(), "closingTable");
        QCOMPARE(months->texts()->rowCount(), 12);
        QCOMPARE(months->chosen(), (QList<qint64> {202112})); // what comes next is chosen
        click("closeMonthButton");
        QTRY_COMPARE(months->texts()->row(11).cells.at(1), u"closed"_s);
        QVERIFY(!child<QPushButton>(page(), "closeMonthButton")->isEnabled());
        QVERIFY(!child<QPushButton>(page(), "reopenMonthButton")->isEnabled()); // without a reason
        shoot(m_window->window.get(), u"months-closed"_s);
        child<QLineEdit>(page(), "reopenReasonEdit")->setText(u"口径调整"_s);
        click("reopenMonthButton");
        QTRY_COMPARE(months->texts()->row(11).cells.at(1), u"open again"_s);
        QCOMPARE(months->texts()->row(11).cells.at(6), u"口径调整"_s);
    }

    void severalMonthsAreClosedInOneStep()
    {
        open(u"months"_s);
        TextList* months = child<TextList>(page(), "closingTable");
        QVERIFY(months->viewport()->height() >= 12 * months->rowHeight(0)); // all are seen
        QVERIFY(!child<TextList>(page(), "correctionTable")->isVisible());
        months->selectAll();
        click("closeMonthButton");
        QTRY_COMPARE(months->texts()->row(0).cells.at(1), u"closed"_s);
        QCOMPARE(months->texts()->row(11).cells.at(1), u"closed"_s);
        QVERIFY(months->hasFocus());
        m_window->prompts.text = u"误封"_s;
        m_window->session.undo();
        QTRY_COMPARE(months->texts()->row(0).cells.at(1), u"open again"_s);
        QCOMPARE(months->texts()->row(11).cells.at(1), u"open again"_s);
        QVERIFY(m_window->prompts.asked.last().contains(u"again"_s)); // opened, not corrected
    }

    void aMonthThatIsNotOverIsRefusedWithTheReason()
    {
        m_window->window->setScope(2021, QDate(2021, 11, 20));
        open(u"months"_s);
        TextList* months = child<TextList>(page(), "closingTable");
        months->selectRow(10);
        click("closeMonthButton");
        QTRY_VERIFY(!child<QLabel>(page(), "closingProblem")->text().isEmpty());
        QCOMPARE(months->texts()->row(10).cells.at(1), u"open"_s);
    }

    void whoeverWritesIntoAClosedMonthIsAskedWhy()
    {
        open(u"months"_s);
        click("closeMonthButton");
        TextList* corrections = child<TextList>(page(), "correctionTable");
        m_window->prompts.asked.clear();
        m_window->prompts.text.reset(); // cancelled
        Outcome outcome = write(Money::fromWan(300));
        QCOMPARE(outcome.error.code, ErrorCode::Cancelled);
        QCOMPARE(int(m_window->prompts.asked.size()), 1);
        QCOMPARE(corrections->texts()->rowCount(), 0);
        m_window->prompts.text = u"漏报设备款"_s;
        outcome = write(Money::fromWan(300));
        QVERIFY(outcome.ok());
        QTRY_COMPARE(corrections->texts()->rowCount(), 1);
        QCOMPARE(corrections->texts()->row(0).cells.at(5), u"漏报设备款"_s);
        // Taking it back is a change of the closed month, too.
        m_window->prompts.text.reset();
        QSignalSpy told(&m_window->session, &LedgerSession::notified);
        m_window->session.undo();
        QTRY_COMPARE(int(m_window->prompts.asked.size()), 3);
        m_window->settle();
        QCOMPARE(told.count(), 0); // thought better of: no error
        QCOMPARE(corrections->texts()->rowCount(), 1);
        m_window->prompts.text = u"重复"_s;
        m_window->session.undo();
        QTRY_COMPARE(corrections->texts()->rowCount(), 0); // changed and changed back
        shoot(m_window->window.get(), u"months-corrected"_s);
    }

    void theCellOfAClosedMonthAsksInItsPlace()
    {
        open(u"months"_s);
        click("closeMonthButton");
        m_window->settle();
        m_window->window->go({u"projects"_s, {}, u"projects/%1"_s.arg(project()), {}});
        m_window->settle();
        child<QTabWidget>(page(), "detailTabs")->setCurrentIndex(1);
        auto* cell = child<FieldEdit>(page(), "monthEdit12");
        QTRY_VERIFY(cell->property("closed").toBool());
        cell->setFocus();
        cell->setText(u"450"_s);
        cell->setModified(true);
        QTest::keyClick(cell, Qt::Key_Return);
        auto* bar = child<QWidget>(page(), "reasonBar");
        QTRY_VERIFY(bar->isVisible());
        shoot(m_window->window.get(), u"months-cell-asks"_s);
        auto* reason = child<QLineEdit>(page(), "reasonEdit");
        type(reason, u"补报"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_VERIFY(!bar->isVisible());
        m_window->settle();
        QVERIFY(m_window->prompts.asked.isEmpty()); // no dialog
        const auto corrections
            = ask<std::vector<Correction>>([](Ledger& ledger) { return correctionsAfter(ledger, 0); });
        QCOMPARE(int(corrections.size()), 1);
        QCOMPARE(corrections.front().reason, u"补报"_s);
        QCOMPARE(corrections.front().after, std::optional(Money::fromWan(450)));
    }

    void theYearIsOpenedAndTakenBack()
    {
        m_window->window->setScope(2022, QDate(2022, 1, 10));
        open(u"year"_s);
        TextList* rows = child<TextList>(page(), "turnTable");
        QCOMPARE(rows->texts()->rowCount(), 6);
        shoot(m_window->window.get(), u"year-proposal"_s);
        auto* take = child<QPushButton>(page(), "takeProposalsButton");
        QVERIFY(take->isEnabled());
        QTest::mouseClick(take, Qt::LeftButton);
        QTRY_VERIFY(!child<QPushButton>(page(), "takeProposalsButton")->isEnabled());
        QTRY_VERIFY(child<QLabel>(page(), "listSentence")->text().startsWith(u"2022年清单共"_s));
        // Who was due to start and has not is asked, not proposed: it stands first.
        QVERIFY(rows->texts()->row(0).cells.at(3).startsWith(u'?'));
        rows->selectRow(0);
        const qint64 asked = rows->texts()->row(0).key;
        auto* decision = child<QComboBox>(page(), "decisionComboBox");
        QVERIFY(decision->isEnabled());
        decision->setCurrentIndex(decision->findData(int(TurnDecision::Removed)));
        click("decideButton"); // without a reason
        QTRY_VERIFY(!child<QLabel>(page(), "turnProblem")->text().isEmpty());
        QCOMPARE(decision->currentData().toInt(), int(TurnDecision::Removed)); // a refusal forgets nothing
        child<QLineEdit>(page(), "decisionReasonEdit")->setText(u"用地未落实"_s);
        click("decideButton");
        m_window->settle();
        QTRY_VERIFY(child<QLabel>(page(), "turnProblem")->text().isEmpty());
        shoot(m_window->window.get(), u"year-taken"_s);
        // Until targets are issued what is decided is decided anew.
        rows->selectRow(rows->texts()->rowOf(asked));
        QVERIFY(decision->isEnabled());
        decision->setCurrentIndex(decision->findData(int(TurnDecision::NewStart)));
        click("decideButton");
        QTRY_VERIFY(rows->texts()->row(rows->texts()->rowOf(asked)).cells.at(3).contains(u"✓"_s));
        QVERIFY(child<QLabel>(page(), "turnProblem")->text().isEmpty());
        for (int step = 0; step < 3; ++step) {
            QSignalSpy undone(&m_window->session, &LedgerSession::changed);
            m_window->session.undo();
            QVERIFY(undone.wait(10'000));
            m_window->settle();
        }
        shoot(m_window->window.get(), u"year-undone"_s);
        QTRY_VERIFY(child<QPushButton>(page(), "takeProposalsButton")->isEnabled());
        QVERIFY(ask<std::vector<Record>>([](Ledger& ledger) {
            return ledger.records().all(Kind::Turn);
        }).empty());
    }

    void aFirstYearSaysWhyNothingIsCarriedOver()
    {
        open(u"year"_s);
        QVERIFY(!child<TextList>(page(), "turnTable")->isVisible());
        QVERIFY(child<QLabel>(page(), "noYearBeforeLabel")->text().contains(u"2022"_s));
        shoot(m_window->window.get(), u"year-first"_s);
    }

    void targetsAreProposedReviewedAndIssued()
    {
        m_window->window->setScope(2022, QDate(2022, 1, 10));
        open(u"year"_s);
        click("takeProposalsButton");
        TextList* rows = child<TextList>(page(), "turnTable");
        QTRY_VERIFY(!child<QPushButton>(page(), "takeProposalsButton")->isEnabled());
        m_window->settle();
        int row = -1;
        for (int i = 0; i < rows->texts()->rowCount(); ++i) {
            if (rows->texts()->row(i).cells.at(0) == u"中安建科融创产业园"_s)
                row = i;
        }
        QVERIFY(row >= 0);
        rows->selectRow(row);
        child<QLineEdit>(page(), "newTargetEdit")->setText(u"99999"_s); // above the total of 80000
        click("proposeTargetButton");
        QTRY_VERIFY(rows->texts()->row(row).cells.at(9).contains(u'⚠'));
        QVERIFY(!child<QPushButton>(page(), "issueTargetsButton")->isEnabled());
        click("reviewTargetsButton");
        QTRY_VERIFY(child<QPushButton>(page(), "issueTargetsButton")->isEnabled());
        click("issueTargetsButton"); // without a document
        QTRY_VERIFY(!child<QLabel>(page(), "turnProblem")->text().isEmpty());
        child<QLineEdit>(page(), "issueDocumentEdit")->setText(u"示管〔2022〕3号"_s);
        click("issueTargetsButton");
        QTRY_VERIFY(!child<QPushButton>(page(), "issueTargetsButton")->isEnabled());
        QVERIFY(!ask<bool>([](Ledger& ledger) -> Result<bool> {
            const auto now = overview(ledger, 2022, QDate(2022, 1, 31));
            return now ? Result<bool>(now->isUnissued()) : now.error();
        }));
        shoot(m_window->window.get(), u"year-issued"_s);
    }

    void aProjectLeavesInMidYearAndWorkResumes()
    {
        open(u"year"_s);
        child<QTabWidget>(page(), "yearTabs")->setCurrentIndex(2);
        auto* project = child<FieldEdit>(page(), "adjustProjectEdit");
        type(project, u"zkf"_s); // by pinyin initials
        QVERIFY(project->isOffering());
        QTest::keyClick(project, Qt::Key_Return);
        QCOMPARE(project->text(), u"自控阀"_s);
        click("adjustButton"); // a removal needs a reason
        QTRY_VERIFY(!child<QLabel>(page(), "adjustProblem")->text().isEmpty());
        child<QLineEdit>(page(), "adjustReasonEdit")->setText(u"投资方退出"_s);
        click("adjustButton");
        QTRY_COMPARE(child<TextList>(page(), "adjustmentRows")->texts()->rowCount(), 1);
        QVERIFY(child<QLabel>(page(), "adjustmentSentence")->text().contains(u"调出1个"_s));
        shoot(m_window->window.get(), u"year-adjusted"_s);
        // What is in the list is not offered to join it, what has left neither.
        auto* what = child<QComboBox>(page(), "adjustWhatComboBox");
        what->setCurrentIndex(what->findData(int(AdjustmentWish::What::Add)));
        for (const QString& name : {u"医技楼"_s, u"自控阀"_s}) {
            type(project, name);
            QVERIFY(!project->isOffering());
            click("adjustButton");
            QTRY_VERIFY(child<QLabel>(page(), "adjustProblem")->isVisible());
            project->clear();
        }
        QCOMPARE(child<TextList>(page(), "adjustmentRows")->texts()->rowCount(), 1);
        child<QTabWidget>(page(), "yearTabs")->setCurrentIndex(3);
        child<QLineEdit>(page(), "campaignNameEdit")->setText(u"冬季复工"_s);
        click("beginCampaignButton");
        TextList* due = child<TextList>(page(), "resumptionRows");
        QTRY_COMPARE(due->texts()->rowCount(), 2); // started and neither finished nor suspended
        due->selectRow(0);
        click("resumedButton");
        QTRY_VERIFY(
            child<QLabel>(page(), "resumptionSentence")->text().contains(u"已复工1个，复工率50.0%"_s));
        shoot(m_window->window.get(), u"year-resumed"_s);
    }

    void theStatisticalSeriesIsShown()
    {
        open(u"months"_s);
        child<QTabWidget>(page(), "monthTabs")->setCurrentIndex(1);
        TextList* late = child<TextList>(page(), "startedNotIn");
        QCOMPARE(late->texts()->rowCount(), 4); // started, none in the statistics
        QVERIFY(late->texts()->row(0).cells.at(3).toInt() > late->texts()->row(3).cells.at(3).toInt());
        shoot(m_window->window.get(), u"months-statistics"_s);
    }

private:
    [[nodiscard]] Page* page() const { return m_window->window->currentPage(); }
    void open(const QString& id) const
    {
        m_window->window->go({id, {}, {}, {}});
        m_window->settle();
    }
    void click(const char* button) const
    {
        QTest::mouseClick(child<QPushButton>(page(), button), Qt::LeftButton);
        m_window->settle();
    }
    template <typename T> T ask(const std::function<Result<T>(Ledger&)>& question) const
    {
        std::optional<T> found;
        m_window->session.storage().post(
            page(), [question](JobContext& job) { return question(*job.ledger()); },
            [&](const Result<T>& answer) { found = answer ? *answer : T(); });
        if (!QTest::qWaitFor([&] { return found.has_value(); }, 10'000))
            qFatal("no answer");
        return *found;
    }
    [[nodiscard]] qint64 project() const
    {
        return ask<qint64>([](Ledger& ledger) -> Result<qint64> {
            return ledger.resolve(Kind::Project, u"中安建科融创产业园"_s).value_or(0);
        });
    }
    Outcome write(Money amount) const
    {
        LedgerSession::Wish wish;
        wish.label = u"investment"_s;
        wish.build = [id = project(), amount](ChangeSetBuilder& builder, Ledger&) {
            return builder.set(RecordId::investment(id, Month(2021, 12)), u"amount"_s, amount);
        };
        std::optional<Outcome> done;
        m_window->session.change(wish, page(), [&](const Outcome& outcome) { done = outcome; });
        if (!QTest::qWaitFor([&] { return done.has_value(); }, 10'000))
            qFatal("no answer");
        m_window->settle();
        return *done;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PagesWindow> m_window;
};

QTEST_MAIN(TestTurnsPages)
#include "tst_turnspages.moc"
