// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/lifecycle.h"
#include "ui/pages/batches/batchjobs.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sanpi {

class FieldEdit;
class LedgerSession;
struct PageServices;

/// What stops or turns back a project: 停工, 停缓建, 调出, their end, and a stage that was recorded wrongly.
/// Each with its day and reason; nothing is asked for in a dialog.
class HaltForm : public QWidget {
    Q_OBJECT

public:
    HaltForm(const PageServices& services, QWidget* parent = nullptr);
    void showProject(const MemberDetail& detail, QDate asOf, bool editable);
    [[nodiscard]] bool isBusy() const { return m_writing; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    enum Act { Halt, Suspend, Remove, Resume, TakeBack };
    void offerActs(const MemberDetail& detail);
    void arrange();
    void submit();
    void finish(const Outcome& outcome, const QString& done);
    [[nodiscard]] static QDate dateOf(const FieldEdit* edit);

    LedgerSession& m_session;
    qint64 m_project = 0;
    QString m_name;
    Stoppage m_open = Stoppage::Halted; ///< what Resume ends
    bool m_editable = false;
    bool m_writing = false;
    QFormLayout* m_form;
    QComboBox* m_act;
    FieldEdit* m_on;
    QComboBox* m_cause;
    QLineEdit* m_reason;
    FieldEdit* m_until;
    QLineEdit* m_document;
    QLabel* m_problem;
    QPushButton* m_submit;
};

} // namespace sanpi
