// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/inspections/weekgridmodel.h"
#include "ui/shell/pageservices.h"

#include <QWidget>

class QLabel;

namespace sanpi {

class GridView;
class LedgerSession;

/// The week's grid: every edit is a change set, a pasted block is one, F4 takes 与上周相同 for all selected
/// rows.
class WeekGrid : public QWidget {
    Q_OBJECT

public:
    explicit WeekGrid(const PageServices& services, QWidget* parent = nullptr);
    void showWeek(const InspectionsData& answer, const InspectionFilter& filter, const Scope& scope);
    void sameAsBefore();
    [[nodiscard]] bool isBusy() const { return m_waiting > 0; }
    [[nodiscard]] GridView* view() const { return m_view; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    void write(const std::vector<InspectionWish>& wishes, const QString& label, Source how);
    void paste();
    void copy(bool withHeaders);
    void clear();
    void showProblems(const std::vector<InspectionWish>& wishes, const Outcome& outcome);

    PageServices m_services;
    LedgerSession& m_session;
    Scope m_scope;
    int m_waiting = 0;
    bool m_laidOut = false;
    WeekGridModel* m_model;
    GridView* m_view;
    QLabel* m_hint;
};

} // namespace sanpi
