// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/changesview.h"

#include "ui/pages/import/changedelegate.h"
#include "ui/pages/import/importrows.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {
constexpr int widestCell = 260;
}

ChangesView::ChangesView(ImportRowsModel* rows, QWidget* parent)
    : Panel(parent), m_rows(rows), m_only(new QComboBox(this)), m_view(new TableView(this))
{
    setTitle(tr("Changes"));
    m_only->setObjectName(u"changesComboBox"_s);
    m_only->setAccessibleName(tr("Rows shown"));
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
    body()->addWidget(m_view);
    connect(m_only, &QComboBox::currentIndexChanged, this, [this](int index) {
        const QVariant state = m_only->itemData(index);
        m_rows->setOnly(state.isValid() ? std::optional(RowState(state.toInt())) : std::nullopt);
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &ChangesView::showMenu);
    auto* out = new QShortcut(QKeySequence::Delete, m_view);
    out->setContext(Qt::WidgetShortcut);
    connect(out, &QShortcut::activated, this, [this] { leaveOut(true); });
}

void ChangesView::setPlan(const std::shared_ptr<const ImportPlan>& plan,
    const std::map<qint64, QString>& units, const QString& message)
{
    m_rows->setPlan(plan, units);
    if (!plan) {
        setTitle(tr("Changes"), message);
        return;
    }
    QString counts = tr("%1 new, %2 changed, %3 unchanged, %4 with problems")
                         .arg(plan->created)
                         .arg(plan->changed)
                         .arg(plan->unchanged)
                         .arg(plan->faulty());
    if (plan->leftOut > 0)
        counts += tr(", %1 left out").arg(plan->leftOut);
    setTitle(tr("Changes"), counts);
    m_rows->setUnchangedShown(plan->created + plan->changed + plan->faulty() == 0);
    m_view->resizeColumnsToContents();
    for (int column = 0; column < m_rows->columnCount(); ++column) {
        if (m_view->columnWidth(column) > widestCell)
            m_view->setColumnWidth(column, widestCell);
    }
}

void ChangesView::showCell(int sheetRow, int sheetColumn)
{
    if (m_rows->rowOfSheetRow(sheetRow) < 0)
        m_only->setCurrentIndex(0);
    const int row = m_rows->rowOfSheetRow(sheetRow);
    if (row < 0)
        return;
    const QModelIndex cell = m_rows->index(row, std::max(0, m_rows->columnOfSheetColumn(sheetColumn)));
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
