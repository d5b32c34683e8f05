// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/pages/history/historymodels.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace sanpi {

class Chip;
class PageHeader;
class Panel;
class StatePane;

/// 历史: who changed what, from what, when and why; a change set can be taken back. A location's record
/// narrows it to that record (a project with its facts).
class HistoryPage : public Page {
    Q_OBJECT

public:
    explicit HistoryPage(const PageServices& services, QWidget* parent = nullptr);

    void open(const Scope& scope, const Location& location) override;
    [[nodiscard]] bool isBusy() const override { return m_question != 0 || m_detailQuestion != 0; }

private:
    QWidget* buildContent();
    QWidget* buildFilters();
    void ask();
    void take(Result<std::vector<LoggedSet>> answer);
    void showDetail();
    void takeDetail(const LoggedSet& set, const Result<ChangeRows>& rows);
    void fillAuthors(const std::vector<LoggedSet>& sets);
    void showRecordChip();
    void tellCount();

    PageServices m_services;
    QString m_record; ///< projects/17
    JobToken m_question = 0;
    JobToken m_detailQuestion = 0;
    qint64 m_chosen = 0; ///< change set that stays chosen when the list is read again

    PageHeader* m_header = nullptr;
    StatePane* m_pane = nullptr;
    QLineEdit* m_word = nullptr;
    QComboBox* m_authors = nullptr;
    QWidget* m_recordPlace = nullptr;
    QTableView* m_list = nullptr;
    HistoryModel* m_sets = nullptr;
    Panel* m_detailPanel = nullptr;
    QLabel* m_detailText = nullptr;
    QTableView* m_changesView = nullptr;
    ChangeModel* m_changes = nullptr;
    QPushButton* m_undo = nullptr;
};

} // namespace sanpi
