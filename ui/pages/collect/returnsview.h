// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/problem.h"
#include "ui/pages/collect/returnsession.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace sanpi {

class BusyBar;
class MergeCellsModel;
class Panel;
class ProblemList;
class TableView;

/// The returned workbooks: which came, what each would change, conflicts with their three sides, problems of
/// all of them in one list; taking, deciding, sending back.
class ReturnsView : public QWidget {
    Q_OBJECT

public:
    ReturnsView(const PageServices& services, ReturnSession* session, QWidget* parent);
    void setMayWrite(bool mayWrite);
    void refresh();

signals:
    void notified(const sanpi::Notification& notification);

private:
    QWidget* buildFiles();
    QWidget* buildCells();
    QWidget* buildDecision();
    QWidget* buildActions();
    void wire();
    void listFiles();
    void showFile(int index);
    void showCurrent();
    void showCells();
    void showProblems();
    void showButtons();
    void showSides();
    void tellDone(int index);
    void decide(Decision decision);
    void takeAllClean();
    void sendBack();
    void saveCopy(int index);
    void tellSaved(const QString& path, const QString& error);
    /// It was taken, and some of its rows stayed out.
    [[nodiscard]] static bool owes(const ReturnFile& file);
    void jumpTo(int problem);
    [[nodiscard]] int current() const;
    /// It was read and compared, and nothing has become of it yet.
    [[nodiscard]] static bool waits(const ReturnFile& file);
    [[nodiscard]] QString stateText(const ReturnFile& file) const;
    [[nodiscard]] QString summaryText(const ReturnFile& file) const;
    [[nodiscard]] QString proposedReason(const ReturnPlan& plan) const;

    PageServices m_services;
    ReturnSession* m_session;
    bool m_mayWrite = false;
    struct Listed {
        int file = 0;
        Problem problem;
    };
    std::vector<Listed> m_listed; ///< problems of all files, in the order of the list
    QString m_shown; ///< file whose cells are shown
    std::vector<qint64> m_told; ///< change sets whose end was announced

    QListWidget* m_files = nullptr;
    MergeCellsModel* m_cells;
    Panel* m_cellsPanel = nullptr;
    TableView* m_cellsView = nullptr;
    QCheckBox* m_undecided = nullptr;
    QLabel* m_sides = nullptr; ///< of the chosen cell, in full
    QLineEdit* m_reason = nullptr;
    QPushButton* m_takeCell = nullptr;
    QPushButton* m_keepCell = nullptr;
    QPushButton* m_takeAllCells = nullptr;
    QPushButton* m_keepAllCells = nullptr;
    ProblemList* m_problems = nullptr;
    BusyBar* m_busy = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_takeClean = nullptr;
    QPushButton* m_take = nullptr;
};

} // namespace sanpi
