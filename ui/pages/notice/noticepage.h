// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/notice.h"
#include "report/writejob.h"
#include "store/storagethread.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

#include <QStringList>

#include <atomic>
#include <memory>

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace sanpi {

class BusyBar;
class PageHeader;
class PageLayout;
class PaperView;
class StatePane;

/// 通报: the paper as it will print, beside it the checks and the few choices, and the export. Figures come
/// from the storage thread, pages are laid out and files written on workers.
class NoticePage : public Page {
    Q_OBJECT

public:
    explicit NoticePage(const PageServices& services, QWidget* parent = nullptr);
    ~NoticePage() override;

    void open(const Scope& scope, const Location& location) override;
    [[nodiscard]] bool isBusy() const override { return m_question != 0 || m_layouts > 0 || m_exporting; }

private:
    struct Answer {
        NoticeInput input;
        int silent = 0; ///< key projects without any figure
        int findings = 0; ///< data that do not agree
    };
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
    void exported(const QString& file, const Result<Written>& written);
    void rememberExport(const QString& file);
    [[nodiscard]] QString proposedName(const QString& suffix) const;

    PageServices m_services;
    Scope m_scope;
    JobToken m_question = 0;
    std::optional<Answer> m_answer;
    Document m_document;
    quint64 m_round = 0; ///< of layouts: older ones are dropped
    int m_layouts = 0; ///< under way
    bool m_exporting = false;
    std::shared_ptr<std::atomic<bool>> m_cancel = std::make_shared<std::atomic<bool>>(false);
    QStringList m_exports; ///< newest first

    PageHeader* m_header = nullptr;
    StatePane* m_pane = nullptr;
    PaperView* m_paper = nullptr;
    QComboBox* m_layout = nullptr;
    QSpinBox* m_number = nullptr;
    QVBoxLayout* m_checks = nullptr;
    QLabel* m_fonts = nullptr;
    QVBoxLayout* m_files = nullptr;
    BusyBar* m_busy = nullptr;
    QList<QPushButton*> m_exportButtons;
};

} // namespace sanpi
