// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchfixture.h"
#include "ui/facts/textlist.h"
#include "ui/facts/valuetext.h"
#include "ui/pages/pages.h"
#include "ui/pages/quarter/quarterjobs.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/panel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

/// 三批申报 and 观摩 in the whole window.
class TestQuarterPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        speak();
        applyTheme(
            *qApp, qEnvironmentVariableIsSet("SANPI_TEST_DARK") ? ThemeKind::Dark : ThemeKind::Light, 100);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(u"test.sanpi"_s);
        makeBatchLedger(path);
        m_window = std::make_unique<PagesWindow>(path, allPages);
        m_window->window->go({u"quarter"_s, {}, {}, {}});
        m_window->settle();
    }
    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void aCandidateIsWalkedIntoTheList()
    {
        QCOMPARE(rows()->texts()->rowCount(), 0);
        shoot(m_window->window.get(), u"quarter-empty"_s);
        // 中安建科 stands in 第一期开工一批: in 投产一批 it comes from there.
        propose(Batch::Production, u"中安建"_s);
        QCOMPARE(rows()->texts()->rowCount(), 1);
        QCOMPARE(cell(0, 3), word(CandidateState::Proposed));
        QVERIFY(cell(0, 1).contains(u'1')); // converted from period 1
        QVERIFY(!cell(0, 4).isEmpty());
        auto* step = child<QPushButton>(page(), "stepButton");
        rows()->selectRow(0);
        for (const CandidateState state :
            {CandidateState::DistrictReview, CandidateState::Submitted, CandidateState::CityReview}) {
            QVERIFY(step->isEnabled());
            click(step);
            QTRY_COMPARE(cell(0, 3), word(state));
            QCOMPARE(rows()->chosen().size(), 1); // what is chosen stays chosen
        }
        shoot(m_window->window.get(), u"quarter-cityreview"_s);
        QVERIFY(!step->isEnabled()); // who took it in?
        auto* level = child<QComboBox>(page(), "stepLevelComboBox");
        QVERIFY(level->isVisible());
        level->setCurrentIndex(level->findData(int(TakenBy::Province)));
        QVERIFY(step->isEnabled());
        click(step);
        QTRY_VERIFY(cell(0, 3).startsWith(word(CandidateState::Taken)));
        QVERIFY(!step->isEnabled());
        shoot(m_window->window.get(), u"quarter-taken"_s);
        const auto member = memberOf(3, Batch::Production, u"中安建科融创产业园"_s);
        QVERIFY(member.has_value());
        QCOMPARE(member->value(u"from_period"_s).number(), 1);
        QCOMPARE(member->value(u"provincial"_s).number(), 1);
        QCOMPARE(member->value(u"total"_s).money(), Money::fromWan(80'000));
        // One undo takes both back.
        m_window->session.undo();
        QTRY_COMPARE(cell(0, 3), word(CandidateState::CityReview));
        QVERIFY(!memberOf(3, Batch::Production, u"中安建科融创产业园"_s));
    }

    void severalTakeOneStepAtOnceAndOneIsReturned()
    {
        propose(Batch::Start, u"自控阀"_s);
        propose(Batch::Start, u"征云"_s);
        rows()->selectAll();
        click(child<QPushButton>(page(), "stepButton"));
        QTRY_COMPARE(cell(0, 3), word(CandidateState::DistrictReview));
        QCOMPARE(cell(1, 3), word(CandidateState::DistrictReview));
        m_window->session.undo(); // one change set
        QTRY_COMPARE(cell(0, 3), word(CandidateState::Proposed));
        QCOMPARE(cell(1, 3), word(CandidateState::Proposed));
        rows()->selectRow(1);
        auto* back = child<QPushButton>(page(), "returnButton");
        QVERIFY(!back->isEnabled()); // without a reason
        type(child<QLineEdit>(page(), "returnReasonEdit"), u"用地未落实"_s);
        QVERIFY(back->isEnabled());
        click(back);
        QTRY_COMPARE(cell(1, 3), word(CandidateState::Returned));
        QVERIFY(cell(1, 5).contains(u"用地未落实"_s));
        QVERIFY(child<QLineEdit>(page(), "returnReasonEdit")->text().isEmpty());
        // Different states take no step together.
        rows()->selectAll();
        QVERIFY(!child<QPushButton>(page(), "stepButton")->isEnabled());
        shoot(m_window->window.get(), u"quarter-returned"_s);
        // Only those of a state.
        QTest::mouseClick(child<QToolButton>(page(), "candidateState6"), Qt::LeftButton);
        QCOMPARE(rows()->texts()->rowCount(), 1);
        QTest::mouseClick(child<QToolButton>(page(), "candidateState4"), Qt::LeftButton);
        QCOMPARE(rows()->texts()->rowCount(), 0);
        QTest::mouseClick(child<QToolButton>(page(), "candidateState0"), Qt::LeftButton);
        QCOMPARE(rows()->texts()->rowCount(), 2);
        // What was returned is not counted in the head, and is proposed again by its own button.
        QVERIFY2(panelScope().startsWith(u"1 "_s), qPrintable(panelScope()));
        rows()->selectRow(1);
        auto* step = child<QPushButton>(page(), "stepButton");
        QVERIFY(step->isEnabled());
        click(step);
        QTRY_COMPARE(cell(1, 3), word(CandidateState::Proposed));
        QVERIFY2(panelScope().startsWith(u"2 "_s), qPrintable(panelScope()));
    }

    void projectsAreFoundByPinyinInitials()
    {
        auto* offered = child<TextList>(applyTab(), "chooserTable");
        type(child<QLineEdit>(applyTab(), "chooserSearch"), u"zajk"_s); // 中安建科
        QCOMPARE(offered->texts()->rowCount(), 1);
        QVERIFY(offered->texts()->row(0).cells.at(0).contains(u"中安建科"_s));
        // What is not there leads to where it is entered.
        type(child<QLineEdit>(applyTab(), "chooserSearch"), u"没有的项目"_s);
        auto* nothing = child<QWidget>(applyTab(), "chooserNothing");
        QVERIFY(nothing->isVisible());
        shoot(m_window->window.get(), u"quarter-nothing"_s);
        QTest::mouseClick(nothing->findChild<QPushButton*>(), Qt::LeftButton);
        m_window->settle();
        QCOMPARE(QByteArray(page()->metaObject()->className()), QByteArray("sanpi::ProjectsPage"));
    }

    void nothingIsPressedTogetherInALowWindow()
    {
        m_window->window->resize(1366, 720);
        propose(Batch::Start, u"自控阀"_s);
        rows()->selectRow(0);
        m_window->settle();
        shoot(m_window->window.get(), u"quarter-low"_s);
        for (const char* name : {"contractComboBox", "filingComboBox", "venueComboBox"}) {
            auto* box = child<QComboBox>(page(), name);
            QVERIFY2(box->height() >= box->minimumSizeHint().height(), name);
        }
        const auto placeOf = [&](const char* name) {
            auto* widget = child<QWidget>(page(), name);
            return QRect(widget->mapTo(page(), QPoint()), widget->size());
        };
        QVERIFY(!placeOf("contractComboBox").intersects(placeOf("filingComboBox")));
        QVERIFY(!placeOf("venueComboBox").intersects(placeOf("candidateNoteEdit")));
        QVERIFY(!placeOf("candidateNoteEdit").intersects(placeOf("saveCandidateButton")));
        QVERIFY(!placeOf("photoList").intersects(placeOf("saveCandidateButton")));
    }

    void aStepBeforeTheLastIsRefusedInWords()
    {
        propose(Batch::Start, u"自控阀"_s);
        rows()->selectRow(0);
        child<QDateEdit>(page(), "stepOnEdit")->setDate({2021, 11, 1});
        click(child<QPushButton>(page(), "stepButton"));
        QTRY_VERIFY(!child<QLabel>(page(), "stepProblem")->text().isEmpty());
        QCOMPARE(cell(0, 3), word(CandidateState::Proposed));
    }

    void secondOpeningsAreSeenBeforeTheyAreProposed()
    {
        auto* batch = child<QComboBox>(page(), "proposeBatchComboBox");
        choose(batch, int(Batch::Start));
        type(child<QLineEdit>(applyTab(), "chooserSearch"), u"中安建"_s);
        auto* offered = child<TextList>(applyTab(), "chooserTable");
        QCOMPARE(offered->texts()->rowCount(), 1);
        QVERIFY(offered->texts()->row(0).cells.at(1).contains(u"开工一批"_s)); // stands in a list already
        offered->selectRow(0);
        QTRY_VERIFY(child<QLabel>(page(), "proposeWarnings")->text().contains(u"第1期开工一批"_s));
        shoot(m_window->window.get(), u"quarter-warned"_s);
        click(child<QPushButton>(page(), "proposeButton"));
        QTRY_COMPARE(rows()->texts()->rowCount(), 1); // warned of, not refused
        QVERIFY(cell(0, 5).contains(u"第1期开工一批"_s));
        // What applies is offered no more.
        type(child<QLineEdit>(applyTab(), "chooserSearch"), u"中安建"_s);
        QCOMPARE(offered->texts()->rowCount(), 0);
    }

    void theBriefIsCountedAndTheChecklistKept()
    {
        propose(Batch::Start, u"自控阀"_s);
        rows()->selectRow(0);
        auto* brief = child<QPlainTextEdit>(page(), "briefEdit");
        auto* save = child<QPushButton>(page(), "saveCandidateButton");
        QVERIFY(!save->isEnabled());
        brief->setPlainText(QString(201, u'字'));
        QVERIFY(child<QLabel>(page(), "briefCount")->text().contains(u"201"_s));
        QVERIFY(!save->isEnabled());
        brief->setPlainText(u"年产6000吨二氧化碳复叠系统自控阀。"_s);
        choose(child<QComboBox>(page(), "contractComboBox"), int(ChecklistState::Present));
        choose(child<QComboBox>(page(), "venueComboBox"), int(Venue::Branch));
        QVERIFY(save->isEnabled());
        const QString missing = cell(0, 4);
        click(save);
        QTRY_VERIFY(cell(0, 4) != missing);
        QVERIFY(!cell(0, 4).contains(u"签约合同"_s));
        QVERIFY(!save->isEnabled());
        QCOMPARE(brief->toPlainText(), u"年产6000吨二氧化碳复叠系统自控阀。"_s);
        shoot(m_window->window.get(), u"quarter-candidate"_s);
        // The sheet of the event is previewed on the page of reports, for this period.
        QTest::mouseClick(child<QToolButton>(page(), "eventReportButton"), Qt::LeftButton);
        m_window->settle();
        QCOMPARE(child<QComboBox>(page(), "appliedPeriodComboBox")->currentData().toInt(), 3);
        shoot(m_window->window.get(), u"quarter-event"_s);
    }

    void aNewPeriodIsBegunWithItsDay()
    {
        auto* period = child<QComboBox>(page(), "applyPeriodComboBox");
        QCOMPARE(period->currentData().toInt(), 3); // the next one
        period->setCurrentIndex(period->count() - 1);
        emit period->activated(period->count() - 1);
        QVERIFY(child<QDateEdit>(page(), "heldOnEdit")->isVisible());
        propose(Batch::Signing, u"医技楼"_s);
        QTRY_COMPARE(period->currentData().toInt(), 6);
        QCOMPARE(rows()->texts()->rowCount(), 1);
        QVERIFY(!child<QDateEdit>(page(), "heldOnEdit")->isVisible());
    }

    void aTourIsPlannedAndScored()
    {
        child<QTabWidget>(page(), "quarterTabs")->setCurrentIndex(1);
        shoot(m_window->window.get(), u"tour-empty"_s);
        type(child<QLineEdit>(page(), "tourNameEdit"), u"春季观摩"_s);
        child<QDateEdit>(page(), "tourOnEdit")->setDate({2021, 4, 1});
        click(child<QPushButton>(page(), "addTourButton"));
        addStop(u"高端包装"_s);
        type(child<QLineEdit>(page(), "tourNameEdit"), u"冬季观摩"_s);
        child<QDateEdit>(page(), "tourOnEdit")->setDate({2021, 12, 30});
        click(child<QPushButton>(page(), "addTourButton"));
        auto* route = child<TextList>(page(), "routeTable");
        QTRY_COMPARE(route->texts()->rowCount(), 0);
        // Flagged while choosing, and on the route.
        auto* offered = child<TextList>(tourTab(), "chooserTable");
        type(child<QLineEdit>(tourTab(), "chooserSearch"), u"高端包装"_s);
        QCOMPARE(offered->texts()->rowCount(), 1);
        QVERIFY(offered->texts()->row(0).cells.at(1).contains(u"春季观摩"_s));
        child<QLineEdit>(tourTab(), "chooserSearch")->clear();
        addStop(u"高端包装"_s);
        addStop(u"征云"_s);
        QCOMPARE(route->texts()->rowCount(), 2);
        QVERIFY(route->texts()->row(0).cells.at(8).contains(u"春季观摩"_s));
        route->selectRow(1);
        click(child<QPushButton>(page(), "stopUpButton"));
        QTRY_COMPARE(route->texts()->row(0).cells.at(1), u"征云科技金融产业园"_s);
        QCOMPARE(route->chosen().size(), 1);
        auto* talk = child<QPlainTextEdit>(page(), "stopTalkEdit");
        talk->setPlainText(u"总投资12亿元\n主体施工"_s);
        click(child<QPushButton>(page(), "saveStopButton"));
        for (const auto& [judge, points] :
            {std::pair(u"张三"_s, u"90"_s), std::pair(u"李四"_s, u"90.01"_s)}) {
            type(child<QLineEdit>(page(), "judgeEdit"), judge);
            child<QLineEdit>(page(), "pointsEdit")->setText(points);
            click(child<QPushButton>(page(), "scoreButton"));
        }
        QTRY_COMPARE(route->texts()->row(0).cells.at(6), u"90.01"_s);
        QCOMPARE(route->texts()->row(0).cells.at(7), u"1"_s);
        QCOMPARE(talk->toPlainText(), u"总投资12亿元\n主体施工"_s);
        child<QLineEdit>(page(), "judgeEdit")->setText(u"王五"_s);
        child<QLineEdit>(page(), "pointsEdit")->setText(u"很好"_s);
        click(child<QPushButton>(page(), "scoreButton"));
        QVERIFY(!child<QLabel>(page(), "stopProblem")->text().isEmpty());
        child<QLineEdit>(page(), "pointsEdit")
            ->setText(u"120"_s); // told as it was typed, not as it is stored
        click(child<QPushButton>(page(), "scoreButton"));
        QTRY_VERIFY(child<QLabel>(page(), "stopProblem")->text().contains(u"“120”"_s));
        QVERIFY(!child<QLabel>(page(), "stopProblem")->text().contains(u"000"_s));
        shoot(m_window->window.get(), u"tour-route"_s);
        QTest::mouseClick(child<QToolButton>(page(), "tourReportButton"), Qt::LeftButton);
        m_window->settle();
        QVERIFY(child<QComboBox>(page(), "tourComboBox")->currentData().toLongLong() > 0);
        shoot(m_window->window.get(), u"tour-report"_s);
        QTest::keyClick(m_window->window.get(), Qt::Key_Left, Qt::AltModifier);
        m_window->settle();
        QCOMPARE(child<QTabWidget>(page(), "quarterTabs")->currentIndex(), 1);
    }

private:
    [[nodiscard]] Page* page() const { return m_window->window->currentPage(); }
    [[nodiscard]] QWidget* applyTab() const { return child<QTabWidget>(page(), "quarterTabs")->widget(0); }
    [[nodiscard]] QWidget* tourTab() const { return child<QTabWidget>(page(), "quarterTabs")->widget(1); }
    [[nodiscard]] TextList* rows() const { return child<TextList>(page(), "candidateTable"); }
    /// What stands beside the title of the list: so many projects.
    [[nodiscard]] QString panelScope() const
    {
        for (const QWidget* above = rows()->parentWidget(); above; above = above->parentWidget()) {
            if (!qobject_cast<const Panel*>(above))
                continue;
            for (const ElidedLabel* label : above->findChildren<ElidedLabel*>()) {
                if (label->text().contains(u"亿元"_s))
                    return label->text();
            }
        }
        return {};
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return rows()->texts()->rowCount() > row ? rows()->texts()->row(row).cells.at(column) : QString();
    }
    /// The state as the page says it, in the language of the pictures.
    [[nodiscard]] QString word(CandidateState state) const
    {
        const Choice* choice
            = m_window->session.catalogue().field(Kind::Candidate, u"state").choice(int(state));
        return englishLabels() ? choice->en : choice->zh;
    }
    void click(QPushButton* button) const
    {
        QTest::mouseClick(button, Qt::LeftButton);
        m_window->settle();
    }
    static void choose(QComboBox* box, int code)
    {
        box->setCurrentIndex(box->findData(code));
        emit box->activated(box->currentIndex());
    }
    void propose(Batch batch, const QString& name) const
    {
        const int before = rows()->texts()->rowCount();
        rows()->clearSelection();
        choose(child<QComboBox>(page(), "proposeBatchComboBox"), int(batch));
        child<QLineEdit>(applyTab(), "chooserSearch")->setText(name);
        auto* offered = child<TextList>(applyTab(), "chooserTable");
        QCOMPARE(offered->texts()->rowCount(), 1);
        offered->selectRow(0);
        m_window->settle();
        click(child<QPushButton>(page(), "proposeButton"));
        QTRY_COMPARE(rows()->texts()->rowCount(), before + 1);
    }
    void addStop(const QString& name) const
    {
        child<TextList>(page(), "routeTable")->clearSelection();
        const int before = child<TextList>(page(), "routeTable")->texts()->rowCount();
        child<QLineEdit>(tourTab(), "chooserSearch")->setText(name);
        child<TextList>(tourTab(), "chooserTable")->selectRow(0);
        click(child<QPushButton>(page(), "addStopsButton"));
        QTRY_COMPARE(child<TextList>(page(), "routeTable")->texts()->rowCount(), before + 1);
    }
    [[nodiscard]] std::optional<Record> memberOf(int period, Batch batch, const QString& name) const
    {
        std::optional<Result<std::optional<Record>>> found;
        m_window->session.storage().post(
            page(),
            [=](JobContext& job) {
                const qint64 project = job.ledger()->resolve(Kind::Project, name).value_or(0);
                return job.ledger()->records().find(RecordId::batch(period, int(batch), project));
            },
            [&](const Result<std::optional<Record>>& answer) { found = answer; });
        if (!QTest::qWaitFor([&] { return found.has_value(); }, 10'000) || !*found)
            qFatal("no answer");
        return **found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PagesWindow> m_window;
};

QTEST_MAIN(TestQuarterPage)
#include "tst_quarterpage.moc"
