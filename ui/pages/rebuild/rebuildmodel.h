// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/rebuild.h"
#include "schema/field.h"

#include <QAbstractTableModel>
#include <QHash>

namespace sanpi {

/// Members of the reconstruction library. Amounts in 万元.
class RebuildModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Category, UnitName, StageName, Library, Total, Target, Done, Rate, ColumnCount };
    enum Show { All, InLibrary, Started };

    /// \p catalogue outlives the model.
    explicit RebuildModel(const Catalogue& catalogue, QObject* parent = nullptr);
    /// \p category: only its members; empty for all.
    void setMembers(
        const Rebuild& rebuild, const QHash<qint64, QString>& units, Show show, const QString& category);
    [[nodiscard]] qint64 projectAt(int row) const { return m_members[size_t(row)].project; }
    [[nodiscard]] static bool isFigureColumn(int column) { return column >= Total; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const RebuildMember& member, int column) const;

    const Catalogue& m_catalogue;
    std::vector<RebuildMember> m_members;
    QHash<qint64, QString> m_units;
};

} // namespace sanpi
