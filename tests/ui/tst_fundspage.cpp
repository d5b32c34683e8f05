// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchfixture.h"
#include "ui/facts/fieldedit.h"
#include "ui/pages/pages.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figurecard.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

/// 争取资金 in the whole window, by the keyboard.
class TestFundsPage : public QObject {
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
        m_window->window->go({u"funds"_s, {}, {}, {}});
        m_window->settle();
    }
    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void aFundIsTypedAndCounted()
    {
        QCOMPARE(table()->model()->rowCount(), 0);
        add(u"专项债"_s, u"污水处理厂二期"_s, u"1.2亿"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(table()->model()->index(0, 1).data().toString(), u"污水处理厂二期"_s);
        QCOMPARE(card(0)->content().figure, u"1.20"_s);
        add(u"预算内"_s, u"冷链物流"_s, u"473"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(card(2)->content().figure, u"473"_s);
        // A card narrows the list, a second click opens it again.
        QTest::keyClick(card(2), Qt::Key_Space);
        QCOMPARE(table()->model()->rowCount(), 1);
        QTest::keyClick(card(2), Qt::Key_Space);
        QCOMPARE(table()->model()->rowCount(), 2);
        shoot(m_window->window.get(), u"funds"_s);
        // One undo takes the newest back.
        m_window->session.undo();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
    }

    void whatCannotBeReadSaysWhy()
    {
        QTest::mouseClick(child<QPushButton>(page(), "newFundButton"), Qt::LeftButton);
        type("fund_kind", u"专项债"_s);
        type("fund_name", u"停车场"_s);
        type("fund_granted", u"很多"_s);
        QTest::mouseClick(child<QPushButton>(page(), "fundSaveButton"), Qt::LeftButton);
        m_window->settle();
        QVERIFY(!child<QLabel>(page(), "fundProblem")->text().isEmpty());
        QCOMPARE(table()->model()->rowCount(), 0);
        type("fund_granted", u"300"_s);
        QTest::mouseClick(child<QPushButton>(page(), "fundSaveButton"), Qt::LeftButton);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
    }

    void aFundIsChangedAndRemoved()
    {
        add(u"专项债"_s, u"停车场"_s, u"300"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QCOMPARE(child<FieldEdit>(page(), "fund_name")->text(), u"停车场"_s);
        type("fund_granted", u"450"_s);
        QTest::mouseClick(child<QPushButton>(page(), "fundSaveButton"), Qt::LeftButton);
        QTRY_COMPARE(card(0)->content().figure, u"450"_s);
        QTest::mouseClick(child<QPushButton>(page(), "fundRemoveButton"), Qt::LeftButton);
        QTRY_COMPARE(table()->model()->rowCount(), 0);
        QVERIFY(m_window->prompts.asked.isEmpty()); // undo is the question
    }

private:
    [[nodiscard]] Page* page() const { return m_window->window->currentPage(); }
    [[nodiscard]] QTableView* table() const { return child<QTableView>(page(), "fundTable"); }
    [[nodiscard]] FigureCard* card(int number) const
    {
        return child<FigureCard>(page(), qPrintable(u"fundCard%1"_s.arg(number)));
    }
    void type(const char* field, const QString& text) const
    {
        auto* edit = child<FieldEdit>(page(), field);
        edit->setFocus();
        edit->setText(text);
        edit->setModified(true);
    }
    void add(const QString& kind, const QString& name, const QString& granted) const
    {
        QTest::mouseClick(child<QPushButton>(page(), "newFundButton"), Qt::LeftButton);
        type("fund_kind", kind);
        type("fund_name", name);
        type("fund_granted", granted);
        auto* last = child<FieldEdit>(page(), "fund_note");
        last->setFocus();
        QTest::keyClick(last, Qt::Key_Return);
        m_window->settle();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PagesWindow> m_window;
};

QTEST_MAIN(TestFundsPage)
#include "tst_fundspage.moc"
