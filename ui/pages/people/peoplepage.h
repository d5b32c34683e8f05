// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/leaderboard.h"
#include "ui/pages/people/personsview.h"
#include "ui/shell/answerpage.h"

#include <QHash>

class QTabWidget;

namespace sanpi {

class DebtsView;
class LeadersView;

struct PeopleAnswer {
    LeaderBoard board;
    std::vector<Record> people;
    Duties duties; ///< on the day
    QList<std::pair<qint64, QString>> units; ///< in the district's order
    bool readOnly = false;
};

/// 包联: leaders with their projects, the 欠账榜, and the people of the ledger.
class PeoplePage : public AnswerPage<PeopleAnswer> {
    Q_OBJECT

public:
    explicit PeoplePage(const PageServices& services, QWidget* parent = nullptr);
    [[nodiscard]] bool isBusy() const override;

private:
    enum Tab { Leaders, Debts, People };
    void narrow(const Location& location) override;
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const PeopleAnswer& answer) override;
    [[nodiscard]] QString filterText() const;

    QTabWidget* m_tabs;
    LeadersView* m_leaders;
    DebtsView* m_debts;
    PersonsView* m_people;
};

} // namespace sanpi
