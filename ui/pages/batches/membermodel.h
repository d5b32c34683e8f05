// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/batches/batchjobs.h"

#include <QAbstractTableModel>

namespace sanpi {

/// Members of the lists, a row each: where they stand, for how long, and the four marks 手续 开工 入库 进度.
class MemberModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Name,
        List,
        StageName,
        Reached,
        Days,
        Procedures,
        Start,
        Statistics,
        Progress,
        Forward,
        UnitName,
        Sector,
        Total,
        ColumnCount
    };

    /// \p catalogue outlives the model.
    explicit MemberModel(const Catalogue& catalogue, QObject* parent = nullptr);
    /// Those of \p data that \p filter lets through, by period and list.
    void setMembers(const BatchesData& data, const BatchFilter& filter);
    [[nodiscard]] const BatchMember& member(int row) const { return m_members[size_t(row)]; }
    [[nodiscard]] int rowOf(qint64 project) const; ///< its last; −1 when it is not there
    [[nodiscard]] const std::vector<BatchMember>& members() const { return m_members; }
    [[nodiscard]] QString unitOf(const BatchMember& member) const { return m_units.value(member.unit); }
    [[nodiscard]] QString stageOf(const BatchMember& member) const;
    /// What a mark says: 手续: 红灯 2021-05-01.
    [[nodiscard]] static QString badgeText(int which, const Badge& badge);
    [[nodiscard]] static QString badgeName(int which);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const BatchMember& member, int column) const;
    [[nodiscard]] QString tip(const BatchMember& member, int column) const;
    [[nodiscard]] const Badge* badge(const BatchMember& member, int column) const;

    const Catalogue& m_catalogue;
    std::vector<BatchMember> m_members;
    std::unordered_map<qint64, Badges> m_badges;
    QHash<qint64, QString> m_units;
    bool m_readOnly = false;
};

} // namespace sanpi
