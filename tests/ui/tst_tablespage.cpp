// SPDX-License-Identifier: GPL-3.0-or-later
#include "projectfixture.h"
#include "ui/facts/gridroles.h"
#include "ui/facts/gridview.h"
#include "ui/grid/changepreview.h"
#include "ui/grid/totalsrow.h"
#include "ui/pages/tables/tablespage.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

/// Records of every kind in the one grid, on a real ledger; what the file then holds is read by a second
/// connection.
class TestTablesPage : public QObject {
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
        m_session = std::make_unique<LedgerSession>(u"tester"_s, [] { return QDate(sampleYear, 12, 31); });
        PageServices services;
        services.session = m_session.get();
        services.prompts = &m_prompts;
        services.preferences = [this] { return m_preferences; };
        services.setPreferences = [this](const Preferences& wanted) { m_preferences = wanted; };
        m_page = std::make_unique<TablesPage>(services);
        m_page->resize(1200, 700);
        connect(m_page.get(), &Page::notified, this, [this](const Notification& n) { m_said << n.text; });
        connect(m_session.get(), &LedgerSession::changed, m_page.get(), [this] { ask(m_where); });
        QSignalSpy opened(m_session.get(), &LedgerSession::stateChanged);
        m_session->open(m_path);
        QVERIFY(opened.wait(20'000));
        m_page->show();
        QApplication::setActiveWindow(m_page.get());
        open(u"investment"_s);
    }
    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        m_said.clear();
        m_preferences = {};
    }

    void everyKindIsShown()
    {
        for (const Kind kind : TablesPage::kinds()) {
            open(m_session->catalogue().kind(kind).name);
            QCOMPARE(model()->table().kind, kind);
            auto ledger = Ledger::open(m_path, OpenMode::ReadOnly);
            const auto table = recordTable(**ledger, kind, sampleYear, QDate(sampleYear, 12, 31));
            QVERIFY(table.ok());
            QCOMPARE(model()->total(), int(table->rows.size()));
            // What names the record is not edited; what is its own is, unless it is computed.
            const KindInfo& info = m_session->catalogue().kind(kind);
            for (int column = 0; column < model()->columnCount(); ++column) {
                const Field* own = info.field(model()->field(column).key);
                if (model()->isInput(column))
                    QVERIFY(own && own->home == Home::Own);
            }
            shoot(m_page.get(), u"tables-"_s + info.name);
        }
    }

