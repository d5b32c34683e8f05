// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/history/binrows.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace sanpi {

class Panel;
class TextModel;

/// One record as the ledger held it on the evening of two days, side by side; what differs is marked. A value
/// of the first day can be asked back.
class TwoDaysView : public QWidget {
    Q_OBJECT

public:
    explicit TwoDaysView(QWidget* parent = nullptr);

    void setRows(const DayRows& rows, bool mayWrite);
    [[nodiscard]] int differingCount() const;
    void setProblem(const QString& text);

signals:
    void daysChosen(QDate first, QDate second);
    void restoreWanted(const QList<sanpi::DayRow>& rows, const QString& reason);

private:
    void showRows();
    void showChosen();
    [[nodiscard]] QList<DayRow> chosen() const; ///< those that differ

    DayRows m_rows;
    QList<int> m_shown;
    bool m_mayWrite = false;
    Panel* m_panel;
    QDateEdit* m_first;
    QDateEdit* m_second;
    QCheckBox* m_differing;
    TextModel* m_model;
    QTableView* m_view;
    QLineEdit* m_reason;
    QPushButton* m_restore;
    QLabel* m_problem;
};

} // namespace sanpi
