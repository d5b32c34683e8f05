// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>
#include <QHash>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace sanpi {

struct PageEntry;

/// One page in the rail: icon, title, and a count where something is due.
class RailButton : public QAbstractButton {
    Q_OBJECT

public:
    RailButton(Symbol symbol, const QString& title, QWidget* parent);
    void setBadge(int count);
    [[nodiscard]] int badge() const { return m_badge; }
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QIcon m_symbol;
    int m_badge = 0;
    bool m_compact = false;
};

/// The pages down the left side. Arrow keys walk it, Ctrl+1 … Ctrl+9 jump.
class NavigationRail : public QWidget {
    Q_OBJECT

public:
    explicit NavigationRail(QWidget* parent = nullptr);
    void setPages(const QList<PageEntry>& pages);
    void setCurrent(const QString& id);
    void setBadge(const QString& id, int count);
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const { return m_compact; }
    [[nodiscard]] RailButton* button(const QString& id) const { return m_buttons.value(id); }

signals:
    void pageChosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QVBoxLayout* m_column;
    QButtonGroup* m_group;
    QHash<QString, RailButton*> m_buttons;
    QStringList m_order;
    bool m_compact = false;
};

} // namespace sanpi
