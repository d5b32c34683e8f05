// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/meetings.h"
#include "ui/pages/meetings/meetingsjobs.h"
#include "ui/shell/page.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace sanpi {

class FieldEdit;
class LedgerSession;

/// 议定事项 or 领导批示: what, who, until when, and whether it becomes an issue or an order. One that is
/// there can be altered, made an issue or order later, and concluded.
class DecisionEntry : public QWidget {
    Q_OBJECT

public:
    explicit DecisionEntry(LedgerSession& session, QWidget* parent = nullptr);
    /// Of the meeting that is open, of a leader where none is.
    void showForm(const MeetingsAnswer& answer, const Scope& scope);
    void showDecision(const DecisionRow& row);
    void startNew();
    /// A new matter of this item: its project and unit, unless something is typed already.
    void suggest(const AgendaRow& item);
    [[nodiscard]] qint64 decision() const { return m_decision; }
    [[nodiscard]] bool isBusy() const { return m_writing; }

signals:
    void issueWanted(qint64 issue);
    void orderWanted(qint64 order);
    void notified(const sanpi::Notification& notification);

private:
    void arrange();
    void submit();
    void conclude();
    void run(const std::function<Outcome(Ledger&)>& act, const QString& done);

    LedgerSession& m_session;
    Scope m_scope;
    QDate m_day; ///< of a new one, unless it is typed
    QHash<QString, qint64> m_projects;
    qint64 m_meeting = 0; ///< that is open
    qint64 m_ofMeeting = 0; ///< of the decision in the form
    qint64 m_decision = 0;
    qint64 m_issue = 0;
    qint64 m_order = 0;
    bool m_done = false;
    bool m_editable = false;
    bool m_writing = false;
    QFormLayout* m_form;
    QLabel* m_title;
    QComboBox* m_source; ///< of a new one: decided here, or instructed by a leader
    QLineEdit* m_leader;
    QPlainTextEdit* m_text;
    QLineEdit* m_project;
    QComboBox* m_unit;
    FieldEdit* m_on;
    FieldEdit* m_due;
    QComboBox* m_becomes;
    QComboBox* m_kind;
    QLabel* m_problem;
    QPushButton* m_submit;
    QPlainTextEdit* m_result;
    QPushButton* m_conclude;
    QPushButton* m_follow;
};

} // namespace sanpi
