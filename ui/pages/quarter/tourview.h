// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/quarter/quarterjobs.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

#include <functional>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace sanpi {

class EmptyState;
class Panel;
class ProjectChooser;
class StopPanel;
class TextList;

/// 观摩: a round with its route in order; beside it one stop, or the projects that can be put on the route,
/// with those marked that were seen before.
class TourView : public QWidget {
    Q_OBJECT

public:
    explicit TourView(const PageServices& services, QWidget* parent = nullptr);
    void showTours(const QuarterAnswer& answer, QDate asOf);
    [[nodiscard]] bool isBusy() const;

signals:
    void roundWanted(qint64 round);
    void reportWanted(qint64 round);
    void projectWanted(qint64 project);
    void notified(const sanpi::Notification& notification);
    void newProjectWanted();

private:
    QWidget* buildRoute();
    QWidget* buildSide();
    void showRoute();
    void showChoice();
    void addRound();
    void addStops();
    void move(int by);
    void act(const std::function<Outcome(Ledger& ledger)>& what, const std::function<void()>& then);
    [[nodiscard]] const TourStop* chosenStop() const;

    PageServices m_services;
    QuarterAnswer m_answer;
    QDate m_asOf;
    bool m_writing = false;
    QComboBox* m_rounds = nullptr;
    QLineEdit* m_name = nullptr;
    QDateEdit* m_on = nullptr;
    QPushButton* m_add = nullptr;
    Panel* m_routePanel = nullptr;
    QStackedWidget* m_table = nullptr; ///< the route, or why there is none
    TextList* m_route = nullptr;
    EmptyState* m_nothing = nullptr;
    QToolButton* m_paper = nullptr;
    QPushButton* m_addTool = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
    QPushButton* m_remove = nullptr;
    QLabel* m_problem = nullptr;
    Panel* m_sidePanel = nullptr;
    QStackedWidget* m_side = nullptr;
    ProjectChooser* m_chooser = nullptr;
    QPushButton* m_addStops = nullptr;
    StopPanel* m_stop = nullptr;
};

} // namespace sanpi
