// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/inspections.h"
#include "store/storagethread.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

#include <QWidget>

class QLabel;

namespace sanpi {

class HistoryDays;
class LedgerSession;
class TableView;

/// The inspections of one project beside each other, the newest at the left: what changed from week to week,
/// and where the site stands still.
class HistoryView : public QWidget {
    Q_OBJECT

public:
    explicit HistoryView(const PageServices& services, QWidget* parent = nullptr);
    /// 0: nothing is chosen.
    void showProject(qint64 project, const QString& name, QDate asOf);
    [[nodiscard]] bool isBusy() const { return m_question != 0; }

private:
    void take(const Result<std::vector<InspectedDay>>& answer);

    LedgerSession& m_session;
    JobToken m_question = 0;
    QString m_name;
    HistoryDays* m_days;
    QLabel* m_title;
    QLabel* m_standing;
    TableView* m_table;
};

} // namespace sanpi