    void amountsAreTypedAndUndone()
    {
        const int row = 0;
        const CellId cell {model()->record(row), u"amount"_s};
        grid()->setCursor(model()->index(row, column(u"amount")));
        QTest::keyClick(grid(), Qt::Key_F2);
        auto* editor = QApplication::focusWidget();
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        type(editor, u"0.5亿"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        settle();
        QCOMPARE(stored(cell).money(), Money::fromWan(5'000));
        m_session->undo();
        QTRY_VERIFY(stored(cell).money() != Money::fromWan(5'000));
    }

    void aBlockEntersAsOneSet()
    {
        const int before = sets();
        QApplication::clipboard()->setText(u"11\n12\n13\n"_s);
        grid()->setCursor(model()->index(0, column(u"amount")));
        QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
        auto* preview = m_page->findChild<ChangePreview*>();
        QVERIFY(preview); // it overwrites
        shoot(preview, u"tables-preview"_s);
        child<QPushButton>(preview, "applyPlanButton")->click();
        settle();
        QCOMPARE(sets(), before + 1);
        QCOMPARE(stored({model()->record(2), u"amount"_s}).money(), Money::fromWan(13));
        QCOMPARE(model()->index(0, column(u"amount")).data().toString(), u"11"_s);
    }

    void whatNamesTheRecordIsNotTyped()
    {
        grid()->setCursor(model()->index(0, column(u"month")));
        QTest::keyClicks(grid(), u"2"_s);
        settle();
        QVERIFY(!m_said.isEmpty());
        QCOMPARE(sets(), 2);
    }

    void whatCannotEnterStaysAtItsCell()
    {
        grid()->setCursor(model()->index(0, column(u"amount")));
        QTest::keyClick(grid(), Qt::Key_Delete); // a month without an amount is no month: required
        settle();
        QVERIFY(!model()->index(0, column(u"amount")).data(ProblemRole).toString().isEmpty());
        QCOMPARE(sets(), 2);
        open(u"unit"_s);
        // Another unit's name: the ledger refuses what must be unique.
        const QString other = model()->index(1, column(u"name")).data().toString();
        model()->submit(model()->index(0, column(u"name")), other);
        settle();
        QVERIFY(!model()->index(0, column(u"name")).data(ProblemRole).toString().isEmpty());
        QCOMPARE(sets(), 2);
    }

    void anothersValueIsAConflict()
    {
        const CellId cell {model()->record(0), u"amount"_s};
        {
            auto ledger = Ledger::open(m_path);
            ChangeSetBuilder builder((*ledger)->catalogue(), (*ledger)->records());
            QVERIFY(builder.set(cell.record, u"amount"_s, Money::fromWan(77)).ok());
            ChangeSet set;
            set.author = u"colleague"_s;
            set.label = u"x"_s;
            set.records = builder.changes();
            QVERIFY((*ledger)->apply(set).ok());
        }
        m_prompts.agree = false;
        m_prompts.asked.clear();
        model()->submit(model()->index(0, column(u"amount")), u"88"_s);
        settle();
        QCOMPARE(m_prompts.asked.size(), 1);
        QVERIFY(m_prompts.asked.front().contains(u"colleague"_s));
        QCOMPARE(stored(cell).money(), Money::fromWan(77));
        settle();
        QCOMPARE(model()->index(0, column(u"amount")).data().toString(), u"77"_s);
        m_prompts.agree = true;
    }

    void recordsAreRemovedAndComeBack()
    {
        const int total = model()->total();
        const RecordId gone = model()->record(0);
        grid()->setCursor(model()->index(0, column(u"amount")));
        QTest::keyClick(grid(), Qt::Key_Minus, Qt::ControlModifier);
        settle();
        QCOMPARE(model()->total(), total - 1);
        QVERIFY(stored({gone, u"amount"_s}).isNull());
        m_session->undo();
        QTRY_COMPARE(model()->total(), total);
    }

    void totalsAndFilter()
    {
        // 12 months of eleven projects: 12 × 12,040
        auto* totals = m_page->findChild<TotalsRow*>();
        QCOMPARE(totals->textAt(column(u"amount")), u"144,480"_s);
        open(u"investment | name~科创"_s);
        QCOMPARE(model()->shown(), 12);
        QCOMPARE(totals->textAt(column(u"amount")), u"1,080"_s);
    }

    void aRowIsTypedAtTheEnd()
    {
        const int before = sets();
        const int total = model()->total();
        QTest::keyClick(grid(), Qt::Key_Insert);
        const int row = model()->rowCount() - 1;
        QCOMPARE(grid()->currentIndex(), model()->index(row, column(u"name")));
        QVERIFY(model()->isBlankNew(row));
        QVERIFY(!grid()->currentIndex().data().toString().isEmpty()); // says that one may type
        shoot(m_page.get(), u"tables-empty-row"_s);
        typeInto(row, column(u"name"), u"旧城改造片区"_s);
        QCOMPARE(model()->rowCount(), row + 2); // another empty row below
        QCOMPARE(model()->index(row, 0).data().toString(), sampleProjects()[9].code);
        typeInto(row, column(u"month"), u"2021-05"_s);
        // Left unfinished it stays, and says at the cell what it lacks.
        grid()->setCursor(model()->index(0, column(u"amount")));
        settle();
        QCOMPARE(sets(), before);
        QCOMPARE(model()->total(), total);
        QVERIFY(!model()->index(row, column(u"amount")).data(ProblemRole).toString().isEmpty());
        QVERIFY(!m_said.isEmpty());
        shoot(m_page.get(), u"tables-missing"_s);
        typeInto(row, column(u"amount"), u"1.2万"_s);
        QVERIFY(model()->index(row, column(u"amount")).data(ProblemRole).toString().isEmpty());
        grid()->setCursor(model()->index(row + 1, column(u"name")));
        settle();
        QTRY_COMPARE(sets(), before + 1);
        QTRY_COMPARE(model()->total(), total + 1);
        QVERIFY(model()->isBlankNew(grid()->currentIndex().row())); // ready for the next
        const RecordId id = RecordId::investment(projectNamed(u"旧城改造片区"_s), Month(2021, 5));
        QCOMPARE(stored({id, u"amount"_s}).money(), Money::fromYuan(12'000));
        QCOMPARE(model()->rowCount(), model()->total() + 1);
        m_session->undo();
        QTRY_COMPARE(model()->total(), total);
    }

    void aRowThatIsThereAlreadyStaysToBeMended()
    {
        const int before = sets();
        const int row = model()->rowCount() - 1;
        typeInto(row, column(u"name"), u"科创孵化器"_s);
        typeInto(row, column(u"month"), u"2021-05"_s);
        typeInto(row, column(u"amount"), u"7"_s);
        grid()->setCursor(model()->index(0, column(u"amount")));
        settle();
        QTRY_VERIFY(!model()->index(row, column(u"month")).data(ProblemRole).toString().isEmpty());
        QCOMPARE(sets(), before);
        // Ctrl+− gives it up, without a question: there is nothing to lose.
        m_prompts.asked.clear();
        grid()->setCursor(model()->index(row, column(u"amount")));
        QTest::keyClick(grid(), Qt::Key_Minus, Qt::ControlModifier);
        settle();
        QVERIFY(m_prompts.asked.isEmpty());
        QCOMPARE(model()->rowCount(), model()->total() + 1);
    }

    void aBlockGoesOnBehindTheLastRow()
    {
        const int before = sets();
        const int total = model()->total();
        const int row = model()->rowCount() - 1;
        QApplication::clipboard()->setText(u"旧城改造片区\t2021-01\t11\n旧城改造片区\t2021-02\t=3*4\n"
                                           u"没有这个项目\t2021-03\t13\n旧城改造片区\t2021-04\t\n"
                                           u"科创孵化器\t2021-05\t14\n旧城改造片区\t2021-01\t15\n"_s);
        grid()->setCursor(model()->index(row, column(u"name")));
        QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
        auto* preview = m_page->findChild<ChangePreview*>();
        QVERIFY(preview);
        QCOMPARE(sets(), before);
        const QString summary = child<QLabel>(preview, "planSummary")->text();
        QVERIFY2(summary.contains(u"2"_s) && summary.contains(u"4"_s), qPrintable(summary));
        shoot(preview, u"tables-new-preview"_s);
        child<QPushButton>(preview, "applyPlanButton")->click();
        settle();
        QTRY_COMPARE(model()->total(), total + 2);
        QCOMPARE(sets(), before + 1);
        const qint64 project = projectNamed(u"旧城改造片区"_s);
        QCOMPARE(
            stored({RecordId::investment(project, Month(2021, 2)), u"amount"_s}).money(), Money::fromWan(12));
        // The others stand at the end, each with its reason.
        QCOMPARE(model()->rowCount(), model()->total() + 5);
        const int first = model()->total();
        const auto reason = [&](int at, QStringView field) {
            return model()->index(first + at, column(field)).data(ProblemRole).toString();
        };
        QVERIFY(reason(0, u"project").contains(u"没有这个项目"_s));
        QVERIFY(!reason(1, u"amount").isEmpty());
        QVERIFY(!reason(2, u"month").isEmpty());
        QVERIFY(!reason(3, u"month").isEmpty());
        shoot(m_page.get(), u"tables-to-mend"_s);
        // Mended in its place it enters by itself.
        QApplication::setActiveWindow(m_page.get());
        typeInto(first, column(u"name"), u"旧城改造片区"_s);
        grid()->setCursor(model()->index(first + 1, column(u"name")));
        QTRY_COMPARE(model()->total(), total + 3);
        QCOMPARE(stored({RecordId::investment(projectNamed(u"旧城改造片区"_s), Month(2021, 3)), u"amount"_s})
                     .money(),
            Money::fromWan(13));
        QCOMPARE(model()->rowCount(), model()->total() + 4);
        m_session->undo();
        QTRY_COMPARE(model()->total(), total + 2);
        m_session->undo();
        QTRY_COMPARE(model()->total(), total);
    }

    void aNameOfItsOwnIsFiltered()
    {
        open(u"fund"_s);
        child<QToolButton>(m_page.get(), "newRecordButton")->click();
        typeInto(0, column(u"name"), u"老旧小区专项债券"_s);
        typeInto(0, column(u"kind"), u"专项债"_s);
        grid()->setCursor(model()->index(1, column(u"name")));
        QTRY_COMPARE(model()->total(), 1);
        open(u"fund | name~债券"_s);
        QCOMPARE(model()->shown(), 1);
        open(u"fund | name~国债"_s);
        QCOMPARE(model()->shown(), 0);
    }

    void aBlockMayAlterAndAdd()
    {
        const int before = sets();
        const int total = model()->total();
        open(u"unit"_s);
        const int units = model()->total();
        const int row = units - 1;
        QApplication::clipboard()->setText(u"改名单位\n新单位甲\n新单位乙\n"_s);
        grid()->setCursor(model()->index(row, column(u"name")));
        QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
        auto* preview = m_page->findChild<ChangePreview*>();
        QVERIFY(preview);
        child<QPushButton>(preview, "applyPlanButton")->click();
        settle();
        QTRY_COMPARE(model()->total(), units + 2);
        QCOMPARE(sets(), before + 1); // one step
        m_session->undo();
        QTRY_COMPARE(model()->total(), units);
        open(u"investment"_s);
        QCOMPARE(model()->total(), total);
    }

    void fillingDownBeginsARow()
    {
        const int before = sets();
        const int row = model()->rowCount() - 1;
        grid()->setCursor(model()->index(row, column(u"name")));
        QTest::keyClick(grid(), Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!m_page->findChild<ChangePreview*>()); // no more than typing would do
        QCOMPARE(model()->index(row, column(u"name")).data().toString(),
            model()->index(row - 1, column(u"name")).data().toString());
        QVERIFY(model()->index(row, column(u"month")).data(ProblemRole).toString().isEmpty());
        typeInto(row, column(u"month"), u"2022-03"_s);
        typeInto(row, column(u"amount"), u"9.25"_s);
        QCOMPARE(model()->index(row, column(u"amount")).data().toString(), u"9.25"_s); // not rounded
        // It becomes a record though another kind is chosen right away.
        const qint64 project = projectNamed(model()->index(row, column(u"name")).data().toString());
        auto* kinds = child<QComboBox>(m_page.get(), "kindCombo");
        emit kinds->activated(kinds->findData(int(Kind::Target)));
        settle();
        QTRY_COMPARE(sets(), before + 1);
        QCOMPARE(stored({RecordId::investment(project, Month(2022, 3)), u"amount"_s}).money(),
            Money::fromYuan(92'500));
        open(u"investment"_s);
        QCOMPARE(model()->rowCount(), model()->total() + 1);
    }

    void aRecordOfAnotherYearIsTold()
    {
        const int total = model()->total();
        const int row = model()->rowCount() - 1;
        typeInto(row, column(u"name"), u"旧城改造片区"_s);
        typeInto(row, column(u"month"), u"2022-03"_s);
        typeInto(row, column(u"amount"), u"9"_s);
        grid()->setCursor(model()->index(row + 1, column(u"name")));
        QTRY_VERIFY(std::ranges::any_of(
            m_said, [](const QString& said) { return said.contains(u"another year"_s); }));
        QCOMPARE(model()->total(), total);
        QCOMPARE(stored({RecordId::investment(projectNamed(u"旧城改造片区"_s), Month(2022, 3)), u"amount"_s})
                     .money(),
            Money::fromWan(9));
    }

    void aMemberOfABatchIsNamedByItsKey()
    {
        open(u"batch"_s);
        const int total = model()->total();
        child<QToolButton>(m_page.get(), "newRecordButton")->click();
        const int row = model()->rowCount() - 1;
        typeInto(row, column(u"period"), u"1"_s);
        typeInto(row, column(u"batch"), u"签约一批"_s);
        typeInto(row, column(u"name"), u"科创孵化器"_s);
        QCOMPARE(model()->index(row, column(u"code")).data().toString(), sampleProjects()[7].code);
        grid()->setCursor(model()->index(row + 1, column(u"name")));
        QTRY_COMPARE(model()->total(), total + 1);
    }

    void whatComesAnotherWaySaysWhere()
    {
        open(u"duty_order"_s);
        m_said.clear();
        QTest::keyClick(m_page.get(), Qt::Key_Insert);
        QVERIFY(!m_said.isEmpty());
        QVERIFY(!model()->offersNewRows());
        // In a kind without records the button opens the empty row.
        open(u"supervision"_s);
        QCOMPARE(model()->total(), 0);
        child<QToolButton>(m_page.get(), "newRecordButton")->click();
        QVERIFY(grid()->isVisible());
        typeInto(0, column(u"on"), u"2021-12-01"_s);
        // What was begun waits while one looks at something else.
        open(u"investment"_s);
        QCOMPARE(model()->rowCount(), model()->total() + 1);
        open(u"supervision"_s);
        QCOMPARE(model()->rowCount(), 2);
        QCOMPARE(model()->index(0, column(u"on")).data().toString(), u"2021-12-01"_s);
    }

    void anIssueIsNumberedAndFiltersGoOn()
    {
        open(u"issue"_s);
        child<QToolButton>(m_page.get(), "newRecordButton")->click();
        const int row = model()->rowCount() - 1;
        typeInto(row, column(u"text"), u"缺土"_s);
        typeInto(row, column(u"collected_on"), u"2021-12-01"_s);
        typeInto(row, column(u"source"), u"督导"_s);
        grid()->setCursor(model()->index(row + 1, column(u"text")));
        QTRY_COMPARE(model()->total(), 1);
        QCOMPARE(model()->index(0, column(u"number")).data().toString(), u"WT20210001"_s);
        QCOMPARE(model()->index(0, column(u"source")).data().toString(), u"督导"_s);
        // Sorted, filtered and grouped the empty row stays the last.
        open(u"issue | text~缺土"_s);
        QVERIFY(model()->isBlankNew(model()->rowCount() - 1));
        model()->setSort({{u"number"_s, true}});
        model()->setGroup(u"source"_s);
        QVERIFY(model()->isGroup(0));
        QVERIFY(model()->isBlankNew(model()->rowCount() - 1));
    }

    void eachKindKeepsItsOwnColumns()
    {
        grid()->setColumnHidden(column(u"source"), true);
        emit grid()->columnsChanged();
        open(u"target"_s);
        open(u"investment"_s);
        QVERIFY(grid()->isColumnHidden(column(u"source")));
        QVERIFY(!grid()->isColumnHidden(column(u"amount")));
    }

private:
    void settle() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 20'000);
        QCoreApplication::processEvents();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 20'000);
    }
    void open(const QString& where)
    {
        ask(where);
        settle();
    }
    void ask(const QString& where)
    {
        m_where = where;
        m_page->open(
            {sampleYear, QDate(sampleYear, 12, 31), QDate(sampleYear, 12, 31)}, {u"tables"_s, where, {}, {}});
    }
    void typeInto(int row, int column, const QString& text)
    {
        grid()->setCursor(model()->index(row, column));
        QTest::keyClick(grid(), Qt::Key_F2);
        auto* editor = QApplication::focusWidget();
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        type(editor, text);
        QTest::keyClick(editor, Qt::Key_Tab);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] qint64 projectNamed(const QString& name) const
    {
        auto ledger = Ledger::open(m_path, OpenMode::ReadOnly);
        return (*ledger)->resolve(Kind::Project, name).value_or(0);
    }
    [[nodiscard]] GridView* grid() const { return m_page->findChild<GridView*>(); }
    [[nodiscard]] GridModel* model() const { return qobject_cast<GridModel*>(grid()->model()); }
    [[nodiscard]] int column(QStringView field) const { return model()->columnOf(field); }
    [[nodiscard]] Value stored(const CellId& cell) const
    {
        auto ledger = Ledger::open(m_path, OpenMode::ReadOnly);
        const auto record = (*ledger)->records().find(cell.record);
        return record && *record ? (*record)->value(cell.field) : Value();
    }
    [[nodiscard]] int sets() const
    {
        auto ledger = Ledger::open(m_path, OpenMode::ReadOnly);
        return int((*ledger)->log().head()->first);
    }

    QTemporaryDir m_dir;
    QString m_path;
    QString m_where;
    int m_count = 0;
    Preferences m_preferences;
    ScriptedPrompts m_prompts;
    QStringList m_said;
    std::unique_ptr<LedgerSession> m_session;
    std::unique_ptr<TablesPage> m_page;
};

QTEST_MAIN(TestTablesPage)
#include "tst_tablespage.moc"
