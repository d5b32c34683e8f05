// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridbox.h"

#include "ui/facts/gridview.h"
#include "ui/grid/colourrules.h"
#include "ui/grid/replacebar.h"
#include "ui/grid/savedviews.h"
#include "ui/grid/totalsrow.h"

#include <QVBoxLayout>

namespace sanpi {

GridBox::GridBox(GridModel& model, QWidget* parent)
    : QWidget(parent), m_cells(model), m_grid(new GridView(this)), m_tabs(new ViewTabs(this)),
      m_legend(new ColourLegend(this)), m_replace(new ReplaceBar(this)),
      m_totals(new TotalsRow(model, *m_grid, this))
{
    m_grid->setCellDelegate(new CellDelegate(m_cells, m_grid));
    m_grid->setModel(&model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    column->addWidget(m_tabs);
    column->addWidget(m_legend);
    column->addWidget(m_replace);
    column->addWidget(m_grid, 1);
    column->addWidget(m_totals);
    setFocusProxy(m_grid);
}

} // namespace sanpi
