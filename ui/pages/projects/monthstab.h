// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/projects/projectjobs.h"

#include <QScrollArea>

#include <array>
#include <map>

class QLabel;

namespace sanpi {

class CurveView;
class FieldEdit;

/// A project's year in amounts: twelve months to type into (Enter takes and goes on), what they come to
/// against target and pace, what was stated, and the curve. Amounts are in 万元.
class MonthsTab : public QScrollArea {
    Q_OBJECT

public:
    /// \p amount: the field of a month's amount.
    explicit MonthsTab(const Field& amount, QWidget* parent = nullptr);
    /// \p before: iso month → amount before the last change, shown in the tooltip.
    void showDetail(const ProjectDetail& detail, const std::map<QString, Value>& before, bool editable);
    void setProblem(Month month, const QString& message);
    [[nodiscard]] FieldEdit* cell(int month) const { return m_cells[size_t(month - 1)]; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString problem() const;

signals:
    /// The wished amount as typed; empty clears.
    void edited(sanpi::Month month, const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void commit(size_t index);
    bool handleKey(size_t index, int key, bool shift);
    void showSums(const ProjectDetail& detail);
    void showStatement(const ProjectDetail& detail);

    int m_year = 0;
    std::array<FieldEdit*, 12> m_cells {};
    std::array<QLabel*, 12> m_labels {};
    std::array<QString, 12> m_texts;
    QLabel* m_summary;
    QLabel* m_statement;
    QLabel* m_problem;
    CurveView* m_curve;
};

} // namespace sanpi
