// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchfixture.h"
#include "ui/facts/evidencefiles.h"
#include "ui/facts/periodtable.h"
#include "ui/pages/batches/batchespage.h"
#include "ui/pages/batches/membermodel.h"
#include "ui/pages/batches/memberpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bartable.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

namespace {

/// Stands for the projects page: remembers what it was asked to show.
class OtherPage : public Page {
public:
    using Page::Page;
    void open(const Scope&, const Location& location) override { place = location; }
    Location place;
};

QList<PageEntry> pagesOf(const PageServices& services)
{
    return {{u"batches"_s, u"Batches"_s, Symbol::Batches,
                [services](QWidget* parent) { return new BatchesPage(services, parent); }},
        {u"projects"_s, u"Projects"_s, Symbol::Projects,
            [](QWidget* parent) { return new OtherPage(parent); }}};
}

} // namespace

class TestBatchesPage : public QObject {
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
        makeBatchLedger(path());
        m_window = std::make_unique<PagesWindow>(path(), pagesOf);
    }

    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void theTableSaysWhatEachPeriodPromised()
    {
        auto* table = child<PeriodTable>(page(), "periodTable");
        const PeriodModel* periods = table->periods();
        QCOMPARE(periods->rowCount(), 3); // two periods and all
        const auto cell = [&](int row, int column) {
            return periods->index(row, column).data(PeriodModel::CellRole).value<ListCell>();
        };
        QCOMPARE(cell(0, 1).rate, u"100.00%"_s);
        QCOMPARE(cell(0, 2).rate, u"50.00%"_s);
        QCOMPARE(cell(0, 2).open, u"医技楼"_s);
        QCOMPARE(cell(0, 2).total, u"11.00"_s);
        QCOMPARE(cell(0, 3).open, QString());
        QCOMPARE(cell(1, 1).open, u"自控阀"_s);
        QCOMPARE(cell(1, 2).open, QString()); // nobody there is nobody unfinished
        QCOMPARE(cell(2, 1).rate, u"50.00%"_s);
        shoot(m_window->window.get(), u"batches"_s);
    }

    void aPeriodFiltersTheMembersAndTheFigures()
    {
        auto* table = child<PeriodTable>(page(), "periodTable");
        QCOMPARE(members()->model()->rowCount(), 6);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QCOMPARE(members()->model()->rowCount(), 4);
        QCOMPARE(page()->filter().period, 1);
        auto* lists = child<BarTable>(page(), "listBars");
        QCOMPARE(lists->bars()->row(1).figures, (QStringList {u"1/2"_s, u"50.00%"_s, u"0.00%"_s}));
        // A list's bar opens its members.
        QTest::mouseClick(
            lists->viewport(), Qt::LeftButton, {}, lists->visualRect(lists->model()->index(1, 0)).center());
        QCOMPARE(members()->model()->rowCount(), 2);
    }

    void theFilterGoesAndComesBackWithTheWay()
    {
        auto* chips = child<QWidget>(page(), "batchFilter");
        const auto actions = child<QPushButton>(chips, "unitFilterButton")->menu()->actions();
        QCOMPARE(actions.size(), 3);
        const auto wanted = std::find_if(
            actions.begin(), actions.end(), [](const QAction* a) { return a->text() == u"恩村街道"; });
        QVERIFY(wanted != actions.end());
        (*wanted)->trigger();
        m_window->settle();
        QCOMPARE(members()->model()->rowCount(), 2);
        clickMember(u"中安建科融创产业园"_s);
        auto* panel = child<MemberPanel>(page(), "memberPanel");
        QVERIFY(panel->isVisible());
        QTest::mouseClick(child<QPushButton>(panel, "openProjectButton"), Qt::LeftButton);
        auto* other = dynamic_cast<OtherPage*>(m_window->window->currentPage());
        QVERIFY(other);
        QCOMPARE(other->place.record, u"projects/%1"_s.arg(panel->project()));
        QTest::keyClick(m_window->window.get(), Qt::Key_Left, Qt::AltModifier);
        m_window->settle();
        QCOMPARE(members()->model()->rowCount(), 2);
        QCOMPARE(page()->filter().unit, u"恩村街道"_s);
        QVERIFY(child<MemberPanel>(page(), "memberPanel")->isVisible());
        QTest::keyClick(members(), Qt::Key_Escape);
        QVERIFY(!child<MemberPanel>(page(), "memberPanel")->isVisible());
    }

    void aStepAsksForItsPapersAndTakesThem()
    {
        clickMember(u"医技楼"_s);
        auto* panel = child<MemberPanel>(page(), "memberPanel");
        auto* stage = child<QComboBox>(panel, "advanceStage");
        QCOMPARE(stage->currentData().toInt(), int(Stage::Started));
        auto* button = child<QPushButton>(panel, "advanceButton");
        QVERIFY(!button->isEnabled()); // neither permit nor photo
        shoot(m_window->window.get(), u"batches-advance"_s);
        child<QLineEdit>(panel, "advanceDate")->setText(u"2021.12.20"_s);
        const QString permit = m_folder->filePath(u"施工许可证.pdf"_s);
        const QString photo = m_folder->filePath(u"IMG_20211220.jpg"_s);
        for (const QString& file : {permit, photo}) {
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(file.toUtf8());
        }
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(permit), QUrl::fromLocalFile(photo)});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QDropEvent drop({5, 5}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        auto* files = child<EvidenceFiles>(child<QWidget>(panel, "advanceForm"), "evidenceFiles");
        QCoreApplication::sendEvent(files, &enter);
        QCoreApplication::sendEvent(files, &drop);
        QCOMPARE(files->items().size(), 2);
        QCOMPARE(files->items().first().paper, Paper::ConstructionPermit);
        QCOMPARE(files->items().last().paper, Paper::Photo);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(memberStage(u"医技楼"_s), int(Stage::Started));
        m_window->settle();
        auto* table = child<PeriodTable>(page(), "periodTable");
        QCOMPARE(table->model()->index(0, 2).data(PeriodModel::CellRole).value<ListCell>().open, QString());
        // The papers hang on the step, and the panel shows them.
        auto* tabs = child<QTabWidget>(panel, "memberTabs");
        tabs->setCurrentIndex(1);
        QTRY_COMPARE(child<QTableWidget>(panel, "attachmentTable")->rowCount(), 2);
        shoot(m_window->window.get(), u"batches-evidence"_s);
        m_window->session.undo();
        QTRY_COMPARE(memberStage(u"医技楼"_s), int(Stage::Signed));
    }

    void aManagerPassesAStepWithAReason()
    {
        clickMember(u"医技楼"_s);
        auto* panel = child<MemberPanel>(page(), "memberPanel");
        auto* button = child<QPushButton>(panel, "advanceButton");
        QVERIFY(!button->isEnabled());
        child<QLineEdit>(panel, "advanceWaiver")->setText(u"许可证补办中，区长办公会同意"_s);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(memberStage(u"医技楼"_s), int(Stage::Started));
    }

    void aStageIsTakenBackOnlyWithAReason()
    {
        clickMember(u"高端包装材料"_s);
        auto* panel = child<MemberPanel>(page(), "memberPanel");
        child<QTabWidget>(panel, "memberTabs")->setCurrentIndex(4);
        auto* act = child<QComboBox>(panel, "haltAct");
        act->setCurrentIndex(act->count() - 1);
        auto* button = child<QPushButton>(panel, "haltButton");
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(memberStage(u"高端包装材料"_s), int(Stage::AtCapacity));
        child<QLineEdit>(panel, "haltReason")->setText(u"达效日期误填"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(memberStage(u"高端包装材料"_s), int(Stage::Producing));
    }

    void workIsHaltedAndResumed()
    {
        clickMember(u"中安建科融创产业园"_s);
        auto* panel = child<MemberPanel>(page(), "memberPanel");
        child<QTabWidget>(panel, "memberTabs")->setCurrentIndex(4);
        child<QLineEdit>(panel, "haltDate")->setText(u"2021-12-10"_s);
        child<QLineEdit>(panel, "haltReason")->setText(u"冬季停工"_s);
        auto* button = child<QPushButton>(panel, "haltButton");
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(member(u"中安建科融创产业园"_s).stoppage == Stoppage::Halted);
        m_window->settle();
        child<QLineEdit>(panel, "haltDate")->setText(u"2021-12-25"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!member(u"中安建科融创产业园"_s).stoppage);
    }

    void theBoardShowsEveryMember()
    {
        QTest::mouseClick(child<QToolButton>(page(), "boardButton"), Qt::LeftButton);
        auto* board = child<QWidget>(page(), "batchBoard");
        QVERIFY(board->isVisible());
        QCOMPARE(board->findChildren<QWidget*>(u"boardCard"_s).size(), 6);
        shoot(m_window->window.get(), u"batches-board"_s);
        applyTheme(*qApp, ThemeKind::Dark, 100);
        shoot(m_window->window.get(), u"batches-board-dark"_s);
        QTest::mouseClick(child<QToolButton>(page(), "boardButton"), Qt::LeftButton);
        clickMember(u"医技楼"_s);
        shoot(m_window->window.get(), u"batches-dark"_s);
        applyTheme(*qApp, ThemeKind::Light, 100);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"test.sanpi"_s); }
    [[nodiscard]] BatchesPage* page() const
    {
        return qobject_cast<BatchesPage*>(m_window->window->currentPage());
    }
    [[nodiscard]] QTableView* members() const { return child<QTableView>(page(), "memberTable"); }
    [[nodiscard]] const MemberModel* model() const
    {
        return qobject_cast<const MemberModel*>(members()->model());
    }
    [[nodiscard]] BatchMember member(const QString& name) const
    {
        for (const BatchMember& one : model()->members()) {
            if (one.name == name)
                return one;
        }
        return {};
    }
    [[nodiscard]] int memberStage(const QString& name) const { return int(member(name).stage); }
    void clickMember(const QString& name)
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->member(row).name == name) {
                QTest::mouseClick(members()->viewport(), Qt::LeftButton, {},
                    members()->visualRect(model()->index(row, 0)).center());
            }
        }
        m_window->settle();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PagesWindow> m_window;
};

QTEST_MAIN(TestBatchesPage)
#include "tst_batchespage.moc"
