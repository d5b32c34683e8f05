// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/inspecting.h"
#include "ui/pages/inspections/inspectionjobs.h"
#include "ui/shell/pageservices.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace sanpi {

class EntryFields;
class LedgerSession;

/// 巡查安排: who goes where and when, for all projects that are selected, as one change set; or why they are
/// not visited.
class VisitForm : public QWidget {
    Q_OBJECT

public:
    explicit VisitForm(const PageServices& services, QWidget* parent = nullptr);
    void showSelection(const InspectionsData& answer, const std::vector<qint64>& projects);
    [[nodiscard]] bool isBusy() const { return m_waiting > 0; }
    void focusEntry();

signals:
    void notified(const sanpi::Notification& notification);

private:
    void assign();
    void excuse(bool excused);
    void send(VisitWish wish, const QString& done);
    [[nodiscard]] QString common(QString PlannedVisit::*part) const;

    LedgerSession& m_session;
    InspectionsData m_data;
    std::vector<qint64> m_projects;
    QStringList m_touched; ///< fields that were typed into: the others stay as they are
    bool m_filling = false;
    int m_waiting = 0;
    EntryFields* m_fields;
    EntryFields* m_reason;
    QLabel* m_title;
    QLabel* m_names;
    QLabel* m_problem;
    QPushButton* m_assign;
    QPushButton* m_excuse;
    QPushButton* m_due;
};

} // namespace sanpi
