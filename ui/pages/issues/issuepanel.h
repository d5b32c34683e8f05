// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/pages/issues/issuejobs.h"
#include "ui/shell/pageservices.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace sanpi {

class AttachmentList;
class HistoryTree;
class OrderForm;
class OwnFieldsForm;
class PaperButton;
class PhotoStrip;
class StepForm;
class StoryView;

/// Everything about one issue, beside the table: where it comes from, its dated steps, the next step, the
/// orders on it, its files and changes. No dialog.
class IssuePanel : public QWidget {
    Q_OBJECT

public:
    explicit IssuePanel(const PageServices& services, QWidget* parent = nullptr);
    void showIssue(qint64 issue, const Scope& scope, bool editable);
    [[nodiscard]] bool isBusy() const;

signals:
    void closed();
    void projectWanted(qint64 project);
    void orderWanted(qint64 order);
    void notified(const sanpi::Notification& notification);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildStory();
    QWidget* buildFoot();
    void saveBooked(bool booked);
    void buildTabs();
    [[nodiscard]] QWidget* buildFiles();
    void take(const Result<IssueDetail>& answer);
    void showHead();
    [[nodiscard]] QString storyText() const;
    [[nodiscard]] QString stepText(const IssueStep& step) const;

    PageServices m_services;
    Scope m_scope;
    IssueDetail m_detail;
    qint64 m_issue = 0;
    bool m_editable = false;
    JobToken m_question = 0;
    QLabel* m_title = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_story = nullptr;
    QTabWidget* m_tabs = nullptr;
    StepForm* m_step = nullptr;
    OrderForm* m_orders = nullptr;
    OwnFieldsForm* m_own = nullptr;
    PhotoStrip* m_photos = nullptr;
    AttachmentList* m_files = nullptr;
    StoryView* m_whole = nullptr;
    PaperButton* m_paper = nullptr;
    QCheckBox* m_booked = nullptr;
    bool m_writing = false;
    HistoryTree* m_history = nullptr;
    QPushButton* m_toProject = nullptr;
};

} // namespace sanpi
