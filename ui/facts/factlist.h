// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/facts/factlistmodel.h"

#include <QHash>
#include <QWidget>

class QLabel;

namespace sanpi {

class FactRow;
class TableView;

/// A list of facts of one kind and, below it, the fields of the chosen one, each edited where it stands. It
/// shows and tells what was typed; it writes nothing itself.
class FactList : public QWidget {
    Q_OBJECT

public:
    /// \p kind outlives the list. \p columns: what the list shows beside the name.
    FactList(const KindInfo& kind, const QStringList& columns, QWidget* parent = nullptr);

    void showFacts(qint64 project, const std::vector<Record>& records,
        const std::map<qint64, FactListModel::Mark>& marks, bool editable);
    /// Makes the row of \p code the chosen one and gives it the keyboard.
    void choose(qint64 code);
    void setProblem(const RecordId& id, const QString& field, const QString& message);
    [[nodiscard]] TableView* table() const { return m_table; }
    [[nodiscard]] FactRow* row(const QString& field) const { return m_rows.value(field); }

signals:
    void edited(const sanpi::RecordId& id, const QString& field, const sanpi::Value& before,
        const sanpi::Value& after);

private:
    void showChosen();
    void take(const Field& field, const QString& text);

    FactListModel* m_model;
    TableView* m_table;
    QLabel* m_title;
    QHash<QString, FactRow*> m_rows;
    bool m_editable = false;
    int m_shown = -1;
    qint64 m_shownProject = 0;
};

} // namespace sanpi

Q_DECLARE_METATYPE(sanpi::RecordId)
Q_DECLARE_METATYPE(sanpi::Value)
