// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/noticefrozen.h"
#include "store/storagethread.h"
#include "ui/pages/notice/noticejobs.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

#include <atomic>
#include <memory>

class QComboBox;
class QScrollArea;
class QSpinBox;

namespace sanpi {

class BusyBar;
class CheckPanel;
class ExportBox;
class NoticeCompare;
class NoticeLife;
class PageHeader;
class PageLayout;
class PaperView;
class SentenceEditor;
class StatePane;

/// 通报, which is the 一键周报, too: the paper as it will print, beside it the notices of the year and what
/// can be done to the chosen one, the checks with the way to where each is mended, the few choices, and one
/// button that exports. A paragraph of a draft is edited where it stands on the paper. Figures come from the
/// storage thread, pages are laid out and files written on workers.
class NoticePage : public Page {
    Q_OBJECT

public:
    explicit NoticePage(const PageServices& services, QWidget* parent = nullptr);
    ~NoticePage() override;

    void open(const Scope& scope, const Location& location) override;
    [[nodiscard]] bool isBusy() const override;

private:
    using Answer = NoticeAnswer;
    using Act = std::function<Outcome(Ledger& ledger)>;
    QWidget* buildContent();
    QWidget* buildSide(QWidget* parent);
    void ask();
    [[nodiscard]] bool hasYearBefore() const;
    void take(const Result<Answer>& answer);
    void compose();
    void showPages(quint64 round, const Result<PageLayout>& layout);
    void showChecks(const Answer& answer);
    [[nodiscard]] QString proposedName() const;
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
    /// A day of issue that has not come is likelier a slip than meant: a person says so.
    [[nodiscard]] bool isDayMeant(QDate on) const;
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
    bool m_acting = false;
    qint64 m_notice = 0; ///< chosen; 0: the figures of the day
    qint64 m_shown = 0; ///< the one whose paper was laid out last: another begins at its top
    std::shared_ptr<std::atomic<bool>> m_cancel = std::make_shared<std::atomic<bool>>(false);

    PageHeader* m_header = nullptr;
    StatePane* m_pane = nullptr;
    PaperView* m_paper = nullptr;
    QScrollArea* m_sideScroll = nullptr;
    NoticeLife* m_life = nullptr;
    NoticeCompare* m_compare = nullptr;
    SentenceEditor* m_editor = nullptr; ///< while a paragraph is edited
    QComboBox* m_layout = nullptr;
    QSpinBox* m_number = nullptr;
    CheckPanel* m_checks = nullptr;
    ExportBox* m_export = nullptr;
    BusyBar* m_busy = nullptr;
};

} // namespace sanpi
