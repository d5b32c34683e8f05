// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/facts/columnlayout.h"
#include "ui/grid/gridmodel.h"

#include <QTabBar>
#include <QWidget>

class QToolButton;

namespace sanpi {

/// How a grid is looked at: columns, filter, order, groups, colours, under a name.
struct GridArrangement {
    QString name;
    ColumnLayout columns;
    QString filter;
    QList<SortKey> sort;
    QString group;
    QList<ColourRule> colours;
    bool operator==(const GridArrangement&) const = default;

    [[nodiscard]] static QByteArray toJson(const QList<GridArrangement>& views);
    /// What cannot be read is left out.
    [[nodiscard]] static QList<GridArrangement> fromJson(const QByteArray& json);
};

/// Saved views as tabs: the first is the grid as it came, "+" keeps what is shown under a name, the menu of a
/// tab changes, renames or removes it. Ctrl+PgDn and Ctrl+PgUp switch.
class ViewTabs : public QWidget {
    Q_OBJECT

public:
    explicit ViewTabs(QWidget* parent = nullptr);
    void setViews(const QList<GridArrangement>& views, int current);
    [[nodiscard]] int current() const; ///< −1: the grid as it came
    void step(int tabs);
    [[nodiscard]] QTabBar* bar() const { return m_bar; }

signals:
    void chosen(int view); ///< −1: the grid as it came
    void addWanted();
    void updateWanted(int view);
    void renameWanted(int view);
    void removeWanted(int view);

private:
    void openMenu(const QPoint& pos);

    QTabBar* m_bar;
    QToolButton* m_add;
    bool m_filling = false;
};

} // namespace sanpi
