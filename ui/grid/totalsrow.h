// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sanpi {

class GridModel;
class GridView;

/// The sums of what the filter lets pass, below the columns that they belong to; it scrolls with them.
/// Amounts alone are added up: a sum of rates means nothing.
class TotalsRow : public QWidget {
    Q_OBJECT

public:
    /// Both outlive it.
    TotalsRow(const GridModel& model, GridView& grid, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    /// "合计 282" and the sums, for tests and screen readers.
    [[nodiscard]] QString textAt(int column) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int labelColumn() const;
    void paintCell(QPainter& painter, int column, const QRect& box) const;

    const GridModel& m_model;
    GridView& m_grid;
};

} // namespace sanpi
