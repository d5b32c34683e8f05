// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/issues/issuefilter.h"
#include "ui/pages/issues/issuejobs.h"
#include "ui/shell/answerpage.h"

class QStackedWidget;
class QToolButton;

namespace sanpi {

class CollectForm;
class IssueBoard;
class IssueChips;
class IssueModel;
class IssuePanel;
class IssueSummary;
class TableView;

/// 问题: the issue ledger with its days due; beside it the year's figures, an issue's panel, or the form of
/// a new one.
class IssuesPage : public AnswerPage<IssuesData> {
    Q_OBJECT

public:
    explicit IssuesPage(const PageServices& services, QWidget* parent = nullptr);
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] const IssueFilter& filter() const { return m_filter; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const IssuesData& answer) override;
    void buildTools();
    QWidget* buildWork();
    QWidget* buildTable();
    void buildSide();
    void want(const IssueFilter& filter);
    void openIssue(qint64 issue);
    void closeSide();
    void showSide(const IssuesData& answer);

    IssueFilter m_filter;
    QToolButton* m_boardButton = nullptr;
    QToolButton* m_collectButton = nullptr;
    QStackedWidget* m_views = nullptr; ///< work, board
    IssueChips* m_chips = nullptr;
    IssueModel* m_model;
    TableView* m_table = nullptr;
    QStackedWidget* m_side = nullptr; ///< figures, issue, new issue
    IssueSummary* m_summary = nullptr;
    IssuePanel* m_panel = nullptr;
    CollectForm* m_collect = nullptr;
    IssueBoard* m_board = nullptr;
};

} // namespace sanpi
