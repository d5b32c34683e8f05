// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/table.h"
#include "ui/grid/valuefilter.h"

#include <QList>
#include <QString>
#include <QWidget>

class QAction;
class QToolButton;

namespace sanpi {

/// The filters that are asked for most, one click each: levels, behind pace, red lamp, the person's own unit.
/// They write parts of the filter expression and show which of them stand in it.
class QuickFilters : public QWidget {
    Q_OBJECT

public:
    explicit QuickFilters(QWidget* parent = nullptr);
    /// Choices and units as the table has them; \p myUnit is its name, empty while none is chosen.
    void setShape(const Table& table, const QString& myUnit);
    /// Presses what stands in \p expression.
    void showFilter(const QString& expression);
    [[nodiscard]] QToolButton* button(const QString& part) const;

signals:
    /// The expression with the part put in or taken out.
    void filterWanted(const QString& expression);
    void myUnitChosen(const QString& name);

private:
    struct Quick {
        QString part;
        QString group; ///< of parts that exclude each other
        QToolButton* button = nullptr;
    };
    void add(const QString& text, const QString& part, const QString& group, const QString& tip);
    void toggle(const QString& part);
    void fillUnits(const Table& table);
    [[nodiscard]] QString unitPart() const;

    QList<Quick> m_quick;
    QToolButton* m_unit = nullptr;
    QString m_myUnit;
    QString m_expression;
    QStringList m_shape;
};

} // namespace sanpi
