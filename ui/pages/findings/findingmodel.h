// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/findings.h"
#include "schema/field.h"

#include <QAbstractTableModel>
#include <QHash>

namespace sanpi {

/// Findings, a row each: the project, what is wrong, and why it may stand where somebody said so.
class FindingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Project, What, Explained, ColumnCount };

    /// \p catalogue outlives the model.
    explicit FindingModel(const Catalogue& catalogue, QObject* parent = nullptr);
    /// Those that nobody has explained, of these the ones that touch figures, those that somebody has.
    enum class Part { Open, Figures, Explained };
    void setFindings(const Findings& findings, const QHash<qint64, QString>& names, Part part);
    [[nodiscard]] const Finding& finding(int row) const { return m_findings[size_t(row)]; }
    [[nodiscard]] QString message(int row) const;
    /// Where it is mended: the page's record, as Location::record says it.
    [[nodiscard]] QString placeOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Catalogue& m_catalogue;
    Findings m_findings;
    QHash<qint64, QString> m_names;
};

} // namespace sanpi
