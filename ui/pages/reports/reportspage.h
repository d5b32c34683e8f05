// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reports.h"
#include "store/storagethread.h"
#include "ui/pages/reports/reportchoices.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

class QLabel;
class QVBoxLayout;

namespace sanpi {

class BusyBar;
class ExportBox;
class PageHeader;
class ReportPreview;
class StatePane;

/// 报表: the reports with their options on the left, the chosen one in the middle, checks and export on the
/// right. Figures come from the storage thread, preview and files from workers.
class ReportsPage : public Page {
    Q_OBJECT

public:
    explicit ReportsPage(const PageServices& services, QWidget* parent = nullptr);

    /// The location's filter names a report (dispatch, annual …), its record a project for the card.
    void open(const Scope& scope, const Location& location) override;
    [[nodiscard]] bool isBusy() const override;

private:
    struct Answer {
        Report report;
        ReportOffers offers;
        int silent = 0; ///< key projects without any figure
        int findings = 0; ///< data that do not agree
    };
    static Result<Answer> answerOf(Ledger& ledger, ReportRequest request);
    QWidget* buildContent();
    QWidget* buildSide(QWidget* parent);
    [[nodiscard]] QString filterText() const;
    void ask();
    void take(const Result<Answer>& answer);
    void showChecks(const Answer& answer);
    void addCheck(Tone tone, const QString& text, const Location& way = {});

    PageServices m_services;
    Scope m_scope;
    JobToken m_question = 0;

    PageHeader* m_header;
    StatePane* m_pane;
    ReportChoices* m_choices = nullptr;
    ReportPreview* m_preview = nullptr;
    ExportBox* m_export = nullptr;
    QVBoxLayout* m_checks = nullptr;
    QLabel* m_hidden = nullptr;
    BusyBar* m_busy;
};

} // namespace sanpi
