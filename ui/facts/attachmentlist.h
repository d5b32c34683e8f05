// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/shell/page.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace sanpi {

class EvidenceFiles;
class LedgerSession;
class Prompts;
struct PageServices;

/// 附件 of a project or another record: what was kept as evidence, by which record, and new files by drop. A
/// file is opened only on request and only by the system's viewer; what no viewer should run is saved
/// instead.
class AttachmentList : public QWidget {
    Q_OBJECT

public:
    explicit AttachmentList(const PageServices& services, QWidget* parent = nullptr);
    /// Asks for the attachments of \p project anew.
    void showProject(qint64 project, bool editable) { showRecord(RecordId::project(project), editable); }
    /// The same for what is attached to \p record alone.
    void showRecord(const RecordId& record, bool editable);
    [[nodiscard]] bool isBusy() const { return m_question != 0 || m_writing; }
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] int count() const { return int(m_attachments.size()); }

signals:
    void notified(const sanpi::Notification& notification);
    void counted(int attachments);

private:
    void take(const Result<std::vector<Record>>& answer);
    void keep();
    void openChosen();
    void saveTo(const Record& attachment, const QString& folder, bool view);
    [[nodiscard]] QString recordText(const QString& record) const;

    LedgerSession& m_session;
    Prompts& m_prompts;
    RecordId m_record;
    bool m_writing = false;
    JobToken m_question = 0;
    std::vector<Record> m_attachments;
    QTableWidget* m_table;
    QPushButton* m_open;
    EvidenceFiles* m_files;
    QPushButton* m_keep;
};

} // namespace sanpi
