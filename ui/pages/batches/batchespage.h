// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/pages/batches/batchjobs.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

class QStackedWidget;
class QToolButton;

namespace sanpi {

class BatchFigures;
class BoardView;
class FilterChips;
class MemberModel;
class MemberPanel;
class PageHeader;
class PeriodTable;
class StatePane;
class TableView;

/// 三个一批: what each period promised and what became of it, its members below, and a member's panel beside
/// them in the place of the period's figures.
class BatchesPage : public Page {
    Q_OBJECT

public:
    explicit BatchesPage(const PageServices& services, QWidget* parent = nullptr);

    void open(const Scope& scope, const Location& location) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] const BatchFilter& filter() const { return m_filter; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildWork();
    void closeMember();
    QWidget* buildMembers();
    void load();
    void take(const Result<BatchesData>& answer);
    void present();
    void showScope();
    void fitColumns();
    void want(const BatchFilter& filter);
    void openMember(const QModelIndex& index);
    void showMember(qint64 project);
    [[nodiscard]] QStringList unitsWithMembers() const;

    PageServices m_services;
    Scope m_scope;
    BatchFilter m_filter;
    BatchesData m_data;
    JobToken m_question = 0;
    bool m_loaded = false;

    PageHeader* m_header;
    QToolButton* m_boardButton;
    StatePane* m_pane = nullptr;
    QStackedWidget* m_views = nullptr; ///< work, board
    PeriodTable* m_periods = nullptr;
    FilterChips* m_chips = nullptr;
    MemberModel* m_model = nullptr;
    TableView* m_members = nullptr;
    QStackedWidget* m_side = nullptr; ///< figures, member
    BatchFigures* m_figures = nullptr;
    MemberPanel* m_panel = nullptr;
    BoardView* m_board = nullptr;
};

} // namespace sanpi
