// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/statistics.h"

#include <QWidget>

namespace sanpi {

class FigureCard;
class Panel;
class TextList;

/// 统计数 beside 调度数: cards, by unit and level, and who has started without being in the statistics.
class StatView : public QWidget {
    Q_OBJECT

public:
    explicit StatView(QWidget* parent = nullptr);
    void showFigures(const StatFigures& figures);

signals:
    void projectWanted(qint64 project);
    /// An expression that the projects page takes.
    void filterWanted(const QString& filter);

private:
    QList<FigureCard*> m_cards;
    Panel* m_groupPanel;
    TextList* m_groups;
    Panel* m_latePanel;
    TextList* m_late;
};

} // namespace sanpi
