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

signals:
    void periodChosen(const sanpi::CollectPeriod& period);
    void sendWanted();
    void settingsWanted();

private:
    void choose();
    void showFormat();

    QComboBox* m_kind;
    QDateEdit* m_day;
    QLabel* m_dueLabel;
    QDateEdit* m_due;
    QToolButton* m_settings;
    QPushButton* m_send;
    QPushButton* m_again; ///< makes all that is out there void: not what a hand should fall upon
    bool m_mayWrite = false;
};

} // namespace sanpi
