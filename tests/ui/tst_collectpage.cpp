// SPDX-License-Identifier: GPL-3.0-or-later
// 填报 in a real window: workbooks are sent, come back by drop, are decided cell by cell, taken, sent back.
#include "core/support/playedunit.h"
#include "figures/collecting.h"
#include "ui/pages/collect/collectpage.h"
#include "ui/pages/collect/mergecells.h"
#include "ui/pages/collect/returnsession.h"
#include "ui/projectfixture.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QDateEdit>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

class TestCollectPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeKind::Light, 100); }
    void init();
    void cleanup();
    void beginsEmptyAndSends();
    void takesWhatIsClean();
    void decidesConflicts();
    void sendsBackAMarkedCopy();
    void marksACopyOfWhatStayedOut();
    void followsYearAndDay();
    void tellsWhyAFileIsRefused();
    void reminds();
    void asksBeforeSendingAgain();
    void sendsToWhomIsChosen();
    void movesTheDayDue();
    void showsWhichCardIsActive();
    void comesBackAfterASendingBack();
    void marksAsReturned();

private:
    void open(const QStringList& files = {});
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 60'000); }
    /// The one folder, or the \p number th, that a round of the page's month was written to.
    [[nodiscard]] QDir roundFolder(int number = 1) const
    {
        return m_folder->filePath(
            number == 1 ? u"out/2021年12月填报表"_s : u"out/2021年12月填报表（%1）"_s.arg(number));
    }
    [[nodiscard]] QTreeWidgetItem* asked(const QString& unit)
    {
        const auto found
            = child<QTreeWidget>(m_page.get(), "sendUnitsView")->findItems(unit, Qt::MatchExactly);
        return found.isEmpty() ? nullptr : found.front();
    }
    /// Sends December through the page; the file of \p unit.
    QString sent(const QString& unit);
    QString filled(const QString& source, const QString& name, const std::vector<TypedAnswer>& answers);
    void click(const char* button)
    {
        auto* found = child<QPushButton>(m_page.get(), button);
        QVERIFY2(found->isEnabled(), button);
        QTest::mouseClick(found, Qt::LeftButton);
        settle();
    }
    [[nodiscard]] QTableView* units() { return child<QTableView>(m_page.get(), "collectUnitsTable"); }
    [[nodiscard]] QString stateOf(const QString& unit);
    [[nodiscard]] Value stored(const RecordId& id, const QString& field);

    const CollectPeriod m_period {Month(2021, 12)};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LedgerSession> m_session;
    ScriptedPrompts m_prompts;
    std::unique_ptr<CollectPage> m_page;
};

void TestCollectPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QList<SampleProject> samples = sampleProjects();
    makeLedger(m_folder->filePath(u"x.sanpi"_s), samples);
    m_session = std::make_unique<LedgerSession>(u"test"_s, [] { return QDate(2021, 12, 20); });
    m_session->open(m_folder->filePath(u"x.sanpi"_s));
    QTRY_VERIFY(m_session->isOpen());
    PageServices services;
    services.session = m_session.get();
    services.prompts = &m_prompts;
    m_prompts.opened.clear();
    m_prompts.asked.clear();
    m_page = std::make_unique<CollectPage>(services);
    m_page->findChild<ReturnSession*>()->setReader(QStringLiteral(SANPI_BIN_DIR "/sanpi-reader"));
    // As the window does it: a changed ledger opens the page again.
    connect(m_session.get(), &LedgerSession::changed, m_page.get(), [this] { open(); });
    m_page->resize(1320, 860);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    open();
    settle();
}

void TestCollectPage::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_folder.reset();
}

void TestCollectPage::open(const QStringList& files)
{
    m_page->open({2021, QDate(2021, 12, 20), QDate(2021, 12, 20)}, {u"collect"_s, {}, {}, files});
}

QString TestCollectPage::sent(const QString& unit)
{
    m_prompts.files = {m_folder->filePath(u"out"_s)};
    click("collectSendButton");
    click("sendToUnitsButton");
    const QDir folder = roundFolder();
    const QStringList names = folder.entryList({unit + u"*.xlsx"_s}, QDir::Files);
    return names.isEmpty() ? QString() : folder.filePath(names.first());
}

QString TestCollectPage::filled(
    const QString& source, const QString& name, const std::vector<TypedAnswer>& answers)
{
    const QString out = m_folder->filePath(name);
    return fillIn(source, out, m_session->catalogue(), m_period, answers) ? out : QString();
}

