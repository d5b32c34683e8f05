// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/history/historymodels.h"
#include "ui/shell/answerpage.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace sanpi {

class Chip;
class Panel;

/// 历史: who changed what, from what, when and why; a change set can be taken back. A location's record
/// narrows it to that record (a project with its facts).
class HistoryPage : public AnswerPage<std::vector<LoggedSet>> {
    Q_OBJECT

public:
    explicit HistoryPage(const PageServices& services, QWidget* parent = nullptr);

    [[nodiscard]] bool isBusy() const override { return AnswerPage::isBusy() || m_detailQuestion != 0; }

private:
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const std::vector<LoggedSet>& sets) override;
    QWidget* buildContent();
    QWidget* buildFilters();
    void showDetail();
    void takeDetail(const LoggedSet& set, const Result<ChangeRows>& rows);
    void fillAuthors(const std::vector<LoggedSet>& sets);
    void showRecordChip();
    void tellCount();

    QString m_record; ///< projects/17
    JobToken m_detailQuestion = 0;
    qint64 m_chosen = 0; ///< change set that stays chosen when the list is read again

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
