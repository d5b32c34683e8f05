// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/import/importsession.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace sanpi {

class BusyBar;
class ChangesView;
class FactsPanel;
class ImportRowsModel;
class PageHeader;
class ProblemList;
class StatePane;

/// 导入: files and what was recognised, every change, every problem; one button takes what is good. No
/// wizard, nothing enters unseen.
class ImportPage : public Page {
    Q_OBJECT

public:
    explicit ImportPage(const PageServices& services, QWidget* parent = nullptr);

    void open(const Scope& scope, const Location& location) override;
    [[nodiscard]] bool isBusy() const override { return m_session->isBusy(); }

private:
    QWidget* buildContent();
    QWidget* buildFiles(QWidget* parent);
    QWidget* buildActions(QWidget* parent);
    void wire();
    void chooseFiles();
    void add(const QStringList& files);
    void listFiles();
    void showFile(int index);
    void showCurrent();
    void showPlan(const ImportFile& file);
    void showProblems(const ImportPlan& plan);
    void showButtons(const ImportFile& file);
    [[nodiscard]] QString summaryOf(const ImportFile& file, bool nothing) const;
    void goToNextFile(int from); ///< the next that is not in yet; stays where there is none
    void tellDone(const ImportFile& file);
    void jumpTo(int problem);
    void saveLeftOut();
    void tellLeftOut(const QString& path, const QString& error);
    void applyCurrent();
    /// Takes the next file without a problem, where all of them were asked for: each is a step of its own,
    /// and the others are compared anew in between.
    void goOnTaking();

    PageServices m_services;
    ImportSession* m_session;
    Scope m_scope;
    QStringList m_taken; ///< files of the last location, so that coming back does not read them again
    std::vector<Problem> m_listed; ///< problems in the order of the list
    std::vector<qint64> m_told; ///< change sets whose end was announced

    PageHeader* m_header = nullptr;
    StatePane* m_pane = nullptr;
    QListWidget* m_files = nullptr;
    FactsPanel* m_facts = nullptr;
    ChangesView* m_changes = nullptr;
    ImportRowsModel* m_rows = nullptr;
    ProblemList* m_problems = nullptr;
    BusyBar* m_busy = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_leftOut = nullptr;
    QPushButton* m_acceptAll = nullptr;
    bool m_takingAll = false;
    QPushButton* m_look = nullptr; ///< where what was imported is seen
    QPushButton* m_accept = nullptr;
    QPushButton* m_dismiss = nullptr;
};

} // namespace sanpi
