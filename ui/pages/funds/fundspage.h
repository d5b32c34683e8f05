// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/funds/fundmodel.h"
#include "ui/shell/answerpage.h"

class QPushButton;

namespace sanpi {

class FigureCard;
class FundForm;
class Panel;
class TableView;

struct FundsAnswer {
    FundFigures funds;
    Table names; ///< of units and projects
    bool readOnly = false;
};

/// 争取资金: what was applied for and granted from above in the year, by kind; each record beside the list.
class FundsPage : public AnswerPage<FundsAnswer> {
    Q_OBJECT

public:
    explicit FundsPage(const PageServices& services, QWidget* parent = nullptr);

    [[nodiscard]] bool isBusy() const override;

private:
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const FundsAnswer& answer) override;
    QWidget* buildContent();
    QWidget* buildForm();
    void showCards(const FundFigures& funds);
    void choose(qint64 kind);
    void showChosen();
    void startNew();

    qint64 m_kind = 0; ///< shown are those of this kind; 0: all
    RecordId m_chosen {Kind::Fund, {}}; ///< key 0: a new one
    QList<FigureCard*> m_cards;
    QList<qint64> m_cardKinds;
    FundModel* m_model;
    Panel* m_listPanel = nullptr;
    TableView* m_table = nullptr;
    Panel* m_formPanel = nullptr;
    FundForm* m_form = nullptr;
    QPushButton* m_new = nullptr;
};

} // namespace sanpi
