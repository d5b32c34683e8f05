// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/orders/ordersfilter.h"
#include "ui/pages/orders/ordersjobs.h"
#include "ui/shell/answerpage.h"
#include "ui/widgets/states.h"

class QButtonGroup;
class QLabel;
class QStackedWidget;

namespace sanpi {

class FlowLayout;
class LadderPanel;
class OrderPanel;
class TableView;
class TextModel;

/// 督办: the orders with their course, what the ladder proposes next (建议督办), and the issues that are
/// booked (挂账督办); beside them the order or the proposal that is open.
class OrdersPage : public AnswerPage<OrdersData> {
    Q_OBJECT

public:
    explicit OrdersPage(const PageServices& services, QWidget* parent = nullptr);
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] const OrdersFilter& filter() const { return m_filter; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum View { Orders, Ladder, Booked };
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const OrdersData& answer) override;
    QWidget* buildWork();
    QWidget* buildChips();
    TableView* buildTable(const QString& name, TextModel* model, const QList<int>& widths);
    void buildSide();
    void want(const OrdersFilter& filter);
    void openRow(const QModelIndex& index);
    void closeSide();
    void showChips(const OrdersData& answer);
    void showOrders(const OrdersData& answer);
    void showLadder(const OrdersData& answer);
    void showBooked(const OrdersData& answer);
    void showSide(const OrdersData& answer);
    [[nodiscard]] View view() const;
    /// What stands where there is no row, and where its button leads.
    [[nodiscard]] EmptyState::Content emptyContent(const OrdersData& answer) const;
    void leaveEmpty();

    OrdersFilter m_filter;
    QButtonGroup* m_turn = nullptr;
    QLabel* m_count = nullptr;
    QStackedWidget* m_tables = nullptr; ///< by View; then the words for nothing
    EmptyState* m_nothing = nullptr;
    TextModel* m_orders;
    TextModel* m_ladder;
    TextModel* m_booked;
    QStackedWidget* m_side = nullptr; ///< order, proposal
    OrderPanel* m_panel = nullptr;
    LadderPanel* m_proposal = nullptr;
};

} // namespace sanpi
