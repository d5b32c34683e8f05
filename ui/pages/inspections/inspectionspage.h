// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/inspections/inspectionfilter.h"
#include "ui/pages/inspections/inspectionjobs.h"
#include "ui/shell/answerpage.h"

class QButtonGroup;
class QStackedWidget;
class QTabWidget;
class QToolButton;
class QVBoxLayout;

namespace sanpi {

class HistoryView;
class PlanBar;
class PlanModel;
class PlanView;
class PhotoStrip;
class RecordForm;
class SupervisionForm;
class SupervisionModel;
class TableView;
class VisitForm;
class WeekGrid;

/// 巡查督导: the week as a plan with the record beside it, as a grid, and the supervisions.
class InspectionsPage : public AnswerPage<InspectionsData> {
    Q_OBJECT

public:
    explicit InspectionsPage(const PageServices& services, QWidget* parent = nullptr);
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] const InspectionFilter& filter() const { return m_filter; }
    [[nodiscard]] RecordForm* recordForm() const { return m_record; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const InspectionsData& answer) override;
    void buildTools();
    void buildShortcuts();
    QWidget* buildPlan();
    QWidget* buildSide();
    void addPhotos();
    QWidget* buildSupervisions();
    void want(const InspectionFilter& filter);
    void choose(qint64 project);
    void showSide(const InspectionsData& answer);
    void goOn(qint64 sent);
    void openNextMissing();
    [[nodiscard]] Week week() const;

    InspectionFilter m_filter;
    Week m_asked; ///< of the question that is under way or answered
    QList<qint64> m_sent; ///< projects whose record is on its way
    QButtonGroup* m_turn = nullptr; ///< plan, grid, supervisions
    QToolButton* m_next = nullptr;
    PlanBar* m_bar = nullptr;
    QStackedWidget* m_views = nullptr;
    PlanModel* m_model;
    PlanView* m_plan = nullptr;
    QTabWidget* m_side = nullptr; ///< record, visits, history
    RecordForm* m_record = nullptr;
    PhotoStrip* m_photos = nullptr; ///< of the record in the form, or of the one that it will be
    VisitForm* m_visits = nullptr;
    HistoryView* m_history = nullptr;
    WeekGrid* m_grid = nullptr;
    SupervisionModel* m_supervisions;
    TableView* m_supervisionTable = nullptr;
    SupervisionForm* m_supervision = nullptr;
};

} // namespace sanpi
