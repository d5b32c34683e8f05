// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/facts/celldelegate.h"
#include "ui/grid/gridmodel.h"

#include <QWidget>

namespace sanpi {

class ColourLegend;
class GridView;
class ReplaceBar;
class TotalsRow;
class ViewTabs;

/// The model as the delegate sees it.
class GridCells : public EditableCells {
public:
    explicit GridCells(const GridModel& model) : m_model(model) { }
    [[nodiscard]] const Field& fieldAt(const QModelIndex& index) const override
    {
        return m_model.fieldAt(index);
    }
    [[nodiscard]] QList<Offer> offersAt(const QModelIndex& index) const override
    {
        return offersOf(fieldAt(index), m_model.table());
    }
    [[nodiscard]] Unit unitAt(const QModelIndex&) const override { return m_model.unit(); }

private:
    const GridModel& m_model;
};

/// A grid with what stands around it: saved views above it, the legend of its colours, the bar of find and
/// replace, and its totals below.
class GridBox : public QWidget {
    Q_OBJECT

public:
    /// \p model outlives it.
    explicit GridBox(GridModel& model, QWidget* parent = nullptr);
    [[nodiscard]] GridView* grid() const { return m_grid; }
    [[nodiscard]] ViewTabs* tabs() const { return m_tabs; }
    [[nodiscard]] ColourLegend* legend() const { return m_legend; }
    [[nodiscard]] ReplaceBar* replaceBar() const { return m_replace; }
    [[nodiscard]] TotalsRow* totals() const { return m_totals; }

private:
    GridCells m_cells;
    GridView* m_grid;
    ViewTabs* m_tabs;
    ColourLegend* m_legend;
    ReplaceBar* m_replace;
    TotalsRow* m_totals;
};

} // namespace sanpi
