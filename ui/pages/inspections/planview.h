// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/inspections/planmodel.h"
#include "ui/widgets/tableview.h"

#include <vector>

namespace sanpi {

/// The plan as a table under the heads of its groups. Cursor and selection stay with their projects when it
/// is filled anew.
class PlanView : public TableView {
    Q_OBJECT

public:
    PlanView(PlanModel& model, QWidget* parent);
    void showPlan(const InspectionsData& answer, const InspectionFilter& filter);
    [[nodiscard]] std::vector<qint64> selectedProjects() const;

signals:
    void projectChosen(qint64 project);
    void projectOpened(qint64 project);
    void selectionMoved();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showCurrent(qint64 project);

    PlanModel& m_model;
    bool m_filling = false;
};

} // namespace sanpi
