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

private:
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
