// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/monthhabits.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace sanpi {

class LedgerSession;

/// How the district collects its months; each choice is a change set of its own.
class HabitsForm : public QWidget {
    Q_OBJECT

public:
    explicit HabitsForm(LedgerSession& session, QWidget* parent = nullptr);
    void showHabits(const MonthHabits& habits, bool editable);
    [[nodiscard]] bool isBusy() const { return m_writing > 0; }

signals:
    void refused(const QString& message);

private:
    void write(const QString& key, const QString& value, const QString& label);

    LedgerSession& m_session;
    int m_writing = 0;
    MonthHabits m_habits;
    QSpinBox* m_day;
    QCheckBox* m_january;
    QCheckBox* m_half;
};

} // namespace sanpi
