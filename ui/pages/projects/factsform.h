// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/leaders.h"
#include "ui/facts/factrow.h"
#include "ui/grid/gridmodel.h"

#include <QScrollArea>

#include <map>
#include <vector>

class QVBoxLayout;

namespace sanpi {

/// All fields of a project, made from the catalogue and grouped as people think of them. Every value is
/// edited where it stands: Enter or leaving takes it, Esc gives it back.
class FactsForm : public QScrollArea {
    Q_OBJECT

public:
    explicit FactsForm(QWidget* parent = nullptr);
    /// Makes the rows for the table's fields; anew only where fields or units differ.
    void setShape(const Table& table);
    /// \p before: face field → value before the last change.
    void showProject(const GridModel& model, int row, const std::map<QString, Value>& before);
    /// Who answers for the project on the day, beyond the leader's name: task force and service officer, each
    /// with office, phone and the day from which; and from which day the leader has been it.
    void showPeople(
        const Catalogue& catalogue, const std::vector<std::pair<ProjectRole, ProjectPerson>>& people);
    void setProblem(const QString& field, const QString& message);
    [[nodiscard]] FactRow* row(const QString& field) const { return m_rows.value(field); }

signals:
    void edited(const QString& field, const QString& text);

private:
    QWidget* m_body = nullptr;
    QHash<QString, FactRow*> m_rows;
    QHash<int, FactRow*> m_people; ///< by role
    QVBoxLayout* m_peopleColumn = nullptr;
    QStringList m_shape;
};

} // namespace sanpi
