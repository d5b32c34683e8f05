// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/assigning.h"
#include "ui/shell/page.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sanpi {

class FieldEdit;
class LedgerSession;

/// Hands the chosen projects to somebody from a day on, all in one change set.
class AssignForm : public QWidget {
    Q_OBJECT

public:
    explicit AssignForm(LedgerSession& session, QWidget* parent = nullptr);
    /// \p people: names to choose from; a new one is typed.
    void showForm(const QStringList& people, QDate day, bool editable);
    void setProjects(const QList<qint64>& projects);
    [[nodiscard]] bool isBusy() const { return m_writing; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    void react();
    /// \p name empty: nobody has the role from the day on.
    void submit(const QString& name);

    LedgerSession& m_session;
    QList<qint64> m_projects;
    bool m_editable = false;
    bool m_writing = false;
    QComboBox* m_role;
    QLineEdit* m_name;
    FieldEdit* m_since;
    QLineEdit* m_document;
    QLabel* m_problem;
    QPushButton* m_submit;
    QPushButton* m_leave;
};

} // namespace sanpi
