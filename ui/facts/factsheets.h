// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/facts/factlistmodel.h"

#include <QWidget>

class QButtonGroup;
class QStackedWidget;

namespace sanpi {

class FactList;

/// 节点与手续 of a project: two lists of facts, one at a time.
class FactSheets : public QWidget {
    Q_OBJECT

public:
    /// \p catalogue outlives it.
    explicit FactSheets(const Catalogue& catalogue, QWidget* parent = nullptr);

    struct Content {
        qint64 project = 0;
        std::vector<Record> milestones;
        std::vector<Record> procedures;
        std::map<qint64, FactListModel::Mark> milestoneMarks;
        std::map<qint64, FactListModel::Mark> procedureMarks;
    };
    void showFacts(const Content& content, bool editable);
    /// Turns to the list of \p kind and chooses \p code in it.
    void choose(Kind kind, qint64 code);
    void setProblem(const RecordId& id, const QString& field, const QString& message);
    [[nodiscard]] FactList* milestones() const { return m_milestones; }
    [[nodiscard]] FactList* procedures() const { return m_procedures; }

signals:
    void edited(const sanpi::RecordId& id, const QString& field, const sanpi::Value& before,
        const sanpi::Value& after);

private:
    QButtonGroup* m_turn;
    QStackedWidget* m_stack;
    FactList* m_milestones;
    FactList* m_procedures;
};

} // namespace sanpi
