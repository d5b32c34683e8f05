// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/leaderboard.h"

#include <QWidget>

class QLabel;

namespace sanpi {

class Panel;
class TextList;

/// 欠账榜: units and leaders by the money that they owe to the pace, with whom to call and why.
class DebtsView : public QWidget {
    Q_OBJECT

public:
    explicit DebtsView(QWidget* parent = nullptr);
    void showDebts(const LeaderBoard& board);

signals:
    /// The projects behind a unit's line.
    void filterWanted(const QString& filter);
    void leaderWanted(const QString& name);

private:
    void fill(TextList* list, const std::vector<Debtor>& debtors);

    QLabel* m_note;
    Panel* m_unitPanel;
    TextList* m_units;
    Panel* m_leaderPanel;
    TextList* m_leaders;
};

} // namespace sanpi
