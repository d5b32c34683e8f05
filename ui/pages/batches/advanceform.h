// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/lifecycle.h"
#include "store/storagethread.h"
#include "ui/pages/batches/batchjobs.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sanpi {

class EvidenceFiles;
class FieldEdit;
class LedgerSession;
struct PageServices;

/// 推进: the step of a project to its next stage, with its papers. It shows while one types what the rule of
/// evidence asks for and what is still missing; a reason lets a manager pass it.
class AdvanceForm : public QWidget {
    Q_OBJECT

public:
    AdvanceForm(const PageServices& services, QWidget* parent = nullptr);
    /// The as-of date is proposed as the day.
    void showProject(const MemberDetail& detail, const Scope& scope, bool editable);
    [[nodiscard]] bool isBusy() const { return m_question != 0 || m_writing; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    struct Given;
    [[nodiscard]] Given given() const;
    void check();
    void take(const Result<AdvanceCheck>& answer);
    void submit();
    void clear();

    LedgerSession& m_session;
    qint64 m_project = 0;
    QString m_name;
    bool m_editable = false;
    bool m_writing = false;
    QDate m_today;
    JobToken m_question = 0;
    QComboBox* m_stage;
    FieldEdit* m_on;
    EvidenceFiles* m_files;
    QLabel* m_asks;
    QLabel* m_objections;
    QLabel* m_waiverLabel;
    QLineEdit* m_waiver;
    QLineEdit* m_note;
    QPushButton* m_submit;
};

} // namespace sanpi
