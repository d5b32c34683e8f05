// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/issues.h"

#include <QScrollArea>

namespace sanpi {

class BarTable;
class FigureCard;
class FlowLayout;
class Panel;

/// The figures of the year's issues: cards, units, categories, ages. Each says how it was computed and opens
/// the issues behind it.
class IssueSummary : public QScrollArea {
    Q_OBJECT

public:
    explicit IssueSummary(QWidget* parent = nullptr);
    void showFigures(const IssueFigures& figures);

signals:
    void showChosen(const QString& show); ///< a word of IssueFilter::show
    void unitChosen(const QString& unit);
    void kindChosen(const QString& kind);

private:
    FigureCard* addCard(const QString& name, const QString& show);
    BarTable* addBars(const QString& name, sanpi::Panel*& panel);

    QWidget* m_body;
    FlowLayout* m_flow;
    FigureCard* m_collected;
    FigureCard* m_solved;
    FigureCard* m_open;
    FigureCard* m_overdue;
    FigureCard* m_solvedRate;
    FigureCard* m_onTimeRate;
    sanpi::Panel* m_unitPanel = nullptr;
    sanpi::Panel* m_kindPanel = nullptr;
    sanpi::Panel* m_agePanel = nullptr;
    BarTable* m_units = nullptr;
    BarTable* m_kinds = nullptr;
    BarTable* m_ages = nullptr;
};

} // namespace sanpi
