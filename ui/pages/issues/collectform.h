// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/issues.h"
#include "ui/pages/issues/issuejobs.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace sanpi {

class FieldEdit;
class OwnFieldsForm;
class LedgerSession;
struct PageServices;

/// 收集问题: a new issue. Its number and its unit come by themselves.
class CollectForm : public QWidget {
    Q_OBJECT

public:
    explicit CollectForm(const PageServices& services, QWidget* parent = nullptr);
    void showForm(const IssuesData& answer, const Scope& scope);
    [[nodiscard]] bool isBusy() const { return m_writing; }

signals:
    void collected(qint64 issue);
    void closed();
    void notified(const sanpi::Notification& notification);

private:
    void fillChoices(QComboBox* box, QStringView field);
    void submit();

    LedgerSession& m_session;
    QHash<QString, qint64> m_projects;
    bool m_writing = false;
    QLineEdit* m_project;
    QPlainTextEdit* m_text;
    QComboBox* m_kind;
    QComboBox* m_weight;
    QComboBox* m_source;
    FieldEdit* m_on;
    OwnFieldsForm* m_own;
    QCheckBox* m_booked;
    QLabel* m_problem;
    QPushButton* m_submit;
};

} // namespace sanpi
