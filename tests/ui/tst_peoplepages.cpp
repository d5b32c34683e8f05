// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchfixture.h"
#include "domain/people.h"
#include "figures/decisions.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/textlist.h"
#include "ui/pages/meetings/decisionlist.h"
#include "ui/pages/pages.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

/// 上级考评 on 总览, 包联 and 会议 in the whole window.
class TestPeoplePages : public QObject {
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
        fill();
    }
    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void placesArePastedAndShownFirst()
    {
        open(u"overview"_s);
        paste(u"2021年10月全市考评：重点项目综合考评居第4位（共12个）"_s, u"2021-11-12"_s);
        QTRY_COMPARE(places(), 1);
        paste(u"2021年11月\n综合\t位次\n"
              "重点项目综合考评居第2位（共12个）；投资完成率102%，居第3位"_s,
            u"2021-12-10"_s);
        QTRY_COMPARE(places(), 2);
        const QString text = child<QToolButton>(page(), "appraisalPlace0")->text();
        QVERIFY2(text.contains(u"重点项目综合考评"_s) && text.contains(u"▲2"_s), qPrintable(text));
        QVERIFY(child<QLabel>(page(), "appraisalHead")->text().contains(u"2021年11月"_s));
        // Nothing stands above it.
        auto* strip = child<QWidget>(page(), "appraisalStrip");
        QVERIFY(strip->mapTo(page(), QPoint()).y()
            < child<QWidget>(page(), "countCard")->mapTo(page(), QPoint()).y());
        shoot(m_window->window.get(), u"overview-places"_s);
        m_window->window->setScope(2021, QDate(2021, 12, 1)); // before the newest was published
        m_window->settle();
        QTRY_COMPARE(places(), 1);
        m_window->session.undo();
        m_window->settle();
        QCOMPARE(places(), 1);
    }

    void whatCannotBeReadIsNotKept()
    {
        open(u"overview"_s);
        click("enterAppraisalButton");
        auto* dialog = m_window->window->findChild<QDialog*>(u"appraisalDialog"_s);
        QVERIFY(dialog);
        auto* keep = child<QPushButton>(dialog, "keepAppraisalsButton");
        QVERIFY(!keep->isEnabled());
        child<QPlainTextEdit>(dialog, "appraisalText")->setPlainText(u"没有名次"_s);
        QVERIFY(!keep->isEnabled());
        QVERIFY(!child<QLabel>(dialog, "appraisalProblem")->text().isEmpty());
        // Typed field by field, without a period.
        child<QPlainTextEdit>(dialog, "appraisalText")->clear();
        child<QLineEdit>(dialog, "appraisalIndicator")->setText(u"入统率"_s);
        child<QLineEdit>(dialog, "appraisalPlace")->setText(u"5"_s);
        QTest::mouseClick(child<QPushButton>(dialog, "addAppraisalButton"), Qt::LeftButton);
        QVERIFY(!keep->isEnabled());
        child<QLineEdit>(dialog, "appraisalPeriod")->setText(u"2021年11月"_s);
        QVERIFY(keep->isEnabled());
        shoot(dialog, u"overview-places-dialog"_s);
        dialog->reject();
    }

    void aLeaderIsChangedForSeveralProjectsFromADay()
    {
        open(u"people"_s);
        auto* leaders = child<TextList>(page(), "leaderTable");
        auto* projects = child<TextList>(page(), "leaderProjectTable");
        chooseLeader(u"王明"_s);
        QTRY_COMPARE(projects->texts()->rowCount(), 3);
        shoot(m_window->window.get(), u"people"_s);
        QVERIFY(!child<QPushButton>(page(), "assignButton")->isEnabled()); // nothing chosen
        projects->selectAll();
        child<QLineEdit>(page(), "assignName")->setText(u"赵刚"_s);
        child<FieldEdit>(page(), "assignSince")->setText(u"2021-07-01"_s);
        QTRY_VERIFY(child<QPushButton>(page(), "assignButton")->isEnabled());
        click("assignButton");
        QTRY_VERIFY(rowOf(leaders, 1, u"赵刚"_s) >= 0);
        QCOMPARE(rowOf(leaders, 1, u"王明"_s), -1);
        // The same key again takes nobody's role away.
        projects->selectAll();
        QVERIFY(!child<QPushButton>(page(), "assignButton")->isEnabled());
        QVERIFY(child<QPushButton>(page(), "leaveButton")->isEnabled());
        child<QLineEdit>(page(), "assignName")->setText(u"钱进"_s);
        QVERIFY(!child<QPushButton>(page(), "leaveButton")->isEnabled());
        child<QLineEdit>(page(), "assignName")->clear();
        m_window->window->setScope(2021, QDate(2021, 6, 30));
        m_window->settle();
        QTRY_VERIFY(rowOf(leaders, 1, u"王明"_s) >= 0);
        QCOMPARE(rowOf(leaders, 1, u"赵刚"_s), -1);
        m_window->session.undo(); // one set
        m_window->window->setScope(2021, QDate(2021, 12, 31));
        m_window->settle();
        QTRY_VERIFY(rowOf(leaders, 1, u"王明"_s) >= 0);
        QCOMPARE(rowOf(leaders, 1, u"赵刚"_s), -1);
    }

    void taskForceAndOfficerAreToldOfTheProject()
    {
        open(u"people"_s);
        chooseLeader(u"王明"_s);
        auto* projects = child<TextList>(page(), "leaderProjectTable");
        QTRY_COMPARE(projects->texts()->rowCount(), 3);
        QVERIFY(projects->isColumnHidden(9)); // nobody yet
        projects->selectRow(0);
        const qint64 project = projects->texts()->row(0).key;
        auto* role = child<QComboBox>(page(), "assignRole");
        role->setCurrentIndex(role->findData(int(ProjectRole::TaskForce)));
        child<QLineEdit>(page(), "assignName")->setText(u"食品产业园专班"_s);
        child<FieldEdit>(page(), "assignSince")->setText(u"2021-07-01"_s);
        click("assignButton");
        QTRY_VERIFY(!projects->isColumnHidden(9));
        const QString told = projects->texts()->row(projects->texts()->rowOf(project)).cells.at(9);
        QVERIFY2(told.contains(u"食品产业园专班"_s) && told.contains(u"2021-07-01"_s), qPrintable(told));
        shoot(m_window->window.get(), u"people-roles"_s);
        // Under the people with his projects; and on the project itself.
        child<QTabWidget>(page(), "peopleTabs")->setCurrentIndex(2);
        auto* people = child<TextList>(page(), "personTable");
        people->selectRow(rowOf(people, 0, u"食品产业园专班"_s));
        auto* duties = child<TextList>(page(), "personProjectTable");
        QCOMPARE(duties->texts()->rowCount(), 1);
        QCOMPARE(duties->texts()->row(0).cells.at(2), u"2021-07-01"_s);
        shoot(m_window->window.get(), u"people-duties"_s);
        m_window->window->go({u"projects"_s, {}, u"projects/%1"_s.arg(project), {}});
        m_window->settle();
        QTRY_VERIFY(page()->findChild<QWidget*>(u"factRow_role_2"_s));
        QTRY_VERIFY(child<QWidget>(page(), "factRow_role_2")
                        ->findChild<QLabel*>(u"factValue"_s)
                        ->text()
                        .contains(u"食品产业园专班"_s));
        child<QWidget>(page(), "factRow_role_2")->setFocus();
        shoot(m_window->window.get(), u"project-roles"_s);
    }

    void aLeaderOfTheLedgerIsEnteredWhereHeStands()
    {
        open(u"people"_s);
        child<QTabWidget>(page(), "peopleTabs")->setCurrentIndex(2);
        auto* people = child<TextList>(page(), "personTable");
        const int row = rowOf(people, 0, u"王明"_s);
        QVERIFY(row >= 0); // by the ledger's own text, nobody has entered him
        people->selectRow(row);
        QCOMPARE(child<QLineEdit>(page(), "personName")->text(), u"王明"_s);
        child<QLineEdit>(page(), "personPhone")->setText(u"139-0391"_s);
        click("keepPersonButton");
        QTRY_COMPARE(people->texts()->row(rowOf(people, 0, u"王明"_s)).cells.at(4), u"139-0391"_s);
        child<QTabWidget>(page(), "peopleTabs")->setCurrentIndex(1);
        auto* leaders = child<TextList>(page(), "leaderDebtTable");
        const int debt = rowOf(leaders, 0, u"王明"_s);
        QVERIFY(debt >= 0);
        QTRY_COMPARE(leaders->texts()->row(debt).cells.at(9), u"139-0391"_s);
    }

    void hisPageIsPrintedInEveryFormat()
    {
        open(u"people"_s);
        chooseLeader(u"王明"_s);
        for (const QString& suffix : {u"pdf"_s, u"docx"_s, u"xlsx"_s, u"html"_s})
            QVERIFY2(exported("leaderPaperButton", u"paper_"_s + suffix, suffix), qPrintable(suffix));
    }

    void debtsTellWhomToCallAndWhy()
    {
        open(u"people"_s);
        child<QTabWidget>(page(), "peopleTabs")->setCurrentIndex(1);
        auto* units = child<TextList>(page(), "unitDebtTable");
        auto* leaders = child<TextList>(page(), "leaderDebtTable");
        QVERIFY(units->texts()->rowCount() > 0);
        QVERIFY(leaders->texts()->rowCount() > 0);
        for (int row = 0; row < units->texts()->rowCount(); ++row)
            QVERIFY(!units->texts()->row(row).cells.at(9).isEmpty()); // phone
        shoot(m_window->window.get(), u"people-debts"_s);
        emit units->activated(units->model()->index(0, 0));
        m_window->settle();
        QCOMPARE(QByteArray(page()->metaObject()->className()), QByteArray("sanpi::ProjectsPage"));
        m_window->window->go({u"people"_s, u"debts"_s, {}, {}});
        m_window->settle();
        QCOMPARE(child<QTabWidget>(page(), "peopleTabs")->currentIndex(), 1);
    }

    void peopleAreEntered()
    {
        open(u"people"_s);
        child<QTabWidget>(page(), "peopleTabs")->setCurrentIndex(2);
        click("newPersonButton");
        child<QLineEdit>(page(), "personName")->setText(u"王明"_s);
        child<QLineEdit>(page(), "personOffice")->setText(u"副区长"_s);
        child<QLineEdit>(page(), "personPhone")->setText(u"139-0391"_s);
        click("keepPersonButton");
        auto* people = child<TextList>(page(), "personTable");
        QTRY_COMPARE(people->texts()->rowCount(), 2); // and 李强, by the ledger's text
        QVERIFY(people->texts()->row(0).cells.at(5).contains(u"3"_s)); // by the ledger's own text
        child<QTabWidget>(page(), "peopleTabs")->setCurrentIndex(0);
        auto* leaders = child<TextList>(page(), "leaderTable");
        const int row = rowOf(leaders, 1, u"王明"_s);
        QVERIFY(row >= 0);
        QCOMPARE(leaders->texts()->row(row).cells.at(13), u"139-0391"_s);
        // The same name twice is refused where it is typed.
        child<QTabWidget>(page(), "peopleTabs")->setCurrentIndex(2);
        click("newPersonButton");
        child<QLineEdit>(page(), "personName")->setText(u"王明"_s);
        click("keepPersonButton");
        QTRY_VERIFY(!child<QLabel>(page(), "personProblem")->text().isEmpty());
    }

    void decisionsComeBackAsTheNextAgenda()
    {
        open(u"meetings"_s);
        shoot(m_window->window.get(), u"meetings-empty"_s);
        callMeeting(u"2021-12-06"_s);
        auto* decided = child<DecisionList>(page(), "decidedTable");
        enter(u"落实配套资金"_s, u"2021-12-15"_s, 0);
        QTRY_COMPARE(decided->texts()->rowCount(), 1);
        enter(u"办理供地手续"_s, u"2021-12-16"_s, 1); // overdue when the next one meets
        QTRY_COMPARE(decided->texts()->rowCount(), 2);
        enter(u"完成征迁"_s, u"2021-12-31"_s, 2);
        QTRY_COMPARE(decided->texts()->rowCount(), 3);
        child<QTabWidget>(page(), "agendaTabs")->setCurrentIndex(3);
        shoot(m_window->window.get(), u"meetings-decided"_s);
        callMeeting(u"2021-12-20"_s);
        auto* earlier = child<DecisionList>(page(), "earlierTable");
        QTRY_COMPARE(earlier->texts()->rowCount(), 3);
        QVERIFY(earlier->texts()->row(0).cells.at(0).contains(u"超期5天"_s));
        QCOMPARE(earlier->texts()->row(0).cells.at(1), u"落实配套资金"_s);
        child<QTabWidget>(page(), "agendaTabs")->setCurrentIndex(0);
        shoot(m_window->window.get(), u"meetings-agenda"_s);
        // An item is typed; what is open is put on the agenda.
        child<QTabWidget>(page(), "agendaTabs")->setCurrentIndex(1);
        type(child<QLineEdit>(page(), "agendaText"), u"其他事项"_s);
        click("addAgendaButton");
        auto* agenda = child<TextList>(page(), "agendaTable");
        QTRY_COMPARE(agenda->texts()->rowCount(), 1);
        type(child<QLineEdit>(page(), "agendaText"), u"下步安排"_s);
        click("addAgendaButton");
        QTRY_COMPARE(agenda->texts()->rowCount(), 2);
        // It can be altered, moved and taken off again.
        agenda->selectRow(1);
        child<QLineEdit>(page(), "agendaItemText")->setText(u"下一步安排"_s);
        child<QLineEdit>(page(), "agendaItemNote")->setText(u"原则同意"_s);
        click("keepAgendaItemButton");
        QTRY_COMPARE(agenda->texts()->row(1).cells.at(1), u"下一步安排"_s);
        QCOMPARE(agenda->texts()->row(1).cells.at(5), u"原则同意"_s);
        click("agendaUpButton");
        QTRY_COMPARE(agenda->texts()->row(0).cells.at(1), u"下一步安排"_s);
        QCOMPARE(agenda->chosen(), (QList<qint64> {1})); // it stays chosen
        shoot(m_window->window.get(), u"meetings-item"_s);
        click("removeAgendaItemButton");
        QTRY_COMPARE(agenda->texts()->rowCount(), 1);
        QCOMPARE(agenda->texts()->row(0).cells.at(1), u"其他事项"_s);
        // What is open is put on the agenda once, and is marked there.
        child<QTabWidget>(page(), "agendaTabs")->setCurrentIndex(2);
        auto* open = child<TextList>(page(), "openItemTable");
        QVERIFY(open->texts()->rowCount() > 0);
        open->selectRow(0);
        click("takeItemsButton");
        QTRY_COMPARE(agenda->texts()->rowCount(), 2);
        QTRY_VERIFY(open->texts()->row(0).cells.at(0).startsWith(u"✓"_s));
        open->selectRow(0);
        QVERIFY(!child<QPushButton>(page(), "takeItemsButton")->isEnabled());
        shoot(m_window->window.get(), u"meetings-open"_s);
        for (const QString& suffix : {u"pdf"_s, u"docx"_s, u"xlsx"_s, u"html"_s}) {
            QVERIFY2(exported("meetingPaperButton", u"paper_"_s + suffix, suffix, 0), qPrintable(suffix));
            QVERIFY2(exported("meetingPaperButton", u"paper_"_s + suffix, suffix, 1), qPrintable(suffix));
        }
        // Concluded in the list of matters, it is done.
        child<QTabWidget>(page(), "meetingTabs")->setCurrentIndex(1);
        auto* matters = child<DecisionList>(page(), "decisionTable");
        QTRY_COMPARE(matters->texts()->rowCount(), 3);
        matters->selectRow(rowOf(matters, 1, u"落实配套资金"_s));
        child<QPlainTextEdit>(page(), "decisionResult")->setPlainText(u"资金已到位"_s);
        click("concludeDecisionButton");
        QTRY_VERIFY(matters->texts()->row(rowOf(matters, 1, u"落实配套资金"_s)).cells.at(0).contains(u"●"_s));
        shoot(m_window->window.get(), u"meetings-matters"_s);
    }

    void anInstructionIsEnteredBesideAMeeting()
    {
        open(u"meetings"_s);
        callMeeting(u"2021-12-06"_s);
        auto* source = child<QComboBox>(page(), "decisionSource");
        QVERIFY(source->isVisible());
        source->setCurrentIndex(source->findData(int(DecisionSource::Leader)));
        auto* leader = child<QLineEdit>(page(), "decisionLeader");
        QVERIFY(leader->isVisible());
        leader->setText(u"李区长"_s);
        // Somebody has to be responsible.
        child<QPlainTextEdit>(page(), "decisionText")->setPlainText(u"加快推进"_s);
        click("keepDecisionButton");
        QVERIFY(!child<QLabel>(page(), "decisionProblem")->text().isEmpty());
        enter(u"加快推进"_s, u"2021-12-15"_s, 0);
        child<QTabWidget>(page(), "meetingTabs")->setCurrentIndex(1);
        auto* matters = child<DecisionList>(page(), "decisionTable");
        QTRY_COMPARE(matters->texts()->rowCount(), 1);
        QVERIFY(matters->texts()->row(0).cells.at(4).contains(u"李区长"_s));
        // On the day before it was decided it is not there, and not in the form either.
        matters->selectRow(0);
        QCOMPARE(child<QPlainTextEdit>(page(), "decisionText")->toPlainText(), u"加快推进"_s);
        m_window->window->setScope(2021, QDate(2021, 12, 5));
        m_window->settle();
        QTRY_VERIFY(child<QPlainTextEdit>(page(), "decisionText")->toPlainText().isEmpty());
    }

    void aMeetingMadeByMistakeIsRemoved()
    {
        open(u"meetings"_s);
        callMeeting(u"2021-12-06"_s);
        callMeeting(u"2021-12-20"_s);
        auto* meetings = child<TextList>(page(), "meetingTable");
        QCOMPARE(meetings->texts()->rowCount(), 2);
        enter(u"落实配套资金"_s, u"2021-12-25"_s, 0);
        click("editMeetingButton");
        click("removeMeetingButton");
        QTRY_VERIFY(!child<QLabel>(page(), "meetingProblem")->text().isEmpty()); // it has decided
        QCOMPARE(meetings->texts()->rowCount(), 2);
        m_window->session.undo();
        m_window->settle();
        click("editMeetingButton");
        click("removeMeetingButton");
        QTRY_COMPARE(meetings->texts()->rowCount(), 1);
        QCOMPARE(meetings->texts()->row(0).cells.at(0), u"2021-12-06"_s);
    }

    void aReminderLeadsToItsMatter()
    {
        open(u"meetings"_s);
        callMeeting(u"2021-12-06"_s);
        enter(u"落实配套资金"_s, u"2021-12-15"_s, 0);
        QTRY_COMPARE(child<DecisionList>(page(), "decidedTable")->texts()->rowCount(), 1);
        const qint64 matter = child<DecisionList>(page(), "decidedTable")->texts()->row(0).key;
        m_window->window->go({u"meetings"_s, {}, u"decisions/%1"_s.arg(matter), {}});
        m_window->settle();
        QCOMPARE(child<QTabWidget>(page(), "meetingTabs")->currentIndex(), 1);
        QCOMPARE(child<QPlainTextEdit>(page(), "decisionText")->toPlainText(), u"落实配套资金"_s);
    }

    void isReadInTheDark()
    {
        applyTheme(*qApp, ThemeKind::Dark, 100);
        for (const QString& name : {u"people"_s, u"meetings"_s, u"overview"_s}) {
            open(name);
            shoot(m_window->window.get(), name + u"-dark"_s);
        }
        applyTheme(*qApp, ThemeKind::Light, 100);
        QVERIFY(page());
    }

