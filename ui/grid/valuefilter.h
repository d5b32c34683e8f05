// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridmodel.h"

#include <QFrame>

class QLineEdit;
class QListWidget;
class QLabel;

namespace sanpi {

/// \p value as it stands behind an operator: quoted where the filter's grammar needs it.
[[nodiscard]] QString filterValue(const QString& value);

/// What a column holds, each value once, as people sort.
struct ColumnValue {
    QString shown; ///< empty: nothing
    QString said; ///< as a filter says it
    int rows = 0;
    QString searched; ///< folded text and pinyin initials
};
[[nodiscard]] QList<ColumnValue> valuesOf(const GridModel& model, int column);

/// The part of a filter that lets these values of a field pass; the shorter of saying which and which not.
/// Empty where all or none are chosen.
[[nodiscard]] QString valuesPart(
    const QString& field, const QList<ColumnValue>& values, const QList<bool>& chosen);

/// \p expression without the parts that narrow \p field alone, and with \p part.
[[nodiscard]] QString withPart(const QString& expression, const QString& field, const QString& part);
/// Fields that parts of \p expression narrow.
[[nodiscard]] QSet<QString> narrowedFields(const QString& expression, const QStringList& keys);

/// The values of a column to choose from, with a search by word or pinyin initials, and for numbers and days
/// from where to where. What is chosen becomes a part of the page's filter, where it is seen and taken away.
class ValueFilter : public QFrame {
    Q_OBJECT

public:
    explicit ValueFilter(QWidget* parent);
    /// \p expression: the filter in force; its part for the column says what is chosen at first.
    void open(const GridModel& model, int column, const QString& expression, const QPoint& globalPos);
    [[nodiscard]] QListWidget* list() const { return m_list; }

signals:
    void filterWanted(const QString& expression);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fill(const GridModel& model, int column);
    void narrow(const QString& text);
    void checkAll(bool checked);
    void take();
    void takeAway();

    QLabel* m_title;
    QLineEdit* m_search;
    QListWidget* m_list;
    QWidget* m_range;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QLabel* m_more;
    QList<ColumnValue> m_values;
    QString m_field;
    QString m_expression;
};

} // namespace sanpi
