// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/collect/collectsettings.h"
#include "figures/collecting.h"
#include "ui/shell/answerpage.h"

#include <atomic>
#include <memory>

class QPushButton;
class QTabWidget;

namespace sanpi {

class BusyBar;
class FigureCard;
class Panel;
class ReturnSession;
class ReturnsView;
class SendBar;
struct SendUnit;
struct SendWork;
class TableView;
class TextModel;

/// What the page knows of a round.
struct CollectAnswer {
    CollectStatus status;
    CollectSettings settings;
    std::vector<Field> ownFields; ///< of projects: the ledger's own
    bool readOnly = false;
};

/// 填报: workbooks out to the units, who has answered, reminders; beside them the answers, merged.
class CollectPage : public AnswerPage<CollectAnswer> {
    Q_OBJECT

public:
    explicit CollectPage(const PageServices& services, QWidget* parent = nullptr);
    ~CollectPage() override;
    [[nodiscard]] bool isBusy() const override;

private:
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const CollectAnswer& answer) override;

    QWidget* buildContent();
    QWidget* buildUnits(QWidget* parent);
    void choosePeriod(const CollectPeriod& period);
    void add(const QStringList& files);
    void nameTabs();
    void showUnits();
    void showCards(const CollectStatus& status);
    void showButtons();
    void openSettings();
    void send();
    void askUnits(const std::vector<SendUnit>& units);
    void sendTo(const std::vector<qint64>& units, QDate due);
    void tellSent(const Outcome& outcome);
    void chooseFiles();
    void remind();
    void markChosen();
    void moveDueOf(QDate due);
    [[nodiscard]] std::vector<CollectUnit> chosenUnits() const;
    void sumUp();

    [[nodiscard]] Month monthOfScope() const;

    CollectPeriod m_period; ///< invalid: the newest round of the year, else its month
    Month m_followed; ///< what year and day above the page stood for when it was opened last
    QString m_folder; ///< where returned workbooks were last taken from
    QString m_sentFolder; ///< where the folders of the rounds are
    QDate m_today;
    int m_state = -1; ///< of the units shown; −1: all
    QStringList m_taken; ///< files of the location that were opened
    std::shared_ptr<SendWork> m_work; ///< none while nothing is sent
    bool m_asking = false; ///< whom it would be sent to
    ReturnSession* m_session;
    SendBar* m_bar = nullptr;
    BusyBar* m_busy = nullptr;
    QList<FigureCard*> m_cards;
    QTabWidget* m_tabs = nullptr;
    QPushButton* m_choose = nullptr;
    Panel* m_unitsPanel = nullptr;
    TextModel* m_model;
    TableView* m_table = nullptr;
    QPushButton* m_remind = nullptr;
    QPushButton* m_mark = nullptr;
    QPushButton* m_sum = nullptr;
    ReturnsView* m_returns = nullptr;
};

/// How far a unit is, in words.
[[nodiscard]] QString collectStateLabel(const CollectUnit& unit);

} // namespace sanpi
