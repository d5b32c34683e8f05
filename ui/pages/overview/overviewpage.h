// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/appraisal.h"
#include "figures/batches.h"
#include "figures/forecast.h"
#include "figures/ratechange.h"
#include "figures/starts.h"
#include "ui/shell/answerpage.h"

#include <QHash>

class QGridLayout;
class QStackedWidget;
class QToolButton;

namespace sanpi {

class BarTable;
class ChartWidget;
class FigureCard;
class AppraisalDialog;
class AppraisalStrip;
class HeatTable;
class Outlook;
class Panel;
struct OverviewView;

struct OverviewAnswer {
    YearOutlook year;
    Batches batches;
    Starts starts;
    PastOverviews past;
    std::vector<AppraisalPlace> places;
    QHash<qint64, QString> names; ///< of those that turn yellow, are due to start or started early
};

/// 总览: the year's key projects on one screen, every figure a way in.
class OverviewPage : public AnswerPage<OverviewAnswer> {
    Q_OBJECT

public:
    OverviewPage(const PageServices& services, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] Question question() const override;
    [[nodiscard]] QString failure() const override;
    void present(const OverviewAnswer& answer) override;
    /// The year is opened from the one before rather than imported.
    [[nodiscard]] bool hasYearBefore() const;
    QWidget* buildContent();
    void arrange();
    void buildLevels();
    void buildCurve();
    BarTable* buildBars(Panel*& panel, const QString& name);
    void show(const OverviewView& view);
    void openProjects(const QString& filter);
    void dressChart();
    void copySentence();
    void enterPlaces();

    QGridLayout* m_grid = nullptr;
    AppraisalStrip* m_places = nullptr;
    QGridLayout* m_cardGrid = nullptr;
    int m_arranged = 0; ///< cards in a row as they stand now
    QList<FigureCard*> m_cards;
    Panel* m_levelPanel = nullptr;
    BarTable* m_levels = nullptr;
    QList<QToolButton*> m_counts;
    Panel* m_curvePanel = nullptr;
    Outlook* m_outlook = nullptr;
    YearView m_view;
    QToolButton* m_basisButton;
    QToolButton* m_splitButton;
    QToolButton* m_sayButton = nullptr;
    QStackedWidget* m_curveStack = nullptr;
    ChartWidget* m_curve = nullptr;
    BarTable* m_months = nullptr;
    Panel* m_sectorPanel = nullptr;
    BarTable* m_sectors = nullptr;
    Panel* m_unitPanel = nullptr;
    BarTable* m_units = nullptr;
    Panel* m_debtPanel = nullptr;
    BarTable* m_debts = nullptr;
    Panel* m_lampPanel = nullptr;
    BarTable* m_lamps = nullptr;
    Panel* m_heatPanel = nullptr;
    HeatTable* m_heat = nullptr;
};

} // namespace sanpi
