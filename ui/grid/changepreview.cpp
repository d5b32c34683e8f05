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
    : QAbstractTableModel(parent), m_model(model), m_plan(plan)
{
    m_lines.reserve(size_t(m_plan.cells.size()));
    for (const PlannedCell& cell : m_plan.cells)
        m_lines.push_back({&cell, -1});
    int number = 0;
    for (const PlannedRow& row : m_plan.added) {
        const int record = row.ready ? ++number : 0;
        for (const PlannedCell& cell : row.cells)
            m_lines.push_back({&cell, record});
    }
}

QString BlockPlanModel::shown(const Line& line, const Value& value) const
{
    const int column = line.newRecord < 0 ? line.cell->column : m_model.newRows().keeper(line.cell->column);
    return valueText(m_model.table(), m_model.field(column), value, m_model.unit());
}

QString BlockPlanModel::text(const Line& line, int column) const
{
    const PlannedCell& cell = *line.cell;
    const bool refused = !cell.problem.isEmpty();
    const bool isNew = line.newRecord >= 0;
    switch (column) {
    case Record:
        if (isNew)
            return line.newRecord > 0 ? tr("New record %1").arg(line.newRecord) : tr("Row to be mended");
        return cell.stored ? m_model.nameOf(*cell.stored) : QString();
    case FieldName:
        return columnTitle(
            m_model.field(isNew ? m_model.newRows().keeper(cell.column) : cell.column), m_model.unit());
    case Before:
        return shown(line, cell.before);
    case After: {
        const QString after = refused ? cell.typed : shown(line, cell.after);
        return after.isEmpty() && !refused && !isNew ? tr("(cleared)") : after;
    }
    default:
        return refused              ? tr("✕ %1").arg(cell.problem)
            : isNew                 ? tr("new")
            : !cell.before.isNull() ? tr("overwrites")
                                    : QString();
    }
}

int BlockPlanModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int BlockPlanModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BlockPlanModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Line& line = m_lines[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(line, index.column());
    case Qt::BackgroundRole: {
        const Colors& c = colors(themeOf(QApplication::palette()));
        if (!line.cell->problem.isEmpty())
            return c.badSoft;
        return index.column() == After && !line.cell->before.isNull() ? QVariant(c.warnSoft) : QVariant();
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
    QStringList parts;
    if (!plan.cells.isEmpty() || plan.added.isEmpty())
        parts << tr("%1 cells in %2 rows change").arg(plan.changes()).arg(plan.rows());
    if (plan.ready > 0)
        parts << tr("%1 records are new").arg(plan.ready);
    if (const qsizetype unready = plan.added.size() - plan.ready; unready > 0)
        parts << tr("%1 rows cannot be records yet and stay at the end of the table, to be mended there")
                     .arg(unready);
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
    const bool any = plan.changes() > 0 || !plan.added.isEmpty();
    apply->setEnabled(any);
    makePrimary(apply);
    QPushButton* cancel = buttons->addButton(QDialogButtonBox::Cancel);
    (any ? apply : cancel)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(summary);
    column->addWidget(view, 1);
    column->addWidget(buttons);
    (any ? apply : cancel)->setFocus();
    resize(usualSize);
}

} // namespace sanpi
