// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/collectperiod.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;
class QToolButton;

namespace sanpi {

/// Which month or week is collected, by when units answer, and the button that sends the workbooks.
class SendBar : public QWidget {
    Q_OBJECT

public:
    explicit SendBar(QWidget* parent = nullptr);
    /// Shows the period without telling of it. \p sent: nothing is left but to
    /// send again.
    void show(const CollectPeriod& period, QDate due, bool sent, bool mayWrite);
    [[nodiscard]] CollectPeriod period() const;
    [[nodiscard]] QDate due() const;
    void setBusy(bool busy);
    /// The day to propose where workbooks go out once more.
    [[nodiscard]] bool isSent() const { return m_sentDue.isValid(); }

signals:
    void periodChosen(const sanpi::CollectPeriod& period);
    void sendWanted();
    void settingsWanted();
    void dueMoved(QDate due); ///< of a round that was sent

private:
    void choose();
    void showFormat();
    void showMove();

    QComboBox* m_kind;
    QDateEdit* m_day;
    QLabel* m_dueLabel;
    QDateEdit* m_due;
    QPushButton* m_move; ///< the day due of what was sent is another one
    QToolButton* m_settings;
    QPushButton* m_send;
    QPushButton* m_again; ///< makes all that is out there void: not what a hand should fall upon
    QDate m_sentDue; ///< of the round; invalid where nothing was sent
    bool m_mayWrite = false;
};

} // namespace sanpi
