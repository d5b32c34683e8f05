// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"
#include "ui/pages/issues/issuefilter.h"
#include "ui/pages/issues/issuejobs.h"

#include <QAbstractTableModel>

namespace sanpi {

/// Issues, a row each: what, whose, until when, where they stand. The newest first.
class IssueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Text, State, Due, Left, UnitName, Project, KindName, Weight, Age, ColumnCount };

    /// \p catalogue outlives the model.
    explicit IssueModel(const Catalogue& catalogue, QObject* parent = nullptr);
    void setIssues(const IssuesData& data, const IssueFilter& filter, QDate asOf);
    [[nodiscard]] const IssueRow& issue(int row) const { return m_issues[size_t(row)]; }
    [[nodiscard]] const std::vector<IssueRow>& issues() const { return m_issues; }
    [[nodiscard]] int rowOf(qint64 issue) const; ///< −1 when it is not there
    [[nodiscard]] QString text(const IssueRow& issue, int column) const;
    [[nodiscard]] bool isFigureColumn(int column) const;
    /// What the figures call issues without a unit or a category.
    [[nodiscard]] static QString noUnit();
    [[nodiscard]] static QString noKind();
    [[nodiscard]] QString stateName(IssueState state) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString leftText(const IssueRow& issue) const;
    [[nodiscard]] QString unitOf(const IssueRow& issue) const;
    [[nodiscard]] bool shows(const IssueRow& issue, const IssueFilter& filter) const;

    const Catalogue& m_catalogue;
    std::vector<IssueRow> m_issues;
    QHash<qint64, QString> m_units;
    QHash<qint64, QString> m_projects;
    std::vector<Field> m_ownFields; ///< the ledger's own: the last columns
    QHash<qint64, Fields> m_own;
    QDate m_asOf;
    int m_year = 0;
};

} // namespace sanpi
