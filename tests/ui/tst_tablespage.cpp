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
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

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