QString TestCollectPage::stateOf(const QString& unit)
{
    const QAbstractItemModel* model = units()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == unit)
            return model->index(row, 1).data().toString();
    }
    return {};
}

Value TestCollectPage::stored(const RecordId& id, const QString& field)
{
    std::optional<Value> found;
    m_session->storage().post(
        this,
        [id, field](JobContext& job) {
            const auto record = job.ledger()->records().find(id);
            return record && *record ? (*record)->value(field) : Value();
        },
        [&found](const Value& value) { found = value; });
    const bool came = QTest::qWaitFor([&] { return found.has_value(); }, 20'000);
    return came ? *found : Value();
}

void TestCollectPage::beginsEmptyAndSends()
{
    shoot(m_page.get(), u"collect-empty"_s);
    QVERIFY(!units()->isVisible());
    QVERIFY(!sent(u"文昌街道"_s).isEmpty());
    QVERIFY(units()->isVisible());
    QCOMPARE(units()->model()->rowCount(), 5);
    QVERIFY(stateOf(u"文昌街道"_s).startsWith(u"Not returned"_s)); // the sample has its amounts
    QCOMPARE(roundFolder().entryList(QDir::Files).size(), 5);
    // Another month was not sent.
    child<QDateEdit>(m_page.get(), "collectPeriodEdit")->setDate(QDate(2021, 10, 1));
    settle();
    QVERIFY(!units()->isVisible());
    child<QDateEdit>(m_page.get(), "collectPeriodEdit")->setDate(QDate(2021, 12, 1));
    settle();
    QVERIFY(units()->isVisible());
    shoot(m_page.get(), u"collect-sent"_s);
}

void TestCollectPage::takesWhatIsClean()
{
    const QString source = sent(u"文昌街道"_s);
    const QString back = filled(source, u"文昌.xlsx"_s,
        {{0, u"amount"_s, u"260.5"_s, true}, {0, u"contact"_s, u"王一"_s, false},
            {1, u"amount"_s, u"210"_s, true}});
    QVERIFY(!back.isEmpty());
    open({back});
    settle();
    auto* cells = m_page->findChild<MergeCellsModel*>();
    QCOMPARE(cells->rowCount(), 3);
    QCOMPARE(cells->index(0, MergeCellsModel::What).data().toString(), u"taken"_s);
    const RecordId amount = m_page->findChild<ReturnSession*>()->file(0).plan->cells.front().place.id;
    shoot(m_page.get(), u"collect-clean"_s);
    QSignalSpy told(m_page.get(), &Page::notified);
    click("takeReturnButton");
    QTRY_COMPARE(told.count(), 1);
    settle();
    QCOMPARE(stateOf(u"文昌街道"_s), u"Returned"_s);
    QCOMPARE(stored(amount, u"amount"_s).money(), Money::fromYuan(2'605'000));
    // The way back waits in the message, and the file waits once more after it.
    told.first().first().value<Notification>().onAction();
    QTRY_VERIFY(stateOf(u"文昌街道"_s).startsWith(u"Not returned"_s));
    settle();
    QVERIFY(child<QPushButton>(m_page.get(), "takeReturnButton")->isEnabled());
}

void TestCollectPage::decidesConflicts()
{
    const QString source = sent(u"李万街道"_s);
    const QString back = filled(
        source, u"李万.xlsx"_s, {{0, u"amount"_s, u"7000"_s, true}, {1, u"amount"_s, u"1200"_s, true}});
    const auto plan
        = [&]() -> const ReturnPlan& { return *m_page->findChild<ReturnSession*>()->file(0).plan; };
    open({back});
    settle();
    QCOMPARE(plan().conflicts(), 0);
    const RecordId first = plan().cells.front().place.id;
    const Value before = plan().cells.front().ours;
    ChangeSet meanwhile;
    meanwhile.author = u"李娜"_s;
    meanwhile.records = {{first, Operation::Update, {{u"amount"_s, before, Value(Money::fromWan(6500))}}}};
    m_session->apply(meanwhile, this, [](const Outcome&) {});
    QTRY_COMPARE_WITH_TIMEOUT(plan().conflicts(), 1, 30'000);
    settle();
    auto* take = child<QPushButton>(m_page.get(), "takeReturnButton");
    QVERIFY(!take->isEnabled());
    auto* cells = m_page->findChild<MergeCellsModel*>();
    QCOMPARE(cells->index(0, MergeCellsModel::What).data().toString(), u"conflict: decide"_s);
    QVERIFY(cells->index(0, MergeCellsModel::Ours).data().toString().contains(u"6500（李娜"_s));
    shoot(m_page.get(), u"collect-conflict"_s);
    // By keyboard: a reason, then the decision on the chosen row.
    auto* reason = child<QLineEdit>(m_page.get(), "decisionReasonEdit");
    reason->setFocus();
    type(reason, u"以单位报数为准"_s);
    child<QPushButton>(m_page.get(), "takeCellButton")->setFocus();
    QTest::keyClick(child<QPushButton>(m_page.get(), "takeCellButton"), Qt::Key_Space);
    QCOMPARE(plan().open(), 0);
    QVERIFY(take->isEnabled());
    click("takeReturnButton");
    QCOMPARE(stored(first, u"amount"_s).money(), Money::fromWan(7000));
}

void TestCollectPage::sendsBackAMarkedCopy()
{
    const QString source = sent(u"中星街道"_s);
    const QString back = filled(source, u"中星.xlsx"_s,
        {{0, u"amount"_s, u"约五百"_s, false}, {1, u"amount"_s, u"88888888"_s, true}});
    open({back});
    settle();
    shoot(m_page.get(), u"collect-problems"_s);
    QVERIFY(!child<QPushButton>(m_page.get(), "takeReturnButton")->isEnabled()); // a doubt is open
    const QString copy = m_folder->filePath(u"退回.xlsx"_s);
    m_prompts.files = {copy};
    m_prompts.text = QString();
    click("sendBackButton");
    QVERIFY(QFile::exists(copy));
    QCOMPARE(stateOf(u"中星街道"_s), u"Sent back"_s);
    shoot(m_page.get(), u"collect-sentback"_s);
}

/// The good rows are in, the bad ones still go back.
void TestCollectPage::marksACopyOfWhatStayedOut()
{
    const QString source = sent(u"中星街道"_s);
    const QString back = filled(
        source, u"中星.xlsx"_s, {{0, u"amount"_s, u"约五百"_s, false}, {1, u"amount"_s, u"88"_s, true}});
    auto* tabs = child<QTabWidget>(m_page.get(), "collectTabs");
    QCOMPARE(tabs->currentIndex(), 0);
    open({back});
    settle();
    QCOMPARE(tabs->currentIndex(), 1);
    QVERIFY(tabs->tabText(1).endsWith(u" 1"_s));
    click("takeReturnButton");
    const auto& file = m_page->findChild<ReturnSession*>()->file(0);
    QCOMPARE(file.state, ReturnFile::State::Taken);
    const QString said = child<QListWidget>(m_page.get(), "returnedFilesView")->item(0)->text();
    QVERIFY2(said.contains(u"1 problem"_s), qPrintable(said));
    const QString copy = m_folder->filePath(u"退回.xlsx"_s);
    m_prompts.files = {copy};
    QSignalSpy told(m_page.get(), &Page::notified);
    click("sendBackButton");
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
    QVERIFY(QFile::exists(copy));
    tabs->setCurrentIndex(0);
    QCOMPARE(stateOf(u"中星街道"_s), u"Returned"_s); // the ledger learnt nothing of the copy
}

void TestCollectPage::followsYearAndDay()
{
    auto* period = child<QDateEdit>(m_page.get(), "collectPeriodEdit");
    QCOMPARE(period->date(), QDate(2021, 12, 1));
    const QDate today(2021, 12, 20);
    m_page->open({2021, QDate(2021, 10, 31), today}, {u"collect"_s, {}, {}, {}});
    settle();
    QCOMPARE(period->date(), QDate(2021, 10, 1));
    // The day may lie in another year than the one that is looked at.
    m_page->open({2020, today, today}, {u"collect"_s, {}, {}, {}});
    settle();
    QCOMPARE(period->date(), QDate(2020, 12, 1));
    // What was asked for by name stays.
    QTest::mouseClick(child<QToolButton>(m_page.get(), "periodBeforeButton"), Qt::LeftButton);
    settle();
    QCOMPARE(period->date(), QDate(2020, 11, 1));
    m_page->open({2020, today, today}, {u"collect"_s, u"period=2020-11"_s, {}, {}});
    settle();
    QCOMPARE(period->date(), QDate(2020, 11, 1));
}

void TestCollectPage::tellsWhyAFileIsRefused()
{
    const QString source = sent(u"苏家作乡"_s);
    const QString misnamed = filled(source, u"恩村街道12月.xlsx"_s, {{0, u"amount"_s, u"300"_s, true}});
    const QString text = m_folder->filePath(u"note.xlsx"_s);
    QFile note(text);
    QVERIFY(note.open(QIODevice::WriteOnly));
    note.write("<html><body>no workbook</body></html>");
    note.close();
    open({misnamed, text});
    settle();
    auto* files = child<QListWidget>(m_page.get(), "returnedFilesView");
    QCOMPARE(files->count(), 2);
    files->setCurrentRow(0);
    QVERIFY(child<QLabel>(m_page.get(), "returnSummaryLabel")->text().contains(u"苏家作乡"_s));
    QVERIFY(!child<QPushButton>(m_page.get(), "takeReturnButton")->isEnabled());
    files->setCurrentRow(1);
    QVERIFY(!child<QLabel>(m_page.get(), "returnSummaryLabel")->text().isEmpty());
    QVERIFY(!child<QPushButton>(m_page.get(), "sendBackButton")->isEnabled());
    click("removeReturnButton");
    QCOMPARE(files->count(), 1);
}

void TestCollectPage::reminds()
{
    sent(u"文昌街道"_s);
    QVERIFY(units()->isVisible());
    click("collectRemindButton");
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"文昌街道"_s));
    units()->selectRow(0);
    click("collectRemindButton");
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u'\n'));
    QVERIFY(QGuiApplication::clipboard()->text().contains(units()->model()->index(0, 0).data().toString()));
}

