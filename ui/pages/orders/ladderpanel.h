// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/escalation.h"
#include "ui/shell/page.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sanpi {

class FieldEdit;
class LedgerSession;
struct PageServices;

/// One proposal of the ladder: why, whom it calls, who issues it; accepting it makes the draft, and the issue
/// where there is none.
class LadderPanel : public QWidget {
    Q_OBJECT

public:
    explicit LadderPanel(const PageServices& services, QWidget* parent = nullptr);
    void showProposal(const Escalation& row, const RuleBook& rules, const Scope& scope, bool editable);
    [[nodiscard]] bool isBusy() const { return m_writing; }

signals:
    void closed();
    void accepted(qint64 order);
    void projectWanted(qint64 project);
    void issueWanted(qint64 issue);
    void notified(const sanpi::Notification& notification);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void accept();

    LedgerSession& m_session;
    Escalation m_row;
    bool m_writing = false;
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_reason;
    QLabel* m_rule;
    QLabel* m_problem;
    FieldEdit* m_on;
    QPushButton* m_accept;
    QPushButton* m_open;
};

} // namespace sanpi
