// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/adjustment.h"
#include "figures/resumption.h"
#include "figures/yearturn.h"
#include "ui/pages/turns/adjustview.h"
#include "ui/shell/answerpage.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace sanpi {

class Panel;
class ResumeView;
class TextList;

struct YearAnswer {
    YearTurn turn;
    YearList list;
    Adjustment adjustment;
    std::vector<std::pair<qint64, QString>> campaigns;
    std::optional<Resumption> resumption; ///< of the campaign that is chosen
    QList<AdjustableProject> projects; ///< all of the ledger, by name
    bool readOnly = false;
};

/// 年度结转: what becomes of the projects of the year before, the new targets beside what is left to invest,
/// their way to issue, and who entered and left the list.
class YearPage : public AnswerPage<YearAnswer> {
    Q_OBJECT

public:
    explicit YearPage(const PageServices& services, QWidget* parent = nullptr);
    [[nodiscard]] bool isBusy() const override { return AnswerPage::isBusy() || m_writing; }

private:
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const YearAnswer& answer) override;
    QWidget* buildContent();
    QWidget* buildTurn();
    QWidget* buildMoves();
    void showRows();
    void showMoves();
    void showChoice();
    void takeProposals();
    void decide();
    void writeTarget();
    void step(TargetState to);
    void connectViews();
    void noteResumed(qint64 campaign, const QList<qint64>& projects, QDate on);
    void beginCampaign(const QString& name, qint64 cause, QDate since);
    void run(std::function<Outcome(Ledger&)> act, const QString& done);
    [[nodiscard]] QString whyNot(const Outcome& outcome) const;
    void finish(const Outcome& outcome, const QString& done);
    [[nodiscard]] std::vector<const TurnRow*> chosenRows() const;
    [[nodiscard]] QString word(TurnDecision decision) const;

    bool m_writing = false;
    QList<qint64> m_shownFor; ///< the projects that the box of decisions was filled for
    bool m_toNext = false; ///< one that was asked is decided: the next of them is chosen
    QLabel* m_sentence = nullptr;
    QTabWidget* m_tabs = nullptr;
    Panel* m_turnPanel = nullptr;
    QLabel* m_noYear = nullptr; ///< why there is nothing to carry over
    QWidget* m_turnForms = nullptr;
    TextList* m_rows = nullptr;
    QPushButton* m_takeAll = nullptr;
    QComboBox* m_decision = nullptr;
    QLineEdit* m_reason = nullptr;
    QPushButton* m_decide = nullptr;
    QLineEdit* m_target = nullptr;
    QPushButton* m_writeTarget = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_states = nullptr;
    QLineEdit* m_document = nullptr;
    QDateEdit* m_on = nullptr;
    QPushButton* m_review = nullptr;
    QPushButton* m_issue = nullptr;
    Panel* m_enteredPanel = nullptr;
    TextList* m_entered = nullptr;
    Panel* m_leftPanel = nullptr;
    TextList* m_left = nullptr;
    AdjustView* m_adjust = nullptr;
    ResumeView* m_resume = nullptr;
    qint64 m_campaign = 0; ///< 0: the newest
};

} // namespace sanpi
