// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchfixture.h"
#include "figures/findings.h"
#include "store/rulebook.h"
#include "ui/facts/factlist.h"
#include "ui/facts/factrow.h"
#include "ui/facts/factsheets.h"
#include "ui/facts/fieldedit.h"
#include "ui/pages/pages.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

/// The pages around a project's work, in the whole window: procedures, findings, reconstruction, rules, and
/// what they open on the projects page.
class TestWorkPages : public QObject {
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
        addWork(path);
        m_window = std::make_unique<PagesWindow>(path, allPages);
    }

    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void theMatrixOpensTheProcedureOfTheProject()
    {
        go(u"procedures"_s);
        auto* matrix = child<QTableView>(page(), "procedureMatrix");
        QCOMPARE(matrix->model()->rowCount(), 6);
        shoot(m_window->window.get(), u"procedures"_s);
        const QModelIndex cell = find(matrix, u"医技楼"_s).siblingAtColumn(3 + 5); // 环境影响评价
        QCOMPARE(cell.data().toString(), u"■"_s);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"2021-06-01"_s));
        // Only what was missed.
        QTest::mouseClick(child<QToolButton>(page(), "proceduresShow1"), Qt::LeftButton);
        QCOMPARE(matrix->model()->rowCount(), 1);
        QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {},
            matrix->visualRect(matrix->model()->index(0, 3 + 5)).center());
        m_window->settle();
        QCOMPARE(page()->objectName(), u"projectsPage"_s);
        auto* sheets = child<FactSheets>(page(), "factSheets");
        QVERIFY(sheets->isVisible());
        QTRY_COMPARE(sheets->procedures()->table()->currentIndex().row(), 5);
        QTRY_COMPARE(editorOf(sheets->procedures(), "due")->text(), u"2021-06-01"_s);
        shoot(m_window->window.get(), u"project-procedures"_s);
        // Back to the matrix, still narrowed.
        QTest::keyClick(m_window->window.get(), Qt::Key_Left, Qt::AltModifier);
        m_window->settle();
        QCOMPARE(page()->objectName(), u"proceduresPage"_s);
        QCOMPARE(matrix->model()->rowCount(), 1);
    }

    void aProcedureIsEditedInPlace()
    {
        go(u"projects"_s, u"projects/%1/procedure/14"_s.arg(m_project));
        auto* sheets = child<FactSheets>(page(), "factSheets");
        QTRY_COMPARE(sheets->procedures()->table()->currentIndex().row(), 13);
        auto* issued = editorOf(sheets->procedures(), "issued");
        issued->setFocus();
        issued->setText(u"2021.11.3"_s);
        issued->setModified(true);
        QTest::keyClick(issued, Qt::Key_Return);
        m_window->settle();
        QTRY_COMPARE(stored(RecordId::procedure(m_project, 14), u"issued"_s), Value(QDate(2021, 11, 3)));
        // What cannot be read stays and says why; nothing is written.
        issued->setText(u"十一月"_s);
        issued->setModified(true);
        QTest::keyClick(issued, Qt::Key_Return);
        QVERIFY(!sheets->procedures()->row(u"issued"_s)->problem().isEmpty());
        QCOMPARE(stored(RecordId::procedure(m_project, 14), u"issued"_s), Value(QDate(2021, 11, 3)));
        m_window->session.undo();
        QTRY_VERIFY(stored(RecordId::procedure(m_project, 14), u"issued"_s).isNull());
    }

    void aStageDateIsClearedOnlyWithAReason()
    {
        go(u"projects"_s, u"projects/%1"_s.arg(m_project));
        auto* signedOn = child<FieldEdit>(page(), "fieldEdit_signed_on");
        signedOn->setFocus();
        signedOn->clear();
        signedOn->setModified(true);
        QTest::keyClick(signedOn, Qt::Key_Return);
        auto* bar = child<QWidget>(page(), "reasonBar");
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(!stored(RecordId::transition(m_project, 1), u"on"_s).isNull());
        shoot(m_window->window.get(), u"reason"_s);
        auto* reason = child<QLineEdit>(bar, "reasonEdit");
        reason->setText(u"合同未生效"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_VERIFY(stored(RecordId::transition(m_project, 1), u"on"_s).isNull());
        QVERIFY(!bar->isVisible());
        QVERIFY(m_window->prompts.asked.isEmpty()); // no dialog
    }

    void aFindingIsExplainedAndOpenedAgain()
    {
        go(u"findings"_s);
        auto* table = child<QTableView>(page(), "findingTable");
        const int open = table->model()->rowCount();
        QVERIFY(open > 0);
        shoot(m_window->window.get(), u"findings"_s);
        auto* button = child<QPushButton>(page(), "explainButton");
        QTest::mouseClick(button, Qt::LeftButton);
        m_window->settle();
        QCOMPARE(table->model()->rowCount(), open); // a note is needed
        child<QLineEdit>(page(), "findingNote")->setText(u"已核实"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), open - 1);
        m_window->settle();
        QTest::mouseClick(child<QToolButton>(page(), "explainedFindingsButton"), Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::mouseClick(button, Qt::LeftButton);
        m_window->settle();
        QTest::mouseClick(child<QToolButton>(page(), "openFindingsButton"), Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), open);
        QTest::mouseClick(child<QPushButton>(page(), "mendButton"), Qt::LeftButton);
        m_window->settle();
        QCOMPARE(page()->objectName(), u"projectsPage"_s);
    }

    void theReconstructionLibraryShowsItsMembers()
    {
        go(u"rebuild"_s);
        auto* members = child<QTableView>(page(), "rebuildMembers");
        QCOMPARE(members->model()->rowCount(), 2);
        shoot(m_window->window.get(), u"rebuild"_s);
        QTest::mouseClick(child<QWidget>(page(), "libraryCard"), Qt::LeftButton);
        QCOMPARE(members->model()->rowCount(), 1);
    }

    void aRuleTakesForceFromItsDate()
    {
        go(u"settings"_s, {}, u"rules"_s);
        auto* kind = child<QComboBox>(page(), "ruleKindBox");
        kind->setCurrentIndex(kind->findData(int(RuleKind::Lamp)));
        auto* table = child<QTableView>(page(), "ruleTable");
        QCOMPARE(table->model()->rowCount(), 1); // the program's own
        child<QSpinBox>(page(), "rule_yellow_ratio")->setValue(90);
        child<QLineEdit>(page(), "ruleSince")->setText(u"2022-01-01"_s);
        child<QLineEdit>(page(), "ruleDocument")->setText(u"示督〔2022〕1号"_s);
        QTest::mouseClick(child<QPushButton>(page(), "saveRuleButton"), Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"2022-01-01"_s);
        shoot(m_window->window.get(), u"rules"_s);
        QCOMPARE(book(QDate(2022, 1, 1)).lamp.yellowBelowRatio, 90);
        QCOMPARE(book(QDate(2021, 12, 31)).lamp.yellowBelowRatio, LampRule().yellowBelowRatio);
        // Values that contradict each other do not enter.
        child<QSpinBox>(page(), "rule_red_ratio")->setValue(95);
        QTest::mouseClick(child<QPushButton>(page(), "saveRuleButton"), Qt::LeftButton);
        QTRY_VERIFY(!child<QLabel>(page(), "ruleProblem")->text().isEmpty());
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::mouseClick(child<QPushButton>(page(), "removeRuleButton"), Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }

    void theOverviewLeadsToTheBatches()
    {
        go(u"overview"_s);
        auto* line = child<QToolButton>(page(), "batchLineButton");
        QVERIFY(line->text().contains(u"签约一批 2 · 50%"_s));
        shoot(m_window->window.get(), u"overview"_s);
        QTest::mouseClick(line, Qt::LeftButton);
        m_window->settle();
        QCOMPARE(page()->objectName(), u"batchesPage"_s);
    }

private:
    /// Procedures, a reconstruction library and something to find.
    void addWork(const QString& path)
    {
        auto ledger = Ledger::open(path);
        QVERIFY(ledger.ok());
        m_project = (*ledger)->resolve(Kind::Project, u"医技楼"_s).value_or(0);
        const qint64 other = (*ledger)->resolve(Kind::Project, u"自控阀"_s).value_or(0);
        QVERIFY(m_project > 0 && other > 0);
        ChangeSetBuilder builder((*ledger)->catalogue(), (*ledger)->records());
        const auto put = [&](const RecordId& id, const QString& field, const Value& value) {
            QVERIFY(builder.set(id, field, value).ok());
        };
        put(RecordId::procedure(m_project, 6), u"due"_s, Value(QDate(2021, 6, 1)));
        put(RecordId::procedure(m_project, 1), u"issued"_s, Value(QDate(2021, 1, 1)));
        put(RecordId::rebuild(m_project), u"category"_s, Value(u"医疗卫生"_s));
        put(RecordId::rebuild(m_project), u"in_library"_s, Value(1));
        put(RecordId::rebuild(m_project), u"library_on"_s, Value(QDate(2021, 9, 1)));
        put(RecordId::rebuild(other), u"category"_s, Value(u"产业"_s));
        ChangeSet set;
        set.label = u"手续"_s;
        set.author = u"setup"_s;
        set.records = builder.changes();
        const Outcome outcome = (*ledger)->apply(set);
        QVERIFY2(outcome.ok(), qPrintable(outcome.error.what));
    }
    void go(const QString& page, const QString& record = {}, const QString& filter = {})
    {
        m_window->window->go({page, filter, record, {}});
        m_window->settle();
    }
    [[nodiscard]] Page* page() const { return m_window->window->currentPage(); }
    [[nodiscard]] static FieldEdit* editorOf(FactList* list, const char* field)
    {
        return qobject_cast<FieldEdit*>(list->row(QString::fromLatin1(field))->editor());
    }
    [[nodiscard]] static QModelIndex find(const QTableView* table, const QString& name)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == name)
                return table->model()->index(row, 0);
        }
        return {};
    }
    /// Asked of the storage thread, as the program asks.
    template <typename T> T asked(std::function<T(Ledger&)> question) const
    {
        std::optional<T> answer;
        m_window->session.storage().post(
            m_window->window.get(), [question](JobContext& job) { return question(*job.ledger()); },
            [&](const T& got) { answer = got; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000); }();
        return answer.value_or(T());
    }
    [[nodiscard]] Value stored(const RecordId& id, const QString& field) const
    {
        return asked<Value>([id, field](Ledger& ledger) {
            const auto record = ledger.records().find(id);
            return record && *record ? (*record)->value(field) : Value();
        });
    }
    [[nodiscard]] RuleBook book(QDate day) const
    {
        return asked<RuleBook>([day](Ledger& ledger) {
            return loadRuleBook(ledger, day).ok() ? *loadRuleBook(ledger, day) : RuleBook();
        });
    }

    qint64 m_project = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PagesWindow> m_window;
};

QTEST_MAIN(TestWorkPages)
#include "tst_workpages.moc"
