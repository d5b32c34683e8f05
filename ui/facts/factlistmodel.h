// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"
#include "ui/widgets/roles.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace sanpi {

/// The facts of one kind that a project can have: a row for each choice of the key's second part (milestones,
/// procedures), whether it is there or not. Columns: its name, some of its fields, and a mark.
class FactListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// What is to be said of a row: overdue, expiring. Computed by whoever asks the figures.
    struct Mark {
        Tone tone = Tone::Plain;
        QString text;
        bool operator==(const Mark&) const = default;
    };

    /// \p columns: keys of fields of \p kind, which outlives the model.
    FactListModel(const KindInfo& kind, const QStringList& columns, QObject* parent = nullptr);

    void setFacts(qint64 project, const std::vector<Record>& records, const std::map<qint64, Mark>& marks);
    [[nodiscard]] RecordId idAt(int row) const;
    [[nodiscard]] int rowOf(qint64 code) const;
    [[nodiscard]] QString nameAt(int row) const;
    [[nodiscard]] Value value(int row, const QString& field) const;
    [[nodiscard]] qint64 project() const { return m_project; }
    [[nodiscard]] const KindInfo& kind() const { return m_kind; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const std::vector<Choice>& choices() const { return m_kind.key[1].choices; }
    [[nodiscard]] QString cellText(int row, int column) const;

    const KindInfo& m_kind;
    std::vector<const Field*> m_columns;
    qint64 m_project = 0;
    std::map<qint64, Record> m_records; ///< by choice
    std::map<qint64, Mark> m_marks;
};

} // namespace sanpi