void TestCollectPage::asksBeforeSendingAgain()
{
    const QString source = sent(u"文昌街道"_s);
    open({filled(source, u"文昌.xlsx"_s, {{0, u"amount"_s, u"260.5"_s, true}})});
    settle();
    click("takeReturnButton");
    QCOMPARE(stateOf(u"文昌街道"_s), u"Returned"_s);
    click("collectAgainButton");
    QCOMPARE(asked(u"文昌街道"_s)->checkState(0), Qt::Unchecked);
    QCOMPARE(asked(u"苏家作乡"_s)->checkState(0), Qt::Checked);
    auto* warning = child<QLabel>(m_page.get(), "sendWarningLabel");
    QVERIFY(!warning->isVisible());
    QTest::mouseClick(child<QPushButton>(m_page.get(), "sendAllUnitsButton"), Qt::LeftButton);
    QVERIFY(warning->isVisible() && warning->text().contains(u"1 unit(s) that have answered"_s));
    QVERIFY(QTest::qWaitForWindowExposed(child<QDialog>(m_page.get(), "sendDialog")));
    shoot(child<QDialog>(m_page.get(), "sendDialog"), u"collect-again"_s);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "sendOpenUnitsButton"), Qt::LeftButton);
    QVERIFY(!warning->isVisible());
    click("sendToUnitsButton");
    QCOMPARE(roundFolder(2).entryList(QDir::Files).size(), 4);
    QCOMPARE(stateOf(u"文昌街道"_s), u"Returned"_s);
}

