// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/batches/batchjobs.h"
#include "ui/shell/answerpage.h"

class QStackedWidget;
class QToolButton;

namespace sanpi {

class BatchFigures;
class BoardView;
class FilterChips;
class MemberModel;
class MemberPanel;
class PeriodTable;
class TableView;

/// 三个一批: what each period promised and what became of it, its members below, and a member's panel beside
/// them in the place of the period's figures.
class BatchesPage : public AnswerPage<BatchesData> {
    Q_OBJECT

public:
    explicit BatchesPage(const PageServices& services, QWidget* parent = nullptr);

    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] const BatchFilter& filter() const { return m_filter; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const BatchesData& answer) override;
    QWidget* buildWork();
    void closeMember();
    QWidget* buildMembers();
    void showScope(bool readOnly);
    void fitColumns();
    void want(const BatchFilter& filter);
    void openMember(const QModelIndex& index);
    void showMember(qint64 project, const BatchesData& answer);

    BatchFilter m_filter;

    QToolButton* m_boardButton;
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
