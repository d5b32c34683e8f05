// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/noticefrozen.h"
#include "report/writejob.h"
#include "store/storagethread.h"
#include "ui/pages/notice/noticejobs.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

#include <QStringList>

#include <atomic>
#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace sanpi {

class BusyBar;
class NoticeCompare;
class NoticeLife;
class PageHeader;
class PageLayout;
class PaperView;
class SentenceEditor;
class StatePane;

/// 通报: the paper as it will print, beside it the notices of the year and what can be done to the chosen
/// one, the checks, the few choices and the export. A paragraph of a draft is edited where it stands on the
/// paper. Figures come from the storage thread, pages are laid out and files written on workers.
class NoticePage : public Page {
    Q_OBJECT

public:
    explicit NoticePage(const PageServices& services, QWidget* parent = nullptr);
    ~NoticePage() override;

    void open(const Scope& scope, const Location& location) override;
    [[nodiscard]] bool isBusy() const override
    {
        return m_question != 0 || m_layouts > 0 || m_exporting || m_acting;
    }

private:
    using Answer = NoticeAnswer;
    using Act = std::function<Outcome(Ledger& ledger)>;
    QWidget* buildContent();
    QWidget* buildSide(QWidget* parent);
    QWidget* buildExport(QWidget* parent);
    void ask();
    void take(const Result<Answer>& answer);
    void compose();
    void showPages(quint64 round, const Result<PageLayout>& layout);
    void showChecks(const Answer& answer);
    void addCheck(Tone tone, const QString& text, const QString& filter = {});
    void exportAs(const QString& suffix);
    void writeFile(const QString& file);
    void saveFrozen(const QString& file, const QString& suffix);
    void exported(const QString& file, const Result<Written>& written);
    void rememberExport(const QString& file);
    [[nodiscard]] QString proposedName(const QString& suffix) const;
    [[nodiscard]] bool isFrozen() const { return m_answer && m_answer->paper && m_answer->paper->frozen; }

    // The life of the chosen notice: noticeactions.cpp.
    void connectLife();
    void choose(qint64 notice);
    void showLife(const Answer& answer);
    void showDifference();
    [[nodiscard]] NoticeAct actOf(QDate on = {}, const QString& by = {}) const;
    void act(const QString& done, Act act, bool isDraft = false);
    void acted(const QString& done, const Outcome& outcome, bool isDraft);
    void setActing(bool acting);
    void draft(Week week);
    void issue(int number, QDate on, const QString& by);
    void renderIssue(const NoticeToIssue& issue);
    void finishIssue(const std::shared_ptr<const NoticeToIssue>& issue, const Result<NoticeFiles>& files);
    void verify();
    void showVerdict(const Result<NoticeVerdict>& verdict);
    void changeLayout();

    // A paragraph edited on the paper: noticeedit.cpp.
    void showSpots();
    void openEditor(const QString& key);
    void placeEditor();
    void keepText(const QString& key, const QString& pattern);
    void leaveEditor();
    /// Whether the editor may go: nothing was typed, or a person agrees to lose it.
    [[nodiscard]] bool mayLeaveEditor();

    PageServices m_services;
    Scope m_scope;
    JobToken m_question = 0;
    std::optional<Answer> m_answer;
    Document m_document;
    quint64 m_round = 0; ///< of layouts: older ones are dropped
    int m_layouts = 0; ///< under way
    bool m_exporting = false;
    bool m_acting = false;
    qint64 m_notice = 0; ///< chosen; 0: the figures of the day
    std::shared_ptr<std::atomic<bool>> m_cancel = std::make_shared<std::atomic<bool>>(false);
    QStringList m_exports; ///< newest first

    PageHeader* m_header = nullptr;
    StatePane* m_pane = nullptr;
    PaperView* m_paper = nullptr;
    NoticeLife* m_life = nullptr;
    NoticeCompare* m_compare = nullptr;
    SentenceEditor* m_editor = nullptr; ///< while a paragraph is edited
    QComboBox* m_layout = nullptr;
    QSpinBox* m_number = nullptr;
    QVBoxLayout* m_checks = nullptr;
    QLabel* m_fonts = nullptr;
    QVBoxLayout* m_files = nullptr;
    BusyBar* m_busy = nullptr;
    QList<QPushButton*> m_exportButtons;
};

} // namespace sanpi