void TestCollectPage::sendsToWhomIsChosen()
{
    m_prompts.files = {m_folder->filePath(u"out"_s)};
    click("collectSendButton");
    QTest::mouseClick(child<QPushButton>(m_page.get(), "sendNoUnitsButton"), Qt::LeftButton);
    QVERIFY(!child<QPushButton>(m_page.get(), "sendToUnitsButton")->isEnabled());
    asked(u"李万街道"_s)->setCheckState(0, Qt::Checked);
    auto* due = child<QDateEdit>(m_page.get(), "sendDueEdit");
    due->setDate(QDate(2021, 12, 19)); // yesterday
    QVERIFY(child<QLabel>(m_page.get(), "sendWarningLabel")->isVisible());
    due->setDate(QDate(2021, 12, 28));
    QVERIFY(!child<QLabel>(m_page.get(), "sendWarningLabel")->isVisible());
    click("sendToUnitsButton");
    QCOMPARE(units()->model()->rowCount(), 1);
    QCOMPARE(units()->model()->index(0, 3).data().toString(), u"2021-12-28"_s);
    // The next time it goes to who owes an answer: whom nobody asked is not asked by the way.
    click("collectAgainButton");
    QCOMPARE(asked(u"李万街道"_s)->checkState(0), Qt::Checked);
    QCOMPARE(asked(u"文昌街道"_s)->checkState(0), Qt::Unchecked);
    child<QDialog>(m_page.get(), "sendDialog")->reject();
}

