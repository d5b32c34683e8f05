// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridmodel.h"
#include "ui/pages/projects/projectjobs.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace sanpi {

class EmptyState;
class FactsForm;
class HistoryTree;
class ListsTab;
class MonthsTab;
class StageChain;
class LampLabel;

/// Everything about the row under the cursor: head with name, code, level, lamp and stages; then facts,
/// months, lists and history. It shows and tells what was typed; it asks nothing itself.
class DetailPanel : public QWidget {
    Q_OBJECT

public:
    /// \p amount: the field of a month's amount.
    explicit DetailPanel(const Field& amount, QWidget* parent = nullptr);

    /// From the row alone, at once; the rest follows with showDetail().
    void showRow(const GridModel& model, int row);
    void showDetail(
        const GridModel& model, const Catalogue& catalogue, const ProjectDetail& detail, bool editable);
    void showNothing();
    [[nodiscard]] qint64 project() const { return m_project; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] FactsForm* facts() const { return m_facts; }
    [[nodiscard]] MonthsTab* months() const { return m_months; }
    [[nodiscard]] ListsTab* lists() const { return m_lists; }
    [[nodiscard]] HistoryTree* history() const { return m_history; }
    [[nodiscard]] StageChain* stages() const { return m_stages; }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }

signals:
    void factEdited(const QString& field, const QString& text);
    void monthEdited(sanpi::Month month, const QString& text);
    /// The project shall be compared with itself on another day.
    void compareWanted(qint64 project);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showHead(const GridModel& model, int row);
    QWidget* buildHistory();

    qint64 m_project = 0;
    std::map<QString, Value> m_before;
    QWidget* m_content;
    EmptyState* m_empty;
    QLabel* m_name;
    QLabel* m_code;
    LampLabel* m_lamp;
    StageChain* m_stages;
    QTabWidget* m_tabs;
    FactsForm* m_facts;
    MonthsTab* m_months;
    ListsTab* m_lists;
    HistoryTree* m_history;
    QPushButton* m_restore = nullptr;
    bool m_editable = false;
};

} // namespace sanpi
