// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/tours.h"
#include "store/tours.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace sanpi {

class TextList;

/// One stop of a round: how long it takes, what is told there, and what the judges gave.
class StopPanel : public QWidget {
    Q_OBJECT

public:
    explicit StopPanel(const PageServices& services, QWidget* parent = nullptr);
    void showStop(qint64 tour, const TourStop& stop, bool editable);
    [[nodiscard]] bool isBusy() const { return m_writing; }

signals:
    void projectWanted(qint64 project);

private:
    void showFitting();
    void saveTalk();
    void score(bool takesBack);
    void finish(const Outcome& outcome);
    [[nodiscard]] bool isEdited() const;

    PageServices m_services;
    qint64 m_tour = 0;
    TourStop m_stop;
    bool m_editable = false;
    bool m_writing = false;
    QPushButton* m_name;
    QLabel* m_facts;
    QSpinBox* m_minutes;
    QPlainTextEdit* m_talk;
    QPushButton* m_save;
    TextList* m_scores;
    QLineEdit* m_judge;
    QLineEdit* m_points;
    QPushButton* m_score;
    QPushButton* m_takeBack;
    QLabel* m_problem;
};

} // namespace sanpi