void TestCollectPage::movesTheDayDue()
{
    sent(u"文昌街道"_s);
    auto* move = child<QPushButton>(m_page.get(), "collectMoveDueButton");
    QVERIFY(!move->isVisible());
    child<QDateEdit>(m_page.get(), "collectDueEdit")->setDate(QDate(2021, 12, 29));
    QVERIFY(move->isVisible());
    click("collectMoveDueButton");
    QTRY_COMPARE(units()->model()->index(0, 3).data().toString(), u"2021-12-29"_s);
    QVERIFY(!move->isVisible());
}

void TestCollectPage::showsWhichCardIsActive()
{
    sent(u"文昌街道"_s);
    auto* tabs = child<QTabWidget>(m_page.get(), "collectTabs");
    tabs->setCurrentIndex(1);
    auto* open = child<QAbstractButton>(m_page.get(), "collectCard2");
    auto* there = child<QAbstractButton>(m_page.get(), "collectCard1");
    QTest::mouseClick(open, Qt::LeftButton);
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY(open->isChecked());
    QTest::mouseClick(there, Qt::LeftButton);
    QVERIFY(there->isChecked() && !open->isChecked());
    QCOMPARE(units()->model()->rowCount(), 0);
    shoot(m_page.get(), u"collect-card"_s);
    QTest::mouseClick(there, Qt::LeftButton);
    QVERIFY(!there->isChecked());
    QCOMPARE(units()->model()->rowCount(), 5);
}

/// What was settled before a workbook went back is settled when the corrected one says it again.
void TestCollectPage::comesBackAfterASendingBack()
{
    const QString source = sent(u"中星街道"_s);
    open({filled(source, u"一.xlsx"_s,
        {{0, u"amount"_s, u"88888888"_s, true}, {1, u"amount"_s, u"约五百"_s, false}})});
    settle();
    const auto* session = m_page->findChild<ReturnSession*>();
    QCOMPARE(session->file(0).plan->open(), 1);
    click("takeAllCellsButton");
    QCOMPARE(session->file(0).plan->open(), 0);
    m_prompts.files = {m_folder->filePath(u"退回.xlsx"_s)};
    m_prompts.text = QString();
    click("sendBackButton");
    auto* cells = m_page->findChild<MergeCellsModel*>();
    QVERIFY(cells->rowCount() > 0);
    QCOMPARE(cells->index(0, MergeCellsModel::What).data().toString(), u"not taken: sent back"_s);
    QVERIFY(child<QLabel>(m_page.get(), "mergeSidesLabel")->text().contains(u"88888888"_s));
    open({filled(
        source, u"二.xlsx"_s, {{0, u"amount"_s, u"88888888"_s, true}, {1, u"amount"_s, u"500"_s, true}})});
    settle();
    QCOMPARE(child<QListWidget>(m_page.get(), "returnedFilesView")->currentRow(), 1);
    QCOMPARE(session->file(1).plan->open(), 0);
    QCOMPARE(cells->index(0, MergeCellsModel::What).data().toString(), u"answer taken"_s);
    shoot(m_page.get(), u"collect-corrected"_s);
}

void TestCollectPage::marksAsReturned()
{
    const QString source = sent(u"文昌街道"_s);
    auto* mark = child<QPushButton>(m_page.get(), "collectMarkButton");
    QVERIFY(!mark->isEnabled());
    for (int row = 0; row < units()->model()->rowCount(); ++row) {
        if (units()->model()->index(row, 0).data().toString() == u"文昌街道"_s)
            units()->selectRow(row);
    }
    click("collectMarkButton");
    QTRY_COMPARE(stateOf(u"文昌街道"_s), u"Returned"_s);
    settle();
    // A workbook that comes all the same is merged with what was sent.
    open({filled(source, u"文昌.xlsx"_s, {{0, u"amount"_s, u"260.5"_s, true}})});
    settle();
    const auto& plan = *m_page->findChild<ReturnSession*>()->file(0).plan;
    QCOMPARE(plan.refusal, ReturnRefusal::None);
    QCOMPARE(plan.taken(), 1);
}

QTEST_MAIN(TestCollectPage)
#include "tst_collectpage.moc"
