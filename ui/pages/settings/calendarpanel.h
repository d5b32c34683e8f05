// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workcalendar.h"
#include "store/changesetbuilder.h"
#include "store/rulebook.h"
#include "store/storagethread.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"
#include "ui/widgets/panel.h"

#include <set>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace sanpi {

class TableView;
class TextModel;

/// 工作日历: the years whose days off are known, and one year to enter or correct: days typed, or the text of
/// the State Council's notice pasted.
class CalendarPanel : public Panel {
    Q_OBJECT

public:
    explicit CalendarPanel(const PageServices& services, QWidget* parent = nullptr);
    void setScope(const Scope& scope) { m_scope = scope; }
    void ask();
    [[nodiscard]] bool isBusy() const { return m_question != 0 || m_writing; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    struct Answer {
        WorkCalendar calendar;
        std::set<int> own; ///< years that the ledger states itself
        RuleBook rules;
    };
    QWidget* buildYear();
    void take(const Result<Answer>& answer);
    void showYears();
    void showYear();
    void warn();
    void readNotice();
    void save();
    void remove();
    void write(const QString& label, const std::function<Result<void>(ChangeSetBuilder&, Ledger&)>& build);
    [[nodiscard]] int year() const;

    PageServices m_services;
    Scope m_scope;
    Answer m_answer;
    JobToken m_question = 0;
    bool m_writing = false;
    bool m_shown = false; ///< a year was proposed once
    QLabel* m_warning;
    TextModel* m_model;
    TableView* m_years;
    QSpinBox* m_year = nullptr;
    QPlainTextEdit* m_notice = nullptr;
    QPlainTextEdit* m_off = nullptr;
    QPlainTextEdit* m_work = nullptr;
    QLineEdit* m_source = nullptr;
    QLabel* m_told = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace sanpi
