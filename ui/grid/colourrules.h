// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridmodel.h"

#include <QDialog>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTableWidget;

namespace sanpi {

/// What the colours of rows mean: sign, name and count; a click narrows to the rows of one. Hidden where
/// there are no rules.
class ColourLegend : public QWidget {
    Q_OBJECT

public:
    explicit ColourLegend(QWidget* parent = nullptr);
    void show(const QList<ColourRule>& rules, const std::vector<int>& counts);

signals:
    void filterWanted(const QString& expression);

private:
    QHBoxLayout* m_row;
};

/// The rules of a grid's colours: a name for the legend, a filter, and a tone. The first rule that holds
/// counts.
class ColourDialog : public QDialog {
    Q_OBJECT

public:
    /// \p shape says what filters may ask about; it outlives the dialog.
    ColourDialog(const QList<ColourRule>& rules, const Table& shape, QWidget* parent = nullptr);
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    void addRule(const ColourRule& rule);

signals:
    void submitted(const QList<sanpi::ColourRule>& rules);

private:
    void submit();

    const Table& m_shape;
    QTableWidget* m_table;
    QLabel* m_problem;
};

} // namespace sanpi
