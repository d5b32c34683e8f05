// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/orders.h"
#include "ui/pages/issues/issuejobs.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace sanpi {

class FieldEdit;
class LedgerSession;
class PaperButton;
struct PageServices;

/// 督办件 of an issue: what was drafted and issued, the draft of the next on the ladder, and issuing it under
/// a number. Receipt, reply and review are steps (stepform.h).
class OrderForm : public QWidget {
    Q_OBJECT

public:
    explicit OrderForm(const PageServices& services, QWidget* parent = nullptr);
    void showIssue(const IssueDetail& detail, const Scope& scope, bool editable);
    [[nodiscard]] bool isBusy() const;

signals:
    void orderWanted(qint64 order);
    void notified(const sanpi::Notification& notification);

private:
    void showOrders(const IssueDetail& detail);
    void offerPapers();
    void draft();
    void issue();
    void run(const QString& done, std::function<Outcome(Ledger& ledger)> act);

    LedgerSession& m_session;
    qint64 m_issue = 0;
    bool m_writing = false;
    QLabel* m_orders;
    QComboBox* m_all; ///< every order, for printing
    PaperButton* m_paper;
    QPushButton* m_open;
    QDate m_asOf;
    QComboBox* m_kind;
    FieldEdit* m_on;
    QPushButton* m_draft;
    QComboBox* m_drafts;
    QSpinBox* m_number;
    QLineEdit* m_signer;
    QPushButton* m_sign;
    QLabel* m_problem;
};

} // namespace sanpi
