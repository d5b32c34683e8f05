// SPDX-License-Identifier: GPL-3.0-or-later
#include "projectfixture.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/gridroles.h"
#include "ui/facts/gridview.h"
#include "ui/grid/bulkedit.h"
#include "ui/grid/changepreview.h"
#include "ui/grid/clipblock.h"
#include "ui/grid/gridmodel.h"
#include "ui/grid/replacebar.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

namespace {

/// As Excel writes it: no quotes around values that need none, classes instead of tags, x:num for what is
/// seen rounded.
const QString excelHtml = uR"(<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>
<!--StartFragment--><table border=0><col width=64><tr height=18>
<td class=xl65 style='mso-number-format:"\@"'>00123</td>
<td class=xl66 align=right x:num="1234567.891">1,234,568</td>
<td class=xl67 x:num="44260">3月5日</td></tr>
<tr><td class=xl65>甲 &amp; 乙<br>丙</td><td></td><td x:num>7</td></tr></table><!--EndFragment--></body></html>)"_s;

} // namespace

/// Blocks of cells between the grid and other programs, and within it: what becomes of them on a real ledger.
class TestGridBlocks : public QObject {
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
        m_window = std::make_unique<ProjectWindow>(m_path);
        QApplication::setActiveWindow(m_window->window.get());
        grid()->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void htmlTellsTheNumbersBehind()
    {
        QMimeData data;
        data.setText(u"00123\t1,234,568\t3月5日\n\"甲 & 乙\n丙\"\t\t7\n"_s);
        data.setHtml(excelHtml);
        const ClipBlock block = ClipBlock::from(data);
        QCOMPARE(block.height(), 2);
        QCOMPARE(block.width(), 3);
        QCOMPARE(block.rows[0][1], (ClipCell {u"1,234,568"_s, u"1234567.891"_s}));
        QCOMPARE(block.rows[0][2].number, u"44260"_s);
        QCOMPARE(block.rows[1][0].text, u"甲 & 乙\n丙"_s);
        // Without text the table alone.
        QMimeData bare;
        bare.setHtml(excelHtml);
        QCOMPARE(ClipBlock::from(bare).rows[1][0].text, u"甲 & 乙\n丙"_s);
    }