private:
    void open(const QString& name)
    {
        m_window->window->go({name, {}, {}, {}});
        m_window->settle();
    }
    [[nodiscard]] Page* page() const { return m_window->window->currentPage(); }
    void click(const char* name)
    {
        QTest::mouseClick(child<QAbstractButton>(page(), name), Qt::LeftButton);
        m_window->settle();
    }
    [[nodiscard]] int places() const
    {
        int count = 0;
        while (page()->findChild<QToolButton*>(u"appraisalPlace%1"_s.arg(count)))
            ++count;
        return count;
    }
    void paste(const QString& text, const QString& on)
    {
        click("enterAppraisalButton");
        auto* dialog = m_window->window->findChild<QDialog*>(u"appraisalDialog"_s);
        QVERIFY(dialog);
        child<QLineEdit>(dialog, "appraisalOn")->setText(on);
        child<QPlainTextEdit>(dialog, "appraisalText")->setPlainText(text);
        auto* keep = child<QPushButton>(dialog, "keepAppraisalsButton");
        QVERIFY(keep->isEnabled());
        QTest::mouseClick(keep, Qt::LeftButton);
        QTRY_VERIFY(!m_window->window->findChild<QDialog*>(u"appraisalDialog"_s));
        m_window->settle();
    }
    [[nodiscard]] static int rowOf(const TextList* list, int column, const QString& text)
    {
        for (int row = 0; row < list->texts()->rowCount(); ++row) {
            if (list->texts()->row(row).cells.value(column) == text)
                return row;
        }
        return -1;
    }
    void chooseLeader(const QString& name)
    {
        auto* leaders = child<TextList>(page(), "leaderTable");
        const int row = rowOf(leaders, 1, name);
        QVERIFY(row >= 0);
        leaders->selectRow(row);
        m_window->settle();
    }
    void callMeeting(const QString& on)
    {
        click("newMeetingButton");
        auto* kind = child<QComboBox>(page(), "meetingKind");
        kind->setCurrentIndex(kind->findData(3)); // 重点项目调度会
        child<FieldEdit>(page(), "meetingOn")->setText(on);
        child<QLineEdit>(page(), "meetingChair")->setText(u"王区长"_s);
        click("keepMeetingButton");
        auto* meetings = child<TextList>(page(), "meetingTable");
        QTRY_VERIFY(rowOf(meetings, 0, on) >= 0);
        m_window->settle();
    }
    /// \p becomes: row of the choices plain, issue, order.
    void enter(const QString& text, const QString& due, int becomes)
    {
        child<QPlainTextEdit>(page(), "decisionText")->setPlainText(text);
        auto* unit = child<QComboBox>(page(), "decisionUnit");
        unit->setCurrentIndex(unit->findText(u"文昌街道"_s));
        child<FieldEdit>(page(), "decisionDue")->setText(due);
        child<QComboBox>(page(), "decisionBecomes")->setCurrentIndex(becomes);
        click("keepDecisionButton");
        QVERIFY2(child<QLabel>(page(), "decisionProblem")->text().isEmpty(),
            qPrintable(child<QLabel>(page(), "decisionProblem")->text()));
    }
    /// \p paper: of several.
    bool exported(const char* button, const QString& action, const QString& suffix, int paper = -1)
    {
        const QString file = m_folder->filePath(u"paper%1.%2"_s.arg(paper + 1).arg(suffix));
        m_window->prompts.files = {file};
        QMenu* menu = child<QToolButton>(page(), button)->menu();
        if (paper >= 0)
            menu = menu->actions().at(paper)->menu();
        auto* entry = menu->findChild<QAction*>(action);
        if (!entry)
            return false;
        entry->trigger();
        m_window->settle();
        for (int tries = 0; tries < 200 && !QFile::exists(file); ++tries)
            QTest::qWait(20);
        m_window->settle();
        return QFileInfo(file).size() > 500;
    }
    /// Three projects of one leader, one of another; all behind but one.
    void fill()
    {
        LedgerSession::Wish wish;
        wish.label = u"分包领导和年度计划"_s;
        wish.build = [](ChangeSetBuilder& builder, Ledger& ledger) -> Result<void> {
            const auto projects = ledger.records().all(Kind::Project);
            if (!projects)
                return projects.error();
            int at = 0;
            for (const Record& project : *projects) {
                const FaceDate date {2021, QDate(2021, 1, 1), Month(2021, 12)};
                const std::pair<QString, Value> values[] {{u"sponsor"_s,
                                                              at < 3       ? Value(u"王明"_s)
                                                                  : at < 5 ? Value(u"李强"_s)
                                                                           : Value()},
                    {u"target"_s, Value(Money::fromWan(10'000))},
                    {u"stated"_s, Value(Money::fromWan(at == 1 ? 12'000 : 3'000 + 100 * at))},
                    {u"leader"_s, Value(u"张工"_s)}, {u"phone"_s, Value(u"0391-%1"_s.arg(at))}};
                for (const auto& [key, value] : values) {
                    const Field& field = ledger.catalogue().field(Kind::Project, key);
                    if (const auto done = writeProjectField(builder, project.id.key[0], date, field, value);
                        !done)
                        return done;
                }
                ++at;
            }
            return {};
        };
        bool done = false;
        m_window->session.change(wish, this, [&done](const Outcome& outcome) {
            QVERIFY2(outcome.ok(), qPrintable(outcome.error.what));
            done = true;
        });
        QTRY_VERIFY(done);
        m_window->settle();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PagesWindow> m_window;
};

QTEST_MAIN(TestPeoplePages)
#include "tst_peoplepages.moc"
