// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/inspections/inspectionfilter.h"
#include "ui/pages/inspections/inspectionjobs.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QToolButton;

namespace sanpi {

class Chip;

/// The week and how it stands: due, done, missing, and the ways to narrow the list to them. It stays on the
/// page all week.
class PlanBar : public QWidget {
    Q_OBJECT

public:
    explicit PlanBar(QWidget* parent = nullptr);
    void showPlan(const InspectionsData& answer, const InspectionFilter& filter, Week asOf);

signals:
    void filterWanted(const sanpi::InspectionFilter& filter);

private:
    void buildWeek();
    void showUnit();
    void wantWeek(int weeks); ///< 0: the week of the as-of date

    InspectionFilter m_filter;
    Week m_week;
    QToolButton* m_thisWeek = nullptr;
    QLabel* m_weekText = nullptr;
    QLabel* m_counts = nullptr;
    QWidget* m_progress = nullptr;
    QWidget* m_chips;
    QButtonGroup* m_turn;
    QComboBox* m_group;
    Chip* m_unit = nullptr; ///< while the list is narrowed to a unit
};

} // namespace sanpi