    void spansAreBlankCells()
    {
        const QList<ClipRow> rows = htmlRows(
            u"<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table><table><tr><td>x</table>"_s);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0][0].text + rows[0][1].text + rows[0][2].text, u"ab"_s);
        QCOMPARE(rows[1][0].text + rows[1][1].text + rows[1][2].text, u"cd"_s);
        QVERIFY(rows[1][0].text.isEmpty());
        QVERIFY(htmlRows(u"<td"_s).isEmpty());
        QVERIFY(htmlRows(u"no table"_s).isEmpty());
    }

    void meaningsByField()
    {
        const auto meant = [this](const QString& text, const QString& number, const QString& field) {
            return meaningOf({text, number}, model()->field(model()->columnOf(field)));
        };
        QCOMPARE(meant(u"1,234,568"_s, u"1234567.891"_s, u"total"_s), u"1234567.891"_s);
        QCOMPARE(meant(u"1.2万"_s, u"12000"_s, u"total"_s), u"1.2万"_s); // said by hand
        QCOMPARE(meant(u"3月5日"_s, u"44260"_s, u"start_planned"_s), u"2021-03-05"_s);
        QCOMPARE(meant(u"2021/3/5"_s, u"44260"_s, u"start_planned"_s), u"2021/3/5"_s);
        QCOMPARE(meant(u"4.10871E+11"_s, u"410871200001"_s, u"code"_s), u"410871200001"_s);
        QCOMPARE(meant(u"00123"_s, {}, u"code"_s), u"00123"_s);
    }

    void pastingIntoEmptyCellsAsksNothing()
    {
        clip(u"张三\t0391-1\n李四\t0391-2\n"_s);
        goTo(0, u"contact"_s);
        QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!preview());
        m_window->settle();
        QCOMPARE(cell(0, u"contact"_s), u"张三"_s);
        QCOMPARE(cell(1, u"phone"_s), u"0391-2"_s);
        QCOMPARE(sets(), 3); // one step
        QVERIFY2(m_window->session.state().undo.contains(u"4"_s), qPrintable(m_window->session.state().undo));
        QTest::keyClick(m_window->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(cell(1, u"phone"_s), QString());
        QCOMPARE(cell(0, u"contact"_s), QString());
    }

    void overwritingShowsFirst()
    {
        clip(u"13亿\n约3亿\n9,000\n"_s);
        goTo(0, u"total"_s);
        QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
        ChangePreview* shown = preview();
        QVERIFY(shown && shown->isVisible());
        const QString said = child<QLabel>(shown, "planSummary")->text();
        QVERIFY2(said.contains(u"1"_s), qPrintable(said));
        QCOMPARE(sets(), 2); // nothing yet
        auto* view = child<QAbstractItemView>(shown, "planView");
        QCOMPARE(view->model()->rowCount(), 2); // the third holds that already
        QVERIFY(view->model()->index(1, BlockPlanModel::Reason).data().toString().contains(u"约3亿"_s));
        shoot(shown, u"grid-preview"_s);
        child<QPushButton>(shown, "applyPlanButton")->click();
        m_window->settle();
        QCOMPARE(cell(0, u"total"_s), u"130,000"_s);
        QCOMPARE(cell(1, u"total"_s), u"8,000"_s);
        QCOMPARE(sets(), 3);
    }

    void cancelledMeansUntouched()
    {
        clip(u"1\n"_s);
        goTo(0, u"total"_s);
        QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(preview(), Qt::Key_Escape);
        m_window->settle();
        QCOMPARE(cell(0, u"total"_s), u"120,000"_s);
        QCOMPARE(sets(), 2);
    }

    void whatSpillsIsTold()
    {
        clip(u"a\nb\n"_s);
        goTo(model()->rowCount() - 1, u"contact"_s);
        QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(preview());
        const QString said = child<QLabel>(preview(), "planSummary")->text();
        QVERIFY2(said.contains(u"1 rows of the block"_s), qPrintable(said));
        child<QPushButton>(preview(), "applyPlanButton")->click();
        m_window->settle();
        QCOMPARE(cell(model()->rowCount() - 1, u"contact"_s), u"a"_s);
    }

    void oneValueGoesIntoAllSelected()
    {
        clip(u"王五"_s);
        select(2, u"contact"_s, 5, u"contact"_s);
        QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
        m_window->settle();
        for (int row = 2; row <= 5; ++row)
            QCOMPARE(cell(row, u"contact"_s), u"王五"_s);
        QCOMPARE(cell(6, u"contact"_s), QString());
    }

    void computedCellsAreRefusedUnlessTheyAgree()
    {
        goTo(0, u"rate"_s);
        const QString rate = cell(0, u"rate"_s);
        clip(rate);
        QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!preview());
        clip(u"12"_s);
        QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(preview());
        QVERIFY(!child<QPushButton>(preview(), "applyPlanButton")->isEnabled());
        QTest::keyClick(preview(), Qt::Key_Escape);
        QCOMPARE(sets(), 2);
    }

    void copiedAndPastedIsTheSame()
    {
        select(0, u"name"_s, 11, u"code"_s);
        QTest::keyClick(grid(), Qt::Key_C, Qt::ControlModifier);
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QVERIFY(data->html().contains(u"mso-number-format:\"\\@\""_s));
        QVERIFY(data->html().contains(u"sdval=\"44256\""_s)); // 2021-03-01 is a day, not a text
        QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
        m_window->settle();
        QVERIFY2(!preview(), qPrintable(planned()));
        QCOMPARE(sets(), 2); // paste(copy(r)) == r
    }

    void fillsDownAndRight()
    {
        select(0, u"contact"_s, 2, u"contact"_s);
        type(grid(), u"钱六"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        m_window->settle();
        select(0, u"contact"_s, 2, u"contact"_s);
        QTest::keyClick(grid(), Qt::Key_D, Qt::ControlModifier);
        m_window->settle();
        QCOMPARE(cell(2, u"contact"_s), u"钱六"_s);
        QCOMPARE(cell(3, u"contact"_s), QString());
        // A single row takes from above.
        goTo(3, u"contact"_s);
        QTest::keyClick(grid(), Qt::Key_D, Qt::ControlModifier);
        m_window->settle();
        QCOMPARE(cell(3, u"contact"_s), u"钱六"_s);
        select(3, u"contact"_s, 3, u"phone"_s);
        QTest::keyClick(grid(), Qt::Key_R, Qt::ControlModifier);
        m_window->settle();
        QCOMPARE(cell(3, u"phone"_s), u"钱六"_s);
    }

    void controlEnterFillsTheSelection()
    {
        select(1, u"contact"_s, 3, u"contact"_s);
        type(grid(), u"孙"_s);
        QVERIFY(editor());
        type(editor(), u"七"_s);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        m_window->settle();
        for (int row = 1; row <= 3; ++row)
            QCOMPARE(cell(row, u"contact"_s), u"孙七"_s);
        QCOMPARE(sets(), 3);
    }

    void replacingShowsThenReplaces()
    {
        goTo(0, u"name"_s);
        QTest::keyClick(grid(), Qt::Key_H, Qt::ControlModifier);
        auto* bar = m_window->page()->findChild<ReplaceBar*>();
        QVERIFY(bar->isVisible());
        bar->findEdit()->setText(u"标段"_s);
        bar->withEdit()->setText(u"合同段"_s);
        child<QPushButton>(bar, "findNextButton")->click();
        QVERIFY(grid()->currentIndex().data().toString().contains(u"标段"_s));
        child<QPushButton>(bar, "replaceButton")->click();
        QVERIFY(preview());
        QCOMPARE(child<QAbstractItemView>(preview(), "planView")->model()->rowCount(), 2);
        child<QPushButton>(preview(), "applyPlanButton")->click();
        m_window->settle();
        QVERIFY(rowNamed(u"第10合同段污水管网"_s) >= 0);
        QVERIFY(rowNamed(u"第2合同段污水管网"_s) >= 0);
        QCOMPARE(sets(), 3);
    }

    void oneFieldOfManyRows()
    {
        select(0, u"name"_s, 3, u"name"_s);
        QTest::keyClick(grid(), Qt::Key_E, Qt::ControlModifier);
        auto* dialog = m_window->page()->findChild<BulkEdit*>();
        QVERIFY(dialog);
        dialog->choose(model()->columnOf(u"unit"));
        type(dialog->editor(), u"xyz"_s);
        child<QPushButton>(dialog, "bulkGoButton")->click();
        QVERIFY(dialog->isVisible()); // no unit of that name
        QVERIFY(!child<QLabel>(dialog, "bulkProblem")->text().isEmpty());
        dialog->editor()->clear();
        type(dialog->editor(), u"wcjd"_s);
        child<QPushButton>(dialog, "bulkGoButton")->click();
        QVERIFY2(
            preview(), qPrintable(child<QLabel>(dialog, "bulkProblem")->text() + dialog->editor()->text()));
        child<QPushButton>(preview(), "applyPlanButton")->click();
        m_window->settle();
        for (int row = 0; row <= 3; ++row)
            QCOMPARE(cell(row, u"unit"_s), u"文昌街道"_s);
        QCOMPARE(sets(), 3);
    }

    void longTextsKeepTheirLines()
    {
        clip(u"\"第一行\n第二行\"\n"_s);
        goTo(0, u"remark"_s);
        QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
        m_window->settle();
        const QModelIndex index = model()->index(0, model()->columnOf(u"remark"));
        QCOMPARE(model()->value(index).text(), u"第一行\n第二行"_s);
    }

private:
    [[nodiscard]] GridView* grid() const { return m_window->page()->findChild<GridView*>(); }
    [[nodiscard]] GridModel* model() const { return qobject_cast<GridModel*>(grid()->model()); }
    [[nodiscard]] ChangePreview* preview() const { return m_window->page()->findChild<ChangePreview*>(); }
    [[nodiscard]] FieldEdit* editor() const
    {
        for (FieldEdit* edit : grid()->viewport()->findChildren<FieldEdit*>()) {
            if (edit->isVisible())
                return edit;
        }
        return nullptr;
    }
    /// What the preview shows, for a failure's message.
    [[nodiscard]] QString planned() const
    {
        QStringList lines;
        const auto* plan = preview() ? child<QAbstractItemView>(preview(), "planView")->model() : nullptr;
        for (int row = 0; plan && row < plan->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < plan->columnCount(); ++column)
                cells << plan->index(row, column).data().toString();
            lines << cells.join(u" | "_s);
        }
        return lines.join(u'\n');
    }
    static void clip(const QString& text) { QApplication::clipboard()->setText(text); }
    void goTo(int row, const QString& field) const
    {
        grid()->setFocus();
        grid()->setCursor(model()->index(row, model()->columnOf(field)));
    }
    void select(int top, const QString& left, int bottom, const QString& right) const
    {
        goTo(top, left);
        const QList<int> shown = grid()->visibleColumns();
        const qsizetype first = shown.indexOf(model()->columnOf(left));
        const qsizetype last = shown.indexOf(model()->columnOf(right));
        for (qsizetype place = first; place <= last; ++place)
            grid()->selectionModel()->select(
                {model()->index(top, shown[place]), model()->index(bottom, shown[place])},
                QItemSelectionModel::Select);
    }
    [[nodiscard]] QString cell(int row, const QString& field) const
    {
        return model()->index(row, model()->columnOf(field)).data().toString();
    }
    [[nodiscard]] int rowNamed(const QString& name) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (cell(row, u"name"_s) == name)
                return row;
        }
        return -1;
    }
    [[nodiscard]] int sets() const
    {
        auto ledger = Ledger::open(m_path, OpenMode::ReadOnly);
        return int((*ledger)->log().head()->first);
    }

    QTemporaryDir m_dir;
    QString m_path;
    int m_count = 0;
    std::unique_ptr<ProjectWindow> m_window;
};

QTEST_MAIN(TestGridBlocks)
#include "tst_gridblocks.moc"
