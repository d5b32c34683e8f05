// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/pages/quarter/quarterjobs.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

class QButtonGroup;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace sanpi {

class CandidatePanel;
class EmptyState;
class Panel;
class PeriodTable;
class ProjectChooser;
class StepBar;
class TextList;
struct CandidateStep;

/// 三批申报: the managers' table of periods, the applications of one period by their state, the next step of
/// those that are chosen; beside them one application, or the projects that can be proposed.
class ApplyView : public QWidget {
    Q_OBJECT

public:
    explicit ApplyView(const PageServices& services, QWidget* parent = nullptr);
    void showApplications(const QuarterAnswer& answer, QDate asOf);
    [[nodiscard]] bool isBusy() const;
    /// Selects the application of the project once it is shown.
    void openProject(qint64 project) { m_wanted = project; }

signals:
    void periodWanted(int period);
    void reportWanted(const QString& key, int period);
    void projectWanted(qint64 project);
    void notified(const sanpi::Notification& notification);
    void newProjectWanted();

private:
    QWidget* buildLeft();
    QWidget* buildSide();
    QWidget* buildProposal();
    QWidget* buildChips();
    void showRows();
    void showChips();
    void showChoice();
    void showProposal();
    void showNewPeriod();
    void offerProjects();
    void askWarnings();
    void propose();
    void proposeAgain(QDate on);
    [[nodiscard]] QString reachedMark(const ChoosableProject& project) const;
    void step(const CandidateStep& step);
    void finish(const Outcome& outcome, const QString& done, QLabel* problem);
    [[nodiscard]] std::vector<CandidateRow> chosenRows() const;
    [[nodiscard]] Batch proposedBatch() const;
    [[nodiscard]] int proposedPeriod() const; ///< that is chosen, or a new one

    PageServices m_services;
    QuarterAnswer m_answer;
    QDate m_asOf;
    int m_shownPeriod = 0;
    int m_state = 0; ///< shown alone; 0: all
    qint64 m_wanted = 0;
    bool m_writing = false;
    JobToken m_warning = 0;
    Panel* m_periodPanel = nullptr;
    PeriodTable* m_periods = nullptr;
    QComboBox* m_period = nullptr;
    QToolButton* m_proposeTool = nullptr;
    Panel* m_listPanel = nullptr;
    QButtonGroup* m_chips = nullptr;
    QStackedWidget* m_table = nullptr; ///< the list, or why it is empty
    TextList* m_rows = nullptr;
    EmptyState* m_nothing = nullptr;
    StepBar* m_steps = nullptr;
    Panel* m_sidePanel = nullptr;
    QStackedWidget* m_side = nullptr;
    CandidatePanel* m_candidate = nullptr;
    ProjectChooser* m_chooser = nullptr;
    QFormLayout* m_form = nullptr;
    QComboBox* m_batch = nullptr;
    QDateEdit* m_on = nullptr;
    QSpinBox* m_newPeriod = nullptr;
    QDateEdit* m_held = nullptr;
    QLabel* m_warnings = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_propose = nullptr;
};

} // namespace sanpi
