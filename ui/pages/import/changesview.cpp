// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/changesview.h"

#include "ui/pages/import/changedelegate.h"
#include "ui/pages/import/importrows.h"
#include "ui/pages/import/sheetrows.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QCursor>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedLayout>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestCell = 260;

QString countsOf(const ImportPlan& plan)
{
    QString counts = ChangesView::tr("%1 new, %2 changed, %3 unchanged, %4 with problems")
                         .arg(plan.created)
                         .arg(plan.changed)
                         .arg(plan.unchanged)
                         .arg(plan.faulty());
    if (plan.leftOut > 0)
        counts += ChangesView::tr(", %1 left out").arg(plan.leftOut);
    const auto units = std::ranges::count_if(plan.changes, [](const RecordChange& change) {
        return change.id.kind == Kind::Unit && change.operation == Operation::Create;
    });
    if (units > 0)
        counts += u" · "_s + ChangesView::tr("%n unit(s) are added, too", nullptr, int(units));
    // "23 new" of a return would be read as 23 new projects.
    const ImportKind kind = plan.recognition.kind;
    if (plan.created > 0 && (kind == ImportKind::MonthReturn || kind == ImportKind::Months))
        counts += u" · "_s + ChangesView::tr("amounts for projects of the ledger, no new projects");
    return counts;
}

} // namespace

ChangesView::ChangesView(ImportRowsModel* rows, QWidget* parent)
    : Panel(parent), m_rows(rows), m_only(new QComboBox(this)), m_view(new TableView(this)),
      m_sheetRows(new SheetRowsModel(this)), m_sheet(buildSheet()), m_stack(new QStackedLayout)
{
    setTitle(tr("Changes"));
    m_only->setObjectName(u"changesComboBox"_s);
    m_only->setAccessibleName(tr("Rows shown"));
    m_only->addItem(tr("What would happen"));
    m_only->addItem(tr("All rows"));
    for (const RowState state :
        {RowState::Created, RowState::Changed, RowState::Unchanged, RowState::Faulty, RowState::LeftOut})
        m_only->addItem(rowStateText(state), int(state));
    addTool(m_only);
    m_view->setObjectName(u"changesView"_s);
    m_view->setAccessibleName(tr("Changes"));
    m_view->setModel(m_rows);
    m_view->setItemDelegate(new ChangeDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_sheet);
    body()->addLayout(m_stack);
    connect(m_only, &QComboBox::currentIndexChanged, this, [this](int index) {
        const QVariant state = m_only->itemData(index);
        m_rows->setOnly(state.isValid() ? std::optional(RowState(state.toInt())) : std::nullopt);
        if (m_plan)
            fitColumns(*m_plan);
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &ChangesView::showMenu);
    connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (!index.data(ImportRowsModel::FaultRole).toBool())
            return;
        // Cells are not edited here: the sheet would go on saying otherwise than the ledger.
        QToolTip::showText(QCursor::pos(),
            index.data(Qt::ToolTipRole).toString() + u'\n'
                + tr("Correct it in the sheet itself and add the file again, or send the row back with “Save "
                     "what stays out”."),
            m_view);
    });
    auto* out = new QShortcut(QKeySequence::Delete, m_view);
    out->setContext(Qt::WidgetShortcut);
    connect(out, &QShortcut::activated, this, [this] { leaveOut(true); });
}

QTableView* ChangesView::buildSheet()
{
    auto* sheet = new TableView(this);
    sheet->setObjectName(u"rawSheetView"_s);
    sheet->setAccessibleName(tr("The sheet as it is"));
    sheet->setModel(m_sheetRows);
    sheet->setEditTriggers(QAbstractItemView::NoEditTriggers);
    sheet->setSelectionBehavior(QAbstractItemView::SelectRows);
    sheet->setFrameShape(QFrame::NoFrame);
    sheet->setWordWrap(false);
    connect(sheet, &QTableView::activated, this,
        [this](const QModelIndex& index) { emit headerPicked(m_sheetRows->sheetRow(index.row())); });
    return sheet;
}

void ChangesView::setPlan(const std::shared_ptr<const ImportPlan>& plan,
    const std::shared_ptr<const Workbook>& book, const std::map<qint64, QString>& units,
    const QString& message)
{
    const bool another = !m_plan || !plan || m_plan->file != plan->file || m_plan->sheet != plan->sheet;
    m_plan = plan;
    m_rows->setPlan(plan, units);
    const bool headless = plan && plan->recognition.headerFirst < 0;
    m_sheetRows->setSheet(headless ? book : nullptr, plan ? plan->sheet : QString());
    m_stack->setCurrentWidget(headless ? m_sheet : m_view);
    m_only->setVisible(!headless);
    if (headless) {
        setTitle(tr("The sheet as it is"), tr("double click the row that is the header"));
        m_sheet->resizeColumnsToContents();
        return;
    }
    if (!plan) {
        setTitle(tr("Changes"), message);
        return;
    }
    setTitle(tr("Changes"), countsOf(*plan));
    fitColumns(*plan);
    if (another)
        m_view->horizontalScrollBar()->setValue(0);
}

/// What nothing happens to is left away where all rows are of the ledger: names and changes then stand side
/// by side instead of a screen apart.
void ChangesView::fitColumns(const ImportPlan& plan)
{
    const bool nothing = plan.created + plan.changed + plan.faulty() == 0;
    const bool everything = nothing || m_only->currentIndex() != 0;
    m_rows->setUnchangedShown(everything);
    m_view->resizeColumnsToContents();
    for (int column = 0; column < m_rows->columnCount(); ++column) {
        m_view->setColumnHidden(column, !everything && plan.created == 0 && !m_rows->isTouched(column));
        if (m_view->columnWidth(column) > widestCell)
            m_view->setColumnWidth(column, widestCell);
    }
    // The widths of the columns before would stay painted until the next gesture.
    m_view->horizontalHeader()->viewport()->update();
}

void ChangesView::showCell(int sheetRow, int sheetColumn)
{
    if (m_rows->rowOfSheetRow(sheetRow) < 0)
        m_only->setCurrentIndex(1); // every row
    const int row = m_rows->rowOfSheetRow(sheetRow);
    if (row < 0)
        return;
    const QModelIndex cell = m_rows->index(row, std::max(0, m_rows->columnOfSheetColumn(sheetColumn)));
    m_view->setColumnHidden(cell.column(), false);
    m_view->setCurrentIndex(cell);
    m_view->scrollTo(cell, QAbstractItemView::PositionAtCenter);
    m_view->setFocus();
}

std::vector<int> ChangesView::selectedRows(bool leftOut) const
{
    std::set<int> rows;
    const QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex& index : selected) {
        const bool isOut = RowState(index.data(ImportRowsModel::RowStateRole).toInt()) == RowState::LeftOut;
        if (isOut == leftOut)
            rows.insert(index.data(ImportRowsModel::SheetRowRole).toInt());
    }
    return {rows.begin(), rows.end()};
}

void ChangesView::leaveOut(bool out)
{
    const std::vector<int> rows = selectedRows(!out);
    if (!rows.empty())
        emit leaveOutAsked(rows, out);
}

void ChangesView::showMenu(const QPoint& at)
{
    QMenu menu(this);
    QAction* out = menu.addAction(tr("Leave these rows out"), this, [this] { leaveOut(true); });
    out->setShortcut(QKeySequence::Delete);
    out->setEnabled(!selectedRows(false).empty());
    menu.addAction(tr("Take them again"), this, [this] { leaveOut(false); })
        ->setEnabled(!selectedRows(true).empty());
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

} // namespace sanpi
