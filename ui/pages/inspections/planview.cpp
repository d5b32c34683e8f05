// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspections/planview.h"

#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int planWidths[PlanModel::ColumnCount] {216, 124, 104, 84, 96, 220, 80, 52, 104, 64};

} // namespace

PlanView::PlanView(PlanModel& model, QWidget* parent) : TableView(parent), m_model(model)
{
    setObjectName(u"planTable"_s);
    setAccessibleName(tr("The week's plan"));
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setItemDelegate(new LampDelegate(this));
    horizontalHeader()->setFont(fontOf(TextRole::Caption));
    for (int column = 0; column < PlanModel::ColumnCount; ++column)
        setColumnWidth(column, scaled(planWidths[column]));
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (!m_filling && now.isValid() && m_model.projectAt(now.row()) != 0)
            emit projectChosen(m_model.projectAt(now.row()));
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_filling)
            emit selectionMoved();
    });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (index.isValid() && m_model.projectAt(index.row()) != 0)
            emit projectOpened(m_model.projectAt(index.row()));
    });
}

std::vector<qint64> PlanView::selectedProjects() const
{
    std::vector<qint64> projects;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        if (const qint64 project = m_model.projectAt(index.row()); project != 0)
            projects.push_back(project);
    }
    return projects;
}

void PlanView::showPlan(const InspectionsData& answer, const InspectionFilter& filter)
{
    const std::vector<qint64> selected = selectedProjects();
    m_filling = true;
    m_model.setPlan(answer, filter);
    clearSpans();
    for (const int row : m_model.groupRows())
        setSpan(row, 0, 1, PlanModel::ColumnCount);
    showCurrent(filter.project);
    QItemSelection kept;
    for (const qint64 project : selected) {
        if (const int row = m_model.rowOf(project); row >= 0)
            kept.select(m_model.index(row, 0), m_model.index(row, PlanModel::ColumnCount - 1));
    }
    // The cursor has moved on to another project: the block that was selected before goes.
    if (std::ranges::find(selected, filter.project) != selected.end())
        selectionModel()->select(kept, QItemSelectionModel::ClearAndSelect);
    m_filling = false;
    emit selectionMoved();
}

void PlanView::showCurrent(qint64 project)
{
    const int row = m_model.rowOf(project);
    if (row < 0)
        return;
    selectionModel()->setCurrentIndex(
        m_model.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(m_model.index(row, 0));
}

void PlanView::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid() && m_model.projectAt(currentIndex().row()) != 0) {
        emit projectOpened(m_model.projectAt(currentIndex().row()));
        return;
    }
    TableView::keyPressEvent(event);
}

} // namespace sanpi
