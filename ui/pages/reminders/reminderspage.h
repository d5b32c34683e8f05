// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/reminders.h"
#include "ui/shell/answerpage.h"

class QButtonGroup;
class QLabel;
class QSpinBox;

namespace sanpi {

class TableView;
class TextModel;

/// 提醒: everything that is due within some days or past its day. A list, never a pop-up; a line leads to its
/// record.
class RemindersPage : public AnswerPage<Reminders> {
    Q_OBJECT

public:
    explicit RemindersPage(const PageServices& services, QWidget* parent = nullptr);
    [[nodiscard]] bool isBusy() const override { return AnswerPage::isBusy() || m_writing; }

private:
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const Reminders& answer) override;
    void buildTools();
    QWidget* buildWork();
    void showChips(const Reminders& answer);
    void openRow(int row);
    void saveDays(int days);
    [[nodiscard]] QString kindName(ReminderKind kind) const;

    int m_kind = -1; ///< ReminderKind that is shown alone; −1: all
    bool m_writing = false;
    QSpinBox* m_days = nullptr;
    QButtonGroup* m_turn = nullptr;
    QLabel* m_count = nullptr;
    TextModel* m_model;
    TableView* m_table = nullptr;
    std::vector<Reminder> m_shown;
};

} // namespace sanpi
