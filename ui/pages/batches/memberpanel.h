// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/pages/batches/batchjobs.h"
#include "ui/shell/pageservices.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace sanpi {

class AdvanceForm;
class AttachmentList;
class FactSheets;
class FactWriter;
class HaltForm;
class HistoryTree;
class StageChain;

/// Everything about one member, beside the table: stages, the step to the next, evidence, milestones and
/// procedures, history. No dialog.
class MemberPanel : public QWidget {
    Q_OBJECT

public:
    explicit MemberPanel(const PageServices& services, QWidget* parent = nullptr);
    /// Asks for the project's facts and shows them; \p badges are those of its row.
    void showMember(qint64 project, const Scope& scope, const Badges& badges, bool editable);
    [[nodiscard]] qint64 project() const { return m_project; }
    [[nodiscard]] bool isBusy() const;
    void showAdvance(); ///< turns to 推进
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }

signals:
    void closed();
    void projectWanted(qint64 project);
    void notified(const sanpi::Notification& notification);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* buildHead();
    void buildTabs();
    void take(const Result<MemberDetail>& answer);
    void showHead();
    void showSheets();

    PageServices m_services;
    Scope m_scope;
    Badges m_badges;
    MemberDetail m_detail;
    qint64 m_project = 0;
    bool m_editable = false;
    JobToken m_question = 0;
    QLabel* m_name = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_marks = nullptr;
    StageChain* m_stages = nullptr;
    QTabWidget* m_tabs = nullptr;
    AdvanceForm* m_advance = nullptr;
    HaltForm* m_halt = nullptr;
    AttachmentList* m_attachments = nullptr;
    FactSheets* m_sheets = nullptr;
    FactWriter* m_writer = nullptr;
    HistoryTree* m_history = nullptr;
};

} // namespace sanpi
