// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchfixture.h"
#include "schema/ownfield.h"
#include "ui/pages/pages.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterbar.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

/// 自定义字段 in the real window: added in the settings, it is typed in the form, filtered by, taken back.
class TestOwnFieldsPanel : public QObject {
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
        m_path = m_folder->filePath(u"test.sanpi"_s);
        makeBatchLedger(m_path);
        m_window = std::make_unique<PagesWindow>(m_path, allPages);
        m_window->session.watchForeignWrites(200);
        go(u"settings"_s, u"fields"_s);
    }
    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void aFieldIsAddedTypedAndFilteredBy()
    {
        QVERIFY(!button("retireOwnField")->isEnabled());
        type(edit("ownName"), u"赛道"_s);
        QCOMPARE(edit("ownKey")->text(), u"sd"_s); // proposed
        edit("ownKey")->selectAll();
        type(edit("ownKey"), u"track"_s);
        combo("ownType")->setCurrentIndex(combo("ownType")->findData(int(OwnType::Choice)));
        child<QPlainTextEdit>(page(), "ownChoices")->setPlainText(u"氢能\n储能"_s);
        QTest::mouseClick(button("saveOwnField"), Qt::LeftButton);
        QTRY_COMPARE(table()->rowCount(), 1);
        m_window->settle();
        QCOMPARE(table()->index(0, 1).data().toString(), u"赛道"_s);
        QCOMPARE(child<QPlainTextEdit>(page(), "ownChoices")->toPlainText(), u"1=氢能\n2=储能"_s);
        QVERIFY(!edit("ownKey")->isEnabled());
        shoot(m_window->window.get(), u"own-fields"_s);

        go(u"projects"_s, u""_s, u"projects/%1"_s.arg(project(u"医技楼"_s)));
        QTRY_VERIFY(page()->findChild<QLineEdit*>(u"fieldEdit_track"_s));
        auto* fact = child<QLineEdit>(page(), "fieldEdit_track");
        type(fact, u"cn"_s); // 储能 by its initials
        QTest::keyClick(fact, Qt::Key_Return);
        QTRY_COMPARE(stored(u"医技楼"_s, u"track"_s), Value(2));
        m_window->settle();
        shoot(m_window->window.get(), u"own-field-form"_s);
        go(u"projects"_s, u"track=储能"_s);
        QTRY_COMPARE(grid()->model()->rowCount(), 1);
        go(u"projects"_s, u"赛道!=空"_s);
        QTRY_COMPARE(grid()->model()->rowCount(), 1);

        // While a record bears it the field is not removed, and says what to do instead.
        go(u"settings"_s, u"fields"_s);
        choose(0);
        QTest::mouseClick(button("removeOwnField"), Qt::LeftButton);
        QTRY_VERIFY(told().contains(u"retired"_s));
        QCOMPARE(table()->rowCount(), 1);
        QTest::mouseClick(button("retireOwnField"), Qt::LeftButton);
        QTRY_VERIFY(table()->index(0, 5).data().toString().contains(u"2021-12-31"_s));
        go(u"projects"_s, u""_s, u"projects/%1"_s.arg(project(u"医技楼"_s)));
        QTRY_VERIFY(!page()->findChild<QLineEdit*>(u"fieldEdit_track"_s));
        QCOMPARE(stored(u"医技楼"_s, u"track"_s), Value(2));
        m_window->session.undo();
        QTRY_VERIFY(page()->findChild<QLineEdit*>(u"fieldEdit_track"_s));
    }

    void aBuiltInKeyIsRefusedWithItsReason()
    {
        type(edit("ownName"), u"某项"_s);
        edit("ownKey")->selectAll();
        type(edit("ownKey"), u"total"_s);
        QTest::mouseClick(button("saveOwnField"), Qt::LeftButton);
        QTRY_VERIFY2(told().contains(u"总投资"_s), qPrintable(told()));
        QCOMPARE(table()->rowCount(), 0);
        QCOMPARE(edit("ownName")->text(), u"某项"_s); // what was typed is still there
        edit("ownKey")->selectAll();
        type(edit("ownKey"), u"some_thing"_s);
        QTest::mouseClick(button("saveOwnField"), Qt::LeftButton);
        QTRY_COMPARE(table()->rowCount(), 1);
    }

    void anotherProgramsFieldAppears()
    {
        auto other = Ledger::open(m_path);
        QVERIFY(other);
        ChangeSetBuilder builder((*other)->catalogue(), (*other)->records());
        const RecordId id = RecordId::ownField(builder.newId());
        for (const auto& [key, value] :
            std::vector<std::pair<QString, Value>> {{u"kind"_s, u"project"_s}, {u"key"_s, u"people"_s},
                {u"name"_s, u"带动就业"_s}, {u"type"_s, Value(int(OwnType::Integer))}})
            QVERIFY(builder.set(id, key, value));
        ChangeSet set;
        set.author = u"另一人"_s;
        set.records = builder.changes();
        QVERIFY((*other)->apply(set).ok());
        QTRY_COMPARE_WITH_TIMEOUT(table()->rowCount(), 1, 20'000);
        go(u"projects"_s, u""_s, u"projects/%1"_s.arg(project(u"医技楼"_s)));
        QTRY_VERIFY(page()->findChild<QLineEdit*>(u"fieldEdit_people"_s));
    }

    void issuesAndFundsBearThem()
    {
        QVERIFY(addField(u"issue"_s, u"dept"_s, u"承办科室"_s, OwnType::Text));
        QVERIFY(addField(u"fund"_s, u"rate"_s, u"地方配套比例"_s, OwnType::Percent));
        // In the form of a new issue, in its panel and in the table.
        go(u"issues"_s, {});
        QTest::mouseClick(child<QToolButton>(page(), "collectIssueButton"), Qt::LeftButton);
        m_window->settle();
        auto* form = child<QWidget>(page(), "collectForm");
        child<QPlainTextEdit>(form, "collectText")->setPlainText(u"缺土方"_s);
        type(child<QLineEdit>(form, "own_dept"), u"督查科"_s);
        QTest::mouseClick(child<QPushButton>(form, "collectButton"), Qt::LeftButton);
        QTRY_COMPARE(only(Kind::Issue).value(u"dept"_s).text(), u"督查科"_s);
        m_window->settle();
        auto* panel = child<QWidget>(page(), "issuePanel");
        auto* own = child<QLineEdit>(panel, "own_dept");
        QTRY_COMPARE(own->text(), u"督查科"_s);
        auto* save = child<QPushButton>(panel, "ownSaveButton");
        QVERIFY(!save->isEnabled());
        own->selectAll();
        type(own, u"协调科"_s);
        QVERIFY(save->isEnabled());
        shoot(m_window->window.get(), u"own-field-issue"_s);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(only(Kind::Issue).value(u"dept"_s).text(), u"协调科"_s);
        m_window->settle();
        const QAbstractItemModel* issues = child<QTableView>(page(), "issueTable")->model();
        const int last = issues->columnCount() - 1;
        QCOMPARE(issues->headerData(last, Qt::Horizontal).toString(), u"承办科室"_s);
        QCOMPARE(issues->index(0, last).data().toString(), u"协调科"_s);
        m_window->session.undo();
        QTRY_COMPARE(own->text(), u"督查科"_s);
        // Of funds: in the form and in the table.
        go(u"funds"_s, {});
        for (const auto& [name, text] : {std::pair("fund_kind", u"专项债"_s),
                 std::pair("fund_name", u"停车场"_s), std::pair("fund_rate", u"12.5%"_s)}) {
            auto* edit = child<QLineEdit>(page(), name);
            edit->setFocus();
            type(edit, text);
        }
        QTest::mouseClick(child<QPushButton>(page(), "fundSaveButton"), Qt::LeftButton);
        QTRY_COMPARE(only(Kind::Fund).value(u"rate"_s).number(), 1'250);
        m_window->settle();
        const QAbstractItemModel* funds = child<QTableView>(page(), "fundTable")->model();
        QCOMPARE(
            funds->headerData(funds->columnCount() - 1, Qt::Horizontal).toString(), u"地方配套比例(%)"_s);
        QVERIFY(funds->index(0, funds->columnCount() - 1).data().toString().startsWith(u"12.5"_s));
        shoot(m_window->window.get(), u"own-field-fund"_s);
    }

    void inspectionsAndSupervisionsBearThem()
    {
        go(u"inspections"_s, u"project=%1"_s.arg(project(u"医技楼"_s)));
        QVERIFY(addField(u"inspection"_s, u"cranes"_s, u"塔吊"_s, OwnType::Integer));
        QVERIFY(addField(u"supervision"_s, u"chief"_s, u"带队领导"_s, OwnType::Text));
        m_window->settle();
        auto* form = child<QWidget>(page(), "recordForm");
        QTRY_VERIFY(form->findChild<QLineEdit*>(u"fieldEdit_cranes"_s)); // the page was open already
        for (const auto& [name, text] : {std::pair("fieldEdit_site", u"正常施工"_s),
                 std::pair("fieldEdit_progress", u"主体"_s), std::pair("fieldEdit_cranes", u"两台"_s)})
            write(form, name, text);
        QTest::mouseClick(child<QPushButton>(form, "recordSave"), Qt::LeftButton);
        QTRY_VERIFY(child<QLabel>(form, "recordProblem")->text().contains(u"塔吊"_s)); // no number
        child<QLineEdit>(form, "fieldEdit_cranes")->clear();
        write(form, "fieldEdit_cranes", u"2"_s);
        QTest::mouseClick(child<QPushButton>(form, "recordSave"), Qt::LeftButton);
        QTRY_COMPARE(only(Kind::Inspection).value(u"cranes"_s).number(), 2);
        m_window->settle();
        go(u"inspections"_s, u"view=supervisions"_s);
        auto* supervision = child<QWidget>(page(), "supervisionForm");
        write(supervision, "supervision_text", u"进度正常"_s);
        write(supervision, "fieldEdit_chief", u"李副区长"_s);
        QTest::mouseClick(child<QPushButton>(supervision, "supervisionSave"), Qt::LeftButton);
        QTRY_COMPARE(only(Kind::Supervision).value(u"chief"_s).text(), u"李副区长"_s);
    }

    void theGridOfUnitsGetsAColumn()
    {
        go(u"tables"_s, u"unit"_s);
        const int before = grid()->model()->columnCount();
        QVERIFY(addField(u"unit"_s, u"fax"_s, u"传真"_s, OwnType::Text));
        QTRY_COMPARE(grid()->model()->columnCount(), before + 1);
        m_window->settle();
        auto* model = grid()->model();
        QVERIFY(model->setData(model->index(0, before), u"0391-1234567"_s, Qt::EditRole));
        QTRY_COMPARE(ask<QString>([](Ledger& ledger) -> QString {
            const auto allUnits = ledger.records().all(Kind::Unit);
            for (const Record& unit : *allUnits) {
                if (!unit.value(u"fax"_s).isNull())
                    return unit.value(u"fax"_s).text();
            }
            return {};
        }),
            u"0391-1234567"_s);
    }

private:
    static void write(QWidget* parent, const char* name, const QString& text)
    {
        auto* edit = child<QWidget>(parent, name);
        edit->setFocus();
        type(edit, text);
    }
    bool addField(const QString& kind, const QString& key, const QString& name, OwnType type) const
    {
        std::optional<bool> done;
        LedgerSession::Wish wish;
        wish.label = u"自定义字段"_s;
        wish.build = [=](ChangeSetBuilder& builder, Ledger&) -> Result<void> {
            const RecordId id = RecordId::ownField(builder.newId());
            for (const auto& [field, value] : std::vector<std::pair<QString, Value>> {
                     {u"kind"_s, kind}, {u"key"_s, key}, {u"name"_s, name}, {u"type"_s, Value(int(type))}}) {
                if (const auto set = builder.set(id, field, value); !set)
                    return set;
            }
            return {};
        };
        m_window->session.change(
            wish, m_window->window.get(), [&](const Outcome& outcome) { done = outcome.ok(); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done.has_value(), 20'000); }();
        return done.value_or(false);
    }
    /// The only record of the kind that bears anything.
    [[nodiscard]] Record only(Kind kind) const
    {
        return ask<Record>([kind](Ledger& ledger) {
            const auto all = ledger.records().all(kind);
            return all && all->size() == 1 ? all->front() : Record();
        });
    }
    void go(const QString& page, const QString& filter, const QString& record = {}) const
    {
        m_window->window->go({page, filter, record, {}});
        m_window->settle();
    }
    [[nodiscard]] Page* page() const { return m_window->window->currentPage(); }
    [[nodiscard]] QLineEdit* edit(const char* name) const { return child<QLineEdit>(page(), name); }
    [[nodiscard]] QComboBox* combo(const char* name) const { return child<QComboBox>(page(), name); }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(page(), name); }
    [[nodiscard]] QString told() const { return child<QLabel>(page(), "ownTold")->text(); }
    [[nodiscard]] QAbstractItemModel* table() const
    {
        return child<QTableView>(page(), "ownFieldsTable")->model();
    }
    [[nodiscard]] QAbstractItemView* grid() const
    {
        return page()->findChild<QAbstractItemView*>(u"recordGrid"_s);
    }
    void choose(int row) const
    {
        auto* view = child<QTableView>(page(), "ownFieldsTable");
        view->setCurrentIndex(view->model()->index(row, 0));
    }
    template <typename Answer> Answer ask(const std::function<Answer(Ledger&)>& question) const
    {
        std::optional<Answer> answer;
        m_window->session.storage().post(
            m_window->window.get(), [question](JobContext& job) { return question(*job.ledger()); },
            [&](const Answer& got) { answer = got; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000); }();
        return answer.value_or(Answer());
    }
    [[nodiscard]] qint64 project(const QString& name) const
    {
        return ask<qint64>(
            [name](Ledger& ledger) { return ledger.resolve(Kind::Project, name).value_or(0); });
    }
    [[nodiscard]] Value stored(const QString& name, const QString& key) const
    {
        return ask<Value>([name, key](Ledger& ledger) {
            const auto id = ledger.resolve(Kind::Project, name);
            const auto record = ledger.records().find(RecordId::project(id.value_or(0)));
            return record && *record ? (*record)->value(key) : Value();
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<PagesWindow> m_window;
};

QTEST_MAIN(TestOwnFieldsPanel)
#include "tst_ownfieldspanel.moc"
