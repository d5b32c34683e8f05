// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/changepreview.h"

#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize(1040, 480);
constexpr std::array<int, BlockPlanModel::ColumnCount> widths {220, 150, 260, 260, 100};
constexpr int widestReason = 340;

} // namespace

BlockPlanModel::BlockPlanModel(const GridModel& model, const BlockPlan& plan, QObject* parent)
    : QAbstractTableModel(parent), m_plan(plan)
{
    for (const PlannedCell& cell : plan.cells) {
        const Field& field = model.field(cell.column);
        m_names << model.nameOf(cell.row);
        m_fields << columnTitle(field, model.unit());
        m_before << valueText(model.table(), field, cell.before, model.unit());
        m_after << (cell.problem.isEmpty() ? valueText(model.table(), field, cell.after, model.unit())
                                           : cell.typed);
    }
}

int BlockPlanModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_plan.cells.size());
}

int BlockPlanModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BlockPlanModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PlannedCell& cell = m_plan.cells[index.row()];
    const bool refused = !cell.problem.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Record:
            return m_names[index.row()];
        case FieldName:
            return m_fields[index.row()];
        case Before:
            return m_before[index.row()];
        case After:
            return m_after[index.row()].isEmpty() && !refused ? tr("(cleared)") : m_after[index.row()];
        default:
            return refused             ? tr("✕ %1").arg(cell.problem)
                : cell.before.isNull() ? QString()
                                       : tr("overwrites");
        }
    case Qt::BackgroundRole: {
        const Colors& c = colors(themeOf(QApplication::palette()));
        if (refused)
            return c.badSoft;
        return index.column() == After && !cell.before.isNull() ? QVariant(c.warnSoft) : QVariant();
    }
    default:
        return {};
    }
}

QVariant BlockPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Record:
        return tr("Row");
    case FieldName:
        return tr("Column");
    case Before:
        return tr("Now");
    case After:
        return tr("Then");
    default:
        return tr("Remark");
    }
}

QString ChangePreview::summaryOf(const BlockPlan& plan)
{
    QStringList parts {tr("%1 cells in %2 rows change").arg(plan.changes()).arg(plan.rows())};
    if (plan.overwritten > 0)
        parts << tr("%1 of them hold something else now").arg(plan.overwritten);
    if (plan.refused > 0)
        parts << tr("%1 cannot enter and are left out").arg(plan.refused);
    if (plan.same > 0)
        parts << tr("%1 stay as they are").arg(plan.same);
    QString text = parts.join(tr("; ")) + tr(".");
    if (plan.lostRows > 0)
        text
            += u' ' + tr("%1 rows of the block lie beyond the last row and are left out.").arg(plan.lostRows);
    if (plan.lostColumns > 0)
        text += u' '
            + tr("%1 columns of the block lie beyond the last column and are left out.")
                  .arg(plan.lostColumns);
    return text;
}

ChangePreview::ChangePreview(const GridModel& model, const BlockPlan& plan, QWidget* parent) : QDialog(parent)
{
    setObjectName(u"changePreview"_s);
    setWindowTitle(plan.label);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* summary = new QLabel(summaryOf(plan), this);
    summary->setObjectName(u"planSummary"_s);
    summary->setWordWrap(true);
    auto* view = new TableView(this);
    view->setObjectName(u"planView"_s);
    view->setAccessibleName(tr("What changes"));
    view->setModel(new BlockPlanModel(model, plan, view));
    view->setItemDelegate(new NameDelegate(view));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    // What stands and what comes get the room: a replaced word may lie in the middle of a long name.
    view->resizeColumnsToContents();
    for (int column = 0; column < BlockPlanModel::ColumnCount; ++column) {
        const int most = column == BlockPlanModel::Reason ? widestReason : widths[size_t(column)];
        view->setColumnWidth(
            column, std::clamp(view->columnWidth(column), scaled(std::min(90, most)), scaled(most)));
    }
    view->horizontalHeader()->setStretchLastSection(true);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* apply = buttons->addButton(plan.label, QDialogButtonBox::AcceptRole);
    apply->setObjectName(u"applyPlanButton"_s);
    apply->setEnabled(plan.changes() > 0);
    makePrimary(apply);
    QPushButton* cancel = buttons->addButton(QDialogButtonBox::Cancel);
    (plan.changes() > 0 ? apply : cancel)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(summary);
    column->addWidget(view, 1);
    column->addWidget(buttons);
    (plan.changes() > 0 ? apply : cancel)->setFocus();
    resize(usualSize);
}

} // namespace sanpi
