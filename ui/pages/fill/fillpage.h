// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/fill/fillsession.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

class QLabel;
class QPushButton;
class QTableView;

namespace sanpi {

class BusyBar;
class FillMatches;
class FillSheetModel;
class FillSide;
class FilterBar;
class PageHeader;
class Panel;
class StatePane;

/// 套表: somebody's blank sheet, filled from the ledger. Left what was recognised, in the middle the sheet as
/// it will be, below it what found no counterpart; one button exports.
class FillPage : public Page {
    Q_OBJECT

public:
    explicit FillPage(const PageServices& services, QWidget* parent = nullptr);
    /// The location's file is opened.
    void open(const Scope& scope, const Location& location) override;
    [[nodiscard]] bool isBusy() const override;

private:
    QWidget* buildContent();
    QWidget* buildSheet(QWidget* parent);
    QWidget* buildActions(QWidget* parent);
    void wire();
    void chooseFile();
    void refresh();
    void showSheet();
    void fitColumns(int headerFirst);
    void showSummary();
    void showFilter();
    void goTo(int row, int column);
    void askProjects();
    void exportFile();
    void tellWritten(const QString& out);

    PageServices m_services;
    Scope m_scope;
    QStringList m_taken; ///< files of the location that were opened
    FillSession* m_session;
    PageHeader* m_header;
    StatePane* m_pane = nullptr;
    FillSide* m_side = nullptr;
    FilterBar* m_filter = nullptr;
    Panel* m_sheetPanel = nullptr;
    FillSheetModel* m_model = nullptr;
    QTableView* m_view = nullptr;
    FillMatches* m_matches = nullptr;
    Panel* m_matchPanel = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_openButton = nullptr;
    QPushButton* m_exportButton = nullptr;
    BusyBar* m_busy = nullptr;
    std::shared_ptr<const FillPlan> m_shown; ///< whose merged cells and widths the view has
    QString m_written;
    bool m_asking = false; ///< for the projects
};

} // namespace sanpi
