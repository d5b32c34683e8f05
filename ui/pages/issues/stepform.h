// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/issues.h"
#include "store/storagethread.h"
#include "ui/pages/issues/issuejobs.h"

#include <QHash>
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
struct PageServices;

/// 办理: the next step of an issue, or of an order on it. It shows while one types what stands against the
/// step and the day that the clock sets.
class StepForm : public QWidget {
    Q_OBJECT

public:
    explicit StepForm(const PageServices& services, QWidget* parent = nullptr);
    /// The as-of date is proposed as the day.
    void showIssue(const IssueDetail& detail, const Scope& scope, bool editable);
    /// Steps of this order alone are offered, the likely one first; 0: as the person chooses.
    void setOrder(qint64 order) { m_fixedOrder = order; }
    [[nodiscard]] bool isBusy() const { return m_question != 0 || m_writing; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    void buildRows();
    void offerSteps();
    [[nodiscard]] IssueStepWish wish() const;
    void check();
    void take(const Result<IssueStepCheck>& answer);
    void submit();
    void clear();

    LedgerSession& m_session;
    qint64 m_issue = 0;
    QString m_number;
    std::vector<StepKind> m_possible;
    qint64 m_fixedOrder = 0;
    QHash<qint64, OrderState> m_orderStates;
    bool m_editable = false;
    bool m_writing = false;
    QDate m_today;
    JobToken m_question = 0;
    QFormLayout* m_form;
    QComboBox* m_order;
    QComboBox* m_step;
    FieldEdit* m_on;
    FieldEdit* m_due;
    QComboBox* m_verdict;
    QPlainTextEdit* m_text;
    QLineEdit* m_by;
    QLabel* m_objections;
    QPushButton* m_submit;
};

} // namespace sanpi
